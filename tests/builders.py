"""Real gateways for tests: real records on disk, real HTTP on loopback, a scripted provider."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import urllib3
from flask import Flask
from openai import OpenAI
from werkzeug.serving import make_server

from gateway import installation
from gateway.app import Parts, assemble, create_app
from gateway.services.clock import SystemClock
from gateway.settings import Settings, load
from gateway.traffic.detection.detector import InlineDetector
from tests.fakes import DONE, FakeProvider, Received, Reply, json_reply, record, stream_reply

YES = "tak"


@dataclass
class MovableClock:
    """Goes with the machine's clock, plus what a test adds."""

    ahead: timedelta = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@lru_cache(maxsize=1)
def _analyser_for_all_tests() -> InlineDetector:
    """Loading the models takes seconds; what they keep is told apart by conversation."""
    detector = InlineDetector()
    detector.ready()
    return detector


class SharedDetector(InlineDetector):
    """One loaded analyser for all tests; closing it is left to the end of the process."""

    def __init__(self) -> None:
        super().__init__(make=lambda: _analyser_of(_analyser_for_all_tests()))

    def close(self) -> None:
        """Stays open."""


def _analyser_of(detector: InlineDetector) -> Any:
    return detector._analyser


@dataclass
class RunningGateway:
    """A gateway that serves on loopback."""

    settings: Settings
    parts: Parts
    app: Flask
    port: int
    clock: MovableClock
    http: urllib3.PoolManager = field(default_factory=lambda: urllib3.PoolManager(retries=False))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def tenant(self) -> Any:
        return self.parts.installation.deployment.tenant

    def client(self, **kwargs: Any) -> OpenAI:
        """The unmodified SDK, pointed here."""
        kwargs.setdefault("api_key", "sk-a-provider-key")
        return OpenAI(base_url=f"{self.url}/v1", max_retries=0, **kwargs)

    def call(self, method: str, path: str, **kwargs: Any) -> urllib3.BaseHTTPResponse:
        """A plain HTTP call."""
        return self.http.request(method, self.url + path, **kwargs)


def settings_for(folder: Path, upstream: str, **sections: dict[str, Any]) -> Settings:
    """Settings of a test installation; detection in this process."""
    return load(
        None,
        {
            "data": {"dir": folder},
            "upstream": {"url": upstream},
            "detection": {"workers": 0},
            "principal": {"name": "Sklep Testowy"},
            **sections,
        },
    )


@contextmanager
def running(
    folder: Path,
    upstream: str,
    *,
    policy: str = "eu-customer-chat",
    clock: MovableClock | None = None,
    detector: Any = None,
    allow_tamper: bool = False,
    **sections: dict[str, Any],
) -> Iterator[RunningGateway]:
    """A gateway with the records in `folder`, made there if they are missing."""
    moving = clock or MovableClock()
    settings = settings_for(folder, upstream, policy={"name": policy}, **sections)
    installation.create(settings.data, SystemClock())
    parts = assemble(settings, clock=moving, detector=detector or SharedDetector())
    app = create_app(parts, allow_tamper=allow_tamper)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield RunningGateway(settings, parts, app, server.port, moving)
    finally:
        server.shutdown()
        thread.join(10)
        server.server_close()
        parts.close()


def chunk(delta: dict[str, Any], reason: str | None = None, index: int = 0) -> bytes:
    """One chunk of a streamed chat answer, as a provider sends it."""
    return record(
        {
            "id": "chatcmpl-provider",
            "object": "chat.completion.chunk",
            "created": 1_795_262_400,
            "model": "test-model",
            "choices": [{"index": index, "delta": delta, "finish_reason": reason}],
        }
    )


def streamed(text: str, size: int = 7) -> Reply:
    """A streamed answer in pieces of `size` characters."""
    pieces = [chunk({"content": text[i : i + size]}) for i in range(0, len(text), size)]
    return stream_reply([chunk({"role": "assistant"}), *pieces, chunk({}, "stop"), DONE])


def whole(text: str | None, **message: Any) -> Reply:
    """A whole answer."""
    return json_reply(
        {
            "id": "chatcmpl-provider",
            "object": "chat.completion",
            "created": 1_795_262_400,
            "model": "test-model",
            "choices": [
                {
                    "index": 0,
                    "message": {"role": "assistant", "content": text, **message},
                    "finish_reason": "tool_calls" if message.get("tool_calls") else "stop",
                }
            ],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
        }
    )


def saying(text: str) -> FakeProvider:
    """A provider that always says this, streamed or whole as it is asked."""

    def answer(received: Received) -> Reply:
        return streamed(text) if received.json().get("stream") else whole(text)

    return FakeProvider(answer)


@dataclass
class Customer:
    """A customer in front of an ordinary OpenAI client that keeps the history."""

    client: OpenAI
    messages: list[dict[str, Any]] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)
    last_headers: dict[str, str] = field(default_factory=dict)

    def say(self, text: str, stream: bool = False) -> str:
        """Says something and returns the answer; both go into the history."""
        self.messages.append({"role": "user", "content": text})
        raw = self.client.chat.completions.with_raw_response.create(
            model="test-model",
            messages=self.messages,  # type: ignore[arg-type]
            stream=stream,
            extra_headers=self.headers,
            **self.extra,
        )
        self.last_headers = {name.lower(): value for name, value in raw.headers.items()}
        if stream:
            with raw.parse() as chunks:
                answer = "".join(c.choices[0].delta.content or "" for c in chunks if c.choices)
        else:
            answer = raw.parse().choices[0].message.content or ""
        self.messages.append({"role": "assistant", "content": answer})
        return answer

    @property
    def reference(self) -> str:
        return self.last_headers["x-gateway-conversation"]
