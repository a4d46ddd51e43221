"""Postal codes on their own: with their town, or where a word says that it is one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from gateway.traffic.detection.addresses.polish_words import town_forms
from gateway.traffic.detection.addresses.tables import towns
from gateway.traffic.detection.addresses.tail import EIRCODE, UK_CODE, US_STATE
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading, cue_pattern
from gateway.traffic.detection.recogniser import PATTERN_SECONDS

_CAP = r"\p{Lu}[\p{L}\p{M}'-]*"
_TOWN = (
    rf"{_CAP}(?:[ -](?:{_CAP}|nad|pod|am|a\.|de|n/\p{{L}}+)){{0,3}}(?<![ -](?:de|am|nad|pod))"
    r"(?:[ ]\([\p{L} .]{2,20}\))?"
)
_CUE = cue_pattern(
    "kod kodu kodem pocztow* adres* postal* postcode post zip zipcode eircode plz postleitzahl "
    "cap cp code_postal codigo_postal postnummer* postinumero irsz iranyitoszam psc postcode* "
    "postnr postikood indekss pasto_kodas post* индекс indeks code τκ plz_ort"
)
_NEAR = 25
_SHORT = 3
_LONG_ENOUGH = regex.compile(r"\d{4}|\d{2}[- ]\d{3}|\d{3}[ ]\d{2}")
_LETTERS_AND_DIGITS = regex.compile(
    r"(?i:\d[ ]?[A-Z]{2}(?!\p{L})|[A-Z]\d[\dW][ ]?[\dA-Z]{4}|box|fach|poczt)|[A-Z]{2}[ ]\d{5}"
)


@cache
def _numeric() -> regex.Pattern[str]:
    strict = r"\d{2}-\d{3}|\d{4}-\d{3}|\d{4}[ ][A-Z]{2}(?!\p{L})|LV-\d{4}|LT-\d{5}"
    loose = r"(?:[A-Z]{1,2}-)?(?:\d{4,6}|\d{3}[ ]\d{2}|\d{2}[ ]\d{3})"
    return regex.compile(
        rf"(?<![\p{{L}}\d.,/-])(?:(?P<strict>{strict})|{loose})(?![\d.,/-]*\d)"
        rf"(?:,?[ ]+(?P<town>{_TOWN}))?"
    )


@cache
def _lettered() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?<![\p{{L}}\d])(?:(?i:(?P<code>{UK_CODE}|{EIRCODE}))|"
        rf"(?P<code>{US_STATE}[ ]\d{{5}}(?:-\d{{4}})?)(?!\d)|"
        rf"(?i:P\.?[ ]?O\.?[ ]?Box)[ ]\d{{1,6}}"
        rf"(?:,[ ](?!{US_STATE}[ ]\d){_CAP}(?:[ ]{_CAP})*)*(?:,?[ ]{US_STATE}[ ]\d{{5}})?|"
        rf"(?i:Postfach)[ ]\d{{2,6}}(?:,[ ]\d{{4,5}}[ ]{_TOWN})?|"
        rf"(?i:skr(?:ytka|\.)?[ ]?poczt(?:owa|\.))[ ]?(?:nr[ ])?\d{{1,6}},?[ ]"
        rf"\d{{2}}-\d{{3}}[ ]{_TOWN})"
    )


def codes_with_towns(reading: Reading) -> Iterator[tuple[int, int]]:
    """Spans of postal codes, each with its town if that follows, and what leads up to them."""
    if _LONG_ENOUGH.search(reading.text):
        for found in _numeric().finditer(reading.text, timeout=PATTERN_SECONDS):
            if _is_code(reading, found):
                yield (_numeric_start(reading, found), found.end())
    if _LETTERS_AND_DIGITS.search(reading.text):
        for found in _lettered().finditer(reading.text, timeout=PATTERN_SECONDS):
            parted = " " in found[0].strip() and found[0].upper() == found[0]
            if found["code"] is None or parted or _said(reading, found.start()):
                yield (_parts_start(reading, found), found.end())


def _numeric_start(reading: Reading, found: regex.Match[str]) -> int:
    # Polish and German codes stand in front of the town; what precedes is a street or a person.
    if reading.language in _CODE_FIRST:
        return int(found.start())
    return _parts_start(reading, found)


_CODE_FIRST = frozenset({"pl", "de", "en"})


def _said(reading: Reading, start: int) -> bool:
    return reading.cue_before(_CUE, start, _NEAR)


def _is_code(reading: Reading, found: regex.Match[str]) -> bool:
    town = found["town"]
    if found["strict"]:
        lettered = found[0][0].isalpha() and reading.text[: found.start()].endswith(", ")
        known = town is not None and len(town) > _SHORT
        return known or lettered or _said(reading, found.start())
    if town is None:
        return False
    first = folded(regex.split(r"[ (]", town)[0])
    if first in towns() or first in town_forms() or _said(reading, found.start()):
        return True
    before = reading.text[max(0, found.start() - 2) : found.start()]
    return before == ", " and reading.language not in _CODE_FIRST and len(first) > _SHORT


@cache
def _parts_before() -> regex.Pattern[str]:
    """Up to four capitalised parts between commas that lead up to a code: house, village, town."""
    small = r"(?:na|an|de|of|the|on|le|la|do|in|under|upon|y|il|ta')"
    word = r"(?:\p{Lu}[\p{L}\p{M}'-]*|Co\.)"
    name = rf"{word}(?:[ ](?:{small}[ ]){{0,2}}{word}){{0,4}}"
    part = rf"(?:(?:nr|near)[ ])?{name}(?:[ ](?:pagasts|novads|küla|külas|talu|vald))?"
    quoted = rf"[\"„]{part}[\"”“]"
    return regex.compile(
        rf"(?P<far>(?:(?<=\p{{Ll}}[ ]){part},[ ]|{_HOUSE},[ ]|{quoted},[ ]){{0,2}})"
        rf"(?:{part},[ ])?(?:{part}(?:,[ ](?i:caixa postal|cp)[ ]\d{{1,4}})?,?[ ])$"
    )


_HOUSE = (
    r"(?:The[ ](?:\p{Lu}[\p{L}']+[ ]?){1,3}|(?:\p{Lu}[\p{L}'-]+[ ]){1,3}(?i:house|cottage|farm|"
    r"lodge|barn|court|lane|road|street|hall|manor|villa|mill|rectory|vicarage|talu))"
)


def _parts_start(reading: Reading, found: regex.Match[str]) -> int:
    start = int(found.start())
    if reading.text[start - 1 : start] != " ":
        return start
    window = reading.text[max(0, start - 90) : start]
    if ", " not in window and not _british(found):
        return start
    if found[0][-5:].isdigit() and _british(found):
        town = _AMERICAN_TOWN.search(window, timeout=PATTERN_SECONDS)
        return start if town is None else start - len(window) + int(town.start())
    parts = _parts_before().search(window, timeout=PATTERN_SECONDS)
    return start if parts is None else start - len(window) + int(parts.start())


_AMERICAN_TOWN = regex.compile(rf"{_CAP}(?:[ ]{_CAP}){{0,2}},?[ ]$")


def _british(found: regex.Match[str]) -> bool:
    return "code" in found.groupdict() and found["code"] is not None
