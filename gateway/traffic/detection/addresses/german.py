"""What German addresses have around street and number: `AM` in capitals, `in 99084 Erfurt`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS, found_by

_SHOUTED: Final = regex.compile(
    r"(?:^|[,:;\n][ ]?)(?P<joint>(?:AM|IM|BEIM|ZUM|ZUR|VORM|AN DER|AN DEN|AUF DER|AUF DEM|IN DER|"
    r"IN DEN|HINTER DER|HINTER DEM|UNTER DEN|UNTER DER|VOR DEM|BEI DER|ZU DEN)[ ])$"
)
_IN_TOWN: Final = regex.compile(
    r",?[ ](?:in|zu)[ ](?:(?:D|A|CH)-)?\d{4,5}[ ](?:St\.[ ]|Sankt[ ]|Bad[ ])?\p{Lu}[\p{L}\p{M}-]*"
    r"(?:[ ](?:am|an der|im|ob der|bei)[ ]\p{Lu}[\p{L}-]+|[ -]\p{Lu}[\p{L}-]+(?=[ ]?[.,;!?)\n]|$))?"
)
_REACH: Final = 16
_CAP: Final = r"\p{Lu}[\p{L}\p{M}-]*"
_NAMED: Final = regex.compile(
    rf"(?<![\p{{L}}\d])(?:(?i:packstation|postfiliale)[ ](?:Nr\.?[ ])?\d{{1,4}}|"
    rf"(?:Chalet|Villa|Haus|Hof|Gut|Gasthof|Residenz|Ferienhaus|Alm)[ ]{_CAP}(?:[ ]{_CAP})?,[ ]"
    rf"{_CAP}(?:[ ]{_CAP})?[ ]\d{{1,4}}[a-z]?)(?:,[ ]?|[ ]|[ ]?\n)(?:(?:D|A|CH)-)?\d{{4,5}}"
    rf"[ ]{_CAP}"
)
_ESTATE: Final = regex.compile(
    rf"(?<![\p{{L}}\d])(?:Gutshof|Gut|Forsthaus|Schloss|Mühle|Hof|Bauernhof|Weiler|Einöde|Kloster|"
    rf"Vorwerk|Schleusenhaus|Bahnwärterhaus|Alm|Chalet|Villa|Jugendherberge|Pfarrhaus)"
    rf"[ ]{_CAP}(?:[ -]{_CAP})?(?:,[ ]?|[ ]?\n)(?:(?:D|A|CH)-)?\d{{4,5}}[ ]{_CAP}"
)
_SQUARE: Final = regex.compile(
    r"(?<![\p{L}\d-])[A-U][ ]?[1-7](?:[ ]?,[ ]?|[ ]|[ ]?/[ ]?)\d{1,2}(?:[ ]?[a-h](?!\p{L}))?"
    r"(?![\d.:/]|[ ]?(?:Uhr|€|Euro|kg|cm|MB|GB|km|%))"
)
_NAMED_HINTS: Final = frozenset(
    "packstation postfiliale chalet villa haus hof gut gasthof residenz ferienhaus alm gutshof "
    "forsthaus schloss muhle bauernhof weiler einode kloster vorwerk schleusenhaus "
    "bahnwarterhaus jugendherberge pfarrhaus".split()
)


def named_houses(reading: Reading) -> Iterator[tuple[int, int]]:
    """`Packstation 163, 22305 Hamburg`; `Chalet Edelweiss, Dorf 117, 3823 Wengen`.

    Estates without a number (`Gutshof Eichenau, 17379 Wilhelmsburg`), the squares of Mannheim.
    """
    if reading.language != "de":
        return
    if not reading.folded_words.isdisjoint(_NAMED_HINTS):
        for found in (*found_by(_NAMED, reading.text), *found_by(_ESTATE, reading.text)):
            yield found.span()
    if "mannheim" in reading.folded_words:
        for found in found_by(_SQUARE, reading.text):
            yield found.span()


def german_start(reading: Reading, start: int) -> int:
    """The start with a preposition in capitals that is the street's own: `AM BAHNDAMM 5`."""
    if reading.language != "de" or not reading.text[start : start + 2].isupper():
        return start
    found = _SHOUTED.search(reading.text[max(0, start - _REACH) : start])
    return start - len(found["joint"]) if found else start


def german_end(reading: Reading, end: int) -> int:
    """The end with code and town behind a preposition: `Am Anger 6 in 99084 Erfurt`."""
    if reading.language != "de":
        return end
    found = _IN_TOWN.match(reading.text, end, timeout=PATTERN_SECONDS)
    return int(found.end()) if found else end
