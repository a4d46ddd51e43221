"""Polish identity card (dowód osobisty): three letters, a check digit, five digits.

Source: Interior Minister's regulation on the pattern of the identity card; weights 7, 3, 1 for the
letters (A = 10) and 7, 3, 1, 7, 3 for the digits behind the check digit. python-stdnum has no
module for it. Fictitious example: ABS123456.
"""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind
from gateway.traffic.detection.reading import cue_pattern

CUES = cue_pattern("dowod* dow_os* osobist* id_card* identity* tozsamosc* legitym*")


def weighted_sum(series: str, weights: tuple[int, ...]) -> int:
    """Sum of letter and digit values (A = 10 … Z = 35) times weights."""
    return sum(int(sign, 36) * weight for sign, weight in zip(series, weights, strict=True))


def is_valid(number: str) -> bool:
    """Whether the check digit holds: its weight 9 makes the whole sum a multiple of ten."""
    plain = "".join(filter(str.isalnum, number)).upper()
    if not plain.isascii() or "O" in plain[:3]:
        return False
    return weighted_sum(plain, (7, 3, 1, 9, 7, 3, 1, 7, 3)) % 10 == 0


ID_CARD = NumberKind(
    "PL_ID_CARD",
    r"[A-Z]{3}[ -]?\d{3}[ -]?\d{3}",
    is_valid,
    alone=True,
    cues=CUES,
    unchecked_after=cue_pattern("dowod* osobisty* osobistego*"),
    begins_with_letter=True,
)
