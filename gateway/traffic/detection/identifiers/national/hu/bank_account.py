"""Hungarian domestic account: sixteen or twenty-four digits with check digits (GIRO)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

_WEIGHTS = (9, 7, 3, 1)


def is_giro_account(plain: str) -> bool:
    """Bank code and account each sum to a multiple of ten under the weights 9, 7, 3, 1."""
    return len(plain) in (16, 24) and all(
        sum(int(digit) * _WEIGHTS[place % 4] for place, digit in enumerate(part)) % 10 == 0
        for part in (plain[:8], plain[8:])
    )


BANK_ACCOUNT = NumberKind(
    "IBAN_CODE",
    r"\d{16}|\d{24}",
    "16-24",
    is_giro_account,
    languages="hu",
    labels="szamlaszam* szamla* bankszamla*",
    said=r"\d{16}|\d{24}",
    written=r"\d{8}-\d{8}(?:-\d{8})?",
)
