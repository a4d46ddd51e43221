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
    r"|[ ]\p{Lu}{1,3}(?!\p{L})(?=[ ]*(?:[^\p{L}\d\s]|\p{Ll}|$)))*+"
)
_TOO_FAR: Final = 36
_LONGEST_LOOKED_AT: Final = 200
"""Characters behind the first digit; a row without end, read again at each label, is quadratic."""
IS_DATE: Final = regex.compile(
    r"[0-3]?\d[ ]?(?P<by>[./-])[ ]?[01]?\d[ ]?(?P=by)[ ]?(?:(?:19|20)\d\d|\d{2})(?![\d/-])"
    r"|(?:19|20)\d\d[./-]\d\d?[./-]\d\d?(?![\d/-])"
)
_MONEY: Final = regex.compile(
    r"[ ]?(?:[.,]\d\d(?!\d)[ ]?)?(?:zł|zl\b|pln|eur|usd|gbp|€|\$|£|kč|czk|ft\b|huf|lei|ron|kr\b|лв|"
    r"грн|szt|kg|km\b|kwh|gb\b|mb\b|%|tys|mln|chf|franken|punkt|meilen|pkt\b|tage\b|monate|"
    r"jahre|stk\b|stück|prozent|,\d\d(?!\d))",
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
    found = _VALUE.match(text, start, digit + _LONGEST_LOOKED_AT)
    if found is None or found.end() <= digit:
        return []
    if IS_DATE.match(text, digit) or _MONEY.match(text, found.end()):
        return []
    if start == digit and _is_amount(text, begin, digit):
        return []
    return _shortened(text, start, found.end(), digit)


def _is_amount(text: str, begin: int, digit: int) -> bool:
    """`kredyt 30 000 na 48 rat`, `pożyczka 7 350`, `umowa 3/2023`: an amount, a running number.

    Behind Polish words for loans and contracts that end at `begin`, unless `nr` stands between.
    """
    said = _OF_MONEY.search(text, max(0, begin - _LONGEST_LABEL), begin)
    if said is None or _NUMBER_WORD.search(text, begin, digit):
        return False
    found = _ROUND.match(text, digit)
    if found is None and said["loan"]:
        found = _IN_THOUSANDS.match(text, digit)
    return found is not None


_LONGEST_LABEL: Final = 16
_OF_MONEY: Final = regex.compile(
    r"(?<!\p{L})(?:(?P<loan>kredyt|po[zż]ycz|leasing|lizing|hipote|najm|najem|abonament)"
    r"|um[oó]w|ubezpiecz|polis|aneks)\p{L}*$",
    regex.IGNORECASE,
)
_ROUND: Final = regex.compile(
    r"[1-9]\d{0,2}(?:[ .]?000){1,2}(?![\p{L}\d/-])(?![ ]\d{3})"
    r"|\d{3,7}(?:,\d\d)?[ ]na[ ]\d{1,3}[ ](?:rat|mies|lat)"
    r"|\d{1,2}/(?:19|20)\d\d(?![/\d-])"
)
_IN_THOUSANDS: Final = regex.compile(r"[1-9]\d{0,2}[ .]\d{3}(?![\p{L}\d/-])(?!(?:[ ]?[-.]?[ ]?)\d)")
_NUMBER_WORD: Final = regex.compile(
    r"(?<!\p{L})(?:nr|num|no|numer\p{L}*|id)(?!\p{L})|[:#№]", regex.IGNORECASE
)


def is_loud(spelled: str) -> bool:
    """Capitals and digits in one or two groups: a plate, not a model with its engine."""
    if NO_PLATE.match(spelled) or _ENGINE.search(spelled):
        return False
    return spelled.isupper() and "." not in spelled and len(plain_spelling(spelled)) >= _PLATE


_PLATE: Final = 6
# Engines, bodies and power with their numbers: "7 GTI 230", "G 194 KM", "308 SW 1".
_ENGINE: Final = regex.compile(
    r"(?<!\p{L})(?:TDI|TSI|GTI|GTD|GDI|TFSI|FSI|TGI|HDI|CDI|DCI|TDCI|CRDI|CDTI|JTD|JTDM|MPI|MJET|"
    r"VTEC|DSG|AWD|FWD|PHEV|HEV|SW|LPG|CNG)(?!\p{L})|\d[ ](?:KM|KW|PS|HP|CV|BHP)$"
)
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
