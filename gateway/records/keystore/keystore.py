"""The keystore: who has a key, what it names, and its end."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from pathlib import Path
from typing import Self
from uuid import UUID, uuid4

from sqlalchemy import Connection, insert, select

from gateway.errors import ConflictError
from gateway.ports.clock import Clock
from gateway.ports.keys import ShredReceipt
from gateway.records.keystore import graves, opening
from gateway.records.keystore.blind_index import blind
from gateway.records.keystore.cache import (
    Slot,
    conversation_slot,
    log_slot,
    owner_slot,
    secret_slot,
    subject_slot,
    value_slot,
)
from gateway.records.keystore.graves import Tombstone
from gateway.records.keystore.hierarchy import Kind, Place, Secret
from gateway.records.keystore.journal import Journal
from gateway.records.keystore.minting import has_tenant, mint, open_tenant
from gateway.records.keystore.reader import SEQUENCE, KeyReader, shred_sequence
from gateway.records.keystore.schema import blind_index
from gateway.records.keystore.shredding import destroy_family
from gateway.records.keystore.status import KeystoreStatus, status_of
from gateway.records.keystore.transactions import KeyTransactions, key_faults
from gateway.records.sealing.primitives import KEY_BYTES, hkdf_sha256
from gateway.records.sealing.providers.provider import KeyProvider
from gateway.records.storage.connection import NumberProbe, open_engine, reading


class Keystore:
    """keys.db and the provider above it; implements `gateway.ports.keys.KeyVault`.

    Safe from any thread, and from several processes on one file. Faults of the file or the provider
    are StoreErrors (`keys_unavailable`); a missing key, or somebody else's, is a SealingError.
    """

    def __init__(
        self, path: Path, provider: KeyProvider, clock: Clock, replicas: Sequence[Path]
    ) -> None:
        self._engine = open_engine(path)
        self._provider = provider
        self._clock = clock
        self._sequence = NumberProbe(path, SEQUENCE)
        self._run = KeyTransactions(self._engine, provider, self._sequence)
        self._journal = Journal(self._engine, provider, replicas)

    @classmethod
    def create(
        cls, path: Path, provider: KeyProvider, clock: Clock, replicas: Sequence[Path] = ()
    ) -> Self:
        """A new keystore; SettingsError (`keystore_exists`) where there is one."""
        opening.create(path)
        return cls.open(path, provider, clock, replicas)

    @classmethod
    def open(
        cls, path: Path, provider: KeyProvider, clock: Clock, replicas: Sequence[Path] = ()
    ) -> Self:
        """Opens an existing keystore and finishes what a crash left of a destruction.

        SettingsError where it is missing (`keystore_missing`: a new one would open nothing of the
        data) or was written by a newer release (`keystore_newer`).
        """
        opening.check(path)
        store = cls(path, provider, clock, replicas)
        try:
            store._journal.replay()
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        self._run.cache.clear()
        self._sequence.close()
        self._engine.dispose()

    # — units —

    def create_subject(self, tenant: UUID) -> UUID:
        subject = uuid4()
        self._create(tenant, subject, None)
        return subject

    def create_conversation(self, tenant: UUID, subject: UUID) -> UUID:
        conversation = uuid4()
        place = Place(tenant, Kind.CONVERSATION, conversation, subject)

        def work(connection: Connection, keys: KeyReader) -> tuple[int, bytes]:
            minted = mint(connection, keys, [place], keys.subject(tenant, subject))
            return keys.sequence, minted[conversation]

        sequence, key = self._run.write(work)
        self._run.cache.put(sequence, conversation_slot(tenant, subject, conversation), key)
        self._run.cache.put(sequence, owner_slot(tenant, conversation), subject.bytes)
        return conversation

    def create_subject_and_conversation(self, tenant: UUID) -> tuple[UUID, UUID]:
        subject, conversation = uuid4(), uuid4()
        self._create(tenant, subject, conversation)
        return subject, conversation

    def _create(self, tenant: UUID, subject: UUID, conversation: UUID | None) -> None:
        """One transaction; what it made is then at hand without looking it up."""
        log = uuid4()
        places = [Place(tenant, Kind.SUBJECT, subject, None), Place(tenant, Kind.LOG, log, subject)]
        slots = {subject: subject_slot(tenant, subject), log: log_slot(tenant, subject)}
        if conversation is not None:
            places.append(Place(tenant, Kind.CONVERSATION, conversation, subject))
            slots[conversation] = conversation_slot(tenant, subject, conversation)

        def work(connection: Connection, keys: KeyReader) -> tuple[int, dict[Slot, bytes]]:
            if not keys.at_hand(tenant, (place.bucket for place in places)):
                open_tenant(connection, self._provider, tenant)
            minted = mint(connection, keys, places)
            return keys.sequence, {slots[id_]: key for id_, key in minted.items()}

        sequence, made = self._run.write(work)
        for slot, key in made.items():
            self._run.cache.put(sequence, slot, key)
        if conversation is not None:
            self._run.cache.put(sequence, owner_slot(tenant, conversation), subject.bytes)

    def has_key(self, tenant: UUID, unit: UUID) -> bool:
        with key_faults(), reading(self._engine) as connection:
            return bool(graves.living(connection, tenant, [unit]))

    def living(self, tenant: UUID, units: Sequence[UUID]) -> set[UUID]:
        """Those of `units` that have a key."""
        with key_faults(), reading(self._engine) as connection:
            return graves.living(connection, tenant, units)

    # — names and references —

    def find(self, tenant: UUID, kind: str, value: str) -> UUID | None:
        def look(connection: Connection, keys: KeyReader) -> UUID | None:
            if not has_tenant(connection, tenant):
                return None
            return _entered(connection, tenant, _digest_of(keys, tenant, kind, value))

        return self._run.read(look)

    def enter(self, tenant: UUID, kind: str, value: str, unit: UUID) -> None:
        """Raises ConflictError (`value_taken`) where the value leads to another unit already."""

        def work(connection: Connection, keys: KeyReader) -> None:
            graves.require_living(connection, tenant, unit)
            digest = _digest_of(keys, tenant, kind, value)
            present = _entered(connection, tenant, digest)
            if present is None:
                row = {"tenant": tenant, "digest": digest, "unit": unit}
                connection.execute(insert(blind_index), row)
            elif present != unit:
                raise ConflictError("value_taken", "This value leads to somebody else already.")

        self._run.write(work)

    def subject_reference(self, tenant: UUID, subject: UUID) -> str | None:
        def look(connection: Connection, keys: KeyReader) -> bytes | None:
            living = graves.living(connection, tenant, [subject])
            return keys.log(tenant, subject) if living else None

        key = self._at_hand(log_slot(tenant, subject)) or self._run.read(look)
        return hmac.digest(key, b"sref.v1", "sha256")[:16].hex() if key else None

    def pseudonym(self, tenant: UUID, subject: UUID, conversation: UUID) -> str | None:
        def look(connection: Connection, keys: KeyReader) -> bytes | None:
            living = graves.living(connection, tenant, [conversation])
            return keys.conversation(tenant, subject, conversation) if living else None

        slot = conversation_slot(tenant, subject, conversation)
        key = self._at_hand(slot) or self._run.read(look)
        info = b"gateway.upstream_user.v1"
        return hkdf_sha256(key, salt=None, info=info, length=16).hex() if key else None

    def digest(self, tenant: UUID, purpose: str, data: bytes) -> bytes:
        secret = self._at_hand(secret_slot(tenant, Secret.DIGEST)) or self._digest_key(tenant)
        info = b"gateway.digest.v1" + purpose.encode()
        key = hkdf_sha256(secret, salt=None, info=info, length=KEY_BYTES)
        return hmac.digest(key, data, "sha256")

    def _digest_key(self, tenant: UUID) -> bytes:
        with key_faults(), reading(self._engine) as connection:
            known = has_tenant(connection, tenant)
        if not known:
            self._run.write(lambda c, _: open_tenant(c, self._provider, tenant))
        return self._run.read(lambda _, keys: keys.secret(tenant, Secret.DIGEST))

    def _at_hand(self, slot: Slot) -> bytes | None:
        """The key under this slot where it is in memory and nothing was destroyed since."""
        known = self._run.remembered(slot)
        return known[0] if known else None

    # — keys for storage to seal with —

    def subject_key(self, tenant: UUID, subject: UUID) -> bytes:
        """The subject's own 32-byte key."""
        known = self._run.remembered(subject_slot(tenant, subject))
        return known[0] if known else self._run.read(lambda _, k: k.subject(tenant, subject))

    def conversation_key(self, tenant: UUID, subject: UUID, conversation: UUID) -> bytes:
        """The 32-byte key of a conversation of this very subject."""
        known = self._run.remembered(conversation_slot(tenant, subject, conversation))
        if known:
            return known[0]
        return self._run.read(lambda _, keys: keys.conversation(tenant, subject, conversation))

    def create_value_keys(self, tenant: UUID, conversation: UUID, count: int) -> list[UUID]:
        """New vault entries' ids, each with a key that dies with the conversation's; one sync.

        Keys that no entry came to use are harmless and go with the conversation.
        """
        places = [Place(tenant, Kind.VALUE, uuid4(), conversation) for _ in range(count)]

        def work(connection: Connection, keys: KeyReader) -> tuple[int, dict[UUID, bytes]]:
            subject = keys.owner(tenant, conversation)
            parent = keys.conversation(tenant, subject, conversation)
            return keys.sequence, mint(connection, keys, places, parent)

        sequence, minted = self._run.write(work)
        for id_, key in minted.items():
            self._run.cache.put(sequence, value_slot(tenant, conversation, id_), key)
        return list(minted)

    def value_keys(
        self, tenant: UUID, conversation: UUID, ids: Sequence[UUID]
    ) -> dict[UUID, bytes]:
        """The keys of these vault entries of this conversation, all of them."""
        known = self._run.remembered(*(value_slot(tenant, conversation, id_) for id_ in ids))
        if known is not None:
            return dict(zip(ids, known, strict=True))
        return self._run.read(lambda _, keys: keys.values(tenant, conversation, ids))

    # — the end —

    def shred_subject(self, tenant: UUID, subject: UUID) -> ShredReceipt:
        return self._shred(Place(tenant, Kind.SUBJECT, subject, None))

    def shred_conversation(self, tenant: UUID, conversation: UUID) -> ShredReceipt:
        return self._shred(Place(tenant, Kind.CONVERSATION, conversation, None))

    def _shred(self, unit: Place) -> ShredReceipt:
        """StoreError `unit_unknown` (404) where there never was such a key: nothing is confirmed.

        StoreError `shred_unfinished` where the keys are gone here but older copies are not shut
        yet; the same call again, or the next start, takes it to its end.
        """
        self._journal.replay()
        at = self._clock.now()

        def work(connection: Connection, _: KeyReader) -> int:
            place = graves.find_unit(connection, unit)
            if place is None:
                return graves.require_grave(connection, unit)
            return destroy_family(connection, self._provider, place, at)

        sequence = self._run.write(work)
        self._run.cache.clear()
        self._journal.replay()
        with key_faults(), reading(self._engine) as connection:
            return graves.receipt(connection, sequence)

    def shred_sequence(self) -> int:
        """Number of destructions so far."""
        with key_faults(), reading(self._engine) as connection:
            return shred_sequence(connection)

    def tombstones_after(self, sequence: int) -> list[Tombstone]:
        """What was destroyed since then, oldest first."""
        with key_faults(), reading(self._engine) as connection:
            return graves.after(connection, sequence)

    def status(self) -> KeystoreStatus:
        """What `gateway keys status` and `gateway doctor` show: counts only."""
        with key_faults(), reading(self._engine) as connection:
            return status_of(connection, self._provider.health())


def _digest_of(keys: KeyReader, tenant: UUID, kind: str, value: str) -> bytes:
    return blind(keys.secret(tenant, Secret.BLIND_INDEX), kind, value)


def _entered(connection: Connection, tenant: UUID, digest: bytes) -> UUID | None:
    return connection.scalar(
        select(blind_index.c.unit).where(
            blind_index.c.tenant == tenant, blind_index.c.digest == digest
        )
    )
