"""The demo's assistant: a real HTTP server on a loopback port that speaks OpenAI's format.

Chat completions whole and streamed, `/v1/models` and `/v1/embeddings`, all deterministic: no key,
no network, no clock in an answer. The gateway talks to it as to any provider.
"""

from __future__ import annotations

import hashlib
import json
import re
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

from gateway.web.demo.captures import Capture, Captures
from gateway.web.demo.scripts import Reply, reply_to

MODEL = "demo"
LIMIT_BODY_BYTES = 4 * 1024 * 1024
EMBEDDING_LENGTH = 16

_CREATED = 1_767_225_600  # 2026-01-01T00:00:00Z: a fixed instant keeps answers reproducible
_LIMIT_CHOICES = 8
_PIECE = re.compile(r"\S+\s*|\s+")


class DemoAssistant:
    """Serves on 127.0.0.1. The port is taken by the constructor, so `url` is known before `start`.

    Start it in the process that serves the pages: captures live in that process's memory.
    `pause_seconds` lies between two pieces of a stream, so that streaming can be seen.
    """

    def __init__(self, *, port: int = 0, pause_seconds: float = 0.015) -> None:
        self._captures = Captures()
        self._server = _Server(("127.0.0.1", port), self._captures, pause_seconds)
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        """`http://127.0.0.1:PORT`; the API lies under `/v1`."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def start(self) -> None:
        """Serves in a daemon thread. A second call does nothing."""
        if self._thread is None:
            self._thread = threading.Thread(
                target=self._server.serve_forever,
                args=(0.1,),
                name="demo-assistant",
                daemon=True,
            )
            self._thread.start()

    def stop(self) -> None:
        """Stops serving and frees the port. Also right on an assistant that never started."""
        if self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._thread = None
        self._server.server_close()

    def captures(self, user: str) -> list[bytes]:
        """The exact bytes of the newest requests under a pseudonym, oldest first."""
        return [capture.request for capture in self._captures.of(user)]

    def exchanges(self, user: str) -> list[Capture]:
        """The same requests, each with what the assistant answered."""
        return self._captures.of(user)

    def forget(self, user: str) -> int:
        """Drops what was kept under a pseudonym; the number of requests dropped."""
        return self._captures.forget(user)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], captures: Captures, pause: float) -> None:
        super().__init__(address, _Handler)
        self.captures = captures
        self.pause_seconds = pause

    def server_bind(self) -> None:
        # Not HTTPServer's own: that one looks up the host's name, which may ask the network.
        socket.socket.bind(self.socket, self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing on stderr: a traceback there would hold request bytes in its locals."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server_version = "demo-assistant"
    sys_version = ""
    timeout = 60
    server: _Server
    _routes: ClassVar[Mapping[str, str]] = {
        "/v1/chat/completions": "_chat",
        "/v1/embeddings": "_embeddings",
    }

    def do_GET(self) -> None:
        if self.path.partition("?")[0] == "/v1/models":
            model = {"id": MODEL, "object": "model", "created": _CREATED, "owned_by": "gateway"}
            self._send(200, {"object": "list", "data": [model]})
        else:
            self._fail(404, "not_found")

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > LIMIT_BODY_BYTES:
            self.close_connection = True
            self._fail(413, "body_length")
            return
        raw = self.rfile.read(int(length))
        route = self._routes.get(self.path.partition("?")[0])
        if route is None:
            self._fail(404, "not_found")
            return
        try:
            body = json.loads(raw)
        except (ValueError, RecursionError):
            body = None
        if not isinstance(body, dict):
            self._fail(400, "not_a_json_object")
            return
        getattr(self, route)(body, raw)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: request lines and bodies are nobody's log."""

    def _chat(self, body: dict[str, Any], raw: bytes) -> None:
        if not isinstance(body.get("messages"), list) or not body["messages"]:
            self._fail(400, "messages_missing")
            return
        reply = reply_to(body)
        user = body.get("user") or body.get("safety_identifier")
        if isinstance(user, str):
            answer = reply.tool.arguments if reply.tool else reply.text
            self.server.captures.keep(user, Capture(raw, answer))
        if body.get("stream") is True:
            self._stream(_chunks(body, raw, reply))
        else:
            self._send(200, _completion(body, raw, reply))

    def _embeddings(self, body: dict[str, Any], raw: bytes) -> None:
        given = body.get("input")
        texts = [given] if isinstance(given, str) else given
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            self._fail(400, "input_not_text")
            return
        data = [
            {"object": "embedding", "index": i, "embedding": vector_of(text)}
            for i, text in enumerate(texts)
        ]
        count = sum(len(text.split()) for text in texts)
        usage = {"prompt_tokens": count, "total_tokens": count}
        self._send(200, {"object": "list", "data": data, "model": MODEL, "usage": usage})

    def _send(self, status: int, body: object) -> None:
        payload = json.dumps(body, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)

    def _fail(self, status: int, code: str) -> None:
        message = "The demo assistant cannot serve this request."
        error = {"message": message, "type": "invalid_request_error", "param": None, "code": code}
        self._send(status, {"error": error})

    def _stream(self, chunks: Iterator[dict[str, Any]]) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for number, chunk in enumerate(chunks):
            if number > 1:
                time.sleep(self.server.pause_seconds)
            self._write(f"data: {json.dumps(chunk, ensure_ascii=False)}\n\n".encode())
        self._write(b"data: [DONE]\n\n")
        self.wfile.write(b"0\r\n\r\n")

    def _write(self, data: bytes) -> None:
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.wfile.flush()


