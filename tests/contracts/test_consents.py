"""The contract of `gateway.ports.consents.ConsentLedger`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from uuid import UUID, uuid4

import pytest

from gateway.errors import ConflictError, SealingError
from gateway.ports.consents import ConsentRecord, ConsentStatus
from tests.contracts.sqlite_house import NOON, OTHER_TENANT, TENANT, House, consent_record


def add(house: House, *records: ConsentRecord) -> None:
    for record in records:
        house.records.commit(lambda work, r=record: work.consents.add(r))


def current(house: House, subject: UUID, purpose: str = "assistant") -> ConsentRecord | None:
    return house.records.read(lambda work: work.consents.current(TENANT, subject, purpose))


class TestConsentLedger:
    def test_keeps_the_exact_bytes_that_were_shown(self, house: House) -> None:
        subject, conversation = house.person()
        notice = bytes(range(256)) + "Zażółć\r\n".encode()
        given = consent_record(subject, conversation, notice=notice)
        add(house, given)
        assert current(house, subject) == given

    def test_the_newest_act_counts_and_all_are_kept(self, house: House) -> None:
        subject, conversation = house.person()
        acts = [
            consent_record(subject, conversation, status)
            for status in (
                ConsentStatus.REQUESTED,
                ConsentStatus.GRANTED,
                ConsentStatus.WITHDRAWN,
            )
        ]
        # A clock that was set back must not bring a withdrawn consent to life again.
        acts[2] = replace(acts[2], at=NOON - timedelta(days=1))
        add(house, *acts)
        assert current(house, subject) == acts[2]
        history = house.records.read(lambda work: work.consents.history(TENANT, subject))
        assert history == tuple(acts)

    def test_purposes_subjects_and_tenants_are_apart(self, house: House) -> None:
        subject, conversation = house.person()
        other, _ = house.person()
        add(house, consent_record(subject, conversation))
        assert current(house, subject, "training") is None
        assert current(house, other) is None
        assert current(house, uuid4()) is None
        found = house.records.read(
            lambda work: work.consents.current(OTHER_TENANT, subject, "assistant")
        )
        assert found is None

    def test_an_instant_of_another_zone_is_the_same_instant(self, house: House) -> None:
        subject, conversation = house.person()
        warsaw = NOON.astimezone(timezone(timedelta(hours=1)))
        add(house, replace(consent_record(subject, conversation), at=warsaw))
        found = current(house, subject)
        assert found is not None
        assert found.at == NOON
        assert found.at.utcoffset() == timedelta(0)

    def test_an_instant_without_a_zone_is_refused(self, house: House) -> None:
        subject, conversation = house.person()
        naive = replace(consent_record(subject, conversation), at=datetime(2026, 1, 1))  # noqa: DTZ001
        with pytest.raises(Exception):  # noqa: B017
            add(house, naive)
        assert current(house, subject) is None

    def test_a_record_is_stored_once(self, house: House) -> None:
        subject, conversation = house.person()
        given = consent_record(subject, conversation)
        add(house, given)
        with pytest.raises(ConflictError) as refused:
            add(house, given)
        assert refused.value.code == "consent_taken"

    def test_is_unreadable_after_the_end_of_the_subject(self, house: House) -> None:
        subject, conversation = house.person()
        add(house, consent_record(subject, conversation))
        house.keystore.shred_subject(TENANT, subject)
        with pytest.raises(SealingError):
            current(house, subject)
        with pytest.raises(SealingError):
            house.records.read(lambda work: work.consents.history(TENANT, subject))
        with pytest.raises(SealingError):
            add(house, consent_record(subject, conversation))
