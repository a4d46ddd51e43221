"""A policy: what a controller decided about its assistant, in words a privacy officer can read.

The vocabulary is closed: an unknown key, an unsupported entity or a contradiction refuses to load
(no setting is ever silently without effect). Names of fields are the keys of the YAML files.
Defaults are the protective choice (Art. 25(2) GDPR): a section that is left out hides nothing.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from policies.consistency import first_contradiction

# Kinds that every installation knows; each country's own numbers come with `Vocabulary`.
KNOWN_ENTITIES: Final = frozenset(
    {
        "PERSON", "EMAIL_ADDRESS", "PHONE_NUMBER", "ADDRESS", "DATE_OF_BIRTH",
        "PL_PESEL", "PL_NIP", "PL_REGON", "PL_ID_CARD", "PL_PASSPORT",
        "NATIONAL_ID", "TAX_ID", "ID_CARD", "PASSPORT", "DRIVING_LICENCE", "HEALTH_INSURANCE",
        "VEHICLE_PLATE", "CONTRACT_NUMBER", "LAND_REGISTER", "USERNAME", "COORDINATES",
        "IBAN_CODE", "CREDIT_CARD", "IP_ADDRESS", "MAC_ADDRESS", "URL",
        "LOCATION", "ORGANIZATION",
    }
)  # fmt: skip
AlsoEntity = Literal["LOCATION", "ORGANIZATION"]
ON_REQUEST: Final[frozenset[str]] = frozenset(get_args(AlsoEntity))
"""Towns, countries and companies point at nobody by themselves: `all` is all but these."""
KNOWN_LANGUAGES: Final = frozenset({"pl", "en"})
KNOWN_NOTICES: Final = frozenset({"consent", "privacy_short"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What this installation can really do: a policy that names anything else refuses to load."""

    entities: Collection[str] = KNOWN_ENTITIES
    languages: Collection[str] = KNOWN_LANGUAGES
    notices: Collection[str] = KNOWN_NOTICES


def _vocabulary(info: ValidationInfo) -> Vocabulary:
    return info.context if isinstance(info.context, Vocabulary) else Vocabulary()


class _Section(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, hide_input_in_errors=True, protected_namespaces=()
    )


Line = Annotated[str, Field(min_length=1, max_length=300, pattern=r"^\S(?:[^\r\n]*\S)?$")]
Phrase = Annotated[str, Field(min_length=2, max_length=100, pattern=r"^\S(?:[^\r\n]*\S)?$")]
HeaderName = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,63}$")]
FieldPath = Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,63}(\.[A-Za-z0-9_]{1,64})*$")]
OpaqueChoice = Literal["refuse", "pass"]
Basis = Literal["consent", "contract", "legal_obligation", "legitimate_interest"]
PurposeId = Literal[
    "answer", "transcript", "quality_review", "model_training", "analytics", "marketing"
]


class Languages(_Section):
    """`default` is the tenant's; `fallback` stands beside it where a language has no text."""

    default: str = "pl"
    fallback: str = "en"

    @field_validator("default", "fallback")
    @classmethod
    def _supported(cls, value: str, info: ValidationInfo) -> str:
        if value not in _vocabulary(info).languages:
            raise PydanticCustomError("language_unsupported", "language")
        return value


class Identity(_Section):
    """Where, besides a signed token, a customer's identity may be read. Empty: nowhere."""

    trusted_headers: tuple[HeaderName, ...] = Field(default=(), strict=False)
    body_fields: tuple[FieldPath, ...] = Field(default=(), strict=False)


class Disclosure(_Section):
    """How people are told that they talk to a machine (Art. 50(1) AI Act)."""

    in_band: bool = True
    headers: bool = True
    extension_member: bool = True
    required: bool = True


class Purpose(_Section):
    """One purpose and its one legal basis (Art. 5(1)(b), 6(1) GDPR)."""

    id: PurposeId
    basis: Basis
    notice: str | None = None

    @model_validator(mode="after")
    def _notice_fits(self, info: ValidationInfo) -> Purpose:
        if self.notice is None and self.basis == "consent":
            raise PydanticCustomError("notice_missing", "notice")
        if self.notice is not None and self.notice not in _vocabulary(info).notices:
            raise PydanticCustomError("notice_unknown", "notice", {"path": ("notice",)})
        return self


class Consent(_Section):
    """How consent is asked for and how long it holds (Art. 7 GDPR). `None`: until withdrawn."""

    ask_in_chat: bool = True
    valid_days: int | None = Field(default=None, ge=1, le=3650)


class OpaqueChoices(_Section):
    """What happens to parts nobody can read. A kind that is not listed is refused."""

    image: OpaqueChoice = "refuse"
    audio: OpaqueChoice = "refuse"
    file: OpaqueChoice = "refuse"
    token_ids: OpaqueChoice = "refuse"  # noqa: S105 - a kind of content, no secret
    unreadable: OpaqueChoice = "refuse"


