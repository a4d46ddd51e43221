"""What the rights desk and the pages read."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from gateway.errors import SealingError
from tests.contracts.sqlite_house import NOON, OTHER_TENANT, TENANT, House, event


def test_holdings_are_everything_of_one_person_and_nothing_of_another(house: House) -> None:
    subject, one = house.person()
    two = house.conversation(subject)
    neighbour, other = house.person()
    house.fill(subject, one, "Jan")
    house.fill(subject, two, "Janek")
    house.fill(neighbour, other, "Ewa")
    holdings = house.queries.holdings(TENANT, subject)
    assert {found.record.id for found in holdings.conversations} == {one, two}
    texts = {line.text for found in holdings.conversations for line in found.lines}
    values = {entry.value for found in holdings.conversations for entry in found.values}
    assert (texts, values) == ({"I am Jan", "I am Janek"}, {"Jan", "Janek"})
    assert {consent.conversation for consent in holdings.consents} == {one, two}
    assert not holdings.empty
    assert "Jan" not in repr(holdings)


def test_of_an_unknown_person_nothing_is_held(house: House) -> None:
    assert house.queries.holdings(TENANT, uuid4()).empty
    subject, conversation = house.person()
    house.fill(subject, conversation, "Jan")
    assert house.queries.holdings(OTHER_TENANT, subject).empty


def test_holdings_without_their_keys_are_an_error_and_not_empty(house: House) -> None:
    subject, conversation = house.person()
    house.fill(subject, conversation, "Jan")
    house.keystore.shred_subject(TENANT, subject)
    with pytest.raises(SealingError):
        house.queries.holdings(TENANT, subject)


def test_counts_are_of_the_tenant(house: House) -> None:
    subject, conversation = house.person()
    house.person(OTHER_TENANT)
    house.fill(subject, conversation, "Jan")
    assert set(house.queries.counts(TENANT).values()) == {1}
    assert house.queries.counts(OTHER_TENANT)["transcript_line"] == 0
    assert set(house.queries.counts_of_subject(TENANT, subject).values()) == {1}
    assert set(house.queries.counts_of_subject(TENANT, uuid4()).values()) == {0}


def test_events_about_somebody_are_those_with_the_reference_or_the_conversation(
    house: House,
) -> None:
    subject, conversation = house.person()
    reference = house.keystore.subject_reference(TENANT, subject)
    by_reference, by_conversation = event(sref=reference), event(conversation=conversation)
    strangers = [event(conversation=uuid4()), event(sref=uuid4().hex), event()]
    house.records.commit(
        lambda work: work.record(strangers[0], by_conversation, *strangers[1:], by_reference)
    )
    found = house.queries.events_about(TENANT, reference, {conversation})
    assert [one.event for one in found] == [by_conversation, by_reference]
    assert house.queries.events_about(OTHER_TENANT, reference, {conversation}) == ()
    assert house.queries.events_about(TENANT, None, ()) == ()


def test_rows_are_counted_by_the_database_in_the_same_snapshot(house: House) -> None:
    subject, conversation = house.person()
    house.fill(subject, conversation, "Jan")
    holdings = house.queries.holdings(TENANT, subject)
    assert holdings.rows == house.queries.counts_of_subject(TENANT, subject)
    assert set(holdings.rows) == {"conversation", "transcript_line", "vault_entry", "consent"}


def test_events_come_in_log_order_behind_a_number(house: House) -> None:
    conversation = uuid4()
    mine, other = [event(conversation=conversation) for _ in range(3)], event()
    house.records.commit(lambda work: work.record(mine[0], other, *mine[1:]))
    everything = house.queries.events(TENANT)
    assert [one.seq for one in everything] == [0, 1, 2, 3]
    assert [one.seq for one in house.queries.events(TENANT, after=1, limit=1)] == [2]
    found = house.queries.events(TENANT, conversation=conversation, after=0)
    assert [one.event for one in found] == mine[1:]
    assert house.queries.events(OTHER_TENANT) == ()
    assert house.queries.events(uuid4()) == ()


def test_an_event_is_found_by_its_id_in_its_own_log_only(house: House) -> None:
    events = [event() for _ in range(3)]
    house.records.commit(lambda work: work.record(*events))
    assert [house.queries.number_of(TENANT, one.id) for one in events] == [0, 1, 2]
    assert house.queries.number_of(TENANT, event().id) is None
    assert house.queries.number_of(OTHER_TENANT, events[0].id) is None


def test_a_unit_counts_as_buried_once_its_rows_are_gone(house: House) -> None:
    subject, conversation = house.person()
    house.fill(subject, conversation, "Jan")
    sequence = house.keystore.shred_subject(TENANT, subject).sequence
    assert not house.queries.buried(subject)
    house.records.commit(lambda work: work.erasure.subject(TENANT, subject, sequence))
    assert house.queries.buried(subject) and house.queries.buried(conversation)


def test_outliving_counts_what_ends_later_of_one_tenant(house: House) -> None:
    house.person()
    house.person(OTHER_TENANT)
    end = NOON + timedelta(days=30)
    assert house.queries.outliving(TENANT, end) == 0
    assert house.queries.outliving(TENANT, end - timedelta(microseconds=1)) == 1
