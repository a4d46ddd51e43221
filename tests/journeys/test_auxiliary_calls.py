"""Titles, tags and the like, which front-ends ask for on their own, through the real SDK."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openai
import pytest

from audit_log.kinds import EventType
from tests.builders import Customer, RunningGateway, running, whole
from tests.fakes import FakeProvider
from tests.journeys.reading_the_log import events_of
from tests.policy_files import bundled_with

FIRST = "Dzień dobry, jestem Jan Kowalski. Gdzie moja paczka?"
TITLE = '{"title": "Paczka [PERSON_1]"}'

TASK = """### Task:
Generate a concise title of 3 to 5 words with an emoji that sums up the chat.
### Output:
JSON: { "title": "your title here" }
### Chat History:
<chat_history>
{history}
</chat_history>"""
LIMITED = """Provide a title for the conversation, five words or less. Only return the title.

Conversation:
{history}"""
TAGS = """### Task:
Generate 1-3 broad tags that categorize the main themes of the chat history.
### Output:
JSON: { "tags": ["tag1", "tag2"] }
### Chat History:
<chat_history>
{history}
</chat_history>"""
FOLLOW_UPS = """### Task:
Suggest 3 follow-up questions that the user might ask next in this conversation.
### Chat History:
<chat_history>
{history}
</chat_history>"""
QUERY = """### Task:
Decide from the chat history whether to generate search queries. Respond only with JSON.
### Chat History:
<chat_history>
{history}
</chat_history>"""
COMPLETION = """### Task:
You are an autocompletion system. Continue the text in <text>.
<context>
{history}
</context>
<type>search query</type>
<text>gdzie jest m</text>"""
PROMPTS = [TASK, LIMITED, TAGS, FOLLOW_UPS, QUERY, COMPLETION]


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    def answer(received: Any) -> Any:
        text = received.json()["messages"][-1]["content"]
        aside = any(word in text for word in ("Task", "title", "five words"))
        return whole(TITLE if aside else "Już sprawdzam.")

    with FakeProvider(answer) as provider:
        yield provider


@pytest.fixture
def gateway(tmp_path: Path, provider: FakeProvider) -> Iterator[RunningGateway]:
    with running(tmp_path, provider.base_url) as gateway:
        yield gateway


def history(customer: Customer, more: str = "") -> str:
    lines = [f"{m['role'].upper()}: {m['content']}" for m in customer.messages]
    return "\n".join(lines) + (f"\nUSER: {more}" if more else "")


def aside(customer: Customer, prompt: str, more: str = "", **headers: str) -> tuple[str, Any]:
    """A call as the front-end makes it, beside the chat: one message, nothing else."""
    words = prompt.replace("{history}", history(customer, more))
    raw = customer.client.chat.completions.with_raw_response.create(
        model="test-model",
        messages=[{"role": "user", "content": words}],
        extra_headers=headers,
    )
    return raw.parse().choices[0].message.content or "", raw.headers


@pytest.mark.parametrize("prompt", PROMPTS)
def test_without_consent_it_is_refused_natively_and_says_nothing_of_its_own(
    gateway: RunningGateway, provider: FakeProvider, prompt: str
) -> None:
    customer = Customer(gateway.client())
    customer.say(FIRST)  # the consent question is open
    before = [event.type for event in events_of(gateway)]
    with pytest.raises(openai.PermissionDeniedError) as refused:
        aside(customer, prompt)
    assert refused.value.code == "consent_required"
    assert provider.requests == []
    after = [event.type for event in events_of(gateway)][len(before) :]
    assert set(after) == {EventType.TURN_BLOCKED}
    assert customer.say("tak").endswith("Już sprawdzam.")  # the question was still the same one


@pytest.mark.parametrize("prompt", PROMPTS)
def test_with_consent_it_is_cleared_answered_and_stays_json(
    gateway: RunningGateway, provider: FakeProvider, prompt: str
) -> None:
    customer = Customer(gateway.client())
    customer.say(FIRST)
    customer.say("tak")
    said, headers = aside(customer, prompt)
    assert json.loads(said) == {"title": "Paczka Jan Kowalski"}
    assert headers["x-gateway-conversation"] == customer.reference
    assert headers["x-gateway-consent"] == "granted"
    sent = provider.requests[-1].body
    assert b"Kowalski" not in sent and b"[PERSON_1]" in sent
    assert customer.reference.encode() not in sent


@pytest.mark.parametrize("prompt", PROMPTS)
def test_a_wish_quoted_in_it_is_no_wish(
    gateway: RunningGateway, provider: FakeProvider, prompt: str
) -> None:
    customer = Customer(gateway.client())
    customer.say(FIRST)
    customer.say("tak")
    for quoted in ("chcę człowieka", "wycofuję zgodę", "Czy jesteś człowiekiem?"):
        _, headers = aside(customer, prompt, more=quoted)
        assert headers["x-gateway-handover"] == "bot"
    kinds = [event.type for event in events_of(gateway)]
    assert EventType.HUMAN_REQUEST not in kinds and EventType.CONSENT_WITHDRAWN not in kinds
    assert EventType.NATURE_QUESTION_DETECTED not in kinds
    record = gateway.parts.installation.records.read(
        lambda work: work.conversations.by_reference(gateway.tenant, customer.reference)
    )
    assert record is not None and record.language == "pl"  # a front-end's English is nobody's
    lines = gateway.parts.installation.records.read(
        lambda work: work.transcripts.read(gateway.tenant, record.subject, record.id)
    )
    assert not any("Task" in line.text or "title" in line.text for line in lines)


def test_where_a_person_answers_there_are_no_titles(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    customer = Customer(gateway.client())
    customer.say(FIRST)
    customer.say("tak")
    customer.say("chcę rozmawiać z człowiekiem")
    called = len(provider.requests)
    with pytest.raises(openai.PermissionDeniedError) as refused:
        aside(customer, TASK)
    assert refused.value.code == "auxiliary_with_human"
    assert len(provider.requests) == called


def test_after_a_withdrawal_and_under_the_stop_it_is_refused(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    customer = Customer(gateway.client())
    customer.say(FIRST)
    customer.say("tak")
    gateway.call("POST", "/gateway/v1/switches", json={"kind": "humans_only", "on": True})
    with pytest.raises(openai.PermissionDeniedError) as refused:
        aside(customer, TASK)
    assert refused.value.code == "humans_only"
    gateway.call("POST", "/gateway/v1/switches", json={"kind": "humans_only", "on": False})
    customer.say("wycofuję zgodę")
    called = len(provider.requests)
    with pytest.raises(openai.PermissionDeniedError) as withdrawn:
        aside(customer, TASK)
    assert withdrawn.value.code == "consent_required"
    assert len(provider.requests) == called


def test_a_header_or_the_metadata_says_it_too(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    customer = Customer(gateway.client())
    words = {"role": "user", "content": "Nazwij to krótko: chcę człowieka"}
    create = customer.client.chat.completions.create
    with pytest.raises(openai.PermissionDeniedError) as refused:
        create(model="m", messages=[words], extra_headers={"X-Gateway-Auxiliary": "title"})  # type: ignore[list-item]
    assert refused.value.code == "consent_required"
    with pytest.raises(openai.PermissionDeniedError):
        create(model="m", messages=[words], metadata={"task": "title_generation"})  # type: ignore[list-item]
    with pytest.raises(openai.BadRequestError) as bad:
        create(model="m", messages=[words], extra_headers={"X-Gateway-Auxiliary": "poem"})  # type: ignore[list-item]
    assert bad.value.code == "bad_header"
    assert EventType.HUMAN_REQUEST not in [event.type for event in events_of(gateway)]


def test_policy_refuses_them_or_takes_them_for_words(tmp_path: Path) -> None:
    for choice in ("clear", "refuse", "off"):
        file = tmp_path / f"{choice}.yaml"
        file.write_text(bundled_with(f"auxiliary: {choice}"))
        with FakeProvider(whole(TITLE)) as provider:
            folder = tmp_path / choice
            with running(folder, provider.base_url, policy=str(file)) as gateway:
                customer = Customer(gateway.client())
                customer.messages = [{"role": "user", "content": "Jestem Jan Kowalski"}]
                if choice == "refuse":
                    with pytest.raises(openai.PermissionDeniedError) as refused:
                        aside(customer, TASK)
                    assert refused.value.code == "auxiliary_refused"
                    assert provider.requests == []
                    continue
                said, headers = aside(customer, LIMITED if choice == "off" else TASK)
                assert said.startswith("{") is (choice == "clear")
                shown = headers["x-gateway-disclosure"].startswith("shown")
                assert shown is (choice == "off")


def test_a_customers_own_words_are_never_taken_for_one(gateway: RunningGateway) -> None:
    for words in (
        "Write a title for my thesis about Polish law, please. I want to talk to a human.",
        "Please give me a human, only return to me with a person, not a title",
        "I need to generate a title deed for my house; our conversation had 5 words about it",
        "My conversation: user: hello. Generate tags for my blog in JSON, no punctuation. A human!",
    ):
        customer = Customer(gateway.client())
        said = customer.say(words)
        assert customer.last_headers["x-gateway-handover"] == "waiting" or "AI" in said, words
