from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from gateway.duties.consents.desk import ConsentAction
from gateway.duties.rights.contents import SCHEMA
from gateway.errors import ClientError, SealingError, StoreError
from gateway.ports.transcripts import Author
from tests.contracts.sqlite_house import NOON, OTHER_TENANT, TENANT, House
from tests.desks import DPO, Faulty, Office, after

SECRET = "anna.nowak@poczta.example"
NEIGHBOUR = "jan.kowal@poczta.example"


def _opened(content: bytes) -> tuple[Any, str, Any]:
    with zipfile.ZipFile(io.BytesIO(content)) as pack:
        assert sorted(pack.namelist()) == ["data.json", "index.html", "manifest.json"]
        return (
            json.loads(pack.read("data.json")),
            pack.read("index.html").decode(),
            json.loads(pack.read("manifest.json")),
        )


def _customer(office: Office, named: str, secret: str) -> Any:
    record = office.conversation(office.customer(named))
    office.says(record, f"Proszę o fakturę na {secret}")
    office.says(record, f"Wysłano na {secret}", Author.AI)
    return record


def test_finds_a_person_by_case_number_own_reference_and_id(office: Office) -> None:
    record = _customer(office, "klient-7", SECRET)
    found = [
        office.rights.resolve(TENANT, ref)
        for ref in (record.reference, "klient-7", str(record.subject))
    ]
    assert all(file is not None and file.subject == record.subject for file in found)
    assert found[0] is not None and found[0].conversations == (record.id,)


@pytest.mark.parametrize("ref", ["", "x" * 257, "nobody", "GW-0000-0000-0000-0000-0000-0000"])
def test_finds_nobody_under_a_strange_reference(office: Office, ref: str) -> None:
    assert office.rights.resolve(TENANT, ref) is None


def test_a_conversation_id_is_no_person(office: Office) -> None:
    record = _customer(office, "klient-7", SECRET)
    assert office.rights.resolve(TENANT, str(record.id)) is None
    with pytest.raises(ClientError):
        office.rights.erase(TENANT, str(record.id), NOON, DPO)
    assert office.stored(record)


def test_a_persons_references_mean_nothing_to_another_tenant(office: Office) -> None:
    record = _customer(office, "klient-7", SECRET)
    for ref in (record.reference, "klient-7", str(record.subject)):
        assert office.rights.resolve(OTHER_TENANT, ref) is None
        with pytest.raises(ClientError):
            office.rights.erase(OTHER_TENANT, ref, NOON, DPO)
    assert office.stored(record)


def test_export_holds_everything_with_real_values(office: Office) -> None:
    record = _customer(office, "klient-7", SECRET)
    office.consents.act(TENANT, record.reference, ConsentAction.GRANT)
    office.clock.instant += timedelta(hours=1)
    second = office.conversation(record.subject)
    office.says(second, "Dzień dobry")
    data, page, manifest = _opened(office.rights.export(TENANT, "klient-7", NOON, DPO))
    assert data["schema"] == manifest["schema"] == SCHEMA
    lines = [line["text"] for one in data["conversations"] for line in one["lines"]]
    assert lines == [f"Proszę o fakturę na {SECRET}", f"Wysłano na {SECRET}", "Dzień dobry"]
    first = data["conversations"][0]
    assert first["lines"][0]["text_with_placeholders"] == "Proszę o fakturę na [EMAIL_1]"
    assert [(p["placeholder"], p["type"], p["value"]) for p in first["placeholders"]] == [
        ("[EMAIL_1]", "EMAIL_ADDRESS", SECRET)
    ]
    [consent] = data["consents"]
    assert "TAK" in consent["notice"]["shown"] and consent["act"] == "button"
    assert [event["type"] for event in data["events"]] == ["consent.given", "export.created"]
    assert SECRET in page and '<html lang="pl">' in page
    rows = office.queries.counts_of_subject(TENANT, record.subject)
    assert manifest["rows"] == {table: count for table, count in rows.items() if count}
    assert manifest["rows"] == {
        "conversation": 2,
        "transcript_line": 3,
        "vault_entry": 1,
        "consent": 1,
    }
    assert office.events()[-1].count == 7


