"""Polish passport: two letters, a check digit, six digits.

Source: Interior Minister's regulation on patterns of passports; weights 7, 3 for the letters and
1, 7, 3, 1, 7, 3 behind the check digit. python-stdnum has no module for it.
"""

from __future__ import annotations

from gateway.traffic.detection.identifiers.id_card import weighted_sum
from gateway.traffic.detection.identifiers.nip import OTHER_NUMBERS
from gateway.traffic.detection.identifiers.number import NumberKind
from gateway.traffic.detection.reading import cue_pattern

CUES = cue_pattern("paszport* passport*")


def is_valid(number: str) -> bool:
    """Whether the check digit holds."""
    plain = "".join(filter(str.isalnum, number)).upper()
    return plain.isascii() and weighted_sum(plain, (7, 3, 9, 1, 7, 3, 1, 7, 3)) % 10 == 0


PASSPORT = NumberKind(
    "PL_PASSPORT",
    r"[A-Z]{2}[ -]?\d{7}",
    is_valid,
    alone=True,
    cues=CUES,
    denied_by=OTHER_NUMBERS,
    unchecked_after=cue_pattern("paszport* passport* number nr"),
    begins_with_letter=True,
)
