"""Geographic coordinates: decimal pairs with four or more places, and degrees with minutes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from gateway.traffic.detection.identifiers.number import VALID
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser, found_by

_NUMBER: Final = r"[-+]?\d{1,3}\.\d{4,}"
_DECIMAL: Final = regex.compile(
    rf"(?<![\d.,\p{{L}}])(?P<a>{_NUMBER})[ ]?°?[ ]?(?:[NSns](?!\p{{L}}))?[ ]*[,;/ ][ ]*"
    rf"(?P<b>{_NUMBER})[ ]?°?(?:[ ]?[EWew](?!\p{{L}}))?(?![\d])"
    r"|(?<![\d.,\p{L}])(?P<c>[-+]?\d{1,2},\d{4,})[ ]*[;/ ][ ]*(?P<d>[-+]?\d{1,3},\d{4,})(?!\d)"
)
_DEGREES: Final = regex.compile(
    r"(?<![\d\p{L}])(?:[NS][ ]?)?"
    r"\d{1,2}[ ]?°[ ]?\d{1,2}(?:[.,]\d+)?[ ]?['′’](?:[ ]?\d{1,2}(?:[.,]\d+)?"
    r"[ ]?(?:\"|″|''|”))?[ ]?[NS]?[ ,;]*(?:[EW][ ]?)?\d{1,3}[ ]?°[ ]?\d{1,2}(?:[.,]\d+)?[ ]?['′’]"
    r"(?:[ ]?\d{1,2}(?:[.,]\d+)?[ ]?(?:\"|″|''|”))?(?:[ ]?[EW](?!\p{L}))?",
    regex.IGNORECASE,
)


class CoordinatesRecogniser(Recogniser):
    """COORDINATES."""

    entities = ("COORDINATES",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Pairs within the ranges of latitude and longitude."""
        if not reading.has_digit:
            return
        for found in found_by(_DECIMAL, reading.text):
            first, second = (found["a"] or found["c"]), (found["b"] or found["d"])
            if _degrees(first) <= 90 and _degrees(second) <= 180:
                yield Match(found.start(), found.end(), "COORDINATES", VALID)
        if "°" in reading.text:
            for found in found_by(_DEGREES, reading.text):
                yield Match(found.start(), found.end(), "COORDINATES", VALID)


def _degrees(number: str) -> float:
    return abs(float(number.replace(",", ".")))
