"""Romanian identity card: two letters and six digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "RO_ID_CARD",
    r"[A-Z]{2}\d{6}",
    "8",
    labels="carte_de_identitate* carte_identitate* buletin* ci_seria* seria_si_nr* serie_ci*",
)
