"""Belgian identity card: twelve digits, modulo 97."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

ID_CARD = NumberKind(
    "BE_ID_CARD",
    r"\d{12}",
    "12",
    checked_by("be.eid"),
    languages="nl fr",
    labels="identiteitskaart* carte_d_identite* eid* kaartnummer*",
)
