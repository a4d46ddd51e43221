"""The sections of a policy, one class each. Names of fields are the keys of the YAML files.

Defaults are the protective choice (Art. 25(2) GDPR): a section that is left out hides nothing.
Each key has a description of one plain sentence: editors show it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from policies.countries.codes import COUNTRIES

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
KNOWN_NOTICES: Final = frozenset(
    {"consent", "consent_marketing", "consent_personalisation", "privacy_short"}
)
KNOWN_ROUTES: Final = frozenset({"openai_chat", "openai_embeddings"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What this installation can really do: a policy that names anything else refuses to load."""

    entities: Collection[str] = KNOWN_ENTITIES
    languages: Collection[str] = KNOWN_LANGUAGES
    notices: Collection[str] = KNOWN_NOTICES
    routes: Collection[str] = KNOWN_ROUTES


def vocabulary_of(info: ValidationInfo) -> Vocabulary:
    return info.context if isinstance(info.context, Vocabulary) else Vocabulary()


class Section(BaseModel):
    """What all sections share: nothing unknown, nothing converted, never changed."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, hide_input_in_errors=True, protected_namespaces=()
    )


Line = Annotated[str, Field(min_length=1, max_length=300, pattern=r"^\S(?:[^\r\n]*\S)?$")]
Phrase = Annotated[str, Field(min_length=2, max_length=100, pattern=r"^\S(?:[^\r\n]*\S)?$")]
HeaderName = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,63}$")]
FieldPath = Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,63}(\.[A-Za-z0-9_]{1,64})*$")]
PolicyName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
CohortName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
OpaqueChoice = Literal["refuse", "pass"]
SpecialChoice = Literal["warn", "mask", "human", "pass"]


def _a_country(value: str) -> str:
    if value not in COUNTRIES:
        raise PydanticCustomError("country_unknown", "country")
    return value


Country = Annotated[str, AfterValidator(_a_country)]
Basis = Literal["consent", "contract", "legal_obligation", "legitimate_interest"]
PurposeId = Literal[
    "answer", "transcript", "quality_review", "model_training", "analytics", "marketing",
    "personalisation",
]  # fmt: skip


class Languages(Section):
    """`default` is the tenant's; `fallback` stands beside it where a language has no text."""

    default: str = Field(
        default="pl", description="Language of the texts where the customer's own has none."
    )
    fallback: str = Field(default="en", description="Shown beside the default language then.")
    plain: bool = Field(
        default=False,
        description="Texts in short sentences and simple words, for people who read with effort.",
    )

    @field_validator("default", "fallback")
    @classmethod
    def _supported(cls, value: str, info: ValidationInfo) -> str:
        if value not in vocabulary_of(info).languages:
            raise PydanticCustomError("language_unsupported", "language")
        return value


class Identity(Section):
    """Where, besides a signed token, a customer's identity may be read. Empty: nowhere."""

    trusted_headers: tuple[HeaderName, ...] = Field(
        default=(),
        strict=False,
        description="Headers, set by your own server only, that say who the customer is.",
    )
    body_fields: tuple[FieldPath, ...] = Field(
        default=(),
        strict=False,
        description="Fields of the body, filled in by your own server only, that say who it is.",
    )


class Disclosure(Section):
    """How people are told that they talk to a machine (Art. 50(1) AI Act)."""

    in_band: bool = Field(
        default=True, description="Say it as the first words of the first answer."
    )
    headers: bool = Field(default=True, description="Say it in the headers of every answer.")
    extension_member: bool = Field(
        default=True, description="Say it in the member `x_gateway` of the answer object."
    )
    required: bool = Field(
        default=True, description="Without an approved text the model is not called."
    )


