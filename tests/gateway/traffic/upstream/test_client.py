from __future__ import annotations

import gzip
import json
import logging
import socket
import threading
from collections.abc import Callable
from typing import Any

import pytest

from gateway.conversation.answers import AnswerEnded, AnswerFailed, Frame
from gateway.conversation.messages import AnswerShape
from gateway.errors import SettingsError, UpstreamError
from gateway.ports.upstream import Upstream, UpstreamRequest
from gateway.traffic.formats.openai_chat import OpenAIChat
from gateway.traffic.upstream.client import UpstreamClient
from gateway.traffic.upstream.headers import NoCredential, PassOnCredential, ProviderKey
from tests.fakes import (
    DONE,
    PATIENCE_SECONDS,
    Cut,
    FakeProvider,
    Gate,
    Reply,
    json_reply,
    record,
    stream_reply,
)

PROMPT = "Jan Kowalski, 44051401359"
CHAT = UpstreamRequest("POST", "/v1/chat/completions", body=b"{}")
STREAM = UpstreamRequest("POST", "/v1/chat/completions", body=b"{}", stream=True)


def client(address: str, **options: Any) -> UpstreamClient:
    options.setdefault("credential", NoCredential())
    options.setdefault("read_seconds", PATIENCE_SECONDS)
    return UpstreamClient(address, **options)


def read(upstream: Upstream, request: UpstreamRequest = CHAT) -> bytes:
    return b"".join(upstream.send(request).chunks())


def piece(content: str) -> bytes:
    return record({"choices": [{"index": 0, "delta": {"content": content}}]})


def test_a_call_goes_out_as_written_and_its_answer_comes_back() -> None:
    with FakeProvider(json_reply({"a": 1}, x_request_id="req_1", set_cookie="a=b")) as provider:
        upstream = client(provider.base_url, credential=ProviderKey("ours"))
        request = UpstreamRequest(
            "POST",
            "/v1/chat/completions",
            query="api-version=v1&user=jan",
            headers={"Cookie": "c", "X-End-User": "jan", "Authorization": "Bearer theirs"},
            body="{ż}".encode(),
        )
        answer = upstream.send(request)
        assert (answer.status, b"".join(answer.chunks())) == (200, b'{"a": 1}')
    assert answer.headers == {"content-type": "application/json", "x-upstream-request-id": "req_1"}
    got = provider.requests[0]
    assert (got.method, got.target) == ("POST", "/v1/chat/completions?api-version=v1")
    assert got.body == "{ż}".encode()
    assert got.headers == {
        "host": provider.base_url.removeprefix("http://"),
        "accept": "application/json",
        "accept-encoding": "identity",
        "authorization": "Bearer ours",
        "content-length": "4",
        "content-type": "application/json",
        "user-agent": "assistant-gateway",
    }


@pytest.mark.parametrize("base", ["", "/", "/v1", "/v1/"])
def test_an_address_may_end_in_its_version_as_sdks_have_it(base: str) -> None:
    with FakeProvider(json_reply({})) as provider:
        read(client(provider.base_url + base))
        read(client(provider.base_url + base), UpstreamRequest("GET", "/v1/models"))
    assert [r.target for r in provider.requests] == ["/v1/chat/completions", "/v1/models"]
    assert "content-type" not in provider.requests[1].headers


@pytest.mark.parametrize("framing", ["chunked", "close"])
def test_the_first_event_is_through_before_the_second_is_sent(framing: str) -> None:
    gate = Gate()
    reply = Reply((piece("one"), gate, piece("two"), DONE), 200, {}, framing)
    with FakeProvider(reply) as provider:
        codec = OpenAIChat().codec(AnswerShape("m", stream=True), {})
        answer = client(provider.base_url).send(STREAM)
        written = codec.encode(codec.decode(answer.chunks()))
        assert b'"one"' in next(written)
        assert gate.reached.wait(10) and not gate.is_open()
        gate.open()
        assert b"two" in next(written) and next(written) == DONE


def test_the_status_is_there_before_the_body() -> None:
    gate = Gate()
    with FakeProvider(Reply((gate, b"x"), 429, {"retry-after": "7"})) as provider:
        answer = client(provider.base_url).send(STREAM)
        assert (answer.status, answer.headers) == (429, {"retry-after": "7"})
        answer.close()


def test_a_connection_serves_the_next_call_once_its_answer_is_read() -> None:
    with FakeProvider(json_reply({}), stream_reply([DONE])) as provider:
        upstream = client(provider.base_url)
        for _ in range(3):
            read(upstream)
        assert (provider.connections, len(provider.requests)) == (1, 3)


