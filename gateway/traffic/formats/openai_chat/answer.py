"""A whole `chat.completion` body: the same events as a stream, one frame, rendered at the end."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, assert_never

from gateway.conversation.answers import (
    AnswerEnded,
    AnswerEvent,
    AnswerFailed,
    Delta,
    Frame,
    Lane,
    LaneEnded,
)
from gateway.conversation.messages import AnswerShape
from gateway.errors import UpstreamError
from gateway.traffic.formats.base import JsonObject
from gateway.traffic.formats.json_body import dump_answer
from gateway.traffic.formats.openai_chat.lanes import (
    MalformedAnswer,
    Slot,
    choices_of,
    fill,
    index_of,
    member_for,
    member_object,
    slots_of,
    strip_stale,
)
from gateway.traffic.formats.openai_chat.own_words import EXTENSION, OwnWords
from gateway.traffic.formats.openai_chat.surrogates import whole_characters
from gateway.traffic.formats.openai_envelope import stream_error

MALFORMED: Final = AnswerFailed(
    "upstream_malformed", "The assistant sent an answer that cannot be read."
)
FAILED: Final = AnswerFailed("upstream_failed", "The assistant behind the gateway failed.")
TRUNCATED: Final = AnswerFailed("upstream_truncated", "The answer broke off.")


@dataclass(frozen=True, slots=True)
class WholeShell:
    """A body without its texts, and where they stood."""

    record: JsonObject = field(repr=False)
    slots: tuple[Slot, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class WholeCodec:
    """The codec of an answer that was not asked for as a stream."""

    shape: AnswerShape
    own: OwnWords
    content_type: str = "application/json"

    def decode(self, chunks: Iterable[bytes]) -> Iterator[AnswerEvent]:
        """One frame, the end of its lanes, the end."""
        try:
            raw = b"".join(chunks)
        except UpstreamError as error:
            yield AnswerFailed(error.code, error.public)
            return
        try:
            record = json.loads(raw)
            if not isinstance(record, dict):
                raise MalformedAnswer
            if record.get("error"):
                yield FAILED
                return
            frame = _frame(record)
        except (ValueError, RecursionError):  # MalformedAnswer is a ValueError
            yield MALFORMED
            return
        yield frame
        for lane in dict.fromkeys(delta.lane for delta in frame.deltas):
            yield LaneEnded(lane)
        yield AnswerEnded()

    def encode(self, events: Iterable[AnswerEvent]) -> Iterator[bytes]:
        """The body, once the answer has ended; an error envelope if it failed."""
        shell: WholeShell | None = None
        texts: dict[Lane, str] = {}
        for event in events:
            match event:
                case Frame():
                    if isinstance(event.shell, WholeShell):
                        shell = event.shell
                    for delta in event.deltas:
                        texts[delta.lane] = texts.get(delta.lane, "") + delta.text
                case LaneEnded():
                    pass
                case AnswerEnded():
                    yield dump_answer(self._render(shell, texts))
                    return
                case AnswerFailed():
                    yield stream_error(event.code, event.public)
                    return
                case _:
                    assert_never(event)
        yield stream_error(TRUNCATED.code, TRUNCATED.public)

    def _render(self, shell: WholeShell | None, texts: dict[Lane, str]) -> JsonObject:
        if shell is None:
            record = self.own.body(texts)
        else:
            record = shell.record
            for lane, text in fill(shell.slots, texts).items():
                _add(record, lane, text)
        if self.own.extension:
            record[EXTENSION] = dict(self.own.extension)
        return record


def _frame(record: JsonObject) -> Frame:
    slots: list[Slot] = []
    record.pop(EXTENSION, None)  # our own word: nobody else may speak it
    for position, choice in enumerate(choices_of(record)):
        message = member_object(choice, "message")
        strip_stale(choice, message)
        slots.extend(slots_of(message, index_of(choice, position)))
    deltas = tuple(Delta(slot.lane, whole_characters(slot.take())) for slot in slots)
    return Frame(tuple(delta for delta in deltas if delta.text), WholeShell(record, tuple(slots)))


def _add(record: JsonObject, lane: Lane, text: str) -> None:
    """Words of the gateway in a choice that had no such text (a `content` of null)."""
    choices: list[Any] = record["choices"]
    for position, choice in enumerate(choices):
        if index_of(choice, position) == lane.choice and isinstance(choice.get("message"), dict):
            choice["message"].update(member_for(lane, text))
