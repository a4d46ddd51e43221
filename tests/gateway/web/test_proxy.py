from __future__ import annotations

import gzip
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import urllib3

from gateway.errors import StoreError
from tests.builders import RunningGateway, running, saying
from tests.fakes import FakeProvider, Received, Reply, json_reply

CHAT = "/v1/chat/completions"
ASK = {"model": "m", "messages": [{"role": "user", "content": "Gdzie moja paczka?"}]}
MODELS = {"object": "list", "data": [{"id": "m", "object": "model"}]}


def _answer(received: Received) -> Reply:
    path = received.target.split("?")[0]
    if path == "/v1/models":
        return json_reply(MODELS)
    if path.startswith("/v1/models/"):
        return json_reply({"error": {"message": "Kowalski", "code": "model_not_found"}}, 404)
    chosen = saying("Dzień dobry.")._replies[0]
    return chosen(received) if callable(chosen) else chosen


@pytest.fixture(scope="module")
def provider() -> Iterator[FakeProvider]:
    with FakeProvider(_answer) as provider:
        yield provider


@pytest.fixture(scope="module")
def gateway(
    tmp_path_factory: pytest.TempPathFactory, provider: FakeProvider
) -> Iterator[RunningGateway]:
    folder = tmp_path_factory.mktemp("proxy")
    server = {"body_limit_bytes": 4096}
    with running(folder, provider.base_url, policy="eu-contract", server=server) as gateway:
        yield gateway


def _refused(answer: urllib3.BaseHTTPResponse) -> tuple[int, str]:
    """Status and code, in the envelope that the SDKs of this provider read."""
    error = answer.json()["error"]
    assert error.keys() >= {"message", "type", "code"}
    assert answer.headers["Content-Type"] == "application/json"
    assert len(answer.headers["X-Gateway-Request-Id"]) == 36
    return answer.status, error["code"]


def _last_event(gateway: RunningGateway) -> Any:
    from gateway.records.storage.queries import SqlQueries

    return SqlQueries(gateway.parts.installation.records).events(gateway.tenant, limit=10_000)[-1]


def test_a_whole_answer_comes_as_json_and_a_streamed_one_as_events(
    gateway: RunningGateway,
) -> None:
    whole = gateway.call("POST", CHAT, json=ASK)
    assert (whole.status, whole.headers["Content-Type"]) == (200, "application/json")
    streamed = gateway.call("POST", CHAT, json={**ASK, "stream": True})
    assert streamed.headers["Content-Type"].startswith("text/event-stream")
    assert streamed.headers["Cache-Control"] == "no-cache"
    assert streamed.headers["X-Accel-Buffering"] == "no"
    assert streamed.data.endswith(b"data: [DONE]\n\n")


def test_the_list_of_models_passes(gateway: RunningGateway, provider: FakeProvider) -> None:
    answer = gateway.call("GET", "/v1/models?x=Kowalski&limit=5")
    assert answer.json() == MODELS and len(answer.headers["X-Gateway-Request-Id"]) == 36
    assert b"Kowalski" not in provider.received


def test_a_providers_refusal_keeps_its_status_and_loses_its_words(gateway: RunningGateway) -> None:
    answer = gateway.call("GET", "/v1/models/nope")
    assert answer.status == 404 and b"Kowalski" not in answer.data
    assert _refused(answer)[0] == 404


@pytest.mark.parametrize("path", ["/v1/nowhere", "/v1/files", "/v1/chat/completions/x"])
def test_an_unknown_route_is_told_natively_and_is_on_record(
    gateway: RunningGateway, path: str
) -> None:
    assert _refused(gateway.call("POST", path, json=ASK)) == (404, "unknown_route")
    event = _last_event(gateway).event
    assert (event.type.value, event.state, event.outcome.code) == (
        "turn.blocked", "door", "unknown_route",
    )  # fmt: skip


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
def test_another_method_is_told_natively(gateway: RunningGateway, method: str) -> None:
    assert _refused(gateway.call(method, CHAT)) == (405, "method_not_allowed")


@pytest.mark.parametrize(
    ("body", "headers", "status", "code"),
    [
        (b"{", {}, 400, "malformed_json"),
        (b"", {}, 400, "malformed_json"),
        (b"x" * 5000, {}, 413, "body_too_large"),
        (gzip.compress(json.dumps(ASK).encode(), mtime=0), {"Content-Encoding": "gzip"}, 415,
         "encoding_not_supported"),
        (json.dumps(ASK).encode(), {"X-Gateway-Subject": "x"}, 401, "invalid_token"),
        (json.dumps(ASK).encode(), {"X-Gateway-Language": "polski"}, 400, "bad_header"),
    ],
)  # fmt: skip
def test_what_cannot_be_served_is_told_natively_and_never_to_be_tried_again(
    gateway: RunningGateway, provider: FakeProvider, body: bytes, headers: dict[str, str],
    status: int, code: str,
) -> None:  # fmt: skip
    calls = len(provider.requests)
    answer = gateway.call("POST", CHAT, body=body, headers=headers)
    assert _refused(answer) == (status, code)
    assert answer.headers["x-should-retry"] == "false"
    assert len(provider.requests) == calls
    assert _last_event(gateway).event.outcome.code == code


def test_a_body_in_chunks_beyond_the_limit_is_refused_too(gateway: RunningGateway) -> None:
    answer = gateway.call("POST", CHAT, body=iter([b"x" * 3000, b"x" * 3000]), chunked=True)
    assert answer.status in (400, 413) and _refused(answer)[1] in (
        "body_too_large", "malformed_json",
    )  # fmt: skip


def test_a_fault_that_nobody_named_says_nothing(
    gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("Kowalski")

    monkeypatch.setattr("gateway.web.proxy.relay", broken)
    with caplog.at_level(logging.ERROR):
        answer = gateway.call("POST", CHAT, json=ASK)
    assert _refused(answer) == (500, "internal")
    assert b"Kowalski" not in answer.data and "Kowalski" not in caplog.text
    assert _last_event(gateway).event.outcome.code == "internal"


def test_where_not_even_the_refusal_can_be_recorded_it_is_logged_by_code(
    gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def unwritable(effect: object) -> None:
        raise StoreError("records_unavailable", "Constant words.", retry_after=7)

    monkeypatch.setattr(
        type(gateway.parts.installation.records), "commit", lambda self, effect: unwritable(effect)
    )
    with caplog.at_level(logging.ERROR):
        answer = gateway.call("POST", CHAT, json=ASK)
    assert _refused(answer) == (503, "records_unavailable")
    assert answer.headers["Retry-After"] == "7" and "x-should-retry" not in answer.headers
    assert "record_failed" in [record.message for record in caplog.records]


def test_each_request_leaves_one_line_without_its_words(
    gateway: RunningGateway, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "gateway.proxy"):
        gateway.call("POST", CHAT, json=ASK)
    (line,) = [record for record in caplog.records if record.name == "gateway.proxy"]
    assert (line.message, line.status, line.format) == ("request", 200, "openai_chat")  # type: ignore[attr-defined]
    assert "paczka" not in caplog.text
