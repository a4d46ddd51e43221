"""Payment card numbers: ISO/IEC 7812 prefix and length of a known scheme, and the Luhn check."""

from __future__ import annotations

from typing import Final

import regex
from stdnum import luhn

from gateway.traffic.detection.identifiers.number import NumberKind

# Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay.
_SCHEMES: Final = regex.compile(
    r"4\d{12}(?:\d{3}){0,2}|(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}"
    r"|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d{2}|4[4-9]\d)\d{12}|"
    r"35(?:2[89]|[3-8]\d)\d{12}"
    r"|62\d{14,17}"
)
_MAESTRO: Final = regex.compile(r"(?:5[06-9]|6\d)\d{10,17}")
_LABELS: Final = (
    "karta karty karte kart_platnicz* karta_kredyt* numer_karty* nr_karty* visa* mastercard* "
    "master_card* maestro* card card_no* card_number* credit_card* debit_card* amex* cvv* cvc* "
    "kreditkarte* karte* kartennummer* carte_bancaire* carte_bleue* carte tarjeta* carta "
    "carta_di_credito* cartao* kaart* creditcard* kort kortet kortnummer* kortti* korttini "
    "kaardi* kartes kartele* kortele* kreditni* kartica* kartico* kartice* karty_c* karta_c* "
    "karticu* kartya* bankkartya* card_bancar* cardul* карта картата картка картку картки καρτα* "
    "καρτας carta_chreidmheasa* cartat"
)


def is_card(plain: str) -> bool:
    """Whether scheme, length and Luhn check fit."""
    return bool(_SCHEMES.fullmatch(plain)) and bool(luhn.is_valid(plain))


def is_maestro(plain: str) -> bool:
    """Maestro has a wide prefix and many lengths, so it needs a label as well."""
    return bool(_MAESTRO.fullmatch(plain)) and bool(luhn.is_valid(plain))


PAYMENT_CARD = (
    NumberKind(
        "CREDIT_CARD",
        r"\d{13,19}",
        "13-19",
        is_card,
        alone=True,
        labels=_LABELS,
        said=r"\d{14,19}",
        may_go_on=True,
    ),
    NumberKind("CREDIT_CARD", r"\d{12,19}", "12-19", is_maestro, labels=_LABELS, said=r"\d{14,19}"),
)
