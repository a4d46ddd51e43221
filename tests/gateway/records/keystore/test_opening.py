"""A keystore is made once, and never by mistake."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import update

from gateway.errors import SettingsError
from gateway.records.keystore.keystore import Keystore
from gateway.records.keystore.schema import SCHEMA_VERSION, keystore_state
from gateway.records.sealing.providers.local import LocalProvider
from gateway.records.storage.connection import open_engine, writing
from tests.contracts.sqlite_house import SteadyClock


@pytest.fixture
def provider(tmp_path: Path) -> LocalProvider:
    return LocalProvider.create(tmp_path / "keyring" / "keyring.json")


def test_refuses_a_missing_keystore(tmp_path: Path, provider: LocalProvider) -> None:
    with pytest.raises(SettingsError) as refused:
        Keystore.open(tmp_path / "keys.db", provider, SteadyClock())
    assert refused.value.code == "keystore_missing"
    assert not (tmp_path / "keys.db").exists()


def test_never_takes_the_place_of_a_keystore(tmp_path: Path, provider: LocalProvider) -> None:
    Keystore.create(tmp_path / "keys.db", provider, SteadyClock()).close()
    with pytest.raises(SettingsError) as refused:
        Keystore.create(tmp_path / "keys.db", provider, SteadyClock())
    assert refused.value.code == "keystore_exists"


def test_refuses_the_keystore_of_a_newer_release(tmp_path: Path, provider: LocalProvider) -> None:
    Keystore.create(tmp_path / "keys.db", provider, SteadyClock()).close()
    engine = open_engine(tmp_path / "keys.db")
    with writing(engine) as connection:
        connection.execute(update(keystore_state).values(schema_version=SCHEMA_VERSION + 1))
    engine.dispose()
    with pytest.raises(SettingsError) as refused:
        Keystore.open(tmp_path / "keys.db", provider, SteadyClock())
    assert refused.value.code == "keystore_newer"


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough for a header" * 9])
def test_refuses_what_is_no_keystore(
    tmp_path: Path, provider: LocalProvider, content: bytes
) -> None:
    (tmp_path / "keys.db").write_bytes(content)
    with pytest.raises(SettingsError) as refused:
        Keystore.open(tmp_path / "keys.db", provider, SteadyClock())
    assert refused.value.code == "keystore_unreadable"


def test_the_files_are_their_owners_alone(tmp_path: Path, provider: LocalProvider) -> None:
    store = Keystore.create(tmp_path / "keys.db", provider, SteadyClock())
    store.create_subject(uuid4())
    modes = {file.stat().st_mode & 0o777 for file in tmp_path.glob("keys.db*")}
    store.close()
    assert modes == {0o600}
