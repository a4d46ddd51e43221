"""Replicas hold the present state, whole, for their owner alone."""

from __future__ import annotations

import shutil

import pytest

from gateway.errors import StoreError
from gateway.records.keystore.keystore import Keystore
from tests.contracts.sqlite_house import TENANT, House, SteadyClock


def test_a_replica_takes_over_after_a_shred(house: House) -> None:
    gone, _ = house.person()
    subject, conversation = house.person()
    ids = house.keystore.create_value_keys(TENANT, conversation, 5)
    keys = house.keystore.value_keys(TENANT, conversation, ids)
    house.keystore.shred_subject(TENANT, gone)
    spare = house.folder / "spare.db"
    shutil.copy(house.replica_path, spare)
    store = Keystore.open(spare, house.provider, SteadyClock())
    assert store.value_keys(TENANT, conversation, ids) == keys
    assert store.subject_reference(TENANT, subject) is not None
    assert not store.has_key(TENANT, gone)
    assert store.shred_sequence() == 1
    store.close()


def test_a_replica_is_overwritten_and_its_owners_alone(house: House) -> None:
    sizes = []
    for _ in range(2):
        gone, _ = house.person()
        house.keystore.shred_subject(TENANT, gone)
        sizes.append(house.replica_path.read_bytes())
    assert sizes[0] != sizes[1]
    assert house.replica_path.stat().st_mode & 0o777 == 0o600
    names = {file.name for file in house.replica_path.parent.iterdir()}
    assert names == {"keys.db", "keys.db.lock"}


def test_a_keystore_from_the_past_does_not_overwrite_a_newer_replica(house: House) -> None:
    old = house.folder / "old.db"
    house.keystore.shred_subject(TENANT, house.person()[0])
    shutil.copy(house.replica_path, old)  # its own destruction is not finished in it
    house.keystore.shred_subject(TENANT, house.person()[0])
    newest = house.replica_path.read_bytes()
    with pytest.raises(StoreError) as refused:
        Keystore.open(old, house.provider, SteadyClock(), [house.replica_path])
    assert refused.value.code == "shred_unfinished"
    assert isinstance(refused.value.__cause__, StoreError)
    assert refused.value.__cause__.code == "replica_newer"
    assert house.replica_path.read_bytes() == newest


def test_a_broken_replica_is_replaced(house: House) -> None:
    house.replica_path.write_bytes(b"half a file")
    house.keystore.shred_subject(TENANT, house.person()[0])
    spare = Keystore.open(house.replica_path, house.provider, SteadyClock())
    assert spare.shred_sequence() == 1
    spare.close()
