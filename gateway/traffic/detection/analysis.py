"""What the detector is asked and what it answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from gateway.traffic.detection.findings import Finding

ConsentReply = Literal["grant", "refuse", "withdraw", "unclear"]
RightsRequest = Literal[
    "access", "erasure", "rectification", "restriction", "portability", "objection"
]
SpecialCategory = Literal[
    "health",
    "religion",
    "union",
    "politics",
    "sex_life",
    "ethnicity",
    "biometrics",
    "genetics",
    "criminal",
]

LONGEST_TEXT = 1_000_000
"""Code points. A longer text is refused, not read in part."""


@dataclass(frozen=True, slots=True)
class Intents:
    """What a message asks for in words. `claims_human` is None unless an assistant wrote it."""

    wants_human: bool = False
    consent_reply: ConsentReply | None = None
    asks_nature: bool = False
    rights_request: RightsRequest | None = None
    special_categories: tuple[SpecialCategory, ...] = ()
    claims_human: bool | None = None
    returns_to_bot: bool = False


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that is known of one text. Findings are sorted and disjoint.

    `language` is ISO 639-1; `certain` is False where the text itself could not tell it.
    """

    language: str
    certain: bool
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class TextRequest:
    """One text to analyse. `conversation` only separates cache entries; it is not looked at."""

    text: str = field(repr=False)
    language_hint: str | None = None
    conversation: str = ""


class Detector(Protocol):
    """Analyses texts, or raises DetectionError: never a partial answer."""

    def analyse_many(self, requests: Sequence[TextRequest]) -> list[Analysis]:
        """One analysis for each request, in order."""
        ...

    def ready(self) -> None:
        """Load everything now; raises DetectionError where that fails."""
        ...

    def close(self) -> None:
        """Stop for good."""
        ...
