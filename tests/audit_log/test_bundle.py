import zipfile
from pathlib import Path

import pytest
from sqlalchemy import Engine

from audit_log.bundle import export_bundle
from audit_log.errors import BundleError
from audit_log.notes import LocalSigner
from audit_log.records import canonical_bytes
from audit_log.store import open_read_only
from audit_log.tree import join, leaf_hash, root_of
from audit_log.verifier import Verified
from tests.audit_log.building import ORIGIN, SIGNER, an_event, open_database, write


def export(database: Path, out: Path) -> Verified:
    with open_read_only(database) as connection:
        return export_bundle(connection, SIGNER.key, out)


def contents(directory: Path) -> dict[str, bytes]:
    files = (one for one in directory.rglob("*") if one.is_file())
    return {one.relative_to(directory).as_posix(): one.read_bytes() for one in files}


def test_lays_files_out_as_tlog_tiles(engine: Engine, database: Path, tmp_path: Path) -> None:
    events = [an_event(n) for n in range(600)]
    write(engine, events)
    export(database, tmp_path / "out")
    files = contents(tmp_path / "out")
    assert set(files) == {
        "checkpoint", "key-card.txt", "README.txt", "verify.py", "SHA256SUMS",
        "tile/0/000", "tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2",
        "tile/entries/000", "tile/entries/001", "tile/entries/002.p/88",
    }  # fmt: skip
    bodies = [canonical_bytes(one) for one in events]
    leaves = [leaf_hash(body) for body in bodies]
    assert files["tile/0/001"] == join(leaves[256:512])
    assert files["tile/0/002.p/88"] == join(leaves[512:])
    assert files["tile/1/000.p/2"] == root_of(leaves[:256]) + root_of(leaves[256:512])
    packed = b"".join(len(body).to_bytes(2, "big") + body for body in bodies[512:])
    assert files["tile/entries/002.p/88"] == packed
    card = f"origin: {ORIGIN}\nvkey: {SIGNER.key.text}\n"
    assert files["key-card.txt"].decode() == card


def test_directory_and_zip_hold_the_same_bytes_each_time(
    engine: Engine, database: Path, tmp_path: Path
) -> None:
    write(engine, [an_event(n) for n in range(300)])
    for out in ("one.zip", "two.zip", "directory"):
        export(database, tmp_path / out)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        zipped = {name: archive.read(name) for name in archive.namelist()}
    assert zipped == contents(tmp_path / "directory")


def test_exports_an_empty_log(engine: Engine, database: Path, tmp_path: Path) -> None:
    assert export(database, tmp_path / "out").size == 0


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_refuses_to_write_over_something(
    engine: Engine, database: Path, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(BundleError, match="target_exists"):
        export(database, tmp_path / name)


@pytest.mark.parametrize("name", ["out", "out.zip"])
@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE audit_entry SET body = x'00' WHERE seq = 280", "root_not_signed"),
        ("DELETE FROM audit_entry WHERE seq = 299", "root_not_signed"),
        ("UPDATE audit_head SET checkpoint = 'x'", "bad_note"),
        ("DELETE FROM audit_head", "log_missing"),
    ],
)
def test_exports_no_log_that_does_not_verify(
    tmp_path: Path, name: str, statement: str, code: str
) -> None:
    engine = open_database(tmp_path / "a.db", guarded=False)
    write(engine, [an_event(n) for n in range(300)])
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()
    before = set(tmp_path.iterdir())
    with pytest.raises(BundleError, match=code):
        export(tmp_path / "a.db", tmp_path / name)
    assert {one for one in set(tmp_path.iterdir()) - before if "a.db" not in one.name} == set()


def test_refuses_another_key(engine: Engine, database: Path, tmp_path: Path) -> None:
    other = LocalSigner.from_seed(ORIGIN, bytes(32))
    with open_read_only(database) as connection:
        with pytest.raises(BundleError, match="signed_by_another_key"):
            export_bundle(connection, other.key, tmp_path / "out")
