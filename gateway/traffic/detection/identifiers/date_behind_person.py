"""Dates of birth told by the person right before them: `marta lis 4.11.1992, proszę o …`."""

from __future__ import annotations

from typing import Final

import regex

from gateway.traffic.detection.names.morphology import is_ordinary_in_lower_case, read
from gateway.traffic.detection.reading import Reading


def behind_a_person(reading: Reading, start: int, end: int) -> bool:
    """Whether a Polish given name and one more word stand before a date that ends its clause."""
    if reading.language in ("de", "en"):
        return _is_of_a_child(reading, start, end)
    if reading.language != "pl" or not _CLAUSE_ENDS.match(reading.text, end):
        return False
    found = _TWO_WORDS.search(reading.text, max(0, start - _LONGEST_PERSON), start)
    return found is not None and _is_person(found["given"], found["surname"])


def _is_of_a_child(reading: Reading, start: int, end: int) -> bool:
    """`Kind 1: Ada Rai, 4.2.2019`; `unsere Kinder: Ada Rai (4.2.2019), Nino Rai (9.9.2021)`."""
    before = reading.text[max(0, start - _FARTHEST_CHILD) : start]
    return (
        _CHILD.search(before) is not None
        and _CLAUSE_OR_BRACKET.match(reading.text, end) is not None
    )


_FARTHEST_CHILD: Final = 90
_NAMES: Final = r"\p{Lu}[\p{L}\p{M}'’-]+(?:[ ]\p{Lu}[\p{L}\p{M}'’.-]*){0,3}"
# More children with their dates may stand between the word and the one before this date.
_CHILD: Final = regex.compile(
    r"(?<!\p{L})(?i:kind(?:er|s|es)?|sohn|söhne|tochter|töchter|zwillinge?|baby|enkel(?:in|kind|kinder)?"
    r"|säugling|child(?:ren)?|son|daughter|kids?)(?!\p{L})"
    r"(?:[ ](?:Nr\.?[ ])?\d)?(?:[ ](?i:ist|sind|heißt|heißen|name|is|are))?[ ]?:?[ ]?"
    rf"(?:{_NAMES}[ ]?[,(–-]{{0,2}}[ ]?[\d./]{{6,10}}\)?(?:,| und| and)?[ \n])*"
    rf"{_NAMES},?[ ]?[(*–-]?[ ]?(?:geb\.?|am|vom)?[ ]?$"
)
_CLAUSE_OR_BRACKET: Final = regex.compile(r"[ ]*(?:$|[,;.\n)]|(?:und|and|u\.)[ ])")


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
