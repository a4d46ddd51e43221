"""Many threads, one writer, one log."""

from __future__ import annotations

import threading
from uuid import UUID, uuid4

import pytest

from audit_log.checkpoint import open_checkpoint
from audit_log.errors import AuditError
from gateway.errors import SettingsError, StoreError
from gateway.records.storage.connection import open_engine, reading
from gateway.records.storage.records import SqlRecords
from gateway.records.storage.work import SqlWork
from tests.contracts.sqlite_house import (
    OTHER_TENANT,
    TENANT,
    House,
    conversation_record,
    event,
    line,
    trail_of,
)


def test_eight_threads_lose_nothing(house: House) -> None:
    people = [house.person() for _ in range(8)]
    failures: list[BaseException] = []

    def work(subject: UUID, conversation: UUID) -> None:
        def effect(work: SqlWork, number: int) -> None:
            work.transcripts.append(TENANT, subject, (line(conversation, f"{number}"),))
            work.record(event(conversation=conversation))

        try:
            for number in range(50):
                house.records.commit(lambda w, n=number: effect(w, n))
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=person) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    house.close()
    again = House(house.folder)  # what is durable, not what is in a cache
    try:
        for subject, conversation in people:
            kept = again.records.read(
                lambda w, s=subject, c=conversation: w.transcripts.read(TENANT, s, c)
            )
            assert [found.text for found in kept] == [str(number) for number in range(50)]
            logged = again.queries.events(TENANT, conversation=conversation, limit=1000)
            assert len(logged) == 50
        assert len(again.queries.events(TENANT, limit=1000)) == 400
    finally:
        again.close()


def test_the_head_of_the_log_is_signed_over_every_event(house: House) -> None:
    for _ in range(3):
        house.records.commit(lambda work: work.record(event(), event()))
    engine = open_engine(house.data_path, query_only=True)
    trail = trail_of(str(TENANT))
    with reading(engine) as connection:
        head = open_checkpoint(trail.latest(connection), trail._signer.key)
        trail.check_against(connection, head)
    engine.dispose()
    assert head.size == 6


def test_a_refused_event_of_one_tenant_does_not_stop_the_other(house: House) -> None:
    twice = event()
    house.records.commit(lambda work: work.record(twice))
    changed = event(conversation=uuid4())
    object.__setattr__(changed, "id", twice.id)
    outcomes: list[object] = []

    def call(tenant_event: object) -> None:
        try:
            house.records.commit(lambda work: work.record(tenant_event))  # type: ignore[arg-type]
            outcomes.append("kept")
        except StoreError as error:
            outcomes.append(type(error.__cause__).__mro__[1])

    threads = [threading.Thread(target=call, args=(one,)) for one in (changed, event(OTHER_TENANT))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(str, outcomes)) == sorted(["kept", str(AuditError)])
    assert len(house.queries.events(OTHER_TENANT)) == 1


def test_refuses_to_start_without_its_tables(house: House) -> None:
    bare = house.folder / "bare.db"
    with pytest.raises(SettingsError) as refused:
        SqlRecords.open(bare, house.keystore, trail_of)
    assert refused.value.code == "data_missing"
    open_engine(bare).dispose()
    with pytest.raises(SettingsError) as refused:
        SqlRecords.open(bare, house.keystore, trail_of)
    assert refused.value.code == "migration_needed"


def test_a_commit_after_the_end_is_refused(house: House) -> None:
    house.records.close()
    with pytest.raises(StoreError) as refused:
        house.records.commit(
            lambda work: work.conversations.open(conversation_record(uuid4(), uuid4()))
        )
    assert refused.value.code == "records_unavailable"
