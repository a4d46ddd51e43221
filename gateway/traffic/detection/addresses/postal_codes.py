"""Postal codes on their own: with their town, or where a word says that it is one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from gateway.traffic.detection.addresses.loud import loud_end
from gateway.traffic.detection.addresses.polish_words import town_forms
from gateway.traffic.detection.addresses.tables import towns
from gateway.traffic.detection.addresses.tail import EIRCODE, UK_CODE, US_STATE
from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading, cue_pattern
from gateway.traffic.detection.recogniser import PATTERN_SECONDS, found_by

_CAP = r"\p{Lu}[\p{L}\p{M}'-]*"
_TOWN = (
    rf"{_CAP}(?:[ -](?:{_CAP}|nad|pod|am|a\.|de|n/\p{{L}}+)){{0,3}}(?<![ -](?:de|am|nad|pod))"
    rf"(?:/{_CAP})?"
    r"(?:[ ]\([\p{L} .]{2,20}\))?"
)
_WHOLE = rf"{_CAP}(?![\p{{L}}\d])"
_CUE = cue_pattern(
    "kod kodu kodem pocztow* adres* postal* postcode post zip zipcode eircode plz postleitzahl "
    "cap cp code_postal codigo_postal postnummer* postinumero irsz iranyitoszam psc postcode* "
    "postnr postikood indekss pasto_kodas post* индекс indeks code τκ plz_ort"
)
_NEAR = 25
_SHORT = 3
_LONG_ENOUGH = regex.compile(r"\d{4}|\d{2}[- ]\d{3}|\d{3}[ ]\d{2}")
_LETTERS_AND_DIGITS = regex.compile(
    r"[a-z]\d[a-z\d]?[ ]?\d[a-z]{2}(?!\p{L})|\d{4}[ ]?[a-z]{2}(?!\p{L})|[a-z]\d[\dw][ ]?[\da-z]{4}|"
    r"(?:box|boks|bus|lokero|fach|poczt\p{L}*|pocztowa|pl|b\.?p|p\.?p|pf|c\.p|postale|poist|apartado|"
    r"postafiok|dezute)\.?[ ]?(?:nr[ ])?\d|[a-z]{2}[ ]\d{5}|[a-z]\d[a-z][ ]?\d[a-z]\d"
)


@cache
def _numeric() -> regex.Pattern[str]:
    strict = r"\d{2}-\d{3}|\d{4}-\d{3}|\d{4}[ ][A-Z]{2}(?!\p{L})|LV-\d{4}|LT-\d{5}"
    maltese = r"(?!PLZ|ZIP|PSČ|PSC|CAP|KOD)[A-Z]{3}[ ]\d{4}"
    digits = r"(?:[A-Z]{1,2}-)?(?:\d{4,6}|\d{3}[ ]\d{2}|\d{2}[ ]\d{3})"
    return regex.compile(
        rf"(?<![\p{{L}}\d.,/-])(?:(?P<strict>{strict})|{digits}|{maltese})(?![\d.,/-]*\d)"
        rf"(?:,?[ ]+(?P<town>{_TOWN}))?"
    )


_CANADIAN = r"(?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT)[ ][A-Z]\d[A-Z][ ]?\d[A-Z]\d"
"""Province and code (Canada Post, Addressing Guidelines)."""


@cache
def _lettered() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?<![\p{{L}}\d])(?:(?i:(?P<code>{UK_CODE}|{EIRCODE}))|"
        rf"(?P<code>{US_STATE}[ ]\d{{5}}(?:-\d{{4}})?)(?!\d)|"
        rf"(?P<code>{_CANADIAN})(?!\d)|"
        rf"(?i:P\.?[ ]?O\.?[ ]?Box|Bosca[ ]Poist)[ ]\d{{1,6}}"
        rf"(?:,[ ](?!{US_STATE}[ ]\d){_WHOLE}(?:[ ]{_WHOLE})*)*"
        rf"(?:,?[ ](?:{US_STATE}[ ]\d{{5}}|{UK_CODE}|{EIRCODE}))?|"
        rf"(?i:Postfach|Postbus|Postboks|Box|Postilokero|PL|Casella[ ]postale|C\.P\.|Apartado|"
        rf"Postafi[oó]k|Pf\.?|BP|B\.P\.|P\.?P\.?|Pašto[ ]d[eė]žut[eė])"
        rf"[ ]\d{{1,6}}(?:[ ]\d{{2}}){{0,2}},[ ]"
        rf"(?:\d{{4}}[ ][A-Z]{{2}}|\d{{4}}-\d{{3}}|\d{{3}}[ ]\d{{2}}|\d{{4,5}})[ ]{_TOWN}|"
        r"[1-9]\d{3}[ ]?[A-Z]{2},?[ ](?i:nummer|nr\.?|huisnummer)[ ]\d{1,4}[a-z]?(?!\p{L})|"
        rf"(?i:Postfach)[ ]\d{{1,6}}(?:[ ]\d{{2}}){{0,2}}(?!\d)|"
        rf"(?i:skr(?:ytka|\.)?[ ]?poczt(?:owa|\.))[ ]?(?:nr[ ])?\d{{1,6}},?[ ]"
        rf"\d{{2}}-\d{{3}}[ ]{_TOWN})"
    )


def codes_with_towns(reading: Reading) -> Iterator[tuple[int, int]]:
    """Spans of postal codes, each with its town if that follows, and what leads up to them."""
    if _LONG_ENOUGH.search(reading.text):
        for found in _numeric_codes(reading):
            if _is_code(reading, found):
                yield (_numeric_start(reading, found), _numeric_end(reading, found))
            elif found["strict"] and reading.language == "pl" and _POLISH_CODE.match(found[0]):
                end = _small_town(reading, found.end("strict"))
                if end or reading.stands_alone(*found.span("strict")):
                    yield (found.start(), end or found.end("strict"))
    if _LETTERS_AND_DIGITS.search(reading.folded):
        for found in found_by(_lettered(), reading.text):
            if _PART_NUMBER.search(reading.folded[max(0, found.start() - 12) : found.start()]):
                continue
            parted = " " in found[0].strip() and found[0].upper() == found[0]
            if reading.language not in _CODE_FIRST and _AMERICAN.match(found[0]):
                parted = reading.text[: found.start()].endswith(", ")
            if found["code"] is None or parted or _said(reading, found.start()):
                yield (_parts_start(reading, found), found.end())


def _numeric_codes(reading: Reading) -> Iterator[regex.Match[str]]:
    """What `_numeric` finds, tried only where it can begin: at a number or right before one."""
    places = {at - before for at in reading.numbers for before in _BEFORE_NUMBER}
    last = 0
    for start in sorted(places):
        if start >= last:
            found = _numeric().match(reading.text, start, timeout=PATTERN_SECONDS)
            if found is not None:
                yield found
                last = found.end()


_BEFORE_NUMBER = (0, 2, 3, 4)
"""Signs before the first digit: none, `D-`, `LV-` or `CZ-`, `VLT `."""
_POLISH_CODE = regex.compile(r"\d{2}-\d{3}")
_TWO_WORDS = regex.compile(r",?[ ](\p{L}+)(?:[ -](\p{L}+))?")


def _small_town(reading: Reading, code: int) -> int:
    """End of the town in small letters behind the code that ends at `code`, or 0."""
    found = _TWO_WORDS.match(reading.folded, code)
    if found is None:
        return 0
    if found[2] and f"{found[1]} {found[2]}" in town_forms():
        return int(found.end())
    return int(found.end(1)) if found[1] in town_forms() else 0


_PART_NUMBER = regex.compile(
    r"(?<!\p{L})(?:model|error|part|item|sku|type|size|version|ref|colour|fault)[ ](?:code[ ])?$"
)


def _numeric_end(reading: Reading, found: regex.Match[str]) -> int:
    town = found["town"]
    if town is None or not town.isupper():
        return int(found.end())
    start = int(found.start("town"))
    return max(loud_end(reading.text, start, int(found.end()), reading.language), start)


def _before(
    pattern: regex.Pattern[str], reading: Reading, found: regex.Match[str]
) -> regex.Match[str] | None:
    window = reading.text[max(0, found.start() - 22) : found.start()]
    return pattern.search(window, timeout=PATTERN_SECONDS)


def _numeric_start(reading: Reading, found: regex.Match[str]) -> int:
    # Polish and German codes stand in front of the town; what precedes is a street or a person.
    house = _before(_HOUSE_ONLY, reading, found)
    if house is not None:
        return int(found.start()) - len(house[0])
    if reading.language in _CODE_FIRST:
        return int(found.start())
    return _parts_start(reading, found)


# "Nr. 15, 6867 Schwarzenberg"; a square of Mannheim: "C 4, 9, 68159 Mannheim"
_HOUSE_ONLY = regex.compile(
    r"(?<![\p{L}\d])(?:(?:Haus[ ])?(?:Nr|nr|Haus)\.?[ ]?\d{1,4}[a-z]?|"
    r"[A-U][ ]?\d{1,2},[ ]?\d{1,2}[a-z]?),[ ]$"
)
_CODE_FIRST = frozenset({"pl", "de", "en"})


def _said(reading: Reading, start: int) -> bool:
    return reading.cue_before(_CUE, start, _NEAR)


_AMERICAN = regex.compile(r"[A-Z]{2}[ ]\d{5}")
_YEAR = regex.compile(r"(?:19|20)\d\d(?!\d)")
_FIVE_LONG = frozenset({"cs", "sk", "es", "et", "fi", "hr", "el", "lt", "uk", "sv"})
"""Languages of countries whose codes all have five digits: four of them are a year."""


def _is_code(reading: Reading, found: regex.Match[str]) -> bool:
    town = found["town"]
    if reading.language in _FIVE_LONG and _YEAR.match(found[0]):
        return _labelled(reading, found)
    if found[0][:3].isalpha() or _before(_HOUSE_ONLY, reading, found) is not None:
        return found[0][0].isdigit() or _labelled(reading, found)
    if found["strict"]:
        if reading.language == "nl" and found["strict"][-1].isalpha():
            return True
        lettered = found[0][0].isalpha() and reading.text[: found.start()].endswith(", ")
        known = town is not None and len(town) > _SHORT
        return known or lettered or _said(reading, found.start())
    if town is None:
        return _labelled(reading, found)
    if folded(town) in _MONEY:
        return False
    if "/" in town:
        return True
    first = folded(regex.split(r"[ (]", town)[0])
    if first in towns() or first in town_forms() or _said(reading, found.start()):
        return True
    if _labelled(reading, found):
        return True
    if reading.language == "de" and _FIVE_DIGITS.match(found[0]):
        return _ENDS.match(reading.text, found.end()) is not None and len(first) > _SHORT
    before = reading.text[max(0, found.start() - 2) : found.start()]
    return before == ", " and reading.language not in _CODE_FIRST and len(first) > _SHORT


_MONEY = frozenset("euro eur franken chf dollar cent punkte meilen stuck".split())
_FIVE_DIGITS = regex.compile(r"(?:D-)?\d{5}[ ]")
_ENDS = regex.compile(r"[ ]*(?:$|[.,;!?)\n\"])")
_LABEL = regex.compile(
    r"(?<!\p{L})(?:plz|postleitzahl|zip(?:[ _-]?code)?|postcode|postal[ _]?code|code[ ]postal|"
    r"codigo[ ]postal|c\.?p\.|cap|cep|cod(?:ul)?[ ]postal|psc|postanski[ ]broj|postna(?:[ ]st\.?|"
    r"[ ]stevilka)?|postnummer|postnr\.?|postinumero|postiindeks|sihtnumber|pasta[ ]indekss|"
    r"pasto[ ]kodas|iranyitoszam|irsz\.?|eircode|kodici[ ]postali|kodiki[ ]postali|"
    r"kod(?:u|em)?[ ]pocztow\p{L}+|"
    r"пощенски[ ]код|п\.?к\.?|(?:поштовии[ ])?[иі]ндекс|τ\.?κ\.?|ταχ\p{L}*[ ]κωδ\p{L}*|"
    r"eirchod)(?!\p{L})[\"']?[ ]?(?:[:=][ ]?[\"']?|(?:ist|is|to|est|es|e|je|on|ar|er|mi|mam)[ ])?$"
)


def _labelled(reading: Reading, found: regex.Match[str]) -> bool:
    """Whether the words that mean a postal code and nothing else stand right before it."""
    window = reading.folded[max(0, found.start() - 32) : found.start()]
    return _LABEL.search(window, timeout=PATTERN_SECONDS) is not None


@cache
def _parts_before() -> regex.Pattern[str]:
    """Up to four capitalised parts between commas that lead up to a code: house, village, town."""
    small = r"(?:na|an|de|of|the|on|le|la|do|in|under|upon|y|il|ta')"
    word = r"(?:\p{Lu}[\p{L}\p{M}'-]*|Co\.)"
    name = rf"{word}(?:[ ](?:{small}[ ]){{0,2}}{word}){{0,4}}"
    region = r"(?:pagasts|novads|küla|külas|talu|vald|(?i:pag|nov|sen|sav|raj|vs|mstl|k|r)\.)"
    part = rf"(?:(?:nr|near)[ ])?{name}(?:[ ]{region})?"
    quoted = rf"[\"„]{part}[\"”“]"
    return regex.compile(
        rf"(?P<far>(?:(?<=(?<!\p{{L}})\p{{Ll}}+[ ]){part},[ ]|{_HOUSE},[ ]|{quoted},[ ]){{0,2}})"
        rf"(?:{part},[ ]){{0,2}}(?:{part}(?:,[ ](?i:caixa postal|cp)[ ]\d{{1,4}})?,?[ ])$"
    )


_HOUSE = (
    r"(?:The[ ](?:\p{Lu}[\p{L}']+[ ]?){1,3}|(?:\p{Lu}[\p{L}'-]+[ ]){1,3}(?i:house|cottage|farm|"
    r"lodge|barn|court|lane|road|street|hall|manor|villa|mill|rectory|vicarage|talu))"
)


def _parts_start(reading: Reading, found: regex.Match[str]) -> int:
    start = int(found.start())
    if reading.text[start - 1 : start] != " " or reading.language == "de":
        return start
    if _labelled(reading, found):
        return start
    window = reading.text[max(0, start - 90) : start]
    if ", " not in window and not _british(found):
        return start
    if found[0][-5:].isdigit() and _british(found):
        town = _AMERICAN_TOWN.search(window, timeout=PATTERN_SECONDS)
        return start if town is None else start - len(window) + int(town.start())
    parts = _parts_before().search(window, timeout=PATTERN_SECONDS)
    if parts is None:
        return start
    begin = int(parts.start())
    # "Is B15 2TT covered?", "Eircode T12 AK83": no name of a place.
    if "," not in parts[0] and folded(parts[0].strip()) in _NO_PLACES | function_words():
        return start
    room = _ROOMS.search(window[:begin])
    if room is not None:
        return start - len(window) + int(room.start())
    article = _ARTICLE.search(window[:begin])
    return start - len(window) + begin - (len(article[0]) if article else 0)


_ROOMS = regex.compile(
    r"(?<!\p{L})(?:(?i:room|block|flat|unit|floor|level|apartment|apt|wing)[ ]"
    r"(?:\d{1,4}[A-Za-z]?|[A-Z]\d{0,3}),?[ ])+$"
)
_ARTICLE = regex.compile(r"(?<!\p{L})[Tt]he[ ]$")
_NO_PLACES = frozenset(
    "is eircode postcode post zip code address at in to from and the my our your hi hello model "
    "does do can will are was be please adres kod".split()
)


_AMERICAN_TOWN = regex.compile(rf"{_CAP}(?:[ ]{_CAP}){{0,2}},?[ ]$")


def _british(found: regex.Match[str]) -> bool:
    return "code" in found.groupdict() and found["code"] is not None
