"""Ukrainian demographic register number (УНЗР): date of birth and serial."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

UNZR = NumberKind(
    "UA_UNZR",
    r"(?:19|20)\d{6}\d{5}",
    "13",
    labels="унзр unzr запис*",
)
