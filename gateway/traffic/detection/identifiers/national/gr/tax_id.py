"""Greek tax number (ΑΦΜ): nine digits with a check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

TAX_ID = NumberKind(
    "GR_TAX_ID",
    r"(?:EL|GR)?\d{9}",
    "9-11",
    checked_by("gr.vat"),
    labels="αφμ α_φ_μ a_f_m afm vat* φπα",
    written=r"(?:EL|GR).*",
)
