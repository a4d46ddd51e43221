"""Verification of a stored log or an exported bundle: numbered steps, offline, first fault named.

A log is believed only as far as these steps go; they are marked in the code by their number.

 1 ``log``         the database or bundle can be read and holds the log of the given key
 2 ``checkpoint``  its checkpoint parses and is of this log
 3 ``signature``   the given key has signed it
 4 ``size``        the stored size is the signed one
 5 ``sequence``    entries run from 0 to size - 1, none missing, none besides
 6 ``leaf``        the stored leaf hash is that of the stored bytes
 7 ``schema``      the bytes are an event of this schema, of this tenant, under its own id
 8 ``tile``        kept tiles repeat the leaf hashes, none missing, none besides
 9 ``edge``        tail and edge of the head repeat the leaf hashes
10 ``root``        the root over all entries is the signed one
11 ``published``   the log extends each checkpoint the auditor had kept
12 ``file``        (bundle) every file is listed with its digest and is what the tree says

Leaf hashes are stored three times over (entry row, full tile or tail, edge), so an entry that was
rewritten together with its own hash is still named. Whoever rewrites all copies up to the edge is
caught at step 10 by the signature, which cannot say where.
Streams: memory does not grow with the log.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from audit_log import store
from audit_log.checkpoint import Checkpoint, Origin, open_checkpoint, read_checkpoint
from audit_log.errors import NoteError, ProofError, RecordError, StoreError, VerificationError
from audit_log.notes import NoteKey
from audit_log.records import parse_event
from audit_log.store import Entry, Head, TileRow
from audit_log.tiles import TILE_WIDTH, Tile, TileBuilder
from audit_log.tree import CompactRange, leaf_hash, root_of, split

STEPS = (
    "log",
    "checkpoint",
    "signature",
    "size",
    "sequence",
    "leaf",
    "schema",
    "tile",
    "edge",
    "root",
    "published",
    "file",
)


@dataclass(frozen=True, slots=True)
class Verified:
    """A log that verified: what its key has signed."""

    origin: str
    size: int
    root: bytes


class RootWatch:
    """Recomputes the root as leaves pass by, and compares it at the sizes that were signed."""

    def __init__(self, signed: Checkpoint, published: Sequence[Checkpoint] = ()) -> None:
        """VerificationError where a kept checkpoint is of another log, or larger than this one."""
        self._edge = CompactRange()
        self._signed = signed
        self._kept: dict[int, list[bytes]] = {}
        for kept in published:
            if kept.origin != signed.origin:
                raise VerificationError("published", None, "checkpoint_of_another_log")
            if kept.size > signed.size:
                raise VerificationError("published", None, "log_shorter_than_published")
            self._kept.setdefault(kept.size, []).append(kept.root)
        self._compare_kept()

    @property
    def edge(self) -> list[bytes]:
        """Roots of the full subtrees so far, largest first."""
        return self._edge.hashes

    def feed(self, leaf: bytes) -> None:
        """Adds a leaf hash; VerificationError where a kept checkpoint says otherwise."""
        self._edge.append(leaf)
        if self._kept:
            self._compare_kept()

    def finish(self) -> None:
        """Step 10: the root over everything is the signed one."""
        if self._edge.root() != self._signed.root:
            raise VerificationError("root", None, "root_not_signed")

    def _compare_kept(self) -> None:  # step 11
        for root in self._kept.pop(self._edge.size, ()):
            if root != self._edge.root():
                raise VerificationError("published", None, "log_contradicts_published")


def check_checkpoint(note: str, key: NoteKey, row: str = "head") -> Checkpoint:
    """Steps 2 and 3: a checkpoint of the key's log, signed by the key."""
    try:
        read_checkpoint(note.rpartition("\n\n")[0] + "\n")
    except NoteError as error:
        raise VerificationError("checkpoint", None, error.code, row) from error
    try:
        return open_checkpoint(note, key)
    except NoteError as error:
        raise VerificationError("signature", None, error.code, row) from error


def check_body(seq: int, body: bytes, tenant: str) -> str:
    """Step 7 without the id column: the event's own id; it must be of this tenant."""
    try:
        event = parse_event(body)
    except RecordError as error:
        raise VerificationError("schema", seq, error.code) from error
    if event.tenant != tenant:
        raise VerificationError("schema", seq, "event_of_another_tenant")
    return event.id


def verify_database(path: Path, key: NoteKey, published: Sequence[Checkpoint] = ()) -> Verified:
    """Verifies the log of `key` in a SQLite file, read-only, while others may append to it.

    `published` are checkpoints the auditor kept, already opened with the key. Raises
    VerificationError naming the first thing that does not hold.
    """
    try:
        with store.open_read_only(path) as connection:
            return verify_log(connection, key, published)
    except StoreError as error:
        raise VerificationError("log", None, error.code, "database") from error


def verify_log(
    connection: Connection, key: NoteKey, published: Sequence[Checkpoint] = ()
) -> Verified:
    """Verifies the log of `key` over a connection; see `verify_database`."""
    try:
        return _verify(connection, key, published)
    except StoreError as error:
        row = error.detail or "database"
        raise VerificationError("log", None, error.code, row) from error


