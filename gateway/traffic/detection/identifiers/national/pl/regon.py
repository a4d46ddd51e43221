"""Polish statistical number of a business.

Nine digits, modulo 11 (regulation of 30 November 2015).
"""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

REGON = NumberKind(
    "PL_REGON",
    r"\d{9}",
    "9",
    checked_by("pl.regon"),
    labels="regon* statystyczn*",
    said=r"\d{8,9}|\d{14}",
)
