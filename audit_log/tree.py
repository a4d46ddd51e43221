"""Merkle tree of RFC 6962 section 2.1: hashing, growing edge, proofs and their verification.

Pure: bytes in, bytes out. A *subtree* function ``(low, high) -> 32 bytes`` gives the root over the
leaves ``[low, high)``; proofs are made from it, so that storage can answer from kept tiles.
A check raises `ProofError`; it never returns False.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from hashlib import sha256
from hmac import compare_digest

from audit_log.errors import ProofError

HASH_BYTES = 32
EMPTY_ROOT = sha256(b"").digest()

Subtree = Callable[[int, int], bytes]


def leaf_hash(entry: bytes) -> bytes:
    """Hash of one log entry (prefix 0x00, so that no leaf can pose as a node)."""
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash of two children (prefix 0x01)."""
    return sha256(b"\x01" + left + right).digest()


def join(hashes: Iterable[bytes]) -> bytes:
    """Hashes one after another, as stored in edges and tiles."""
    return b"".join(hashes)


def split(blob: bytes) -> list[bytes]:
    """The hashes of a stored blob; ProofError where it is no whole number of hashes."""
    if len(blob) % HASH_BYTES:
        raise ProofError("bad_length")
    return [blob[at : at + HASH_BYTES] for at in range(0, len(blob), HASH_BYTES)]


class CompactRange:
    """The growing edge of a tree: roots of its full subtrees, largest first.

    One hash for each bit set in `size`, so a log of any length continues from at most 63 hashes.
    """

    def __init__(self, size: int = 0, hashes: Iterable[bytes] = ()) -> None:
        """Continues at `size`; ProofError where the hashes are not one for each bit of it."""
        self.size = size
        self._hashes = list(hashes)
        right_count = size >= 0 and len(self._hashes) == size.bit_count()
        if not right_count or any(len(one) != HASH_BYTES for one in self._hashes):
            raise ProofError("bad_edge")

    @property
    def hashes(self) -> list[bytes]:
        """Roots of the full subtrees, largest first."""
        return list(self._hashes)

    def append(self, leaf: bytes) -> None:
        """Adds one leaf hash at the end."""
        node, bits = leaf, self.size
        while bits & 1:
            node = node_hash(self._hashes.pop(), node)
            bits >>= 1
        self._hashes.append(node)
        self.size += 1

    def root(self) -> bytes:
        """The Merkle tree hash over all leaves so far."""
        if not self._hashes:
            return EMPTY_ROOT
        return reduce(lambda right, left: node_hash(left, right), reversed(self._hashes))


def root_of(leaves: Iterable[bytes]) -> bytes:
    """Root over leaf hashes."""
    edge = CompactRange()
    for leaf in leaves:
        edge.append(leaf)
    return edge.root()


def subtrees_of(leaves: Sequence[bytes]) -> Subtree:
    """A subtree function over leaf hashes held in memory."""
    return lambda low, high: root_of(leaves[low:high])


def _split_point(size: int) -> int:
    """Largest power of two smaller than `size` (RFC 6962 section 2.1)."""
    return 1 << (size - 1).bit_length() - 1


def inclusion_proof(index: int, size: int, subtree: Subtree) -> list[bytes]:
    """Audit path of leaf `index` in the tree of `size` leaves (RFC 6962 section 2.1.1)."""
    if not 0 <= index < size:
        raise ProofError("index_out_of_range")
    low, high = 0, size
    path: list[bytes] = []
    while high - low > 1:
        middle = low + _split_point(high - low)
        if index < middle:
            path.append(subtree(middle, high))
            high = middle
        else:
            path.append(subtree(low, middle))
            low = middle
    return path[::-1]


def consistency_proof(first: int, second: int, subtree: Subtree) -> list[bytes]:
    """Proof that the tree of `first` leaves begins that of `second` (RFC 6962 section 2.1.2).

    Size 0 is refused: an empty tree is consistent with anything, so such a proof shows nothing.
    """
    if not 0 < first <= second:
        raise ProofError("size_out_of_range")
    low, high = 0, second
    known = True  # the verifier holds the root of the left part already
    path: list[bytes] = []
    while first != high:
        middle = low + _split_point(high - low)
        if first <= middle:
            path.append(subtree(middle, high))
            high = middle
        else:
            path.append(subtree(low, middle))
            low, known = middle, False
    if not known:
        path.append(subtree(low, high))
    return path[::-1]


def _require_equal(computed: bytes, claimed: bytes) -> None:
    if not compare_digest(computed, claimed):
        raise ProofError("root_mismatch")


def verify_inclusion(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes
) -> None:
    """Checks an audit path (RFC 9162 section 2.1.3.2); ProofError where it does not lead to root.

    `leaf` is the leaf hash, not the entry.
    """
    if not 0 <= index < size:
        raise ProofError("index_out_of_range")
    node, at, last = leaf, index, size - 1
    for sibling in proof:
        if len(sibling) != HASH_BYTES or last == 0:
            raise ProofError("bad_length")
        if at & 1 or at == last:
            node = node_hash(sibling, node)
            while not at & 1 and at:
                at >>= 1
                last >>= 1
        else:
            node = node_hash(node, sibling)
        at >>= 1
        last >>= 1
    if last:
        raise ProofError("bad_length")
    _require_equal(node, root)


def verify_consistency(
    first: int, second: int, proof: Sequence[bytes], first_root: bytes, second_root: bytes
) -> None:
    """Checks that the second tree extends the first (RFC 9162 section 2.1.4.2)."""
    if not 0 < first <= second:
        raise ProofError("size_out_of_range")
    if any(len(one) != HASH_BYTES for one in proof):
        raise ProofError("bad_length")
    if first == second:
        if proof:
            raise ProofError("bad_length")
        return _require_equal(first_root, second_root)
    path = list(proof)
    if first & (first - 1) == 0:
        path.insert(0, first_root)
    if not path:
        raise ProofError("bad_length")
    _walk_consistency(first, second, path, first_root, second_root)


def _walk_consistency(
    first: int, second: int, path: list[bytes], first_root: bytes, second_root: bytes
) -> None:
    at, last = first - 1, second - 1
    while at & 1:
        at >>= 1
        last >>= 1
    old = new = path[0]
    for sibling in path[1:]:
        if last == 0:
            raise ProofError("bad_length")
        if at & 1 or at == last:
            old, new = node_hash(sibling, old), node_hash(sibling, new)
            while not at & 1 and at:
                at >>= 1
                last >>= 1
        else:
            new = node_hash(new, sibling)
        at >>= 1
        last >>= 1
    if last:
        raise ProofError("bad_length")
    _require_equal(old, first_root)
    _require_equal(new, second_root)
