"""A person takes their data and has it deleted; the neighbour keeps theirs; the log holds."""

from __future__ import annotations

import io
import json
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from audit_log.errors import VerificationError
from audit_log.verifier import verify_database
from gateway.errors import SealingError
from gateway.installation import open_installation
from gateway.records.storage.queries import SqlQueries
from gateway.records.storage.records import SqlRecords
from gateway.services.clock import SystemClock
from gateway.settings import Data
from tests.builders import Customer, RunningGateway, running, saying
from tests.fakes import FakeProvider

PLANTED = {
    "name": "Kazimierz Wiśniewolski",
    "email": "kazimierz.w@example.pl",
    "phone": "601 202 303",
    "pesel": "44051401359",
}
NEIGHBOUR = "Halina Borowiecka"


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with saying("Dzień dobry, [PERSON_1]. Piszę na [EMAIL_1].") as provider:
        yield provider


@pytest.fixture
def gateway(tmp_path: Path, provider: FakeProvider) -> Iterator[RunningGateway]:
    with running(tmp_path / "house", provider.base_url) as gateway:
        yield gateway


def talk(gateway: RunningGateway, words: str) -> Customer:
    customer = Customer(gateway.client())
    customer.say(words)
    customer.say("tak")
    return customer


def introduce() -> str:
    return (
        f"Nazywam się {PLANTED['name']}, {PLANTED['email']}, tel. {PLANTED['phone']}, "
        f"PESEL {PLANTED['pesel']}. Gdzie jest moja paczka?"
    )


def bytes_of_every_file(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def found_in(files: dict[str, bytes], values: Any) -> list[tuple[str, str]]:
    return [(name, v) for name, data in files.items() for v in values if v.encode() in data]


def exported(gateway: RunningGateway, reference: str) -> dict[str, Any]:
    answer = gateway.call("GET", f"/gateway/v1/subjects/{reference}/export")
    assert answer.status == 200
    with zipfile.ZipFile(io.BytesIO(answer.data)) as archive:
        data: dict[str, Any] = json.loads(archive.read("data.json"))
        assert archive.read("index.html").startswith(b"<!doctype html>")
    return data


def test_the_export_holds_every_word_with_its_real_values(gateway: RunningGateway) -> None:
    customer = talk(gateway, introduce())
    text = json.dumps(exported(gateway, customer.reference), ensure_ascii=False)
    for value in PLANTED.values():
        assert value in text
    assert "Gdzie jest moja paczka?" in text
    assert "TAK (wyrażam zgodę)" in text  # the exact words of the consent question


def test_no_real_value_lies_unsealed_in_any_file_before_or_after(
    gateway: RunningGateway, tmp_path: Path
) -> None:
    customer = talk(gateway, introduce())
    assert found_in(bytes_of_every_file(tmp_path), PLANTED.values()) == []
    assert gateway.call("DELETE", f"/gateway/v1/subjects/{customer.reference}").status == 200
    assert found_in(bytes_of_every_file(tmp_path), PLANTED.values()) == []


def test_after_erasure_the_live_keys_open_nothing_of_the_person_and_all_of_a_neighbour(
    gateway: RunningGateway, tmp_path: Path
) -> None:
    person = talk(gateway, introduce())
    neighbour = talk(gateway, f"Tu {NEIGHBOUR}. Kiedy przyjedzie kurier?")
    before = tmp_path / "copy-of-the-data"
    _copy_data(gateway.settings.data, before)

    receipt = json.loads(gateway.call("DELETE", f"/gateway/v1/subjects/{person.reference}").data)
    assert receipt["erased"] is True

    emptied = exported(gateway, person.reference)
    assert not emptied["conversations"] and not emptied["consents"]
    assert NEIGHBOUR in json.dumps(exported(gateway, neighbour.reference), ensure_ascii=False)

    # Today's keys over the data of before.
    data = gateway.settings.data
    old = Data(dir=before, keys_dir=data.keystore.parent, keyring_dir=data.keyring.parent)
    opened = gateway.parts.installation
    records = SqlRecords.open(old.database, opened.keys, lambda tenant: opened.trail)
    try:
        with pytest.raises(SealingError):
            _holdings(records, gateway.tenant, person.reference)
        held = _holdings(records, gateway.tenant, neighbour.reference)
        assert any(NEIGHBOUR == value.value for c in held.conversations for value in c.values)
    finally:
        records.close()


def test_a_restored_backup_loses_the_erased_again_before_it_serves(
    gateway: RunningGateway, tmp_path: Path
) -> None:
    person = talk(gateway, introduce())
    neighbour = talk(gateway, f"Tu {NEIGHBOUR}. Kiedy przyjedzie kurier?")
    before = tmp_path / "copy-of-the-data"
    _copy_data(gateway.settings.data, before)
    gateway.call("DELETE", f"/gateway/v1/subjects/{person.reference}")
    data = gateway.settings.data
    (data.keystore.parent / "published-checkpoint").unlink(missing_ok=True)
    old = Data(dir=before, keys_dir=data.keystore.parent, keyring_dir=data.keyring.parent)
    restored = open_installation(old, SystemClock())
    try:
        tenant = restored.deployment.tenant
        held = restored.records.read(
            lambda work: [
                work.conversations.by_reference(tenant, customer.reference)
                for customer in (person, neighbour)
            ]
        )
        assert held[0] is None and held[1] is not None
    finally:
        restored.close()


def test_the_log_still_verifies_after_an_erasure_and_says_that_it_happened(
    gateway: RunningGateway,
) -> None:
    person = talk(gateway, introduce())
    gateway.call("DELETE", f"/gateway/v1/subjects/{person.reference}")
    opened = gateway.parts.installation
    assert verify_database(gateway.settings.data.database, opened.signer.key).size > 5
    answer = json.loads(gateway.call("GET", "/gateway/v1/audit/events?limit=200").data)
    kinds = [event["type"] for event in answer["events"]]
    assert "erasure.requested" in kinds and "erasure.destroyed" in kinds


def test_one_changed_byte_in_any_audit_row_fails_and_names_the_row(
    gateway: RunningGateway, tmp_path: Path
) -> None:
    talk(gateway, introduce())
    key = gateway.parts.installation.signer.key
    whole = tmp_path / "whole.db"
    _copy_database(gateway.settings.data.database, whole)
    with sqlite3.connect(whole) as connection:
        rows = [row[0] for row in connection.execute("SELECT seq FROM audit_entry ORDER BY seq")]
    connection.close()
    assert len(rows) > 8
    for seq in rows:
        changed = tmp_path / f"changed-{seq}.db"
        shutil.copy(whole, changed)
        with sqlite3.connect(changed) as connection:
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            ).fetchall():
                connection.execute(f"DROP TRIGGER {name}")
            (body,) = connection.execute(
                "SELECT body FROM audit_entry WHERE seq = ?", (seq,)
            ).fetchone()
            body = bytes(body)
            flipped = body[:40] + bytes([body[40] ^ 1]) + body[41:]
            connection.execute("UPDATE audit_entry SET body = ? WHERE seq = ?", (flipped, seq))
        connection.close()
        with pytest.raises(VerificationError) as failed:
            verify_database(changed, key)
        assert failed.value.seq == seq


