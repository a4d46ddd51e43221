"""Slovenian tax and VAT number (davčna, DDV): eight digits with a check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

TAX_ID = NumberKind(
    "SI_TAX_ID",
    r"(?:SI)?\d{8}",
    "8-10",
    checked_by("si.ddv"),
    labels="davcn* ddv* id_za_ddv* vat*",
    written=r"SI.*",
)
