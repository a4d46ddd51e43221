"""A country pack: what national law adds to the GDPR and the AI Act, as far as it is known here.

Each fact stands in `<code>.yaml` with its source and how sure of it we are. It is no legal advice,
and a fact marked `from memory` must be checked before anybody relies on it.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Final, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from policies import strict_yaml
from policies.errors import PolicyFileError

PACKS: Final = Path(__file__).parent
OTHERS: Final = "default"
"""The pack of every country that has none of its own."""

Channel = Literal["chat", "widget", "email", "messenger", "sms", "voice", "api"]
"""How a customer reaches the assistant: the values of `X-Gateway-Channel`."""

CHANNELS: Final[tuple[str, ...]] = get_args(Channel)

PromotionRule = Literal["prior_consent", "allowed"]
Words = Annotated[str, Field(min_length=1, max_length=300)]


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)


class Authority(_Section):
    """Whom a person can complain to about personal data (Art. 13(2)(d), 77 GDPR)."""

    name: Words
    url: Annotated[str, Field(pattern=r"^https://\S+$")] | None = None


class PersonalAttention(_Section):
    """What national law says of a person who answers.

    `from_the_start`: a person is offered from the first message of the conversation on.
    `answer_minutes`: within so many minutes a person answers who was asked for; None: no such rule.
    """

    from_the_start: bool = False
    answer_minutes: int | None = Field(default=None, ge=1, le=1440)


class Complaint(_Section):
    """Within how many days a complaint is answered; None: no rule known here."""

    days: int | None = Field(default=None, ge=1, le=365)
    working_days: bool = False


class Promotion(_Section):
    """Unsolicited offers by channel. Without a word of the law: prior consent (Art. 25 GDPR)."""

    chat: PromotionRule = "prior_consent"
    widget: PromotionRule = "prior_consent"
    email: PromotionRule = "prior_consent"
    messenger: PromotionRule = "prior_consent"
    sms: PromotionRule = "prior_consent"
    voice: PromotionRule = "prior_consent"
    api: PromotionRule = "prior_consent"


class CountryPack(_Section):
    """The rules of one country. `code` is ISO 3166-1 in lower case, or `default`.

    `consumer_languages`: languages that every text for consumers must have, whatever else it has.
    """

    code: str
    name: Words
    age_of_consent: int = Field(ge=13, le=16)
    supervisory_authority: Authority | None
    consumer_languages: tuple[str, ...] = Field(strict=False)
    human: PersonalAttention
    complaint: Complaint
    promotion: Promotion

    def promotion_needs_consent(self, channel: str) -> bool:
        """Whether an offer nobody asked for needs consent for this channel; unknown ones do."""
        return getattr(self.promotion, channel, "prior_consent") == "prior_consent"


def country_pack(country: str | None) -> CountryPack:
    """The pack of a country; that of all others where it has none of its own."""
    packs = _packs()
    return packs.get((country or OTHERS).lower(), packs[OTHERS])


def packed_countries() -> tuple[str, ...]:
    """Countries with a pack of their own."""
    return tuple(sorted(code for code in _packs() if code != OTHERS))


@lru_cache(maxsize=1)
def _packs() -> MappingProxyType[str, CountryPack]:
    return MappingProxyType({path.stem: _read(path) for path in sorted(PACKS.glob("*.yaml"))})


def _read(path: Path) -> CountryPack:
    document = strict_yaml.read(path.read_bytes(), str(path))
    try:
        pack = CountryPack.model_validate(document.data)
    except ValidationError as error:
        loc = error.errors()[0]["loc"]
        raise PolicyFileError(
            "country_pack", str(path), document.line_of(loc), "This is no country pack."
        ) from error
    if pack.code != path.stem:
        raise PolicyFileError("country_pack", str(path), 1, "The code is not that of the file.")
    return pack
