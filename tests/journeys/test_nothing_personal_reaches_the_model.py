"""Whatever a client plants, wherever it plants it: the provider's bytes hold none of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from tests.builders import Customer, RunningGateway, chunk, running, whole
from tests.fakes import DONE, FakeProvider, Received, Reply, stream_reply
from tests.journeys.planting import (
    DATA,
    EVERYTHING,
    HEADERS,
    NUMBER_PLACES,
    PLACES,
    QUESTION,
    Datum,
    traces,
)

PROTECTING = ("eu-customer-chat", "eu-contract", "api-internal")
BY_NAME = {datum.name: datum for datum in DATA}


def _tool_call(arguments: str) -> dict[str, Any]:
    function = {"name": "send", "arguments": arguments}
    return {"index": 0, "id": "call_9", "type": "function", "function": function}


def echo(received: Received) -> Reply:
    """Says the whole last message again, and calls a tool with it."""
    body = received.json()
    text = body["messages"][-1].get("content") or ""
    if not isinstance(text, str):
        text = " ".join(part.get("text", "") for part in text)
    arguments = json.dumps({"said": text})
    if not body.get("stream"):
        return whole(text, tool_calls=[_tool_call(arguments)])
    pieces = [chunk({"content": text[i : i + 3]}) for i in range(0, len(text), 3)]
    calls = [
        chunk({"tool_calls": [{"index": 0, "function": {"arguments": arguments[i : i + 3]}}]})
        for i in range(0, len(arguments), 3)
    ]
    opening = [chunk({"role": "assistant"}), *pieces, chunk({"tool_calls": [_tool_call("")]})]
    return stream_reply([*opening, *calls, chunk({}, "tool_calls"), DONE])


@pytest.fixture(scope="module")
def provider() -> Iterator[FakeProvider]:
    with FakeProvider(echo) as provider:
        yield provider


@pytest.fixture(scope="module")
def gateways(
    tmp_path_factory: pytest.TempPathFactory, provider: FakeProvider
) -> Iterator[dict[str, RunningGateway]]:
    """One gateway a policy; where it asks for consent, the known customer has given it."""
    folder = tmp_path_factory.mktemp("gateways")
    with (
        running(folder / "a", provider.base_url, policy=PROTECTING[0]) as first,
        running(folder / "b", provider.base_url, policy=PROTECTING[1]) as second,
        running(folder / "c", provider.base_url, policy=PROTECTING[2]) as third,
    ):
        customer = Customer(first.client(), headers=known(first))
        customer.say("Dzień dobry, mam pytanie.")
        customer.say("tak")
        assert customer.last_headers["x-gateway-consent"] == "granted"
        yield dict(zip(PROTECTING, (first, second, third), strict=True))


def known(gateway: RunningGateway) -> dict[str, str]:
    """The header by which this customer is known, in whatever conversation."""
    from gateway.services.access.subject_tokens import SubjectTokens

    tokens = SubjectTokens(gateway.parts.installation.keys)
    return {"X-Gateway-Subject": tokens.mint(gateway.tenant, "customer-1")}


class Sent:
    """One request sent, what the provider got of it, and what the client got back."""

    def __init__(self, raw: bytes, answer: str, arguments: str) -> None:
        self.raw = raw
        self.answer = answer
        self.arguments = arguments


def send(
    gateway: RunningGateway,
    provider: FakeProvider,
    members: dict[str, Any],
    *,
    stream: bool = False,
    headers: dict[str, str] | None = None,
    query: dict[str, str] | None = None,
) -> Sent:
    """Through the SDK, as a client of the known customer."""
    before = len(provider.requests)
    rest = {name: value for name, value in members.items() if name != "messages"}
    answer = gateway.client().chat.completions.create(
        model="test-model",
        messages=members["messages"],
        stream=stream,
        extra_body=rest,
        extra_headers={**known(gateway), **(headers or {})},
        extra_query=query or {},
    )
    said, arguments = "", ""
    if stream:
        for part in answer:
            for choice in part.choices:
                said += choice.delta.content or ""
                for call in choice.delta.tool_calls or ():
                    arguments += call.function.arguments or ""
    else:
        message = answer.choices[0].message
        said, arguments = message.content or "", message.tool_calls[0].function.arguments
    assert len(provider.requests) == before + 1
    return Sent(provider.requests[-1].raw, said, arguments)


def test_the_search_for_traces_finds_them_in_every_spelling() -> None:
    for datum in DATA:
        for mark in datum.marks:
            assert traces(datum, mark.encode())
            assert traces(datum, json.dumps({"a": f"<{mark}>"}).encode())
            assert traces(datum, json.dumps(json.dumps([mark])).encode())
            assert traces(datum, b"/v1/x?q=" + quote(mark, safe="").encode())
        assert not traces(datum, b'{"messages":[{"content":"[PERSON_1] [EMAIL_1]"}]}')
    iban = BY_NAME["iban"]
    assert traces(iban, b"PL61109010140000071219812874")


@pytest.mark.parametrize("datum", DATA, ids=lambda datum: datum.name)
@pytest.mark.parametrize("place", PLACES)
def test_nothing_planted_reaches_the_provider(
    gateways: dict[str, RunningGateway], provider: FakeProvider, place: str, datum: Datum
) -> None:
    """Every place is asked whole and streamed, in turns."""
    stream = (list(PLACES).index(place) + DATA.index(datum)) % 2 == 0
    sent = send(gateways["eu-customer-chat"], provider, PLACES[place](datum), stream=stream)
    assert not traces(datum, sent.raw), sent.raw.decode()


@pytest.mark.parametrize("datum", [d for d in DATA if d.number], ids=lambda datum: datum.name)
@pytest.mark.parametrize("place", NUMBER_PLACES)
def test_no_planted_number_reaches_the_provider(
    gateways: dict[str, RunningGateway], provider: FakeProvider, place: str, datum: Datum
) -> None:
    sent = send(gateways["eu-customer-chat"], provider, NUMBER_PLACES[place](datum))
    assert not traces(datum, sent.raw), sent.raw.decode()


@pytest.mark.parametrize("policy", PROTECTING[1:])
@pytest.mark.parametrize("place", PLACES)
def test_other_protecting_policies_let_nothing_through_either(
    gateways: dict[str, RunningGateway], provider: FakeProvider, place: str, policy: str
) -> None:
    stream = list(PLACES).index(place) % 2 == 0
    sent = send(gateways[policy], provider, PLACES[place](EVERYTHING), stream=stream)
    assert not traces(EVERYTHING, sent.raw), sent.raw.decode()


@pytest.mark.parametrize("datum", DATA, ids=lambda datum: datum.name)
def test_a_body_written_in_json_escapes_hides_nothing(
    gateways: dict[str, RunningGateway], provider: FakeProvider, datum: Datum
) -> None:
    gateway = gateways["eu-customer-chat"]
    spelled = "".join(f"\\u{ord(letter):04x}" for letter in datum.text)
    body = b'{"model":"m","messages":[{"role":"user","content":"' + spelled.encode() + b'"}]}'
    answer = gateway.call(
        "POST",
        "/v1/chat/completions",
        body=body,
        headers={"content-type": "application/json", **known(gateway)},
    )
    assert answer.status == 200
    assert not traces(datum, provider.requests[-1].raw)
    assert datum.text in answer.json()["choices"][0]["message"]["content"]


@pytest.mark.parametrize("datum", DATA, ids=lambda datum: datum.name)
def test_no_header_of_the_client_carries_anything_past_the_gateway(
    gateways: dict[str, RunningGateway], provider: FakeProvider, datum: Datum
) -> None:
    members = {"messages": [{"role": "user", "content": QUESTION}]}
    value = quote(datum.bare)
    headers = {name: f"who={value}" if name == "Cookie" else value for name in HEADERS}
    sent = send(gateways["eu-contract"], provider, members, headers=headers)
    assert not traces(datum, sent.raw), sent.raw.decode()


@pytest.mark.parametrize("member", ["customer", "after", "limit", "order", "api-version"])
@pytest.mark.parametrize("datum", DATA, ids=lambda datum: datum.name)
def test_no_query_carries_anything_past_the_gateway(
    gateways: dict[str, RunningGateway], provider: FakeProvider, datum: Datum, member: str
) -> None:
    members = {"messages": [{"role": "user", "content": QUESTION}]}
    for written in (datum.bare, datum.bare.replace(" ", "-"), datum.bare.replace(" ", "")):
        sent = send(gateways["eu-contract"], provider, members, query={member: written})
        assert not traces(datum, sent.raw), sent.raw.decode()


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("datum", DATA, ids=lambda datum: datum.name)
def test_the_client_gets_the_original_back_in_words_and_in_tool_arguments(
    gateways: dict[str, RunningGateway], provider: FakeProvider, datum: Datum, stream: bool
) -> None:
    policy = PROTECTING[DATA.index(datum) % len(PROTECTING)]
    members = {"messages": [{"role": "user", "content": datum.text}]}
    sent = send(gateways[policy], provider, members, stream=stream)
    assert not traces(datum, sent.raw)
    assert sent.answer.endswith(datum.text)
    assert json.loads(sent.arguments) == {"said": datum.text}


AWKWARD = 'Jan "Janek" \\ Kowalski\n😀 </script> \u2028'


@pytest.mark.parametrize("stream", [False, True])
def test_values_that_would_break_json_come_back_whole(tmp_path: Path, stream: bool) -> None:
    """A name member is one value as it stands, whatever characters are in it."""
    arguments = '{"to":"[PERSON_1]","n":[1,"[PERSON_1]"]}'
    with (
        FakeProvider(lambda received: _calling(arguments, stream)) as provider,
        running(tmp_path, provider.base_url, policy="eu-contract") as gateway,
    ):
        asked = {"role": "user", "name": AWKWARD, "content": QUESTION}
        sent = send(gateway, provider, {"messages": [asked]}, stream=stream)
    assert json.loads(sent.arguments) == {"to": AWKWARD, "n": [1, AWKWARD]}
    assert b"Janek" not in sent.raw


def _calling(arguments: str, stream: bool) -> Reply:
    """A tool call, letter by letter if streamed."""
    if not stream:
        return whole(None, tool_calls=[_tool_call(arguments)])
    pieces = [
        chunk({"tool_calls": [{"index": 0, "function": {"arguments": letter}}]})
        for letter in arguments
    ]
    return stream_reply(
        [chunk({"tool_calls": [_tool_call("")]}), *pieces, chunk({}, "tool_calls"), DONE]
    )


@pytest.mark.parametrize("stream", [False, True])
def test_a_typed_look_alike_of_a_token_comes_back_as_typed(
    gateways: dict[str, RunningGateway], provider: FakeProvider, stream: bool
) -> None:
    """Nobody gets another's value by typing its token."""
    text = "Tu Jan Kowalski. W mailu stoi [PERSON_1], [person_1] albo [PERSON_1:dat]."
    for gateway in gateways.values():
        members = {"messages": [{"role": "user", "content": text}]}
        sent = send(gateway, provider, members, stream=stream)
        assert sent.answer.endswith(text)
        assert json.loads(sent.arguments) == {"said": text}


def test_fifty_people_keep_fifty_tokens(
    gateways: dict[str, RunningGateway], provider: FakeProvider
) -> None:
    gateway = gateways["eu-contract"]
    addresses = [f"osoba.{number}@przyklad.example" for number in range(50)]
    said = [{"role": "user", "content": f"Napisz na {address}"} for address in addresses]
    sent = send(gateway, provider, {"messages": said})
    body = json.loads(sent.raw[sent.raw.index(b"{") :])
    tokens = [m["content"].split()[-1] for m in body["messages"] if m["role"] == "user"]
    assert len(set(tokens)) == 50
    assert not any(address.encode() in sent.raw for address in addresses)
