"""British health service number: ten digits, modulo 11."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

NHS = NumberKind(
    "UK_NHS",
    r"\d{10}",
    "10",
    checked_by("gb.nhs"),
    labels="nhs* nhs_number* chi",
)
