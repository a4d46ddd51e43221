"""Answer filter that listens: what was said in each choice, and how the answer ended."""

from __future__ import annotations

from collections.abc import Iterator

from gateway.conversation.answers import (
    AnswerEnded,
    AnswerEvent,
    AnswerFailed,
    Frame,
    LaneKind,
)
from gateway.ports.transcripts import Ending

LIMIT_CHARACTERS = 1_000_000
SPOKEN = (LaneKind.TEXT, LaneKind.REFUSAL, LaneKind.TRANSCRIPT)


class Listener:
    """Changes nothing. Keeps the texts of the answer in memory until its record is written."""

    def __init__(self) -> None:
        self._texts: dict[int, list[str]] = {}
        self._tools: dict[tuple[int, int], list[str]] = {}
        self._length = 0
        self.ending = Ending.TRUNCATED
        self.failure: AnswerFailed | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """What each choice said, in order of choices; texts beyond the limit are cut off."""
        return tuple("".join(self._texts[choice]) for choice in sorted(self._texts))

    @property
    def tool_texts(self) -> tuple[str, ...]:
        """The arguments of each tool call."""
        return tuple("".join(self._tools[key]) for key in sorted(self._tools))

    def feed(self, event: AnswerEvent) -> Iterator[AnswerEvent]:
        match event:
            case Frame(deltas=deltas):
                for delta in deltas:
                    if self._length > LIMIT_CHARACTERS:
                        break
                    self._length += len(delta.text)
                    lane = delta.lane
                    if lane.kind in SPOKEN:
                        self._texts.setdefault(lane.choice, []).append(delta.text)
                    else:
                        self._tools.setdefault((lane.choice, lane.item), []).append(delta.text)
            case AnswerEnded():
                self.ending = Ending.COMPLETE
            case AnswerFailed():
                self.ending = Ending.FAILED
                self.failure = event
            case _:
                pass
        yield event
