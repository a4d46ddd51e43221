"""Bulgarian number of foreigners (ЛНЧ)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

LNCH = NumberKind(
    "BG_LNCH",
    r"\d{10}",
    "10",
    checked_by("bg.pnf"),
    labels="лнч lnch личен_номер_на_чужденец",
)
