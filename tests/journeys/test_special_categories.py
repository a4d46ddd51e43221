"""Health, faith, convictions: warned, masked, handed to people, or let pass, as the policy says."""

from __future__ import annotations

from pathlib import Path

import openai
import pytest

from audit_log.kinds import EventType
from tests.builders import Customer, RunningGateway, running, saying
from tests.journeys.reading_the_log import events_of
from tests.policy_files import bundled_with

ILL = "Mam depresję i biorę leki."
FIRST = f"Gdzie moja paczka 12? {ILL} Proszę o pilną odpowiedź."
CONVICTED = "Byłem skazany za kradzież, czy mogę zamówić?"


def policy(folder: Path, section: str, base: str = "eu-contract") -> str:
    file = folder / "special.yaml"
    file.write_text(bundled_with(section, base))
    return str(file)


def found(gateway: RunningGateway) -> list[str | None]:
    return [
        event.state
        for event in events_of(gateway)
        if event.type is EventType.SPECIAL_CATEGORY_DETECTED
    ]


def test_by_default_the_customer_is_warned_and_convictions_go_to_people(tmp_path: Path) -> None:
    with saying("Już sprawdzam.") as provider:
        with running(tmp_path, provider.base_url, policy="eu-contract") as gateway:
            customer = Customer(gateway.client())
            said = customer.say(FIRST)
            assert "szczególn" in said and said.endswith("Już sprawdzam.")
            assert "depresję" in provider.requests[-1].json()["messages"][-1]["content"]
            assert found(gateway) == ["health"]
            convicted = Customer(gateway.client())
            said = convicted.say(CONVICTED)
            assert "człowiek" in said and convicted.reference in said
            assert convicted.last_headers["x-gateway-handover"] == "waiting"
            assert len(provider.requests) == 1
            assert found(gateway)[1:] == ["criminal"]


def test_masked_sentences_do_not_reach_the_model_and_come_back(tmp_path: Path) -> None:
    chosen = policy(tmp_path, "special_categories: {health: mask}")
    with saying("Rozumiem: [SENTENCE_1] Paczka 12 jest w drodze.") as provider:
        with running(tmp_path / "g", provider.base_url, policy=chosen) as gateway:
            customer = Customer(gateway.client())
            said = customer.say(FIRST, stream=True)
            assert said.endswith(f"Rozumiem: {ILL} Paczka 12 jest w drodze.")
            sent = provider.requests[-1].json()["messages"][-1]["content"]
            assert sent == "Gdzie moja paczka 12? [SENTENCE_1] Proszę o pilną odpowiedź."
            customer.say("Dziękuję, a kiedy?")  # the history brings it along again
            assert "depresj" not in provider.requests[-1].body.decode("unicode_escape")
            assert b"[SENTENCE_1]" in provider.requests[-1].body
            assert found(gateway) == ["health"]
            record = gateway.parts.installation.records.read(
                lambda work: work.conversations.by_reference(gateway.tenant, customer.reference)
            )
            assert record is not None
            kept = gateway.parts.installation.records.read(
                lambda work: work.transcripts.read(gateway.tenant, record.subject, record.id)
            )
            assert not any("depresj" in line.text for line in kept)
            assert "depresj" not in str(events_of(gateway))


def test_a_name_in_a_masked_sentence_goes_with_it(tmp_path: Path) -> None:
    chosen = policy(tmp_path, "special_categories: {health: mask}")
    with saying("Dobrze.") as provider:
        with running(tmp_path / "g", provider.base_url, policy=chosen) as gateway:
            Customer(gateway.client()).say("Jan Kowalski ma raka płuc. Gdzie paczka?")
            sent = provider.requests[-1].json()["messages"][-1]["content"]
            assert sent == "[SENTENCE_1] Gdzie paczka?"


def test_what_went_to_people_is_not_shown_to_the_model_later(tmp_path: Path) -> None:
    with saying("Już sprawdzam.") as provider:
        with running(tmp_path, provider.base_url, policy="eu-contract") as gateway:
            customer = Customer(gateway.client())
            customer.say(CONVICTED)
            customer.say("wracam do bota")
            customer.say("Gdzie moja paczka?")
            assert len(provider.requests) == 1
            sent = provider.requests[-1].body.decode("unicode_escape")
            assert "kradzie" not in sent and "[SENTENCE_1]" in sent


def test_a_yes_does_not_smuggle_in_what_was_asked_before_it(tmp_path: Path) -> None:
    with saying("Już sprawdzam.") as provider:
        with running(tmp_path, provider.base_url) as gateway:
            customer = Customer(gateway.client())
            customer.say(CONVICTED)  # meets the consent question first
            said = customer.say("tak")
            assert customer.last_headers["x-gateway-handover"] == "waiting"
            assert customer.reference in said
            assert provider.requests == []


def test_every_kind_can_have_a_choice_of_its_own(tmp_path: Path) -> None:
    section = "special_categories: {every: pass, health: human, criminal: warn}"
    chosen = policy(tmp_path, section)
    with saying("Już sprawdzam.") as provider:
        with running(tmp_path / "g", provider.base_url, policy=chosen) as gateway:

            def outcome(text: str) -> tuple[str, bool]:
                customer = Customer(gateway.client())
                said = customer.say(text)
                return customer.last_headers["x-gateway-handover"], "szczególn" in said

            assert outcome("Jestem katolikiem, czy dostarczacie w niedzielę?") == ("bot", False)
            assert outcome(CONVICTED) == ("bot", True)
            assert outcome(FIRST)[0] == "waiting"
            assert found(gateway) == ["religion", "criminal", "health"]
            assert len(provider.requests) == 2


def test_programs_get_a_native_error(tmp_path: Path) -> None:
    with saying("Tak.") as provider:
        with running(tmp_path, provider.base_url, policy="api-internal") as gateway:
            with pytest.raises(openai.PermissionDeniedError) as refused:
                Customer(gateway.client()).say(CONVICTED)
            assert refused.value.code == "special_human"
            assert provider.requests == []
