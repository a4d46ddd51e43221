"""What the keystore promises beyond the port's contract: kinship, isolation, faults."""

from __future__ import annotations

import threading
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select, update

from gateway.errors import SealingError, StoreError
from gateway.ports.keys import UnitKind
from gateway.records.keystore.schema import shred_key
from gateway.records.storage.connection import open_engine, reading, writing
from tests.contracts.sqlite_house import OTHER_TENANT, TENANT, House


def test_a_conversation_key_is_its_subjects_alone(house: House) -> None:
    one, conversation = house.person()
    other, _ = house.person()
    assert len(house.keystore.conversation_key(TENANT, one, conversation)) == 32
    for tenant, subject in ((TENANT, other), (OTHER_TENANT, one), (TENANT, uuid4())):
        with pytest.raises(SealingError):
            house.keystore.conversation_key(tenant, subject, conversation)


def test_value_keys_are_their_conversations_alone(house: House) -> None:
    subject, conversation = house.person()
    second = house.conversation(subject)
    ids = house.keystore.create_value_keys(TENANT, conversation, 3)
    keys = house.keystore.value_keys(TENANT, conversation, ids)
    assert len(set(keys.values())) == 3
    with pytest.raises(SealingError):
        house.keystore.value_keys(TENANT, second, ids)
    with pytest.raises(SealingError):
        house.keystore.value_keys(OTHER_TENANT, conversation, ids)
    with pytest.raises(SealingError):
        house.keystore.value_keys(TENANT, conversation, [*ids, uuid4()])


def test_a_warm_cache_answers_nobody_else(house: House) -> None:
    one, conversation = house.person()
    other, second = house.person()
    ids = house.keystore.create_value_keys(TENANT, conversation, 1)
    for _ in range(2):
        house.keystore.conversation_key(TENANT, one, conversation)
        house.keystore.conversation_key(TENANT, other, second)
        house.keystore.value_keys(TENANT, conversation, ids)
        with pytest.raises(SealingError):
            house.keystore.conversation_key(TENANT, other, conversation)
        with pytest.raises(SealingError):
            house.keystore.value_keys(TENANT, second, ids)


def test_keys_are_the_same_after_a_restart(house: House) -> None:
    subject, conversation = house.person()
    ids = house.keystore.create_value_keys(TENANT, conversation, 2)
    before = (
        house.keystore.subject_key(TENANT, subject),
        house.keystore.conversation_key(TENANT, subject, conversation),
        house.keystore.value_keys(TENANT, conversation, ids),
        house.keystore.digest(TENANT, "prefix", b"x"),
        house.keystore.subject_reference(TENANT, subject),
    )
    again = House(house.folder)
    after = (
        again.keystore.subject_key(TENANT, subject),
        again.keystore.conversation_key(TENANT, subject, conversation),
        again.keystore.value_keys(TENANT, conversation, ids),
        again.keystore.digest(TENANT, "prefix", b"x"),
        again.keystore.subject_reference(TENANT, subject),
    )
    again.close()
    assert after == before


def test_a_shred_of_one_tenant_leaves_the_others_keys_alone(house: House) -> None:
    mine, _ = house.person()
    theirs, conversation = house.person(OTHER_TENANT)
    before = house.keystore.conversation_key(OTHER_TENANT, theirs, conversation)
    digest = house.keystore.digest(OTHER_TENANT, "prefix", b"x")
    house.keystore.shred_subject(TENANT, mine)
    assert house.keystore.conversation_key(OTHER_TENANT, theirs, conversation) == before
    assert house.keystore.digest(OTHER_TENANT, "prefix", b"x") == digest


def test_nobody_shreds_another_tenants_subject(house: House) -> None:
    subject, conversation = house.person()
    with pytest.raises(StoreError) as refused:
        house.keystore.shred_subject(OTHER_TENANT, subject)
    assert refused.value.code == "unit_unknown"
    with pytest.raises(StoreError):
        house.keystore.shred_conversation(TENANT, subject)  # a subject is no conversation
    assert house.keystore.has_key(TENANT, subject)
    assert house.keystore.shred_sequence() == 0
    assert house.keystore.conversation_key(TENANT, subject, conversation)


