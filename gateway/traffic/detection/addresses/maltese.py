"""Maltese addresses: a flat, a house's name or a number, then `Triq` and the street, the code."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import found_by

_STREETS = frozenset(("triq", "trejqet", "misrah", "vjal", "sqaq", "pjazza", "wesgha", "dawret"))
_ARTICLE = r"(?i:i?[lrstxzżċdn]-|ta'[ ]?|tal-|tas-|tat-|tar-|taz-|tad-|tan-|tax-)"
_CAP = rf"(?:{_ARTICLE}[ ]?)?\p{{Lu}}[\p{{L}}\p{{M}}'’-]*"


@cache
def _address() -> regex.Pattern[str]:
    name = rf"{_CAP}(?:[ ](?:(?:ta'|tal|u|il)[ ])?{_CAP}){{0,4}}"
    part = (
        r"(?:(?i:flat|fl|blokk|block|appartament|apt|nru|numru|no|penthouse|maisonette|ħanut)\.?[ ]"
        r"[\p{Lu}\d]{1,4}|\d{1,4}[A-Za-z]?|[\"„“][^\"„”“\n]{2,30}[\"”“]|"
        r"\p{Lu}[\p{L}']+(?:[ ]\p{Lu}[\p{L}']+){0,2}[ ](?i:court|flats|mansions|house|apartments))"
    )
    house = rf"\p{{Lu}}[\p{{L}}’'-]+(?:[ ]{_CAP}){{0,2}},[ ]"
    return regex.compile(
        rf"(?P<before>(?<![\p{{L}}\d])(?:{part}[ ]?,?[ ](?:{house})?){{1,3}}|"
        rf"(?:(?<=(?<!\p{{L}})(?:at|of|is)[ ])|(?<=^|\n)){house})?"
        rf"(?<![\p{{L}}\d])(?i:triq|trejqet|misraħ|misrah|vjal|sqaq|pjazza|wesgħa|dawret)[ ]{name}"
        rf"(?P<number>[ ],?[ ]?\d{{1,4}}(?!\d))?"
        rf"(?:,[ ]{name}(?=[ ]*(?:$|[.,;\n)]|[A-Z]{{3}}[ ]?\d))){{0,2}}"
        r"(?P<code>,?[ ][A-Z]{3}[ ]?\d{4}(?!\d))?(?:,[ ](?i:għawdex|gozo|malta)(?!\p{L}))?"
    )


def maltese_addresses(reading: Reading) -> Iterator[tuple[int, int]]:
    """Streets with something before or behind that says which house; a bare street stays."""
    if _STREETS.isdisjoint(reading.folded_words):
        return
    for found in found_by(_address(), reading.text):
        if found["before"] or found["code"] or found["number"]:
            yield found.span()
