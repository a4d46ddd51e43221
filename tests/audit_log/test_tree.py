import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_log.errors import ProofError
from audit_log.tree import (
    EMPTY_ROOT,
    CompactRange,
    consistency_proof,
    inclusion_proof,
    join,
    leaf_hash,
    node_hash,
    root_of,
    split,
    subtrees_of,
    verify_consistency,
    verify_inclusion,
)

VECTORS = Path(__file__).parents[1] / "vectors" / "audit_log"
MOST = 64
LEAVES = [leaf_hash(bytes([n])) for n in range(MOST + 1)]
SUBTREE = subtrees_of(LEAVES)
ROOTS = [root_of(LEAVES[:size]) for size in range(MOST + 1)]
SIZES = range(1, MOST + 1)


def flipped(data: bytes, bit: int = 0) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def recursive_root(leaves: list[bytes]) -> bytes:
    """RFC 6962 section 2.1, word for word."""
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    return node_hash(recursive_root(leaves[:k]), recursive_root(leaves[k:]))


def test_gives_the_published_reference_roots() -> None:
    vectors = json.loads((VECTORS / "rfc6962_roots.json").read_text())
    leaves = [leaf_hash(bytes.fromhex(one)) for one in vectors["leaves"]]
    roots = [root_of(leaves[:size]).hex() for size in range(len(leaves) + 1)]
    assert roots == vectors["roots"]


@pytest.mark.parametrize("size", SIZES)
def test_growing_edge_gives_the_root_of_the_definition(size: int) -> None:
    assert ROOTS[size] == recursive_root(LEAVES[:size])


def test_edge_continues_from_what_was_stored() -> None:
    for size in SIZES:
        edge = CompactRange(size, split(join(_edge(size))))
        edge.append(LEAVES[size])
        assert edge.root() == root_of(LEAVES[: size + 1])


def _edge(size: int) -> list[bytes]:
    edge = CompactRange()
    for leaf in LEAVES[:size]:
        edge.append(leaf)
    return edge.hashes


def test_empty_tree_has_the_hash_of_nothing() -> None:
    assert CompactRange().root() == EMPTY_ROOT


@pytest.mark.parametrize(("size", "count"), [(3, 1), (4, 2), (0, 1), (-1, 1)])
def test_refuses_an_edge_of_another_size(size: int, count: int) -> None:
    with pytest.raises(ProofError):
        CompactRange(size, LEAVES[:count])


def test_refuses_a_blob_that_is_no_whole_number_of_hashes() -> None:
    with pytest.raises(ProofError):
        split(b"x" * 33)


@pytest.mark.parametrize("size", SIZES)
def test_every_inclusion_proof_holds_and_none_holds_changed(size: int) -> None:
    root = ROOTS[size]
    for index in range(size):
        leaf, proof = LEAVES[index], inclusion_proof(index, size, SUBTREE)
        verify_inclusion(leaf, index, size, proof, root)
        wrong = [
            (flipped(leaf), index, size, proof, root),
            (leaf, index, size, proof, flipped(root, 255)),
            (leaf, index, size, [*proof, root], root),
            (leaf, index, size, [root, *proof], root),
            (leaf, index, size, [*proof, b""], root),
        ]
        if proof:
            wrong += [
                (leaf, index, size, proof[:-1], root),
                (leaf, index, size, proof[1:], root),
                (leaf, index, size, [flipped(proof[0], 100), *proof[1:]], root),
                (leaf, index, size, [*proof[:-1], flipped(proof[-1])], root),
                (leaf, (index + 1) % size, size, proof, root),
            ]
        for arguments in wrong:
            with pytest.raises(ProofError):
                verify_inclusion(*arguments)


@pytest.mark.parametrize("second", SIZES)
def test_every_consistency_proof_holds_and_none_holds_changed(second: int) -> None:
    new = ROOTS[second]
    for first in range(1, second + 1):
        old, proof = ROOTS[first], consistency_proof(first, second, SUBTREE)
        verify_consistency(first, second, proof, old, new)
        wrong = [
            (first, second, proof, flipped(old), new),
            (first, second, proof, old, flipped(new)),
            (first, second, [*proof, old], old, new),
            (first, second, [old, *proof], old, new),
            (first, second, [*proof, b""], old, new),
        ]
        if proof:
            wrong += [
                (first, second, proof[:-1], old, new),
                (first, second, proof[1:], old, new),
                (first, second, [], old, new),
                (first, second, [flipped(proof[0]), *proof[1:]], old, new),
                (first, second, [*proof[:-1], flipped(proof[-1], 255)], old, new),
            ]
        for arguments in wrong:
            with pytest.raises(ProofError):
                verify_consistency(*arguments)


@pytest.mark.parametrize(("first", "second"), [(0, 0), (0, 5), (6, 5), (-1, 5)])
def test_refuses_consistency_from_nothing_or_backwards(first: int, second: int) -> None:
    with pytest.raises(ProofError):
        consistency_proof(first, second, SUBTREE)
    with pytest.raises(ProofError):
        verify_consistency(first, second, [], EMPTY_ROOT, ROOTS[5])


@pytest.mark.parametrize(("index", "size"), [(0, 0), (5, 5), (-1, 5)])
def test_refuses_inclusion_outside_the_tree(index: int, size: int) -> None:
    with pytest.raises(ProofError):
        inclusion_proof(index, size, SUBTREE)
    with pytest.raises(ProofError):
        verify_inclusion(LEAVES[0], index, size, [], LEAVES[0])


@given(st.lists(st.binary(max_size=8), min_size=1, max_size=200), st.data())
def test_proofs_hold_for_any_leaves(entries: list[bytes], data: st.DataObject) -> None:
    leaves = [leaf_hash(entry) for entry in entries]
    size, root, subtree = len(leaves), root_of(leaves), subtrees_of(leaves)
    at = data.draw(st.integers(0, size - 1))
    verify_inclusion(leaves[at], at, size, inclusion_proof(at, size, subtree), root)
    proof = consistency_proof(at + 1, size, subtree)
    verify_consistency(at + 1, size, proof, root_of(leaves[: at + 1]), root)


@given(st.lists(st.binary(min_size=32, max_size=32), max_size=8), st.integers(0, 70))
def test_invented_proofs_never_hold(proof: list[bytes], index: int) -> None:
    with pytest.raises(ProofError):
        verify_inclusion(leaf_hash(b"invented"), index, MOST, proof, ROOTS[MOST])
    with pytest.raises(ProofError):
        verify_consistency(index, MOST, proof, leaf_hash(b"invented"), ROOTS[MOST])
