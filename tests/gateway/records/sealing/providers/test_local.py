"""The suite that every provider has to pass, and what is particular to the file."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from gateway.errors import SealingError, SettingsError
from gateway.records.sealing.providers.local import LocalProvider

KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keyring" / "keyring.json"


@pytest.fixture
def provider(path: Path) -> LocalProvider:
    return LocalProvider.create(path)


def test_round_trip(provider: LocalProvider) -> None:
    assert provider.unwrap(provider.wrap(KEY, b"here"), b"here") == KEY


def test_refuses_another_place(provider: LocalProvider) -> None:
    with pytest.raises(SealingError):
        provider.unwrap(provider.wrap(KEY, b"here"), b"there")


def test_refuses_any_changed_byte(provider: LocalProvider) -> None:
    blob = provider.wrap(KEY, b"here")
    for at in range(len(blob)):
        changed = bytearray(blob)
        changed[at] ^= 1
        with pytest.raises(SealingError):
            provider.unwrap(bytes(changed), b"here")
    for length in range(len(blob)):
        with pytest.raises(SealingError):
            provider.unwrap(blob[:length], b"here")


def test_an_old_blob_opens_after_rotation(provider: LocalProvider) -> None:
    old = provider.wrap(KEY, b"here")
    assert provider.rotate() == 2
    assert provider.unwrap(old, b"here") == KEY
    assert provider.wrap(KEY, b"here")[:10] != old[:10]


def test_an_old_blob_is_dead_after_destruction_and_a_new_one_lives(
    provider: LocalProvider,
) -> None:
    old = provider.wrap(KEY, b"here")
    version = provider.rotate()
    new = provider.wrap(KEY, b"here")
    provider.destroy_versions_below(version)
    provider.destroy_versions_below(version)
    with pytest.raises(SealingError):
        provider.unwrap(old, b"here")
    assert provider.unwrap(new, b"here") == KEY
    assert provider.health().versions == (2,)


def test_the_current_version_is_never_destroyed(provider: LocalProvider) -> None:
    with pytest.raises(ValueError, match="current"):
        provider.destroy_versions_below(2)
    assert provider.health().versions == (1,)


def test_a_destroyed_version_is_in_no_file_any_more(provider: LocalProvider, path: Path) -> None:
    old = json.loads(path.read_bytes())["keys"]["1"].encode()
    with path.open("rb") as before:
        version = provider.rotate()
        with path.open("rb") as between:
            provider.destroy_versions_below(version)
            remains = before.read() + between.read()
    remains += b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert old not in remains


def test_another_process_sees_a_rotation_at_once(provider: LocalProvider, path: Path) -> None:
    other = LocalProvider(path)
    provider.rotate()
    assert other.unwrap(provider.wrap(KEY, b"here"), b"here") == KEY
    assert other.rotate() == 3
    assert provider.health().current == 3


def test_the_file_is_its_owners_alone(provider: LocalProvider, path: Path) -> None:
    provider.rotate()
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o602, 0o610, 0o601])
def test_refuses_a_file_that_others_can_reach(
    provider: LocalProvider, path: Path, mode: int
) -> None:
    path.chmod(mode)
    with pytest.raises(SettingsError) as refused:
        LocalProvider(path)
    assert refused.value.code == "keyring_exposed"
    with pytest.raises(SettingsError):
        provider.wrap(KEY, b"here")


def test_never_takes_the_place_of_a_keyring(provider: LocalProvider, path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(SettingsError) as refused:
        LocalProvider.create(path)
    assert refused.value.code == "keyring_exists"
    assert path.read_bytes() == before
    assert {file.name for file in path.parent.iterdir()} == {"keyring.json", "keyring.json.lock"}


def test_refuses_a_missing_keyring(tmp_path: Path) -> None:
    for path in (tmp_path / "keyring.json", tmp_path / "nowhere" / "keyring.json"):
        with pytest.raises(SettingsError) as refused:
            LocalProvider(path)
        assert refused.value.code == "keyring_missing"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff",
        b'{"format":1,"provider":"local","current":1,"keys":{}}',
        b'{"format":1,"provider":"local","current":1,"keys":{"1":"AAAA"}}',
        b'{"format":2,"provider":"local","current":1,"keys":{"1":"' + b"A" * 43 + b'="}}',
        b'{"format":1,"provider":"other","current":1,"keys":{"1":"' + b"A" * 43 + b'="}}',
    ],
)
def test_refuses_what_is_no_keyring(provider: LocalProvider, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(SettingsError) as refused:
        provider.wrap(KEY, b"here")
    assert refused.value.code == "keyring_unreadable"


def test_a_crash_between_writing_and_replacing_leaves_no_forgotten_copy(
    provider: LocalProvider, path: Path
) -> None:
    old = json.loads(path.read_bytes())["keys"]["1"].encode()
    path.with_name("keyring.json.new").write_bytes(path.read_bytes())  # what a crash left
    provider.destroy_versions_below(provider.rotate())
    assert old not in b"".join(file.read_bytes() for file in path.parent.iterdir())


def test_shows_no_key(provider: LocalProvider) -> None:
    assert "keys" not in repr(provider._load())
