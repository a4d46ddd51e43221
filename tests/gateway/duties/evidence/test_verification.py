from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from audit_log.checkpoint import open_checkpoint
from gateway.errors import ClientError
from gateway.records.storage.connection import open_engine, writing
from tests.contracts.sqlite_house import TENANT, event, trail_of
from tests.desks import Office


def _fill(office: Office, count: int) -> None:
    office.records.commit(lambda work: work.record(*(event() for _ in range(count))))


@pytest.mark.parametrize("count", [0, 1, 300])
def test_an_honest_log_verifies(office: Office, count: int) -> None:
    if count:
        _fill(office, count)
    check = office.verification.verify(TENANT)
    assert check.verified and (check.size, check.failed) == (count, None)


@pytest.mark.parametrize("count", [1, 3, 300])
def test_one_changed_byte_in_a_copy_is_found_and_named(office: Office, count: int) -> None:
    _fill(office, count)
    check = office.verification.verify_tampered_copy(TENANT)
    assert not check.verified and check.failed is not None
    assert check.failed.step == "leaf"
    assert check.failed.seq is not None and 0 <= check.failed.seq < count
    assert office.verification.verify(TENANT).verified


def test_the_copy_is_gone_afterwards(office: Office, monkeypatch: pytest.MonkeyPatch,
                                     tmp_path: Path) -> None:  # fmt: skip
    folder = tmp_path / "copies"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    _fill(office, 2)
    office.verification.verify_tampered_copy(TENANT)
    assert list(folder.iterdir()) == []


def test_an_empty_log_has_nothing_to_change(office: Office) -> None:
    with pytest.raises(ClientError) as refused:
        office.verification.verify_tampered_copy(TENANT)
    assert refused.value.code == "log_empty"


def test_a_byte_changed_in_the_live_log_is_found(office: Office) -> None:
    _fill(office, 5)
    engine = open_engine(office.house.data_path)
    with writing(engine) as connection:
        connection.execute(text("DROP TRIGGER audit_entry_no_update"))
        connection.execute(
            text(
                "UPDATE audit_entry SET body = CAST(replace(body, 'forwarded', 'forwardee') AS "
                "BLOB) WHERE seq = 3"
            )  # fmt: skip
        )
    engine.dispose()
    check = office.verification.verify(TENANT)
    assert check.failed is not None and (check.failed.step, check.failed.seq) == ("leaf", 3)
    assert check.size == 5


def test_a_log_cut_short_is_found_by_the_kept_checkpoint(office: Office) -> None:
    key = trail_of(str(TENANT))._signer.key
    _fill(office, 3)
    engine = open_engine(office.house.data_path)
    with writing(engine) as connection:
        note = trail_of(str(TENANT)).latest(connection)
    engine.dispose()
    kept = open_checkpoint(note, key)
    longer = replace(kept, size=kept.size + 1)
    honest = replace(office.verification, published_of=lambda _: [kept])
    assert honest.verify(TENANT).verified
    cut = replace(office.verification, published_of=lambda _: [longer]).verify(TENANT)
    assert cut.failed is not None and cut.failed.code == "log_shorter_than_published"


def test_a_missing_database_is_a_fault_and_no_exception(office: Office, tmp_path: Path) -> None:
    check = replace(office.verification, database=tmp_path / "none.db").verify(TENANT)
    assert check.failed is not None and check.failed.step == "log"
