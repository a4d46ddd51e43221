"""Ukrainian taxpayer number (РНОКПП, ІПН): ten digits with a check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

RNOKPP = NumberKind(
    "UA_TAX_ID",
    r"\d{10}",
    "10",
    checked_by("ua.rntrc"),
    languages="uk",
    labels="ипн іпн рнокпп ipn инн інн ідентифікаційн* ind_kod податков*",
)
