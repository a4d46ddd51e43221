"""Bulgarian personal number (ЕГН): date of birth, serial, check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

EGN = NumberKind(
    "BG_EGN",
    r"\d{10}",
    "10",
    checked_by("bg.egn"),
    languages="bg",
    labels="егн egn гражданск* единен_гражданск*",
)