def test_export_holds_nothing_of_a_neighbour(office: Office) -> None:
    _customer(office, "klient-7", SECRET)
    neighbour = _customer(office, "klient-8", NEIGHBOUR)
    content = office.rights.export(TENANT, "klient-7", NOON, DPO)
    data, page, _ = _opened(content)
    for text in (NEIGHBOUR, neighbour.reference, str(neighbour.id), str(neighbour.subject)):
        assert text not in json.dumps(data) + page


def test_export_of_nobody_says_that_nothing_is_held(office: Office) -> None:
    data, page, manifest = _opened(office.rights.export(TENANT, "nobody", NOON, DPO))
    assert data["held"] is manifest["held"] is False
    assert (data["conversations"], data["consents"], data["events"]) == ([], [], [])
    assert "nic nie jest przechowywane" in page
    assert office.kinds() == ["export.created"]


def test_export_is_not_handed_out_without_its_record(office: Office) -> None:
    _customer(office, "klient-7", SECRET)
    broken = StoreError("records_unavailable", "")
    desk = office.rights_desk(Faulty(office.records, "commit", broken), office.keys)
    with pytest.raises(StoreError):
        desk.export(TENANT, "klient-7", NOON, DPO)


def test_erase_destroys_and_says_how_much(office: Office) -> None:
    record = _customer(office, "klient-7", SECRET)
    office.consents.act(TENANT, record.reference, ConsentAction.GRANT)
    file = office.rights.resolve(TENANT, "klient-7")
    assert file is not None
    held = {"conversations": 1, "transcript_lines": 2, "values": 1, "consents": 1}
    assert office.rights.count(file) == held
    receipt = office.rights.erase(TENANT, "klient-7", NOON, DPO)
    assert receipt.destroyed == {"keys": 3, **held}
    assert not receipt.repeated
    assert receipt.destruction == 1
    logged = office.queries.events(TENANT, after=(receipt.sequence or 0) - 1)
    assert [one.event.type.value for one in logged] == ["erasure.destroyed"]
    assert office.kinds()[-2:] == ["erasure.requested", "erasure.destroyed"]
    assert SECRET not in json.dumps(receipt.as_json())


def test_after_erase_nothing_is_found_and_the_log_verifies(office: Office) -> None:
    record = _customer(office, "klient-7", SECRET)
    neighbour = _customer(office, "klient-8", NEIGHBOUR)
    office.rights.erase(TENANT, "klient-7", NOON, DPO)
    for ref in ("klient-7", record.reference, str(record.subject)):
        data, _, manifest = _opened(office.rights.export(TENANT, ref, NOON, DPO))
        assert not data["held"] and manifest["rows"] == {}
    assert office.verification.verify(TENANT).verified
    data, _, _ = _opened(office.rights.export(TENANT, neighbour.reference, NOON, DPO))
    assert data["conversations"][0]["lines"][0]["text"] == f"Proszę o fakturę na {NEIGHBOUR}"


def test_the_living_keys_open_nothing_of_the_person_in_an_older_copy(
    office: Office, tmp_path: Path
) -> None:
    record = _customer(office, "klient-7", SECRET)
    neighbour = _customer(office, "klient-8", NEIGHBOUR)
    older = tmp_path / "older.db"
    with closing(sqlite3.connect(office.house.data_path)) as live:
        with closing(sqlite3.connect(older)) as copied:
            live.backup(copied)
    office.rights.erase(TENANT, "klient-7", NOON, DPO)
    copy = House(tmp_path, data=older)
    try:
        with pytest.raises(SealingError):
            copy.records.read(lambda work: work.transcripts.read(TENANT, record.subject, record.id))
        kept = copy.records.read(
            lambda work: work.transcripts.read(TENANT, neighbour.subject, neighbour.id)
        )
        assert len(kept) == 2
    finally:
        copy.close()


