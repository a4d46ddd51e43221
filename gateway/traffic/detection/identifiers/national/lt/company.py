"""Lithuanian legal entity code: nine digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

COMPANY = NumberKind(
    "LT_COMPANY_ID",
    r"\d{9}|\d{7}",
    "7-9",
    labels="imones_kod* juridinio* individualios_veiklos* veiklos_pazym*",
)
