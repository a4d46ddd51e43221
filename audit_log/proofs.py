"""Proofs out of a stored log, from kept tile roots (some milliseconds at a million entries).

What comes out is only as true as the rows it was made from; whoever receives a proof verifies it
against a signed checkpoint with `tree.verify_inclusion` or `tree.verify_consistency`.
"""

from sqlalchemy import Connection

from audit_log import store
from audit_log.errors import ProofError
from audit_log.tree import CompactRange, Subtree, consistency_proof, inclusion_proof, root_of

_TILE_BITS = 8


def subtrees_in(connection: Connection, log: int) -> Subtree:
    """A subtree function over the stored log; ProofError where rows are missing."""

    def full(bits: int, low: int) -> bytes:
        """Root over the ``2**bits`` leaves from `low`, a multiple of that."""
        level, rest = divmod(bits, _TILE_BITS)
        first, width = low >> (_TILE_BITS * level), 1 << rest
        if level == 0:
            hashes = store.leaf_hashes(connection, log, first, first + width)
        else:
            hashes = store.tile_roots(connection, log, level - 1, first, first + width)
        if len(hashes) != width:
            raise ProofError("rows_missing")
        return root_of(hashes)

    def subtree(low: int, high: int) -> bytes:
        parts, at = [], low
        for bits in reversed(range((high - low).bit_length())):
            if (high - low) >> bits & 1:
                parts.append(full(bits, at))
                at += 1 << bits
        return CompactRange(high - low, parts).root()

    return subtree


def prefix_root(connection: Connection, log: int, size: int) -> bytes:
    """Root of the first `size` entries."""
    return subtrees_in(connection, log)(0, size)


def prove_inclusion(connection: Connection, log: int, seq: int, size: int) -> list[bytes]:
    """Audit path of an entry in the tree of the first `size` entries."""
    return inclusion_proof(seq, size, subtrees_in(connection, log))


def prove_consistency(connection: Connection, log: int, first: int, second: int) -> list[bytes]:
    """Proof that the first `second` entries extend the first `first`."""
    return consistency_proof(first, second, subtrees_in(connection, log))
