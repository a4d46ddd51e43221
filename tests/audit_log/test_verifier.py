# ruff: noqa: S311, S608 (seeded dice; tampering writes its SQL by hand)
import random
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine

from audit_log.checkpoint import Checkpoint, open_checkpoint
from audit_log.errors import VerificationError
from audit_log.notes import LocalSigner
from audit_log.records import AuditEvent, canonical_bytes, new_event_id
from audit_log.tiles import TILE_WIDTH
from audit_log.trail import Trail
from audit_log.tree import EMPTY_ROOT, CompactRange, join, leaf_hash, root_of, split
from audit_log.verifier import STEPS, Verified, verify_database, verify_log
from tests.audit_log.building import ORIGIN, SIGNER, START, an_event, open_database, write

SMALL, LARGE = 7, 600
DICE = random.Random(20261122)


@contextmanager
def tampered(engine: Engine) -> Iterator[Connection]:
    """A transaction in which everything may be done, and which leaves nothing behind."""
    with engine.connect() as connection:
        transaction = connection.begin()
        yield connection
        transaction.rollback()


def sql(connection: Connection, statement: str, *values: Any) -> list[Any]:
    found = connection.exec_driver_sql(statement, values)
    return list(found) if found.returns_rows else []


def fault(connection: Connection, *published: Checkpoint) -> VerificationError:
    with pytest.raises(VerificationError) as caught:
        verify_log(connection, SIGNER.key, published)
    assert caught.value.step in STEPS
    return caught.value


def flip(value: Any, dice: random.Random) -> Any:
    """The value with one bit changed; a number moved to where no other row is."""
    if isinstance(value, int):
        return dice.choice([value + 1000, value + 100_000, -1 - value])
    if isinstance(value, str):
        at = dice.randrange(len(value))
        return value[:at] + chr(ord(value[at]) ^ 1) + value[at + 1 :]
    at, changed = dice.randrange(len(value)), bytearray(value)
    changed[at] ^= 1 << dice.randrange(8)
    return bytes(changed)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    engine = open_database(tmp_path_factory.mktemp("small") / "a.db", guarded=False)
    write(engine, [an_event(n) for n in range(SMALL)])
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    engine = open_database(tmp_path_factory.mktemp("large") / "a.db", guarded=False)
    for first in range(0, LARGE, 50):
        write(engine, [an_event(n) for n in range(first, first + 50)])
    yield engine
    engine.dispose()


def test_verifies_what_was_sealed(small: Engine, large: Engine, engine: Engine) -> None:
    for log, size in ((small, SMALL), (large, LARGE), (engine, 0)):
        with tampered(log) as connection:
            note = Trail(ORIGIN, SIGNER).latest(connection)
            signed = open_checkpoint(note, SIGNER.key)
            assert verify_log(connection, SIGNER.key) == Verified(ORIGIN, size, signed.root)


ENTRY_COLUMNS = ["log", "seq", "eid", "leaf_hash", "body"]


def change_entry(connection: Connection, seq: int, column: str, dice: random.Random) -> set[str]:
    """Changes a column of an entry; returns the names that point at that row."""
    ((old,),) = sql(connection, f"SELECT {column} FROM audit_entry WHERE seq = ?", seq)
    new = flip(old, dice)
    sql(connection, f"UPDATE audit_entry SET {column} = ? WHERE seq = ?", new, seq)
    if column == "log":
        return {f"entry {seq} of log {new}"}
    return {f"entry {seq}", f"entry {new}"} if column == "seq" else {f"entry {seq}"}


@pytest.mark.parametrize("column", ENTRY_COLUMNS)
@pytest.mark.parametrize("seq", range(SMALL))
def test_names_any_entry_of_a_small_log_with_any_column_changed(
    small: Engine, seq: int, column: str
) -> None:
    for _ in range(8):
        with tampered(small) as connection:
            names = change_entry(connection, seq, column, DICE)
            assert fault(connection).row in names


