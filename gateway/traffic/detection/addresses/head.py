"""What precedes a street and belongs to its address: flat, house name, code and town."""

from __future__ import annotations

from functools import cache

import regex

from gateway.traffic.detection.addresses.bare import after_label, name_after_cue
from gateway.traffic.detection.addresses.polish_words import town_forms
from gateway.traffic.detection.addresses.tables import towns
from gateway.traffic.detection.addresses.towns_abroad import known_town
from gateway.traffic.detection.addresses.window import Token
from gateway.traffic.detection.names.morphology import read
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS

_REACH = 70
_CAP = r"\p{Lu}[\p{L}\p{M}'-]*"


@cache
def _house_before() -> regex.Pattern[str]:
    """Everything that says where in the street's house, or which house, one dwells."""
    flat = (
        r"(?i:flat|apartment|apt|unit|suite|room|wohnung|top|[aá]ras[aá]n|byt|lokal|mieszkanie|"
        r"blokk|block|appt?|appartement|haus|stiege|stg|t[uü]r|aufgang|no|number|lot|plot)"
    )
    numbered = (
        rf"{flat}\.?[ ]?(?:\d{{1,4}}(?:/\d)?[A-Za-z]?|[A-Z])[ ]*,?[ ]*(?:(?i:blokk)[ ][A-Z],[ ])?"
    )
    floor = (
        r"(?i:(?:the[ ])?(?:lower[ ]|upper[ ])?(?:ground|first|second|third|top|basement|garden)"
        r"(?:[ -]floor)?(?:[ ]flat)?(?:,[ ]|[ ]at[ ]|[ ]of[ ]))"
    )
    quarter = r"(?:[жЖ]\.?[ ]?к\.?|кв\.)[ ]?[„\"“]?\p{Lu}\p{L}+[“”\"]?(?:[ ]\d{1,2}\p{Lu}?)?,[ ]"
    farm = r"\p{Lu}\p{L}{2,}(?:hof|haus|mühle|muehle|heim|alm),[ ]"
    house = r"(?:The[ ])?[A-Z][\p{L}']+(?:[ ][A-Z][\p{L}']+){0,2}[ ]*,[ ]*"
    stairs = r"(?:(?i:bl|sc|et|ap|бл|вх|ет|ап|кв)\.?[ ]?\p{L}?\d{0,3}[ ,]+)+"
    quoted = r"[\"„“][^\"„”“\n]{2,30}[\"”“],[ ]"
    hyphened = r"(?:\p{Lu}\p{L}{0,5}\.-)+"
    return regex.compile(
        rf"(?<![\p{{L}}\d])(?:(?:{numbered}){{1,3}}(?:{house})?|(?:{quarter})?{stairs}|{floor}|{farm}|{quarter}|"
        rf"{hyphened}|\d{{1,2}}/\d{{1,2}},[ ])$|{quoted}$"
    )


@cache
def _flat_word_before() -> regex.Pattern[str]:
    """`Flat` in `Flat 19 Quayside Court`, where the number is the flat's."""
    return regex.compile(r"(?<!\p{L})(?i:flat|apartment|unit|apt|no|lot|plot|árasán)\.?[ ]?$")


@cache
def _town_before() -> regex.Pattern[str]:
    code = r"(?:[A-Z]{1,2}-)?(?:\d{2}-\d{3}|\d{4}-\d{3}|\d{3}[ ]\d{2}|\d{4,6})"
    mark = (
        r"(?:гр\.|с\.|м\.|смт|(?i:село|місто|селище|хутір|сел\.|sat|satul|comuna|com\.|obec)|"
        r"wie[sś]|msc\.?|o\.)"
    )
    town = rf"(?:St\.[ ])?{_CAP}(?:[ -](?:{_CAP}|nad|pod|na|am|an|der|de|la)){{0,3}}"
    return regex.compile(
        rf"(?<![\p{{L}}\d-])(?:(?P<code>{code})[ ,]+(?:{mark}[ ])?(?P<town>{town})?|"
        rf"(?P<mark>{mark})[ ](?P<town>{town})(?:[ ](?P<code>{code}))?|"
        rf"(?P<town>{town})(?:[ ](?P<code>{code}))?)[ ]*[,\n]\s*$"
    )


