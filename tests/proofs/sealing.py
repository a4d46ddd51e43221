"""Sealed records under mutation."""

from __future__ import annotations

import random
from collections.abc import Callable
from uuid import uuid4

from gateway.errors import SealingError
from gateway.records.sealing.envelope import Context, open_text, seal_text

MUTATIONS = 100_000


def mutations(progress: Callable[[int, int], None]) -> str:
    """Flips, cuts, insertions, swaps: none opens, and each fails with the one error."""
    chance = random.Random(20261122)
    key, other = bytes(range(32)), bytes(32)
    accepted = 0
    for number in range(MUTATIONS):
        context = _context()
        sealed = bytearray(seal_text(key, context, "Jan Kowalski " * chance.randrange(1, 30)))
        where = chance.randrange(len(sealed))
        match chance.randrange(5):
            case 0:
                sealed[where] ^= 1 << chance.randrange(8)
            case 1:
                del sealed[where : where + chance.randrange(1, 40)]
            case 2:
                sealed[where:where] = chance.randbytes(chance.randrange(1, 40))
            case 3:
                context = _context()
            case _:
                key, other = other, key
        try:
            open_text(key, context, bytes(sealed))
            accepted += 1
        except SealingError:
            pass
        if number % 1000 == 999:
            progress(number + 1, MUTATIONS)
    assert accepted == 0, f"{accepted} mutated records opened"
    return f"{MUTATIONS:,} mutations, 0 accepted, 0 unexpected errors"


def _context() -> Context:
    row, subject = uuid4(), uuid4()
    return Context(
        tenant=uuid4(), table="transcript_line", column="words", row=row, subject=subject, key=row
    )
