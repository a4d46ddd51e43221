"""The contract of `gateway.ports.records.Records`: an effect and its record, or neither."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest

from audit_log.errors import AuditError
from gateway.errors import GatewayError, StoreError
from gateway.ports.records import Records, Work
from tests.contracts.sqlite_house import (
    NOON,
    OTHER_TENANT,
    TENANT,
    House,
    conversation_record,
    event,
)


def logged(house: House, conversation: UUID) -> int:
    return len(house.queries.events(TENANT, conversation=conversation))


def kept(house: House, conversation: UUID) -> bool:
    found = house.records.read(lambda work: work.conversations.by_id(TENANT, conversation))
    return found is not None


class TestRecords:
    def test_an_effect_and_its_record_are_there_on_return(self, house: House) -> None:
        records: Records = house.records
        id_ = uuid4()

        def effect(work: Work) -> str:
            work.conversations.open(conversation_record(id_, uuid4()))
            work.record(event(conversation=id_), event(conversation=id_))
            return "result"

        assert records.commit(effect) == "result"
        assert (kept(house, id_), logged(house, id_)) == (True, 2)

    def test_whatever_an_effect_raises_rolls_back_and_comes_out(self, house: House) -> None:
        id_ = uuid4()
        failure = GatewayError("some_code", "A sentence.")

        def effect(work: Work) -> None:
            work.conversations.open(conversation_record(id_, uuid4()))
            work.record(event(conversation=id_))
            raise failure

        with pytest.raises(GatewayError) as raised:
            house.records.commit(effect)
        assert raised.value is failure
        assert (kept(house, id_), logged(house, id_)) == (False, 0)

    def test_no_effect_without_its_record(self, house: House) -> None:
        id_ = uuid4()

        def effect(work: Work) -> None:
            work.conversations.open(conversation_record(id_, uuid4()))
            work.record(event(conversation=id_), event(uuid4(), conversation=id_))

        with pytest.raises(StoreError) as refused:
            house.records.commit(effect)
        assert refused.value.code == "records_unavailable"
        assert isinstance(refused.value.__cause__, AuditError)
        assert (kept(house, id_), logged(house, id_)) == (False, 0)

    def test_events_of_two_tenants_go_to_two_logs(self, house: House) -> None:
        id_ = uuid4()
        house.records.commit(
            lambda work: work.record(event(conversation=id_), event(OTHER_TENANT, conversation=id_))
        )
        assert logged(house, id_) == 1
        assert len(house.queries.events(OTHER_TENANT, conversation=id_)) == 1

    def test_a_query_cannot_write(self, house: House) -> None:
        _, conversation = house.person()
        attempts: list[Any] = [
            lambda work: work.conversations.set_disclosed(conversation, NOON),
            lambda work: work.conversations.delete(conversation),
            lambda work: work.record(event()),
        ]
        for attempt in attempts:
            with pytest.raises(StoreError):
                house.records.read(attempt)
        assert kept(house, conversation)

    def test_a_work_ends_with_its_function(self, house: House) -> None:
        works: list[Work] = []
        stores: list[Any] = []

        def leak(work: Work) -> None:
            works.append(work)
            stores.append(work.conversations)

        house.records.commit(leak)
        house.records.read(leak)
        for work, store in zip(works, stores, strict=True):
            for conversations in (work.conversations, store):
                with pytest.raises(StoreError) as refused:
                    conversations.by_id(TENANT, uuid4())
                assert refused.value.code == "work_ended"

    def test_an_effect_sees_its_own_writes_and_others_do_not_before_the_commit(
        self, house: House
    ) -> None:
        id_ = uuid4()
        seen: list[bool] = []

        def effect(work: Work) -> None:
            work.conversations.open(conversation_record(id_, uuid4()))
            seen.append(work.conversations.by_id(TENANT, id_) is not None)
            seen.append(kept(house, id_))

        house.records.commit(effect)
        assert [*seen, kept(house, id_)] == [True, False, True]

    def test_a_query_sees_one_snapshot(self, house: House) -> None:
        _, conversation = house.person()

        def query(work: Work) -> list[int]:
            turns = []
            for _ in range(2):
                found = work.conversations.by_id(TENANT, conversation)
                assert found is not None
                turns.append(found.turns)
                house.records.commit(lambda w: w.conversations.count_turn(conversation, NOON))
            return turns

        assert house.records.read(query) == [0, 0]
