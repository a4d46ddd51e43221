"""After a restore, what was destroyed is gone again before anything is served."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import delete, insert, update

from audit_log.records import AuditEvent
from gateway.errors import SettingsError
from gateway.records.keystore.schema import keystore_state, shred_key
from gateway.records.reconcile import ReconcileReport, reconcile
from gateway.records.storage.connection import open_engine, truncate_wal, writing
from tests.contracts.sqlite_house import TENANT, House, event


def run(house: House) -> tuple[ReconcileReport, list[Mapping[str, int]]]:
    asked: list[Mapping[str, int]] = []

    def events(deleted: Mapping[str, int]) -> list[AuditEvent]:
        asked.append(deleted)
        return [event()]

    return reconcile(house.records, house.keystore, events), asked


def backup(house: House) -> Path:
    engine = open_engine(house.data_path)
    assert truncate_wal(engine)
    engine.dispose()
    copy = house.folder / "backup.db"
    shutil.copy(house.data_path, copy)
    return copy


def erase(house: House, subject: UUID) -> None:
    receipt = house.keystore.shred_subject(TENANT, subject)
    house.records.commit(lambda work: work.erasure.subject(TENANT, subject, receipt.sequence))


def test_a_house_in_order_needs_nothing(house: House) -> None:
    subject, conversation = house.person()
    house.fill(subject, conversation, "Jan")
    erase(house, subject)
    report, asked = run(house)
    assert (report.data_sequence, report.keys_sequence) == (1, 1)
    assert not report.restored
    assert (report.orphans, asked) == ((), [])


def test_a_restored_copy_loses_the_erased_again_and_keeps_the_neighbour(house: House) -> None:
    subject, conversation = house.person()
    leaver, ended = house.person()
    neighbour, kept = house.person()
    for person in ((subject, conversation), (leaver, ended), (neighbour, kept)):
        house.fill(*person, "somebody")
    copy = backup(house)
    erase(house, subject)
    house.keystore.shred_conversation(TENANT, ended)
    restored = House(house.folder, data=copy)
    try:
        report, asked = run(restored)
        assert report.restored
        assert (report.data_sequence, report.keys_sequence) == (0, 2)
        expected = {"conversation": 2, "transcript_line": 2, "vault_entry": 2, "consent": 1}
        assert dict(report.deleted) == expected
        assert [dict(one) for one in asked] == [expected]
        assert report.orphans == ()
        assert restored.queries.holdings(TENANT, subject).empty
        held = restored.queries.holdings(TENANT, neighbour)
        assert held.conversations[0].values[0].value == "somebody"
        again, asked = run(restored)
        assert (again.restored, again.data_sequence, asked) == (False, 2, [])
    finally:
        restored.close()


def test_a_crash_between_keys_and_rows_is_closed_at_the_next_start(house: House) -> None:
    subject, conversation = house.person()
    house.fill(subject, conversation, "Jan")
    house.keystore.shred_subject(TENANT, subject)  # and then the power went
    report, _ = run(house)
    assert report.restored
    assert house.queries.holdings(TENANT, subject).empty
    assert set(house.queries.counts(TENANT).values()) == {0}


def test_an_old_keystore_is_refused(house: House) -> None:
    subject, conversation = house.person()
    house.fill(subject, conversation, "Jan")
    erase(house, subject)
    engine = open_engine(house.keys_path)
    with writing(engine) as connection:
        connection.execute(update(keystore_state).values(shred_seq=0))
    engine.dispose()
    with pytest.raises(SettingsError) as refused:
        run(house)
    assert refused.value.code == "keystore_too_old"


def test_a_key_under_a_tombstone_is_refused(house: House) -> None:
    subject, _ = house.person()
    house.keystore.shred_subject(TENANT, subject)
    row = {"id": subject, "tenant": TENANT, "kind": "subject", "bucket": 0, "wrapped": bytes(60)}
    engine = open_engine(house.keys_path)
    with writing(engine) as connection:
        connection.execute(insert(shred_key), row)
    engine.dispose()
    with pytest.raises(SettingsError) as refused:
        run(house)
    assert refused.value.code == "tombstone_alive"


def test_lost_keys_are_reported_and_no_row_is_dropped(house: House) -> None:
    subject, conversation = house.person()
    neighbour, kept = house.person()
    house.fill(subject, conversation, "Jan")
    house.fill(neighbour, kept, "Ewa")
    before = house.queries.counts(TENANT)
    engine = open_engine(house.keys_path)
    with writing(engine) as connection:
        doomed = shred_key.c.parent.in_([conversation])
        connection.execute(delete(shred_key).where(doomed))
        connection.execute(delete(shred_key).where(shred_key.c.parent == subject))
        connection.execute(delete(shred_key).where(shred_key.c.id == subject))
    engine.dispose()
    report, asked = run(house)
    assert {(found.table, len(found.units)) for found in report.orphans} == {
        ("conversation", 1),
        ("vault_entry", 1),
        ("consent", 1),
    }
    assert {found.units for found in report.orphans if found.table != "vault_entry"} == {
        (conversation,),
        (subject,),
    }
    assert (report.restored, asked) == (False, [])
    assert house.queries.counts(TENANT) == before
