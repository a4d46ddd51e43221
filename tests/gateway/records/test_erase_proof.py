"""What copies taken before an erasure still give away afterwards: nothing of the person."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from gateway.errors import SealingError
from gateway.records.storage.connection import open_engine, truncate_wal
from tests.contracts.sqlite_house import TENANT, House

Person = tuple[UUID, UUID]


def copy_of(house: House, path: Path, name: str) -> Path:
    engine = open_engine(path)
    assert truncate_wal(engine)
    engine.dispose()
    copy = house.folder / name
    shutil.copy(path, copy)
    return copy


def questions(house: House, person: Person) -> list[Callable[[], object]]:
    """Every way of opening something that is sealed under a key of this person."""
    subject, conversation = person
    return [
        lambda: house.queries.holdings(TENANT, subject),
        lambda: house.records.read(
            lambda work: work.transcripts.read(TENANT, subject, conversation)
        ),
        lambda: house.records.read(lambda work: work.vault.entries(TENANT, subject, conversation)),
        lambda: house.records.read(lambda work: work.consents.history(TENANT, subject)),
        lambda: house.keystore.subject_key(TENANT, subject),
        lambda: house.keystore.conversation_key(TENANT, subject, conversation),
    ]


def assert_shut(house: House, person: Person) -> None:
    for question in questions(house, person):
        with pytest.raises(SealingError):
            question()


def assert_open(house: House, person: Person, secret: str) -> None:
    for question in questions(house, person):
        question()
    holdings = house.queries.holdings(TENANT, person[0])
    assert holdings.conversations[0].values[0].value == secret
    assert holdings.conversations[0].lines[0].text == f"I am {secret}"
    assert holdings.consents[0].notice_bytes == secret.encode()


@pytest.fixture
def people(house: House) -> tuple[Person, Person]:
    person, neighbour = house.person(), house.person()
    house.fill(*person, "Jan Kowalski")
    house.fill(*neighbour, "Ewa Nowak")
    return person, neighbour


def test_old_data_with_the_live_keystore_opens_the_neighbour_alone(
    house: House, people: tuple[Person, Person]
) -> None:
    person, neighbour = people
    data = copy_of(house, house.data_path, "old-data.db")
    assert_open(house, person, "Jan Kowalski")
    house.keystore.shred_subject(TENANT, person[0])
    restored = House(house.folder, data=data)
    assert_shut(restored, person)
    assert_open(restored, neighbour, "Ewa Nowak")
    restored.close()


def test_old_data_and_old_keys_open_nothing_with_todays_keyring(
    house: House, people: tuple[Person, Person]
) -> None:
    person, neighbour = people
    data = copy_of(house, house.data_path, "old-data.db")
    keys = copy_of(house, house.keys_path, "old-keys.db")
    before = House(house.folder, data=data, keys=keys)
    assert_open(before, person, "Jan Kowalski")  # the copies are good, until …
    before.close()
    house.keystore.shred_subject(TENANT, person[0])
    stolen = House(house.folder, data=data, keys=keys)
    assert_shut(stolen, person)
    assert_shut(stolen, neighbour)  # a copy of keys is worth something until the next shred only
    stolen.close()
    assert_open(house, neighbour, "Ewa Nowak")


def test_an_ended_conversation_stays_shut_though_its_subject_lives(
    house: House, people: tuple[Person, Person]
) -> None:
    (subject, conversation), neighbour = people
    data = copy_of(house, house.data_path, "old-data.db")
    keys = copy_of(house, house.keys_path, "old-keys.db")
    house.keystore.shred_conversation(TENANT, conversation)
    for stolen in (House(house.folder, data=data), House(house.folder, data=data, keys=keys)):
        for read in questions(stolen, (subject, conversation))[:3]:
            with pytest.raises(SealingError):
                read()
        stolen.close()
    assert_open(house, neighbour, "Ewa Nowak")


def test_the_replica_of_before_is_overwritten(house: House, people: tuple[Person, Person]) -> None:
    person, neighbour = people
    first, _ = house.person()
    house.keystore.shred_subject(TENANT, first)
    replica = copy_of(house, house.replica_path, "old-replica.db")
    house.keystore.shred_subject(TENANT, person[0])
    for keys in (replica, house.replica_path):
        spare = House(house.folder, keys=keys)
        assert_shut(spare, person)
        spare.close()
    spare = House(house.folder, keys=house.replica_path)
    assert_open(spare, neighbour, "Ewa Nowak")
    spare.close()
