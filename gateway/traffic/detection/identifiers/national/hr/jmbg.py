"""Citizen's number of former Yugoslavia (JMBG): date of birth, region, modulo 11."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

JMBG = NumberKind(
    "HR_JMBG",
    r"\d{13}",
    "13",
    checked_by("si.emso"),
    labels="jmbg maticni_broj*",
)
