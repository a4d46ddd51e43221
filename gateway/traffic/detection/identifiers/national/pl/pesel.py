"""Polish personal number.

Date of birth, order, sex, check digit (Act of 24 September 2010, Art. 15).
"""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

PESEL = NumberKind(
    "PL_PESEL",
    r"\d{11}",
    "11",
    checked_by("pl.pesel"),
    alone=True,
    languages="pl",
    labels="pesel* nr_pesel* numer_pesel*",
    said=r"\d{9,12}",
    undeniable=True,
)
