"""What leaves in spite of clearing, and what is masked without need.

A mark leaks when any letter or digit of it is left: half a name is a name. What is covered does
not leave, whatever type it was taken for. Marks that may be masked count on neither side.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from gateway.conversation.messages import TextKind
from gateway.ports.detector import Analysis, TextRequest
from gateway.traffic.evaluation.annotated import Annotated, Mark
from gateway.traffic.pseudonyms.clearing import Clearing
from gateway.traffic.pseudonyms.examination import NOTHING_EARLIER, Earlier, later
from gateway.traffic.pseudonyms.kept_texts import Replacement
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap


class Group(Enum):
    """The rows of the published table."""

    NAMES = "names"
    IDENTIFIERS = "identifiers"
    ADDRESSES = "addresses"


@dataclass(frozen=True, slots=True)
class Reading:
    """One message as it was cleared."""

    message: Annotated
    analysis: Analysis
    replaced: tuple[Replacement, ...]
    cleared: str = field(repr=False)

    def covers(self, start: int, end: int) -> bool:
        """Whether every letter and digit of the span was taken out."""
        return not any(
            self.message.text[place].isalnum() and not self._masks(place)
            for place in range(start, end)
        )

    def leaked(self) -> list[Mark]:
        """What had to be masked and was not, or not wholly."""
        return [m for m in self.message.marks if m.required and not self.covers(m.start, m.end)]

    def innocent_masked(self) -> list[Replacement]:
        """Replacements that touch a letter or digit which no mark covers."""
        return [each for each in self.replaced if self._innocent(each.start, each.end)]

    def innocent_characters(self) -> tuple[int, int]:
        """Letters and digits outside every mark: those masked, and all."""
        outside = self._outside(0, len(self.message.text))
        return sum(map(self._masks, outside)), len(outside)

    def _innocent(self, start: int, end: int) -> bool:
        return bool(self._outside(start, end))

    def _outside(self, start: int, end: int) -> list[int]:
        return [
            place
            for place in range(start, end)
            if self.message.text[place].isalnum()
            and not any(mark.start <= place < mark.end for mark in self.message.marks)
        ]

    def _masks(self, place: int) -> bool:
        return any(each.start <= place < each.end for each in self.replaced)


@dataclass(slots=True)
class LeakScore:
    """Counts over a set; `readings` keeps what they were counted from."""

    readings: list[Reading] = field(default_factory=list, repr=False)
    cpu_seconds: float = 0.0

    def required(self, group: Group) -> int:
        """How many marks of the group had to be masked."""
        marks = (m for each in self.readings for m in each.message.marks)
        return sum(mark.required and group_of(mark) is group for mark in marks)

    def leaked(self, group: Group) -> int:
        """How many of them were not wholly masked."""
        return sum(group_of(m) is group for each in self.readings for m in each.leaked())

    def empty(self) -> list[Reading]:
        """Messages in which nothing had to be masked."""
        return [each for each in self.readings if each.message.holds_nothing]

    def masked_all_the_same(self) -> int:
        """Messages in which nothing had to be masked and something was."""
        return sum(bool(each.innocent_masked()) for each in self.empty())

    def innocent_characters(self) -> tuple[int, int]:
        """Letters and digits outside every mark: those masked, and all."""
        counts = [each.innocent_characters() for each in self.readings]
        return sum(masked for masked, _ in counts), sum(every for _, every in counts)

    def right_language(self) -> int:
        """Messages whose language was told."""
        return sum(each.analysis.language == each.message.language for each in self.readings)

    @property
    def words(self) -> int:
        """Words of all messages."""
        return sum(len(each.message.text.split()) for each in self.readings)


def group_of(mark: Mark) -> Group:
    """The row of the table a mark belongs to."""
    if mark.entity_type == "PERSON":
        return Group.NAMES
    return Group.ADDRESSES if mark.entity_type == "ADDRESS" else Group.IDENTIFIERS


def score_leaks(messages: Sequence[Annotated], clearing: Clearing) -> LeakScore:
    """Clears every message as the proxy would, without telling it the language."""
    score = LeakScore()
    maps: dict[str, PlaceholderMap] = {}
    said: dict[str, Earlier] = {}
    for message in messages:
        placeholders = clearing.open_map()
        if message.conversation is not None:
            placeholders = maps.setdefault(message.conversation, placeholders)
        asked = TextRequest(
            message.text, message.role, TextKind.PROSE, None, message.conversation or ""
        )
        earlier = said.get(asked.scope, NOTHING_EARLIER)
        began = time.process_time()
        cleared = clearing.clear([asked], placeholders, earlier=earlier)
        score.cpu_seconds += time.process_time() - began
        if message.conversation is not None:
            said[asked.scope] = later([asked], cleared.analyses, earlier)
        score.readings.append(
            Reading(message, cleared.analyses[0], cleared.replacements[0], cleared.texts[0])
        )
    return score
