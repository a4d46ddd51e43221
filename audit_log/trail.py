"""Appending to the log and sealing it, inside the caller's transaction.

    with engine.begin() as connection:      # SQLite: BEGIN IMMEDIATE
        …the effect…
        trail.append(connection, [event])
        trail.seal(connection)              # once, before COMMIT

The head is read anew in each transaction, never remembered, so several processes may append to one
database. Nothing is signed on top of a head that we did not sign ourselves.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from weakref import WeakKeyDictionary

from sqlalchemy import Connection
from sqlalchemy.engine import Transaction

from audit_log import proofs, store
from audit_log.checkpoint import Checkpoint, Origin, open_checkpoint
from audit_log.errors import ForkError, NoteError, ProofError, TrailError
from audit_log.notes import Signer
from audit_log.records import AuditEvent, canonical_bytes
from audit_log.store import Entry, Head
from audit_log.tiles import TILE_WIDTH
from audit_log.tree import EMPTY_ROOT, CompactRange, join, leaf_hash, root_of, split


class Trail:
    """One log: its origin and the key that signs its checkpoints.

    Safe to share between threads as long as each hands in its own connection. Every method raises
    TrailError (or ForkError) where it refuses; the caller must then roll back.
    """

    def __init__(self, origin: str, signer: Signer) -> None:
        """NoteError where the origin is malformed or the key signs under another name."""
        self.origin = origin
        self._tenant = Origin.parse(origin).tenant
        if signer.key.name != origin:
            raise NoteError("key_of_another_log")
        self._signer = signer
        # Heads written but not yet sealed, of transactions that are still open.
        self._unsealed: WeakKeyDictionary[Transaction, set[bytes]] = WeakKeyDictionary()

    def exists(self, connection: Connection) -> bool:
        """Whether the log was opened in this database."""
        return store.read_head(connection, self.origin) is not None

    def create(self, connection: Connection) -> None:
        """Opens the log, empty and signed; TrailError where it exists.

        A separate act on purpose: a log whose head has vanished must not begin anew by itself.
        """
        if self.exists(connection):
            raise TrailError("log_exists")
        empty = Checkpoint(self.origin, 0, EMPTY_ROOT)
        store.insert_head(connection, self.origin, empty.signed(self._signer))

    def append(self, connection: Connection, events: Sequence[AuditEvent]) -> list[int]:
        """Adds events in order and returns their sequence numbers; `seal` must follow.

        Idempotent by event id: one that is stored already keeps its number, and is refused
        (``eid_reused``) where it says something else now. Events of another tenant are refused.
        """
        head = self._trusted_head(connection)
        bodies = self._bodies(events)
        known = store.entries_by_eid(connection, head.log, list(bodies))
        if any(entry.body != bodies[eid] for eid, entry in known.items()):
            raise TrailError("eid_reused")
        fresh = ((eid, body) for eid, body in bodies.items() if eid not in known)
        added = [
            Entry(seq, eid, leaf_hash(body), body)
            for seq, (eid, body) in enumerate(fresh, start=head.size)
        ]
        if added:
            self._write(connection, head, added)
        numbers = {entry.eid: entry.seq for entry in (*known.values(), *added)}
        return [numbers[event.id] for event in events]

    def seal(self, connection: Connection) -> Checkpoint:
        """Signs and stores the checkpoint of the present size; call once before COMMIT.

        The note text to publish after the commit is `latest`.
        """
        head = self._trusted_head(connection)
        checkpoint = Checkpoint(self.origin, head.size, _edge_of(head).root())
        signed = replace(head, checkpoint=checkpoint.signed(self._signer))
        store.update_head(connection, signed, old_size=head.size)
        return checkpoint

    def latest(self, connection: Connection) -> str:
        """The stored checkpoint as a signed note, to be published or mailed."""
        head = store.read_head(connection, self.origin)
        if head is None:
            raise TrailError("log_missing")
        return head.checkpoint

    def check_against(self, connection: Connection, published: Checkpoint) -> None:
        """Raises ForkError where the log does not extend a checkpoint kept outside the database.

        Ask at start and after each restore. `published` must have been opened with the log's key.
        """
        head = self._trusted_head(connection)
        if published.origin != self.origin:
            raise ForkError("checkpoint_of_another_log")
        if head.size < published.size:
            raise ForkError("log_shorter_than_published")
        try:
            root = proofs.prefix_root(connection, head.log, published.size)
        except ProofError as error:
            raise ForkError("log_contradicts_published") from error
        if root != published.root:
            raise ForkError("log_contradicts_published")

    def _bodies(self, events: Iterable[AuditEvent]) -> dict[str, bytes]:
        bodies: dict[str, bytes] = {}
        for event in events:
            if event.tenant != self._tenant:
                raise TrailError("event_of_another_tenant")
            body = canonical_bytes(event)
            if bodies.setdefault(event.id, body) != body:
                raise TrailError("eid_reused")
        return bodies

    def _write(self, connection: Connection, head: Head, added: Sequence[Entry]) -> None:
        edge, tail = _edge_of(head), split(head.tail)
        store.insert_entries(connection, head.log, added)
        for entry in added:
            edge.append(entry.leaf_hash)
            tail.append(entry.leaf_hash)
            if len(tail) == TILE_WIDTH:
                _store_tile(connection, head.log, 0, edge.size // TILE_WIDTH - 1, tail)
                tail = []
        grown = replace(head, size=edge.size, edge=join(edge.hashes), tail=join(tail))
        store.update_head(connection, grown, old_size=head.size)
        self._unsealed.setdefault(_transaction(connection), set()).add(_fingerprint(grown))

    def _trusted_head(self, connection: Connection) -> Head:
        """The head row, which either our key has signed or this very transaction has written.

        Without this, whoever edits the head row would have the next seal sign the edit.
        """
        transaction = _transaction(connection)
        head = store.read_head(connection, self.origin, locked=True)
        if head is None:
            raise TrailError("log_missing")
        if _fingerprint(head) in self._unsealed.get(transaction, ()):
            return head
        try:
            signed = open_checkpoint(head.checkpoint, self._signer.key)
            agrees = (signed.size, signed.root) == (head.size, _edge_of(head).root())
            whole_tail = len(split(head.tail)) == head.size % TILE_WIDTH
        except (NoteError, ProofError) as error:
            raise TrailError("head_not_ours") from error
        if not (agrees and whole_tail):
            raise TrailError("head_not_ours")
        return head


def _edge_of(head: Head) -> CompactRange:
    return CompactRange(head.size, split(head.edge))


def _transaction(connection: Connection) -> Transaction:
    transaction = connection.get_transaction()
    if transaction is None:
        raise TrailError("no_transaction")
    return transaction


def _fingerprint(head: Head) -> bytes:
    # Lengths are fixed by the size, so plain concatenation is unambiguous.
    return sha256(head.size.to_bytes(8, "big") + head.edge + head.tail).digest()


def _store_tile(
    connection: Connection, log: int, level: int, n: int, hashes: Sequence[bytes]
) -> None:
    """Stores a full tile, and the one above it where this was its last."""
    if len(hashes) != TILE_WIDTH:
        raise TrailError("tile_missing")
    store.insert_tile(connection, log, level, n, hashes, root_of(hashes))
    above, place = divmod(n, TILE_WIDTH)
    if place == TILE_WIDTH - 1:
        roots = store.tile_roots(connection, log, level, above * TILE_WIDTH, n + 1)
        _store_tile(connection, log, level + 1, above, roots)
