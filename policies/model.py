"""A policy: what a controller decided about its assistant, in words a privacy officer can read.

The vocabulary is closed: an unknown key, an unsupported entity or a contradiction refuses to load
(no setting is ever silently without effect). The sections are in `sections.py`.
"""

from __future__ import annotations

import hashlib
import json
import re
from functools import cached_property
from typing import Any, Final, Literal

from pydantic import Field, PrivateAttr, field_validator, model_validator
from pydantic_core import PydanticCustomError

from policies.consent_sections import Age, Personalisation, Signals, Storage
from policies.consistency import first_contradiction
from policies.countries.codes import COUNTRIES
from policies.countries.packs import CountryPack, country_pack
from policies.sections import (
    KNOWN_ENTITIES,
    KNOWN_LANGUAGES,
    KNOWN_NOTICES,
    KNOWN_ROUTES,
    ON_REQUEST,
    AlsoEntity,
    Basis,
    Consent,
    Controller,
    Disclosure,
    Human,
    HumanContact,
    Identity,
    Languages,
    Line,
    OpaqueChoices,
    Placeholders,
    PolicyName,
    Provider,
    Purpose,
    PurposeId,
    Redaction,
    Restoration,
    Section,
    SpecialCategories,
    Transcripts,
    Vocabulary,
    vocabulary_of,
)
from policies.service_sections import AnswerChecks, OutageBanner, Rollout

__all__ = [
    "Age",
    "AlsoEntity",
    "AnswerChecks",
    "Basis",
    "Consent",
    "Controller",
    "Disclosure",
    "Human",
    "HumanContact",
    "Identity",
    "KNOWN_ENTITIES",
    "KNOWN_LANGUAGES",
    "KNOWN_NOTICES",
    "KNOWN_ROUTES",
    "LABEL_PATTERN",
    "Languages",
    "Line",
    "ON_REQUEST",
    "OpaqueChoices",
    "OutageBanner",
    "Personalisation",
    "Placeholders",
    "Policy",
    "PolicyName",
    "Provider",
    "Purpose",
    "PurposeId",
    "Redaction",
    "Restoration",
    "Rollout",
    "Section",
    "SpecialCategories",
    "Signals",
    "Storage",
    "Transcripts",
    "Vocabulary",
    "digest_of",
    "vocabulary_of",
]


