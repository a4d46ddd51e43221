"""REGON, the Polish statistical number of a business: nine or fourteen digits, mod 11.

Source: Council of Ministers regulation of 30 November 2015 on the REGON register, § 6; check by
python-stdnum. Nine digits look like a phone number, so they need a cue word.
"""

from __future__ import annotations

from stdnum.pl import regon

from gateway.traffic.detection.identifiers.nip import OTHER_NUMBERS
from gateway.traffic.detection.identifiers.number import NumberKind, digits_of, spaced
from gateway.traffic.detection.reading import cue_pattern

CUES = cue_pattern("regon* statystyczn*")


def is_valid(number: str) -> bool:
    """Whether the check digits hold."""
    digits = digits_of(number)
    return len(set(digits)) > 1 and bool(regon.is_valid(digits))


REGON = (
    NumberKind("PL_REGON", spaced("9"), is_valid, cues=CUES, unchecked_after=CUES),
    NumberKind("PL_REGON", spaced("14"), is_valid, alone=True, cues=CUES, denied_by=OTHER_NUMBERS),
)
