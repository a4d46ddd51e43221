"""What one transaction adds to one log: entries as they come, the head once, at the end.

    batch = trail.begin(connection)
    before = batch.head
    batch.append([event])           # inside a savepoint of the caller
    batch.back_to(before)           # where that savepoint was rolled back
    batch.seal()                    # once, before COMMIT

The head of the open transaction is known here alone and stands in the database only once it is
sealed: nobody else can have moved it, since the transaction holds the right to write.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from audit_log import store
from audit_log.checkpoint import Checkpoint, Origin
from audit_log.errors import TrailError
from audit_log.notes import Signer
from audit_log.records import AuditEvent, canonical_bytes
from audit_log.store import Entry, Head
from audit_log.tiles import TILE_WIDTH
from audit_log.tree import CompactRange, join, leaf_hash, root_of, split


class Batch:
    """Additions to one log in one open transaction; made by `Trail.begin`, of no use after it.

    A refusal (TrailError) leaves the batch as it was; what it had stored by then must be undone by
    the caller's savepoint. A caller that undoes more, or less, than `back_to` says cannot seal.
    """

    def __init__(
        self,
        connection: Connection,
        head: Head,
        signer: Signer,
        when_sealed: Callable[[Head], None],
    ) -> None:
        """`head` is checked already; `when_sealed` is told the head that was written."""
        self._connection = connection
        self._signer = signer
        self._when_sealed = when_sealed
        self._tenant = Origin.parse(head.origin).tenant
        self._written = head.size
        self._head = head

    @property
    def head(self) -> Head:
        """The state after all that was appended so far, unsigned."""
        return self._head

    def append(self, events: Sequence[AuditEvent]) -> list[int]:
        """As `Trail.append`: numbers in order, idempotent by event id."""
        numbers, self._head = append_entries(self._connection, self._head, self._tenant, events)
        return numbers

    def back_to(self, before: Head) -> None:
        """Forgets what was appended after `before`, whose rows are rolled back."""
        self._head = before

    def seal(self) -> Checkpoint:
        """Signs the checkpoint and writes the head with it; TrailError where rows are missing."""
        checkpoint, signed = sealed(self._head, self._signer)
        store.write_sealed_head(self._connection, signed, old_size=self._written)
        self._written, self._head = signed.size, signed
        self._when_sealed(signed)
        return checkpoint


def edge_of(head: Head) -> CompactRange:
    """The growing edge at this head; ProofError where it is malformed."""
    return CompactRange(head.size, split(head.edge))


def sealed(head: Head, signer: Signer) -> tuple[Checkpoint, Head]:
    """The checkpoint of this size, and the head that holds it signed."""
    checkpoint = Checkpoint(head.origin, head.size, edge_of(head).root())
    return checkpoint, replace(head, checkpoint=checkpoint.signed(signer))


def append_entries(
    connection: Connection, head: Head, tenant: str, events: Sequence[AuditEvent]
) -> tuple[list[int], Head]:
    """Stores the events that are not stored yet: the numbers of all, and the head they lead to."""
    bodies = _bodies(tenant, events)
    known = store.entries_by_eid(connection, head.log, list(bodies))
    if any(entry.body != bodies[eid] for eid, entry in known.items()):
        raise TrailError("eid_reused")
    fresh = ((eid, body) for eid, body in bodies.items() if eid not in known)
    added = [
        Entry(seq, eid, leaf_hash(body), body)
        for seq, (eid, body) in enumerate(fresh, start=head.size)
    ]
    numbers = {entry.eid: entry.seq for entry in (*known.values(), *added)}
    grown = _grown(connection, head, added) if added else head
    return [numbers[event.id] for event in events], grown


def _bodies(tenant: str, events: Iterable[AuditEvent]) -> dict[str, bytes]:
    bodies: dict[str, bytes] = {}
    for event in events:
        if event.tenant != tenant:
            raise TrailError("event_of_another_tenant")
        body = canonical_bytes(event)
        if bodies.setdefault(event.id, body) != body:
            raise TrailError("eid_reused")
    return bodies


def _grown(connection: Connection, head: Head, added: Sequence[Entry]) -> Head:
    edge, tail = edge_of(head), split(head.tail)
    store.insert_entries(connection, head.log, added)
    for entry in added:
        edge.append(entry.leaf_hash)
        tail.append(entry.leaf_hash)
        if len(tail) == TILE_WIDTH:
            _store_tile(connection, head.log, 0, edge.size // TILE_WIDTH - 1, tail)
            tail = []
    return replace(head, size=edge.size, edge=join(edge.hashes), tail=join(tail))


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
