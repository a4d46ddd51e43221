"""Offers nobody asked for, and profiles nobody consented to, do not get through."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from audit_log.kinds import EventType
from tests.builders import Customer, running, saying
from tests.journeys.own_policy import policy_file
from tests.journeys.reading_the_log import ends_with, events_of

OFFER = (
    "Paczka dotrze jutro. Skorzystaj z naszej promocji i zyskaj 20% rabatu! "
    "Polecamy też nasz pakiet Premium. Czy mogę w czymś pomóc?"
)
LEFT = (
    "Paczka dotrze jutro. W tym miejscu pominięto reklamę, ponieważ nie ma na nią zgody. "
    "Czy mogę w czymś pomóc?"
)
TRANSCRIPT = "  - id: transcript "


def _optional(purpose: str) -> tuple[str, str]:
    notice = f"  - id: {purpose}\n    basis: consent\n    notice: consent_{purpose}\n"
    return TRANSCRIPT, notice + TRANSCRIPT


@pytest.mark.parametrize("stream", [False, True])
def test_an_offer_nobody_asked_for_is_left_out(tmp_path: Path, stream: bool) -> None:
    own = policy_file(tmp_path, "eu-contract", _optional("marketing"))
    with saying(OFFER) as provider, running(tmp_path, provider.base_url, policy=own) as gateway:
        customer = Customer(gateway.client())
        assert customer.say("Gdzie moja paczka?", stream).endswith(LEFT)
        withheld = ends_with(gateway, EventType.PROMOTION_WITHHELD)
        assert (withheld.count, withheld.purpose) == (2, "pke_398:chat")
        body = {"conversation": customer.reference, "action": "grant", "purpose": "pke_398:chat"}
        assert gateway.call("POST", "/gateway/v1/consents", json=body).status == 200
        assert customer.say("A druga paczka?", stream) == OFFER
        gateway.call("POST", "/gateway/v1/consents", json={**body, "action": "withdraw"})
        assert customer.say("A trzecia paczka?", stream) == LEFT


def test_an_answer_to_a_question_about_offers_is_no_unsolicited_one(tmp_path: Path) -> None:
    with (
        saying(OFFER) as provider,
        running(tmp_path, provider.base_url, policy="eu-contract") as gateway,
    ):
        assert Customer(gateway.client()).say("Jakie macie teraz promocje?").endswith(OFFER)


def test_consent_for_one_channel_is_none_for_another(tmp_path: Path) -> None:
    own = policy_file(tmp_path, "eu-contract", _optional("marketing"))
    with saying(OFFER) as provider, running(tmp_path, provider.base_url, policy=own) as gateway:
        customer = Customer(gateway.client())
        customer.say("Gdzie moja paczka?")
        body = {"conversation": customer.reference, "action": "grant", "purpose": "marketing"}
        gateway.call("POST", "/gateway/v1/consents", json=body)
        customer.headers = {"X-Gateway-Channel": "sms"}
        assert customer.say("A druga paczka?") == LEFT


def test_where_the_policy_says_so_nothing_is_left_out(tmp_path: Path) -> None:
    own = policy_file(tmp_path, "eu-contract", ("  promotion: withhold ", "  promotion: off "))
    with saying(OFFER) as provider, running(tmp_path, provider.base_url, policy=own) as gateway:
        assert Customer(gateway.client()).say("Gdzie moja paczka?").endswith(OFFER)


def _ask(gateway: Any, **headers: str) -> Any:
    body = {
        "model": "m",
        "messages": [{"role": "user", "content": "Dzień dobry"}],
        "metadata": {"profile": {"likes": "kawa", "age": 31, "vip": True}, "ticket": "abc"},
    }
    return gateway.call("POST", "/v1/chat/completions", json=body, headers=headers)


def test_a_profile_goes_to_the_model_only_with_consent_to_personalisation(tmp_path: Path) -> None:
    fields = ("  fields: []", "  fields: [metadata.profile, metadata.history]")
    own = policy_file(tmp_path, "eu-contract", fields, _optional("personalisation"))
    with saying("Hej.") as provider, running(tmp_path, provider.base_url, policy=own) as gateway:
        first = _ask(gateway)
        assert first.status == 200
        assert provider.requests[-1].json()["metadata"] == {"ticket": "abc"}
        assert b"kawa" not in provider.requests[-1].raw
        withheld = ends_with(gateway, EventType.PROFILE_WITHHELD)
        assert (withheld.count, withheld.purpose) == (1, "personalisation")
        reference = first.headers["X-Gateway-Conversation"]
        body = {"conversation": reference, "action": "grant", "purpose": "personalisation"}
        assert gateway.call("POST", "/gateway/v1/consents", json=body).status == 200
        _ask(gateway, **{"X-Gateway-Conversation": reference})
        assert provider.requests[-1].json()["metadata"]["profile"]["likes"] == "kawa"
        _ask(gateway, **{"X-Gateway-Conversation": reference, "Sec-GPC": "1"})
        assert provider.requests[-1].json()["metadata"] == {"ticket": "abc"}


def test_a_profile_without_a_declared_purpose_never_goes(tmp_path: Path) -> None:
    fields = ("  fields: []", "  fields: [metadata.profile]")
    own = policy_file(tmp_path, "eu-contract", fields)
    with saying("Hej.") as provider, running(tmp_path, provider.base_url, policy=own) as gateway:
        _ask(gateway)
        assert provider.requests[-1].json()["metadata"] == {"ticket": "abc"}
        assert any(e.type is EventType.PROFILE_WITHHELD for e in events_of(gateway))
