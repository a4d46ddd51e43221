"""A model provider that is never the bottleneck: OpenAI chat completions, whole and streamed.

    python -m tests.benchmarks.upstream [--chunks 60] [--interval-ms 20]

One process, one event loop, answers made beforehand; prints `ready http://…`. `GET /counts` tells
how many requests came in and how many of them still held the mark of an unmasked message.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import signal
from typing import Final

from tests.benchmarks.messages import ANSWERS, MARK

_END_OF_HEAD: Final = b"\r\n\r\n"
_PL: Final = b"bench-pl"


class Answers:
    """Every answer as bytes on the wire, made once."""

    def __init__(self, chunks: int) -> None:
        self.whole = {language: _whole(text) for language, text in ANSWERS.items()}
        self.streams = {language: _stream(text, chunks) for language, text in ANSWERS.items()}


class Counts:
    """What came in."""

    requests = 0
    marked = 0


class Connection(asyncio.Protocol):
    """One kept-alive connection; requests one after another."""

    def __init__(self, answers: Answers, interval: float, counts: Counts) -> None:
        self._answers = answers
        self._interval = interval
        self._counts = counts
        self._unread = bytearray()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None

    def data_received(self, data: bytes) -> None:
        self._unread += data
        end = self._unread.find(_END_OF_HEAD)
        while end != -1:
            length = end + len(_END_OF_HEAD) + _content_length(bytes(self._unread[:end]))
            if len(self._unread) < length:
                return
            request = bytes(self._unread[:length])
            del self._unread[:length]
            self._answer(request)
            end = self._unread.find(_END_OF_HEAD)

    def _answer(self, request: bytes) -> None:
        assert self._transport is not None
        if request.startswith(b"GET /counts"):
            told = {"requests": self._counts.requests, "marked": self._counts.marked}
            self._transport.write(_framed(json.dumps(told).encode(), "application/json"))
            return
        self._counts.requests += 1
        self._counts.marked += MARK in request
        language = "pl" if _PL in request else "en"
        if b'"stream":true' in request or b'"stream": true' in request:
            self._step(self._answers.streams[language], 0)
        else:
            self._transport.write(self._answers.whole[language])

    def _step(self, pieces: list[bytes], place: int) -> None:
        """The head at once; then a chunk each interval."""
        if self._transport is None:
            return
        self._transport.write(pieces[place])
        if place + 1 < len(pieces):
            loop = asyncio.get_running_loop()
            loop.call_later(self._interval, self._step, pieces, place + 1)


def _content_length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n")[1:]:
        if line.startswith(b"content-length:"):
            return int(line[15:])
    return 0


def _framed(body: bytes, kind: str) -> bytes:
    head = f"HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {len(body)}\r\n\r\n"
    return head.encode() + body


def _whole(text: str) -> bytes:
    message = {"role": "assistant", "content": text}
    body = {
        "id": "chatcmpl-bench",
        "object": "chat.completion",
        "created": 1_795_262_400,
        "model": "bench",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 200, "completion_tokens": 60, "total_tokens": 260},
    }
    return _framed(json.dumps(body, ensure_ascii=False).encode(), "application/json")


def _stream(text: str, chunks: int) -> list[bytes]:
    """A word a chunk, `chunks` of them; the role goes out with the head."""
    words = text.split()
    said = [words[place % len(words)] + " " for place in range(chunks)]
    head = (
        b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
    )
    pieces = [head + _event({"role": "assistant", "content": ""})]
    pieces += [_event({"content": word}) for word in said]
    pieces.append(_event({}, "stop") + _chunk(b"data: [DONE]\n\n") + b"0\r\n\r\n")
    return pieces


def _event(delta: dict[str, str], reason: str | None = None) -> bytes:
    record = {
        "id": "chatcmpl-bench",
        "object": "chat.completion.chunk",
        "created": 1_795_262_400,
        "model": "bench",
        "choices": [{"index": 0, "delta": delta, "finish_reason": reason}],
    }
    return _chunk(b"data: " + json.dumps(record, ensure_ascii=False).encode() + b"\n\n")


def _chunk(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


async def _serve(chunks: int, interval: float) -> None:
    answers, counts = Answers(chunks), Counts()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: Connection(answers, interval, counts), "127.0.0.1", 0, backlog=512
    )
    print(f"ready http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    with contextlib.suppress(asyncio.CancelledError):
        await stop.wait()
    server.close()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.upstream")
    parser.add_argument("--chunks", type=int, default=60)
    parser.add_argument("--interval-ms", type=float, default=20)
    chosen = parser.parse_args()
    asyncio.run(_serve(chosen.chunks, chosen.interval_ms / 1000))


if __name__ == "__main__":
    main()
