"""What an assistant answers, as events that belong to no provider.

A provider's record (one SSE event, or one whole body) becomes one `Frame`: the texts in it, each in
its `Lane`, and an opaque `shell` from which the format can write the record again around new texts.
A whole answer is a stream of one frame: one path, not two (ADR 0004).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class LaneKind(StrEnum):
    """What a lane carries; decides how restored values are escaped."""

    TEXT = "text"  # shown to the customer
    REFUSAL = "refusal"  # shown to the customer
    TOOL_ARGUMENTS = "tool_arguments"  # a JSON document in pieces: values are JSON-escaped
    TOOL_INPUT = "tool_input"  # free text for a tool
    TRANSCRIPT = "transcript"  # words of spoken audio


@dataclass(frozen=True, slots=True, order=True)
class Lane:
    """One growing text of an answer. Pieces of different lanes interleave freely."""

    choice: int
    kind: LaneKind
    item: int = 0  # tool call index within the choice


@dataclass(frozen=True, slots=True)
class Delta:
    """The next piece of one lane."""

    lane: Lane
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Frame:
    """One record of the provider's answer. `shell` belongs to the format that made it."""

    deltas: tuple[Delta, ...]
    shell: object = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class LaneEnded:
    """No more text comes in this lane; whatever is held back must go out now."""

    lane: Lane


@dataclass(frozen=True, slots=True)
class AnswerEnded:
    """The provider said that the answer is complete; or, if `cut`, the gateway ended it here and

    the format writes the end that the provider would have written.
    """

    cut: bool = False


@dataclass(frozen=True, slots=True)
class AnswerFailed:
    """The answer broke off. `code` is one of ours; nothing of the provider's words is kept."""

    code: str
    public: str


AnswerEvent = Frame | LaneEnded | AnswerEnded | AnswerFailed
