"""English addresses without a street word: `84 Cheapside`, `44 The Paddocks`, house and village."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from gateway.traffic.detection.addresses.bare import after_label, may_end, name_after_cue
from gateway.traffic.detection.addresses.countries.english import (
    HOUSES,
    ONE_WORD_STREETS,
    STREETS,
)
from gateway.traffic.detection.addresses.tables import alternatives, towns
from gateway.traffic.detection.addresses.tail import UK_CODE, tail_after
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import found_by

_CAP = r"\p{Lu}[\p{L}\p{M}'’-]*"
_NUMBER = r"(?<![\p{L}\d#£$€.,:/-])[1-9]\d{0,3}[A-Za-z]?"
_NO_STREET = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan feb mar apr jun jul aug sep sept oct "
    "nov dec am pm gmt bst est pst cet utc eleven guys mobile gb mb tb kb kg usd gbp eur".split()
)
_HINTS = regex.compile(r"\d\p{L}? (?:the )?\p{L}")


def british_addresses(reading: Reading) -> Iterator[tuple[int, int]]:
    """Number and name alone, a number in words, numberless houses; English texts only."""
    if reading.language != "en":
        return
    if reading.has_digit and _HINTS.search(reading.folded):
        yield from _number_and_name(reading)
        yield from _up_to_a_code(reading)
    words = set(_WORD.findall(reading.folded))
    if words.isdisjoint(_LAST_WORDS):
        return
    if not words.isdisjoint(_SAID_NUMBERS):
        yield from _in_words(reading)
    if _PARTS.search(reading.text):
        yield from _house_and_street(reading)


_WORD = regex.compile(r"\p{L}+")
_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_SAID_NUMBERS = frozenset({"number", *_NUMBER_WORDS.split()})
_LAST_WORDS = frozenset(
    [*STREETS.split(), *HOUSES.split(), "co", "county", "estate", "retail", "business", "science"]
)


@cache
def _bare_names() -> regex.Pattern[str]:
    """`84 Cheapside`, `44 The Paddocks`."""
    return regex.compile(
        rf"{_NUMBER}[ ](?P<name>(?:(?P<the>[Tt]he)[ ])?(?P<first>{_CAP})(?:[ ]{_CAP}){{0,2}})"
    )


def _number_and_name(reading: Reading) -> Iterator[tuple[int, int]]:
    for found in found_by(_bare_names(), reading.text):
        first, name = folded(found["first"]), folded(found["name"])
        if first in _NO_STREET or not _may_be_english_street(reading, found, name, first):
            continue
        tail = tail_after(reading.text, found.end(), language="en")
        yield (found.start(), tail.end)


def _may_be_english_street(
    reading: Reading, found: regex.Match[str], name: str, first: str
) -> bool:
    end = int(found.end())
    if name in _streets_of_one_word() or (first in _streets_of_one_word() and " " not in name):
        return _preposition(reading, found.start()) != "" or _ends(reading, end)
    if not _ends(reading, end):
        return False
    chapter = _CHAPTER.search(reading.folded[max(0, found.start() - 10) : found.start()])
    if chapter is None and (found["the"] or _preposition(reading, found.start()) in _AT_HOUSES):
        return True
    number = int(found.start())
    if after_label(reading.folded, number):
        return True
    ends_like_one = first.endswith(("gate", "side")) and " " not in name
    return ends_like_one and name_after_cue(reading.folded, number) is not None


_CHAPTER = regex.compile(r"(?:chapter|episode|season|level|track|part|volume|book|scene)[ ]$")
_AT_HOUSES = frozenset({"at", "outside", "opposite"})
_PREPOSITION = regex.compile(r"(?<!\p{L})(?P<word>at|outside|opposite|to|from|near|of|in|is)[ ]$")


def _preposition(reading: Reading, start: int) -> str:
    found = _PREPOSITION.search(reading.folded[max(0, start - 10) : start])
    return "" if found is None else str(found["word"])


_GOES_ON = regex.compile(
    r",|[ ](?:is|was|not|from|until|till|by|for|before|after|between|this|today|tomorrow|every|has|"
    r"since|where|who|as|with|if|because)(?!\p{L})"
)


def _ends(reading: Reading, end: int) -> bool:
    return may_end(reading, end) or _GOES_ON.match(reading.folded, end) is not None


@cache
def _streets_of_one_word() -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in ONE_WORD_STREETS.split())


@cache
def _code_in_lower_case() -> regex.Pattern[str]:
    """`3 the old bakery, church st, frome ba11 1pw`: from a number to a British code."""
    word = r"[\p{L}'’.-]+"
    return regex.compile(
        r"(?<![\p{L}\d.,:/-])(?:(?:flat|apartment|apt|unit|no|number|lot|plot)\.?[ ])?"
        rf"\d{{1,4}}[a-z]?,?(?:[ ]{word},?){{1,8}}[ ](?i:{UK_CODE})"
    )


def _up_to_a_code(reading: Reading) -> Iterator[tuple[int, int]]:
    if not _CODE.search(reading.text):
        return
    for found in found_by(_code_in_lower_case(), reading.folded):
        words = found[0].split()
        if not {"to", "and", "is", "for", "my", "i"} & set(words):
            yield found.span()


_CODE = regex.compile(rf"(?i:(?<!\p{{L}}){UK_CODE})")


@cache
def _worded() -> regex.Pattern[str]:
    digits = alternatives(_NUMBER_WORDS.split())
    streets = alternatives(STREETS.split())
    return regex.compile(
        rf"(?<!\p{{L}})(?i:{digits}(?:[ -]{digits})?|number[ ]\d{{1,4}}[a-z]?[ ](?:on|in))[ ]"
        rf"(?:{_CAP}[ ]){{1,2}}(?=\p{{Lu}})(?i:{streets})(?![\p{{L}}'])\.?"
    )


def _in_words(reading: Reading) -> Iterator[tuple[int, int]]:
    for found in found_by(_worded(), reading.text):
        if may_end(reading, found.end()) or found[0].lower().startswith("number"):
            yield (found.start(), tail_after(reading.text, found.end(), language="en").end)


@cache
def _house() -> regex.Pattern[str]:
    """`The Old Rectory, Church Lane, Upper Slaughter`; `Shandon, Ballyduff Upper, Co Waterford`."""
    name = rf"{_CAP}(?:[ ](?:{_CAP}|on|of|the|upon|le|in)){{0,3}}"
    unit = r"(?:(?i:unit|plot|lot|suite|block|building)[ ][A-Z]{0,2}\d{0,3}[A-Z]?)"
    park = r"(?:Industrial[ ]Estate|Trading[ ]Estate|(?:Business|Retail|Science)[ ](?:Park|Centre))"
    house = (
        rf"(?:The[ ]{name}|(?:{_CAP}[ ]){{0,3}}(?:{alternatives(map(str.title, HOUSES.split()))}))"
    )
    street = rf"(?:{_CAP}[ ]){{1,3}}(?:{alternatives(map(str.title, STREETS.split()))})"
    count_from = r"(?!(?:I['’]m|It['’]s|I)[ ])"
    county = rf"(?:Co\.?|County)[ ](?:na[ ])?{_CAP}"
    return regex.compile(
        rf"(?<![\p{{L}}\d])(?:(?P<county>{count_from}(?:\d{{1,4}}[A-Za-z]?[ ])?(?:{name},"
        rf"[ ]){{1,3}}{county})|"
        rf"{house},[ ](?:{street},[ ])?{name}"
        rf"(?=[ ]*(?:$|[.,;!?)\n]|(?:and|but|until|from|please)\b))|"
        rf"(?i:block|flat|unit|apt|room)\.?[ ][A-Z]?\d{{1,4}}[A-Z]?(?:-\d{{1,4}})?,?"
        rf"[ ](?:{_CAP}[ ]){{1,3}}"
        rf"(?:Estate|House|Hall|Court|Towers?|Mansions|Point|Heights|Wharf|Lodge)(?!\p{{L}})|"
        rf"{unit},[ ](?:{_CAP}[ ]){{1,3}}{park}(?:,[ ]{name}(?:[ ]\d{{1,2}}(?!\d))?)?|"
        rf"(?:(?i:room|flat|unit)[ ][A-Z]?\d{{1,4}}[A-Z]?,[ ]){name},[ ]{street}"
        rf"(?:,[ ]{name}(?:[ ](?i:{UK_CODE}))?)?|"
        rf"{name},[ ]{street},[ ]{name}(?=[ ]*(?:$|[.;!?)\n]|,[ ]\p{{Lu}})))"
    )


def _house_and_street(reading: Reading) -> Iterator[tuple[int, int]]:
    for found in found_by(_house(), reading.text):
        cue = name_after_cue(reading.folded, found.start() + 1) is not None
        if (
            found["county"]
            or _UNIT.match(found[0])
            or cue
            or _said(reading, found.start())
            or _in_town(found[0])
        ):
            yield (found.start(), tail_after(reading.text, found.end(), language="en").end)


_UNIT = regex.compile(r"(?i:unit|plot|lot|suite|block|building|room|flat|apt\.?)[ ]")
_PARTS = regex.compile(rf"(?:{_CAP}|\d),[ ]\p{{Lu}}|(?i:block|flat|unit|apt|room)\.?[ ]\d")
_AT = regex.compile(r"(?<!\p{L})(?:at|to|is)[ ](?:the[ ])?$|[:\n][ ]?$|^$")


def _said(reading: Reading, start: int) -> bool:
    return _AT.search(reading.folded[max(0, start - 8) : start]) is not None


def _in_town(parts: str) -> bool:
    return folded(parts.rpartition(", ")[2]) in towns()
