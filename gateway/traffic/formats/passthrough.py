"""Answers that hold no text of a model: they pass byte for byte, `x_gateway` set in front."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, assert_never

from gateway.conversation.answers import (
    AnswerEnded,
    AnswerEvent,
    AnswerFailed,
    Frame,
    LaneEnded,
)
from gateway.errors import UpstreamError
from gateway.traffic.formats.json_body import dump_answer
from gateway.traffic.formats.openai_envelope import stream_error

EXTENSION: Final = "x_gateway"
_MALFORMED: Final = AnswerFailed(
    "upstream_malformed", "The assistant sent an answer that cannot be read."
)
_FAILED: Final = AnswerFailed("upstream_failed", "The assistant behind the gateway failed.")


@dataclass(frozen=True, slots=True)
class PassedBody:
    """A body as the provider sent it; `members` are those of the object that it is, else None."""

    raw: bytes = field(repr=False)
    members: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class PassThroughCodec:
    """Reads a whole JSON body and writes the same bytes. Numbers keep their digits."""

    extension: Mapping[str, object] = field(default_factory=dict, repr=False)
    content_type: str = "application/json"

    def decode(self, chunks: Iterable[bytes]) -> Iterator[AnswerEvent]:
        """One frame without texts, then the end."""
        try:
            raw = b"".join(chunks)
        except UpstreamError as error:
            yield AnswerFailed(error.code, error.public)
            return
        try:
            value = json.loads(raw)
        except (ValueError, RecursionError):
            yield _MALFORMED
            return
        if isinstance(value, dict) and value.get("error"):
            yield _FAILED
            return
        members = frozenset(value) if isinstance(value, dict) else None
        yield Frame((), PassedBody(raw, members))
        yield AnswerEnded()

    def encode(self, events: Iterable[AnswerEvent]) -> Iterator[bytes]:
        """The body as it came, `x_gateway` as its first member if it is an object."""
        for event in events:
            match event:
                case Frame():
                    if isinstance(event.shell, PassedBody):
                        yield self._extended(event.shell)
                case LaneEnded():
                    pass
                case AnswerEnded():
                    return
                case AnswerFailed():
                    yield stream_error(event.code, event.public)
                    return
                case _:
                    assert_never(event)

    def _extended(self, body: PassedBody) -> bytes:
        if body.members is None or not self.extension:
            return body.raw
        if EXTENSION in body.members:
            return dump_answer({**json.loads(body.raw), EXTENSION: dict(self.extension)})
        at = body.raw.index(b"{") + 1
        comma = b"," if body.members else b""
        member = dump_answer({EXTENSION: dict(self.extension)})[1:-1]
        return body.raw[:at] + member + comma + body.raw[at:]
