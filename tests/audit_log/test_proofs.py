import pytest
from sqlalchemy import Engine

from audit_log.errors import ProofError
from audit_log.proofs import prefix_root, prove_consistency, prove_inclusion
from audit_log.records import canonical_bytes
from audit_log.tree import leaf_hash, root_of, verify_consistency, verify_inclusion
from tests.audit_log.building import an_event, write

SIZES = [1, 2, 3, 255, 256, 257, 511, 512, 600]


def test_proofs_from_stored_rows_lead_to_the_roots(engine: Engine) -> None:
    written = [an_event(n) for n in range(600)]
    write(engine, written)
    leaves = [leaf_hash(canonical_bytes(one)) for one in written]
    with engine.begin() as connection:
        for size in SIZES:
            root = root_of(leaves[:size])
            assert prefix_root(connection, 1, size) == root
            for seq in {0, size // 2, size - 1}:
                proof = prove_inclusion(connection, 1, seq, size)
                verify_inclusion(leaves[seq], seq, size, proof, root)
            for first in SIZES:
                if first <= size:
                    proof = prove_consistency(connection, 1, first, size)
                    verify_consistency(first, size, proof, root_of(leaves[:first]), root)


def test_refuses_a_proof_beyond_the_log(engine: Engine) -> None:
    write(engine, [an_event(n) for n in range(5)])
    with engine.begin() as connection:
        for size in (6, 256, 1024):
            with pytest.raises(ProofError, match="rows_missing"):
                prefix_root(connection, 1, size)
