"""Maltese VAT number: eight digits with a check."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "MT_VAT",
    r"(?:MT)?\d{8}",
    "8-10",
    checked_by("mt.vat"),
    labels="vat*",
    written=r"MT.*",
)
