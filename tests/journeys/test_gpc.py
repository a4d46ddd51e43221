"""`Sec-GPC: 1` is a no to every purpose beyond the question, and it is remembered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from audit_log.kinds import EventType
from tests.builders import Customer, RunningGateway, running, saying
from tests.journeys.own_policy import policy_file
from tests.journeys.reading_the_log import events_of

TRANSCRIPT = "  - id: transcript "
FURTHER = (
    TRANSCRIPT,
    "  - id: analytics\n    basis: legitimate_interest\n  - id: marketing\n    basis: consent\n"
    "    notice: consent_marketing\n    ask_in_chat: true\n" + TRANSCRIPT,
)
SIGNAL = {"Sec-GPC": "1"}


@pytest.fixture
def gateway(tmp_path: Path) -> Iterator[RunningGateway]:
    own = policy_file(tmp_path, "eu-contract", FURTHER)
    with (
        saying("Dzień dobry.") as provider,
        running(tmp_path, provider.base_url, policy=own) as gateway,
    ):
        yield gateway


def _purposes(gateway: RunningGateway, customer: Customer) -> dict[str, str]:
    found = gateway.call("GET", f"/gateway/v1/conversations/{customer.reference}").json()
    return {name: found["purposes"][name] for name in ("analytics", "marketing")}


def test_the_signal_on_a_question_is_a_no_and_the_service_goes_on(gateway: RunningGateway) -> None:
    customer = Customer(gateway.client(), headers=SIGNAL)
    assert customer.say("Gdzie moja paczka?").endswith("Dzień dobry.")
    assert customer.say("A kiedy?") == "Dzień dobry."  # nothing optional is asked for
    assert _purposes(gateway, customer) == {"analytics": "refused", "marketing": "refused"}
    heard = [e for e in events_of(gateway) if e.type is EventType.SIGNAL_GPC]
    assert [(e.purpose, e.state) for e in heard] == [
        ("analytics", "objected"),
        ("pke_398:chat", "refused"),
    ]
    customer.headers = {}
    assert customer.say("A faktura?") == "Dzień dobry."  # remembered without the header
    body = {"model": "m", "messages": [{"role": "user", "content": "Dzień dobry"}]}
    headers = {"X-Gateway-Purpose": "analytics", "X-Gateway-Conversation": customer.reference}
    refused = gateway.call("POST", "/v1/chat/completions", json=body, headers=headers)
    assert (refused.status, refused.json()["error"]["code"]) == (403, "purpose_objected")


def test_the_signal_takes_back_what_was_given_and_no_button_beats_it(
    gateway: RunningGateway,
) -> None:
    customer = Customer(gateway.client())
    customer.say("Gdzie moja paczka?")
    body = {"conversation": customer.reference, "action": "grant", "purpose": "marketing"}
    assert gateway.call("POST", "/gateway/v1/consents", json=body).status == 200
    assert _purposes(gateway, customer)["marketing"] == "granted"
    path = f"/gateway/v1/conversations/{customer.reference}"
    assert gateway.call("GET", path, headers=SIGNAL).json()["purposes"]["marketing"] == "withdrawn"
    told = gateway.call("POST", "/gateway/v1/consents", json=body, headers=SIGNAL)
    assert (told.status, told.json()["error"]["code"]) == (409, "signal_refuses")


@pytest.mark.parametrize("value", ["0", "true", "11"])
def test_anything_else_is_no_signal(gateway: RunningGateway, value: str) -> None:
    customer = Customer(gateway.client(), headers={"Sec-GPC": value})
    customer.say("Gdzie moja paczka?")
    assert _purposes(gateway, customer) == {"analytics": "not-required", "marketing": "required"}


def test_the_signal_is_announced_and_a_policy_may_ignore_it(
    gateway: RunningGateway, tmp_path: Path
) -> None:
    told = gateway.call("GET", "/.well-known/gpc.json").json()
    assert told["gpc"] is True and len(told["lastUpdate"]) == 10
    other = tmp_path / "other"
    other.mkdir()
    own = policy_file(other, "eu-contract", FURTHER, ("  gpc: honour", "  gpc: ignore"))
    with saying("Hej.") as provider, running(other, provider.base_url, policy=own) as ignoring:
        assert ignoring.call("GET", "/.well-known/gpc.json").json()["gpc"] is False
        customer = Customer(ignoring.client(), headers=SIGNAL)
        customer.say("Gdzie moja paczka?")
        assert _purposes(ignoring, customer)["marketing"] == "required"
