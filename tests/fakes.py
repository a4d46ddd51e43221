"""Stand-ins for what lies outside: real sockets on loopback, scripted by the test."""

from __future__ import annotations

import json
import select
import socket
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

PATIENCE_SECONDS = 10.0
"""How long anything here waits before it gives up; no test should come near."""


@dataclass(frozen=True)
class Received:
    """One request as its bytes came in. Header names in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    head: bytes
    body: bytes

    @property
    def raw(self) -> bytes:
        return self.head + self.body

    def json(self) -> Any:
        return json.loads(self.body)


class Gate:
    """A point in a reply that is not passed until the test opens it.

    `reached` is set when everything before it has been sent.
    """

    def __init__(self) -> None:
        self.reached = threading.Event()
        self._opened = threading.Event()

    def open(self) -> None:
        self._opened.set()

    def is_open(self) -> bool:
        return self._opened.is_set()


class Cut:
    """The connection breaks here."""


Step = bytes | Gate | Cut


@dataclass(frozen=True)
class Reply:
    """An answer. `framing`: `length` (one piece), `chunked`, or `close` (ends with the socket)."""

    steps: Sequence[Step]
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    framing: str = "chunked"


def json_reply(value: object, status: int = 200, **headers: str) -> Reply:
    """A whole JSON body."""
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    sent = {"content-type": "application/json"} | {
        name.replace("_", "-"): text for name, text in headers.items()
    }
    return Reply((body,), status, sent, framing="length")


def stream_reply(steps: Iterable[Step], **headers: str) -> Reply:
    """A stream; each bytes step goes out at once as a chunk of its own."""
    sent = {"content-type": "text/event-stream"} | {
        name.replace("_", "-"): text for name, text in headers.items()
    }
    return Reply(tuple(steps), 200, sent)


def record(value: object) -> bytes:
    """One server-sent event with a JSON record."""
    return b"data: " + json.dumps(value).encode() + b"\n\n"


DONE = b"data: [DONE]\n\n"

Answering = Reply | Callable[[Received], Reply]


class FakeProvider:
    """A provider on loopback. Replies are used in order, then the last one again.

    `requests` holds every request, byte for byte; `connections` counts accepted sockets;
    `client_gone` is set when a client hangs up while a reply waits at a gate.
    """

    def __init__(self, *replies: Answering) -> None:
        self._replies = list(replies)
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self.requests: list[Received] = []
        self.connections = 0
        self.client_gone = threading.Event()

    def __enter__(self) -> FakeProvider:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._address = self._listener.getsockname()
        self._start(self._accept)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._closing.set()
        with socket.socket() as waker:
            waker.connect(self._address)
        with self._lock:
            for client in self._open:
                with suppress(OSError):  # the other side may have gone by itself
                    client.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(PATIENCE_SECONDS)
        self._listener.close()

    @property
    def base_url(self) -> str:
        host, port = self._address
        return f"http://{host}:{port}"

    @property
    def received(self) -> bytes:
        """Every byte that came in, for searching."""
        return b"\n".join(request.raw for request in self.requests)

    def then(self, *replies: Answering) -> None:
        """Adds replies."""
        with self._lock:
            self._replies.extend(replies)

    def _start(self, target: Callable[..., None], *args: object) -> None:
        thread = threading.Thread(target=target, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            client, _ = self._listener.accept()
            if self._closing.is_set():
                client.close()
                return
            self.connections += 1
            self._start(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        with self._lock:
            self._open.add(client)
        try:
            incoming = client.makefile("rb")
            with incoming:
                while (request := _read_request(incoming)) is not None:
                    if not self._answer(client, request):
                        return
        except OSError:
            return  # the client hung up: what a provider sees every day
        finally:
            with self._lock:
                self._open.discard(client)
            client.close()

    def _answer(self, client: socket.socket, request: Received) -> bool:
        """False if the connection is over."""
        with self._lock:
            self.requests.append(request)
            chosen = self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]
        reply = chosen(request) if callable(chosen) else chosen
        client.sendall(_head(reply))
        for step in reply.steps:
            match step:
                case bytes():
                    piece = b"%x\r\n%s\r\n" % (len(step), step)
                    client.sendall(piece if reply.framing == "chunked" else step)
                case Gate():
                    step.reached.set()
                    if not self._wait(client, step):
                        return False
                case Cut():
                    return False
        if reply.framing == "chunked":
            client.sendall(b"0\r\n\r\n")
        return reply.framing != "close"

    def _wait(self, client: socket.socket, gate: Gate) -> bool:
        while not gate.is_open():
            if self._closing.is_set():
                return False
            readable, _, _ = select.select([client], [], [], 0.005)
            if readable and not client.recv(1, socket.MSG_PEEK):
                self.client_gone.set()
                return False
        return True


def _head(reply: Reply) -> bytes:
    headers = {"server": "fake", **reply.headers}
    if reply.framing == "length":
        size = sum(len(step) for step in reply.steps if isinstance(step, bytes))
        headers.setdefault("content-length", str(size))
    elif reply.framing == "chunked":
        headers["transfer-encoding"] = "chunked"
    else:
        headers["connection"] = "close"
    lines = [f"HTTP/1.1 {reply.status} Status", *(f"{n}: {v}" for n, v in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def _read_request(incoming: Any) -> Received | None:
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        line = incoming.readline()
        if not line:
            return None
        head += line
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ", 2)
    pairs = (line.partition(":") for line in lines if line)
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    if headers.get("transfer-encoding") == "chunked":
        body = _read_chunked(incoming)
    else:
        body = incoming.read(int(headers.get("content-length", "0")))
    return Received(method, target, headers, head, body)


def _read_chunked(incoming: Any) -> bytes:
    body = b""
    while size := int(incoming.readline().split(b";")[0], 16):
        body += incoming.read(size)
        incoming.readline()
    incoming.readline()
    return body
