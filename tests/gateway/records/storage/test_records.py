"""Many threads, one writer, one log."""

from __future__ import annotations

import threading
from uuid import UUID, uuid4

import pytest

from audit_log.checkpoint import open_checkpoint
from audit_log.errors import AuditError
from audit_log.records import AuditEvent
from audit_log.verifier import verify_database
from gateway.errors import ConflictError, SettingsError, StoreError
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


def test_the_log_goes_back_with_an_effect_that_fails_among_others(house: House) -> None:
    """Its events of one tenant were stored when those of the other were refused."""
    stranger = UUID("8b1d2c34-0a5b-4c6d-8e7f-102030405060")
    kept = [event() for _ in range(6)]
    refused = [event() for _ in range(5)]
    outcomes: dict[int, str] = {}
    reached, gate = threading.Event(), threading.Event()

    def hold(work: SqlWork) -> None:
        reached.set()
        gate.wait()

    def call(number: int, *events: AuditEvent) -> None:
        try:
            house.records.commit(lambda work: work.record(*events))
            outcomes[number] = "kept"
        except StoreError as error:
            outcomes[number] = error.code

    holding = threading.Thread(target=lambda: house.records.commit(hold))
    holding.start()
    reached.wait()
    threads = [threading.Thread(target=call, args=(n, one)) for n, one in enumerate(kept)]
    for number, one in enumerate(refused, start=10):
        threads.append(threading.Thread(target=call, args=(number, one, event(stranger))))
    for thread in threads[::2] + threads[1::2]:
        thread.start()
    while house.records._writer._jobs.qsize() < len(threads):
        pass
    gate.set()
    for thread in (holding, *threads):
        thread.join()
    assert [outcomes[n] for n in range(6)] == ["kept"] * 6
    assert [outcomes[n] for n in range(10, 15)] == ["records_unavailable"] * 5
    logged = house.queries.events(TENANT)
    assert {one.event.id for one in logged} == {one.id for one in kept}
    assert [one.seq for one in logged] == list(range(6))
    head = verify_database(house.data_path, trail_of(str(TENANT))._signer.key)
    assert head.size == 6


def test_a_single_effect_whose_event_is_refused_leaves_no_trace(house: House) -> None:
    twice = event()
    house.records.commit(lambda work: work.record(twice))
    changed = event(conversation=uuid4())
    object.__setattr__(changed, "id", twice.id)
    subject = house.keystore.create_subject(TENANT)
    unit = house.keystore.create_conversation(TENANT, subject)

    def effect(work: SqlWork) -> None:
        work.conversations.open(conversation_record(unit, subject))
        work.record(event(), changed)

    with pytest.raises(StoreError):
        house.records.commit(effect)
    assert house.records.read(lambda work: work.conversations.by_id(TENANT, unit)) is None
    house.records.commit(lambda work: work.record(event()))
    assert [one.seq for one in house.queries.events(TENANT)] == [0, 1]


def test_a_conversation_deleted_in_the_same_work_takes_no_more_lines(house: House) -> None:
    subject, unit = house.person()

    def effect(work: SqlWork) -> None:
        work.transcripts.append(TENANT, subject, (line(unit, "before"),))
        work.conversations.delete(unit)
        work.transcripts.append(TENANT, subject, (line(unit, "after"),))

    with pytest.raises(ConflictError) as refused:
        house.records.commit(effect)
    assert refused.value.code == "conversation_gone"
    read = house.records.read(lambda work: work.transcripts.read(TENANT, subject, unit))
    assert read == ()


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
