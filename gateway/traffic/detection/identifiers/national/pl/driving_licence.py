"""Polish driving licence: number, year, authority; `00871/09/0663` is like nothing else."""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "PL_DRIVING_LICENCE",
    r"\d{11}",
    "11",
    labels="prawo_jazdy* prawa_jazdy* prawem_jazdy* prawko prawka",
    said=r"\d{9,13}",
)


def has_slashes(plain: str) -> bool:
    """There is no check digit: `written` asks for the slashes."""
    return len(plain) == _DIGITS


_DIGITS: Final = 11
WITH_SLASHES = NumberKind(
    "PL_DRIVING_LICENCE",
    r"\d{5}\d{6}",
    "11",
    has_slashes,
    written=r"\d{5}/\d\d/\d{4}",
)
