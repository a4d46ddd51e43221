"""Sections of a policy about the assistant's service: what it may say, who meets it, outages."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from policies.sections import CohortName, HeaderName, Line, Section


class AnswerChecks(Section):
    """Checks on what the model says. `clause_limit`: characters held back at most for them."""

    human_claims: Literal["off", "block"] = Field(
        default="block", description="What happens to words by which the model claims to be human."
    )
    promotion: Literal["off", "withhold"] = Field(
        default="withhold",
        description="What happens to offers nobody asked for, where the country's law wants"
        " consent to them on this channel and there is none.",
    )
    invented_data: Literal["off", "record", "withhold"] = Field(
        default="record",
        description="Names, numbers, addresses and the like that the model made up: not looked for;"
        " only counted in the audit log; or replaced by a sentence that says so.",
    )
    known_contacts: tuple[Line, ...] = Field(
        default=(),
        strict=False,
        max_length=500,
        description="Your own people, numbers, mails and addresses, which the model may name.",
    )
    clause_limit: int = Field(
        default=280,
        ge=40,
        le=2000,
        description="So many characters of an answer are held back at most for a check.",
    )


class Rollout(Section):
    """Which conversations meet the assistant at all; the others go to people at once."""

    share: int = Field(
        default=100,
        ge=0,
        le=100,
        description="Per cent of conversations that meet the assistant; chance decides, for good.",
    )
    cohorts: tuple[CohortName, ...] = Field(
        default=(),
        strict=False,
        max_length=100,
        description="Only customers of these cohorts meet it; empty: whoever comes.",
    )
    cohort_header: HeaderName | None = Field(
        default=None,
        description="Header, set by your own server only, that names the cohort; else the token.",
    )

    @property
    def limits(self) -> bool:
        """Whether there is anybody who does not meet the assistant."""
        return self.share < 100 or bool(self.cohorts)


class OutageBanner(Section):
    """Telling customers of an outage; `gateway switch banner on` has the same effect at once."""

    shown: bool = Field(
        default=False, description="Tell customers that the assistant is out of order."
    )
    place: Literal["before", "instead"] = Field(
        default="instead",
        description="instead: people answer; before: said in front of the model's answers.",
    )