def test_closing_hangs_up_at_once_also_twice() -> None:
    with FakeProvider(stream_reply([piece("one"), Gate(), DONE])) as provider:
        answer = client(provider.base_url).send(STREAM)
        chunks = answer.chunks()
        assert b"one" in next(chunks)
        answer.close()
        answer.close()
        assert provider.client_gone.wait(PATIENCE_SECONDS)


def test_leaving_the_stream_hangs_up() -> None:
    with FakeProvider(stream_reply([piece("one"), Gate(), DONE])) as provider:
        chunks = client(provider.base_url).send(STREAM).chunks()
        next(chunks)
        chunks.close()  # type: ignore[attr-defined]  # as a server does when its client leaves
        assert provider.client_gone.wait(PATIENCE_SECONDS)


@pytest.mark.parametrize("framing", ["chunked", "close"])
def test_closing_wakes_a_read_in_another_thread(framing: str) -> None:
    gate = Gate()
    with FakeProvider(Reply((b"one", gate), 200, {}, framing)) as provider:
        answer = client(provider.base_url).send(STREAM)
        codes: list[str] = []
        first = threading.Event()

        def reader() -> None:
            try:
                for _ in answer.chunks():
                    first.set()
            except UpstreamError as error:
                codes.append(error.code)

        thread = threading.Thread(target=reader)
        thread.start()
        assert first.wait(PATIENCE_SECONDS)
        answer.close()
        thread.join(PATIENCE_SECONDS)
        assert not thread.is_alive() and codes == ["upstream_truncated"]
        assert provider.client_gone.wait(PATIENCE_SECONDS)


def code_of(call: Callable[[], object]) -> tuple[str, int]:
    with pytest.raises(UpstreamError) as caught:
        call()
    assert "Kowalski" not in caught.value.public + str(caught.value)
    return caught.value.code, caught.value.status


def test_a_provider_that_is_not_there_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    upstream = client(f"http://127.0.0.1:{port}")
    assert code_of(lambda: upstream.send(CHAT)) == ("upstream_unreachable", 502)


def test_a_name_that_does_not_resolve_is_unreachable() -> None:
    upstream = client("http://assistant.invalid")
    assert code_of(lambda: upstream.send(CHAT)) == ("upstream_unreachable", 502)


def test_a_provider_that_hangs_up_before_answering_is_unreachable_and_asked_once() -> None:
    with FakeProvider(Reply((Cut(),))) as provider, socket.create_server(("127.0.0.1", 0)) as raw:
        thread = threading.Thread(target=lambda: raw.accept()[0].close())
        thread.start()
        upstream = client(f"http://127.0.0.1:{raw.getsockname()[1]}")
        assert code_of(lambda: upstream.send(CHAT)) == ("upstream_unreachable", 502)
        thread.join()
        assert provider.requests == []


@pytest.mark.parametrize("steps", [(), (b"half",)])
def test_a_provider_that_stops_speaking_times_out(steps: tuple[bytes, ...]) -> None:
    with FakeProvider(stream_reply([*steps, Gate()])) as provider:
        upstream = client(provider.base_url, read_seconds=0.05)
        assert code_of(lambda: read(upstream, STREAM)) == ("upstream_timeout", 504)
        assert len(provider.requests) == 1


def test_a_provider_that_never_answers_times_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        upstream = client(f"http://127.0.0.1:{silent.getsockname()[1]}", read_seconds=0.05)
        assert code_of(lambda: upstream.send(CHAT)) == ("upstream_timeout", 504)


@pytest.mark.parametrize(
    "reply",
    [
        Reply((piece(PROMPT), Cut())),
        Reply((b"half", Cut()), 200, {"content-length": "1000"}, "length"),
    ],
)
def test_a_body_that_breaks_off_is_truncated(reply: Reply) -> None:
    with FakeProvider(reply) as provider:
        upstream = client(provider.base_url)
        assert code_of(lambda: read(upstream)) == ("upstream_truncated", 502)


@pytest.mark.parametrize("framing", ["chunked", "close"])
def test_a_stream_cut_in_the_middle_is_a_failed_answer(framing: str) -> None:
    with FakeProvider(Reply((piece("Hello"), Cut()), 200, {}, framing)) as provider:
        codec = OpenAIChat().codec(AnswerShape("m", stream=True), {})
        events = list(codec.decode(client(provider.base_url).send(STREAM).chunks()))
    assert isinstance(events[0], Frame)
    assert isinstance(events[-1], AnswerFailed) and events[-1].code == "upstream_truncated"


