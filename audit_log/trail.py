"""Appending to the log and sealing it, inside the caller's transaction.

    with engine.begin() as connection:      # SQLite: BEGIN IMMEDIATE
        …the effect…
        trail.append(connection, [event])
        trail.seal(connection)              # once, before COMMIT

Where several effects share a transaction, `Trail.begin` gives a `Batch` for all of them. The head
is read anew in each transaction, never remembered, so several processes may append to one database.
Nothing is signed on top of a head that we did not sign ourselves.
"""

from collections.abc import Sequence
from hashlib import sha256
from weakref import WeakKeyDictionary

from sqlalchemy import Connection
from sqlalchemy.engine import Transaction

from audit_log import proofs, store
from audit_log.batch import Batch, append_entries, edge_of, sealed
from audit_log.checkpoint import Checkpoint, Origin, open_checkpoint
from audit_log.errors import ForkError, NoteError, ProofError, TrailError
from audit_log.notes import Signer
from audit_log.records import AuditEvent
from audit_log.store import Head
from audit_log.tiles import TILE_WIDTH
from audit_log.tree import EMPTY_ROOT, split


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
        # The last head whose signature and root were checked here. The same bytes again need no
        # second look: the outcome depends on nothing else.
        self._signed: Head | None = None

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
        numbers, grown = append_entries(connection, head, self._tenant, events)
        if grown.size != head.size:
            store.update_head(connection, grown, old_size=head.size)
            written = self._unsealed.setdefault(_transaction(connection), set())
            written.add(_fingerprint(grown))
        return numbers

    def seal(self, connection: Connection) -> Checkpoint:
        """Signs and stores the checkpoint of the present size; call once before COMMIT.

        The note text to publish after the commit is `latest`.
        """
        head = self._trusted_head(connection)
        checkpoint, signed = sealed(head, self._signer)
        store.update_head(connection, signed, old_size=head.size)
        self._remember(signed)
        return checkpoint

    def begin(self, connection: Connection) -> Batch:
        """A batch in the open transaction: one reading and one writing of the head for all of it.

        Until it is sealed, do not call `append` or `seal` of the trail in the same transaction.
        """
        return Batch(connection, self._trusted_head(connection), self._signer, self._remember)

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

    def _trusted_head(self, connection: Connection) -> Head:
        """The head row, which either our key has signed or this very transaction has written.

        Without this, whoever edits the head row would have the next seal sign the edit.
        """
        transaction = _transaction(connection)
        head = store.read_head(connection, self.origin, locked=True)
        if head is None:
            raise TrailError("log_missing")
        if head == self._signed or _fingerprint(head) in self._unsealed.get(transaction, ()):
            return head
        try:
            signed = open_checkpoint(head.checkpoint, self._signer.key)
            agrees = (signed.size, signed.root) == (head.size, edge_of(head).root())
            whole_tail = len(split(head.tail)) == head.size % TILE_WIDTH
        except (NoteError, ProofError) as error:
            raise TrailError("head_not_ours") from error
        if not (agrees and whole_tail):
            raise TrailError("head_not_ours")
        self._remember(head)
        return head

    def _remember(self, signed: Head) -> None:
        self._signed = signed


def _transaction(connection: Connection) -> Transaction:
    transaction = connection.get_transaction()
    if transaction is None:
        raise TrailError("no_transaction")
    return transaction


def _fingerprint(head: Head) -> bytes:
    # Lengths are fixed by the size, so plain concatenation is unambiguous.
    return sha256(head.size.to_bytes(8, "big") + head.edge + head.tail).digest()
