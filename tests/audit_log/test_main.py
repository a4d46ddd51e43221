import json
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine

from audit_log.__main__ import main
from audit_log.notes import LocalSigner
from audit_log.records import EventType
from audit_log.trail import Trail
from tests.audit_log.building import ORIGIN, SIGNER, an_event, open_database, write

KEY = SIGNER.key.text


@pytest.fixture
def filled(engine: Engine, database: Path) -> Path:
    write(engine, [an_event(n, type=list(EventType)[n % 2]) for n in range(30)])
    return database


def test_runs_without_the_gateway(filled: Path) -> None:
    program = (
        "import sys; from audit_log.__main__ import main;"
        f"assert main(['verify', '--database', {str(filled)!r}, '--key', {KEY!r}]) == 0;"
        "assert not {'gateway', 'policies', 'sqlmodel', 'flask'} & sys.modules.keys()"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"verified: {ORIGIN}, 30 entries")


def test_verifies_database_and_bundle_and_says_so_in_json(
    filled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("bundle", "bundle.zip"):
        out = str(tmp_path / name)
        assert main(["export", "--database", str(filled), "--key", KEY, "--out", out]) == 0
        assert main(["verify", "--bundle", out, "--key", KEY]) == 0
    capsys.readouterr()
    assert main(["verify", "--database", str(filled), "--key", KEY, "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["ok"], said["origin"], said["size"]) == (True, ORIGIN, 30)


def test_names_step_and_row_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    engine = open_database(tmp_path / "a.db", guarded=False)
    write(engine, [an_event(n) for n in range(30)])
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE audit_entry SET body = x'7b7d' WHERE seq = 17")
    engine.dispose()
    arguments = ["verify", "--database", str(tmp_path / "a.db"), "--key", KEY]
    assert main(arguments) == 1
    assert "step leaf, entry 17" in capsys.readouterr().out
    assert main([*arguments, "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said == {
        "ok": False, "code": "leaf_hash_mismatch", "step": "leaf", "row": "entry 17", "seq": 17,
    }  # fmt: skip


def test_compares_with_kept_checkpoints(filled: Path, engine: Engine, tmp_path: Path) -> None:
    with engine.begin() as connection:
        (tmp_path / "kept").write_text(Trail(ORIGIN, SIGNER).latest(connection))
    write(engine, [an_event(99)])
    arguments = ["verify", "--database", str(filled), "--key", KEY, "--checkpoint"]
    assert main([*arguments, str(tmp_path / "kept")]) == 0
    (tmp_path / "kept").write_text("nonsense")
    assert main([*arguments, str(tmp_path / "kept")]) == 1
    assert main([*arguments, str(tmp_path / "missing")]) == 1


@pytest.mark.parametrize("key", ["", "nonsense", LocalSigner.from_seed(ORIGIN, bytes(32)).key.text])
def test_fails_with_another_key(filled: Path, key: str) -> None:
    assert main(["verify", "--database", str(filled), "--key", key]) == 1


def test_fails_on_missing_files(tmp_path: Path) -> None:
    for source in ("--database", "--bundle"):
        assert main(["verify", source, str(tmp_path / "none"), "--key", KEY]) == 1
    assert main(["show", "--database", str(tmp_path / "none")]) == 1


def test_usage_errors_exit_with_two(filled: Path) -> None:
    for arguments in ([], ["verify"], ["verify", "--database", str(filled)]):
        with pytest.raises(SystemExit) as caught:
            main(arguments)
        assert caught.value.code == 2


def test_shows_the_newest_events_oldest_first(
    filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kind = list(EventType)[1].value
    assert main(["show", "--database", str(filled), "--last", "3", "--type", kind]) == 0
    shown = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["seq"] for one in shown] == [25, 27, 29]
    assert {one["type"] for one in shown} == {kind}


def test_asks_which_log_to_show(
    filled: Path, engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    origin = ORIGIN[:-1] + "2"
    with engine.begin() as connection:
        Trail(origin, LocalSigner.from_seed(origin, bytes(32))).create(connection)
    assert main(["show", "--database", str(filled)]) == 2
    assert f"--origin {origin}" in capsys.readouterr().err
    assert main(["show", "--database", str(filled), "--origin", origin]) == 0
    assert main(["show", "--database", str(filled), "--origin", "other"]) == 1
