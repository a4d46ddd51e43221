"""A customer asks, consents, is answered; wants a human, gets one, comes back; withdraws."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import Customer, RunningGateway, running, saying
from tests.fakes import FakeProvider
from tests.journeys.reading_the_log import events_of

ANSWER = "Dzień dobry, [PERSON_1]. Napiszemy na [EMAIL_1]."


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with saying(ANSWER) as provider:
        yield provider


@pytest.fixture
def gateway(tmp_path: Path, provider: FakeProvider) -> Iterator[RunningGateway]:
    with running(tmp_path, provider.base_url) as gateway:
        yield gateway


@pytest.mark.parametrize("stream", [False, True])
def test_consent_is_asked_once_and_the_first_question_is_answered_without_repeating(
    gateway: RunningGateway, provider: FakeProvider, stream: bool
) -> None:
    customer = Customer(gateway.client())
    asked = customer.say("Tu Jan Kowalski, jan@wp.pl. Gdzie moja paczka?", stream)
    assert "nie z człowiekiem" in asked and "TAK" in asked
    assert customer.last_headers["x-gateway-consent"] == "required"
    assert not provider.requests

    answer = customer.say("tak", stream)
    assert answer == "Dzień dobry, Jan Kowalski. Napiszemy na jan@wp.pl."
    assert customer.last_headers["x-gateway-consent"] == "granted"
    sent = provider.requests[-1].json()["messages"]
    spoken = [message for message in sent if message["role"] != "system"]
    assert [m["role"] for m in spoken] == ["user"]
    assert spoken[0]["content"] == "Tu [PERSON_1], [EMAIL_1]. Gdzie moja paczka?"
    assert b"Kowalski" not in provider.requests[-1].raw


def test_a_wish_for_a_human_as_first_words_meets_no_consent_question(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    customer = Customer(gateway.client())
    answer = customer.say("chcę rozmawiać z człowiekiem")
    assert "człowiek" in answer and "TAK" not in answer
    assert customer.last_headers["x-gateway-handover"] == "waiting"
    customer.say("halo?")
    assert not provider.requests


def test_the_model_stays_silent_until_the_customer_comes_back(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    customer = Customer(gateway.client())
    customer.say("Gdzie moja paczka?")
    customer.say("tak")
    calls = len(provider.requests)
    customer.say("chcę rozmawiać z człowiekiem")
    customer.say("czy ktoś tam jest?")
    assert len(provider.requests) == calls
    back = customer.say("wróć do bota")
    assert "sztucznej inteligencji" in back
    assert customer.last_headers["x-gateway-handover"] == "returned"
    customer.say("Gdzie moja paczka?")
    assert len(provider.requests) == calls + 1


def test_a_yes_to_the_truth_about_the_machine_is_a_yes_only_because_the_question_stands_again(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    customer = Customer(gateway.client())
    customer.say("Gdzie moja paczka?")
    told = customer.say("Jesteś botem?")
    assert told.index("sztucznej inteligencji") < told.index("TAK (wyrażam zgodę)")
    assert not provider.requests
    customer.say("tak")
    assert len(provider.requests) == 1
    kinds = [e.type.value for e in events_of(gateway) if e.type.value.startswith("consent.")]
    assert sorted(kinds) == [
        "consent.given", "consent.lapsed", "consent.requested", "consent.requested",
    ]  # fmt: skip


def test_a_question_is_open_for_one_message_only(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    customer = Customer(gateway.client())
    customer.say("Gdzie moja paczka?")
    customer.say("chcę rozmawiać z człowiekiem")
    customer.say("tak")
    asked = customer.say("wróć do bota")
    assert "TAK (wyrażam zgodę)" in asked and not provider.requests


def test_a_withdrawal_stops_the_next_call(gateway: RunningGateway, provider: FakeProvider) -> None:
    customer = Customer(gateway.client())
    customer.say("Gdzie moja paczka?")
    customer.say("tak")
    calls = len(provider.requests)
    customer.say("wycofuję zgodę")
    assert customer.last_headers["x-gateway-consent"] == "withdrawn"
    asked = customer.say("A gdzie jest paczka?")
    assert "TAK" in asked
    assert len(provider.requests) == calls


def test_a_refusal_leads_to_a_human(gateway: RunningGateway, provider: FakeProvider) -> None:
    customer = Customer(gateway.client())
    customer.say("Gdzie moja paczka?")
    customer.say("nie")
    assert customer.last_headers["x-gateway-handover"] == "waiting"
    assert customer.last_headers["x-gateway-consent"] == "refused"
    customer.say("to czekam")
    assert not provider.requests


def test_the_question_what_are_you_gets_a_true_answer(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    customer = Customer(gateway.client())
    answer = customer.say("Czy jesteś człowiekiem?")
    assert "sztucznej inteligencji" in answer
    assert not provider.requests


def test_an_english_customer_is_spoken_to_in_english(gateway: RunningGateway) -> None:
    customer = Customer(gateway.client())
    asked = customer.say("Hello, where is my parcel? I ordered it last week.")
    assert "AI system" in asked
    assert customer.last_headers["content-language"] == "en"
    assert customer.say("yes").startswith("Dzień dobry")


def test_json_mode_without_consent_is_a_native_refusal(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    import openai

    customer = Customer(gateway.client(), extra={"response_format": {"type": "json_object"}})
    with pytest.raises(openai.PermissionDeniedError) as refused:
        customer.say("Gdzie moja paczka?")
    assert refused.value.code == "consent_required"
    assert not provider.requests
