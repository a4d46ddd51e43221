"""The demo as a client of the gateway's routes, against a small server that answers as told."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask, Response, request
from werkzeug.serving import make_server

from gateway.web.demo.client import Facts, GatewayClient, RouteRefused


class Answers:
    """What the server says next, and what it was asked."""

    def __init__(self) -> None:
        self.body = b"{}"
        self.status = 200
        self.headers: dict[str, str] = {}
        self.asked: list[tuple[str, str, dict[str, str], bytes]] = []
        self.url = ""


@pytest.fixture
def answers() -> Iterator[Answers]:
    app, told = Flask(__name__), Answers()

    @app.route("/<path:path>", methods=["GET", "POST", "DELETE"])
    def anything(path: str) -> Response:
        headers = dict(request.headers)
        told.asked.append((request.method, request.full_path, headers, request.get_data()))
        return Response(told.body, status=told.status, headers=told.headers)

    server = make_server("127.0.0.1", 0, app, threaded=True)
    told.url = f"http://127.0.0.1:{server.port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield told
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def client(answers: Answers) -> GatewayClient:
    return GatewayClient(lambda: answers.url)


def stream_of(*chunks: Any, done: bool = True) -> bytes:
    lines = [f"data: {json.dumps(chunk)}\n\n" for chunk in chunks]
    return ("".join(lines) + ("data: [DONE]\n\n" if done else "")).encode()


def delta(text: str, **members: Any) -> dict[str, Any]:
    return {"choices": [{"index": 0, "delta": {"content": text}}], **members}


def test_yields_the_facts_once_and_then_the_text(answers: Answers, client: GatewayClient) -> None:
    member = {"conversation": "G-1", "consent": "granted", "handover": "bot", "language": "pl"}
    answers.body = stream_of(
        delta("", x_gateway=member), delta("Dzień "), {"choices": []}, delta("dobry")
    )
    said = list(client.say([{"role": "user", "content": "hej"}], "visitor"))
    assert said == [
        Facts(reference="G-1", consent="granted", handover="bot", language="pl"),
        "Dzień ",
        "dobry",
    ]
    method, path, headers, body = answers.asked[0]
    assert (method, path) == ("POST", "/v1/chat/completions?")
    assert json.loads(body) == {
        "model": "demo",
        "messages": [{"role": "user", "content": "hej"}],
        "stream": True,
        "user": "visitor",
    }
    assert not [name for name in headers if name.lower().startswith(("x-gateway", "authorization"))]


def test_takes_the_facts_from_the_headers_where_the_member_is_left_off(
    answers: Answers, client: GatewayClient
) -> None:
    answers.headers = {"X-Gateway-Conversation": "G-2", "X-Gateway-Consent": "required"}
    answers.body = stream_of(delta("x"))
    facts = next(client.say([], "v"))
    assert facts == Facts(reference="G-2", consent="required")


@pytest.mark.parametrize(
    "body",
    [
        stream_of(delta("a"), done=False),
        stream_of({"error": {"message": "secret", "code": "x"}}),
        b"data: {\n\n",
        b"data: []\n\n",
        b"",
    ],
)
def test_a_stream_that_breaks_off_raises(
    answers: Answers, client: GatewayClient, body: bytes
) -> None:
    answers.body = body
    with pytest.raises(RouteRefused) as caught:
        list(client.say([], "v"))
    assert caught.value.code == "stream_broken"
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b'{"error": {"code": "consent_required", "message": "m"}}', "consent_required"),
        (b'{"code": "not_found"}', "not_found"),
        (b'{"error": {"code": 5}}', "refused"),
        (b"<html>", "refused"),
        (b"[]", "refused"),
    ],
)
def test_a_refusal_carries_the_gateways_code_and_status(
    answers: Answers, client: GatewayClient, body: bytes, code: str
) -> None:
    answers.status, answers.body = 403, body
    with pytest.raises(RouteRefused) as caught:
        client.conversation("G-1")
    assert (caught.value.code, caught.value.status) == (code, 403)


def test_names_a_gateway_that_is_not_there() -> None:
    with pytest.raises(RouteRefused) as caught:
        GatewayClient(lambda: "http://127.0.0.1:1").conversation("x")
    assert caught.value.code == "gateway_unreachable"


def test_calls_the_routes_by_their_names(answers: Answers, client: GatewayClient) -> None:
    client.handover("G1", "take")
    client.reply_as_agent("G1", "Anna", "hej")
    assert client.deliver("G1") == []
    assert client.events("G1", 7) == []
    client.verify(tamper=False)
    client.verify(tamper=True)
    client.erase("G1")
    assert [(method, path.rstrip("?")) for method, path, _, _ in answers.asked] == [
        ("POST", "/gateway/v1/conversations/G1/handover"),
        ("POST", "/gateway/v1/conversations/G1/messages"),
        ("POST", "/gateway/v1/conversations/G1/messages/deliver"),
        ("GET", "/gateway/v1/audit/events?after=7&conversation=G1"),
        ("GET", "/gateway/v1/audit/verify"),
        ("POST", "/gateway/v1/audit/verify"),
        ("DELETE", "/gateway/v1/subjects/G1"),
    ]
    assert json.loads(answers.asked[1][3]) == {"agent": "Anna", "text": "hej"}
    assert json.loads(answers.asked[5][3]) == {"tamper": True}


def test_hands_the_export_on_as_it_came(answers: Answers, client: GatewayClient) -> None:
    answers.body, answers.headers = b"PK\x03\x04", {"Content-Type": "application/zip"}
    file = client.export("G1")
    assert (file.content, file.media_type) == (b"PK\x03\x04", "application/zip")
    assert file.filename == "my-data.zip"


@pytest.mark.parametrize("body", [b"[]", b"{", b""])
def test_an_answer_that_is_no_object_raises(
    answers: Answers, client: GatewayClient, body: bytes
) -> None:
    answers.body = body
    with pytest.raises(RouteRefused) as caught:
        client.conversation("G-1")
    assert caught.value.code == "unreadable_answer"
