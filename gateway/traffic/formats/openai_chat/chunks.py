"""The provider's stream records → answer events: which text belongs where, and what has ended."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from gateway.conversation.answers import (
    AnswerEnded,
    AnswerEvent,
    AnswerFailed,
    Delta,
    Frame,
    Lane,
    LaneEnded,
    LaneKind,
)
from gateway.traffic.formats.base import JsonObject
from gateway.traffic.formats.openai_chat.answer import FAILED, MALFORMED, TRUNCATED
from gateway.traffic.formats.openai_chat.lanes import (
    MalformedAnswer,
    Slot,
    choices_of,
    index_of,
    member_object,
    slots_of,
    strip_stale,
)
from gateway.traffic.formats.openai_chat.own_words import EXTENSION
from gateway.traffic.formats.openai_chat.surrogates import PairJoiner
from gateway.traffic.formats.sse import ServerSentEvent

_TOOL_LANES = frozenset({LaneKind.TOOL_ARGUMENTS, LaneKind.TOOL_INPUT})


@dataclass(frozen=True, slots=True)
class ChunkShell:
    """A chunk without its texts, and where they stood."""

    record: JsonObject = field(repr=False)
    slots: tuple[Slot, ...] = field(default=(), repr=False)


class ChunkReader:
    """Reads records in order. `choices` is how many the client asked for."""

    def __init__(self, choices: int) -> None:
        self._choices = choices
        self._open: dict[Lane, list[str]] = {}  # pieces are kept for tool arguments only
        self._finished: set[int] = set()
        self._pairs = PairJoiner()

    def read(self, event: ServerSentEvent) -> Iterator[AnswerEvent]:
        """The events of one record; the last one may be `AnswerEnded` or `AnswerFailed`."""
        if event.data.strip() == "[DONE]":
            yield from self._end(list(self._open))
            yield AnswerEnded()
            return
        try:
            record = json.loads(event.data)
            if not isinstance(record, dict):
                raise MalformedAnswer
            if record.get("error") or event.event == "error":
                answers: list[AnswerEvent] = [FAILED]
            else:
                answers = list(self._record(record))
        except (ValueError, RecursionError):  # MalformedAnswer is a ValueError
            answers = [MALFORMED]
        yield from answers

    def finish(self, *, left_over: bool) -> Iterator[AnswerEvent]:
        """The bytes are over without `[DONE]`.

        Some compatible providers never send it; the answer counts as whole if every choice said
        why it ended and no half record is left.
        """
        if left_over or len(self._finished) < self._choices:
            yield AnswerFailed(TRUNCATED.code, TRUNCATED.public)
            return
        yield from self._end(list(self._open))
        yield AnswerEnded()

    def _record(self, record: JsonObject) -> Iterator[AnswerEvent]:
        choices = choices_of(record)
        record.pop("obfuscation", None)  # padding against length analysis; lengths change anyway
        record.pop(EXTENSION, None)  # our own word: nobody else may speak it
        slots: list[Slot] = []
        finishing: list[JsonObject] = []
        for position, choice in enumerate(choices):
            delta = member_object(choice, "delta")
            strip_stale(choice, delta)
            slots.extend(slots_of(delta, index_of(choice, position)))
            if choice.get("finish_reason") is not None:
                finishing.append(choice)
        touched = {slot.lane for slot in slots}
        yield from self._end(self._left_behind(touched))
        deltas = self._deltas(slots)
        indexes = {index_of(choice, position) for position, choice in enumerate(choices)
                   if choice.get("finish_reason") is not None}  # fmt: skip
        if deltas and finishing:
            yield from self._split(record, slots, deltas, finishing, indexes)
            return
        yield from self._end([lane for lane in self._open if lane.choice in indexes])
        self._finished |= indexes
        yield Frame(deltas, ChunkShell(record, tuple(slots)))

    def _split(
        self,
        record: JsonObject,
        slots: list[Slot],
        deltas: tuple[Delta, ...],
        finishing: list[JsonObject],
        indexes: set[int],
    ) -> Iterator[AnswerEvent]:
        """Last text and finish reason in one record: two records, since what a filter holds back
        has to go out in between."""
        spoken = {**record, "choices": [{**c, "finish_reason": None} for c in record["choices"]]}
        if "usage" in spoken:
            spoken["usage"] = None
        yield Frame(deltas, ChunkShell(spoken, tuple(slots)))
        yield from self._end([lane for lane in self._open if lane.choice in indexes])
        self._finished |= indexes
        ended = [{**choice, "delta": {}} for choice in finishing]
        yield Frame((), ChunkShell({**record, "choices": ended}))

    def _deltas(self, slots: list[Slot]) -> tuple[Delta, ...]:
        deltas = []
        for slot in slots:
            raw = slot.take()
            if not raw:
                continue
            text = self._pairs.feed(slot.lane, raw)
            pieces = self._open.setdefault(slot.lane, [])
            if text:
                deltas.append(Delta(slot.lane, text))
                if slot.lane.kind is LaneKind.TOOL_ARGUMENTS:
                    pieces.append(text)
        return tuple(deltas)

    def _left_behind(self, touched: set[Lane]) -> list[Lane]:
        """Tool lanes that are over because their choice has moved on to another call.

        Arguments are over only once they are a whole JSON document: half of one will go on, for
        some providers send their calls interleaved.
        """
        moving = {lane.choice for lane in touched if lane.kind in _TOOL_LANES}
        return [
            lane
            for lane, pieces in self._open.items()
            if lane.kind in _TOOL_LANES
            and lane.choice in moving
            and lane not in touched
            and (lane.kind is LaneKind.TOOL_INPUT or _is_whole("".join(pieces)))
        ]

    def _end(self, lanes: list[Lane]) -> Iterator[AnswerEvent]:
        for lane in lanes:
            del self._open[lane]
            half = self._pairs.finish(lane)
            if half:
                yield Frame((Delta(lane, half),))
            yield LaneEnded(lane)


def _is_whole(document: str) -> bool:
    try:
        json.loads(document)
    except (ValueError, RecursionError):
        return False
    return True
