"""British national insurance number; no check digit, unused prefixes left out."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind


def has_digits(plain: str) -> bool:
    """There is no check digit; runs of one digit are fillers."""
    return len(set(plain[2:8])) > 1


NINO = NumberKind(
    "UK_NINO",
    r"(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]",
    "9",
    has_digits,
    alone=True,
    languages="",
    labels="nino ni ni_number* national_insurance* ni_no*",
    said=r"[A-Z]{2}\d{6}[A-D]?",
)
