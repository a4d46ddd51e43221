"""Who and what is named in a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from gateway.conversation.messages import Role, TextKind

FALLBACK_LANGUAGE: Final = "pl"
"""What a text is read in that tells no language, where nothing else does."""


@dataclass(frozen=True, slots=True)
class TextRequest:
    """One text to examine. `scope` keeps the memory of examined texts apart by conversation."""

    text: str = field(repr=False)
    role: Role
    kind: TextKind = TextKind.PROSE
    language_hint: str | None = None
    scope: str = ""

    @property
    def is_spoken(self) -> bool:
        """Whether a side of the conversation said it: no instruction, no description of a tool."""
        return self.role in (Role.CUSTOMER, Role.ASSISTANT) and self.kind is TextKind.PROSE


@dataclass(frozen=True, slots=True)
class NameForm:
    """How a person's name stands in a text: candidate lemmas, gender `m`/`f`/None, case or None."""

    given: tuple[str, ...] = field(default=(), repr=False)
    surname: tuple[str, ...] = field(default=(), repr=False)
    gender: str | None = None
    case: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A span of Unicode code points of the examined text, `start` included, `end` excluded.

    `base` is what all grammatical forms of a place's name have in common, None where not known.
    """

    start: int
    end: int
    entity_type: str
    score: float
    name: NameForm | None = field(default=None, repr=False)
    base: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a message asks for in words."""

    wants_human: bool = False
    returns_to_bot: bool = False
    consent_reply: str | None = None  # grant | refuse | withdraw | unclear
    asks_nature: bool = False
    rights_request: str | None = None
    special_categories: tuple[str, ...] = ()
    claims_human: bool | None = None  # only for what an assistant says


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a text holds. `findings` are disjoint and sorted; `certain` is about the language."""

    language: str
    certain: bool
    findings: tuple[Finding, ...]


class Detector(Protocol):
    """Examines texts. A detector that fails raises DetectionError; it never skips."""

    def analyse(self, requests: Sequence[TextRequest]) -> list[Analysis]:
        """One analysis for each request, in order. Safe from any thread."""
        ...