class Purpose(Section):
    """One purpose and its one legal basis (Art. 5(1)(b), 6(1) GDPR)."""

    id: PurposeId = Field(description="What the data is used for.")
    basis: Basis = Field(description="The one legal basis of this purpose (Art. 6(1) GDPR).")
    notice: str | None = Field(
        default=None, description="The legal text about it; needed where the basis is consent."
    )
    ask_in_chat: bool = Field(
        default=False,
        description="An optional consent: ask for it in the chat too, by itself, and only after"
        " the purpose `answer` is settled.",
    )

    @model_validator(mode="after")
    def _notice_fits(self, info: ValidationInfo) -> Purpose:
        if self.notice is None and self.basis == "consent":
            raise PydanticCustomError("notice_missing", "notice")
        if self.notice is not None and self.notice not in vocabulary_of(info).notices:
            raise PydanticCustomError("notice_unknown", "notice", {"path": ("notice",)})
        return self


class Consent(Section):
    """How consent is asked for and how long it holds (Art. 7 GDPR). `None`: until withdrawn."""

    ask_in_chat: bool = Field(
        default=True, description="Ask in the chat; else only by the API or a page of your own."
    )
    valid_days: int | None = Field(
        default=None,
        ge=1,
        le=3650,
        description="After so many days people are asked again; null: until withdrawn.",
    )
    ask_again_days: int = Field(
        default=30,
        ge=1,
        le=3650,
        description="Whoever refused is not asked again for so many days, unless they wish it.",
    )


class OpaqueChoices(Section):
    """What happens to parts nobody can read. A kind that is not listed is refused."""

    image: OpaqueChoice = Field(default="refuse", description="Pictures: refuse, or pass unread.")
    audio: OpaqueChoice = Field(default="refuse", description="Sound: refuse, or pass unread.")
    file: OpaqueChoice = Field(default="refuse", description="Files: refuse, or pass unread.")
    token_ids: OpaqueChoice = Field(
        default="refuse", description="Text sent as numbers of tokens: refuse, or pass unread."
    )
    unreadable: OpaqueChoice = Field(
        default="refuse", description="Whatever else cannot be read: refuse, or pass unread."
    )


class Redaction(Section):
    """What is replaced before the model sees a text (Art. 5(1)(c), 25 GDPR).

    `always` and `never` are words or phrases, compared without letter case: replaced wherever they
    stand, and left where a recogniser took exactly them for personal data. `also` are kinds that
    `entities: all` does not hold.
    """

    entities: Literal["all"] | tuple[str, ...] = Field(
        default="all", description="Kinds of personal data that are replaced: all, or a list."
    )
    also: tuple[AlsoEntity, ...] = Field(
        default=(),
        strict=False,
        max_length=2,
        description="Towns and companies, which `all` leaves as they are.",
    )
    always: tuple[Phrase, ...] = Field(
        default=(),
        strict=False,
        max_length=1_000,
        description="Words that are replaced wherever they stand.",
    )
    never: tuple[Phrase, ...] = Field(
        default=(),
        strict=False,
        max_length=1_000,
        description="Words that are taken for personal data and are none.",
    )
    note_to_model: bool = Field(
        default=True, description="Tell the model in one line what placeholders are."
    )
    opaque: OpaqueChoices = Field(
        default_factory=OpaqueChoices, description="What happens to content nobody can examine."
    )
    uncovered_language: Literal["refuse", "identifiers_only"] = Field(
        default="refuse",
        description="A language whose names are not found: refuse, or replace numbers only.",
    )

    @field_validator("entities", mode="before")
    @classmethod
    def _supported(cls, value: Any, info: ValidationInfo) -> Any:
        if value == "all":
            return value
        if not isinstance(value, (list, tuple)) or not value:
            raise PydanticCustomError("value_type", "entities")
        known = vocabulary_of(info).entities
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


class Restoration(Section):
    """Who sees original values again: the customer; the arguments of tools."""

    customer: bool = Field(default=True, description="The customer reads the real values again.")
    tools: bool = Field(default=True, description="Tools called by the model get real values.")


class Transcripts(Section):
    """Sealed transcripts, with placeholders only (Art. 5(1)(e) GDPR)."""

    keep: bool = Field(default=False, description="Keep a sealed transcript with placeholders.")
    retention_days: int = Field(
        default=30, ge=1, le=3650, description="Days after which a transcript is gone."
    )


