from __future__ import annotations

import threading
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from gateway.duties.handover.desk import LONGEST_REPLY, HumanDesk
from gateway.duties.handover.lines import ReadingReason
from gateway.duties.handover.states import HandoverAct
from gateway.errors import ClientError, ConflictError, DetectionError, PolicyError
from gateway.ports.conversations import HandoverState
from gateway.ports.transcripts import Author
from gateway.ports.vault import VaultEntry
from gateway.traffic.pseudonyms.clearing import Clearing
from tests.contracts.sqlite_house import OTHER_TENANT, TENANT
from tests.desks import DPO, Office, clearing

MAIL = "anna.nowak@poczta.example"
AGENT = "Ola"


def _waiting(office: Office, **more: Any) -> Any:
    return office.conversation(office.customer(), state=HandoverState.WAITING, **more)


def test_asking_for_a_human_is_one_step(office: Office) -> None:
    record = office.conversation(office.customer())
    assert office.humans.request(TENANT, record.reference) is HandoverState.WAITING
    assert office.state(record) is HandoverState.WAITING
    assert office.kinds() == ["human.request", "ai.optout"]


def test_asking_twice_keeps_the_place_in_the_queue_and_records_nothing(office: Office) -> None:
    record = office.conversation(office.customer())
    office.humans.request(TENANT, record.reference)
    office.clock.instant += timedelta(minutes=5)
    office.humans.request(TENANT, record.reference)
    [entry] = office.humans.queue(TENANT)
    assert entry.waiting == timedelta(minutes=5)
    assert office.kinds() == ["human.request", "ai.optout"]


def test_a_policy_without_a_human_offers_none(tmp_path: Path) -> None:
    office = Office(tmp_path, "api-internal")
    try:
        assert not office.policy.human.offered
        record = office.conversation(office.customer())
        with pytest.raises(PolicyError):
            office.humans.request(TENANT, record.reference)
    finally:
        office.close()


