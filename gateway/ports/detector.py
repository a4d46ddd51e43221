"""Who and what is named in a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, Protocol

from gateway.conversation.messages import Role, TextKind

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
    """The base forms behind one mention of a person, for linking mentions to each other.

    `given` and `surname` hold every candidate lemma (11 to 14 % of forms have several): two
    mentions are of one person if both sides intersect where both have any, and the genders do not
    differ. `given` belongs to the first given name only. A double-barrelled surname is one lemma
    with its hyphen. `gender` is `m`, `f` or None; `case` the grammatical case both parts agree on,
    the nominative where several fit, None where it is not known.
    """

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
    consent_reply: ConsentReply | None = None
    asks_nature: bool = False
    rights_request: RightsRequest | None = None
    special_categories: tuple[SpecialCategory, ...] = ()
    frustrated: bool = False  # of this message, by what it says of the chat; kept nowhere
    claims_human: bool | None = None  # only for what an assistant says


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a text holds. `findings` are disjoint and sorted; `certain` is about the language."""

    language: str
    certain: bool
    findings: tuple[Finding, ...] = ()


class Detector(Protocol):
    """Examines texts. A detector that fails raises DetectionError; it never skips."""

    def analyse(self, requests: Sequence[TextRequest]) -> list[Analysis]:
        """One analysis for each request, in order. Safe from any thread."""
        ...
