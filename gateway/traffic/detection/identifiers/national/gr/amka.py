"""Greek social security number (ΑΜΚΑ): date of birth, serial, Luhn."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

AMKA = NumberKind(
    "GR_AMKA",
    r"\d{11}",
    "11",
    checked_by("gr.amka"),
    alone=True,
    languages="el",
    labels="αμκα amka α_μ_κ_α a_m_k_a α_μ_α αμα",
)
