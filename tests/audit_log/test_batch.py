from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, update

from audit_log.batch import Batch
from audit_log.errors import TrailError
from audit_log.notes import LocalSigner
from audit_log.tables import audit_head
from audit_log.trail import Trail
from audit_log.verifier import verify_database
from tests.audit_log.building import ORIGIN, SIGNER, TENANT, an_event, write


def test_several_appends_read_and_write_the_head_once(engine: Engine, trail: Trail) -> None:
    said: list[str] = []
    with engine.begin() as connection:
        connection.connection.dbapi_connection.set_trace_callback(said.append)  # type: ignore[union-attr]
        batch = trail.begin(connection)
        assert batch.append([an_event(0)]) == [0]
        assert batch.append([an_event(1), an_event(2)]) == [1, 2]
        assert batch.append([]) == []
        assert batch.seal().size == 3
    # SQLite tells of a statement again when its trigger fires.
    heads = [text.split()[0] for text in dict.fromkeys(said) if "audit_head" in text]
    assert heads == ["SELECT", "UPDATE"]


def test_what_a_batch_sealed_verifies_and_goes_on(
    engine: Engine, trail: Trail, database: Path
) -> None:
    for first in range(0, 600, 200):
        with engine.begin() as connection:
            batch = trail.begin(connection)
            for number in range(first, first + 200, 50):
                batch.append([an_event(n) for n in range(number, number + 50)])
            batch.seal()
    assert write(engine, [an_event(600)]) == [600]
    assert verify_database(database, SIGNER.key).size == 601


def test_an_event_is_stored_once_over_batches(engine: Engine, trail: Trail) -> None:
    one, two = an_event(1), an_event(2)
    write(engine, [one])
    with engine.begin() as connection:
        batch = trail.begin(connection)
        assert batch.append([one, two]) == [0, 1]
        assert batch.append([two, one]) == [1, 0]
        with pytest.raises(TrailError, match="eid_reused"):
            batch.append([an_event(3, id=two.id)])
        with pytest.raises(TrailError, match="event_of_another_tenant"):
            batch.append([an_event(4, tenant=TENANT.replace("0b6f", "0b6e"))])
        assert batch.seal().size == 2


def test_goes_back_with_the_savepoint(engine: Engine, trail: Trail, database: Path) -> None:
    with engine.begin() as connection:
        batch = trail.begin(connection)
        batch.append([an_event(0)])
        before = batch.head
        savepoint = connection.begin_nested()
        batch.append([an_event(n) for n in range(1, 300)])  # a full tile is undone, too
        savepoint.rollback()
        batch.back_to(before)
        assert batch.append([an_event(900)]) == [1]
        batch.seal()
    assert verify_database(database, SIGNER.key).size == 2


def _forgets_to_go_back(connection: Connection, batch: Batch) -> None:
    savepoint = connection.begin_nested()
    batch.append([an_event(1)])
    savepoint.rollback()
    batch.append([an_event(2)])


def _goes_back_without_undoing(_: Connection, batch: Batch) -> None:
    before = batch.head
    batch.append([an_event(1)])
    batch.back_to(before)


@pytest.mark.parametrize("fault", [_forgets_to_go_back, _goes_back_without_undoing])
def test_signs_only_what_is_stored(
    engine: Engine, trail: Trail, fault: Callable[[Connection, Batch], None]
) -> None:
    with pytest.raises(TrailError, match="head_moved"), engine.begin() as connection:
        batch = trail.begin(connection)
        batch.append([an_event(0)])
        fault(connection, batch)
        batch.seal()
    assert write(engine, [an_event(5)]) == [0]


def test_a_failing_signer_leaves_nothing_of_the_batch(engine: Engine) -> None:
    class Broken:
        key = SIGNER.key

        def sign(self, message: bytes) -> bytes:
            raise ConnectionError

    with pytest.raises(ConnectionError), engine.begin() as connection:
        batch = Trail(ORIGIN, Broken()).begin(connection)
        batch.append([an_event(0)])
        batch.seal()
    assert write(engine, [an_event(1)]) == [0]


@pytest.mark.parametrize("change", [{"size": 2}, {"tail": b""}, {"checkpoint": ""}])
def test_a_trail_that_knows_the_head_still_sees_tampering(
    engine: Engine, trail: Trail, change: dict[str, object]
) -> None:
    with engine.begin() as connection:
        batch = trail.begin(connection)
        batch.append([an_event(0)])
        batch.seal()
        trail.begin(connection)
    with engine.begin() as connection:
        connection.execute(update(audit_head).values(change))
    for act in (trail.begin, trail.seal, lambda c: trail.append(c, [an_event(1)])):
        with pytest.raises(TrailError, match="head_not_ours"), engine.begin() as connection:
            act(connection)


def test_a_missing_log_has_no_batch(engine: Engine) -> None:
    origin = ORIGIN[:-1] + "2"
    trail = Trail(origin, LocalSigner.from_seed(origin, bytes(32)))
    with pytest.raises(TrailError, match="log_missing"), engine.begin() as connection:
        trail.begin(connection)
