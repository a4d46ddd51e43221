"""The proofs, in the order in which they run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.proofs import apart, attacks, conversations, kills, restoring, sealing, searching

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Proof:
    """`run` returns its figure as one line; it raises AssertionError where it does not hold."""

    name: str
    shows: str
    run: Callable[[Progress], str]


PROOFS = (
    Proof(
        "thousand_customers",
        "1,000 customers who open with the same words share no conversation, consent, state, value",
        apart.thousand_customers,
    ),
    Proof(
        "conversations",
        "10,000 random talks under random policies: disclosed first, no call that must not be",
        conversations.ten_thousand,
    ),
    Proof(
        "attacks",
        "in 25 languages no model passes for a human, and every question about it is answered",
        attacks.every_language,
    ),
    Proof(
        "restoration_fuzz",
        "restore(clear(x)) is x, with overlapping findings and typed fake tokens",
        restoring.identity,
    ),
    Proof(
        "restoration_splits",
        "every 2-part and 3-part split of every fixture restores alike",
        restoring.splits,
    ),
    Proof(
        "property_search",
        "what every property test says holds for new random examples too",
        searching.properties,
    ),
    Proof(
        "sealed_fuzz",
        "no mutated sealed record opens, and none fails in another way",
        sealing.mutations,
    ),
    Proof(
        "audit_kills",
        "kill -9 of a writing process: no acknowledged record is lost, the log verifies",
        kills.audit_log,
    ),
    Proof(
        "gateway_kills",
        "kill -9 of a serving gateway: no call reached the model without its record",
        kills.gateway,
    ),
)
