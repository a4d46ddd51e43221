"""Austrian passport: a letter and seven digits, or two letters and six or seven."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "AT_PASSPORT",
    r"[A-Z]\d{7}|[A-Z]{2}\d{6,7}",
    "8-9",
    labels="reisepass* passnummer* passnr*",
)
