"""Czech and Slovak birth number: date of birth, serial, modulo 11."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

RC = NumberKind(
    "CZ_RC",
    r"\d{9,10}",
    "9-10",
    checked_by("cz.rc"),
    languages="cs sk",
    labels="rodne_cislo* rodneho_cisla* rodnym_cislem* rc r_c rodne* birth_number*",
    written=r"\d{6}/\d{3,4}",
)
