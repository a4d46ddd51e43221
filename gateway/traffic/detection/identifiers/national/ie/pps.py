"""Irish public service number: seven digits and one or two letters."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

PPS = NumberKind(
    "IE_PPS",
    r"\d{7}[A-W][ABHWTX]?",
    "8-9",
    checked_by("ie.pps"),
    alone=True,
    languages="ga",
    labels="pps ppsn pps_number* upsp uimhir_psp",
    undeniable=True,
)
