"""Real records on SQLite for contracts and tests: keyring, keys.db and data.db in three folders."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from audit_log.errors import TrailError
from audit_log.kinds import ActorKind, EventType
from audit_log.notes import LocalSigner
from audit_log.records import Actor, AuditEvent, new_event_id
from audit_log.trail import Trail
from gateway.ports.consents import ConsentAct, ConsentRecord, ConsentStatus
from gateway.ports.conversations import ConversationRecord, HandoverState
from gateway.ports.transcripts import Author, TranscriptLine
from gateway.ports.vault import VaultEntry
from gateway.records.keystore.keystore import Keystore
from gateway.records.sealing.providers.local import LocalProvider
from gateway.records.storage.connection import open_engine, writing
from gateway.records.storage.migrations import upgrade
from gateway.records.storage.queries import SqlQueries
from gateway.records.storage.records import SqlRecords

TENANT = UUID("6f1d2c34-0a5b-4c6d-8e7f-102030405060")
OTHER_TENANT = UUID("7a1d2c34-0a5b-4c6d-8e7f-102030405060")
NOON = datetime(2026, 11, 22, 12, 0, 0, 123456, tzinfo=UTC)


@dataclass
class SteadyClock:
    """Stands still until it is moved."""

    instant: datetime = NOON

    def now(self) -> datetime:
        return self.instant


def trail_of(tenant: str) -> Trail:
    """The log of either tenant, signed by a key that is derived from its name."""
    if tenant not in {str(TENANT), str(OTHER_TENANT)}:
        raise TrailError("log_missing")
    origin = f"gateway.test/{tenant}/1"
    seed = hashlib.sha256(origin.encode()).digest()
    return Trail(origin, LocalSigner.from_seed(origin, seed))


def make_files(folder: Path) -> None:
    """The files of a new house."""
    for room in ("keyring", "keys", "data", "replica"):
        (folder / room).mkdir(mode=0o700)
    provider = LocalProvider.create(folder / "keyring" / "keyring.json")
    Keystore.create(folder / "keys" / "keys.db", provider, SteadyClock()).close()
    engine = open_engine(folder / "data" / "data.db")
    upgrade(engine)
    with writing(engine) as connection:
        for tenant in (TENANT, OTHER_TENANT):
            trail_of(str(tenant)).create(connection)
    engine.dispose()


class House:
    """The records of two tenants, opened from `folder`."""

    def __init__(self, folder: Path, *, data: Path | None = None, keys: Path | None = None) -> None:
        self.folder = folder
        self.data_path = data or folder / "data" / "data.db"
        self.keys_path = keys or folder / "keys" / "keys.db"
        self.replica_path = folder / "replica" / "keys.db"
        self.clock = SteadyClock()
        self.provider = LocalProvider(folder / "keyring" / "keyring.json")
        replicas = [self.replica_path] if keys is None else []
        self.keystore = Keystore.open(self.keys_path, self.provider, self.clock, replicas)
        self.records = SqlRecords.open(self.data_path, self.keystore, trail_of)
        self.queries = SqlQueries(self.records)

    def close(self) -> None:
        self.records.close()
        self.keystore.close()

    def person(self, tenant: UUID = TENANT) -> tuple[UUID, UUID]:
        """A new subject with one open conversation."""
        subject = self.keystore.create_subject(tenant)
        return subject, self.conversation(subject, tenant)

    def conversation(self, subject: UUID, tenant: UUID = TENANT) -> UUID:
        id_ = self.keystore.create_conversation(tenant, subject)
        record = conversation_record(id_, subject, tenant)
        self.records.commit(lambda work: work.conversations.open(record))
        return id_

    def fill(self, subject: UUID, conversation: UUID, secret: str) -> None:
        """One line, one value and one consent, all of which hold `secret`."""
        entry = VaultEntry("PERSON", 1, "PERSON", secret, secret.casefold(), (("nom", secret),))
        spoken = line(conversation, f"I am {secret}", agent=f"agent {secret}")
        agreed = consent_record(subject, conversation, notice=secret.encode())

        self.records.commit(
            lambda work: (
                work.vault.add(TENANT, subject, conversation, (entry,)),
                work.transcripts.append(TENANT, subject, (spoken,)),
                work.consents.add(agreed),
                work.record(event(conversation=conversation)),
            )
        )


def conversation_record(
    id_: UUID, subject: UUID, tenant: UUID = TENANT, reference: str | None = None
) -> ConversationRecord:
    return ConversationRecord(
        id=id_,
        reference=reference or f"C-{uuid4().hex[:12]}",
        tenant=tenant,
        subject=subject,
        subject_known=True,
        state=HandoverState.BOT,
        language="pl",
        channel="chat",
        opened_at=NOON,
        expires_at=NOON + timedelta(days=30),
    )


def line(
    conversation: UUID,
    text: str,
    *,
    author: Author = Author.CUSTOMER,
    turn: int = 1,
    agent: str | None = None,
    delivered_at: datetime | None = None,
) -> TranscriptLine:
    return TranscriptLine(
        id=uuid4(),
        conversation=conversation,
        turn=turn,
        author=author,
        text=text,
        at=NOON,
        expires_at=NOON + timedelta(days=30),
        request_id=uuid4().hex,
        delivered_at=delivered_at,
        agent=agent,
    )


def consent_record(
    subject: UUID,
    conversation: UUID,
    status: ConsentStatus = ConsentStatus.GRANTED,
    *,
    purpose: str = "assistant",
    notice: bytes = b"We use an assistant.\n",
) -> ConsentRecord:
    return ConsentRecord(
        id=uuid4(),
        tenant=TENANT,
        subject=subject,
        conversation=conversation,
        purpose=purpose,
        status=status,
        act=ConsentAct.UTTERANCE,
        channel="chat",
        at=NOON,
        notice_name="assistant",
        notice_language="en",
        notice_version="1",
        notice_sha256=hashlib.sha256(notice).hexdigest(),
        notice_bytes=notice,
        policy="eu-customer-chat",
    )


def event(
    tenant: UUID = TENANT, *, conversation: UUID | None = None, sref: str | None = None
) -> AuditEvent:
    return AuditEvent(
        id=new_event_id(NOON),
        time=NOON,
        tenant=str(tenant),
        type=EventType.TURN_FORWARDED,
        actor=Actor(ActorKind.SERVICE),
        conv=None if conversation is None else str(conversation),
        sref=sref,
    )
