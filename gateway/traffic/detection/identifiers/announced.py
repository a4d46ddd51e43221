"""The value that a label announces: where it begins, how far it reaches, what it cannot be."""

from __future__ import annotations

from typing import Final

import regex

from gateway.traffic.detection.identifiers.plate_countries import NO_PLATE
from gateway.traffic.detection.identifiers.written import plain_spelling

_LINK: Final = regex.compile(r"[^\p{L}\d]*+")
_VALUE: Final = regex.compile(
    r"(?:\p{Lu}{1,5}[ ]?[-/.]?[ ]?){0,3}+(?:(?<=\p{Lu}[ ])(?:nr|numer|no)\.?[ ])?"
    r"(?:[\p{L}]{1,6}[-/.]?){0,2}\d[\p{L}\d]*+"
    r"(?:(?:[ ]{0,2}[-/][ ]{0,2}|[._])(?:\p{Lu}{1,3}(?!\p{L})|\p{Lu}{0,4}\d)[\p{Lu}\d]*+(?!\p{Ll})"
    r"|[ ]{1,2}(?:\p{Lu}{1,4}[ ]?)?\d[\p{Lu}\d]*+(?!\p{Ll})"
    r"|[ ]\p{Lu}{1,3}(?=[ ]*(?:[^\p{L}\d\s]|\p{Ll}|$)))*+"
)
_TOO_FAR: Final = 36
_IS_DATE: Final = regex.compile(
    r"[0-3]?\d[ ]?(?P<by>[./-])[ ]?[01]?\d[ ]?(?P=by)[ ]?(?:(?:19|20)\d\d|\d{2})(?![\d/-])"
    r"|(?:19|20)\d\d[./-]\d\d?[./-]\d\d?(?![\d/-])"
)
_MONEY: Final = regex.compile(
    r"[ ]?(?:[.,]\d\d(?!\d)[ ]?)?(?:zł|zl\b|pln|eur|usd|gbp|€|\$|£|kč|czk|ft\b|huf|lei|ron|kr\b|лв|"
    r"грн|szt|kg|km\b|kwh|gb\b|mb\b|%|tys|mln|,\d\d(?!\d))",
    regex.IGNORECASE,
)


def value_behind(text: str, begin: int, digit: int) -> list[tuple[int, int, str]]:
    """The value announced by a label that ends at `begin`, whose first digit is at `digit`.

    As (start, end, plain spelling), the longest first; none for dates, amounts, and what is too
    far away.
    """
    if digit - begin > _TOO_FAR:
        return []
    start = digit
    while start > begin and digit - start < 12 and not text[start - 1].isspace():
        start -= 1
    start = max(start, _LINK.match(text, begin).end() if start == begin else start)
    while start < digit and not text[start].isalnum():
        start += 1
    series = _SERIES_BEFORE.search(text[begin:start])
    if series:
        start = begin + series.start()
    found = _VALUE.match(text, start)
    if found is None or found.end() <= digit:
        return []
    if _IS_DATE.match(text, digit) or _MONEY.match(text, found.end()):
        return []
    return _shortened(text, start, found.end(), digit)


def is_loud(spelled: str) -> bool:
    """Capitals and digits in one or two groups: a plate, not a model with its engine."""
    if NO_PLATE.match(spelled):
        return False
    return spelled.isupper() and "." not in spelled and len(plain_spelling(spelled)) >= _PLATE


_PLATE: Final = 6
_NUMBER_SAID: Final = regex.compile(r"(?<=\p{Lu}[ ])(?:nr|numer|no)\.?[ ]")
_SERIES_BEFORE: Final = regex.compile(r"(?<![\p{L}\d])(?:\p{Lu}{1,4}[ \-]){1,2}(?:nr\.?[ ]?)?$")


def _shortened(text: str, start: int, end: int, digit: int) -> list[tuple[int, int, str]]:
    values = []
    while end > digit:
        plain = plain_spelling(_NUMBER_SAID.sub("", text[start:end]))
        values.append((start, end, plain))
        end -= 1
        while end > digit and text[end - 1].isalnum():
            end -= 1
        while end > digit and not text[end - 1].isalnum():
            end -= 1
        if len(values) > 4:
            break
    return values