class Policy(Section):
    """One policy, whole and checked. Made by `loader.load_policy`; never changed afterwards."""

    policy: PolicyName = Field(description="Short name of this policy.")
    version: int = Field(ge=1, description="A whole number, raised with every change.")
    title: Line = Field(description="What this policy is for, in one line.")
    country: str | None = Field(
        default=None,
        description="Whose national rules hold where a request names no country.",
    )
    audience: Literal["end_user", "api"] = Field(
        description="Who reads the answers: people, or programs."
    )
    mode: Literal["protect", "observe"] = Field(
        description="protect: everything is done; observe: nothing is done, only recorded."
    )
    purposes: tuple[Purpose, ...] = Field(
        strict=False, description="What the data is used for, each with its legal basis."
    )
    languages: Languages = Field(
        default_factory=Languages, description="Languages of the legal texts."
    )
    identity: Identity = Field(
        default_factory=Identity, description="Where a customer's identity may be read."
    )
    disclosure: Disclosure = Field(
        default_factory=Disclosure, description="How people are told that it is a machine."
    )
    consent: Consent = Field(default_factory=Consent, description="How consent is asked for.")
    age: Age = Field(default_factory=Age, description="Who may not consent alone yet.")
    signals: Signals = Field(default_factory=Signals, description="What a browser's signals mean.")
    personalisation: Personalisation = Field(
        default_factory=Personalisation, description="What of a request is about the person."
    )
    storage: Storage = Field(default_factory=Storage, description="Where records lie.")
    redaction: Redaction = Field(
        default_factory=Redaction, description="What is replaced before the model sees a text."
    )
    restoration: Restoration = Field(
        default_factory=Restoration, description="Who sees the original values again."
    )
    answer_checks: AnswerChecks = Field(
        default_factory=AnswerChecks, description="Checks on what the model says."
    )
    transcripts: Transcripts = Field(
        default_factory=Transcripts, description="Whether and how long transcripts are kept."
    )
    placeholders: Placeholders = Field(
        default_factory=Placeholders, description="How long the sealed map of values is kept."
    )
    human: Human = Field(default_factory=Human, description="The way to a person.")
    special_categories: SpecialCategories = Field(
        default_factory=SpecialCategories, description="Health, faith, opinions and the like."
    )
    auxiliary: Literal["clear", "refuse", "off"] = Field(
        default="clear",
        description="Titles and the like, which front-ends ask for on their own: clear: answered"
        " where there is a basis; refuse; off: taken for a customer's words.",
    )
    rollout: Rollout = Field(
        default_factory=Rollout, description="Which conversations meet the assistant at all."
    )
    outage_banner: OutageBanner = Field(
        default_factory=OutageBanner, description="Telling customers that it is out of order."
    )
    provider: Provider = Field(
        default_factory=Provider, description="What the model's provider may keep."
    )
    controller: Controller = Field(
        default_factory=Controller, description="Who answers for the processing."
    )

    # Set by the rulebook that this policy comes from; no key of a file.
    _of: str | None = PrivateAttr(default=None)
    _rule: str | None = PrivateAttr(default=None)

    @field_validator("country")
    @classmethod
    def _a_country(cls, value: str | None) -> str | None:
        if value is not None and value not in COUNTRIES:
            raise PydanticCustomError("country_unknown", "country")
        return value

    @model_validator(mode="after")
    def _consistent(self) -> Policy:
        fault = first_contradiction(self)
        if fault is not None:
            raise PydanticCustomError(
                "policy_contradiction", "contradiction", {"code": fault.code, "path": fault.path}
            )
        return self

    def purpose(self, id: str) -> Purpose | None:
        """The declared purpose of this name; None: it is not declared, and nothing may serve it."""
        return next((p for p in self.purposes if p.id == id), None)

    @property
    def consent_purpose(self) -> Purpose | None:
        """The purpose `answer`, where it rests on consent: without it the model is not asked."""
        answer = self.purpose("answer")
        return answer if answer is not None and answer.basis == "consent" else None

    @property
    def optional_consents(self) -> tuple[Purpose, ...]:
        """All others that rest on consent, each with a question of its own (GDP-11, GDP-13)."""
        return tuple(p for p in self.purposes if p.basis == "consent" and p.id != "answer")

    def country_pack(self, country: str | None = None) -> CountryPack:
        """The national rules of a country; without one those of the policy's own."""
        return country_pack(country or self.country)

    def settled(self, digest: str, rule: str | None) -> Policy:
        """This policy as part of a rulebook: with the digest of the whole, and the deciding rule.

        `rule` is None where the file has no rules.
        """
        settled = self.model_copy()
        settled.__dict__.pop("digest", None)  # what the original may have worked out already
        settled._of, settled._rule = digest, rule
        return settled

    @property
    def rule(self) -> str | None:
        """The rule by which this policy holds; None where the file has no rules."""
        return self._rule

    @cached_property
    def digest(self) -> str:
        """SHA-256 (64 hex) of the meaning: order of keys, comments and layout do not matter.

        Of the whole file with its rules, where the policy comes from one.
        """
        return self._of or digest_of(self.meaning())

    def meaning(self) -> dict[str, Any]:
        """Every setting, in a form that does not depend on how the file is written."""
        content = self.model_dump(mode="json")
        content["purposes"] = sorted(content["purposes"], key=lambda purpose: str(purpose["id"]))
        return content

    @property
    def digest_shown(self) -> str:
        """The first 16 hex digits of `digest`: what people and audit records show."""
        return self.digest[:16]

    @property
    def label(self) -> str:
        """`name@version#digest`, e.g. `eu-customer-chat@1#0123456789abcdef`."""
        return f"{self.policy}@{self.version}#{self.digest_shown}"


LABEL_PATTERN: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,63}@[1-9][0-9]*#[0-9a-f]{16}")


def digest_of(meaning: dict[str, Any]) -> str:
    """SHA-256 (64 hex) of a meaning, written in one way only."""
    canonical = json.dumps(
        meaning, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )
    return hashlib.sha256(canonical.encode()).hexdigest()
