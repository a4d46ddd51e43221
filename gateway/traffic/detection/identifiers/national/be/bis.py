"""Belgian BIS number of people outside the national register."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

BIS = NumberKind(
    "BE_BIS",
    r"\d{11}",
    "11",
    checked_by("be.bis"),
    languages="nl fr",
    labels="bis_nummer* numero_bis* niss insz bisnummer*",
    mixed=True,
)
