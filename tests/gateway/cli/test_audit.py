from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import here


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation with three records."""
    folder = tmp_path_factory.mktemp("made")
    assert here(folder, "init").code == 0
    for _ in range(3):
        assert here(folder, "apikey", "create").code == 0
    return folder


@pytest.fixture
def house(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "house")
    return tmp_path / "house"


def _key(house: Path, out: str) -> str:
    exported = here(house, "audit", "export", "--out", out, "--json")
    assert exported.code == 0, exported.err
    key: str = exported.json()["key"]
    return key


def test_the_live_log_verifies(house: Path) -> None:
    done = here(house, "audit", "verify")
    assert done.code == 0 and done.out.startswith("Verified: 3 records, root ")
    told = here(house, "audit", "verify", "--json").json()
    assert (told["verified"], told["size"], told["failed"]) == (True, 3, None)


def test_a_bundle_verifies_by_the_command_and_by_its_own_script_without_the_gateway(
    house: Path,
) -> None:
    key = _key(house, "bundle")
    done = here(house, "audit", "verify", "--bundle", "bundle", "--key", key, "--json")
    assert done.code == 0 and done.json()["size"] == 3
    alone = subprocess.run(
        [sys.executable, "-I", "verify.py", "--key", key], cwd=house / "bundle",
        env={"PATH": os.environ["PATH"]}, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert alone.returncode == 0, alone.stdout + alone.stderr


def test_a_bundle_may_be_one_file(house: Path) -> None:
    key = _key(house, "bundle.zip")
    done = here(house, "audit", "verify", "--bundle", "bundle.zip", "--key", key)
    assert done.code == 0


def test_a_changed_bundle_does_not_verify_and_the_first_fault_is_named(house: Path) -> None:
    key = _key(house, "bundle")
    files = (path for path in (house / "bundle").rglob("*") if path.is_file())
    entries = next(path for path in files if b"apikey.created" in path.read_bytes())
    entries.write_bytes(entries.read_bytes().replace(b"apikey.created", b"apikey.revoked", 1))
    done = here(house, "audit", "verify", "--bundle", "bundle", "--key", key)
    assert done.code == 1 and done.err.startswith("NOT VERIFIED: ")
    told = here(house, "audit", "verify", "--bundle", "bundle", "--key", key, "--json")
    assert told.code == 1 and told.json()["verified"] is False
    assert told.json()["failed"].keys() == {"step", "row", "seq", "code"}


def test_a_changed_record_in_the_live_log_is_named(house: Path) -> None:
    with sqlite3.connect(house / "gateway-data" / "data" / "data.db") as database:
        for (trigger,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entry'"
        ).fetchall():
            database.execute(f"DROP TRIGGER {trigger}")
        changed = "CAST(replace(CAST(body AS TEXT), 'apikey.created', 'apikey.revoked') AS BLOB)"
        database.execute(f"UPDATE audit_entry SET body = {changed} WHERE seq = 1")
    done = here(house, "audit", "verify", "--json")
    assert done.code == 1
    assert done.json()["failed"]["seq"] == 1


def test_a_log_that_is_shorter_than_what_was_published_does_not_verify(house: Path) -> None:
    data = house / "gateway-data" / "data"
    backup = {path: path.read_bytes() for path in data.iterdir()}
    assert here(house, "apikey", "create").code == 0
    for path in data.iterdir():
        path.unlink()
    for path, content in backup.items():
        path.write_bytes(content)
    assert here(house, "audit", "verify").code == 1
    assert here(house, "apikey", "list").code == 3


def test_a_bundle_needs_a_key_from_elsewhere(house: Path) -> None:
    _key(house, "bundle")
    assert here(house, "audit", "verify", "--bundle", "bundle").code == 2


@pytest.mark.parametrize("key", ["", "no key", "gateway.x/1+00+AAAA"])
def test_a_key_that_is_none_is_told_in_a_sentence(house: Path, key: str) -> None:
    done = here(house, "audit", "verify", "--key", key or "-")
    assert done.code == 3 and "Traceback" not in done.err


def test_the_key_of_another_log_does_not_fit(house: Path, tmp_path: Path) -> None:
    assert here(tmp_path, "init").code == 0
    other = _key(tmp_path, "other")
    assert here(house, "audit", "verify", "--key", other).code == 1


def test_an_export_never_takes_the_place_of_another(house: Path) -> None:
    _key(house, "bundle")
    done = here(house, "audit", "export", "--out", "bundle")
    assert done.code == 1 and "Traceback" not in done.err


def test_the_newest_records_are_shown_oldest_first(house: Path) -> None:
    done = here(house, "audit", "show", "--last", "2")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [row["seq"] for row in rows] == [1, 2]
    assert {row["type"] for row in rows} == {"apikey.created"}


def test_a_damaged_published_checkpoint_is_told_in_a_sentence(house: Path) -> None:
    (house / "gateway-data" / "keys" / "published-checkpoint").write_text("damaged")
    done = here(house, "audit", "verify")
    assert done.code == 3 and "(checkpoint_unreadable)" in done.err


@pytest.mark.parametrize("command", [["verify"], ["export", "--out", "b"], ["show"]])
def test_where_no_gateway_is_the_answer_is_a_sentence_and_nothing_is_made(
    tmp_path: Path, command: list[str]
) -> None:
    done = here(tmp_path, "audit", *command)
    assert done.code == 3 and "Run: gateway init" in done.err
    assert not list(tmp_path.iterdir())