def test_the_queue_shows_the_longest_wait_first_and_those_with_a_human_last(
    office: Office,
) -> None:
    records = [office.conversation(office.customer()) for _ in range(3)]
    for record in reversed(records):
        office.humans.request(TENANT, record.reference)
        office.clock.instant += timedelta(minutes=1)
    office.humans.take(TENANT, records[2].reference, AGENT)
    queue = office.humans.queue(TENANT)
    assert [entry.reference for entry in queue] == [
        records[1].reference,
        records[0].reference,
        records[2].reference,
    ]
    minutes = [entry.waiting // timedelta(minutes=1) for entry in queue]
    assert minutes == [2, 1, 0]
    assert len(office.humans.queue(TENANT, limit=1)) == 1
    assert office.humans.queue(OTHER_TENANT) == ()


def test_what_an_agent_writes_is_kept_cleared_and_comes_out_restored(office: Office) -> None:
    record = _waiting(office)
    office.says(record, f"Mój adres to {MAIL}")
    office.humans.reply(TENANT, record.reference, AGENT, f"Wysłane na {MAIL}.")
    assert office.stored(record)[-1] == "Wysłane na [EMAIL_1]."
    assert office.state(record) is HandoverState.HUMAN
    [line] = office.humans.deliver(TENANT, record.reference)
    assert (line.text, line.author, line.agent) == (f"Wysłane na {MAIL}.", Author.HUMAN, AGENT)
    assert line.delivered_at == office.clock.now()
    assert office.humans.deliver(TENANT, record.reference) == ()


def test_the_log_holds_neither_words_nor_names(office: Office) -> None:
    record = _waiting(office)
    office.humans.reply(TENANT, record.reference, AGENT, f"Wysłane na {MAIL}.")
    office.humans.deliver(TENANT, record.reference)
    assert office.kinds() == ["human.takeover", "human.message", "human.message"]
    logged = repr([event.members() for event in office.events()])
    assert AGENT not in logged and MAIL not in logged
    assert office.events()[0].actor.kind == "agent"


def test_a_message_that_cannot_be_examined_goes_to_the_vault_whole(office: Office) -> None:
    class Broken:
        def analyse(self, requests: Any) -> Any:
            raise DetectionError("detector_down", "")

    record = _waiting(office)
    desk = HumanDesk(office.acts, Clearing(Broken()))
    desk.reply(TENANT, record.reference, AGENT, f"Wysłane na {MAIL}.")
    assert office.stored(record) == ["[MESSAGE_1]"]
    assert [line.text for line in desk.deliver(TENANT, record.reference)] == [f"Wysłane na {MAIL}."]


def test_two_who_number_the_same_value_at_once_both_succeed(office: Office) -> None:
    record = _waiting(office)
    taken = VaultEntry("EMAIL", 1, "EMAIL_ADDRESS", "other@poczta.example", "other")

    class Overtaken:
        """Somebody else takes the first number while the text is being examined."""

        def analyse(self, requests: Any) -> Any:
            if not done:
                done.append(True)
                office.records.commit(
                    lambda work: work.vault.add(TENANT, record.subject, record.id, (taken,))
                )
            return clearing().detector.analyse(requests)

    done: list[bool] = []
    HumanDesk(office.acts, Clearing(Overtaken())).reply(
        TENANT, record.reference, AGENT, f"Wysłane na {MAIL}."
    )
    assert office.stored(record) == ["Wysłane na [EMAIL_2]."]
    assert office.kinds() == ["human.takeover", "human.message"]


@pytest.mark.parametrize("text", ["", "  \n", "a" * (LONGEST_REPLY + 1)])
def test_refuses_an_empty_or_endless_message(office: Office, text: str) -> None:
    record = _waiting(office)
    with pytest.raises(ClientError) as refused:
        office.humans.reply(TENANT, record.reference, AGENT, text)
    assert refused.value.code == "bad_text"


def test_nothing_of_a_reply_stays_where_the_state_does_not_allow_it(office: Office) -> None:
    record = office.conversation(office.customer())
    with pytest.raises(ClientError) as refused:
        office.humans.reply(TENANT, record.reference, AGENT, "Dzień dobry")
    assert (refused.value.code, refused.value.status) == ("wrong_state", 409)
    assert office.stored(record) == [] and office.kinds() == []


def test_of_two_agents_who_take_at_once_one_is_told(office: Office) -> None:
    record = _waiting(office)
    gate = threading.Barrier(2)
    results: list[str] = []

    def take(name: str) -> None:
        gate.wait(10)
        try:
            results.append(office.humans.take(TENANT, record.reference, name).value)
        except ClientError as error:
            results.append(error.code)

    threads = [threading.Thread(target=take, args=(name,)) for name in ("Ola", "Jan")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert Counter(results) == {"human": 1, "wrong_state": 1}
    assert office.kinds() == ["human.takeover"]


def test_reading_a_transcript_is_on_record_with_its_reason(office: Office) -> None:
    record = _waiting(office)
    office.says(record, f"Mój adres to {MAIL}")
    lines = office.humans.lines(TENANT, record.reference, ReadingReason.COMPLAINT, DPO)
    assert [line.text for line in lines] == [f"Mój adres to {MAIL}"]
    [read] = office.events()
    assert (read.type.value, read.reason.code, read.count) == ("transcript.read", "complaint", 1)


def test_handing_back_makes_the_disclosure_due_again(office: Office) -> None:
    record = _waiting(office)
    office.records.commit(
        lambda work: work.conversations.set_disclosed(record.id, office.clock.now())
    )
    office.humans.take(TENANT, record.reference, AGENT)
    assert office.humans.return_to_bot(TENANT, record.reference, AGENT) is HandoverState.RETURNED
    found = office.records.read(lambda work: work.conversations.by_id(TENANT, record.id))
    assert found is not None and found.disclosed_at is None
    assert office.kinds() == ["human.takeover", "human.returned"]


def test_who_closes_and_who_returns_is_told_apart(office: Office) -> None:
    first, second = _waiting(office), _waiting(office)
    office.humans.return_to_bot(TENANT, first.reference)
    office.humans.close(TENANT, second.reference, AGENT)
    assert [event.actor.kind for event in office.events()] == ["user", "agent"]


def test_strange_and_erased_conversations_are_not_there(office: Office) -> None:
    record = _waiting(office)
    for tenant, reference in ((OTHER_TENANT, record.reference), (TENANT, "GW-NOTHING")):
        with pytest.raises(ClientError) as refused:
            office.humans.take(tenant, reference, AGENT)
        assert (refused.value.code, refused.value.status) == ("conversation_not_found", 404)
    office.keys.shred_conversation(TENANT, record.id)
    with pytest.raises(ClientError) as gone:
        office.humans.lines(TENANT, record.reference, ReadingReason.HANDOVER)
    assert gone.value.code == "conversation_not_found"


def test_a_place_that_others_take_again_and_again_ends_in_a_clear_refusal(office: Office) -> None:
    record = _waiting(office)
    numbers = iter(range(1, 100))

    class AlwaysOvertaken:
        def analyse(self, requests: Any) -> Any:
            number = next(numbers)
            other = f"other{number}@poczta.example"
            taken = VaultEntry("EMAIL", number, "EMAIL_ADDRESS", other, other)
            office.records.commit(
                lambda work: work.vault.add(TENANT, record.subject, record.id, (taken,))
            )
            return clearing().detector.analyse(requests)

    desk = HumanDesk(office.acts, Clearing(AlwaysOvertaken()))
    with pytest.raises(ConflictError) as refused:
        desk.reply(TENANT, record.reference, AGENT, f"Wysłane na {MAIL}.")
    assert refused.value.code == "conversation_busy"
    assert office.stored(record) == [] and office.state(record) is HandoverState.WAITING


def test_the_hand_over_never_has_two_active_parties(office: Office) -> None:
    """Any acts in any order, by anybody, against a model of who may speak."""

    class Handover(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.record = office.conversation(office.customer())
            self.state = HandoverState.BOT
            self.written = 0
            self.received: list[str] = []

        def _try(self, act: HandoverAct, do: Any) -> None:
            before = self.state
            legal = {
                HandoverAct.REQUEST: True,
                HandoverAct.TAKE: before is HandoverState.WAITING,
                HandoverAct.REPLY: before in (HandoverState.WAITING, HandoverState.HUMAN),
                HandoverAct.CLOSE: before in (HandoverState.WAITING, HandoverState.HUMAN),
                HandoverAct.RETURN: not before.model_may_answer,
            }[act]
            try:
                do()
            except ClientError as error:
                assert error.code == "wrong_state" and not legal
                return
            assert legal
            self.state = {
                HandoverAct.REQUEST: HandoverState.HUMAN
                if before is HandoverState.HUMAN
                else HandoverState.WAITING,
                HandoverAct.TAKE: HandoverState.HUMAN,
                HandoverAct.REPLY: HandoverState.HUMAN,
                HandoverAct.CLOSE: HandoverState.CLOSED,
                HandoverAct.RETURN: HandoverState.RETURNED,
            }[act]
            self.written += act is HandoverAct.REPLY

        @rule()
        def request(self) -> None:
            reference = self.record.reference
            self._try(HandoverAct.REQUEST, lambda: office.humans.request(TENANT, reference))

        @rule(agent=st.sampled_from(["Ola", "Jan", None]))
        def take(self, agent: str | None) -> None:
            reference = self.record.reference
            self._try(HandoverAct.TAKE, lambda: office.humans.take(TENANT, reference, agent))

        @rule(agent=st.sampled_from(["Ola", "Jan"]))
        def reply(self, agent: str) -> None:
            text = f"Wiadomość {self.written}"
            reference = self.record.reference
            self._try(
                HandoverAct.REPLY, lambda: office.humans.reply(TENANT, reference, agent, text)
            )

        @rule(agent=st.sampled_from(["Ola", None]))
        def hand_back(self, agent: str | None) -> None:
            reference = self.record.reference
            self._try(
                HandoverAct.RETURN, lambda: office.humans.return_to_bot(TENANT, reference, agent)
            )

        @rule()
        def close(self) -> None:
            reference = self.record.reference
            self._try(HandoverAct.CLOSE, lambda: office.humans.close(TENANT, reference))

        @rule()
        def deliver(self) -> None:
            lines = office.humans.deliver(TENANT, self.record.reference)
            self.received += [line.text for line in lines]
            assert self.received == [f"Wiadomość {n}" for n in range(self.written)]

        @invariant()
        def exactly_one_party_speaks(self) -> None:
            assert office.state(self.record) is self.state
            waiting = [e.reference for e in office.humans.queue(TENANT)]
            with_people = self.state in (HandoverState.WAITING, HandoverState.HUMAN)
            assert (self.record.reference in waiting) is with_people

    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Handover,
        settings=settings(
            max_examples=12,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert office.verification.verify(TENANT).verified