@cache
def _town_in_sentence() -> regex.Pattern[str]:
    """`w Bielsku-Białej przy` Żywieckiej 213."""
    town = rf"{_CAP}(?:[ -]{_CAP}){{0,2}}"
    return regex.compile(rf"(?<=(?<!\p{{L}})[wWzZ]e?[ ])(?P<town>{town})[ ](?:przy|na)[ ]$")


_SETTLEMENT = regex.compile(r"(?<!\p{L})(?:гр|с|м|смт)\.[ ]$")


def start_of(reading: Reading, start: int) -> int:
    """Where the address whose street begins at `start` really begins."""
    begin = _before_street(reading, _whole_name(reading, start))
    mark = _SETTLEMENT.search(reading.text[max(0, begin - 5) : begin])
    begin -= len(mark[0]) if mark else 0
    care_of = _CARE_OF.search(reading.text[max(0, begin - 5) : begin])
    return begin - (len(care_of[0]) if care_of else 0)


_CARE_OF = regex.compile(r"(?<!\p{L})[cC]/[oO][ ]$")


_MONTHS = (
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada "
    "grudnia"
)
_DAY = regex.compile(r"(?<![\d.,/-])\d{1,2}[ ]$")
_MONTH = regex.compile(rf"(?:{'|'.join(_MONTHS.split())})(?!\p{{L}})")
_VILLAGE = regex.compile(
    r"(?<!\p{L})(?:wolka|wolki|wolke|wolce|wola|woli|nowa|nowe|nowej|nowy|stara|stare|starej|stary|kolonia|"
    r"kolonii|nova|novy|nove|velka|velke|horni|dolni|horna|dolna|horne|dolne|vysny|nizny|donja|"
    r"donji|donje|gornja|gornji|gornje|zgornji|zgornje|spodnji|spodnje|velika|veliki|mali)[ ]$"
)


def starts_village(word: Token) -> bool:
    """Whether it is an adjective with which names of Slavic villages begin: `Donja`."""
    return _VILLAGE.match(word.plain + " ") is not None


def _whole_name(reading: Reading, start: int) -> int:
    """`3` maja 11/5, `wólka` radzymińska 55a: the name's first word, if a pattern left it out."""
    window = reading.folded[max(0, start - 12) : start]
    month = _MONTH.match(reading.folded, start) is not None
    found = (_DAY if month else _VILLAGE).search(window)
    return start if found is None else start - len(found[0])


def _before_street(reading: Reading, start: int) -> int:
    window = reading.text[max(0, start - _REACH) : start]
    base = start - len(window)
    patterns = [_house_before()]
    if reading.text[start].isdigit():
        patterns.append(_flat_word_before())
    if window.endswith(("przy ", " na ")):
        found = _town_in_sentence().search(window, timeout=PATTERN_SECONDS)
        if found and _is_town(found["town"], reading.language):
            return base + int(found.start())
    if reading.language == "pl":
        patterns.append(_BUILDING)
    for pattern in patterns:
        found = pattern.search(window, timeout=PATTERN_SECONDS)
        if found:
            return base + int(found.start())
    if window.rstrip(" ")[-1:] not in {",", "\n"}:
        return _town_then_street(reading, start, window)
    return _with_town(reading, start, window)


