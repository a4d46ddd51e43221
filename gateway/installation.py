"""One installation on disk: made once, opened by the server and by every command.

    <data.dir>/data/data.db, deployment.json    what is kept, sealed
    <keys_dir>/keys.db, log-signing.key         the keystore; the audit log's signing key
    <keyring_dir>/keyring.json                  the key-encryption keys of the local provider
    <keys_dir>/published-checkpoint             what the log must never fall behind

Three folders on purpose: a backup of one of them opens nothing without the others.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

from audit_log.checkpoint import Checkpoint, Origin, open_checkpoint
from audit_log.errors import AuditError, TrailError
from audit_log.kinds import ActorKind, EventType
from audit_log.notes import LocalSigner
from audit_log.reading import Filter, LoggedEvent, read_events
from audit_log.records import Actor, AuditEvent, new_event_id
from audit_log.trail import Trail
from gateway.errors import SettingsError
from gateway.ports.clock import Clock
from gateway.records.keystore.keystore import Keystore
from gateway.records.reconcile import reconcile
from gateway.records.sealing.providers.local import LocalProvider
from gateway.records.storage.connection import open_engine, reading, writing
from gateway.records.storage.migrations import upgrade
from gateway.records.storage.records import SqlRecords
from gateway.services.consent_records.receipts import ReceiptSigner
from gateway.settings import Data

_SEED_BYTES = 32


@dataclass(frozen=True, slots=True)
class Deployment:
    """Who this installation is: a random name, and its one tenant."""

    name: str
    tenant: UUID

    @property
    def origin(self) -> str:
        """The name of the tenant's audit log in its first epoch."""
        return str(Origin(self.name, str(self.tenant), 1))


@dataclass(frozen=True, slots=True)
class Installation:
    """Everything opened. `close` when done."""

    data: Data
    deployment: Deployment
    keys: Keystore
    records: SqlRecords
    trail: Trail
    signer: LocalSigner
    receipts: ReceiptSigner

    @property
    def vkey(self) -> str:
        """The audit log's public key, as every verifier takes it."""
        return self.signer.key.text

    def publish_checkpoint(self) -> Checkpoint:
        """Writes the newest checkpoint outside the database; later states must extend it."""
        engine = open_engine(self.data.database, query_only=True)
        try:
            with reading(engine) as connection:
                note = self.trail.latest(connection)
        finally:
            engine.dispose()
        _write(_published_file(self.data), note.encode(), 0o600)
        return open_checkpoint(note, self.signer.key)

    def close(self) -> None:
        """Finishes writing and lets go of the files."""
        try:
            self.publish_checkpoint()
        finally:
            self.records.close()
            self.keys.close()


def exists(data: Data) -> bool:
    """Whether there is an installation."""
    return _deployment_file(data).is_file()


def create(data: Data, clock: Clock) -> bool:
    """Makes what is missing of an installation; whether it was new. Idempotent.

    Never makes a new keystore, keyring or log key beside existing data: they would open nothing of
    it. Raises SettingsError (`keys_missing`) then. An interrupted creation goes on where it was.
    """
    if exists(data):
        return False
    _refuse_orphans(data)
    for path in (data.database, data.keystore, data.keyring):
        path.parent.mkdir(parents=True, exist_ok=True)
        os.chmod(path.parent, 0o700)
    if not data.keyring.is_file():
        LocalProvider.create(data.keyring)
    if not _has_content(data.keystore):
        Keystore.create(data.keystore, LocalProvider(data.keyring), clock).close()
    if not data.log_key.is_file():
        fresh = Deployment(secrets.token_hex(6), uuid4())
        seed = secrets.token_bytes(_SEED_BYTES)
        secret = LocalSigner.from_seed(fresh.origin, seed).secret_text()
        _write(data.log_key, secret.encode(), 0o600)
    # The log key knows whose log it signs: a second attempt makes no second log.
    signer = _log_signer(data)
    origin = Origin.parse(signer.key.name)
    deployment = Deployment(origin.deployment, UUID(origin.tenant))
    engine = open_engine(data.database)
    try:
        upgrade(engine)
        trail = Trail(deployment.origin, signer)
        with writing(engine) as connection:
            if not trail.exists(connection):
                trail.create(connection)
    finally:
        engine.dispose()
    # Last, so that an interrupted creation is begun again and not taken for a finished one.
    content = json.dumps({"deployment": deployment.name, "tenant": str(deployment.tenant)})
    _write(_deployment_file(data), content.encode(), 0o600)
    return True


def read_deployment(data: Data) -> Deployment:
    """Raises SettingsError (`not_initialised`) where there is no installation."""
    try:
        content = json.loads(_deployment_file(data).read_text())
        return Deployment(content["deployment"], UUID(str(content["tenant"])))
    except FileNotFoundError as error:
        raise SettingsError(
            "not_initialised", "There is no gateway here yet. Run: gateway init"
        ) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SettingsError(
            "deployment_unreadable", "deployment.json, beside the database, cannot be read."
        ) from error


