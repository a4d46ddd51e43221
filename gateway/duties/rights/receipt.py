"""What an erasure destroyed: numbers only, so that the receipt may be kept for ever."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from gateway.ports.keys import ShredReceipt, UnitKind


@dataclass(frozen=True, slots=True)
class ErasureReceipt:
    """One finished erasure. Names nobody, and nothing in it leads to anybody.

    `sequence` is the number of the destruction in the keystore, `at` when the keys died; `keys`
    counts destroyed keys by kind, `rows` deleted rows by table. `repeated`: all of it had been done
    before, and this is the receipt of that time, with no rows left to delete.
    """

    sequence: int
    at: datetime
    keys: Mapping[str, int]
    rows: Mapping[str, int]
    repeated: bool

    def members(self) -> dict[str, object]:
        """As JSON."""
        return {
            "erased": True,
            "sequence": self.sequence,
            "at": self.at.isoformat(timespec="seconds"),
            "destroyed": {"keys": dict(self.keys), "rows": dict(self.rows)},
            "repeated": self.repeated,
        }


def receipt_of(
    shredded: ShredReceipt, rows: Mapping[str, int], *, repeated: bool
) -> ErasureReceipt:
    """Joins what the keystore and the database say."""
    keys = {kind.value: shredded.destroyed.get(kind, 0) for kind in UnitKind}
    return ErasureReceipt(shredded.sequence, shredded.at, keys, dict(rows), repeated)
