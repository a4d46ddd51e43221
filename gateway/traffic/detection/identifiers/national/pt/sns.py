"""Portuguese health service number: nine digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

SNS = NumberKind(
    "PT_HEALTH_INSURANCE",
    r"\d{9}",
    "9",
    labels="sns utente numero_de_utente* n_de_utente*",
)
