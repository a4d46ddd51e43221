"""What an erasure destroyed: numbers only, so that the receipt may be kept for ever."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from gateway.ports.keys import ShredReceipt

KEYS: Final = "keys"
_ROWS: Final[Mapping[str, str]] = {
    "conversation": "conversations",
    "transcript_line": "transcript_lines",
    "vault_entry": "values",
    "consent": "consents",
}


@dataclass(frozen=True, slots=True)
class ErasureReceipt:
    """One finished erasure. Names nobody, and nothing in it leads to anybody.

    `sequence` is the number of the record in the audit log (None where an earlier erasure had made
    it), `destruction` that of the destruction in the keystore, `at` when the keys died; `destroyed`
    counts keys and rows. `repeated`: all of it had been done before, no row was left to delete.
    """

    sequence: int | None
    destruction: int
    at: datetime
    destroyed: Mapping[str, int]
    repeated: bool

    def as_json(self) -> dict[str, object]:
        """The receipt as it is handed out."""
        return {
            "erased": True,
            "sequence": self.sequence,
            "destruction": self.destruction,
            "at": self.at.isoformat(timespec="seconds"),
            "destroyed": dict(self.destroyed),
            "repeated": self.repeated,
        }


def receipt_of(
    shredded: ShredReceipt, rows: Mapping[str, int], sequence: int | None, *, repeated: bool
) -> ErasureReceipt:
    """Joins what the keystore, the database and the log say."""
    destroyed = {KEYS: sum(shredded.destroyed.values())}
    destroyed |= counted(rows)
    return ErasureReceipt(sequence, shredded.sequence, shredded.at, destroyed, repeated)


def counted(rows: Mapping[str, int]) -> dict[str, int]:
    """Rows by table, in words for people."""
    return {_ROWS.get(table, table): count for table, count in rows.items()}
