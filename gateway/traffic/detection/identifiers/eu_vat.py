"""VAT numbers of EU member states, written with their country prefix.

Source: Council Directive 2006/112/EC, Art. 215; checks by python-stdnum (`stdnum.eu.vat`). Poland
is in `nip.py`. A sole trader's VAT number is personal data.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from stdnum.eu import vat

from gateway.traffic.detection.identifiers.number import VALID
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser, spans

_COUNTRIES = (
    "AT BE BG CY CZ DE DK EE EL GR ES FI FR HR HU IE IT LT LU LV MT NL PT RO SE SI SK"
).split()
_CANDIDATE = regex.compile(
    r"(?<![\p{L}\d])(?:" + "|".join(_COUNTRIES) + r")[ -]?[A-Z0-9](?:[ .-]?[A-Z0-9]){5,13}"
    r"(?![\p{L}\d])",
    regex.IGNORECASE,
)
_CODE = {"EL": "GR"}
_FEWEST_DIGITS = 7


class EuVatRecogniser(Recogniser):
    """DE_VAT, CZ_VAT and so on."""

    entities = tuple(f"{_CODE.get(code, code)}_VAT" for code in _COUNTRIES if code != "EL")

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Numbers whose prefix and check fit. Words behind the number are left out."""
        if not reading.has_digit:
            return
        for found in spans(_CANDIDATE, reading.text):
            end = _end_of_number(found[0])
            if end:
                code = found[0][:2].upper()
                yield Match(
                    found.start(), found.start() + end, f"{_CODE.get(code, code)}_VAT", VALID
                )


def _end_of_number(candidate: str) -> int:
    ends = [
        place
        for place in range(len(candidate), 7, -1)
        if place == len(candidate) or not candidate[place].isalnum()
    ]
    for end in ends:
        number = candidate[:end]
        if sum(map(str.isdigit, number)) >= _FEWEST_DIGITS and vat.is_valid(number):
            return end
    return 0
