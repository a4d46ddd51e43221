"""Nobody talks to a machine untold: in words where words can stand, and never in JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openai
import pytest
from pydantic import BaseModel

from audit_log.kinds import EventType
from gateway.settings import Settings
from policies.loader import load_rulebook
from policies.notices.book import BUNDLED_NOTICES, NoticeBook
from policies.notices.files import read_notice
from policies.notices.manifest import files
from policies.rulebook import Rulebook
from tests.builders import Customer, RunningGateway, chunk, running, saying, streamed, whole
from tests.fakes import DONE, FakeProvider, Received, Reply, stream_reply
from tests.journeys.reading_the_log import ends_with, events_of

IN_POLISH = "Rozmawiają Państwo z systemem sztucznej inteligencji, nie z człowiekiem"
IN_ENGLISH = "AI system"
QUESTION = "Gdzie jest moja paczka?"
JSON_ANSWER = '{"status": "w drodze"}'
TOOL: Any = {
    "type": "function",
    "function": {"name": "find_parcel", "parameters": {"type": "object", "properties": {}}},
}


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with saying("Dzień dobry.") as provider:
        yield provider


@pytest.fixture
def gateway(tmp_path: Path, provider: FakeProvider) -> Iterator[RunningGateway]:
    with running(tmp_path, provider.base_url, policy="eu-contract") as gateway:
        yield gateway


def told(headers: Any, extension: Any) -> None:
    """What is always there, whatever the answer looks like."""
    assert headers["x-gateway-disclosure"]
    assert headers["ai-disclosure"] == "mode=machine-generated"
    assert headers["content-language"] == "pl"
    link = headers["link"]
    assert link.startswith("<http") and link.endswith('; rel="privacy-policy"')
    assert IN_POLISH in extension["disclosure_text"]
    assert extension["conversation"] == headers["x-gateway-conversation"]
    assert extension["ai_provenance"]


@pytest.mark.parametrize("stream", [False, True])
def test_the_first_answer_begins_with_the_disclosure_and_the_second_does_not(
    gateway: RunningGateway, provider: FakeProvider, stream: bool
) -> None:
    customer = Customer(gateway.client())
    first = customer.say(QUESTION, stream)
    assert first.startswith(IN_POLISH) and first.endswith("\n\nDzień dobry.")
    assert customer.reference in first
    assert customer.last_headers["x-gateway-disclosure"].startswith("shown")
    ends_with(gateway, EventType.DISCLOSURE_SHOWN)
    assert customer.say("A kiedy?", stream) == "Dzień dobry."
    assert "already-shown" in customer.last_headers["x-gateway-disclosure"]


FORMATS: dict[str, dict[str, Any]] = {
    "json_object": {"response_format": {"type": "json_object"}},
    "json_schema": {
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "a", "schema": {"type": "object"}},
        }
    },
}


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("kind", FORMATS)
def test_json_stays_json_and_the_headers_tell(
    gateway: RunningGateway, provider: FakeProvider, kind: str, stream: bool
) -> None:
    provider.then(streamed(JSON_ANSWER) if stream else whole(JSON_ANSWER))
    provider._replies.pop(0)
    raw = gateway.client().chat.completions.with_raw_response.create(
        model="m",
        messages=[{"role": "user", "content": QUESTION}],
        stream=stream,
        **FORMATS[kind],
    )
    if stream:
        chunks = [c for c in raw.parse() if c.choices]
        content = "".join(c.choices[0].delta.content or "" for c in chunks)
        extension = chunks[0].model_extra["x_gateway"]
    else:
        content = raw.parse().choices[0].message.content
        extension = raw.parse().model_extra["x_gateway"]
    assert content == JSON_ANSWER
    assert "json-mode" in raw.headers["x-gateway-disclosure"]
    told(raw.headers, extension)


class Parcel(BaseModel):
    """What a client asks to be answered in."""

    status: str


def test_the_sdk_parses_a_structured_answer(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    provider.then(whole(JSON_ANSWER))
    provider._replies.pop(0)
    answer = gateway.client().chat.completions.parse(
        model="m", messages=[{"role": "user", "content": QUESTION}], response_format=Parcel
    )
    assert answer.choices[0].message.parsed == Parcel(status="w drodze")


def calling(stream: bool) -> Reply:
    """A tool call and nothing else."""
    call = {
        "index": 0,
        "id": "call_1",
        "type": "function",
        "function": {"name": "find_parcel", "arguments": "{}"},
    }
    if not stream:
        return whole(None, tool_calls=[call])
    first = chunk({"role": "assistant", "content": None, "tool_calls": [call]})
    return stream_reply([first, chunk({}, "tool_calls"), DONE])


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("forced", [False, True])
def test_a_turn_of_tool_calls_defers_the_disclosure_to_the_next_words(
    gateway: RunningGateway, provider: FakeProvider, forced: bool, stream: bool
) -> None:
    provider.then(calling(stream), streamed("W drodze.") if stream else whole("W drodze."))
    provider._replies.pop(0)
    client = gateway.client()
    choice: Any = {"type": "function", "function": {"name": "find_parcel"}}
    asked: list[Any] = [{"role": "user", "content": QUESTION}]
    headers = {"X-Gateway-Conversation": "chat-7"}
    raw = client.chat.completions.with_raw_response.create(
        model="m",
        messages=asked,
        tools=[TOOL],
        stream=stream,
        tool_choice=choice if forced else "auto",
        extra_headers=headers,
    )
    if stream:
        chunks = list(raw.parse())
        assert not any(c.choices[0].delta.content for c in chunks if c.choices)
        extension = chunks[0].model_extra["x_gateway"]
    else:
        assert raw.parse().choices[0].message.content is None
        extension = raw.parse().model_extra["x_gateway"]
    told(raw.headers, extension)
    assert not [e for e in events_of(gateway) if e.type is EventType.DISCLOSURE_SHOWN]

    call = {"id": "call_1", "type": "function",
            "function": {"name": "find_parcel", "arguments": "{}"}}  # fmt: skip
    asked.append({"role": "assistant", "content": None, "tool_calls": [call]})
    asked.append({"role": "tool", "tool_call_id": "call_1", "content": "w drodze"})
    raw = client.chat.completions.with_raw_response.create(
        model="m", messages=asked, tools=[TOOL], stream=stream, extra_headers=headers
    )
    if stream:
        text = "".join(c.choices[0].delta.content or "" for c in raw.parse() if c.choices)
    else:
        text = raw.parse().choices[0].message.content or ""
    assert text.startswith(IN_POLISH) and text.endswith("\n\nW drodze.")
    assert raw.headers["x-gateway-disclosure"].startswith("shown")


OURS = ("Rozmawiaj", "sztucznej inteligencji", "Numer sprawy", "GW-", "AI system", "TAK")


@pytest.mark.parametrize("policy", ["eu-customer-chat", "eu-contract"])
@pytest.mark.parametrize("stream", [False, True])
def test_the_model_never_sees_our_words_nor_the_case_number(
    tmp_path: Path, provider: FakeProvider, policy: str, stream: bool
) -> None:
    with running(tmp_path, provider.base_url, policy=policy) as gateway:
        customer = Customer(gateway.client())
        customer.say(QUESTION, stream)
        if policy == "eu-customer-chat":
            customer.say("tak", stream)
        customer.say("A kiedy?", stream)
        customer.say("Czy jesteś człowiekiem?", stream)
        customer.say("No dobrze, a gdzie jest teraz?", stream)
        customer.say("chcę rozmawiać z człowiekiem", stream)
        customer.say("wróć do bota", stream)
        customer.say("Gdzie jest teraz moja paczka?", stream)
    for request in provider.requests:
        text = json.dumps(request.json(), ensure_ascii=False)
        assert not [words for words in OURS if words in text], text
    said = [m["content"] for m in provider.requests[-1].json()["messages"]]
    assert "Gdzie jest teraz moja paczka?" in said and "Dzień dobry." in said


def test_a_case_number_that_the_customer_types_does_not_reach_the_model(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    customer = Customer(gateway.client())
    customer.say(QUESTION)
    number = customer.reference
    for written in (number, number.lower(), f"({number})."):
        customer.say(f"Mój numer sprawy to {written} i co dalej?")
        raw = provider.requests[-1].raw
        assert number[3:].lower().encode() not in raw.lower()


def test_after_a_human_the_customer_is_told_again(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    customer = Customer(gateway.client())
    customer.say(QUESTION)
    customer.say("chcę rozmawiać z człowiekiem")
    back = customer.say("wróć do bota")
    assert "sztucznej inteligencji" in back
    assert customer.last_headers["x-gateway-disclosure"].startswith("shown")
    assert customer.say("A kiedy?") == "Dzień dobry."


def test_the_disclosure_is_in_the_language_of_the_customer(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    english = Customer(gateway.client())
    answer = english.say("Good morning, where is my parcel? I ordered it a week ago.")
    assert IN_ENGLISH in answer and IN_POLISH not in answer
    assert english.last_headers["content-language"] == "en"
    told_so = Customer(gateway.client(), headers={"X-Gateway-Language": "en-GB"})
    answer = told_so.say(QUESTION)
    assert IN_ENGLISH in answer and IN_POLISH not in answer


def test_a_language_without_a_text_gets_the_default_and_english(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    said_so = Customer(gateway.client(), headers={"X-Gateway-Language": "eo"})
    answer = said_so.say("Where is my parcel?")
    assert answer.index(IN_POLISH) < answer.index(IN_ENGLISH)
    assert answer.endswith("Dzień dobry.")
    calls = len(provider.requests)
    russian = Customer(gateway.client())
    answer = russian.say("Здравствуйте, где моя посылка? Я заказал её на прошлой неделе.")
    assert IN_POLISH not in answer and IN_ENGLISH not in answer  # it has a text of its own
    assert len(provider.requests) == calls  # names are not known in Russian: nothing is sent


def _without_disclosure(settings: Settings) -> tuple[Rulebook, NoticeBook]:
    notices = [read_notice(BUNDLED_NOTICES, file) for file in files(BUNDLED_NOTICES)]
    kept = [notice for notice in notices if notice.name != "disclosure"]
    book = NoticeBook(kept, frozenset(("reviewed", "machine")))
    return load_rulebook(settings.policy.name), book


@pytest.mark.parametrize("policy", ["eu-customer-chat", "eu-contract", "api-internal"])
def test_without_an_approved_text_there_is_no_call_but_there_is_a_human(
    tmp_path: Path, provider: FakeProvider, monkeypatch: pytest.MonkeyPatch, policy: str
) -> None:
    monkeypatch.setattr("gateway.app.load_rules", _without_disclosure)
    with running(tmp_path, provider.base_url, policy=policy) as house:
        for stream in (False, True):
            with pytest.raises(openai.InternalServerError) as refused:
                Customer(house.client()).say(QUESTION, stream)
            assert refused.value.status_code == 503
            assert refused.value.code in {"no_disclosure_text", "no_approved_text"}
        if policy != "api-internal":
            customer = Customer(house.client())
            customer.say("chcę rozmawiać z człowiekiem")
            assert customer.last_headers["x-gateway-handover"] == "waiting"
    assert not provider.requests


def test_programs_read_no_sentence(tmp_path: Path, provider: FakeProvider) -> None:
    with running(tmp_path, provider.base_url, policy="api-internal") as gateway:
        customer = Customer(gateway.client())
        assert customer.say(QUESTION) == "Dzień dobry."
        assert "policy" in customer.last_headers["x-gateway-disclosure"]


def test_two_answers_that_begin_at_different_times_each_begin_with_the_disclosure(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    def answer(received: Received) -> Reply:
        body = whole("Pierwsza.").steps[0]
        assert isinstance(body, bytes)
        value = json.loads(body)
        second = json.loads(json.dumps(value["choices"][0]))
        second["index"], second["message"]["content"] = 1, "Druga."
        value["choices"].append(second)
        from tests.fakes import json_reply

        return json_reply(value)

    provider.then(answer)
    provider._replies.pop(0)
    got = gateway.client().chat.completions.create(
        model="m", messages=[{"role": "user", "content": QUESTION}], n=2
    )
    texts = [choice.message.content or "" for choice in got.choices]
    assert all(text.startswith(IN_POLISH) for text in texts)
    assert [text.rpartition("\n\n")[2] for text in texts] == ["Pierwsza.", "Druga."]
