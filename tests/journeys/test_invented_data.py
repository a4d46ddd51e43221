"""Personal data that the model makes up: recorded by default, withheld where policy says so."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from audit_log.kinds import EventType
from audit_log.records import AuditEvent
from gateway.conversation.messages import Role
from gateway.errors import DetectionError
from gateway.ports.detector import Analysis
from tests.builders import Customer, RunningGateway, SharedDetector, chunk, running, saying
from tests.fakes import DONE, FakeProvider, Reply, stream_reply
from tests.journeys.own_policy import policy_file
from tests.journeys.reading_the_log import ends_with, events_of

WITHHELD = "W tym miejscu pominięto dane osobowe"
MADE_UP = (
    "Dzień dobry. Paczkę odebrał sąsiad, Zbigniew Wiśniewski, ul. Lipowa 14/2, 31-002 Kraków. "
    "Proszę dzwonić: 512 345 678. Paczka jest już w domu!"
)
OPENING = "Dzień dobry, tu Anna Kowalska, mój telefon to 600 100 200. Gdzie jest moja paczka?"


def pieces(text: str, seed: int) -> Reply:
    """A stream cut at random, words and numbers in their middle."""
    chance, cut = random.Random(seed), [chunk({"role": "assistant"})]
    while text:
        size = chance.randint(1, 6)
        cut.append(chunk({"content": text[:size]}))
        text = text[size:]
    return stream_reply([*cut, chunk({}, "stop"), DONE])


def policy(folder: Path, choice: str, *contacts: str) -> str:
    listed = "[" + ", ".join(f'"{each}"' for each in contacts) + "]"
    return policy_file(
        folder,
        "eu-contract",
        ("invented_data: record ", f"invented_data: {choice} "),
        ("known_contacts: [] ", f"known_contacts: {listed} "),
    )


def found(gateway: RunningGateway) -> list[AuditEvent]:
    ends_with(gateway, EventType.TURN_ANSWERED)
    return [e for e in events_of(gateway) if e.type is EventType.INVENTED_DATA_FOUND]


@pytest.mark.parametrize("seed", range(6))
def test_what_is_withheld_never_leaves_however_the_stream_is_cut(tmp_path: Path, seed: int) -> None:
    chosen = policy(tmp_path, "withhold")
    with (
        FakeProvider(pieces(MADE_UP, seed)) as provider,
        running(tmp_path / "g", provider.base_url, policy=chosen) as gateway,
    ):
        said = Customer(gateway.client()).say(OPENING, stream=True)
        (event,) = found(gateway)
    assert "Wiśniewski" not in said and "512" not in said and "Lipowa" not in said
    assert WITHHELD in said
    assert "Dzień dobry." in said and said.endswith("Paczka jest już w domu!")
    assert event.state == "withheld" and event.detect is not None
    assert "PHONE_NUMBER" in event.detect
    assert "Wiśniewski" not in str(event)


def test_by_default_it_goes_out_and_is_on_record_by_kind_and_number_alone(tmp_path: Path) -> None:
    with (
        FakeProvider(pieces(MADE_UP, 1)) as provider,
        running(tmp_path, provider.base_url, policy="eu-contract") as gateway,
    ):
        said = Customer(gateway.client()).say(OPENING, stream=True)
        (event,) = found(gateway)
    assert MADE_UP in said
    assert event.state == "recorded" and event.detect is not None
    assert event.detect == {"ADDRESS": 1, "PHONE_NUMBER": 1}  # with whose address it is


@pytest.mark.parametrize("choice", ["record", "withhold"])
@pytest.mark.parametrize(
    "answer",
    [
        "Dziękuję, [PERSON_1:voc]. Zadzwonimy pod [PHONE_1], proszę czekać.",
        "Pani [PERSON_1] ma paczkę w drodze. Numer to [PHONE_1]!",
        "Nasza infolinia: 801 222 333. Kierownikiem jest Tomasz Zieliński. Pomoże Pani.",
        "Proszę pisać na pomoc@sklep.example. Pomoże Marek Lis.",
        "Paczka będzie jutro o 15:30, koszt 19,99 zł. Zamówienie 12345 jest opłacone.",
    ],
)
def test_what_was_told_is_no_invention(tmp_path: Path, choice: str, answer: str) -> None:
    chosen = policy(tmp_path, choice, "Tomasz Zieliński", "+48 801 222 333")
    instructions = {"role": "system", "content": "Pomoc: pomoc@sklep.example, prowadzi Marek Lis."}
    with (
        saying(answer) as provider,
        running(tmp_path / "g", provider.base_url, policy=chosen) as gateway,
    ):
        customer = Customer(gateway.client(), [instructions])
        said = customer.say(OPENING, stream=True)
        assert found(gateway) == []
    assert WITHHELD not in said


@pytest.mark.parametrize(("choice", "count"), [("off", 0), ("record", 1), ("withhold", 1)])
def test_a_whole_answer_too(tmp_path: Path, choice: str, count: int) -> None:
    chosen = policy(tmp_path, choice)
    with (
        saying("Proszę zapytać: Zbigniew Wiśniewski, tel. 512 345 678.") as provider,
        running(tmp_path / "g", provider.base_url, policy=chosen) as gateway,
    ):
        said = Customer(gateway.client()).say(OPENING)
        assert len(found(gateway)) == count
    assert (WITHHELD in said) is (choice == "withhold")
    assert ("Wiśniewski" in said) is (choice != "withhold")


def test_where_no_transcript_is_kept_it_is_on_record_and_kept_nowhere(tmp_path: Path) -> None:
    chosen = policy_file(tmp_path, "eu-contract", ("  keep: true", "  keep: false"))
    with (
        saying("Proszę zapytać: Zbigniew Wiśniewski, tel. 512 345 678.") as provider,
        running(tmp_path / "g", provider.base_url, policy=chosen) as gateway,
    ):
        customer = Customer(gateway.client())
        customer.say(OPENING)
        (event,) = found(gateway)
        assert event.detect == {"PERSON": 1, "PHONE_NUMBER": 1}
        record = gateway.parts.installation.records.read(
            lambda work: work.conversations.by_reference(gateway.tenant, customer.reference)
        )
        assert record is not None
        entries = gateway.parts.installation.records.read(
            lambda work: work.vault.entries(gateway.tenant, record.subject, record.id)
        )
        assert "512 345 678" not in {entry.value for entry in entries}
        assert "Zbigniew" in customer.say("A jaki to numer?")  # the next turn works as any other


class FailingOnAnswers(SharedDetector):
    """Reads customers; of what a model says it can read nothing."""

    def analyse(self, requests: Any) -> list[Analysis]:
        if any(request.role is Role.ASSISTANT for request in requests):
            raise DetectionError("detector_failed", "It failed.")
        return super().analyse(requests)


def test_a_clause_nobody_could_examine_is_withheld(tmp_path: Path) -> None:
    chosen = policy(tmp_path, "withhold")
    with (
        saying("Paczka jest w drodze.") as provider,
        running(
            tmp_path / "g", provider.base_url, policy=chosen, detector=FailingOnAnswers()
        ) as gateway,
    ):
        said = Customer(gateway.client()).say(OPENING)
    assert "w drodze" not in said and WITHHELD in said


def test_the_analyser_reads_an_answer_once_where_it_is_only_recorded(tmp_path: Path) -> None:
    read: list[str] = []

    class Counting(SharedDetector):
        def analyse(self, requests: Any) -> list[Analysis]:
            read.extend(r.text for r in requests if r.role is Role.ASSISTANT)
            return super().analyse(requests)

    with (
        saying(MADE_UP) as provider,
        running(tmp_path, provider.base_url, policy="eu-contract", detector=Counting()) as gateway,
    ):
        Customer(gateway.client()).say(OPENING, stream=True)
        assert len(found(gateway)) == 1
    assert read == [MADE_UP]
