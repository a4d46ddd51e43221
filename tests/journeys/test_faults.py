"""Bad input and faults: a clear error in the client's format, nothing personal in it, nothing sent,

and a record that says how it ended.
"""

from __future__ import annotations

import gzip
import http.client
import json
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openai
import pytest

from audit_log.kinds import EventType
from gateway.ports.access import ApiKeyRecord
from gateway.ports.records import Work
from gateway.services.access import api_keys
from gateway.services.access.subject_tokens import SubjectTokens
from gateway.traffic.detection.detector import DetectionPool, InlineDetector
from tests.builders import Customer, RunningGateway, chunk, running, saying, whole
from tests.fakes import Cut, FakeProvider, Gate, Reply, json_reply, stream_reply
from tests.journeys.faulty_analysers import dying, failing, hanging, refusing
from tests.journeys.reading_the_log import ends_with, events_of

SAID = "Tu Jan Kowalski, jan@wp.pl, PESEL 44051401359."
PERSONAL = (b"Kowalski", b"jan@wp", b"44051401359")
MESSAGES: Any = [{"role": "user", "content": SAID}]
ROUTE = "/v1/chat/completions"
JSON = {"content-type": "application/json"}


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with saying("Dzień dobry.") as provider:
        yield provider


@pytest.fixture
def gateway(tmp_path: Path, provider: FakeProvider) -> Iterator[RunningGateway]:
    with running(tmp_path, provider.base_url, policy="eu-contract") as gateway:
        yield gateway


def ask(gateway: RunningGateway, stream: bool = False, **kwargs: Any) -> Any:
    return gateway.client(timeout=20).chat.completions.create(
        model="test-model", messages=MESSAGES, stream=stream, **kwargs
    )


def is_native(content: bytes, code: str) -> None:
    """OpenAI's envelope with this code, and nothing personal."""
    error = json.loads(content)["error"]
    assert set(error) >= {"message", "type", "param", "code"}
    assert error["code"] == code
    assert not any(value in content for value in PERSONAL)


# --- the detector ----------------------------------------------------------------------------


def _pool(make: Any, seconds: float = 60) -> Callable[[], DetectionPool]:
    return lambda: DetectionPool(1, seconds, make=make)


DETECTORS: dict[str, Callable[[], Any]] = {
    "raises": lambda: InlineDetector(make=refusing),
    "raises_in_its_process": _pool(failing),
    "hangs": _pool(hanging, 0.3),
    "dies": _pool(dying),
}


DETECTOR_CODES = {"detector_failed", "detector_timeout", "detector_died"}


@pytest.mark.parametrize("kind", DETECTORS)
def test_a_failing_detector_refuses_the_call_and_the_human_is_still_reached(
    tmp_path: Path, provider: FakeProvider, kind: str
) -> None:
    with running(
        tmp_path, provider.base_url, policy="eu-contract", detector=DETECTORS[kind]()
    ) as gateway:
        for stream in (False, True):
            with pytest.raises(openai.InternalServerError) as refused:
                ask(gateway, stream)
            assert refused.value.status_code == 503
            assert refused.value.code in DETECTOR_CODES
            is_native(refused.value.response.content, str(refused.value.code))
        assert provider.connections == 0, "the provider heard something"
        blocked = ends_with(gateway, EventType.TURN_BLOCKED)
        assert blocked.outcome is not None and blocked.outcome.code == refused.value.code
        assert blocked.state == "redaction"

        customer = Customer(gateway.client())
        answer = customer.say("chcę rozmawiać z człowiekiem")
        assert "człowiek" in answer
        assert customer.last_headers["x-gateway-handover"] == "waiting"
        ends_with(gateway, EventType.HUMAN_REQUEST, customer.last_headers["x-gateway-request-id"])
        assert provider.connections == 0


# --- the records -----------------------------------------------------------------------------


@pytest.mark.parametrize("stream", [False, True])
def test_without_a_record_there_is_no_call(
    tmp_path: Path, provider: FakeProvider, stream: bool
) -> None:
    with running(tmp_path, provider.base_url, policy="eu-contract") as gateway:
        gateway.parts.installation.records._writer.close()
        with pytest.raises(openai.InternalServerError) as refused:
            ask(gateway, stream)
        assert refused.value.status_code == 503
        is_native(refused.value.response.content, "records_unavailable")
        assert provider.connections == 0


