"""Server-sent events: bytes in whatever pieces → events, events → bytes.

WHATWG HTML §9.2.5–9.2.6 (Parsing and interpreting an event stream): UTF-8 with an optional BOM,
lines end in LF, CR or CRLF, comments begin with a colon, several `data` lines join with LF, and an
event that no blank line ends is discarded. `finish` reports whether that happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from gateway.errors import UpstreamError

MAXIMUM_EVENT_BYTES: Final = 8 * 1024 * 1024
_LINE_END: Final = re.compile(rb"[\r\n]")
_BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event as dispatched. `event` is its type, `message` where none was given."""

    data: str = field(repr=False)
    event: str = "message"


class EventReader:
    """Incremental reader. Raises UpstreamError `upstream_event_too_large` above the bound."""

    def __init__(self, maximum_event_bytes: int = MAXIMUM_EVENT_BYTES) -> None:
        self._maximum = maximum_event_bytes
        self._buffer = bytearray()
        self._searched = 0  # bytes of the buffer known to hold no line end
        self._skip_newline = False  # the last line ended in CR: an LF now belongs to it
        self._started = False
        self._data: list[str] = []
        self._has_data = False
        self._size = 0
        self._event = ""

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """The events that this piece completes. To be exhausted before the next `feed`."""
        self._buffer += chunk
        if not self._started and not self._drop_mark():
            return
        start = 0
        while True:
            if self._skip_newline and start < len(self._buffer):
                start += self._buffer[start] == 0x0A
                self._skip_newline = False
            found = _LINE_END.search(self._buffer, max(start, self._searched))
            if found is None:
                break
            line = bytes(self._buffer[start : found.start()])
            self._skip_newline = found[0] == b"\r"
            start = found.end()
            event = self._line(line)
            if event is not None:
                yield event
        del self._buffer[:start]
        self._searched = len(self._buffer)
        self._check(len(self._buffer))

    def finish(self) -> bool:
        """Ends the stream. True if something was left over: an event that was never ended."""
        left_over = self._has_data or bool(self._buffer)
        self._buffer.clear()
        self._data.clear()
        self._has_data = False
        return left_over

    def _drop_mark(self) -> bool:
        """False while the first bytes may still become a byte order mark."""
        if len(self._buffer) < len(_BOM) and _BOM.startswith(self._buffer):
            return False
        if self._buffer.startswith(_BOM):
            del self._buffer[: len(_BOM)]
        self._started = True
        return True

    def _check(self, pending: int) -> None:
        if self._size + pending > self._maximum:
            raise UpstreamError(
                "upstream_event_too_large", "The assistant sent a record that is too large."
            )

    def _line(self, raw: bytes) -> ServerSentEvent | None:
        if not raw:
            return self._dispatch()
        name, _, value = raw.partition(b":")
        value = value[1:] if value.startswith(b" ") else value
        if name == b"data":
            self._check(len(raw))
            self._size += len(raw)
            self._has_data = True
            self._data.append(value.decode("utf-8", "replace"))
        elif name == b"event":
            self._check(len(raw))
            self._event = value.decode("utf-8", "replace")
        return None  # comments, `id`, `retry` and unknown fields change nothing here

    def _dispatch(self) -> ServerSentEvent | None:
        data, event = "\n".join(self._data), self._event
        had_data = self._has_data
        self._data, self._event, self._has_data, self._size = [], "", False, 0
        return ServerSentEvent(data, event or "message") if had_data else None


def event_bytes(data: bytes, event: str | None = None) -> bytes:
    """One event. `data` in UTF-8; its lines become `data` lines.

    The space after the colon is not optional: google-genai (Python) needs it (wire-formats.md §0).
    """
    head = b"" if event is None else b"event: " + event.encode("utf-8") + b"\n"
    if b"\n" not in data and b"\r" not in data:
        return head + b"data: " + data + b"\n\n"
    lines = re.split(rb"\r\n|\r|\n", data)
    return head + b"".join(b"data: " + line + b"\n" for line in lines) + b"\n"
