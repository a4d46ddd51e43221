"""Number of a public health insurance card: Medicare and Medicaid, behind their words.

Sources: CMS, Medicare Beneficiary Identifier (eleven signs); Services Australia (ten or eleven
digits); Medicaid's is the state's own.
"""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

MEDICARE = NumberKind(
    "NATIONAL_ID",
    r"\d[A-Z][A-Z0-9]\d[A-Z][A-Z0-9]\d[A-Z]{2}\d{2}|\d{10,11}",
    "10-11",
    labels="medicare* medicaid* mbi ohip health_card*",
    said=r"(?=(?:[A-Z]*\d){5})[A-Z0-9]{8,13}",
)
