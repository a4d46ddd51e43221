"""A policy file: the sections of a `Policy`, then `rules:` and `tests:`, key by key.

A rule says for which exchanges (`when`) the base is changed (`then`) or the model not asked at all
(`refuse`). The first rule that fits decides; where there are rules and none fits, nothing goes to
the model.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from policies.countries.codes import COUNTRIES, LANGUAGES
from policies.countries.packs import Channel
from policies.model import Policy, Section, vocabulary_of
from policies.sections import CohortName

NOT_FOR_A_RULE: Final = frozenset(
    {"policy", "version", "title", "country", "identity", "rules", "tests"}
)
"""What holds for the whole file: it is needed before a rule can be chosen, or names the file."""

DEFAULT_DENY: Final = "default_deny"
"""Stands for the rule where none fits. Ids have no underscore, so no rule is called so."""

_LONG_NUMBER: Final = re.compile("[0-9]{7}")


def _no_long_number(value: str) -> str:
    # The audit log holds the id, and no run of seven digits: it could be somebody's number.
    if _LONG_NUMBER.search(value):
        raise PydanticCustomError("value_form", "id")
    return value


RuleId = Annotated[
    str,
    Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=48),
    AfterValidator(_no_long_number),
]
Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:/+-]{0,95}$")]
Words = Annotated[str, Field(min_length=1, max_length=4_000)]
Sentence = Annotated[str, Field(min_length=1, max_length=300)]
Outcome = Literal[
    "model", "consent_question", "human", "human_message", "refused", "own_words", "observed"
]


def _listed(description: str) -> Any:
    return Field(default=None, strict=False, min_length=1, max_length=300, description=description)


class When(Section):
    """For which exchanges a rule is meant. Every key that is given must hold; none: for all."""

    tenant: tuple[Name, ...] | None = _listed("Names of tenants.")
    assistant: tuple[Name, ...] | None = _listed(
        "Names of assistants: the model asked for, where the settings list it; else `default`."
    )
    route: tuple[str, ...] | None = _listed("Kinds of model routes, e.g. `openai_chat`.")
    channel: tuple[Channel, ...] | None = _listed("How the customer reaches the assistant.")
    country: tuple[str, ...] | None = _listed("Countries of customers, e.g. `pl`.")
    language: tuple[str, ...] | None = _listed("Languages of customers, e.g. `uk`.")

    @field_validator("route", "country", "language")
    @classmethod
    def _known(cls, value: tuple[str, ...] | None, info: ValidationInfo) -> tuple[str, ...] | None:
        name = str(info.field_name)
        known = known_words(name, vocabulary_of(info).routes)
        for index, word in enumerate(value or ()):
            if word not in known:
                raise PydanticCustomError(f"{name}_unknown", "word", {"path": (index,)})
        return value

    def sets(self) -> dict[str, frozenset[str]]:
        """The keys that are given, each with its words."""
        given = {name: getattr(self, name) for name in When.model_fields}
        return {name: frozenset(words) for name, words in given.items() if words is not None}

    def covers(self, other: When) -> bool:
        """Whether every exchange that fits `other` fits this one too."""
        mine, others = self.sets(), other.sets()
        return all(name in others and others[name] <= words for name, words in mine.items())


def known_words(name: str, routes: Any) -> Any:
    """The closed vocabulary of a key whose words are not all written in the model."""
    return {"route": routes, "country": COUNTRIES, "language": LANGUAGES}[name]


class RuleEntry(Section):
    """One rule as it stands in the file."""

    id: RuleId = Field(description="A short name that the audit log shows; once in a file.")
    why: Sentence | None = Field(default=None, description="Why there is this rule, in one line.")
    when: When = Field(description="For which exchanges; `{}` means for all that are left.")
    then: dict[str, Any] | None = Field(
        default=None, description="What is different for them; everything else stays as above."
    )
    refuse: Literal[True] | None = Field(
        default=None, description="true: nothing goes to the model; a human is offered."
    )

    @model_validator(mode="after")
    def _one_thing(self) -> RuleEntry:
        if (self.then is None) == (self.refuse is None):
            code = "rule_says_nothing" if self.then is None else "rule_says_both"
            raise PydanticCustomError(code, "rule")
        for key in self.then or ():
            if key in NOT_FOR_A_RULE:
                raise PydanticCustomError("override_forbidden", "then", {"path": ("then", key)})
        return self


class Given(Section):
    """The exchange that a test is about. What is left out is as in an ordinary chat."""

    tenant: Name = Field(default="default", description="Name of the tenant.")
    assistant: Name = Field(default="default", description="Name of the assistant.")
    route: str = Field(default="openai_chat", description="Kind of model route.")
    channel: Channel = Field(default="chat", description="How the customer comes.")
    country: str | None = Field(default=None, description="The customer's country.")
    language: str | None = Field(
        default=None, description="The customer's language; left out: told from the message."
    )
    cohort: CohortName | None = Field(default=None, description="The cohort in their token.")
    message: Words | None = Field(default=None, description="What the customer says.")
    messages: tuple[Words, ...] | None = Field(
        default=None,
        strict=False,
        min_length=1,
        max_length=12,
        description="Several things the customer says, one after the other.",
    )

    @field_validator("route", "country", "language")
    @classmethod
    def _known(cls, value: str | None, info: ValidationInfo) -> str | None:
        name = str(info.field_name)
        if value is not None and value not in known_words(name, vocabulary_of(info).routes):
            raise PydanticCustomError(f"{name}_unknown", "word")
        return value

    @property
    def said(self) -> tuple[str, ...]:
        """What the customer says, in order."""
        return self.messages or ((self.message,) if self.message else ())


class Expect(Section):
    """What must come of it. Only what is named is compared."""

    rule: str | None = Field(default=None, description="The id of the rule that decides.")
    outcome: Outcome | None = Field(default=None, description="What comes of the last message.")
    code: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,63}$")] | None = Field(
        default=None, description="The code of that outcome, as the audit log has it."
    )
    settings: dict[str, Any] = Field(
        default_factory=dict, description="Settings by path, e.g. `redaction.also: [LOCATION]`."
    )
    model_sees: tuple[Words, ...] = Field(
        default=(), strict=False, description="Words that reach the model."
    )
    model_sees_not: tuple[Words, ...] = Field(
        default=(), strict=False, description="Words that do not reach the model."
    )


class CaseEntry(Section):
    """One test of the policy, run by `gateway policy test`."""

    name: Sentence = Field(description="What the test shows, in one line; once in a file.")
    given: Given = Field(default_factory=Given, description="The exchange.")
    expect: Expect = Field(description="What must come of it.")


class PolicyFile(Policy):
    """A whole policy file."""

    rules: tuple[RuleEntry, ...] = Field(
        default=(),
        strict=False,
        max_length=500,
        description="The first that fits decides; where none fits, nothing is sent.",
    )
    tests: tuple[CaseEntry, ...] = Field(
        default=(), strict=False, max_length=500, description="Tests that come with the policy."
    )
