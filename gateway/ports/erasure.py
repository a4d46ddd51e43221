"""Deleting rows after their keys: the part of a unit of work for erasure and retention only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol, TypeVar
from uuid import UUID

from gateway.ports.records import Work

T = TypeVar("T")


class Erasure(Protocol):
    """Deletes what a destruction of keys left unreadable, and marks it as done (a tombstone).

    The keys go first: what a crash leaves behind is then unreadable already. Every call may be
    repeated; a second one deletes nothing and marks nothing anew.
    """

    def subject(self, tenant: UUID, subject: UUID, sequence: int) -> dict[str, int]:
        """Every row of a subject, consents too, after destruction `sequence`: rows by table."""
        ...

    def conversation(self, conversation: UUID, sequence: int) -> dict[str, int]:
        """Every row of a conversation after destruction `sequence`: rows by table.

        Its prefix digests stay as ambiguous marks; consents are the subject's and stay too.
        """
        ...

    def forget_prefixes(self, now: datetime) -> int:
        """Deletes the prefix digests whose time has passed: how many."""
        ...


class ErasingWork(Work, Protocol):
    """One open transaction that may also delete."""

    @property
    def erasure(self) -> Erasure: ...


class ErasingRecords(Protocol):
    """The records of the house, for those who may delete from them; see `ports.records`."""

    def commit(self, effect: Callable[[ErasingWork], T]) -> T: ...

    def read(self, query: Callable[[ErasingWork], T]) -> T: ...
