"""What the linter must know of a language, and how its patterns are put together."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


def any_of(*patterns: str) -> re.Pattern[str]:
    """One pattern that finds any of `patterns`, ignoring case."""
    return re.compile("|".join(patterns), re.IGNORECASE)


def quoted(*words: str) -> re.Pattern[str]:
    """A word in quotation marks of whatever kind, as one is to type it."""
    return any_of(rf"[“\"„'«»”‘]\s?(?:{'|'.join(words)})\s?[”\"'“»«’]")


def typed(*words: str) -> re.Pattern[str]:
    """A word in exactly these capitals: the answer that one is to type, not every "no"."""
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


def then(what: str, *but: str, within: int = 60) -> str:
    """Pattern: `what` within some characters of the same clause, none of the words `but` before.

    "talking to our new AI system", but not "talking to us about AI".
    """
    passed = rf"(?!\b(?:{'|'.join(but)})\b)" if but else ""
    return rf"(?:{passed}[^.;:!?؟؛]){{0,{within}}}?(?:{what})"


@dataclass(frozen=True, slots=True)
class Words:
    """Patterns of one language, matched on single sentences of at most some hundred characters.

    `machine`: AI, machine. `technology`: "uses AI", which says what something is built with, not
    what one talks to. `talking`: you are talking to a machine. `not_human`, `says_human` and
    `denies_machine`: what they say. `terms`: contract terms. `ask`: the word for a human as one
    writes it, `say`: as one says it. `answer`: the purpose of getting an answer; `purposes`: other
    purposes of a consent. `negation`: the sentence denies. `withdrawal`: consent can be taken back.
    `refusal`: NO as one types it. `implied`: going on is said to be consent. `uncertain`: perhaps,
    sometimes: a sentence with such a word does not tell what one is talking to.
    """

    machine: re.Pattern[str]
    technology: re.Pattern[str]
    talking: re.Pattern[str]
    not_human: re.Pattern[str]
    says_human: re.Pattern[str]
    denies_machine: re.Pattern[str]
    terms: re.Pattern[str]
    ask: re.Pattern[str]
    say: re.Pattern[str]
    answer: re.Pattern[str]
    purposes: Mapping[str, re.Pattern[str]]
    negation: re.Pattern[str]
    withdrawal: re.Pattern[str]
    refusal: re.Pattern[str]
    implied: re.Pattern[str]
    uncertain: re.Pattern[str] | None = None
