"""Austrian tax number (Abgabenkontonummer), nine digits with a check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

TAX_ID = NumberKind(
    "AT_TAX_ID",
    r"\d{9}",
    "9",
    checked_by("at.tin"),
    labels="steuernummer* steuernr* st_nr* abgabenkonto* stnr*",
    mixed=True,
)
