"""IBAN of any country, and the Polish account number (NRB) written without `PL`.

Source: ISO 13616; length, structure and mod 97 by python-stdnum's registry.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex
from stdnum import iban

from gateway.traffic.detection.identifiers.number import CUED, VALID, digits_of
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS, Match, Recogniser

_GAP: Final = r"(?:[ \t]{0,2}[-./_,|]?[ \t]{0,2}(?:\r?\n[ \t]{0,2})?)"
_BEGIN: Final = regex.compile(
    rf"(?<=(?<![\p{{L}}\d])(?P<country>[A-Z]{{2}}){_GAP})\d{_GAP}\d(?:{_GAP}[A-Z0-9]){{11,32}}",
    regex.IGNORECASE,
)
_NRB: Final = regex.compile(rf"(?<!\d)\d{{2}}(?:{_GAP}\d){{24}}(?!\d)")
# Digit by digit, as from a slip of paper.
_NRB_APART: Final = regex.compile(r"(?<![\d.,/-])\d(?:[ ]\d){25}(?![ ]?\d)")
_LABEL: Final = regex.compile(r"iban|konto|konta|rachun|nrb|nr_rach|account|przelew|wpłat|wplat")
_SHORTEST: Final = 15
_FEWEST_DIGITS, _DIGITS_OF_NRB = 8, 26
_LENGTHS: Final = {
    "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20,
    "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IT": 27,
    "LT": 20, "LU": 20, "LV": 21, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24,
    "SE": 24, "SI": 19, "SK": 24, "UA": 29, "LI": 21, "SM": 27, "MC": 27, "IS": 26,
}  # fmt: skip


class IbanRecogniser(Recogniser):
    """IBAN_CODE."""

    entities = ("IBAN_CODE",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Valid IBANs, and those whose check fails behind a label or with a country's length.

        Words behind the number are left out: its country gives its length.
        """
        if not reading.has_digit:
            return
        digits = sum(map(str.isdigit, reading.text))
        if digits >= _FEWEST_DIGITS:
            yield from _with_country(reading)
        if digits >= _DIGITS_OF_NRB:
            yield from _polish(reading, _NRB)
            yield from _polish(reading, _NRB_APART)


def _with_country(reading: Reading) -> Iterator[Match]:
    text, place = reading.text, 0
    while found := _BEGIN.search(text, place, timeout=PATTERN_SECONDS):
        place = found.start() + 1
        start = found.start("country")
        length, valid = _end(text[start : found.end()])
        end = start + length
        if length and not text[end : end + 1].isdigit():
            if valid or (text[start : start + 2].isupper() and _is_said(reading, start)):
                yield Match(start, end, "IBAN_CODE", VALID if valid else CUED)
                place = end


def _polish(reading: Reading, pattern: regex.Pattern[str]) -> Iterator[Match]:
    text, place = reading.text, 0
    while found := pattern.search(text, place, timeout=PATTERN_SECONDS):
        place = found.end()
        valid = iban.is_valid("PL" + digits_of(found[0]))
        if valid or _is_said(reading, found.start()):
            yield Match(found.start(), found.end(), "IBAN_CODE", VALID if valid else CUED)


def _is_said(reading: Reading, place: int) -> bool:
    return _LABEL.search(reading.folded, max(0, place - 40), place) is not None


def _may_be_valid(compact: str) -> bool:
    """The check digits first, which are wrong in 96 of 97: stdnum's way to them is long."""
    if compact.isascii():
        number = "".join(str(int(sign, 36)) for sign in compact[4:] + compact[:4])
        if int(number) % 97 != 1:
            return False
    return iban.is_valid(compact)


def _end(candidate: str) -> tuple[int, bool]:
    """Length of the beginning of `candidate` that is an IBAN, and whether its check passes."""
    wanted = _LENGTHS.get(candidate[:2].upper())
    compact = ""
    for place, sign in enumerate(candidate, start=1):
        if not sign.isalnum():
            continue
        compact += sign.upper()
        if len(compact) == wanted:
            return place, iban.is_valid(compact)
        if wanted is None and len(compact) >= _SHORTEST and _may_be_valid(compact):
            return place, True
    return 0, False
