"""British bank sort code, six digits behind a label."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

SORT_CODE = NumberKind(
    "IBAN_CODE",
    r"\d{6}",
    "6",
    labels="sort_code* sortcode*",
    said=r"\d{6}",
)
