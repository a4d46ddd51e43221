"""Norwegian birth number: date of birth, individual number, two check digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

FODSELSNUMMER = NumberKind(
    "NO_FODSELSNUMMER",
    r"\d{11}",
    "11",
    checked_by("no.fodselsnummer"),
    alone=True,
    labels="fodselsnummer* personnummer* fnr d_nummer*",
)
