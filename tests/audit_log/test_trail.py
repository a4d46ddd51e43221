import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, update

from audit_log import store
from audit_log.checkpoint import Checkpoint, open_checkpoint
from audit_log.errors import ForkError, NoteError, TrailError
from audit_log.notes import LocalSigner
from audit_log.records import AuditEvent, EventType, Reason, canonical_bytes
from audit_log.tables import audit_head
from audit_log.tiles import TILE_WIDTH
from audit_log.trail import Trail
from audit_log.tree import EMPTY_ROOT, CompactRange, join, leaf_hash, root_of
from audit_log.verifier import verify_database
from tests.audit_log.building import ORIGIN, SIGNER, TENANT, an_event, open_database, write

CHILD = Path(__file__).with_name("appending_child.py")


def events(count: int, first: int = 0) -> list[AuditEvent]:
    return [an_event(number) for number in range(first, first + count)]


def latest(engine: Engine) -> Checkpoint:
    with engine.begin() as connection:
        return open_checkpoint(Trail(ORIGIN, SIGNER).latest(connection), SIGNER.key)


def test_new_log_is_empty_and_signed(engine: Engine) -> None:
    assert latest(engine) == Checkpoint(ORIGIN, 0, EMPTY_ROOT)


def test_numbers_run_on_over_transactions_and_trails(engine: Engine) -> None:
    assert write(engine, events(3)) == [0, 1, 2]
    assert write(engine, events(2, 3), Trail(ORIGIN, SIGNER)) == [3, 4]


def test_seals_the_root_over_all_bodies(engine: Engine) -> None:
    written = events(300)
    for at in range(0, 300, 7):
        write(engine, written[at : at + 7])
    root = root_of(leaf_hash(canonical_bytes(one)) for one in written)
    assert latest(engine) == Checkpoint(ORIGIN, 300, root)


def test_effect_and_record_are_lost_together(engine: Engine, trail: Trail) -> None:
    write(engine, events(1))
    before = latest(engine)
    with pytest.raises(ZeroDivisionError), engine.begin() as connection:
        trail.append(connection, events(2, 1))
        trail.seal(connection)
        raise ZeroDivisionError
    assert latest(engine) == before
    assert write(engine, events(1, 5)) == [1]


def test_an_event_is_stored_once(engine: Engine) -> None:
    one, two = events(2)
    assert write(engine, [one]) == [0]
    assert write(engine, [one, two, one]) == [0, 1, 0]
    assert latest(engine).size == 2


def test_refuses_an_id_that_now_says_something_else(engine: Engine, trail: Trail) -> None:
    one = an_event(1)
    other = an_event(2, id=one.id)
    write(engine, [one])
    for batch in ([other], [an_event(3), other]):
        with pytest.raises(TrailError, match="eid_reused"), engine.begin() as connection:
            trail.append(connection, batch)
    third = an_event(3)
    again = an_event(4, id=third.id)
    with pytest.raises(TrailError, match="eid_reused"), engine.begin() as connection:
        trail.append(connection, [third, again])


def test_several_appends_share_one_seal(engine: Engine, trail: Trail, database: Path) -> None:
    with engine.begin() as connection:
        assert trail.append(connection, events(1)) == [0]
        assert trail.append(connection, []) == []
        assert trail.append(connection, events(2, 1)) == [1, 2]
        assert trail.seal(connection).size == 3
        assert trail.append(connection, events(1, 3)) == [3]
        trail.seal(connection)
    assert verify_database(database, SIGNER.key).size == 4


def test_goes_on_after_a_savepoint_was_rolled_back(
    engine: Engine, trail: Trail, database: Path
) -> None:
    with engine.begin() as connection:
        trail.append(connection, events(1))
        savepoint = connection.begin_nested()
        trail.append(connection, events(2, 1))
        savepoint.rollback()
        assert trail.append(connection, events(1, 7)) == [1]
        trail.seal(connection)
    assert verify_database(database, SIGNER.key).size == 2


def test_refuses_an_event_of_another_tenant(engine: Engine, trail: Trail) -> None:
    other = an_event(0, tenant=TENANT.replace("0b6f", "0b6e"))
    with pytest.raises(TrailError, match="event_of_another_tenant"), engine.begin() as connection:
        trail.append(connection, [other])


def test_refuses_a_missing_log_and_opens_none_by_itself(engine: Engine) -> None:
    origin = ORIGIN[:-1] + "2"
    trail = Trail(origin, LocalSigner.from_seed(origin, bytes(32)))
    with engine.begin() as connection:
        assert not trail.exists(connection)
        for refused in (trail.seal, trail.latest, lambda c: trail.append(c, events(1))):
            with pytest.raises(TrailError, match="log_missing"):
                refused(connection)
        trail.create(connection)
        assert trail.exists(connection)
        with pytest.raises(TrailError, match="log_exists"):
            trail.create(connection)


def test_two_logs_share_a_database(engine: Engine, database: Path) -> None:
    origin = ORIGIN[:-1] + "2"
    signer = LocalSigner.from_seed(origin, bytes(32))
    second = Trail(origin, signer)
    with engine.begin() as connection:
        second.create(connection)
    write(engine, events(3))
    assert write(engine, events(2), second) == [0, 1]
    assert verify_database(database, SIGNER.key).size == 3
    assert verify_database(database, signer.key).size == 2


