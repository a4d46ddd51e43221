"""LOCATION: towns, villages and countries by lists and dictionary, where no address holds them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from gateway.traffic.detection.findings import LOCATION
from gateway.traffic.detection.places_and_firms.place_words import (
    PlaceWord,
    phrases,
    phrases_by_first,
    place_of,
)
from gateway.traffic.detection.reading import Reading, Word, cue_pattern
from gateway.traffic.detection.recogniser import Match, Recogniser

SURE, LIKELY = 0.8, 0.6

_SLAVIC = "v ve do iz u od mesto mesta obec obce kod w z"
_ROMANCE = "a à da de di en depuis vers chez pres_de ville_de citta_di ciudad_de em no na din la"
_NORTHERN = "te uit naar i fra fran til till by"
_LEADING = {
    "pl": "w we do z ze pod kolo obok kierunku okolic okolice okolicy niedaleko miasto miasta "
    "miescie miejscowosc miejscowosci wies wsi gmina gminie powiat powiecie nad",
    "en": "in from near to at around outside via city_of town_of village_of",
    "de": "in aus nach bei ab uber stadt ort dorf",
    "uk": "в у з із до під біля місто",
    "el": "στην στη στο απο την",
    **dict.fromkeys(("cs", "sk", "hr", "sl"), _SLAVIC),
    **dict.fromkeys(("fr", "it", "es", "pt", "ro"), _ROMANCE),
    **dict.fromkeys(("nl", "da", "sv", "no", "nb"), "in " + _NORTHERN),
}
"""Words, folded, that stand in front of a place; some are much else, so they only confirm."""
_REACH = 24
_ENDS = ".!?\n:;•*-–"


class PlaceRecogniser(Recogniser):
    """LOCATION: what is written with a capital and known as a place.

    A word that is something else too (Piła, Reading, Sofia) counts behind a word that leads to a
    place (`w`, `from`), or, where it is no given name, with its capital inside a sentence.
    """

    entities = (LOCATION,)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Names of several words first: what they hold is not looked at again."""
        shouted = reading.text.isupper()
        place = 0
        for index, word in enumerate(reading.words):
            if word.start < place or not word.text[0].isupper():
                continue
            end = _end_of_phrase(reading, index)
            if end is not None:
                words = tuple(reading.folded[word.start : end].split())
                yield Match(word.start, end, LOCATION, SURE, base=phrases()[words])
                place = end
                continue
            found = place_of(word.text, reading.language)
            if found is not None and (len(word.text) > 2 or word.text.isupper()):
                yield from _believed(reading, word, found, shouted)


def _believed(reading: Reading, word: Word, found: PlaceWord, shouted: bool) -> Iterator[Match]:
    led = _led_to(reading, word.start) or reading.stands_alone(word.start, word.end)
    by_its_capital = (
        found.doubt == "word"
        and reading.language != "de"
        and not shouted
        and _inside_a_sentence(reading, word.start)
    )
    if led or by_its_capital or found.doubt == "none":
        yield Match(word.start, word.end, LOCATION, SURE if led else LIKELY, base=found.base)


def _led_to(reading: Reading, start: int) -> bool:
    cues = _leading(reading.language)
    words = " ".join(reading.folded[max(0, start - _REACH) : start].split()[-2:])
    return cues is not None and any(found.end() == len(words) for found in cues.finditer(words))


@cache
def _leading(language: str) -> regex.Pattern[str] | None:
    words = _LEADING.get(language)
    return cue_pattern(words) if words else None


def _inside_a_sentence(reading: Reading, start: int) -> bool:
    before = reading.text[:start].rstrip(" \t\"'„“”(")
    return bool(before) and before[-1] not in _ENDS


def _end_of_phrase(reading: Reading, index: int) -> int | None:
    """Where a name of several words ends that begins with this word."""
    start = reading.words[index].start
    for words in phrases_by_first().get(_folded(reading, index), ()):
        behind = reading.words[index : index + len(words)]
        if len(behind) == len(words) and all(
            _folded(reading, index + step) == word for step, word in enumerate(words)
        ):
            if reading.folded[start : behind[-1].end].split() == list(words):
                return behind[-1].end
    return None


def _folded(reading: Reading, index: int) -> str:
    word = reading.words[index]
    return reading.folded[word.start : word.end]
