"""A stream of `chat.completion.chunk` records: bytes → events → bytes, one record for one.

Source: OpenAI API reference, "Streaming" of chat completions (read 2026-11-21), and the stream
loops of openai-python 3.54.0 and openai-node 6/7 (wire-formats.md §0.2–0.4).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from gateway.conversation.answers import (
    AnswerEnded,
    AnswerEvent,
    AnswerFailed,
    Frame,
    LaneEnded,
)
from gateway.conversation.messages import AnswerShape
from gateway.errors import UpstreamError
from gateway.traffic.formats.base import JsonObject
from gateway.traffic.formats.json_body import dump_answer
from gateway.traffic.formats.openai_chat.answer import TRUNCATED
from gateway.traffic.formats.openai_chat.chunks import ChunkReader, ChunkShell
from gateway.traffic.formats.openai_chat.lanes import (
    fill,
    index_of,
    joined,
    member_for,
    member_object,
)
from gateway.traffic.formats.openai_chat.own_words import EXTENSION, OwnWords
from gateway.traffic.formats.openai_envelope import stream_error
from gateway.traffic.formats.sse import EventReader, event_bytes


@dataclass(frozen=True, slots=True)
class StreamCodec:
    """The codec of an answer asked for with `stream: true`."""

    shape: AnswerShape
    own: OwnWords
    content_type: str = "text/event-stream; charset=utf-8"

    def decode(self, chunks: Iterable[bytes]) -> Iterator[AnswerEvent]:
        """Events as their bytes come in. A lane that a failure cut short is not ended: the filter
        that holds something back learns of it by `AnswerFailed`."""
        events, records = EventReader(), ChunkReader(self.shape.choices)
        try:
            for chunk in chunks:
                for event in events.feed(chunk):
                    for answer in records.read(event):
                        yield answer
                        if isinstance(answer, (AnswerEnded, AnswerFailed)):
                            return
        except UpstreamError as error:
            yield AnswerFailed(error.code, error.public)
            return
        yield from records.finish(left_over=events.finish())

    def encode(self, events: Iterable[AnswerEvent]) -> Iterator[bytes]:
        """One `data` event a record, `[DONE]` at the end; a failure ends without it."""
        writer = _ChunkWriter(self.shape, self.own)
        for event in events:
            match event:
                case Frame():
                    for record in writer.frame(event):
                        yield event_bytes(dump_answer(record))
                case LaneEnded():
                    pass
                case AnswerEnded():
                    for record in writer.cut() if event.cut else writer.ending():
                        yield event_bytes(dump_answer(record))
                    yield event_bytes(b"[DONE]")
                    return
                case AnswerFailed():
                    yield event_bytes(stream_error(event.code, event.public))
                    return
                case _:
                    assert_never(event)
        yield event_bytes(stream_error(TRUNCATED.code, TRUNCATED.public))


class _ChunkWriter:
    """What has gone out so far: whose role was said, whether `x_gateway` was."""

    def __init__(self, shape: AnswerShape, own: OwnWords) -> None:
        self._shape = shape
        self._own = own
        self._extension = dict(own.extension)
        self._head: JsonObject | None = None
        self._provider_began: set[int] = set()
        self._own_began: set[int] = set()
        self._finished: set[int] = set()

    def frame(self, frame: Frame) -> Iterator[JsonObject]:
        """Text without a slot in the record goes out in records of its own, before it."""
        texts = joined(frame.deltas)
        shell = frame.shell
        if isinstance(shell, ChunkShell):
            texts = fill(shell.slots, texts)
        for lane, text in texts.items():
            if text:
                yield self._extended(self._own_chunk(lane.choice, member_for(lane, text)))
        if isinstance(shell, ChunkShell):
            yield self._extended(self._provider_chunk(shell.record))

    def ending(self) -> Iterator[JsonObject]:
        """What completes an answer that the gateway gave alone."""
        if self._head is not None:
            return
        if not self._own_began:
            yield self._extended(self._own_chunk(0, {"content": ""}))
        for choice in sorted(self._own_began):
            yield self._own.chunk(choice, {}, "stop", None)
        if self._shape.include_usage:
            yield self._own.usage_chunk()

    def cut(self) -> Iterator[JsonObject]:
        """What completes an answer that the gateway ended before the provider did."""
        for choice in sorted((self._provider_began | self._own_began) - self._finished):
            yield self._own.chunk(choice, {}, "stop", self._head)
        if self._shape.include_usage:
            yield self._own.usage_chunk()

    def _own_chunk(self, choice: int, delta: JsonObject) -> JsonObject:
        if choice not in self._provider_began | self._own_began:
            self._own_began.add(choice)
            delta = {"role": "assistant", **delta}
        return self._own.chunk(choice, delta, None, self._head)

    def _provider_chunk(self, record: JsonObject) -> JsonObject:
        self._head = {name: record.get(name) for name in ("id", "created", "model")}
        for position, choice in enumerate(record["choices"]):
            index = index_of(choice, position)
            self._provider_began.add(index)
            if choice.get("finish_reason") is not None:
                self._finished.add(index)
            if index in self._own_began:
                # Said already, in front of the gateway's words; SDKs would join the two.
                member_object(choice, "delta").pop("role", None)
        return record

    def _extended(self, record: JsonObject) -> JsonObject:
        if self._extension and record["choices"]:
            record = {**record, EXTENSION: self._extension}
            self._extension = {}
        return record
