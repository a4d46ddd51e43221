from __future__ import annotations

from gateway.duties.rights.receipt import receipt_of
from gateway.ports.keys import ShredReceipt, UnitKind
from tests.contracts.sqlite_house import NOON


def test_joins_keys_and_rows_and_names_nobody() -> None:
    shredded = ShredReceipt(4, {UnitKind.SUBJECT: 1, UnitKind.CONVERSATION: 2}, NOON)
    receipt = receipt_of(shredded, {"conversation": 2, "transcript_line": 5}, 17, repeated=False)
    assert receipt.as_json() == {
        "erased": True,
        "sequence": 17,
        "destruction": 4,
        "at": "2026-11-22T12:00:00+00:00",
        "destroyed": {"keys": 3, "conversations": 2, "transcript_lines": 5},
        "repeated": False,
    }
