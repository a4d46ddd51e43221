"""Payment card numbers: ISO/IEC 7812 prefix and length of a known scheme, and the Luhn check."""

from __future__ import annotations

import regex
from stdnum import luhn

from gateway.traffic.detection.identifiers.number import NumberKind, digits_of
from gateway.traffic.detection.reading import cue_pattern

CUES = cue_pattern(
    "kart* card* visa* master* maestro* cvv* cvc* kredyt* credit* debit* platnic* amex* wazna"
)

# Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay.
_SCHEMES = regex.compile(
    r"4\d{12}(?:\d{3}){0,2}|(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}"
    r"|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d{2}|4[4-9]\d)\d{12}|"
    r"35(?:2[89]|[3-8]\d)\d{12}"
    r"|62\d{14,17}"
)
_MAESTRO = regex.compile(r"(?:5[06-9]|6\d)\d{10,17}")
_SHAPE = (
    r"\d{12,19}|\d{4}(?P<gap>[ -])\d{4}(?P=gap)\d{4}(?P=gap)\d{1,4}(?:(?P=gap)\d{3})?(?!\d)"
    r"|\d{4}(?P<six>[ -])\d{6}(?P=six)\d{4,5}"
)


def is_valid(number: str) -> bool:
    """Whether scheme, length and Luhn check fit."""
    digits = digits_of(number)
    return bool(_SCHEMES.fullmatch(digits)) and _luhn(digits)


def is_valid_maestro(number: str) -> bool:
    """Maestro has a wide prefix and many lengths, so it needs a cue word as well."""
    digits = digits_of(number)
    return bool(_MAESTRO.fullmatch(digits)) and _luhn(digits)


def _luhn(digits: str) -> bool:
    return len(set(digits)) > 1 and bool(luhn.is_valid(digits))


PAYMENT_CARD = (
    NumberKind("CREDIT_CARD", _SHAPE, is_valid, alone=True, cues=CUES, may_go_on=True),
    NumberKind("CREDIT_CARD", _SHAPE, is_valid_maestro, cues=CUES, may_go_on=True),
)
