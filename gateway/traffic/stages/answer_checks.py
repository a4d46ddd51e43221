"""What the model must not say: that it is a human (AIA-03).

The text of an answer is held until a clause is complete (or `clause_limit` characters are), judged,
and let go frame by frame as it came; a clause that claims to be a person is replaced by the truth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import regex

from gateway.conversation.answers import (
    AnswerEvent,
    AnswerFailed,
    Delta,
    Frame,
    Lane,
    LaneEnded,
    LaneKind,
)

_CLAUSE_END = regex.compile(r"[.!?…:;\n](?:[\"”»')\]]*)(?=\s|$)|\n")


@dataclass(slots=True)
class _Held:
    """The clause of one lane that is still growing, with the frames that brought it."""

    text: str = ""
    blocked: bool = False


@dataclass(slots=True)
class HumanClaims:
    """Answer filter. `claims(text)` judges one clause; `truth` is what is said instead.

    Frames keep their number and order: a held frame goes out with an empty piece in the checked
    lane and its text follows once judged, so that no event of the provider is lost.
    """

    claims: Callable[[str], bool]
    truth: str
    clause_limit: int
    blocked: int = 0
    _lanes: dict[Lane, _Held] = field(default_factory=dict)
    _waiting: list[Frame] = field(default_factory=list)

    def feed(self, event: AnswerEvent) -> Iterator[AnswerEvent]:
        match event:
            case Frame():
                yield from self._frame(event)
            case LaneEnded(lane=lane):
                yield from self._judge(lane)
                yield event
            case AnswerFailed():
                for lane in tuple(self._lanes):
                    yield from self._judge(lane)
                yield from self._let_go()
                yield event
            case _:
                yield from self._let_go()
                yield event

    def _frame(self, frame: Frame) -> Iterator[AnswerEvent]:
        self._waiting.append(frame)
        ended: list[Lane] = []
        for delta in frame.deltas:
            if delta.lane.kind is not LaneKind.TEXT:
                continue
            held = self._lanes.setdefault(delta.lane, _Held())
            held.text += delta.text
            if len(held.text) >= self.clause_limit or _CLAUSE_END.search(held.text):
                ended.append(delta.lane)
        for lane in ended:
            yield from self._judge(lane)
        if not any(held.text for held in self._lanes.values()):
            yield from self._let_go()

    def _judge(self, lane: Lane) -> Iterator[AnswerEvent]:
        held = self._lanes.get(lane)
        if held is None or not held.text:
            return
        if self.claims(held.text):
            self.blocked += 1
            self._replace(lane, self.truth + " ")
        held.text = ""
        if not any(other.text for other in self._lanes.values()):
            yield from self._let_go()

    def _replace(self, lane: Lane, words: str) -> None:
        """The first waiting piece of this lane becomes the truth, the others empty."""
        said = False
        for index, frame in enumerate(self._waiting):
            pieces = []
            for delta in frame.deltas:
                if delta.lane != lane:
                    pieces.append(delta)
                    continue
                pieces.append(Delta(lane, "" if said else words))
                said = True
            self._waiting[index] = replace(frame, deltas=tuple(pieces))

    def _let_go(self) -> Iterator[AnswerEvent]:
        waiting, self._waiting = self._waiting, []
        yield from waiting
