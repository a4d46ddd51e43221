"""The state of the keystore in numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from gateway.records.keystore.journal import State
from gateway.records.keystore.reader import shred_sequence
from gateway.records.keystore.schema import epoch_master, shred_journal, shred_key
from gateway.records.sealing.providers.provider import ProviderHealth


@dataclass(frozen=True, slots=True)
class KeystoreStatus:
    """Counts only. `unfinished`: destructions that the journal has not taken to their end."""

    provider: ProviderHealth
    shred_sequence: int
    tenants: int
    keys: Mapping[str, int]
    unfinished: int


def status_of(connection: Connection, provider: ProviderHealth) -> KeystoreStatus:
    kinds = connection.execute(
        select(shred_key.c.kind, func.count()).group_by(shred_key.c.kind)
    ).all()
    tenants = connection.scalar(select(func.count()).select_from(epoch_master))
    unfinished = connection.scalar(
        select(func.count()).select_from(shred_journal).where(shred_journal.c.state != State.DONE)
    )
    return KeystoreStatus(
        provider,
        shred_sequence(connection),
        tenants or 0,
        {kind: count for kind, count in kinds},
        unfinished or 0,
    )
