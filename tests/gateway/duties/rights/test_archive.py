from __future__ import annotations

import hashlib
import io
import json
import zipfile
from uuid import uuid4

from gateway.duties.rights.archive import archive
from gateway.duties.rights.contents import contents
from gateway.ports.queries import ConversationHoldings, SubjectHoldings
from tests.contracts.sqlite_house import NOON, conversation_record, line


def _archive() -> bytes:
    record = conversation_record(uuid4(), uuid4(), reference="GW-TEST")
    holdings = SubjectHoldings(
        (ConversationHoldings(record, (line(record.id, "zażółć"),), ()),),
        (),
        {"conversation": 1, "transcript_line": 1},
    )
    return archive(contents(holdings, (), NOON, "pl"), NOON, "pl")


def test_the_manifest_has_digest_and_size_of_every_file() -> None:
    with zipfile.ZipFile(io.BytesIO(_archive())) as pack:
        assert pack.testzip() is None
        manifest = json.loads(pack.read("manifest.json"))
        assert set(manifest["files"]) == set(pack.namelist()) - {"manifest.json"}
        for name, said in manifest["files"].items():
            content = pack.read(name)
            assert said == {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
        assert manifest["rows"] == {"conversation": 1, "transcript_line": 1}


def test_the_same_document_gives_the_same_bytes() -> None:
    empty = contents(SubjectHoldings((), ()), (), NOON, "en")
    assert archive(empty, NOON, "en") == archive(empty, NOON, "en")


def test_letters_stand_in_the_data_as_they_are() -> None:
    with zipfile.ZipFile(io.BytesIO(_archive())) as pack:
        assert "zażółć".encode() in pack.read("data.json")
