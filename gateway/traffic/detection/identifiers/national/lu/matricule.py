"""Luxembourg number: date of birth, serial, Luhn and Verhoeff digits (law of 19 June 2013)."""

from __future__ import annotations

from stdnum import luhn, verhoeff

from gateway.traffic.detection.identifiers.number import NumberKind


def is_matricule(plain: str) -> bool:
    """The twelfth digit by Luhn, the thirteenth by Verhoeff over the first eleven."""
    return luhn.is_valid(plain[:12]) and verhoeff.is_valid(plain[:11] + plain[12])


MATRICULE = NumberKind(
    "LU_MATRICULE",
    r"(?:1[89]|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{5}",
    "13",
    is_matricule,
    alone=True,
    labels="matricule* matrikel* sozialversicherung* securite_sociale*",
)
