"""The contract of `gateway.ports.conversations.ConversationStore`."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from gateway.errors import ConflictError
from gateway.ports.conversations import ConversationRecord, ConversationStore, HandoverState
from tests.contracts.sqlite_house import (
    NOON,
    OTHER_TENANT,
    TENANT,
    House,
    consent_record,
    conversation_record,
)


def reload(house: House, conversation: UUID) -> ConversationRecord:
    found = house.records.read(lambda work: work.conversations.by_id(TENANT, conversation))
    assert found is not None
    return found


class TestConversationStore:
    def test_keeps_every_member_of_a_record(self, house: House) -> None:
        record = replace(
            conversation_record(uuid4(), uuid4()),
            subject_known=False,
            state=HandoverState.WAITING,
            language=None,
            disclosed_at=NOON,
            turns=7,
            asked_for_human_at=NOON + timedelta(microseconds=1),
        )
        house.records.commit(lambda work: work.conversations.open(record))
        assert reload(house, record.id) == record

    def test_finds_by_id_reference_and_subject_within_the_tenant(self, house: House) -> None:
        subject = uuid4()
        mine = conversation_record(uuid4(), subject, reference="C-1")
        theirs = conversation_record(uuid4(), subject, OTHER_TENANT, reference="C-1")

        def effect(store: ConversationStore) -> None:
            store.open(mine)
            store.open(theirs)

        house.records.commit(lambda work: effect(work.conversations))
        found = house.records.read(
            lambda work: (
                work.conversations.by_id(TENANT, mine.id),
                work.conversations.by_id(OTHER_TENANT, mine.id),
                work.conversations.by_reference(TENANT, "C-1"),
                work.conversations.by_reference(OTHER_TENANT, "C-1"),
                work.conversations.by_reference(TENANT, "C-2"),
                work.conversations.of_subject(TENANT, subject),
                work.conversations.of_subject(TENANT, uuid4()),
            )
        )
        assert found == (mine, None, mine, theirs, None, (mine,), ())

    @pytest.mark.parametrize("same", ["id", "reference"])
    def test_refuses_a_second_one_of_the_same_name(self, house: House, same: str) -> None:
        first = conversation_record(uuid4(), uuid4())
        second = replace(conversation_record(uuid4(), uuid4()), **{same: getattr(first, same)})
        house.records.commit(lambda work: work.conversations.open(first))
        with pytest.raises(ConflictError) as refused:
            house.records.commit(lambda work: work.conversations.open(second))
        assert refused.value.code == "conversation_taken"

    def test_waiting_sets_the_wish_once_and_returning_clears_the_disclosure(
        self, house: House
    ) -> None:
        _, conversation = house.person()
        later = NOON + timedelta(minutes=5)

        def change(state: HandoverState, at: object = NOON) -> ConversationRecord:
            house.records.commit(
                lambda work: work.conversations.set_state(conversation, state, at)  # type: ignore[arg-type]
            )
            return reload(house, conversation)

        house.records.commit(lambda work: work.conversations.set_disclosed(conversation, NOON))
        waiting = change(HandoverState.WAITING)
        assert (waiting.asked_for_human_at, waiting.disclosed_at) == (NOON, NOON)
        assert change(HandoverState.WAITING, later).asked_for_human_at == NOON
        human = change(HandoverState.HUMAN, later)
        assert (human.state, human.disclosed_at) == (HandoverState.HUMAN, NOON)
        returned = change(HandoverState.RETURNED, later)
        assert returned.disclosed_at is None
        assert change(HandoverState.WAITING, later).asked_for_human_at == later

    def test_lists_by_state_the_oldest_wish_first(self, house: House) -> None:
        wishes = [NOON + timedelta(seconds=s) for s in (30, 10, 20)]
        records = [
            replace(
                conversation_record(uuid4(), uuid4()),
                state=HandoverState.WAITING,
                asked_for_human_at=wish,
            )
            for wish in wishes
        ]
        house.person()

        def effect(store: ConversationStore) -> None:
            for record in records:
                store.open(record)

        house.records.commit(lambda work: effect(work.conversations))
        states = (HandoverState.WAITING, HandoverState.HUMAN)
        found, first = house.records.read(
            lambda work: (
                work.conversations.by_state(TENANT, states),
                work.conversations.by_state(TENANT, states, limit=1),
            )
        )
        assert found == (records[1], records[2], records[0])
        assert first == (records[1],)

    def test_counts_turns_and_moves_the_end(self, house: House) -> None:
        _, conversation = house.person()
        end = NOON + timedelta(days=60)
        counted = [
            house.records.commit(lambda work: work.conversations.count_turn(conversation, end))
            for _ in range(3)
        ]
        assert counted == [1, 2, 3]
        assert reload(house, conversation).turns == 3
        assert reload(house, conversation).expires_at == end

    def test_sets_the_language(self, house: House) -> None:
        _, conversation = house.person()
        house.records.commit(lambda work: work.conversations.set_language(conversation, "en"))
        assert reload(house, conversation).language == "en"

    @pytest.mark.parametrize("change", ["state", "disclosed", "language", "turn"])
    def test_refuses_to_change_what_is_gone(self, house: House, change: str) -> None:
        gone = uuid4()
        changes = {
            "state": lambda s: s.set_state(gone, HandoverState.HUMAN, NOON),
            "disclosed": lambda s: s.set_disclosed(gone, NOON),
            "language": lambda s: s.set_language(gone, "pl"),
            "turn": lambda s: s.count_turn(gone, NOON),
        }
        with pytest.raises(ConflictError) as refused:
            house.records.commit(lambda work: changes[change](work.conversations))
        assert refused.value.code == "conversation_gone"

    def test_due_are_those_whose_time_has_come_oldest_first(self, house: House) -> None:
        ends = [NOON + timedelta(days=d) for d in (3, 1, 2, 9)]
        records = [replace(conversation_record(uuid4(), uuid4()), expires_at=end) for end in ends]

        def effect(store: ConversationStore) -> None:
            for record in records:
                store.open(record)

        house.records.commit(lambda work: effect(work.conversations))
        now = NOON + timedelta(days=3)
        due, first = house.records.read(
            lambda work: (work.conversations.due(now, 10), work.conversations.due(now, 1))
        )
        assert due == (records[1], records[2], records[0])
        assert first == (records[1],)


class TestPrefixDigests:
    UNTIL = NOON + timedelta(days=1)
    DIGEST = bytes(range(32))

    def remember(self, house: House, conversation: UUID, tenant: UUID = TENANT) -> None:
        house.records.commit(
            lambda work: work.conversations.remember_prefix(
                tenant, self.DIGEST, conversation, self.UNTIL
            )
        )

    def look(self, house: House, tenant: UUID = TENANT) -> UUID | None:
        return house.records.read(lambda work: work.conversations.by_prefix(tenant, self.DIGEST))

    def test_one_conversation_is_found_by_its_prefix(self, house: House) -> None:
        assert self.look(house) is None
        conversation = uuid4()
        self.remember(house, conversation)
        self.remember(house, conversation)
        assert self.look(house) == conversation
        assert self.look(house, OTHER_TENANT) is None

    def test_a_second_conversation_makes_it_ambiguous_for_good(self, house: House) -> None:
        one, other = uuid4(), uuid4()
        for conversation in (one, other, one, one):
            self.remember(house, conversation)
        assert self.look(house) is None

    def test_deleting_a_conversation_does_not_free_its_prefix(self, house: House) -> None:
        _, conversation = house.person()
        self.remember(house, conversation)
        house.records.commit(lambda work: work.conversations.delete(conversation))
        assert self.look(house) is None
        _, next_one = house.person()
        self.remember(house, next_one)
        assert self.look(house) is None


class TestDeletion:
    def test_deletes_every_row_of_a_conversation_and_no_other(self, house: House) -> None:
        subject, conversation = house.person()
        neighbour, kept = house.person()
        house.fill(subject, conversation, "Jan")
        house.fill(neighbour, kept, "Ewa")
        rows = house.records.commit(lambda work: work.conversations.delete(conversation))
        assert rows == {"conversation": 1, "transcript_line": 1, "vault_entry": 1}
        again = house.records.commit(lambda work: work.conversations.delete(conversation))
        assert set(again.values()) == {0}
        assert house.queries.counts(TENANT) == {
            "conversation": 1,
            "transcript_line": 1,
            "vault_entry": 1,
            "consent": 2,
        }

    def test_a_consent_outlives_its_conversation(self, house: House) -> None:
        subject, conversation = house.person()
        given = consent_record(subject, conversation)
        house.records.commit(lambda work: work.consents.add(given))
        house.records.commit(lambda work: work.conversations.delete(conversation))
        kept = house.records.read(lambda work: work.consents.current(TENANT, subject, "assistant"))
        assert kept == given
