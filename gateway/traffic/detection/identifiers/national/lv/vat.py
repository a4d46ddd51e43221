"""Latvian VAT number (PVN): eleven digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "LV_VAT",
    r"(?:LV)?[4-9]\d{10}",
    "11-13",
    checked_by("lv.pvn"),
    labels="pvn* vat* registracijas* reg_nr*",
    written=r"LV.*",
)
