from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from audit_log.kinds import EventType
from audit_log.verifier import verify_database
from gateway import installation
from gateway.errors import SettingsError
from gateway.installation import create, exists, open_installation, read_deployment
from gateway.services.clock import SystemClock
from gateway.settings import Data
from gateway.traffic.pipeline.evidence import event

CLOCK = SystemClock()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole installation, to be copied."""
    folder = tmp_path_factory.mktemp("made")
    assert create(Data(dir=folder), CLOCK)
    return folder


@pytest.fixture
def data(made: Path, tmp_path: Path) -> Iterator[Data]:
    shutil.copytree(made, tmp_path / "house")
    yield Data(dir=tmp_path / "house")


def _refusal(data: Data, act: Callable[..., object] = open_installation) -> str:
    with pytest.raises(SettingsError) as refused:
        act(data, CLOCK)
    return refused.value.code


def _record_a_start(data: Data) -> None:
    opened = open_installation(data, CLOCK)
    started = event(EventType.GATEWAY_STARTED, opened.deployment.tenant, CLOCK.now())
    opened.records.commit(lambda work: work.record(started))
    opened.close()


def _content(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_what_was_made_opens_and_verifies(data: Data) -> None:
    opened = open_installation(data, CLOCK)
    assert opened.vkey.startswith(f"gateway.{opened.deployment.name}/")
    opened.close()
    assert verify_database(data.database, opened.signer.key).size == 0


def test_making_it_again_changes_no_byte(data: Data) -> None:
    before = _content(data.dir)
    assert not create(data, CLOCK)
    assert _content(data.dir) == before


def test_files_and_folders_are_their_owners_alone(data: Data) -> None:
    folders = [data.database.parent, data.keystore.parent, data.keyring.parent]
    assert {oct(folder.stat().st_mode & 0o777) for folder in folders} == {"0o700"}
    files = [path for path in data.dir.rglob("*") if path.is_file()]
    assert not [path.name for path in files if path.stat().st_mode & 0o077]


def test_two_installations_have_nothing_in_common(made: Path, tmp_path: Path) -> None:
    other = Data(dir=tmp_path)
    create(other, CLOCK)
    one, two = read_deployment(Data(dir=made)), read_deployment(other)
    assert one.name != two.name and one.tenant != two.tenant


def test_where_nothing_is_there_is_nothing_to_open(tmp_path: Path) -> None:
    assert not exists(Data(dir=tmp_path))
    assert _refusal(Data(dir=tmp_path)) == "not_initialised"


@pytest.mark.parametrize("step", ["log_key", "deployment", "database"])
def test_an_interrupted_creation_goes_on_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    data = Data(dir=tmp_path)
    real_write, real_upgrade = installation._write, installation.upgrade
    stops_at = {"log_key": data.log_key, "deployment": data.database.parent / "deployment.json"}

    def write(path: Path, content: bytes, mode: int) -> None:
        if path == stops_at.get(step):
            raise OSError("no space left")
        real_write(path, content, mode)

    def upgrade(engine: object) -> None:
        if step == "database":
            raise OSError("no space left")
        real_upgrade(engine)  # type: ignore[arg-type]

    monkeypatch.setattr(installation, "_write", write)
    monkeypatch.setattr(installation, "upgrade", upgrade)
    with pytest.raises(OSError, match="space"):
        create(data, CLOCK)
    assert not exists(data)
    monkeypatch.undo()
    kept = data.log_key.read_bytes() if data.log_key.exists() else None
    assert create(data, CLOCK)
    assert kept is None or data.log_key.read_bytes() == kept
    _record_a_start(data)
    opened = open_installation(data, CLOCK)
    opened.close()
    assert verify_database(data.database, opened.signer.key).size == 1


def test_a_lost_deployment_file_is_found_again_from_the_log_key(data: Data) -> None:
    _record_a_start(data)
    before, key = read_deployment(data), data.log_key.read_bytes()
    (data.database.parent / "deployment.json").unlink()
    assert create(data, CLOCK)
    assert read_deployment(data) == before and data.log_key.read_bytes() == key
    open_installation(data, CLOCK).close()


@pytest.mark.parametrize("lost", ["keyring", "keystore", "log_key"])
def test_new_keys_are_never_made_beside_existing_data(data: Data, lost: str) -> None:
    (data.database.parent / "deployment.json").unlink()
    path: Path = getattr(data, lost)
    path.unlink()
    assert _refusal(data, create) == "keys_missing"
    assert not path.exists()


@pytest.mark.parametrize(
    ("lost", "code"),
    [
        ("keyring", "keyring_missing"),
        ("keystore", "keystore_missing"),
        ("log_key", "log_key_missing"),
    ],
)
def test_what_is_missing_is_named_and_not_made_anew(data: Data, lost: str, code: str) -> None:
    path: Path = getattr(data, lost)
    path.unlink()
    assert _refusal(data) == code
    assert not create(data, CLOCK)
    assert not path.exists()


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"deployment": "a", "tenant": 7}', "\x00"])
def test_a_deployment_file_that_is_none_is_refused(data: Data, content: str) -> None:
    (data.database.parent / "deployment.json").write_text(content)
    assert _refusal(data) == "deployment_unreadable"


def test_the_log_key_of_another_installation_is_refused(data: Data, tmp_path: Path) -> None:
    other = Data(dir=tmp_path / "other")
    create(other, CLOCK)
    shutil.copy(other.log_key, data.log_key)
    assert _refusal(data) == "log_key_of_another"


def test_a_log_key_that_is_none_is_refused(data: Data) -> None:
    data.log_key.write_text("no key")
    assert _refusal(data) == "log_key_missing"


def test_an_older_database_than_what_was_published_is_refused(data: Data) -> None:
    backup = data.dir / "backup.db"
    _record_a_start(data)
    shutil.copy(data.database, backup)
    _record_a_start(data)
    shutil.copy(backup, data.database)
    for suffix in ("-wal", "-shm"):
        data.database.with_name(data.database.name + suffix).unlink(missing_ok=True)
    assert _refusal(data) == "log_fork"


def test_the_published_checkpoint_grows_with_the_log(data: Data) -> None:
    _record_a_start(data)
    opened = open_installation(data, CLOCK)
    published = installation.published_checkpoint(data, opened.signer)
    assert published is not None and published.size == 1
    opened.close()


def test_without_a_published_checkpoint_there_is_nothing_to_hold_against_the_log(
    data: Data,
) -> None:
    opened = open_installation(data, CLOCK)
    (data.keystore.parent / "published-checkpoint").unlink(missing_ok=True)
    assert installation.published_checkpoint(data, opened.signer) is None
    opened.close()


@pytest.mark.parametrize("content", [b"", b"no checkpoint", b"\xff"])
def test_a_published_checkpoint_that_nobody_signed_is_refused(data: Data, content: bytes) -> None:
    (data.keystore.parent / "published-checkpoint").write_bytes(content)
    assert _refusal(data) == "checkpoint_unreadable"


def test_events_of_another_tenant_find_no_log(data: Data) -> None:
    from uuid import uuid4

    from gateway.errors import StoreError

    opened = open_installation(data, CLOCK)
    foreign = event(EventType.GATEWAY_STARTED, uuid4(), CLOCK.now())
    try:
        with pytest.raises(StoreError):
            opened.records.commit(lambda work: work.record(foreign))
    finally:
        opened.close()


def test_rows_of_erased_people_that_a_backup_brought_back_are_gone_when_it_opens(
    data: Data,
) -> None:
    from tests.contracts.sqlite_house import conversation_record

    opened = open_installation(data, CLOCK)
    tenant = opened.deployment.tenant
    subject = opened.keys.create_subject(tenant)
    unit = opened.keys.create_conversation(tenant, subject)
    record = conversation_record(unit, subject, tenant)
    opened.records.commit(lambda work: work.conversations.open(record))
    opened.keys.shred_subject(tenant, subject)  # and the process dies before the rows go
    opened.close()
    again = open_installation(data, CLOCK)
    try:
        assert again.records.read(lambda w: w.conversations.by_id(tenant, unit)) is None
        with installation.reading(installation.open_engine(data.database)) as connection:
            from audit_log.reading import latest

            kinds = [e.event.type for e in latest(connection, again.deployment.origin, 5)]
        assert EventType.RESTORE_COMPLETED in kinds
    finally:
        again.close()


def test_the_deployment_file_holds_no_key(data: Data) -> None:
    content = json.loads((data.database.parent / "deployment.json").read_text())
    assert content.keys() == {"deployment", "tenant"}