def test_refuses_a_key_of_another_name() -> None:
    with pytest.raises(NoteError, match="key_of_another_log"):
        Trail(ORIGIN, LocalSigner.from_seed("other", bytes(32)))


@pytest.mark.parametrize(
    "change",
    [
        {"size": 4},
        {"edge": join([leaf_hash(b"x")] * 2)},
        {"edge": b"short"},
        {"tail": b""},
        {"tail": b"short"},
        {"checkpoint": ""},
        {"checkpoint": Checkpoint(ORIGIN, 2, EMPTY_ROOT).signed(SIGNER)},
        {"checkpoint": Checkpoint(ORIGIN, 3, EMPTY_ROOT).text + "\n"},
    ],
)
def test_signs_nothing_on_a_head_that_was_tampered_with(
    engine: Engine, trail: Trail, change: dict[str, object]
) -> None:
    write(engine, events(3))
    with engine.begin() as connection:
        connection.execute(update(audit_head).values(change))
    for act in (trail.seal, lambda c: trail.append(c, events(1, 3))):
        with pytest.raises(TrailError, match="head_not_ours"), engine.begin() as connection:
            act(connection)


def test_a_failing_signer_leaves_nothing_behind(engine: Engine) -> None:
    class Broken:
        key = SIGNER.key

        def sign(self, message: bytes) -> bytes:
            raise ConnectionError

    with pytest.raises(ConnectionError):
        write(engine, events(1), Trail(ORIGIN, Broken()))
    assert latest(engine).size == 0


def test_accepts_every_checkpoint_it_ever_published(engine: Engine, trail: Trail) -> None:
    published = []
    for at in range(0, 600, 37):
        write(engine, events(37, at))
        published.append(latest(engine))
    with engine.begin() as connection:
        for one in published:
            trail.check_against(connection, one)
        trail.check_against(connection, Checkpoint(ORIGIN, 0, EMPTY_ROOT))


def test_a_shorter_log_than_published_is_a_fork(engine: Engine, trail: Trail) -> None:
    write(engine, events(5))
    ahead = Checkpoint(ORIGIN, 6, leaf_hash(b"x"))
    with engine.begin() as connection:
        with pytest.raises(ForkError, match="log_shorter_than_published"):
            trail.check_against(connection, ahead)


def test_another_history_than_published_is_a_fork(
    engine: Engine, trail: Trail, tmp_path: Path
) -> None:
    write(engine, events(5))
    published = latest(engine)
    restored = open_database(tmp_path / "restored.db")
    write(restored, events(7, 100))
    with restored.begin() as connection:
        with pytest.raises(ForkError, match="log_contradicts_published"):
            trail.check_against(connection, published)
        with pytest.raises(ForkError, match="checkpoint_of_another_log"):
            trail.check_against(connection, Checkpoint("other", 1, published.root))
    restored.dispose()


def test_the_256th_tile_completes_the_tile_above(engine: Engine, trail: Trail) -> None:
    # Brought to one short of 65 536 leaves without their rows: only tiles matter here.
    leaves = [leaf_hash(n.to_bytes(4, "big")) for n in range(TILE_WIDTH**2 - 1)]
    edge = CompactRange()
    for leaf in leaves:
        edge.append(leaf)
    tail = leaves[-(TILE_WIDTH - 1) :]
    with engine.begin() as connection:
        for n in range(TILE_WIDTH - 1):
            hashes = leaves[n * TILE_WIDTH : (n + 1) * TILE_WIDTH]
            store.insert_tile(connection, 1, 0, n, hashes, root_of(hashes))
        checkpoint = Checkpoint(ORIGIN, edge.size, edge.root()).signed(SIGNER)
        head = store.Head(1, ORIGIN, edge.size, join(edge.hashes), join(tail), checkpoint)
        store.update_head(connection, head, old_size=0)
        trail.append(connection, events(1))
        sealed = trail.seal(connection)
        above = store.read_tile(connection, 1, 1, 0)
        assert above is not None
        assert above.root == sealed.root
        trail.check_against(connection, Checkpoint(ORIGIN, TILE_WIDTH**2, above.root))


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.integers(0, 300), max_size=6))
def test_any_cut_into_batches_gives_the_same_log(tmp_path: Path, batches: list[int]) -> None:
    path = tmp_path / "cuts.db"
    engine = open_database(path)
    written = events(sum(batches))
    at = 0
    for size in batches:
        write(engine, written[at : at + size])
        at += size
    engine.dispose()
    root = root_of(leaf_hash(canonical_bytes(one)) for one in written)
    assert verify_database(path, SIGNER.key).root == root
    for name in tmp_path.glob("cuts.db*"):
        name.unlink()


def test_four_processes_append_to_one_file(engine: Engine, database: Path) -> None:
    root = Path(__file__).parents[2]
    command = [sys.executable, str(CHILD), str(database), "50"]
    children = [
        subprocess.Popen([*command, str(n)], cwd=root, stdout=subprocess.PIPE) for n in range(4)
    ]
    acked = [int(line) for child in children for line in child.communicate()[0].split()]
    assert [child.returncode for child in children] == [0] * 4
    assert sorted(acked) == list(range(200))
    assert verify_database(database, SIGNER.key).size == 200


def test_every_event_type_can_be_logged(engine: Engine, database: Path) -> None:
    write(engine, [an_event(n, type=k, reason=Reason("test")) for n, k in enumerate(EventType)])
    assert verify_database(database, SIGNER.key).size == len(EventType)
