"""Slovenian identity card: two letters and seven digits, or nine digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "SI_ID_CARD",
    r"[A-Z]{2}\d{7}|\d{9}",
    "9",
    labels="osebna_izkaznic* osebno_izkaznic* osebne_izkaznic* osebno osebna osebne",
)
