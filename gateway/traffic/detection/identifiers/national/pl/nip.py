"""Polish tax number: ten digits, modulo 11 (Act of 13 October 1995, Art. 11)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

NIP = NumberKind(
    "PL_NIP",
    r"(?:PL)?\d{10}",
    "10-12",
    checked_by("pl.nip"),
    languages="pl",
    labels="nip* nip_ue*",
    said=r"(?:PL)?\d{9,11}",
    on_invoices=True,
    written=r"PL.*|\d{3}-\d{3}-\d{2}-\d{2}|\d{3}-\d{2}-\d{2}-\d{3}",
)
