"""What the rights desk and the pages read."""

from __future__ import annotations

from uuid import uuid4

import pytest

from gateway.errors import SealingError
from tests.contracts.sqlite_house import OTHER_TENANT, TENANT, House, event


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