@pytest.mark.parametrize(
    "ref",
    ["nobody", "", "9de93180-5158-4d1f-b3fd-5cb240e6c86b", "GW-1111-1111-1111-1111-1111-1111"],
)
def test_an_erasure_of_nobody_is_not_confirmed(office: Office, ref: str) -> None:
    with pytest.raises(ClientError) as refused:
        office.rights.erase(TENANT, ref, NOON, DPO)
    assert (refused.value.code, refused.value.status) == ("subject_not_found", 404)
    assert office.kinds() == []


def test_erasing_again_by_id_brings_the_same_receipt(office: Office) -> None:
    record = _customer(office, "klient-7", SECRET)
    first = office.rights.erase(TENANT, str(record.subject), NOON, DPO)
    again = office.rights.erase(TENANT, str(record.subject), NOON, DPO)
    assert again.repeated and again.destruction == first.destruction and again.at == first.at
    assert sum(again.destroyed.values()) == again.destroyed["keys"] == first.destroyed["keys"]
    assert office.kinds().count("erasure.destroyed") == 1
    with pytest.raises(ClientError):
        office.rights.erase(TENANT, "klient-7", NOON, DPO)


def test_a_person_of_whom_nothing_is_kept_is_erased_too(office: Office) -> None:
    subject = office.customer("klient-9")
    receipt = office.rights.erase(TENANT, "klient-9", NOON, DPO)
    assert not receipt.repeated and receipt.destroyed["keys"] >= 1
    assert not office.keys.has_key(TENANT, subject)
    assert office.kinds() == ["erasure.requested", "erasure.destroyed"]


@pytest.mark.parametrize("named", ["klient-7", "case number", "id"])
@pytest.mark.parametrize("step", ["requested", "before shred", "after shred", "rows"])
def test_an_erasure_is_taken_up_again_wherever_it_fell(
    office: Office, step: str, named: str
) -> None:
    record = _customer(office, "klient-7", SECRET)
    ref = {"case number": record.reference, "id": str(record.subject)}.get(named, named)
    crash = StoreError("records_unavailable", "")
    records: Any = office.records
    keys: Any = office.keys
    match step:
        case "requested":
            records = Faulty(office.records, "commit", crash)
        case "before shred":
            keys = Faulty(office.keys, "shred_subject", crash)
        case "after shred":
            keys = after(office.keys, "shred_subject", crash)
        case _:
            records = Faulty(office.records, "commit", crash, at=2)
    desk = office.rights_desk(records, keys)
    with pytest.raises(StoreError):
        desk.erase(TENANT, ref, NOON, DPO)
    # The same process goes on with the same desk, whose fault has passed.
    object.__setattr__(desk, "records", office.records)
    object.__setattr__(desk, "keys", office.keys)
    receipt = desk.erase(TENANT, ref, NOON, DPO)
    assert receipt.sequence is not None and receipt.destroyed["transcript_lines"] == 2
    assert office.kinds().count("erasure.destroyed") == 1
    assert not any(office.queries.counts_of_subject(TENANT, record.subject).values())
    assert office.verification.verify(TENANT).verified


def test_between_the_steps_of_an_erasure_nothing_is_exported(office: Office) -> None:
    record = _customer(office, "klient-7", SECRET)
    crash = StoreError("records_unavailable", "")
    desk = office.rights_desk(Faulty(office.records, "commit", crash, at=2), office.keys)
    with pytest.raises(StoreError):
        desk.erase(TENANT, "klient-7", NOON, DPO)
    with pytest.raises(StoreError) as refused:
        office.rights.export(TENANT, record.reference, NOON, DPO)
    assert refused.value.code == "erasure_unfinished"


def test_no_reference_stays_in_the_memory_of_the_desk(office: Office) -> None:
    _customer(office, "klient-7", SECRET)
    office.rights.erase(TENANT, "klient-7", NOON, DPO)
    assert not office.rights._unfinished
    assert "klient" not in repr(office.rights)