class Placeholders(Section):
    """How long the sealed map from placeholders to values lives after the last message."""

    retention_hours: int = Field(
        default=24, ge=1, le=8760, description="Hours after the last message until it is gone."
    )


class HumanContact(Section):
    """Ways to a person outside the chat; shown when the chat itself is down (HUM-12)."""

    phone: Line | None = Field(default=None, description="A telephone number for customers.")
    email: Line | None = Field(default=None, description="An e-mail address for customers.")
    hours: Line | None = Field(default=None, description="When somebody can be reached.")

    @property
    def line(self) -> str | None:
        """All of it on one line, for the `{contact}` of a notice; None where nothing is known."""
        known = [part for part in (self.phone, self.email, self.hours) if part]
        return ", ".join(known)[:300].strip() or None


class Human(Section):
    """The way to a person (HUM-01…13; Art. 22(3) GDPR)."""

    offered: bool = Field(default=True, description="Customers can ask for a human at any time.")
    offer_after: int | None = Field(
        default=2,
        ge=1,
        le=20,
        description="Offer a person after so many messages of a conversation that say that the"
        " chat fails, or ask the same again; null: never.",
    )
    contact: HumanContact = Field(
        default_factory=HumanContact, description="Ways to a person outside the chat."
    )


class SpecialCategories(Section):
    """Data of Art. 9 and 10 GDPR in what customers write, kind by kind. Null: as `every` says."""

    every: SpecialChoice = Field(
        default="warn",
        description="warn the customer; mask the sentence; send to a human; or let pass.",
    )
    health: SpecialChoice | None = Field(default=None, description="Health, of body or mind.")
    religion: SpecialChoice | None = Field(default=None, description="Religion or belief.")
    union: SpecialChoice | None = Field(default=None, description="Trade union membership.")
    politics: SpecialChoice | None = Field(default=None, description="Political opinions.")
    sex_life: SpecialChoice | None = Field(default=None, description="Sex life, orientation.")
    ethnicity: SpecialChoice | None = Field(default=None, description="Ethnic origin.")
    biometrics: SpecialChoice | None = Field(default=None, description="Biometric data.")
    genetics: SpecialChoice | None = Field(default=None, description="Genetic data.")
    criminal: SpecialChoice = Field(
        default="human", description="Convictions and offences (Art. 10 GDPR)."
    )

    def of(self, category: str) -> SpecialChoice:
        """What happens to this kind; one that is not listed goes to people."""
        if category not in SPECIAL_KINDS:
            return "human"
        chosen: SpecialChoice | None = getattr(self, category)
        return chosen or self.every

    @property
    def kept_from_the_model(self) -> frozenset[str]:
        """Kinds whose sentences no model sees."""
        return frozenset(kind for kind in SPECIAL_KINDS if self.of(kind) in ("mask", "human"))


SPECIAL_KINDS: Final = frozenset(SpecialCategories.model_fields) - {"every"}


class Provider(Section):
    """What the model's provider may keep. `forbid`: a client's `store: true` is not passed on."""

    store: Literal["forbid", "allow"] = Field(
        default="forbid", description="Whether the model's provider may keep the conversation."
    )
    name: Line | None = Field(
        default=None, description="Who runs the model; a record of consent must name it."
    )
    countries: tuple[Country, ...] = Field(
        default=(),
        strict=False,
        max_length=50,
        description="Where the model runs (ISO 3166-1, lower case); a record of consent must say.",
    )


class Controller(Section):
    """Who answers for the processing (Art. 13(1)(a) GDPR). `None`: taken from the tenant."""

    name: Line | None = Field(default=None, description="Who answers for the processing.")
    privacy_url: Annotated[str, Field(pattern=r"^https?://\S{1,290}$")] | None = Field(
        default=None, description="Address of the whole privacy notice."
    )
    contact: Line | None = Field(default=None, description="Whom to ask about personal data.")
    address: Line | None = Field(
        default=None, description="Postal address; a record of consent must name it."
    )
    authority: Line | None = Field(
        default=None, description="Whom people can complain to; null: that of the country."
    )
