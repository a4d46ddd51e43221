"""What a call is for is declared; each consent is asked for by itself; new words ask anew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from audit_log.kinds import EventType
from gateway.services.consent_records.receipts import verify
from tests.builders import Customer, RunningGateway, running, saying
from tests.journeys.own_policy import policy_file
from tests.journeys.reading_the_log import ends_with, events_of, wait_until

TRANSCRIPT = "  - id: transcript "
MARKETING = (
    TRANSCRIPT,
    "  - id: marketing\n    basis: consent\n    notice: consent_marketing\n"
    "    ask_in_chat: true\n" + TRANSCRIPT,
)
BOTH = (
    TRANSCRIPT,
    "  - id: personalisation\n    basis: consent\n    notice: consent_personalisation\n"
    "    ask_in_chat: true\n" + MARKETING[1],
)
NAMED = (
    ("  contact: null\n  address: null", "  contact: iod@sklep.example\n  address: ul. Polna 1"),
    ("  name: null               #", "  name: Model GmbH #"),
    ("  countries: []            # where", "  countries: [de] # where"),
    ("  countries: []            # e.g.", "  countries: [pl] # e.g."),
    ("  transfers: null", "  transfers: eea_only"),
)


@contextmanager
def _gateway(
    folder: Path, *changes: tuple[str, str], policy: str = "eu-customer-chat", **more: Any
):
    own = policy_file(folder, policy, *changes)
    with (
        saying("Dzień dobry.") as provider,
        running(folder, provider.base_url, policy=own, **more) as gateway,
    ):
        yield gateway, provider


def _post(gateway: RunningGateway, **body: Any) -> tuple[int, Any]:
    answer = gateway.call("POST", "/gateway/v1/consents", json=body)
    return answer.status, answer.json()


@pytest.fixture
def talking(tmp_path: Path) -> Iterator[tuple[RunningGateway, Any, Customer]]:
    """Somebody who has consented to an answer and had one; marketing may be asked for."""
    with _gateway(tmp_path, MARKETING, *NAMED) as (gateway, provider):
        customer = Customer(gateway.client())
        customer.say("Gdzie moja paczka?")
        assert customer.say("tak") == "Dzień dobry."
        yield gateway, provider, customer


@pytest.mark.parametrize("named", ["analytics", "answer, quality_review", "world_domination"])
def test_a_call_for_a_purpose_nobody_declared_is_refused(tmp_path: Path, named: str) -> None:
    with _gateway(tmp_path, policy="eu-contract") as (gateway, provider):
        refused = gateway.call(
            "POST",
            "/v1/chat/completions",
            json={"model": "m", "messages": [{"role": "user", "content": "Dzień dobry"}]},
            headers={"X-Gateway-Purpose": named},
        )
        assert refused.status == 403
        assert refused.json()["error"]["code"] == "purpose_not_declared"
        assert not provider.requests


def test_a_call_for_an_optional_purpose_needs_its_consent(talking: Any) -> None:
    gateway, provider, customer = talking
    before = len(provider.requests)
    body = {"model": "m", "messages": [{"role": "user", "content": "Gdzie paczka?"}]}
    headers = {"X-Gateway-Purpose": "marketing", "X-Gateway-Conversation": customer.reference}
    refused = gateway.call("POST", "/v1/chat/completions", json=body, headers=headers)
    assert (refused.status, refused.json()["error"]["code"]) == (403, "purpose_without_consent")
    assert len(provider.requests) == before
    assert (
        _post(gateway, conversation=customer.reference, action="grant", purpose="marketing")[0]
        == 200
    )
    answered = gateway.call("POST", "/v1/chat/completions", json=body, headers=headers)
    assert answered.status == 200


@pytest.mark.parametrize(
    ("reply", "status"), [("tak", "granted"), ("nie", "refused"), ("A kiedy przyjdzie?", "lapsed")]
)
def test_an_optional_consent_is_asked_by_itself_and_the_service_goes_on_whatever_is_said(
    talking: Any, reply: str, status: str
) -> None:
    gateway, provider, customer = talking
    asked = customer.say("A kiedy przyjdzie?")
    assert "oferty" in asked and "modelu językowego" not in asked
    assert len(provider.requests) == 1
    assert customer.say(reply) == "Dzień dobry."
    assert customer.last_headers["x-gateway-handover"] == "bot"
    sent = provider.requests[-1].json()["messages"]
    assert [m["content"] for m in sent if m["role"] == "user"][1] == "A kiedy przyjdzie?"
    assert not any("oferty" in str(m["content"]) for m in sent)
    acts = gateway.call("GET", f"/gateway/v1/consents?conversation={customer.reference}").json()
    assert [(a["purpose"], a["status"]) for a in acts["consents"]] == [
        ("answer", "requested"),
        ("answer", "granted"),
        ("pke_398:chat", "requested"),
        ("pke_398:chat", status),
    ]
    assert customer.say("Dziękuję, a faktura?") == "Dzień dobry."  # not asked again
    assert ("człowiek" in customer.say("chcę rozmawiać z człowiekiem")) is True


def test_a_yes_that_comes_later_is_no_yes_to_the_question(talking: Any) -> None:
    gateway, _, customer = talking
    customer.say("A kiedy przyjdzie?")
    customer.say("Jesteś człowiekiem?")
    customer.say("tak")
    found = gateway.call("GET", f"/gateway/v1/conversations/{customer.reference}").json()
    assert found["purposes"]["marketing"] == "required"


def test_two_optional_consents_are_never_asked_for_together(tmp_path: Path) -> None:
    with _gateway(tmp_path, BOTH) as (gateway, _):
        customer = Customer(gateway.client())
        customer.say("Gdzie moja paczka?")
        customer.say("tak")
        first = customer.say("A kiedy przyjdzie?")
        assert "wcześniejszych" in first and "oferty" not in first
        assert customer.say("nie") == "Dzień dobry."
        second = customer.say("A faktura?")
        assert "oferty" in second and "wcześniejszych" not in second


def test_taking_consent_back_in_words_ends_the_optional_ones_too(talking: Any) -> None:
    gateway, provider, customer = talking
    customer.say("A kiedy?")
    customer.say("tak")
    before = len(provider.requests)
    customer.say("wycofuję zgodę")
    assert len(provider.requests) == before
    found = gateway.call("GET", f"/gateway/v1/conversations/{customer.reference}").json()
    assert found["purposes"] == {
        "answer": "withdrawn",
        "marketing": "withdrawn",
        "transcript": "not-required",
    }


def test_the_person_gets_a_receipt_that_holds_without_the_gateway(talking: Any) -> None:
    gateway, _, customer = talking
    keys = gateway.call("GET", "/.well-known/gateway-consent-keys").json()["keys"]
    acts = gateway.call("GET", f"/gateway/v1/consents?conversation={customer.reference}").json()
    granted = acts["consents"][-1]
    key = {name: keys[0][name] for name in ("crv", "kty", "x")}
    verified = verify(granted["receipt"], key)
    assert verified.id == granted["id"] and verified.complete
    assert verified.record == granted["record"]
    notice = verified.record["dpv:hasProcess"]["dpv:hasNotice"]
    assert notice["gateway:text"] == granted["notice"]["text"]
    assert verified.record["gateway:event"]["dpv:hasConsentStatus"] == "dpv:ConsentGiven"
    assert "Kowalski" not in json.dumps(verified.record)


def test_a_button_for_what_is_not_declared_is_refused(talking: Any) -> None:
    gateway, _, customer = talking
    told = _post(gateway, conversation=customer.reference, action="grant", purpose="analytics")
    assert (told[0], told[1]["error"]["code"]) == (403, "purpose_not_declared")
    told = _post(gateway, conversation=customer.reference, action="grant", purpose="transcript")
    assert (told[0], told[1]["error"]["code"]) == (409, "consent_not_asked")
    told = _post(gateway, conversation=customer.reference, action="grant", purpose="pke_398:sms")
    assert (told[0], told[1]["error"]["code"]) == (409, "other_channel")


def test_a_consent_counts_on_the_channel_it_was_given_on(talking: Any) -> None:
    _, provider, customer = talking
    before = len(provider.requests)
    customer.headers = {
        "X-Gateway-Channel": "sms",
        "X-Gateway-Conversation": customer.reference,
    }
    assert "TAK" in customer.say("Gdzie paczka?")
    assert len(provider.requests) == before


def test_other_words_of_the_question_ask_again(tmp_path: Path) -> None:
    with _gateway(tmp_path) as (gateway, _):
        customer = Customer(gateway.client())
        customer.say("Gdzie moja paczka?")
        customer.say("tak")
        messages, reference = customer.messages, customer.reference
    with _gateway(tmp_path, ("  retention_days: 30", "  retention_days: 60")) as (
        gateway,
        provider,
    ):
        again = Customer(gateway.client(), messages)
        asked = again.say("A kiedy przyjdzie?")
        assert again.reference == reference
        assert "60" in asked and "TAK" in asked and not provider.requests
        assert ends_with(gateway, EventType.CONSENT_EXPIRED).purpose == "answer"
        assert again.say("tak") == "Dzień dobry."


def test_after_its_days_a_consent_is_asked_for_again(tmp_path: Path) -> None:
    with _gateway(tmp_path, ("  retention_days: 30", "  retention_days: 900")) as (gateway, _):
        customer = Customer(gateway.client())
        customer.say("Gdzie moja paczka?")
        customer.say("tak")
        gateway.clock.ahead = timedelta(days=366)
        assert "TAK" in customer.say("A kiedy przyjdzie?")


def test_a_no_is_remembered_and_can_be_changed(tmp_path: Path) -> None:
    with _gateway(tmp_path) as (gateway, provider):
        token = gateway.call("POST", "/gateway/v1/tokens", json={"subject": "k-1"}).json()["token"]
        customer = Customer(gateway.client(), headers={"X-Gateway-Subject": token})
        customer.say("Gdzie moja paczka?")
        customer.say("nie")
        again = Customer(gateway.client(), headers={"X-Gateway-Subject": token})
        told = again.say("Dzień dobry, gdzie moja paczka?")
        assert "TAK (wyrażam zgodę)" not in told and "wróć do bota" in told
        assert again.last_headers["x-gateway-handover"] == "waiting"
        assert "TAK (wyrażam zgodę)" in again.say("wróć do bota")
        assert again.say("tak") == "Dzień dobry."
        later = Customer(gateway.client(), headers={"X-Gateway-Subject": token})
        assert later.say("Gdzie moja paczka?").endswith("Dzień dobry.")
        assert len(provider.requests) == 2


def test_the_log_tells_what_was_shown_and_done(talking: Any) -> None:
    gateway, _, customer = talking
    given = ends_with(gateway, EventType.CONSENT_GIVEN)
    acts = gateway.call("GET", f"/gateway/v1/consents?conversation={customer.reference}").json()
    assert given.notice is not None
    assert given.notice.sha256 == acts["consents"][-1]["notice"]["sha256"]
    assert not any("Polna" in str(event) for event in events_of(gateway))


KEPT_BY_CONSENT = (
    "    basis: legitimate_interest   # to settle",
    "    basis: consent\n    notice: consent_personalisation\n    ask_in_chat: true # to settle",
)


@pytest.mark.parametrize(("reply", "kept"), [("tak", True), ("nie", False)])
def test_where_keeping_rests_on_consent_nothing_is_kept_without_it(
    tmp_path: Path, reply: str, kept: bool
) -> None:
    with _gateway(tmp_path, KEPT_BY_CONSENT) as (gateway, _):
        customer = Customer(gateway.client())
        for said in ("Gdzie moja paczka?", "tak", "Kiedy przyjdzie?", reply, "Na który adres?"):
            customer.say(said)
        wait_until(lambda: len(_answered(gateway)) == 3)
        records = gateway.parts.installation.records
        record = records.read(
            lambda work: work.conversations.by_reference(gateway.tenant, customer.reference)
        )
        assert record is not None
        lines = records.read(
            lambda work: work.transcripts.read(gateway.tenant, record.subject, record.id)
        )
        assert bool(lines) is kept
        assert "Gdzie moja paczka?" not in [line.text for line in lines]


def _answered(gateway: RunningGateway) -> list[Any]:
    return [event for event in events_of(gateway) if event.type is EventType.TURN_ANSWERED]