def test_a_store_that_fails_during_the_answer_leaves_the_record_made_before_the_call(
    tmp_path: Path,
) -> None:
    gate = Gate()
    reply = stream_reply([chunk({"content": "Witam. "}), gate, chunk({}, "stop")])
    with FakeProvider(reply) as provider:
        with running(tmp_path, provider.base_url, policy="eu-contract") as gateway:
            chunks = ask(gateway, stream=True)
            next(c for c in chunks if c.choices and c.choices[0].delta.content)
            gateway.parts.installation.records._writer.close()
            gate.open()
            list(chunks)
            kinds = [event.type for event in events_of(gateway)]
            assert EventType.TURN_FORWARDED in kinds
            assert EventType.TURN_ANSWERED not in kinds


# --- what comes in ---------------------------------------------------------------------------


def _deep(depth: int) -> bytes:
    inner = "[" * (depth - 1) + "]" * (depth - 1)
    return b'{"model":"m","messages":[{"role":"user","content":"x"}],"a":' + inner.encode() + b"}"


def _body(**members: Any) -> bytes:
    return json.dumps({"model": "m", "messages": MESSAGES, **members}).encode()


BODIES: dict[str, tuple[bytes, int, str, str | None]] = {
    "empty": (b"", 400, "malformed_json", None),
    "cut_off": (_body()[:-1], 400, "malformed_json", None),
    "no_object": (b'["jan@wp.pl"]', 400, "wrong_type", None),
    "nan": (_body(temperature=float("nan")), 400, "malformed_json", None),
    "infinity": (_body(x=float("inf")), 400, "malformed_json", None),
    "duplicate_member": (b'{"model":"m",' + _body()[1:], 400, "malformed_json", None),
    "duplicate_inside": (
        b'{"model":"m","messages":[{"role":"user","content":"a","content":"jan@wp.pl"}]}',
        400, "malformed_json", None,
    ),
    "lone_surrogate": (_body(x="\ud83d"), 400, "malformed_json", None),
    "not_utf8": (b'{"model":"m","messages":[{"role":"user","content":"\xff"}]}', 400,
                 "malformed_json", None),
    "depth_33": (_deep(33), 400, "body_too_deep", None),
    "depth_5000": (_deep(5000), 400, "body_too_deep", None),
    "no_model": (b'{"messages":[{"role":"user","content":"x"}]}', 400, "missing_member", "model"),
    "no_messages": (b'{"model":"m"}', 400, "missing_member", "messages"),
    "messages_no_list": (_body(messages="jan@wp.pl"), 400, "wrong_type", "messages"),
    "message_no_object": (_body(messages=["jan@wp.pl"]), 400, "wrong_type", "messages[0]"),
    "unknown_role": (_body(messages=[{"role": "jan@wp.pl", "content": "x"}]), 400,
                     "unknown_role", "messages[0].role"),
    "content_a_number": (_body(messages=[{"role": "user", "content": 1}]), 400, "wrong_type",
                         "messages[0].content"),
    "stream_a_string": (_body(stream="true"), 400, "wrong_type", "stream"),
    "n_a_boolean": (_body(n=True), 400, "wrong_type", "n"),
    "n_zero": (_body(n=0), 400, "out_of_range", "n"),
    "temperature_a_string": (_body(temperature="jan@wp.pl"), 400, "wrong_type", "temperature"),
    "model_with_blanks": (_body(model="Jan Kowalski"), 400, "invalid_model", "model"),
    "image": (_body(messages=[{"role": "user", "content": [
        {"type": "image_url", "image_url": {"url": "data:image/png;base64,aaaa"}}]}]), 422,
        "unreadable_content", None),
}  # fmt: skip


@pytest.mark.parametrize("kind", BODIES)
def test_a_body_that_cannot_be_served_gets_a_clear_error(
    gateway: RunningGateway, provider: FakeProvider, kind: str
) -> None:
    body, status, code, param = BODIES[kind]
    answer = gateway.call("POST", ROUTE, body=body, headers=JSON)
    assert (answer.status, answer.json()["error"]["code"]) == (status, code)
    is_native(answer.data, code)
    assert answer.json()["error"]["param"] == param
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-should-retry"] == "false"
    _blocked(gateway, answer.headers, code)
    assert not provider.requests


