"""PESEL, the Polish personal number: eleven digits, date of birth, order, sex, check digit.

Source: Act of 24 September 2010 on population records, Art. 15; check by python-stdnum, which also
reads the date. Fictitious example: 44051401359.
"""

from __future__ import annotations

from stdnum.pl import pesel

from gateway.traffic.detection.identifiers.number import NumberKind, digits_of, spaced
from gateway.traffic.detection.reading import cue_pattern


def is_valid(number: str) -> bool:
    """Whether check digit and date of birth hold."""
    return bool(pesel.is_valid(digits_of(number)))


PESEL = NumberKind(
    "PL_PESEL", spaced("11"), is_valid, alone=True, unchecked_after=cue_pattern("pesel* nr_pesel")
)
