"""English addresses with the code at one end: house, street and town between commas or lines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import regex

from gateway.traffic.detection.addresses.countries.english import HOUSES
from gateway.traffic.detection.addresses.tail import EIRCODE, UK_CODE
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS, found_by

_REACH: Final = 130
_MOST_PARTS: Final = 7
_MOST_WORDS: Final = 5
_CODE: Final = regex.compile(
    rf"(?<![\p{{L}}\d])(?i:{UK_CODE}|(?=[\p{{L}}\d]{{3}}[ ]){EIRCODE}|A[AEP][ ]\d{{5}})(?!\d)"
)
_HINT: Final = regex.compile(
    r"(?i:[a-z]\d[a-z\d]{0,2}[ ]?\d[a-z]{2}|[a-z]\d[\dw][ ][\da-z]{4}|apo a)"
)
_PARTED: Final = regex.compile(r"[ ]*(?:,[ ]?\n?|\n)[ ]*")
_UNITS: Final = (
    r"(?:flat|apartment|apt|unit|suite|room|block|floor|level|plot|lot|house|psc|cmr|box|no|number)"
)
_OPENING: Final = regex.compile(
    rf"(?<![^\s:(\"])(?i:c/o[ ]|{_UNITS}\.?[ ]?(?:\d{{1,5}}[A-Za-z]?|[A-Z])(?![\p{{L}}\d])|"
    r"[1-9]\d{0,3}[A-Za-z]?(?:[ ]?[-–/][ ]?\d{1,4}[A-Za-z]?)?(?=[ ]\p{L}|$))"
)
_WORD: Final = regex.compile(r"[\p{L}\d'’./–-]+")
_HOUSE: Final = regex.compile(
    rf"(?i:(?:{'|'.join(HOUSES.split())})$|^the[ ]old[ ]|^the[ ]\p{{L}}+$)"
)
_SAID: Final = regex.compile(
    r"(?:(?<!\p{L})(?i:at|to|from|c/o|address(?:[ ]is)?)|[:])[ ]"
    r"(?P<name>(?i:the[ ])?\p{L}[\p{L}'’.-]*(?:[ ][\p{L}'’.-]+){0,3})$"
)
_COUNTY: Final = regex.compile(r"(?i:(?:co\.?|county|contae)[ ]\p{L}+)")
_BESIDE: Final = regex.compile(r"[ ]?\([^()\n]{1,20}\)")
_NOT_INSIDE: Final = frozenset('?!;"@')
_FIRST_CAPITAL: Final = regex.compile(r"(?!the[ ])(?:\p{Ll}+[ ]){1,2}(?=\p{Lu})")
_NO_PLACE: Final = frozenset(
    "at i i'm im is was are my your his her our to for by and or but not please send sent deliver "
    "it this that with from have has can will would we you they he she me".split()
)


def coded_addresses(reading: Reading) -> Iterator[tuple[int, int]]:
    """What leads up to a British, Irish or army code, or follows it; English texts only."""
    if reading.language != "en" or not _HINT.search(reading.text):
        return
    for code in found_by(_CODE, reading.text):
        start = _start_before(reading.text, code.start())
        if start is not None:
            yield (start, code.end())
        behind = _behind_code().match(reading.text, code.end(), timeout=PATTERN_SECONDS)
        if behind is not None:
            yield (code.start(), behind.end())


@cache
def _behind_code() -> regex.Pattern[str]:
    """`DN35 8LR, Cleethorpes, 15 Sea View Street, top flat`."""
    cap = r"\p{Lu}[\p{L}\p{M}'’-]*"
    return regex.compile(
        rf",[ ](?:{cap}(?:[ ]{cap}){{0,2}},[ ])?[1-9]\d{{0,3}}[A-Za-z]?[ ]{cap}(?:[ ]{cap}){{0,3}}"
        r"(?:,[ ](?i:(?:top|ground|first|second|garden|basement)[ ](?:floor[ ])?flat|flat"
        r"[ ]\w{1,3}))?"
    )


def _start_before(text: str, code: int) -> int | None:
    """Where the address begins whose code is at `code`; None where nothing shows a beginning."""
    begin = max(0, code - _REACH)
    parts = _parts(text, begin, code)
    found, county, names = None, False, list[int]()
    for start, end in reversed(parts[-_MOST_PARTS:]):
        part = _BESIDE.sub("", text[start:end]).strip()
        opening = _opening(text, start, end)
        if opening is not None:
            found = opening
            if opening > start:
                break
        elif _is_name(part):
            if _HOUSE.search(part):
                found = start + _small_words(part)
            county = county or _COUNTY.fullmatch(part) is not None
            names += [start] if county else []
        else:
            said = _SAID.search(text, start, end)
            if said is not None and _is_name(said["name"]):
                found = int(said.start("name"))
            break
    if found is None and len(names) > 1 and "\n" in text[names[-1] : code]:
        return _townland(text, names)
    return found


def _small_words(part: str) -> int:
    """How much of a part stands before its name: `of Rose Cottage`, `property Greave Farm`."""
    first = _FIRST_CAPITAL.match(part)
    return 0 if first is None else first.end()


def _townland(text: str, lines: list[int]) -> int:
    """The outermost of lines before a county that is a place: above them stands who lives there."""
    outermost = min(2, len(lines) - 1)
    named = not text[: lines[outermost]].strip() and outermost > 1
    return lines[outermost - named]


def _parts(text: str, begin: int, code: int) -> list[tuple[int, int]]:
    """Spans between commas and line ends, without an empty one before the code."""
    parts, at = list[tuple[int, int]](), begin
    for sign in _PARTED.finditer(text, begin, code):
        parts.append((at, sign.start()))
        at = sign.end()
    if text[at:code].strip():
        parts.append((at, code))
    return parts


def _opening(text: str, start: int, end: int) -> int | None:
    """Where in a part a flat, a house number or `c/o` begins with nothing but a name behind it."""
    for found in _OPENING.finditer(text, start, end):
        rest = _BESIDE.sub("", text[found.end() : end]).strip()
        bare = found.start() > start and found[0][-1].isdigit() and found[0][0].isdigit()
        if _is_name(rest) or not rest and not bare:
            return int(found.start())
    return None


def _is_name(part: str) -> bool:
    words = _WORD.findall(part)
    if not 0 < len(words) <= _MOST_WORDS or not part.replace(" ", "").strip(".'’") or ":" in part:
        return False
    return not any(word.lower() in _NO_PLACE for word in words) and not set(part) & _NOT_INSIDE