def test_every_key_in_the_file_is_wrapped_anew_where_it_must_be(house: House) -> None:
    subject, _ = house.person()
    neighbour, conversation = house.person()
    house.keystore.create_value_keys(TENANT, conversation, 600)
    before = _wrapped(house)
    house.keystore.shred_subject(TENANT, subject)
    after = _wrapped(house)
    gone = {id_ for id_ in before if id_ not in after}
    touched = {before[id_][0] for id_ in gone}
    for id_, (bucket, wrapped) in after.items():
        assert (wrapped != before[id_][1]) == (bucket in touched)
    assert any(bucket in touched for bucket, _ in after.values())
    assert house.keystore.subject_key(TENANT, neighbour)


def test_a_swapped_row_does_not_open(house: House) -> None:
    subject, conversation = house.person()
    one, other = house.keystore.create_value_keys(TENANT, conversation, 2)
    rows = _wrapped(house)
    engine = open_engine(house.keys_path)
    with writing(engine) as connection:
        for to, source in ((one, other), (other, one)):
            connection.execute(
                update(shred_key).where(shred_key.c.id == to).values(wrapped=rows[source][1])
            )
    engine.dispose()
    fresh = House(house.folder)
    with pytest.raises(SealingError):
        fresh.keystore.value_keys(TENANT, conversation, [one])
    fresh.close()


def test_a_shred_that_would_lose_a_neighbour_destroys_nothing(house: House) -> None:
    subject, conversation = house.person()
    _, neighbours = house.person()
    house.keystore.create_value_keys(TENANT, neighbours, 300)
    engine = open_engine(house.keys_path)
    with writing(engine) as connection:
        connection.execute(
            update(shred_key).where(shred_key.c.kind == "value").values(wrapped=bytes(60))
        )
    engine.dispose()
    with pytest.raises(SealingError):
        house.keystore.shred_subject(TENANT, subject)
    assert house.keystore.shred_sequence() == 0
    assert house.keystore.conversation_key(TENANT, subject, conversation)


def test_threads_share_one_keystore(house: House) -> None:
    made: list[tuple[UUID, UUID]] = []
    failures: list[BaseException] = []

    def work() -> None:
        try:
            for _ in range(6):
                subject = house.keystore.create_subject(TENANT)
                conversation = house.keystore.create_conversation(TENANT, subject)
                house.keystore.conversation_key(TENANT, subject, conversation)
                made.append((subject, conversation))
        except BaseException as error:
            failures.append(error)

    doomed, _ = house.person()
    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    house.keystore.shred_subject(TENANT, doomed)
    for thread in threads:
        thread.join()
    assert not failures
    assert len(made) == 36
    for subject, conversation in made:
        assert house.keystore.conversation_key(TENANT, subject, conversation)


def test_status_counts_and_names_nobody(house: House) -> None:
    subject, conversation = house.person()
    house.keystore.create_value_keys(TENANT, conversation, 4)
    status = house.keystore.status()
    assert status.keys == {"subject": 1, "log": 1, "conversation": 1, "value": 4}
    receipt = house.keystore.shred_subject(TENANT, subject)
    assert receipt.destroyed == {
        UnitKind.SUBJECT: 1,
        UnitKind.CONVERSATION: 1,
        UnitKind.VALUE: 4,
    }
    status = house.keystore.status()
    assert (status.keys, status.unfinished, status.shred_sequence) == ({}, 0, 1)
    assert status.provider.versions == (2,)


def test_a_lost_file_is_a_store_error_that_says_nothing(house: House) -> None:
    subject, _ = house.person()
    engine = open_engine(house.keys_path)
    with writing(engine) as connection:
        shred_key.drop(connection)
    engine.dispose()
    house.keystore._run.cache.clear()
    with pytest.raises(StoreError) as refused:
        house.keystore.subject_reference(TENANT, subject)
    assert refused.value.code == "keys_unavailable"
    assert str(subject) not in str(refused.value)


def _wrapped(house: House) -> dict[UUID, tuple[int, bytes]]:
    engine = open_engine(house.keys_path, query_only=True)
    with reading(engine) as connection:
        rows = connection.execute(select(shred_key.c.id, shred_key.c.bucket, shred_key.c.wrapped))
        found = {id_: (bucket, wrapped) for id_, bucket, wrapped in rows}
    engine.dispose()
    return found
