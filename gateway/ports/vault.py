"""The real values behind placeholders, each under a key of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class VaultEntry:
    """One placeholder of one conversation and the value behind it.

    `label` and `number` make the token `[LABEL_NUMBER]`; `link` is what tells that another text
    means the same (a normalised value, the lemmas of a name); `forms` are the spellings met, by
    grammatical case where known.
    """

    label: str
    number: int
    entity_type: str
    value: str = field(repr=False)
    link: str = field(default="", repr=False)
    forms: tuple[tuple[str, str], ...] = field(default=(), repr=False)


class OpenedRows:
    """What was read from a conversation's vault before, so that no row is decrypted twice.

    A row counts as seen only if its ciphertext is the same, and each sealing makes another one.
    """

    __slots__ = ("_rows",)

    def __init__(self) -> None:
        self._rows: dict[str, tuple[bytes, VaultEntry]] = {}

    def __repr__(self) -> str:
        return f"OpenedRows({len(self._rows)})"

    def find(self, row: str, content: bytes) -> VaultEntry | None:
        """The entry of this row, by its stored id, with this very ciphertext."""
        known = self._rows.get(row)
        return known[1] if known is not None and known[0] == content else None

    def remember(self, row: UUID, content: bytes, entry: VaultEntry) -> None:
        """A row that was written just now, or is about to be: it is found only if it came to be."""
        self._rows[row.hex] = content, entry

    def replace(self, rows: dict[str, tuple[bytes, VaultEntry]]) -> None:
        """From now on these are the rows; all others are forgotten."""
        self._rows = rows


class ValueVault(Protocol):
    """One placeholder map a conversation. Opened for one request on one conversation."""

    def entries(
        self, tenant: UUID, subject: UUID, conversation: UUID, seen: OpenedRows | None = None
    ) -> tuple[VaultEntry, ...]:
        """All entries, by label and number. Raises SealingError when a key is gone.

        `seen` spares decrypting again what has not changed, and is brought up to date.
        """
        ...

    def add(
        self,
        tenant: UUID,
        subject: UUID,
        conversation: UUID,
        entries: tuple[VaultEntry, ...],
        seen: OpenedRows | None = None,
    ) -> None:
        """Raises ConflictError (`placeholder_taken`) if a label and number exist already.

        `seen` learns the rows, so that `entries` need not decrypt them.
        """
        ...

    def replace(
        self,
        tenant: UUID,
        subject: UUID,
        conversation: UUID,
        entries: tuple[VaultEntry, ...],
        seen: OpenedRows | None = None,
    ) -> None:
        """Seals known entries anew: a spelling or a part of a name was learnt."""
        ...