def _blocked(gateway: RunningGateway, headers: Any, code: str) -> None:
    event = ends_with(gateway, EventType.TURN_BLOCKED, headers["x-gateway-request-id"])
    assert event.outcome is not None and event.outcome.code == code


def test_depth_32_is_served(gateway: RunningGateway, provider: FakeProvider) -> None:
    assert gateway.call("POST", ROUTE, body=_deep(32), headers=JSON).status == 200


def _answer_to(gateway: RunningGateway, sent: bytes) -> tuple[int, bytes]:
    """What a socket gets that sends these bytes and then listens: status and body."""
    with socket.create_connection(("127.0.0.1", gateway.port), timeout=20) as client:
        try:
            client.sendall(sent)
        except OSError:
            pass  # refused in the middle: the answer may be there all the same
        answer = http.client.HTTPResponse(client)
        answer.begin()
        return answer.status, answer.read()


TOO_LARGE = _body(messages=[{"role": "user", "content": "jan@wp.pl " * 210_000}])


@pytest.mark.parametrize("with_length", [True, False])
def test_a_body_over_two_mebibytes_is_refused(
    gateway: RunningGateway, provider: FakeProvider, with_length: bool
) -> None:
    assert len(TOO_LARGE) > 2 * 1024 * 1024
    head = f"POST {ROUTE} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    if with_length:
        sent = f"{head}Content-Length: {len(TOO_LARGE)}\r\n\r\n".encode() + TOO_LARGE
    else:
        head += "Transfer-Encoding: chunked\r\n\r\n"
        sent = head.encode() + b"%x\r\n%s\r\n0\r\n\r\n" % (len(TOO_LARGE), TOO_LARGE)
    status, body = _answer_to(gateway, sent)
    assert status == 413
    is_native(body, "body_too_large")
    blocked = ends_with(gateway, EventType.TURN_BLOCKED)
    assert blocked.outcome is not None and blocked.outcome.code == "body_too_large"
    assert not provider.requests


def test_half_a_body_is_refused(gateway: RunningGateway, provider: FakeProvider) -> None:
    head = f"POST {ROUTE} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    with socket.create_connection(("127.0.0.1", gateway.port), timeout=20) as client:
        client.sendall(f"{head}Content-Length: 5000\r\n\r\n".encode() + _body())
        client.shutdown(socket.SHUT_WR)
        answer = client.recv(65536)
    assert answer.startswith(b"HTTP/1.1 400")
    blocked = ends_with(gateway, EventType.TURN_BLOCKED)
    assert blocked.outcome is not None
    assert blocked.outcome.code in {"body_incomplete", "malformed_json"}
    assert not provider.requests


def test_a_compressed_body_is_refused(gateway: RunningGateway, provider: FakeProvider) -> None:
    headers = {**JSON, "content-encoding": "gzip"}
    answer = gateway.call("POST", ROUTE, body=gzip.compress(_body()), headers=headers)
    assert answer.status == 415
    is_native(answer.data, "encoding_not_supported")
    _blocked(gateway, answer.headers, "encoding_not_supported")
    assert not provider.requests


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("POST", "/v1/unknown/jan@wp.pl", 404, "unknown_route"),
        ("GET", ROUTE, 405, "method_not_allowed"),
        ("DELETE", "/v1/models/gpt", 405, "method_not_allowed"),
        ("PUT", ROUTE, 405, "method_not_allowed"),
    ],
)
def test_a_route_or_method_that_is_not_served_says_so(
    gateway: RunningGateway, provider: FakeProvider,
    method: str, path: str, status: int, code: str,
) -> None:  # fmt: skip
    answer = gateway.call(method, path, headers=JSON)
    assert answer.status == status
    is_native(answer.data, code)
    _blocked(gateway, answer.headers, code)
    assert not provider.requests


