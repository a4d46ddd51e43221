"""A streamed answer comes as the model speaks, and ends truthfully however it ends."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import openai
import pytest

from audit_log.kinds import EventType
from gateway.ports.transcripts import Author, Ending
from tests.builders import Customer, RunningGateway, chunk, running, streamed
from tests.fakes import DONE, Cut, FakeProvider, Gate, Received, Reply, record, stream_reply
from tests.journeys.reading_the_log import ends_with, events_of, wait_until

FIRST = "Tu Jan Kowalski, jan@wp.pl. Gdzie moja paczka?"


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with FakeProvider(streamed("Dzień dobry.")) as provider:
        yield provider


@pytest.fixture
def gateway(tmp_path: Path, provider: FakeProvider) -> Iterator[RunningGateway]:
    with running(tmp_path, provider.base_url, policy="eu-contract") as gateway:
        yield gateway


def begun(gateway: RunningGateway, provider: FakeProvider, reply: Reply) -> Customer:
    """A customer after a first turn; the next answer is `reply`."""
    customer = Customer(gateway.client())
    customer.say(FIRST, stream=True)
    replying(provider, reply)
    return customer


def replying(provider: FakeProvider, reply: Reply) -> None:
    provider.then(reply, reply)
    provider._replies.pop(0)


def ask(customer: Customer, text: str = "A kiedy?", **members: Any) -> openai.Stream[Any]:
    """The next streamed answer, still unread."""
    raw = customer.client.chat.completions.with_raw_response.create(
        model="test-model",
        messages=[*customer.messages, {"role": "user", "content": text}],  # type: ignore[arg-type]
        stream=True,
        **members,
    )
    customer.last_headers = {name.lower(): value for name, value in raw.headers.items()}
    return raw.parse()  # type: ignore[return-value]


def said(chunks: Any, index: int = 0) -> str:
    return "".join(
        choice.delta.content or ""
        for part in chunks
        for choice in part.choices
        if choice.index == index
    )


@pytest.mark.parametrize("policy", ["eu-customer-chat", "eu-contract", "api-internal"])
def test_the_first_words_of_turn_two_arrive_while_the_model_still_speaks(
    tmp_path: Path, policy: str
) -> None:
    gate = Gate()
    rest = [chunk({"content": f" Zdanie {n}."}) for n in range(20)]
    reply = stream_reply(
        [
            chunk({"role": "assistant"}),
            chunk({"content": "Już sprawdzam."}),
            chunk({"content": " Chwila."}),
            gate,
            *rest,
            chunk({}, "stop"),
            DONE,
        ]
    )
    with FakeProvider(streamed("Dzień dobry.")) as provider:
        with running(tmp_path, provider.base_url, policy=policy) as gateway:
            customer = Customer(gateway.client())
            customer.say(FIRST, stream=True)
            if policy == "eu-customer-chat":
                customer.say("tak", stream=True)
            replying(provider, reply)
            chunks = ask(customer)
            first = next(c for c in chunks if c.choices and c.choices[0].delta.content)
            assert first.choices[0].delta.content == "Już sprawdzam."
            assert not gate.is_open()
            gate.open()
            assert said(chunks) == " Chwila." + "".join(f" Zdanie {n}." for n in range(20))


def test_events_go_out_one_by_one_as_they_come(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    """Without a check on the words nothing gathers up; with one, a clause at most."""
    words = [f"słowo{n}, " if n % 4 else f"Zdanie {n}. " for n in range(200)]
    reply = stream_reply([*(chunk({"content": w}) for w in words), chunk({}, "stop"), DONE])
    customer = begun(gateway, provider, reply)
    texts = [c.choices[0].delta.content for c in ask(customer) if c.choices]
    texts = [text for text in texts if text]
    assert "".join(texts) == "".join(words)
    assert len(texts) >= len(words) / 2


def test_each_delta_is_answered_before_the_next_comes(tmp_path: Path) -> None:
    """No check in the policy: the n-th piece is out before the (n+1)-th is sent."""
    gates = [Gate() for _ in range(5)]
    steps: list[Any] = []
    for number, gate in enumerate(gates):
        steps += [chunk({"content": f"kawałek {number} "}), gate]
    with FakeProvider(stream_reply([*steps, chunk({}, "stop"), DONE])) as provider:
        with running(tmp_path, provider.base_url, policy="api-internal") as gateway:
            chunks = ask(Customer(gateway.client()))
            for number, gate in enumerate(gates):
                part = next(c for c in chunks if c.choices and c.choices[0].delta.content)
                assert part.choices[0].delta.content == f"kawałek {number} "
                gate.open()
            assert said(chunks) == ""


def _call(index: int, arguments: str, **more: Any) -> dict[str, Any]:
    return {"index": index, "function": {"arguments": arguments}, **more}


def test_interleaved_tool_calls_are_restored_each_in_its_own_lane(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    halves = ['{"to": "[PERS', 'ON_1]"}'], ['{"mail": "[EM', 'AIL_1]"}']
    named = [
        {"id": f"call_{n}", "type": "function", "function": {"name": f"f{n}", "arguments": ""}}
        for n in range(2)
    ]
    reply = stream_reply(
        [
            chunk({"role": "assistant", "tool_calls": [{"index": 0, **named[0]}]}),
            chunk({"tool_calls": [{"index": 1, **named[1]}]}),
            chunk({"tool_calls": [_call(0, halves[0][0]), _call(1, halves[1][0])]}),
            chunk({"tool_calls": [_call(1, halves[1][1])]}),
            chunk({"tool_calls": [_call(0, halves[0][1])]}),
            chunk({}, "tool_calls"),
            DONE,
        ]
    )
    customer = begun(gateway, provider, reply)
    arguments = {0: "", 1: ""}
    for part in ask(customer):
        for call in part.choices[0].delta.tool_calls or ():
            arguments[call.index] += call.function.arguments or ""
    assert json.loads(arguments[0]) == {"to": "Jan Kowalski"}
    assert json.loads(arguments[1]) == {"mail": "jan@wp.pl"}


def test_two_choices_and_the_usage_chunk_come_through_with_the_disclosure_in_each(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    usage = {"prompt_tokens": 3, "completion_tokens": 4, "total_tokens": 7}
    counted = {
        "id": "chatcmpl-provider",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "test-model",
        "choices": [],
        "usage": usage,
    }
    pieces = []
    for letter in "Witam, [PERSON_1]!":
        pieces += [chunk({"content": letter}, index=0), chunk({"content": letter}, index=1)]
    reply = stream_reply(
        [
            *(chunk({"role": "assistant"}, index=n) for n in range(2)),
            *pieces,
            *(chunk({}, "stop", index=n) for n in range(2)),
            record(counted),
            DONE,
        ]
    )
    replying(provider, reply)
    customer = Customer(gateway.client())
    chunks = list(ask(customer, FIRST, n=2, stream_options={"include_usage": True}))
    for index in range(2):
        answer = said(chunks, index)
        assert "nie z człowiekiem" in answer and answer.endswith("\n\nWitam, Jan Kowalski!")
    assert chunks[-1].usage is not None and chunks[-1].usage.total_tokens == 7
    assert chunks[-1].choices == []
    ends = [c.choices[0].finish_reason for c in chunks if c.choices]
    assert ends.count("stop") == 2
    first_real = next(c for c in chunks if c.choices)
    assert first_real.model_extra["x_gateway"]["conversation"] == customer.reference


TEXT = "Wysłano do [PERSON_1:dat] na [EMAIL_1], prawda? [PERSON_1]."
RESTORED = "Wysłano do Janowi Kowalskiemu na jan@wp.pl, prawda? Jan Kowalski."


def test_a_token_split_anywhere_gives_the_same_text(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    def cut(received: Received) -> Reply:
        place = int(received.json()["messages"][-1]["content"].split("-")[1])
        pieces = [chunk({"content": piece}) for piece in (TEXT[:place], TEXT[place:])]
        return stream_reply([*pieces, chunk({}, "stop"), DONE])

    customer = Customer(gateway.client())
    customer.say(FIRST, stream=True)
    provider.then(cut, cut)
    provider._replies.pop(0)
    for place in range(len(TEXT) + 1):
        assert said(ask(customer, f"Krok-{place}")) == RESTORED


def _failed(gateway: RunningGateway, customer: Customer) -> None:
    """The log says that the turn failed, and the transcript that its line did."""
    request_id = customer.last_headers["x-gateway-request-id"]
    event = ends_with(gateway, EventType.TURN_FAILED, request_id)
    assert event.outcome is not None and event.outcome.code is not None
    assert event.outcome.code.startswith("upstream_")
    assert not [e for e in events_of(gateway, request_id) if e.type is EventType.TURN_ANSWERED]
    assert _last_line(gateway, customer).ending is Ending.FAILED


def _last_line(gateway: RunningGateway, customer: Customer) -> Any:
    opened = gateway.parts.installation
    found = opened.records.read(
        lambda work: work.conversations.by_reference(gateway.tenant, customer.reference)
    )
    assert found is not None
    lines = opened.records.read(
        lambda work: work.transcripts.read(gateway.tenant, found.subject, found.id)
    )
    return [line for line in lines if line.author is Author.AI][-1]


@pytest.mark.parametrize("framing", ["chunked", "close"])
@pytest.mark.parametrize("broken", [True, False])
def test_an_upstream_that_dies_inside_a_token_is_told_and_nothing_is_guessed(
    gateway: RunningGateway, provider: FakeProvider, broken: bool, framing: str
) -> None:
    end = [Cut()] if broken else []
    pieces = [chunk({"content": text}) for text in ("Witam. ", "Pan [PERS")]
    sent = stream_reply([chunk({"role": "assistant"}), *pieces, *end])
    reply = Reply(sent.steps, 200, sent.headers, framing)
    customer = begun(gateway, provider, reply)
    text = ""
    with pytest.raises(openai.APIError) as broke_off:
        for part in ask(customer):
            text += part.choices[0].delta.content or ""
    assert "Kowalski" not in text and "ON_1" not in text
    assert text.startswith("Witam.")
    assert broke_off.value.code == "upstream_truncated"
    _failed(gateway, customer)


def test_an_error_record_in_mid_stream_ends_it_in_openais_form(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    quoting = record({"error": {"message": "cannot: jan@wp.pl", "code": "content_filter"}})
    reply = stream_reply([chunk({"content": "Witam. "}), quoting, DONE])
    customer = begun(gateway, provider, reply)
    with pytest.raises(openai.APIError) as broke_off:
        list(ask(customer))
    assert "jan@" not in str(broke_off.value.body) + str(broke_off.value)
    _failed(gateway, customer)


def test_a_client_that_goes_away_frees_the_upstream_and_is_recorded(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    gates = [Gate() for _ in range(400)]
    steps: list[Any] = []
    for number, gate in enumerate(gates):
        steps += [chunk({"content": f"Zdanie {number}. "}), gate]
    customer = begun(gateway, provider, stream_reply([*steps, chunk({}, "stop"), DONE]))
    chunks = ask(customer)
    next(c for c in chunks if c.choices and c.choices[0].delta.content)
    chunks.response.close()
    for gate in gates:
        gate.open()
        if provider.client_gone.is_set():
            break
        time.sleep(0.01)
    request_id = customer.last_headers["x-gateway-request-id"]
    event = ends_with(gateway, EventType.TURN_ANSWERED, request_id)
    assert event.state == "truncated"
    assert event.outcome is not None and event.outcome.code == "client_gone"
    assert _last_line(gateway, customer).ending is Ending.TRUNCATED
    assert not gates[-1].reached.is_set(), "the upstream was read to its end for nobody"


def test_a_client_that_goes_away_frees_an_upstream_that_says_nothing(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    """The model thinks for a minute: nobody waits for it any more."""
    gate = Gate()
    reply = stream_reply([chunk({"content": "Chwila. "}), gate, chunk({}, "stop"), DONE])
    customer = begun(gateway, provider, reply)
    chunks = ask(customer)
    next(c for c in chunks if c.choices and c.choices[0].delta.content)
    chunks.response.close()
    assert wait_until(provider.client_gone.is_set)
    event = ends_with(
        gateway, EventType.TURN_ANSWERED, customer.last_headers["x-gateway-request-id"]
    )
    assert event.state == "truncated"


CLAIM = "Rozumiem. Jestem człowiekiem, nie botem. Już pomagam."


@pytest.mark.parametrize("size", [1, 2, 5, 11, 200])
def test_a_model_that_claims_to_be_human_is_put_right(
    gateway: RunningGateway, provider: FakeProvider, size: int
) -> None:
    customer = begun(gateway, provider, streamed(CLAIM, size))
    answer = said(ask(customer))
    assert "Jestem człowiekiem" not in answer
    assert "sztucznej inteligencji" in answer
    assert answer.startswith("Rozumiem.") and answer.endswith("Już pomagam.")
    request_id = customer.last_headers["x-gateway-request-id"]
    assert ends_with(gateway, EventType.HUMAN_CLAIM_BLOCKED, request_id).count == 1


def _bytes_both_ways(gateway: RunningGateway, body: bytes) -> bytes:
    """Sends exactly these bytes through a socket of its own; the body of the answer."""
    head = (
        f"POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1:{gateway.port}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
        "Connection: close\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", gateway.port), timeout=10) as client:
        client.sendall(head.encode() + body)
        answer = b""
        while piece := client.recv(65536):
            answer += piece
    top, _, rest = answer.partition(b"\r\n\r\n")
    assert top.startswith(b"HTTP/1.1 200")
    return _unchunked(rest) if b"chunked" in top.lower() else rest


def _unchunked(body: bytes) -> bytes:
    whole = b""
    while True:
        size, _, rest = body.partition(b"\r\n")
        length = int(size, 16)
        if not length:
            return whole
        whole += rest[:length]
        body = rest[length + 2 :]


OBSERVED: dict[str, Callable[[], Reply]] = {
    "stream": lambda: stream_reply(
        [b": ping\n\n", b'data: {"choices" :[{"delta":{"content":"[PERSON_1] Jan"}}]}\n\n',
         b"event: odd\r\ndata: x\r\n\r\n", DONE]
    ),
    "whole": lambda: Reply(
        (b'{ "choices": [ {"message":{"content":"Jestem cz\\u0142owiekiem"}} ],"x_gateway":1}',),
        200, {"content-type": "application/json"}, "length",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", OBSERVED)
def test_observation_changes_no_byte_in_either_direction(tmp_path: Path, kind: str) -> None:
    body = (
        b'{ "model" : "m",\n "stream": '
        + (b"true" if kind == "stream" else b"false")
        + b', "user":"jan@wp.pl", "messages":[{"role":"user","content":"Tu Jan Kowalski, '
        b'\\u0142 jan@wp.pl"}], "odd": [1.10, 1e3, null] }  '
    )
    reply = OBSERVED[kind]()
    with FakeProvider(reply) as provider:
        with running(tmp_path, provider.base_url, policy="observe") as gateway:
            answer = _bytes_both_ways(gateway, body)
            assert provider.requests[-1].body == body
            assert answer == b"".join(step for step in reply.steps if isinstance(step, bytes))
            assert ends_with(gateway, EventType.TURN_OBSERVED).state == "observed"


def test_an_upstream_that_breaks_off_under_observation_is_recorded_as_failed(
    tmp_path: Path,
) -> None:
    with FakeProvider(stream_reply([chunk({"content": "Witam. "}), Cut()])) as provider:
        with running(tmp_path, provider.base_url, policy="observe") as gateway:
            with pytest.raises((openai.APIError, httpx.HTTPError)):
                list(ask(Customer(gateway.client())))
            event = ends_with(gateway, EventType.TURN_FAILED)
            assert event.outcome is not None and event.outcome.code == "upstream_truncated"
