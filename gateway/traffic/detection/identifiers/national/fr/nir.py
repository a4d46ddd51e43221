"""French social security number (NIR): sex, date and place of birth, serial, modulo 97."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

NIR = NumberKind(
    "FR_NIR",
    r"[1-478]\d{4}(?:\d{2}|2[AB])\d{8}",
    "15",
    checked_by("fr.nir"),
    alone=True,
    languages="fr",
    labels="securite_sociale* secu nir insee numero_de_secu* vitale*",
    said=r"[1-478]\d{4}(?:\d{2}|2[AB])\d{6}(?:\d\d)?",
    undeniable=True,
)