def test_the_sdk_raises_the_exception_that_fits(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    create = gateway.client().chat.completions.create
    with pytest.raises(openai.BadRequestError):
        create(model="m", messages=[{"role": "user", "content": 3}])  # type: ignore[list-item,misc]
    with pytest.raises(openai.NotFoundError):
        gateway.client().responses.create(model="m", input=SAID)
    with pytest.raises(openai.UnprocessableEntityError):
        part = {"type": "input_audio", "input_audio": {"data": "aaaa", "format": "wav"}}
        create(model="m", messages=[{"role": "user", "content": [part]}])  # type: ignore[list-item,misc]
    assert not provider.requests


# --- who comes in ----------------------------------------------------------------------------


def _minted(gateway: RunningGateway) -> str:
    return SubjectTokens(gateway.parts.installation.keys).mint(gateway.tenant, "anna")


def _changed(gateway: RunningGateway) -> str:
    token = _minted(gateway)
    return token[:5] + ("A" if token[5] != "A" else "B") + token[6:]


def test_a_subject_token_that_is_not_ours_is_refused(
    gateway: RunningGateway, provider: FakeProvider, tmp_path: Path
) -> None:
    with running(tmp_path / "other", provider.base_url) as other:
        foreign = SubjectTokens(other.parts.installation.keys).mint(gateway.tenant, "anna")
    for token in ("jan@wp.pl", "a.b.c", _changed(gateway), foreign, "x" * 5000):
        with pytest.raises(openai.AuthenticationError) as refused:
            ask(gateway, extra_headers={"X-Gateway-Subject": token})
        is_native(refused.value.response.content, "invalid_token")
        _blocked(gateway, refused.value.response.headers, "invalid_token")
    assert not provider.requests
    ask(gateway, extra_headers={"X-Gateway-Subject": _minted(gateway)})


def test_an_expired_subject_token_is_refused(
    gateway: RunningGateway, provider: FakeProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(
            "itsdangerous.timed.TimestampSigner.get_timestamp", lambda _: int(time.time()) - 3600
        )
        token = _minted(gateway)
    with pytest.raises(openai.AuthenticationError) as refused:
        ask(gateway, extra_headers={"X-Gateway-Subject": token})
    is_native(refused.value.response.content, "token_expired")
    assert not provider.requests


def _key(gateway: RunningGateway, scope: str = "chat") -> str:
    new = api_keys.make()
    record = ApiKeyRecord(
        new.id, gateway.tenant, new.digest, frozenset({scope}), gateway.clock.now()
    )

    def write(work: Work) -> None:
        work.api_keys.add(record)

    gateway.parts.installation.records.commit(write)
    return new.written


def test_bad_keys_and_wrong_scopes_are_refused(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    good, wrong_scope = _key(gateway), _key(gateway, "audit:read")
    unknown = api_keys.make().written
    swapped = good[:20] + ("A" if good[20] != "A" else "B") + good[21:]
    cases = [
        (unknown, openai.AuthenticationError, "invalid_api_key"),
        (swapped, openai.AuthenticationError, "invalid_api_key"),
        ("gwk_jan@wp.pl", openai.AuthenticationError, "invalid_api_key"),
        ("sk-provider", openai.AuthenticationError, "gateway_key_needed"),
        (wrong_scope, openai.PermissionDeniedError, "key_scope"),
    ]
    for key, kind, code in cases:
        with pytest.raises(kind) as refused:
            gateway.client(api_key=key).chat.completions.create(model="m", messages=MESSAGES)
        is_native(refused.value.response.content, code)
        _blocked(gateway, refused.value.response.headers, code)
    assert not provider.requests
    gateway.client(api_key=good).chat.completions.create(model="m", messages=MESSAGES)
    assert b"gwk_" not in provider.received, "a gateway key went to the provider"


# --- the assistant behind ----------------------------------------------------------------------

QUOTING = {"error": {"message": f"bad prompt: {SAID}", "type": "invalid_request_error",
                     "param": SAID, "code": "jan@wp.pl"}}  # fmt: skip
NO_MODEL = {"error": {"message": f"no model for {SAID}", "code": "model_not_found"}}
PAGE = f"<html><body>Bad gateway: {SAID}</body></html>".encode()
HALF = Reply(
    (b'{"id":"x","choices":[{"index":0,"message":{"role":"assi', Cut()),
    200, {"content-type": "application/json", "content-length": "500"}, "length",
)  # fmt: skip

UPSTREAMS: dict[str, tuple[Reply, type[openai.APIStatusError], int, str]] = {
    "400": (json_reply(QUOTING, 400), openai.BadRequestError, 400, "upstream_rejected"),
    "401": (json_reply(QUOTING, 401), openai.AuthenticationError, 401, "upstream_unauthorized"),
    "403": (json_reply(QUOTING, 403), openai.PermissionDeniedError, 403, "upstream_forbidden"),
    "404": (json_reply(NO_MODEL, 404), openai.NotFoundError, 404, "model_not_found"),
    "422": (json_reply(QUOTING, 422), openai.UnprocessableEntityError, 422, "upstream_rejected"),
    "429": (json_reply(QUOTING, 429, retry_after="7"), openai.RateLimitError, 429,
            "upstream_rate_limited"),
    "500": (json_reply(QUOTING, 500), openai.InternalServerError, 502, "upstream_failed"),
    "502_html": (Reply((PAGE,), 502, {"content-type": "text/html"}, "length"),
                 openai.InternalServerError, 502, "upstream_failed"),
    "503": (json_reply(QUOTING, 503, retry_after="9"), openai.InternalServerError, 503,
            "upstream_unavailable"),
    "200_html": (Reply((PAGE,), 200, {"content-type": "text/html"}, "length"),
                 openai.InternalServerError, 502, "upstream_malformed"),
    "redirect": (Reply((b"",), 302, {"location": "http://127.0.0.1:1/jan@wp.pl"}, "length"),
                 openai.InternalServerError, 502, "upstream_malformed"),
    "half": (HALF, openai.InternalServerError, 502, "upstream_truncated"),
    "hangs_up": (Reply((Cut(),), 200, {"content-length": "9"}, "length"),
                 openai.InternalServerError, 502, "upstream_truncated"),
    "silent": (Reply((Gate(),), 200, {"content-length": "9"}, "length"),
               openai.InternalServerError, 504, "upstream_timeout"),
}  # fmt: skip
STREAMED_CODES = {"200_html": "upstream_truncated", "redirect": "upstream_truncated"}


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("kind", UPSTREAMS)
def test_a_fault_of_the_assistant_is_told_truthfully_and_without_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, stream: bool
) -> None:
    monkeypatch.setenv("GATEWAY_UPSTREAM__READ_TIMEOUT_SECONDS", "0.5")
    reply, exception, status, code = UPSTREAMS[kind]
    code = STREAMED_CODES.get(kind, code) if stream else code
    with FakeProvider(reply) as provider:
        with running(tmp_path, provider.base_url, policy="eu-contract") as gateway:
            with pytest.raises(exception) as refused:
                ask(gateway, stream)
            response = refused.value.response
            assert (response.status_code, refused.value.code) == (status, code)
            is_native(response.content, code)
            if "retry-after" in reply.headers:
                assert response.headers["retry-after"] == reply.headers["retry-after"]
            _told_and_recorded(gateway, response.headers, code)
            assert len(provider.requests) == 1, "the call was repeated"


def _told_and_recorded(gateway: RunningGateway, headers: Any, code: str) -> None:
    assert headers["x-gateway-conversation"].startswith("GW-")
    event = ends_with(gateway, EventType.TURN_FAILED, headers["x-gateway-request-id"])
    assert event.outcome is not None and event.outcome.code == code


def test_an_assistant_that_is_not_there_is_told(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"http://127.0.0.1:{taken.getsockname()[1]}"
    with running(tmp_path, address, policy="eu-contract") as gateway:
        with pytest.raises(openai.InternalServerError) as refused:
            ask(gateway)
        assert refused.value.status_code == 502
        is_native(refused.value.response.content, "upstream_unreachable")
        _told_and_recorded(gateway, refused.value.response.headers, "upstream_unreachable")
        customer = Customer(gateway.client())
        customer.say("chcę rozmawiać z człowiekiem")
        assert customer.last_headers["x-gateway-handover"] == "waiting"


def test_after_a_fault_the_same_conversation_goes_on(tmp_path: Path) -> None:
    with FakeProvider(json_reply(QUOTING, 500), whole("Dzień dobry.")) as provider:
        with running(tmp_path, provider.base_url, policy="eu-contract") as gateway:
            customer = Customer(gateway.client())
            with pytest.raises(openai.InternalServerError):
                customer.say(SAID)
            customer.messages.clear()
            assert "nie z człowiekiem" in customer.say(SAID)