def vector_of(text: str) -> list[float]:
    """A vector of `EMBEDDING_LENGTH` numbers in [-1, 1), from SHA-256 of the text."""
    digest = hashlib.sha256(text.encode()).digest()
    pairs = (int.from_bytes(digest[i * 2 : i * 2 + 2]) for i in range(EMBEDDING_LENGTH))
    return [pair / 32_768 - 1 for pair in pairs]


def _head(raw: bytes, kind: str) -> dict[str, Any]:
    identity = hashlib.sha256(raw).hexdigest()[:24]
    return {"id": f"chatcmpl-{identity}", "object": kind, "created": _CREATED, "model": MODEL}


def _choices(body: Mapping[str, Any]) -> int:
    wanted = body.get("n")
    return max(1, min(wanted, _LIMIT_CHOICES)) if type(wanted) is int else 1


def _usage(raw: bytes, reply: Reply) -> dict[str, int]:
    sent, said = len(raw) // 4, len(reply.text) // 4
    return {"prompt_tokens": sent, "completion_tokens": said, "total_tokens": sent + said}


def _tool_call(raw: bytes, reply: Reply) -> dict[str, Any] | None:
    if reply.tool is None:
        return None
    function = {"name": reply.tool.name, "arguments": reply.tool.arguments}
    identity = hashlib.sha256(raw).hexdigest()[:24]
    return {"id": f"call_{identity}", "type": "function", "function": function}


def _completion(body: Mapping[str, Any], raw: bytes, reply: Reply) -> dict[str, Any]:
    call = _tool_call(raw, reply)
    message: dict[str, Any] = {"role": "assistant", "content": reply.text or None, "refusal": None}
    if call is not None:
        message["tool_calls"] = [call]
    reason = "stop" if call is None else "tool_calls"
    choices = [
        {"index": i, "message": message, "finish_reason": reason, "logprobs": None}
        for i in range(_choices(body))
    ]
    return {**_head(raw, "chat.completion"), "choices": choices, "usage": _usage(raw, reply)}


def _chunks(body: Mapping[str, Any], raw: bytes, reply: Reply) -> Iterator[dict[str, Any]]:
    """The answer as stream chunks: the role, then word by word, then why it ended."""
    head = _head(raw, "chat.completion.chunk")
    indexes = range(_choices(body))

    def chunk(index: int, delta: dict[str, Any], reason: str | None = None) -> dict[str, Any]:
        choice = {"index": index, "delta": delta, "finish_reason": reason, "logprobs": None}
        return {**head, "choices": [choice]}

    for index in indexes:
        yield chunk(index, {"role": "assistant", "content": ""})
    call = _tool_call(raw, reply)
    for delta in _deltas(call, reply):
        for index in indexes:
            yield chunk(index, delta)
    for index in indexes:
        yield chunk(index, {}, "stop" if call is None else "tool_calls")
    options = body.get("stream_options")
    if isinstance(options, Mapping) and options.get("include_usage") is True:
        yield {**head, "choices": [], "usage": _usage(raw, reply)}


def _deltas(call: dict[str, Any] | None, reply: Reply) -> Iterator[dict[str, Any]]:
    if call is None:
        for piece in _PIECE.findall(reply.text):
            yield {"content": piece}
        return
    arguments = call["function"]["arguments"]
    opening = {**call, "index": 0, "function": {**call["function"], "arguments": ""}}
    yield {"tool_calls": [opening]}
    for piece in _PIECE.findall(arguments):
        yield {"tool_calls": [{"index": 0, "function": {"arguments": piece}}]}
