"""German commercial register number."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind


def _is_register_entry(plain: str) -> bool:
    """There is no check digit; division A holds sole traders and partnerships."""
    return plain.startswith("HR")


COMPANY = NumberKind(
    "DE_HANDELSREGISTER",
    r"HR[AB]\d{2,6}[A-Z]{0,2}",
    "5-11",
    _is_register_entry,
    labels="handelsregister* hrb hra amtsgericht*",
    written=r"HRA[ ]?\d{2,6}(?:[ ][A-Z]{1,2})?",
)
