"""A policy with its rules, made ready: one finished policy for each rule, chosen by first match.

Nothing is merged or checked while requests wait; choosing compares a few words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from policies.model import Policy
from policies.rule_model import DEFAULT_DENY, CaseEntry

UNSAID: Final = ""
"""A circumstance nobody knows. It is in no list, so a rule that asks for it does not fit."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a rule may ask of an exchange. Country, language: codes in lower case, or unsaid."""

    tenant: str = "default"
    assistant: str = "default"
    route: str = UNSAID
    channel: str = "chat"
    country: str = UNSAID
    language: str = UNSAID


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, ready. `policy` is the whole policy under it; the base where it refuses."""

    id: str
    why: str | None
    when: Mapping[str, frozenset[str]]
    refuses: bool
    policy: Policy = field(repr=False)

    def fits(self, found: Circumstances) -> bool:
        """Whether all that the rule asks for holds."""
        return all(getattr(found, name) in words for name, words in self.when.items())


@dataclass(frozen=True, slots=True)
class Choice:
    """What holds for one exchange. `policy` is never missing: a refusal too needs words and ends.

    `policy.rule` is the id of the rule, `default_deny` where none fits.
    """

    policy: Policy
    refused: bool = False


@dataclass(frozen=True)
class Rulebook:
    """A policy file, whole and checked. Made by `loader.load_rulebook`; never changed afterwards.

    `source` are the exact bytes of the file, `file` its name.
    """

    base: Policy
    rules: tuple[Rule, ...]
    cases: tuple[CaseEntry, ...] = field(repr=False)
    source: bytes = field(repr=False)
    file: str

    @classmethod
    def of(cls, policy: Policy) -> Rulebook:
        """A policy without rules, from no file."""
        return cls(policy, (), (), b"", "")

    def choose(self, found: Circumstances) -> Choice:
        """The first rule that fits; without rules the base; with rules of which none fits, a no."""
        if not self.rules:
            return Choice(self.base)
        for rule in self.rules:
            if rule.fits(found):
                return Choice(rule.policy, rule.refuses)
        return Choice(self._denied, refused=True)

    @cached_property
    def _denied(self) -> Policy:
        return self.base.settled(self.base.digest, DEFAULT_DENY)

    @property
    def digest(self) -> str:
        """SHA-256 (64 hex) of the meaning of base and rules; tests are no part of it."""
        return self.base.digest

    @property
    def label(self) -> str:
        """`name@version#digest` of the whole."""
        return self.base.label

    def policies(self) -> Iterator[Policy]:
        """Every policy that an exchange may come under."""
        if not self.rules:
            yield self.base
        for rule in self.rules:
            if not rule.refuses:
                yield rule.policy

    @property
    def on_request(self) -> frozenset[str]:
        """Kinds that the detector must look for, because some rule has them replaced."""
        return frozenset().union(*(policy.redaction.on_request for policy in self.policies()))

    @property
    def trusted_headers(self) -> tuple[str, ...]:
        """Headers that say who a customer is, or of which cohort, under any rule."""
        cohorts = (policy.rollout.cohort_header for policy in self.policies())
        named = (*self.base.identity.trusted_headers, *cohorts)
        return tuple(dict.fromkeys(name for name in named if name is not None))

    @property
    def asks_consent(self) -> bool:
        """Whether any exchange may rest on consent."""
        return any(policy.consent_purpose is not None for policy in self.policies())

    @property
    def countries(self) -> tuple[str, ...]:
        """The country of the policy, and those that its rules name."""
        named = {country for rule in self.rules for country in rule.when.get("country", ())}
        own = {self.base.country} if self.base.country else set()
        return tuple(sorted(own | named))
