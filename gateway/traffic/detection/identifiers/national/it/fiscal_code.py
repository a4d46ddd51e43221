"""Italian fiscal code: name, date and place of birth, check letter."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

FISCAL_CODE = NumberKind(
    "IT_FISCAL_CODE",
    r"[A-Z]{6}[\dLMNP-V]{2}[A-EHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]",
    "16",
    checked_by("it.codicefiscale"),
    alone=True,
    languages="it",
    labels="codice_fiscale* cod_fisc* cf c_f fiscale*",
    said=r"[A-Z]{6}[\dA-Z]{10}",
    undeniable=True,
)