@pytest.mark.parametrize("column", ENTRY_COLUMNS)
def test_names_random_entries_of_a_larger_log(large: Engine, column: str) -> None:
    for seq in [0, 255, 256, LARGE - 1, *DICE.sample(range(LARGE), 6)]:
        with tampered(large) as connection:
            names = change_entry(connection, seq, column, DICE)
            assert fault(connection).row in names


@pytest.mark.parametrize("seq", [0, SMALL - 1])
def test_names_the_entry_for_each_single_byte_of_its_body(small: Engine, seq: int) -> None:
    with tampered(small) as connection:
        ((body,),) = sql(connection, "SELECT body FROM audit_entry WHERE seq = ?", seq)
        for at in range(len(body)):
            changed = bytearray(body)
            changed[at] ^= 1
            sql(connection, "UPDATE audit_entry SET body = ? WHERE seq = ?", bytes(changed), seq)
            found = fault(connection)
            assert (found.step, found.seq, found.row) == ("leaf", seq, f"entry {seq}")


def rewrite(connection: Connection, seq: int) -> AuditEvent:
    """Puts another well-formed event in an entry's place, with its own hash and id."""
    event = an_event(seq, count=99)
    body = canonical_bytes(event)
    statement = "UPDATE audit_entry SET eid = ?, leaf_hash = ?, body = ? WHERE seq = ?"
    sql(connection, statement, event.id, leaf_hash(body), body, seq)
    return event


@pytest.mark.parametrize("seq", range(SMALL))
def test_names_an_entry_rewritten_with_its_hash_in_the_tail(small: Engine, seq: int) -> None:
    with tampered(small) as connection:
        rewrite(connection, seq)
        found = fault(connection)
        assert (found.step, found.seq, found.code) == ("edge", seq, "entry_rewritten")


@pytest.mark.parametrize("seq", [0, 100, 255, 256, 511, 512, LARGE - 1])
def test_names_an_entry_rewritten_with_its_hash_in_a_tile(large: Engine, seq: int) -> None:
    with tampered(large) as connection:
        rewrite(connection, seq)
        found = fault(connection)
        assert (found.step, found.seq) == ("tile" if seq < 512 else "edge", seq)


def test_an_entry_rewritten_in_every_copy_contradicts_the_signature(large: Engine) -> None:
    with tampered(large) as connection:
        rewrite(connection, 100)
        leaves = [row[0] for row in sql(connection, "SELECT leaf_hash FROM audit_entry")]
        tile = leaves[:TILE_WIDTH]
        statement = "UPDATE audit_tile SET hashes = ?, root = ? WHERE n = 0"
        sql(connection, statement, join(tile), root_of(tile))
        edge = CompactRange()
        for leaf in leaves:
            edge.append(leaf)
        sql(connection, "UPDATE audit_head SET edge = ?", join(edge.hashes))
        assert fault(connection).step == "root"


def test_an_entry_rewritten_with_tile_but_not_edge_is_caught(large: Engine) -> None:
    with tampered(large) as connection:
        rewrite(connection, 100)
        rows = sql(connection, "SELECT leaf_hash FROM audit_entry WHERE seq < 256")
        tile = [row[0] for row in rows]
        statement = "UPDATE audit_tile SET hashes = ?, root = ? WHERE n = 0"
        sql(connection, statement, join(tile), root_of(tile))
        assert fault(connection).step == "edge"


@pytest.mark.parametrize("column", ["log", "level", "n", "hashes", "root"])
@pytest.mark.parametrize("n", [0, 1])
def test_names_any_tile_with_any_column_changed(large: Engine, n: int, column: str) -> None:
    for _ in range(6):
        with tampered(large) as connection:
            ((old,),) = sql(connection, f"SELECT {column} FROM audit_tile WHERE n = ?", n)
            new = flip(old, DICE) if column != "n" else old + 7
            sql(connection, f"UPDATE audit_tile SET {column} = ? WHERE n = ?", new, n)
            assert fault(connection).row.startswith(f"tile 0/{n}")


