from __future__ import annotations

from pathlib import Path

import pytest

from gateway.cli.frame import settings_from, show
from tests.commands import here, spawned


def test_help_needs_nothing_and_names_every_command(tmp_path: Path) -> None:
    done = spawned(tmp_path, "--help")
    assert done.code == 0
    commands = "demo init serve doctor inspect audit rights retention apikey token policy"
    assert not [name for name in commands.split() if name not in done.out]
    assert not list(tmp_path.iterdir())


def test_what_is_typed_wrongly_is_told_with_code_two(tmp_path: Path) -> None:
    assert here(tmp_path, "srve").code == 2
    assert here(tmp_path, "serve", "--port", "many").code == 2
    assert here(tmp_path).code == 2


def test_a_settings_file_that_is_missing_is_told_with_code_three(tmp_path: Path) -> None:
    done = here(tmp_path, "apikey", "list", "--config", "nowhere.toml")
    assert (done.code, done.err) == (3, "nowhere.toml: there is no such file. (settings_missing)\n")


def test_flags_that_were_not_given_count_for_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gateway.toml").write_text("[server]\nport = 9000\n[data]\nkeys_dir = 'k'\n")
    settings = settings_from(None, Path("d"), server={"port": None, "host": "::1"})
    assert (settings.server.port, settings.server.host) == (9000, "::1")
    assert (settings.data.dir, settings.data.keys_dir) == (Path("d"), Path("k"))


def test_a_result_is_shown_for_people_or_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    show({"a": 1, "b": Path("ż")}, True)
    show({"a": 1, "b": 2}, False)
    show({"a": 1}, False, "One.")
    assert capsys.readouterr().out == '{"a": 1, "b": "ż"}\na: 1\nb: 2\nOne.\n'
