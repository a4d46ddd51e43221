"""No plaintext in any byte of any file, at any time: while the logs are live, and after."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path

import pytest
from sqlalchemy import select

from gateway.ports.vault import VaultEntry
from gateway.records.keystore.schema import shred_key
from gateway.records.storage.connection import open_engine, reading
from gateway.records.storage.work import SqlWork
from tests.contracts.sqlite_house import TENANT, House, consent_record, event, line

CANARY = "Żółćkanarek"
SECRETS = [
    f"{CANARY}-line",
    f"{CANARY}-agent",
    f"{CANARY}-value",
    f"{CANARY}-link",
    f"{CANARY}-form",
    f"{CANARY}-notice",
    f"{CANARY}-mail@example.pl",
]


def spellings(secret: str) -> Iterable[bytes]:
    """The bytes that would give it away, in any coding that a store might use."""
    for form in ("NFC", "NFD"):
        for text in (secret, secret.casefold(), secret.upper()):
            plain = unicodedata.normalize(form, text)
            yield plain.encode()
            yield plain.encode("utf-16-le")
            yield plain.encode("unicode_escape")
            yield plain.encode().hex().encode()


def found_in(folder: Path) -> set[tuple[str, str]]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert len(files) >= 4
    contents = {file.name: file.read_bytes() for file in files}
    return {
        (name, secret)
        for name, content in contents.items()
        for secret in [CANARY, *SECRETS]
        if any(spelling in content for spelling in spellings(secret))
    }


def test_the_search_would_find_it(tmp_path: Path) -> None:
    for number, spelling in enumerate(spellings(SECRETS[0])):
        (tmp_path / f"file{number}").write_bytes(b"\0\x01" + spelling + b"\xff")
    assert len({name for name, _ in found_in(tmp_path)}) == 24


@pytest.mark.parametrize("ending", ["live", "closed", "erased"])
def test_no_secret_is_in_any_file(house: House, ending: str) -> None:
    subject, conversation = house.person()
    entry = VaultEntry("PERSON", 1, "PERSON", SECRETS[2], SECRETS[3], (("dat", SECRETS[4]),))

    def effect(work: SqlWork) -> None:
        spoken = line(conversation, SECRETS[0], agent=SECRETS[1])
        work.transcripts.append(TENANT, subject, (spoken,))
        work.vault.add(TENANT, subject, conversation, (entry,))
        work.consents.add(consent_record(subject, conversation, notice=SECRETS[5].encode()))
        work.record(event(conversation=conversation))

    house.keystore.enter(TENANT, "email", SECRETS[6], subject)
    house.records.commit(effect)
    assert found_in(house.folder) == set()
    assert (house.data_path.parent / "data.db-wal").stat().st_size  # it was live indeed
    if ending == "erased":
        receipt = house.keystore.shred_subject(TENANT, subject)
        assert found_in(house.folder) == set()
        house.records.commit(lambda work: work.erasure.subject(TENANT, subject, receipt.sequence))
    if ending != "live":
        house.close()
    assert found_in(house.folder) == set()


def test_no_open_key_is_in_any_file(house: House) -> None:
    subject, conversation = house.person()
    ids = house.keystore.create_value_keys(TENANT, conversation, 3)
    keys = [
        house.keystore.subject_key(TENANT, subject),
        house.keystore.conversation_key(TENANT, subject, conversation),
        *house.keystore.value_keys(TENANT, conversation, ids).values(),
    ]
    gone, _ = house.person()
    house.keystore.shred_subject(TENANT, gone)
    contents = b"".join(f.read_bytes() for f in house.folder.rglob("*") if f.is_file())
    for key in keys:
        assert key not in contents
        assert key.hex().encode() not in contents.lower()


def test_what_a_shred_removed_is_in_no_file_of_the_keystore(house: House) -> None:
    subject, conversation = house.person()
    house.keystore.create_value_keys(TENANT, conversation, 3)
    house.keystore.shred_subject(TENANT, house.person()[0])  # so that all of it left the log
    before = _wrapped(house)
    house.keystore.shred_subject(TENANT, subject)
    rooms = [house.keys_path.parent, house.replica_path.parent]
    contents = b"".join(f.read_bytes() for room in rooms for f in room.iterdir())
    assert len(before) == 6
    assert not any(wrapped in contents for wrapped in before)


def _wrapped(house: House) -> list[bytes]:
    engine = open_engine(house.keys_path, query_only=True)
    with reading(engine) as connection:
        rows = list(connection.execute(select(shred_key.c.wrapped)).scalars())
    engine.dispose()
    return rows