def _verify(connection: Connection, key: NoteKey, published: Sequence[Checkpoint]) -> Verified:
    head = _find_head(connection, key)  # 1
    signed = check_checkpoint(head.checkpoint, key)  # 2, 3
    if head.size != signed.size:  # 4
        raise VerificationError("size", None, "size_not_signed")
    watch, tiles, tail = RootWatch(signed, published), TileBuilder(), list[bytes]()
    seen: list[tuple[int, int]] = []
    for entry in _checked_entries(connection, head):  # 5, 6, 7
        watch.feed(entry.leaf_hash)
        tail.append(entry.leaf_hash)
        for tile, root in tiles.feed(entry.leaf_hash):  # 8
            _check_tile(store.read_tile(connection, head.log, tile.level, tile.index), tile, root)
            seen.append((tile.level, tile.index))
            tail.clear()
    _check_tile_keys(store.stream_tile_keys(connection, head.log), sorted(seen))  # 8
    _check_tail(head, tail)  # 9
    _check_edge(head, watch.edge)  # 9
    watch.finish()  # 10, 11
    return Verified(signed.origin, signed.size, signed.root)


def _find_head(connection: Connection, key: NoteKey) -> Head:
    head = store.read_head(connection, key.name)
    if head is None:
        raise VerificationError("log", None, "log_missing")
    if (stray := store.first_stray(connection)) is not None:
        lost = head.size > 0 and not store.holds_entries(connection, head.log)
        raise VerificationError("log", None, "row_of_no_log", "head" if lost else stray)
    return head


def _checked_entries(connection: Connection, head: Head) -> Iterator[Entry]:
    """Steps 5 to 7, entry by entry."""
    try:
        tenant = Origin.parse(head.origin).tenant
    except NoteError as error:
        raise VerificationError("log", None, error.code) from error
    expected = 0
    for entry in store.stream_entries(connection, head.log):
        if entry.seq < expected or expected == head.size:  # 5
            raise VerificationError("sequence", entry.seq, "entry_besides")
        if entry.seq > expected:
            raise VerificationError("sequence", expected, "entry_missing")
        if leaf_hash(entry.body) != entry.leaf_hash:  # 6
            raise VerificationError("leaf", entry.seq, "leaf_hash_mismatch")
        if check_body(entry.seq, entry.body, tenant) != entry.eid:  # 7
            raise VerificationError("schema", entry.seq, "eid_mismatch")
        yield entry
        expected += 1
    if expected < head.size:
        raise VerificationError("sequence", expected, "entry_missing")


def _check_tile(stored: TileRow | None, computed: Tile, root: bytes) -> None:
    """Step 8. Where tile and entries differ, the one that contradicts itself is to blame."""
    name = f"tile {computed.level}/{computed.index}"
    if stored is None:
        raise VerificationError("tile", None, "tile_missing", name)
    try:
        hashes = split(stored.hashes)
    except ProofError as error:
        raise VerificationError("tile", None, error.code, name) from error
    if len(hashes) != TILE_WIDTH or root_of(hashes) != stored.root:
        raise VerificationError("tile", None, "tile_contradicts_itself", name)
    if stored.root != root:
        place = _first_difference(hashes, computed.hashes)
        if computed.level:
            raise VerificationError("tile", None, "tile_mismatch", name)
        raise VerificationError("tile", computed.index * TILE_WIDTH + place, "entry_rewritten")


def _first_difference(stored: Sequence[bytes], computed: Sequence[bytes]) -> int:
    pairs = enumerate(zip(stored, computed, strict=False))
    return next((at for at, (one, other) in pairs if one != other), 0)


def _check_tile_keys(stored: Iterable[tuple[int, int]], seen: list[tuple[int, int]]) -> None:
    """Step 8: no tiles besides those that the entries gave (each of which was read already)."""
    expected = iter(seen)
    for level, n in stored:
        if (level, n) != next(expected, None):
            raise VerificationError("tile", None, "tile_besides", f"tile {level}/{n}")


def _check_tail(head: Head, computed: Sequence[bytes]) -> None:
    """Step 9. A tail that agrees with the edge accuses the entry, else the head itself."""
    try:
        tail, edge = split(head.tail), split(head.edge)
        CompactRange(head.size, edge)
    except ProofError as error:
        raise VerificationError("edge", None, error.code) from error
    low = CompactRange()
    for leaf in tail:
        low.append(leaf)
    if len(tail) != len(computed) or low.hashes != edge[len(edge) - len(low.hashes) :]:
        raise VerificationError("edge", None, "tail_mismatch")
    if tail != computed:
        seq = head.size - len(computed) + _first_difference(tail, computed)
        raise VerificationError("edge", seq, "entry_rewritten")


def _check_edge(head: Head, computed: Sequence[bytes]) -> None:
    if split(head.edge) != computed:
        raise VerificationError("edge", None, "edge_mismatch")