@pytest.mark.parametrize("column", ["log", "origin", "size", "edge", "tail", "checkpoint"])
def test_names_the_head_with_any_column_changed(small: Engine, large: Engine, column: str) -> None:
    for engine in (small, large):
        ((old,),) = [*_read(engine, f"SELECT {column} FROM audit_head")]
        places = range(len(old)) if isinstance(old, str | bytes) else range(3)
        for at in places if engine is small else DICE.sample(places, min(len(places), 30)):
            with tampered(engine) as connection:
                new = _flip_at(old, at)
                sql(connection, f"UPDATE audit_head SET {column} = ?", new)
                assert fault(connection).row == "head"


def _read(engine: Engine, statement: str) -> list[Any]:
    with engine.connect() as connection:
        return sql(connection, statement)


def _flip_at(value: Any, at: int) -> Any:
    if isinstance(value, int):
        return value + 1 + at
    if isinstance(value, str):
        return value[:at] + chr(ord(value[at]) ^ 1) + value[at + 1 :]
    return value[:at] + bytes([value[at] ^ 1]) + value[at + 1 :]


@pytest.mark.parametrize(
    ("statement", "row"),
    [
        ("DELETE FROM audit_entry WHERE seq = 0", "entry 0"),
        ("DELETE FROM audit_entry WHERE seq < 300", "entry 0"),
        ("DELETE FROM audit_entry WHERE seq = 77", "entry 77"),
        (f"DELETE FROM audit_entry WHERE seq = {LARGE - 1}", f"entry {LARGE - 1}"),
        ("DELETE FROM audit_entry WHERE seq >= 512", "entry 512"),
        ("DELETE FROM audit_entry", "entry 0"),
        ("DELETE FROM audit_tile WHERE n = 1", "tile 0/1"),
        ("DELETE FROM audit_tile", "tile 0/0"),
        ("DELETE FROM audit_head", "head"),
        (
            f"INSERT INTO audit_entry SELECT log, {LARGE}, 'x', leaf_hash, body"
            " FROM audit_entry WHERE seq = 3",
            f"entry {LARGE}",
        ),
        (
            "INSERT INTO audit_entry SELECT log, -1, 'x', leaf_hash, body"
            " FROM audit_entry WHERE seq = 3",
            "entry -1",
        ),
        ("INSERT INTO audit_tile SELECT log, 1, 0, hashes, root FROM audit_tile LIMIT 1",
         "tile 1/0"),
        ("INSERT INTO audit_tile SELECT log, 0, 2, hashes, root FROM audit_tile LIMIT 1",
         "tile 0/2"),
        ("INSERT INTO audit_entry SELECT 9, seq, eid, leaf_hash, body FROM audit_entry",
         "entry 0 of log 9"),
        ("INSERT INTO audit_tile SELECT 9, level, n, hashes, root FROM audit_tile LIMIT 1",
         "tile 0/0 of log 9"),
        (f"UPDATE audit_entry SET seq = {LARGE} WHERE seq = {LARGE - 1}", f"entry {LARGE - 1}"),
        ("UPDATE audit_entry SET log = 9", "head"),
    ],
)  # fmt: skip
def test_names_what_was_dropped_or_put_in(large: Engine, statement: str, row: str) -> None:
    with tampered(large) as connection:
        sql(connection, statement)
        assert fault(connection).row == row


@pytest.mark.parametrize(("one", "other"), [(0, 1), (3, 300), (255, 256), (10, LARGE - 1)])
def test_names_the_first_of_two_swapped_entries(large: Engine, one: int, other: int) -> None:
    with tampered(large) as connection:
        for old, new in ((one, -9), (other, one), (-9, other)):
            sql(connection, "UPDATE audit_entry SET seq = ? WHERE seq = ?", new, old)
        assert fault(connection).row == f"entry {one}"


def test_refuses_an_entry_put_in_between_with_the_rest_moved_up(small: Engine) -> None:
    with tampered(small) as connection:
        sql(connection, "UPDATE audit_entry SET seq = -seq WHERE seq >= 3")
        sql(connection, "UPDATE audit_entry SET seq = 1 - seq WHERE seq < 0")
        event = an_event(99)
        body = canonical_bytes(event)
        statement = "INSERT INTO audit_entry VALUES (1, 3, ?, ?, ?)"
        sql(connection, statement, event.id, leaf_hash(body), body)
        assert fault(connection).row == f"entry {SMALL}"
        sql(connection, "DELETE FROM audit_entry WHERE seq = ?", SMALL)
        assert fault(connection).row == "entry 3"


