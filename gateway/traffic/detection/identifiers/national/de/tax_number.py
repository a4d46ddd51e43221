"""German tax number of a tax office: ten to thirteen digits, by Land."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

TAX_NUMBER = NumberKind(
    "DE_TAX_NUMBER",
    r"\d{10,13}",
    "10-13",
    checked_by("de.stnr"),
    labels="steuernummer* steuernr* st_nr* stnr*",
    mixed=True,
)
