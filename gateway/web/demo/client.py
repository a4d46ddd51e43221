"""The demo's side of the wire: an ordinary client of the gateway's own HTTP API.

It sends what any OpenAI client would send and no identity header. The conversation is linked by
the reference in the gateway's first text, which the history carries back.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import urllib3

from gateway.errors import GatewayError
from gateway.web.demo.assistant import MODEL

_LIMIT_BYTES = 8 * 1024 * 1024


class RouteRefused(GatewayError):
    """The gateway answered with an error, or not at all. `code` is the gateway's own."""

    default_status = 502


@dataclass(frozen=True, slots=True)
class Facts:
    """What the gateway says about an answer beside its words (`x_gateway`, headers).

    `author` is who wrote the answer: `assistant`, `gateway` or `human`; None where it is not told.
    """

    author: str | None = None
    reference: str | None = None
    consent: str | None = None
    handover: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Download:
    """A file as it came: bytes, type and suggested name."""

    content: bytes = field(repr=False)
    media_type: str
    filename: str


class GatewayClient:
    """Calls the gateway at `base_url()`, which is asked anew for each call."""

    def __init__(self, base_url: Callable[[], str]) -> None:
        self._base_url = base_url
        self._pool = urllib3.PoolManager(
            maxsize=32, retries=False, timeout=urllib3.Timeout(connect=3, read=60)
        )

    def say(self, messages: Sequence[Mapping[str, str]], user: str) -> Iterator[Facts | str]:
        """Sends the whole history; yields the facts once, then the answer's text piece by piece.

        `user` is the client's own name for its visitor; the assistant sees a pseudonym instead.

        Raises RouteRefused: before the first piece where the gateway refused, later where the
        stream broke off.
        """
        body = {"model": MODEL, "messages": list(messages), "stream": True, "user": user}
        response = self._open("POST", "/v1/chat/completions", body)
        try:
            yield from _answer(response)
        except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
            raise RouteRefused("stream_broken", "The answer broke off.") from error
        finally:
            response.close()

    def conversation(self, reference: str) -> dict[str, Any]:
        """State, language, consent, instants, and the pseudonym the assistant knows."""
        return self._json("GET", _of_conversation(reference))

    def handover(self, reference: str, action: str) -> dict[str, Any]:
        """`request`, `take`, `return` or `close`."""
        return self._json("POST", _of_conversation(reference, "/handover"), {"action": action})

    def reply_as_agent(self, reference: str, agent: str, text: str) -> dict[str, Any]:
        """Puts an agent's words into the conversation."""
        body = {"agent": agent, "text": text}
        return self._json("POST", _of_conversation(reference, "/messages"), body)

    def deliver(self, reference: str) -> list[dict[str, Any]]:
        """Human messages not shown yet; asking marks them delivered."""
        answer = self._json("POST", _of_conversation(reference, "/messages/deliver"), {})
        return _dicts(answer.get("messages"))

    def events(self, reference: str | None, after: int) -> list[dict[str, Any]]:
        """Audit events with a number above `after`, oldest first: of one conversation, or all."""
        query = f"?after={after}"
        if reference is not None:
            query += f"&conversation={quote(reference, safe='')}"
        return _dicts(self._json("GET", f"/gateway/v1/audit/events{query}").get("events"))

    def verify(self, *, tamper: bool) -> dict[str, Any]:
        """Checks the live log, or with `tamper` a copy in which one byte was changed."""
        path = "/gateway/v1/audit/verify"
        return self._json("POST", path, {"tamper": True}) if tamper else self._json("GET", path)

    def export(self, reference: str) -> Download:
        """Everything that is kept about the person, as a ZIP."""
        path = f"/gateway/v1/subjects/{quote(reference, safe='')}/export"
        response = self._open("GET", path)
        try:
            content = response.read(_LIMIT_BYTES + 1)
        except urllib3.exceptions.HTTPError as error:
            raise RouteRefused("export_broken", "The export broke off.") from error
        finally:
            response.release_conn()
        if len(content) > _LIMIT_BYTES:
            raise RouteRefused("export_too_large", "The export is too large for the demo page.")
        media_type = response.headers.get("Content-Type", "application/zip")
        return Download(content, media_type, "my-data.zip")

    def erase(self, reference: str) -> dict[str, Any]:
        """Destroys the person's keys; what is destroyed is counted in the answer."""
        return self._json("DELETE", f"/gateway/v1/subjects/{quote(reference, safe='')}")

    def _json(self, method: str, path: str, body: object | None = None) -> dict[str, Any]:
        response = self._open(method, path, body)
        try:
            parsed = json.loads(response.read(_LIMIT_BYTES))
        except (urllib3.exceptions.HTTPError, ValueError) as error:
            raise RouteRefused("unreadable_answer", "The answer cannot be read.") from error
        finally:
            response.release_conn()
        if not isinstance(parsed, dict):
            raise RouteRefused("unreadable_answer", "The answer cannot be read.")
        return parsed

    def _open(self, method: str, path: str, body: object | None = None) -> urllib3.BaseHTTPResponse:
        headers = {"Accept-Encoding": "identity", "User-Agent": "gateway-demo-page"}
        payload = None
        if body is not None:
            payload = json.dumps(body, ensure_ascii=False).encode()
            headers["Content-Type"] = "application/json"
        try:
            response = self._pool.request(
                method,
                self._base_url().rstrip("/") + path,
                body=payload,
                headers=headers,
                preload_content=False,
                redirect=False,
            )
        except urllib3.exceptions.HTTPError as error:
            raise RouteRefused("gateway_unreachable", "The gateway does not answer.") from error
        if response.status // 100 == 2:
            return response
        try:
            code = _error_code(response)
        finally:
            response.release_conn()
        raise RouteRefused(code, "The gateway refused the request.", status=response.status)