def resign(connection: Connection, signer: LocalSigner) -> None:
    """Makes the head fit the entries as they are now, under any key."""
    leaves = [row[0] for row in sql(connection, "SELECT leaf_hash FROM audit_entry ORDER BY seq")]
    edge = CompactRange()
    for leaf in leaves:
        edge.append(leaf)
    note = Checkpoint(ORIGIN, edge.size, edge.root()).signed(signer)
    tail = leaves[len(leaves) // TILE_WIDTH * TILE_WIDTH :]
    statement = "UPDATE audit_head SET size = ?, edge = ?, tail = ?, checkpoint = ?"
    sql(connection, statement, edge.size, join(edge.hashes), join(tail), note)


def test_a_log_signed_anew_with_another_key_is_refused(small: Engine) -> None:
    other = LocalSigner.from_seed(ORIGIN, bytes(32))
    with tampered(small) as connection:
        rewrite(connection, 3)
        resign(connection, other)
        assert fault(connection).step == "signature"
        assert verify_log(connection, other.key).size == SMALL


def test_a_tail_cut_off_whole_is_seen_by_a_kept_checkpoint(small: Engine) -> None:
    with tampered(small) as connection:
        kept = open_checkpoint(Trail(ORIGIN, SIGNER).latest(connection), SIGNER.key)
        sql(connection, "DELETE FROM audit_entry WHERE seq >= 5")
        resign(connection, SIGNER)
        assert verify_log(connection, SIGNER.key).size == 5
        found = fault(connection, kept)
        assert (found.step, found.code) == ("published", "log_shorter_than_published")


def test_another_history_is_seen_by_a_kept_checkpoint(small: Engine) -> None:
    with tampered(small) as connection:
        leaves = [row[0] for row in sql(connection, "SELECT leaf_hash FROM audit_entry")]
        kept = [Checkpoint(ORIGIN, n, root_of(leaves[:n])) for n in range(SMALL + 1)]
        assert verify_log(connection, SIGNER.key, kept).size == SMALL
        rewrite(connection, 4)
        resign(connection, SIGNER)
        assert verify_log(connection, SIGNER.key, kept[:5]).size == SMALL
        assert fault(connection, kept[5]).code == "log_contradicts_published"
        other = Checkpoint("gateway.other", 0, EMPTY_ROOT)
        assert fault(connection, other).code == "checkpoint_of_another_log"


@pytest.mark.parametrize(
    "make",
    [
        lambda: b"{}",
        lambda: b"free text about Jan",
        lambda: canonical_bytes(an_event(1, tenant="0b6f1f7e-3c59-4c1b-9d52-6a3f5f1f7a99")),
        lambda: canonical_bytes(an_event(1))[:-1] + b',"note":"Jan"}',
    ],
)
def test_names_a_signed_entry_that_is_no_event_of_this_log(
    small: Engine, make: Callable[[], bytes]
) -> None:
    with tampered(small) as connection:
        body = make()
        statement = "UPDATE audit_entry SET leaf_hash = ?, body = ? WHERE seq = 2"
        sql(connection, statement, leaf_hash(body), body)
        resign(connection, SIGNER)
        found = fault(connection)
        assert (found.step, found.seq) == ("schema", 2)


def test_names_a_signed_entry_under_a_foreign_id(small: Engine) -> None:
    with tampered(small) as connection:
        sql(connection, "UPDATE audit_entry SET eid = ? WHERE seq = 2", new_event_id(START))
        found = fault(connection)
        assert (found.step, found.seq, found.code) == ("schema", 2, "eid_mismatch")


def test_unreadable_files_do_not_verify(tmp_path: Path, database: Path, engine: Engine) -> None:
    write(engine, [an_event(1)])
    engine.dispose()
    (tmp_path / "empty.db").touch()
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("CREATE TABLE audit_head (x)")
    connection.close()
    (tmp_path / "cut.db").write_bytes(database.read_bytes()[:5000])
    for name in ("missing.db", "empty.db", "other.db", "cut.db"):
        with pytest.raises(VerificationError) as caught:
            verify_database(tmp_path / name, SIGNER.key)
        assert (caught.value.step, caught.value.row) == ("log", "database")


def test_flipped_bytes_inside_stored_bodies_of_the_file_are_named(
    database: Path, engine: Engine, tmp_path: Path
) -> None:
    write(engine, [an_event(n, state="findable") for n in range(20)])
    with engine.connect() as connection:
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    engine.dispose()
    whole, at, found = database.read_bytes(), -1, 0
    while (at := whole.find(b"findable", at + 1)) >= 0:
        changed = bytearray(whole)
        changed[at] ^= 2
        (tmp_path / "changed.db").write_bytes(changed)
        with pytest.raises(VerificationError) as caught:
            verify_database(tmp_path / "changed.db", SIGNER.key)
        assert caught.value.step == "leaf"
        found += 1
    assert found == 20


def test_verifies_while_others_write(database: Path, engine: Engine) -> None:
    stop = threading.Event()

    def keep_writing() -> None:
        number = 0
        while not stop.is_set():
            write(engine, [an_event(number)])
            number += 1

    writer = threading.Thread(target=keep_writing)
    writer.start()
    try:
        sizes = [verify_database(database, SIGNER.key).size for _ in range(20)]
    finally:
        stop.set()
        writer.join()
    assert sizes == sorted(sizes)
    assert verify_database(database, SIGNER.key).size >= sizes[-1]


def test_a_log_of_a_whole_number_of_tiles_verifies(engine: Engine, database: Path) -> None:
    write(engine, [an_event(n) for n in range(512)])
    assert verify_database(database, SIGNER.key).size == 512
    with engine.connect() as connection:
        assert split(sql(connection, "SELECT tail FROM audit_head")[0][0]) == []


@pytest.mark.parametrize(
    ("change", "row"),
    [
        ("audit_entry SET body = 'text' WHERE seq = 4", "entry 4"),
        ("audit_entry SET leaf_hash = 'text' WHERE seq = 4", "entry 4"),
        ("audit_entry SET eid = x'00' WHERE seq = 4", "entry 4"),
        ("audit_entry SET seq = 'four' WHERE seq = 4", "entry 4"),
        ("audit_entry SET seq = 'four' WHERE seq = 6", "entry of no number"),
        ("audit_head SET edge = 'text'", "head"),
        ("audit_head SET tail = 5", "head"),
        ("audit_head SET checkpoint = x'00'", "head"),
        ("audit_head SET size = 'many'", "head"),
        ("audit_entry SET body = NULL WHERE seq = 4", "entry 4"),
    ],
)
def test_names_a_row_whose_value_became_another_type(tmp_path: Path, change: str, row: str) -> None:
    engine = open_database(tmp_path / "a.db", guarded=False)
    write(engine, [an_event(n) for n in range(SMALL)])
    with engine.connect() as connection:
        # As damage to the file would: tables lose the rules that forbid it.
        for table in ("audit_head", "audit_entry"):
            connection.exec_driver_sql(f"ALTER TABLE {table} RENAME TO {table}_before")
            connection.exec_driver_sql(f"CREATE TABLE {table} AS SELECT * FROM {table}_before")
        connection.exec_driver_sql(f"UPDATE {change}")
        assert fault(connection).row == row
    engine.dispose()


def test_no_flipped_byte_of_the_file_ends_in_another_error(
    database: Path, engine: Engine, tmp_path: Path
) -> None:
    write(engine, [an_event(n) for n in range(300)])
    engine.dispose()
    whole, expected = database.read_bytes(), verify_database(database, SIGNER.key)
    damaged = tmp_path / "damaged.db"
    for at in [*range(0, 100, 4), *DICE.sample(range(len(whole)), 60)]:
        changed = bytearray(whole)
        changed[at] ^= 1 << DICE.randrange(8)
        damaged.write_bytes(changed)
        try:
            assert verify_database(damaged, SIGNER.key) == expected  # a byte no row is made of
        except VerificationError as error:
            assert error.step in STEPS
