"""IBAN of any country, and the Polish account number (NRB) written without `PL`.

Source: ISO 13616; length, structure and mod 97 by python-stdnum's registry.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from stdnum import iban

from gateway.traffic.detection.identifiers.number import VALID, digits_of
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser, spans

_BEGIN = regex.compile(r"(?<![\p{L}\d])[A-Z]{2}[ -]?\d(?:[ -]?[A-Z0-9]){13,32}", regex.IGNORECASE)
_NRB = regex.compile(r"(?<!\d)\d{2}(?:[ -]?\d{4}){6}(?!\d)")
_SHORTEST, _LONGEST = 15, 34


class IbanRecogniser(Recogniser):
    """IBAN_CODE."""

    entities = ("IBAN_CODE",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Valid IBANs. Words behind the number are left out: its country gives its length."""
        if not reading.has_digit:
            return
        for found in spans(_BEGIN, reading.text):
            length = _valid_prefix(found[0])
            end = found.start() + length
            if length and not reading.text[end : end + 1].isdigit():
                yield Match(found.start(), end, "IBAN_CODE", VALID)
        for found in spans(_NRB, reading.text):
            if iban.is_valid("PL" + digits_of(found[0])):
                yield Match(found.start(), found.end(), "IBAN_CODE", VALID)


def _valid_prefix(candidate: str) -> int:
    """Length of the beginning of `candidate` that is an IBAN, 0 if none is."""
    compact = ""
    for place, sign in enumerate(candidate, start=1):
        if not sign.isalnum():
            continue
        compact += sign.upper()
        if _SHORTEST <= len(compact) <= _LONGEST and iban.is_valid(compact):
            return place
    return 0
