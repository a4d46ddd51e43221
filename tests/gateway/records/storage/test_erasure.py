"""Deleting rows after their keys, and how far that has come."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from sqlalchemy import select

from gateway.records.storage.models import shred_state, tombstone
from gateway.records.storage.work import SqlWork
from tests.contracts.sqlite_house import NOON, TENANT, House


def mark(house: House) -> int:
    return house.records.read(
        lambda work: int(work.transaction.connection.scalars(select(shred_state.c.seq)).one())
    )


def tombs(house: House) -> dict[object, tuple[str, int]]:
    def read(work: SqlWork) -> dict[object, tuple[str, int]]:
        rows = work.transaction.connection.execute(select(tombstone))
        return {row.unit: (row.kind, row.seq) for row in rows}

    return house.records.read(read)


def test_a_subject_goes_with_all_its_rows_and_no_other(house: House) -> None:
    subject, one = house.person()
    two = house.conversation(subject)
    neighbour, kept = house.person()
    house.fill(subject, one, "Jan")
    house.fill(subject, two, "Jan")
    house.fill(neighbour, kept, "Ewa")
    receipt = house.keystore.shred_subject(TENANT, subject)
    rows = house.records.commit(
        lambda work: work.erasure.subject(TENANT, subject, receipt.sequence)
    )
    assert rows == {"conversation": 2, "transcript_line": 2, "vault_entry": 2, "consent": 2}
    assert set(house.queries.counts(TENANT).values()) == {1}
    assert house.queries.holdings(TENANT, subject).empty
    assert house.queries.holdings(TENANT, neighbour).conversations[0].values[0].value == "Ewa"
    assert mark(house) == 1
    assert tombs(house) == {
        subject: ("subject", 1),
        one: ("conversation", 1),
        two: ("conversation", 1),
    }


def test_repeating_it_deletes_and_marks_nothing_anew(house: House) -> None:
    subject, conversation = house.person()
    house.fill(subject, conversation, "Jan")
    receipt = house.keystore.shred_subject(TENANT, subject)
    for _ in range(2):
        rows = house.records.commit(
            lambda work: work.erasure.subject(TENANT, subject, receipt.sequence)
        )
    assert set(rows.values()) == {0}
    assert mark(house) == 1


def test_a_gap_stays_visible_when_two_erasures_overtake_each_other(house: House) -> None:
    _, first = house.person()
    _, second = house.person()
    house.keystore.shred_conversation(TENANT, first)
    house.keystore.shred_conversation(TENANT, second)
    house.records.commit(lambda work: work.erasure.conversation(second, 2))
    assert mark(house) == 0
    house.records.commit(lambda work: work.erasure.conversation(first, 1))
    assert mark(house) == 1  # the next start replays number 2, which finds nothing


def test_prefixes_are_forgotten_when_their_time_has_passed(house: House) -> None:
    conversation = uuid4()

    def effect(work: SqlWork) -> None:
        for number, days in enumerate((1, 2, 3)):
            until = NOON + timedelta(days=days)
            digest = bytes([number]) * 32
            work.conversations.remember_prefix(TENANT, digest, conversation, until)

    house.records.commit(effect)
    now = NOON + timedelta(days=2)
    assert house.records.commit(lambda work: work.erasure.forget_prefixes(now)) == 2
    left = house.records.read(
        lambda work: [work.conversations.by_prefix(TENANT, bytes([n]) * 32) for n in range(3)]
    )
    assert left == [None, None, conversation]


def test_whoever_holds_anything_in_memory_is_told_of_an_erasure_and_of_nothing_else(
    house: House,
) -> None:
    told: list[int] = []
    house.records.when_erased(lambda: told.append(1))
    subject, conversation = house.person()
    house.fill(subject, conversation, "Jan")
    assert told == []
    receipt = house.keystore.shred_subject(TENANT, subject)
    house.records.commit(lambda work: work.erasure.subject(TENANT, subject, receipt.sequence))
    assert told == [1]
