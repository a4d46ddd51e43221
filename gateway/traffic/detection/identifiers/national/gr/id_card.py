"""Greek identity card (ΑΔΤ): letters and six digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "GR_ID_CARD",
    r"[A-Z]{1,2}\d{6,7}",
    "7-9",
    labels="αδτ α_δ_τ ταυτοτητ* δελτιο_ταυτοτητας* adt taftotit*",
)