def open_installation(data: Data, clock: Clock) -> Installation:
    """Opens it. Raises SettingsError; `log_fork` where the audit log is shorter than, or other

    than, the checkpoint that was published: then something was restored or tampered with, and
    nothing may be signed (keys-and-audit.md §2.6). Rows of erased people that a backup brought
    back are deleted before this returns.
    """
    deployment = read_deployment(data)
    signer = _log_signer(data)
    try:
        trail = Trail(deployment.origin, signer)
    except AuditError as error:
        raise SettingsError(
            "log_key_of_another", "The audit log's signing key is that of another installation."
        ) from error
    receipts = receipt_signer(data, deployment)
    provider = LocalProvider(data.keyring)
    keys = Keystore.open(data.keystore, provider, clock)
    try:
        _refuse_fork(data, trail, signer)
        records = SqlRecords.open(data.database, keys, _only_log(deployment, trail))
    except BaseException:
        keys.close()
        raise
    opened = Installation(data, deployment, keys, records, trail, signer, receipts)
    try:
        reconcile(records, keys, lambda rows: (_restored(deployment, rows, clock),))
    except BaseException:
        records.close()
        keys.close()
        raise
    return opened


def receipt_signer(data: Data, deployment: Deployment) -> ReceiptSigner:
    """The key that signs receipts of consent; made where there is none yet.

    A new one harms nothing: a receipt names the key that signed it, and old ones hold against
    theirs. Raises SettingsError (`receipt_key_unreadable`).
    """
    path = data.receipt_key
    try:
        if not path.is_file():
            fresh = LocalSigner.from_seed(
                f"{deployment.origin}/consent-receipts", secrets.token_bytes(_SEED_BYTES)
            )
            _write(path, fresh.secret_text().encode(), 0o600)
        return ReceiptSigner(LocalSigner.parse(path.read_text().strip()))
    except (OSError, ValueError, AuditError) as error:
        raise SettingsError(
            "receipt_key_unreadable", "The key that signs receipts of consent cannot be read."
        ) from error


def _log_signer(data: Data) -> LocalSigner:
    try:
        return LocalSigner.parse(data.log_key.read_text().strip())
    except (OSError, ValueError, AuditError) as error:
        raise SettingsError("log_key_missing", "The audit log's signing key is missing.") from error


def _refuse_orphans(data: Data) -> None:
    """Data is made after every key, so data without one of them has lost it."""
    keys = (data.keyring, data.keystore, data.log_key)
    if _has_content(data.database) and not all(_has_content(path) for path in keys):
        raise SettingsError(
            "keys_missing",
            "There is data here, but not all of its keys. Bring back the keyring and the keys "
            "folder; new ones would open nothing.",
        )


def _has_content(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def _only_log(deployment: Deployment, trail: Trail) -> Callable[[str], Trail]:
    def trail_of(tenant: str) -> Trail:
        if tenant != str(deployment.tenant):
            raise TrailError("log_missing")
        return trail

    return trail_of


def _restored(deployment: Deployment, rows: Mapping[str, int], clock: Clock) -> AuditEvent:
    """Rows of erased people had come back with a backup, and are gone again."""
    now = clock.now()
    return AuditEvent(
        id=new_event_id(now),
        time=now,
        tenant=str(deployment.tenant),
        type=EventType.RESTORE_COMPLETED,
        actor=Actor(ActorKind.SERVICE, "gateway"),
        count=sum(rows.values()),
        art=("GDPR-17",),
    )


def published_checkpoint(data: Data, signer: LocalSigner) -> Checkpoint | None:
    """The checkpoint kept outside the database, if one was published yet.

    Raises SettingsError (`checkpoint_unreadable`) for one that this log's key did not sign: what
    cannot be held against the log must not count as if nothing had been published.
    """
    try:
        note = _published_file(data).read_text()
        return open_checkpoint(note, signer.key)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, AuditError) as error:
        raise SettingsError(
            "checkpoint_unreadable",
            "The published checkpoint, in the keys folder, cannot be read or is not of this log.",
        ) from error


def _refuse_fork(data: Data, trail: Trail, signer: LocalSigner) -> None:
    published = published_checkpoint(data, signer)
    if published is None:
        return
    engine = open_engine(data.database, query_only=True)
    try:
        with reading(engine) as connection:
            trail.check_against(connection, published)
    except AuditError as error:
        raise SettingsError(
            "log_fork",
            "The audit log does not continue the checkpoint that was published. Nothing is signed. "
            "Run: gateway audit verify",
        ) from error
    finally:
        engine.dispose()


def _deployment_file(data: Data) -> Path:
    return data.database.parent / "deployment.json"


def _published_file(data: Data) -> Path:
    return data.keystore.parent / "published-checkpoint"


def _write(path: Path, content: bytes, mode: int) -> None:
    draft = path.with_name(path.name + ".new")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, mode)
    try:
        os.write(handle, content)
        os.fsync(handle)
    finally:
        os.close(handle)
    draft.replace(path)


def events_of_request(data: Data, request_id: str) -> tuple[LoggedEvent, ...]:
    """What the audit log holds of one request, in its order; beside a running server."""
    origin = read_deployment(data).origin
    engine = open_engine(data.database, query_only=True)
    try:
        with reading(engine) as connection:
            return tuple(read_events(connection, origin, Filter(turn=request_id)))
    finally:
        engine.dispose()
