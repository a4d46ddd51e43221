"""Swiss social insurance number (AHV/AVS): 756 and ten digits, EAN check."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

AHV = NumberKind(
    "CH_AHV",
    r"756\d{10}",
    "13",
    checked_by("ch.ssn"),
    alone=True,
    labels="ahv* avs* avs_nr* svn sozialversicherung*",
    undeniable=True,
)
