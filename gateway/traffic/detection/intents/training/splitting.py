"""Sets messages aside, by which what was learnt from the others is calibrated."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from hashlib import sha256
from random import Random  # noqa: TID251 - a seeded draw that can be repeated, no secret
from typing import Final

from gateway.traffic.detection.intents.training.messages import Marked

ONE_IN: Final = 12
"""Of so many messages one is set aside."""


def fingerprint(text: str) -> int:
    """64 bits of a message: the same whatever its case and blanks."""
    plain = " ".join(text.casefold().split())
    return int.from_bytes(sha256(plain.encode("utf-8")).digest()[:8], "big")


def set_aside(rows: Iterable[Marked], seed: int) -> frozenset[int]:
    """Fingerprints of a twelfth of the messages, drawn by the seed; their order changes nothing.

    A message counts once, however many questions and languages it was marked for.
    """
    all_of_them = sorted({fingerprint(row.text) for row in rows})
    Random(seed).shuffle(all_of_them)  # noqa: S311
    return frozenset(all_of_them[: len(all_of_them) // ONE_IN])


def parted(rows: Sequence[Marked], aside: Collection[int]) -> tuple[list[Marked], list[Marked]]:
    """The rows to learn from, and those whose messages were set aside."""
    learning: list[Marked] = []
    calibrating: list[Marked] = []
    for row in rows:
        (calibrating if fingerprint(row.text) in aside else learning).append(row)
    return learning, calibrating
