from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from gateway.errors import GatewayError
from gateway.ports.access import ApiKeyRecord
from gateway.services.access.api_keys import make
from tests.contracts.sqlite_house import NOON, TENANT, House, make_files

LATER = NOON + timedelta(days=1)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    make_files(tmp_path)
    house = House(tmp_path)
    yield house
    house.close()


def _added(house: House, **members: object) -> ApiKeyRecord:
    key = make()
    record = ApiKeyRecord(
        key.id,
        TENANT,
        key.digest,
        frozenset({"chat", "dsr"}),
        NOON,
        now=NOON,
        **members,  # type: ignore[arg-type]
    )
    house.records.commit(lambda work: work.api_keys.add(record))
    return record


def test_what_was_added_is_found_as_it_was(house: House) -> None:
    record = _added(house, expires_at=LATER)
    assert house.records.read(lambda work: work.api_keys.find(record.id, NOON)) == record


def test_nobodys_key_is_not_found(house: House) -> None:
    assert house.records.read(lambda work: work.api_keys.find("deadbeef", NOON)) is None
    assert house.records.read(lambda work: work.api_keys.all(NOON)) == ()


def test_a_key_is_told_as_ended_once_its_time_is_over(house: House) -> None:
    record = _added(house, expires_at=LATER)
    for now, active in ((NOON, True), (LATER, False)):
        found = house.records.read(lambda work, now=now: work.api_keys.find(record.id, now))
        assert found is not None and found.active is active


def test_a_key_is_revoked_once(house: House) -> None:
    record, other = _added(house), _added(house)
    assert house.records.commit(lambda work: work.api_keys.revoke(record.id, LATER))
    assert not house.records.commit(lambda work: work.api_keys.revoke(record.id, LATER))
    assert not house.records.commit(lambda work: work.api_keys.revoke("deadbeef", LATER))
    every = {key.id: key for key in house.records.read(lambda work: work.api_keys.all(NOON))}
    assert every[record.id].revoked_at == LATER and not every[record.id].active
    assert every[other.id].active


def test_an_id_is_given_once(house: House) -> None:
    record = _added(house)
    with pytest.raises(GatewayError):
        house.records.commit(lambda work: work.api_keys.add(record))


def test_the_digest_is_not_shown_in_what_is_printed(house: House) -> None:
    record = _added(house)
    assert record.digest.hex() not in repr(record) and "digest" not in repr(record)


def test_another_process_that_makes_the_first_key_is_seen_at_once(house: House) -> None:
    assert not house.records.has_gateway_keys()
    other = House(house.folder)
    try:
        record = ApiKeyRecord(
            id="0a1b2c3d",
            tenant=TENANT,
            digest=bytes(32),
            scopes=frozenset({"chat"}),
            created_at=NOON,
            expires_at=None,
            revoked_at=None,
            now=NOON,
        )
        other.records.commit(lambda work: work.api_keys.add(record))
    finally:
        other.close()
    assert house.records.has_gateway_keys()
    house.records.commit(lambda work: work.api_keys.revoke("0a1b2c3d", NOON))
    assert house.records.has_gateway_keys()
