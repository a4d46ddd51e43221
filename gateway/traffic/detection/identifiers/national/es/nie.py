"""Spanish number of foreigners: X, Y or Z, seven digits and a check letter."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

NIE = NumberKind(
    "ES_NIE",
    r"[XYZ]\d{7}[A-Z]",
    "9",
    checked_by("es.nie"),
    alone=True,
    languages="es",
    labels="numero_de_extranjer* n_i_e",
    mixed=True,
    undeniable=True,
)
