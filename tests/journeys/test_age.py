"""Whoever is too young to consent alone is served by a human, and words do not undo it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from audit_log.kinds import EventType
from tests.builders import Customer, RunningGateway, running, saying
from tests.fakes import FakeProvider
from tests.journeys.own_policy import policy_file
from tests.journeys.reading_the_log import ends_with, events_of

ASKING = ("  check: declared ", "  check: ask ")


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with saying("Dzień dobry.") as provider:
        yield provider


@pytest.fixture
def asking(tmp_path: Path, provider: FakeProvider) -> Iterator[RunningGateway]:
    own = policy_file(tmp_path, "eu-customer-chat", ASKING)
    with running(tmp_path, provider.base_url, policy=own) as gateway:
        yield gateway


@pytest.fixture
def heeding(tmp_path: Path, provider: FakeProvider) -> Iterator[RunningGateway]:
    with running(tmp_path, provider.base_url) as gateway:
        yield gateway


def _token(gateway: RunningGateway, **claims: Any) -> dict[str, str]:
    body = {"subject": "k-1", **claims}
    told = gateway.call("POST", "/gateway/v1/tokens", json=body)
    return {"X-Gateway-Subject": told.json()["token"]}


def test_the_age_is_asked_for_before_consent(
    asking: RunningGateway, provider: FakeProvider
) -> None:
    customer = Customer(asking.client())
    first = customer.say("Gdzie moja paczka?")
    assert "16 lat" in first and "TAK (wyrażam zgodę)" not in first
    second = customer.say("tak")
    assert "TAK (wyrażam zgodę)" in second and "16 lat" not in second
    assert not provider.requests
    assert customer.say("tak") == "Dzień dobry."
    sent = [m for m in provider.requests[-1].json()["messages"] if m["role"] != "system"]
    assert [m["content"] for m in sent] == ["Gdzie moja paczka?"]
    said = ends_with(asking, EventType.AGE_ASSERTION)
    assert (said.state, said.outcome.code if said.outcome else "") == ("old_enough", "utterance")


@pytest.mark.parametrize("no", ["nie", "mam 13 lat", "mam dopiero dwanaście lat"])
def test_who_is_too_young_gets_a_human_and_nothing_lifts_it_in_words(
    asking: RunningGateway, provider: FakeProvider, no: str
) -> None:
    customer = Customer(asking.client(), headers=_token(asking))
    customer.say("Gdzie moja paczka?")
    told = customer.say(no)
    assert "człowiek" in told and customer.last_headers["x-gateway-handover"] == "waiting"
    for later in ("wróć do bota", "jednak mam 18 lat", "tak", "urodziłem się w 1990 roku"):
        customer.say(later)
    again = Customer(asking.client(), headers=_token(asking))
    assert "opiekun" in again.say("Gdzie moja paczka?")
    assert "opiekun" in again.say("wróć do bota")
    assert not provider.requests
    states = [e.state for e in events_of(asking) if e.type is EventType.AGE_ASSERTION]
    assert states == ["under_age"]


def test_a_button_gives_no_consent_for_a_child(asking: RunningGateway) -> None:
    customer = Customer(asking.client())
    customer.say("Gdzie moja paczka?")
    body = {"conversation": customer.reference, "action": "grant"}
    told = asking.call("POST", "/gateway/v1/consents", json=body)
    assert (told.status, told.json()["error"]["code"]) == (409, "age_unknown")
    young = asking.call("POST", "/gateway/v1/consents", json={**body, "old_enough": False})
    assert (young.status, young.json()["error"]["code"]) == (409, "under_age")
    lifted = asking.call("POST", "/gateway/v1/consents", json={**body, "old_enough": True})
    assert (lifted.status, lifted.json()["error"]["code"]) == (409, "under_age")


def test_an_operator_or_a_signed_token_lifts_it(
    heeding: RunningGateway, provider: FakeProvider
) -> None:
    customer = Customer(heeding.client(), headers=_token(heeding))
    assert "opiekun" in customer.say("Cześć, mam 13 lat i chcę oddać buty")
    assert customer.last_headers["x-gateway-handover"] == "waiting"
    told = heeding.call(
        "POST", f"/gateway/v1/conversations/{customer.reference}/age", json={"old_enough": True}
    )
    assert told.json()["old_enough"] is True
    assert "TAK (wyrażam zgodę)" in customer.say("wróć do bota")
    other = {"X-Gateway-Subject": heeding.call(
        "POST", "/gateway/v1/tokens", json={"subject": "k-2", "old_enough": True}
    ).json()["token"]}  # fmt: skip
    second = Customer(heeding.client(), headers=other)
    assert "TAK (wyrażam zgodę)" in second.say("Mam 13 lat, mama się zgodziła")
    assert not provider.requests


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("I'm 12, can you help me with my order?", "en"),
        ("Ich bin 13 Jahre alt und möchte etwas bestellen", "de"),
        ("Bonjour, j'ai 14 ans et je veux commander", "fr"),
        ("Hola, tengo 12 años y quiero comprar", "es"),
    ],
)
def test_the_age_is_heard_in_words(
    heeding: RunningGateway, provider: FakeProvider, said: str, language: str
) -> None:
    customer = Customer(heeding.client(), headers={"X-Gateway-Language": language})
    customer.say(said)
    assert customer.last_headers["x-gateway-handover"] == "waiting"
    assert ends_with(heeding, EventType.AGE_ASSERTION).state == "under_age"
    assert not provider.requests


def test_the_age_of_the_country_counts(tmp_path: Path, provider: FakeProvider) -> None:
    with running(tmp_path, provider.base_url) as gateway:
        spain = Customer(gateway.client(), headers={"X-Gateway-Country": "es"})
        assert "TAK (wyrażam zgodę)" in spain.say("Mam 15 lat, gdzie moja paczka?")
        poland = Customer(gateway.client())
        assert "opiekun" in poland.say("Mam 15 lat, gdzie moja paczka?")


def test_no_date_of_birth_is_kept_as_an_answer(asking: RunningGateway) -> None:
    customer = Customer(asking.client())
    customer.say("Gdzie moja paczka?")
    customer.say("urodziłem się 5.03.2014")
    opened = asking.parts.installation
    record = opened.records.read(
        lambda w: w.conversations.by_reference(asking.tenant, customer.reference)
    )
    assert record is not None
    held = opened.records.read(
        lambda w: w.vault.entries(asking.tenant, record.subject, record.id, {})
    )
    lines = opened.records.read(
        lambda w: w.transcripts.read(asking.tenant, record.subject, record.id)
    )
    assert not any("2014" in str(entry) for entry in held)
    assert not any("2014" in line.text or "DATE" in line.text for line in lines)