_STREET_WORD = regex.compile(r"(?:ul|al|os|pl)\.|(?:ul|ulica|ulicy|aleja|osiedle|os|plac)[ ]")
_TOWN_RIGHT_BEFORE = regex.compile(
    r"(?<![\p{L}\d-])(?P<code>\d{2}-\d{3}[ ])?(?P<town>\p{L}{2,}(?:[ -]\p{Lu}\p{L}+){0,2})[ ]$"
)
_BUILDING = regex.compile(
    r"(?<![\p{L}\d])(?i:bud(?:\.|ynek)|bl(?:\.|ok)|kl(?:\.|atka)|segment)[ ]?"
    r"(?:\p{Lu}|[IVX]+|\d{1,3}\p{Lu}?),[ ]$"
)


def _town_then_street(reading: Reading, start: int, window: str) -> int:
    """`Lublin ul.` Nałkowskich 107: no comma parts the town from the word for a street."""
    if reading.language != "pl" or not _STREET_WORD.match(reading.folded, start):
        return start
    for words in _endings(window):
        found = _TOWN_RIGHT_BEFORE.search(words)
        if (
            found
            and found["town"][0].isupper()
            and (found["code"] or _is_town(found["town"], "pl"))
        ):
            return start - len(found[0])
    found = _TOWN_RIGHT_BEFORE.search(window)
    if found and " " not in found["town"] and folded(found["town"]) in town_forms():
        return start - len(found[0])
    return start


def _endings(window: str) -> list[str]:
    """The last three words, the last two, the last: `Pani Nowa Sól` is not all a town."""
    places = [found.start() for found in regex.finditer(r"\S+", window)]
    return [window[max(0, place - 1) :] for place in places[-4:]]


def _with_town(reading: Reading, start: int, window: str) -> int:
    found = _town_before().search(window, timeout=PATTERN_SECONDS)
    if found is None:
        small = reading.language == "pl" and _VILLAGE_IN_LOWER_CASE.search(window)
        if small and _is_village_of_two(small[1]):
            return start - len(small[0])
        small = _TOWN_IN_LOWER_CASE.search(window)
        known = small is not None and _is_town(small[1], reading.language)
        return start - len(small[0]) if small is not None and known else start
    begin = start - len(window) + int(found.start())
    if found["code"] or found["mark"] or _is_town(found["town"], reading.language):
        return begin
    if name_after_cue(reading.folded, begin + len(found["town"]) + 1) is not None:
        return begin
    return begin if after_label(reading.folded, begin) else start


_VILLAGE_IN_LOWER_CASE = regex.compile(
    r"(?<![\p{L}\d-])(?:\d{2}-\d{3}[ ])?(\p{Ll}{3,}[ ]\p{Ll}{3,}),[ ]$"
)


def _is_village_of_two(name: str) -> bool:
    """`żabia wola`, `nowy targ`: a known town's two words, or one with a village's second."""
    plain = folded(name)
    return plain in town_forms() or plain.split()[1] in _SETTLEMENTS and _is_town(name, "pl")


_TOWN_IN_LOWER_CASE = regex.compile(r"(?<![\p{L}\d-])(?:\d{4,5}[ ])?(\p{Ll}{4,}),[ ]$")


_SETTLEMENTS = frozenset("wies wola wolka kolonia huta dabrowa gora poreba osada ruda".split())
"""Second words of villages' names: `Nowa Wieś`."""


def _is_town(name: str, language: str) -> bool:
    plain = folded(name)
    if plain in town_forms() or plain.split()[0] in towns():
        return True
    if language != "pl":
        return known_town(name)
    words = [word for word in regex.split(r"[ -]", name) if word]
    readings = [read(word[:1] + word[1:].lower()) for word in words]
    if len(words) == 2 and _VILLAGE.match(folded(words[0]) + " ") and name[0].isupper():
        if readings[1].geographic or readings[1].unknown:
            return not readings[1].known_given
    if len(words) == 2 and folded(words[1]) in _SETTLEMENTS:
        return readings[0].adjective or _VILLAGE.match(folded(words[0]) + " ") is not None
    return readings[0].geographic and not any(r.known_given for r in readings)
