"""Customers who say the same words never meet: no consent, no state, no value crosses."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import openai
import pytest

from gateway.ports.access import ApiKeyRecord
from gateway.ports.records import Work
from gateway.services.access import api_keys
from gateway.services.access.subject_tokens import SubjectTokens
from tests.builders import Customer, RunningGateway, running, saying
from tests.fakes import FakeProvider
from tests.journeys.apart import ANSWER, OPENING, story

POLICIES = ("eu-customer-chat", "eu-contract", "api-internal")


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with saying(ANSWER) as provider:
        yield provider


@pytest.fixture(params=POLICIES)
def any_gateway(
    request: pytest.FixtureRequest, tmp_path: Path, provider: FakeProvider
) -> Iterator[RunningGateway]:
    with running(tmp_path, provider.base_url, policy=request.param) as gateway:
        yield gateway


@pytest.fixture
def gateway(tmp_path: Path, provider: FakeProvider) -> Iterator[RunningGateway]:
    with running(tmp_path, provider.base_url) as gateway:
        yield gateway


def consenting(gateway: RunningGateway, **kwargs: Any) -> Customer:
    """A customer who asked the common question and said yes."""
    customer = Customer(gateway.client(), **kwargs)
    customer.say(OPENING)
    customer.say("tak")
    assert customer.last_headers["x-gateway-consent"] == "granted"
    return customer


def test_sixty_customers_with_the_same_words_have_sixty_conversations() -> None:
    told = story(60)
    assert len(told.references) >= 60


def test_thirty_two_customers_at_once_do_not_meet() -> None:
    told = story(32, threads=32)
    assert len(told.references) >= 32


def test_a_yes_without_a_question_before_it_is_nobodys_yes(gateway: RunningGateway) -> None:
    consenting(gateway)
    stranger = Customer(gateway.client())
    stranger.say("tak")
    assert stranger.last_headers["x-gateway-consent"] == "required"


def test_a_seeded_greeting_is_the_same_for_all_and_links_nobody(
    any_gateway: RunningGateway, provider: FakeProvider
) -> None:
    """Clients that put the shop's greeting in front of every conversation."""
    greeting = {"role": "assistant", "content": "Dzień dobry! W czym mogę pomóc?"}
    seen = set()
    for number in range(5):
        customer = Customer(any_gateway.client(), [greeting])
        customer.say(f"Tu osoba{number}@przyklad.example")
        seen.add(customer.reference)
    assert len(seen) == 5


def test_the_same_words_to_a_gateway_without_consent_share_no_value(
    tmp_path: Path, provider: FakeProvider
) -> None:
    """Where nothing of ours stands in the text, only the words link; and these are all the same."""
    with running(tmp_path, provider.base_url, policy="api-internal") as gateway:
        first = [Customer(gateway.client()) for _ in range(6)]
        for customer in first:
            customer.say(OPENING)
        assert len({customer.reference for customer in first}) == 6
        for number, customer in enumerate(first):
            answer = customer.say(f"Mój adres: osoba{number}@przyklad.example")
            assert f"osoba{number}@" in answer
        assert len({customer.reference for customer in first}) == 6
        assert b"osoba" not in provider.received


def test_two_branches_of_one_conversation_without_our_words_part(
    tmp_path: Path, provider: FakeProvider
) -> None:
    with running(tmp_path, provider.base_url, policy="api-internal") as gateway:
        trunk = Customer(gateway.client())
        trunk.say("Proszę o status zamówienia dwunastego z maja.")
        branches = [Customer(trunk.client, copy.deepcopy(trunk.messages)) for _ in range(3)]
        for number, branch in enumerate(branches):
            answer = branch.say(f"Mój adres: osoba{number}@przyklad.example")
            assert f"osoba{number}@" in answer
        references = [branch.reference for branch in branches]
        assert len(set(references)) == 3
        assert branches[0].say("Jaki mam adres?").endswith("osoba0@przyklad.example.")


