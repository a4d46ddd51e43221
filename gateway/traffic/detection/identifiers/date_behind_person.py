"""Dates of birth told by the person right before them: `marta lis 4.11.1992, proszę o …`."""

from __future__ import annotations

from typing import Final

import regex

from gateway.traffic.detection.names.morphology import is_ordinary_in_lower_case, read
from gateway.traffic.detection.reading import Reading


def behind_a_person(reading: Reading, start: int, end: int) -> bool:
    """Whether a Polish given name and one more word stand before a date that ends its clause."""
    if reading.language != "pl" or not _CLAUSE_ENDS.match(reading.text, end):
        return False
    found = _TWO_WORDS.search(reading.text, max(0, start - _LONGEST_PERSON), start)
    return found is not None and _is_person(found["given"], found["surname"])


def _is_person(given: str, surname: str) -> bool:
    if is_ordinary_in_lower_case(given.lower()) or surname.lower() in _NO_SURNAME:
        return False
    return read(given[0].upper() + given[1:].lower()).known_given


_CLAUSE_ENDS: Final = regex.compile(r"[ ]*(?:$|[,;.\n)])")
_TWO_WORDS: Final = regex.compile(
    r"(?<![\p{L}-])(?P<given>\p{L}{3,})[ ](?P<surname>\p{L}{3,}(?:-\p{L}{3,})?)[ ]$"
)
_LONGEST_PERSON: Final = 48
_NO_SURNAME: Final = frozenset("dnia rok roku data dzien od do przed".split())