class Redaction(_Section):
    """What is replaced before the model sees a text (Art. 5(1)(c), 25 GDPR).

    `always` and `never` are words or phrases, compared without letter case: replaced wherever they
    stand, and left where a recogniser took exactly them for personal data. `also` are kinds that
    `entities: all` does not hold.
    """

    entities: Literal["all"] | tuple[str, ...] = "all"
    also: tuple[AlsoEntity, ...] = Field(default=(), strict=False, max_length=2)
    always: tuple[Phrase, ...] = Field(default=(), strict=False, max_length=1_000)
    never: tuple[Phrase, ...] = Field(default=(), strict=False, max_length=1_000)
    note_to_model: bool = True
    opaque: OpaqueChoices = Field(default_factory=OpaqueChoices)
    uncovered_language: Literal["refuse", "identifiers_only"] = "refuse"

    @field_validator("entities", mode="before")
    @classmethod
    def _supported(cls, value: Any, info: ValidationInfo) -> Any:
        if value == "all":
            return value
        if not isinstance(value, (list, tuple)) or not value:
            raise PydanticCustomError("value_type", "entities")
        known = _vocabulary(info).entities
        for index, name in enumerate(value):
            if name not in known:
                raise PydanticCustomError("entity_unsupported", "entity", {"path": (index,)})
        return tuple(sorted(set(value)))  # a set by meaning: same digest for any order

    @field_validator("also")
    @classmethod
    def _in_order(cls, value: tuple[AlsoEntity, ...]) -> tuple[AlsoEntity, ...]:
        return tuple(sorted(set(value)))

    @property
    def on_request(self) -> frozenset[str]:
        """Of the kinds in `ON_REQUEST` those that are replaced."""
        named = frozenset() if self.entities == "all" else frozenset(self.entities)
        return frozenset(self.also) | (named & ON_REQUEST)


class Restoration(_Section):
    """Who sees original values again: the customer; the arguments of tools."""

    customer: bool = True
    tools: bool = True


class AnswerChecks(_Section):
    """Checks on what the model says. `clause_limit`: characters held back at most for them."""

    human_claims: Literal["off", "block"] = "block"
    clause_limit: int = Field(default=280, ge=40, le=2000)


class Transcripts(_Section):
    """Sealed transcripts, with placeholders only (Art. 5(1)(e) GDPR)."""

    keep: bool = False
    retention_days: int = Field(default=30, ge=1, le=3650)


class Placeholders(_Section):
    """How long the sealed map from placeholders to values lives after the last message."""

    retention_hours: int = Field(default=24, ge=1, le=8760)


class HumanContact(_Section):
    """Ways to a person outside the chat; shown when the chat itself is down (HUM-12)."""

    phone: Line | None = None
    email: Line | None = None
    hours: Line | None = None

    @property
    def line(self) -> str | None:
        """All of it on one line, for the `{contact}` of a notice; None where nothing is known."""
        known = [part for part in (self.phone, self.email, self.hours) if part]
        return ", ".join(known)[:300].strip() or None


class Human(_Section):
    """The way to a person (HUM-01…13; Art. 22(3) GDPR)."""

    offered: bool = True
    contact: HumanContact = Field(default_factory=HumanContact)


class Provider(_Section):
    """What the model's provider may keep. `forbid`: a client's `store: true` is not passed on."""

    store: Literal["forbid", "allow"] = "forbid"


class Controller(_Section):
    """Who answers for the processing (Art. 13(1)(a) GDPR). `None`: taken from the tenant."""

    name: Line | None = None
    privacy_url: Annotated[str, Field(pattern=r"^https?://\S{1,290}$")] | None = None
    contact: Line | None = None


class Policy(_Section):
    """One policy, whole and checked. Made by `loader.load_policy`; never changed afterwards."""

    policy: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
    version: int = Field(ge=1)
    title: Line
    audience: Literal["end_user", "api"]
    mode: Literal["protect", "observe"]
    purposes: tuple[Purpose, ...] = Field(strict=False)
    languages: Languages = Field(default_factory=Languages)
    identity: Identity = Field(default_factory=Identity)
    disclosure: Disclosure = Field(default_factory=Disclosure)
    consent: Consent = Field(default_factory=Consent)
    redaction: Redaction = Field(default_factory=Redaction)
    restoration: Restoration = Field(default_factory=Restoration)
    answer_checks: AnswerChecks = Field(default_factory=AnswerChecks)
    transcripts: Transcripts = Field(default_factory=Transcripts)
    placeholders: Placeholders = Field(default_factory=Placeholders)
    human: Human = Field(default_factory=Human)
    provider: Provider = Field(default_factory=Provider)
    controller: Controller = Field(default_factory=Controller)

    @model_validator(mode="after")
    def _consistent(self) -> Policy:
        fault = first_contradiction(self)
        if fault is not None:
            raise PydanticCustomError(
                "policy_contradiction", "contradiction", {"code": fault.code, "path": fault.path}
            )
        return self

    @property
    def consent_purpose(self) -> Purpose | None:
        """The purpose that rests on consent, if there is one (never more: GDP-11)."""
        return next((p for p in self.purposes if p.basis == "consent"), None)

    @cached_property
    def digest(self) -> str:
        """SHA-256 (64 hex) of the meaning: order of keys, comments and layout do not matter."""
        content = self.model_dump(mode="json")
        content["purposes"] = sorted(content["purposes"], key=lambda purpose: str(purpose["id"]))
        canonical = json.dumps(
            content, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
        )
        return hashlib.sha256(canonical.encode()).hexdigest()

    @property
    def digest_shown(self) -> str:
        """The first 16 hex digits of `digest`: what people and audit records show."""
        return self.digest[:16]

    @property
    def label(self) -> str:
        """`name@version#digest`, e.g. `eu-customer-chat@1#0123456789abcdef`."""
        return f"{self.policy}@{self.version}#{self.digest_shown}"


LABEL_PATTERN: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,63}@[1-9][0-9]*#[0-9a-f]{16}")