def test_an_answer_above_the_bound_is_refused() -> None:
    with FakeProvider(Reply([b"x" * 600] * 3)) as provider:
        upstream = client(provider.base_url, maximum_answer_bytes=1_000)
        assert code_of(lambda: read(upstream)) == ("upstream_answer_too_large", 502)


def test_a_redirect_is_an_answer_and_not_followed() -> None:
    with FakeProvider(json_reply({}, status=307, location="http://127.0.0.1:1/")) as provider:
        answer = client(provider.base_url).send(CHAT)
        assert (answer.status, "location" in answer.headers) == (307, False)
        assert list(answer.chunks()) == [b"{}"] and len(provider.requests) == 1


@pytest.mark.parametrize("status", [500, 502, 503, 429])
def test_a_failed_call_is_not_repeated(status: int) -> None:
    with FakeProvider(json_reply({}, status=status, retry_after="0")) as provider:
        assert client(provider.base_url).send(CHAT).status == status
        assert len(provider.requests) == 1


@pytest.mark.parametrize("status", [400, 500])
def test_an_error_that_quotes_the_prompt_says_nothing_of_it(status: int) -> None:
    quoting = {"error": {"message": PROMPT, "code": "context_length_exceeded", "param": PROMPT}}
    with FakeProvider(json_reply(quoting, status=status)) as provider:
        answer = client(provider.base_url).send(CHAT)
        error = OpenAIChat().upstream_error(answer.status, b"".join(answer.chunks()))
    shown = json.loads(OpenAIChat().error(error, "req_1"))["error"]
    assert shown["code"] == "context_length_exceeded" and "Kowalski" not in json.dumps(shown)


def test_an_answer_compressed_against_the_request_is_opened() -> None:
    body = gzip.compress(piece("one") + DONE)
    with FakeProvider(stream_reply([body[:10], body[10:]], content_encoding="gzip")) as provider:
        codec = OpenAIChat().codec(AnswerShape("m", stream=True), {})
        events = list(codec.decode(client(provider.base_url).send(STREAM).chunks()))
        assert events[-1] == AnswerEnded()


@pytest.mark.parametrize(
    ("encoding", "body"), [("br", b"x"), ("gzip", gzip.compress(b"\0" * (8 << 20)))]
)
def test_an_answer_that_cannot_be_opened_safely_is_refused(encoding: str, body: bytes) -> None:
    with FakeProvider(stream_reply([body], content_encoding=encoding)) as provider:
        upstream = client(provider.base_url)
        assert code_of(lambda: read(upstream)) == ("upstream_encoding", 502)


@pytest.mark.parametrize(
    "path",
    ["v1/x", "//evil", "/v1/../x", "/v1/./x", "/a?b", "/a#b", "/a b", "/a\r\nX: y", "/ż", ""],
)
def test_no_path_leads_elsewhere(path: str) -> None:
    with FakeProvider(json_reply({})) as provider:
        upstream = client(provider.base_url)
        sent = UpstreamRequest("GET", path)
        assert code_of(lambda: upstream.send(sent)) == ("upstream_path", 404)
        assert provider.requests == []


@pytest.mark.parametrize(
    "address",
    [
        "", "ftp://x", "x", "http://", "http://a@b", "http://x?y", "http://x#y", "http://x:99999",
        "http://x:0", "file:///etc/passwd",
    ],
)  # fmt: skip
def test_an_address_that_is_no_plain_url_is_refused_at_the_start(address: str) -> None:
    with pytest.raises(SettingsError) as caught:
        client(address)
    assert caught.value.code == "upstream_address"


def test_the_clients_own_credential_goes_on_where_so_decided() -> None:
    with FakeProvider(json_reply({})) as provider:
        headers = {"Authorization": "Bearer theirs"}
        request = UpstreamRequest("POST", "/v1/embeddings", headers=headers, body=b"{}")
        read(client(provider.base_url, credential=PassOnCredential()), request)
    assert provider.requests[0].headers["authorization"] == "Bearer theirs"


def test_nothing_is_logged_about_a_call(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with FakeProvider(json_reply({}), json_reply({}, status=500)) as provider:
        upstream = client(provider.base_url)
        request = UpstreamRequest("POST", f"/v1/{PROMPT.split()[0]}", query="limit=5", body=b"{}")
        read(upstream, request)
        read(upstream, request)
        upstream.close()
        read(upstream, request)
    assert caplog.records == []