def _of_conversation(reference: str, rest: str = "") -> str:
    return f"/gateway/v1/conversations/{quote(reference, safe='')}{rest}"


def _dicts(value: object) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _error_code(response: urllib3.BaseHTTPResponse) -> str:
    """The stable code in an error body of any of the gateway's shapes."""
    try:
        parsed = json.loads(response.read(64 * 1024))
    except (urllib3.exceptions.HTTPError, ValueError):
        return "refused"
    error = parsed.get("error", parsed) if isinstance(parsed, dict) else None
    code = error.get("code") if isinstance(error, dict) else None
    return code if isinstance(code, str) and code.isascii() and len(code) <= 64 else "refused"


def _answer(response: urllib3.BaseHTTPResponse) -> Iterator[Facts | str]:
    facts: Facts | None = None
    for data in _events(response):
        if data == "[DONE]":
            break
        chunk = json.loads(data)
        if not isinstance(chunk, dict):
            raise ValueError("a chunk is no object")
        if "error" in chunk:
            raise RouteRefused("stream_broken", "The answer broke off.")
        if facts is None:
            facts = _facts(chunk.get("x_gateway"), response)
            yield facts
        for choice in _dicts(chunk.get("choices")):
            delta = choice.get("delta")
            content = delta.get("content") if isinstance(delta, dict) else None
            if isinstance(content, str) and content:
                yield content
    else:
        raise RouteRefused("stream_broken", "The answer broke off.")


def _events(response: urllib3.BaseHTTPResponse) -> Iterator[str]:
    """The `data:` of each server-sent event, as its bytes arrive."""
    tail = b""
    while piece := response.read1(64 * 1024):
        *lines, tail = (tail + piece).split(b"\n")
        if len(tail) > _LIMIT_BYTES:
            raise ValueError("a line without end")
        for line in lines:
            if line.startswith(b"data:"):
                yield line[5:].strip().decode()


def _facts(member: object, response: urllib3.BaseHTTPResponse) -> Facts:
    said: dict[str, Any] = member if isinstance(member, dict) else {}

    def text(name: str, header: str) -> str | None:
        value = said.get(name) or response.headers.get(header)
        return value if isinstance(value, str) else None

    author = said.get("author")
    return Facts(
        author=author if isinstance(author, str) else None,
        reference=text("conversation", "X-Gateway-Conversation"),
        consent=text("consent", "X-Gateway-Consent"),
        handover=text("handover", "X-Gateway-Handover"),
        language=text("language", "Content-Language"),
    )
