"""Slovenian personal number (EMŠO): date of birth, region, serial, modulo 11."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

EMSO = NumberKind(
    "SI_EMSO",
    r"\d{13}",
    "13",
    checked_by("si.emso"),
    alone=True,
    languages="sl",
    labels="emso* maticna_stevilka*",
)