def test_an_unknown_reference_is_not_taken_for_an_erased_one(gateway: RunningGateway) -> None:
    answer = gateway.call("DELETE", "/gateway/v1/subjects/GW-0000-0000-0000-0000-0000-0000")
    assert answer.status == 404


def test_what_is_past_its_time_goes_and_what_is_not_stays(
    gateway: RunningGateway, tmp_path: Path
) -> None:
    from datetime import timedelta

    from gateway.app import retention_sweep

    old = talk(gateway, introduce())
    gateway.clock.ahead = timedelta(days=20)
    young = talk(gateway, f"Tu {NEIGHBOUR}. Kiedy przyjedzie kurier?")
    gateway.clock.ahead = timedelta(days=31)
    opened = gateway.parts.installation
    sweep = retention_sweep(opened)
    foreseen = sweep.run(gateway.tenant, gateway.clock.now(), dry_run=True)
    assert foreseen.conversations == 1
    done = sweep.run(gateway.tenant, gateway.clock.now())
    assert done.conversations == 1
    assert gateway.call("GET", f"/gateway/v1/conversations/{old.reference}").status == 404
    assert gateway.call("GET", f"/gateway/v1/conversations/{young.reference}").status == 200
    assert found_in(bytes_of_every_file(tmp_path), PLANTED.values()) == []


def _holdings(records: SqlRecords, tenant: Any, reference: str) -> Any:
    record = records.read(lambda work: work.conversations.by_reference(tenant, reference))
    assert record is not None
    return SqlQueries(records).holdings(tenant, record.subject)


def _copy_database(source: Path, target: Path) -> None:
    """As a backup program takes it, while the gateway runs."""
    with sqlite3.connect(source) as live, sqlite3.connect(target) as copy:
        live.backup(copy)
    live.close()
    copy.close()


def _copy_data(data: Data, folder: Path) -> None:
    (folder / "data").mkdir(parents=True)
    _copy_database(data.database, folder / "data" / "data.db")
    shutil.copy(data.database.parent / "deployment.json", folder / "data" / "deployment.json")