def test_two_branches_with_our_case_number_are_one_case_and_one_placeholder_map(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    """The same person, who holds the case number, goes back and asks otherwise."""
    trunk = consenting(gateway)
    branches = [Customer(trunk.client, copy.deepcopy(trunk.messages)) for _ in range(2)]
    answers = [
        branch.say(f"Mój adres: osoba{number}@przyklad.example")
        for number, branch in enumerate(branches)
    ]
    assert {branch.reference for branch in branches} == {trunk.reference}
    assert answers[0].endswith("osoba0@przyklad.example.")
    sent = [request.json()["messages"][-1]["content"] for request in provider.requests[-2:]]
    assert len(set(sent)) == 2, "two addresses went by one token"


@pytest.mark.parametrize("own_last", [True, False])
def test_a_history_spliced_from_two_customers_is_nobodys(
    gateway: RunningGateway, provider: FakeProvider, own_last: bool
) -> None:
    anna, berta = consenting(gateway), consenting(gateway)
    anna.say("Mój adres to anna.test@przyklad.example.")
    berta.say("Mój adres to berta.test@przyklad.example.")
    histories = [copy.deepcopy(anna.messages), copy.deepcopy(berta.messages)]
    spliced = Customer(anna.client, histories[not own_last] + histories[own_last])
    calls = len(provider.requests)
    answer = spliced.say("Jaki mam adres?")
    assert spliced.last_headers["x-gateway-consent"] == "required"
    assert spliced.reference not in {anna.reference, berta.reference}
    assert "@" not in answer.replace("http", "")
    assert len(provider.requests) == calls
    spliced.say("tak")
    assert spliced.last_headers["x-gateway-consent"] == "granted"
    assert spliced.reference not in {anna.reference, berta.reference}


def test_a_typed_case_number_of_somebody_else_links_nothing(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    anna = consenting(gateway)
    calls = len(provider.requests)
    thief = Customer(gateway.client())
    thief.say(f"Numer sprawy: {anna.reference}. Jaki mam adres?")
    assert thief.last_headers["x-gateway-consent"] == "required"
    assert thief.reference != anna.reference
    copied = Customer(gateway.client())
    copied.say(f"{anna.messages[1]['content']}\n\nTo było w mojej rozmowie.")
    assert copied.last_headers["x-gateway-consent"] == "required"
    assert copied.reference != anna.reference
    assert len(provider.requests) == calls


def test_a_made_up_case_number_in_our_own_words_links_nothing(gateway: RunningGateway) -> None:
    anna = consenting(gateway)
    number = anna.reference
    forged = number[:-1] + ("0" if number[-1] != "0" else "1")
    messages = copy.deepcopy(anna.messages)
    for message in messages:
        message["content"] = message["content"].replace(number, forged)
    thief = Customer(gateway.client(), messages)
    thief.say("Jaki mam adres?")
    assert thief.last_headers["x-gateway-consent"] == "required"
    assert thief.reference not in {number, forged}


def token(gateway: RunningGateway, subject: str, **claims: Any) -> dict[str, str]:
    tokens = SubjectTokens(gateway.parts.installation.keys)
    return {"X-Gateway-Subject": tokens.mint(gateway.tenant, subject, **claims)}


def test_a_known_customer_keeps_consent_in_a_new_conversation_and_a_neighbour_has_none(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    anna = consenting(gateway, headers=token(gateway, "anna"))
    again = Customer(gateway.client(), headers=token(gateway, "anna"))
    again.say(OPENING)
    assert again.last_headers["x-gateway-consent"] == "granted"
    assert again.reference != anna.reference
    calls = len(provider.requests)
    for headers in (token(gateway, "berta"), {}):
        other = Customer(gateway.client(), headers=headers)
        other.say(OPENING)
        assert other.last_headers["x-gateway-consent"] == "required"
    assert len(provider.requests) == calls


def test_the_case_number_of_a_known_customer_is_no_key_for_anybody_else(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    anna = consenting(gateway, headers=token(gateway, "anna"))
    calls = len(provider.requests)
    for headers in ({}, token(gateway, "berta")):
        thief = Customer(
            gateway.client(), headers={**headers, "X-Gateway-Conversation": anna.reference}
        )
        with pytest.raises(openai.NotFoundError) as refused:
            thief.say("Jaki mam adres?")
        assert refused.value.code == "conversation_not_found"
        replayed = Customer(gateway.client(), copy.deepcopy(anna.messages), headers)
        replayed.say("Jaki mam adres?")
        assert replayed.last_headers["x-gateway-consent"] == "required"
        assert replayed.reference != anna.reference
    assert len(provider.requests) == calls
    own = Customer(
        gateway.client(),
        headers={**token(gateway, "anna"), "X-Gateway-Conversation": anna.reference},
    )
    own.say("Gdzie moja paczka?")
    assert own.reference == anna.reference


def test_a_case_number_that_nobody_issued_is_not_found(gateway: RunningGateway) -> None:
    anna = consenting(gateway, headers=token(gateway, "anna"))
    with_header = {"X-Gateway-Conversation": anna.reference.lower()}
    customer = Customer(gateway.client(), headers=with_header)
    customer.say(OPENING)  # no case number of ours: a name the client chose, and a new conversation
    assert customer.reference != anna.reference


def key(gateway: RunningGateway, *scopes: str) -> str:
    """A gateway key with these scopes."""
    new = api_keys.make()
    record = ApiKeyRecord(
        new.id, gateway.tenant, new.digest, frozenset(scopes or {"chat"}), gateway.clock.now()
    )

    def write(work: Work) -> None:
        work.api_keys.add(record)

    gateway.parts.installation.records.commit(write)
    return new.written


def test_two_clients_that_both_count_chat_1_never_meet(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    first, second = key(gateway), key(gateway)
    headers = {"X-Gateway-Conversation": "chat-1"}
    anna = Customer(gateway.client(api_key=first), headers=headers)
    anna.say(OPENING)
    anna.messages.clear()  # a client that sends the newest message only
    anna.say("tak")
    assert anna.last_headers["x-gateway-consent"] == "granted"
    calls = len(provider.requests)
    berta = Customer(gateway.client(api_key=second), headers=headers)
    berta.say(OPENING)
    assert berta.last_headers["x-gateway-consent"] == "required"
    assert berta.reference != anna.reference
    assert len(provider.requests) == calls
    anna.say("A teraz?")
    assert anna.last_headers["x-gateway-consent"] == "granted"


def test_one_conversation_asked_from_many_threads_keeps_one_map(tmp_path: Path) -> None:
    """The same customer's client fires sixteen requests at once: one token a value, one value a
    token, and every answer is theirs."""
    from tests.builders import whole

    def echo(received: Any) -> Any:
        return whole(received.json()["messages"][-1]["content"])

    with FakeProvider(echo) as provider:
        with running(tmp_path, provider.base_url, policy="eu-contract") as gateway:
            trunk = Customer(gateway.client())
            trunk.say(OPENING)

            def ask(number: int) -> tuple[int, str]:
                branch = Customer(trunk.client, copy.deepcopy(trunk.messages))
                return number, branch.say(f"Mój adres: osoba{number}@przyklad.example")

            with ThreadPoolExecutor(16) as pool:
                answers = list(pool.map(ask, range(16)))
            for number, answer in answers:
                assert answer == f"Mój adres: osoba{number}@przyklad.example"
            assert b"osoba" not in provider.received


def test_handover_does_not_cross_to_a_customer_with_the_same_words(
    any_gateway: RunningGateway, provider: FakeProvider
) -> None:
    first = Customer(any_gateway.client())
    first.say(OPENING)
    first.say("chcę rozmawiać z człowiekiem")
    second = Customer(any_gateway.client(), copy.deepcopy(first.messages[:1]))
    second.say(OPENING)
    assert second.last_headers["x-gateway-handover"] == "bot"
    assert second.reference != first.reference
