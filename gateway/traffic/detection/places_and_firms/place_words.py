"""What the lists and the dictionary know of a word, or of several, as the name of a place."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from gateway.traffic.detection.addresses.polish_words import town_pairs
from gateway.traffic.detection.addresses.tables import towns
from gateway.traffic.detection.language import frequent_words
from gateway.traffic.detection.names.morphology import geographic_lemmas, read
from gateway.traffic.detection.names.pack_data import PACKED, pack_of
from gateway.traffic.detection.names.western_lexicon import facts
from gateway.traffic.detection.normalised import folded

_READ_BY_LISTS = ("en", "de")
_SELDOM_ELSE = frozenset(
    """
    warszawa krakow lodz wroclaw poznan gdansk szczecin bydgoszcz lublin bialystok gdynia radom
    torun niemcy francja paris london berlin amsterdam frankfurt munchen leipzig dresden
    hamburg koln wien bern dublin leeds york
    """.split()
)
"""Folded names that are words, surnames or given names too, and hardly ever said as such."""
_NEVER = frozenset("march may lost target gap mobile".split())
"""Folded English words that are on the lists and hardly ever said of the place."""


Doubt = Literal["none", "word", "name"]
"""Whether a place's name is an everyday word too, or a given name or a brand."""


@dataclass(frozen=True, slots=True)
class PlaceWord:
    """A known place: its base form, folded, where a table tells one, and what else it may be."""

    base: str | None = field(default=None, repr=False)
    doubt: Doubt = "none"


@lru_cache(maxsize=20_000)
def place_of(word: str, language: str) -> PlaceWord | None:
    """What place a capitalised word can be in a text of `language`; None: none that is known."""
    plain = folded(word)
    if plain in _NEVER:
        return None
    listed = phrases().get((plain,))
    if language == "pl":
        return _by_dictionary(word, listed)
    if listed is None and plain not in towns() and not facts(word, "en").place:
        return None
    return PlaceWord(listed, _doubt(word, plain, language, listed is not None))


def _by_dictionary(word: str, listed: str | None) -> PlaceWord | None:
    spelled = "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
    lemmas = [folded(lemma) for lemma in geographic_lemmas(spelled)]
    if listed is None and not lemmas:
        return _abroad(word)
    base = listed or next((each for each in lemmas if (each,) in phrases()), lemmas[0])
    reading = read(spelled)
    if reading.known_given and (base,) not in phrases():
        return PlaceWord(base, "name")
    if base in _SELDOM_ELSE or not (reading.common or reading.adjective or reading.known_given):
        return PlaceWord(base)
    is_town = (base,) in phrases() and folded(word) not in _everyday()
    return PlaceWord(base, "word" if is_town else "name")


def _abroad(word: str) -> PlaceWord | None:
    """A word that the Polish dictionary has not: by the lists, or a place by both its halves."""
    parts = word.split("-")
    if len(parts) > 1:
        halves = [_by_dictionary(part, phrases().get((folded(part),))) for part in parts if part]
        both = bool(halves) and all(each and each.doubt != "name" for each in halves)
        return PlaceWord() if both else None
    known = facts(word, "en")
    if not known.place or not read(word[:1].upper() + word[1:].lower()).unknown:
        return None
    return PlaceWord(None, "name" if known.sex or known.brand else "none")


def _doubt(word: str, plain: str, language: str, listed: bool) -> Doubt:
    known = facts(word, language if language in _READ_BY_LISTS else "en")
    if (known.sex or known.brand) and plain not in _SELDOM_ELSE:
        return "name"
    if language in _READ_BY_LISTS:
        everyday = bool(known.band) and not (listed and language == "de")
        return "word" if everyday and plain not in _SELDOM_ELSE else "none"
    ordinary = language in PACKED and plain in pack_of(language).common
    return "word" if ordinary and not listed else "none"


@cache
def _everyday() -> frozenset[str]:
    return frozenset(map(folded, frequent_words("pl")))


@cache
def phrases() -> dict[tuple[str, ...], str]:
    """Folded words of a place's name → its base form, folded, of names that were written by hand.

    Forms of one place have one base; names of one country in two languages have two.
    """
    table: dict[tuple[str, ...], str] = {}
    for nominative, locative in town_pairs():
        for form in (nominative, locative):
            table.setdefault(_words(form), folded(nominative))
    for line in _lines("countries.txt"):
        for name in line.split(","):
            base, *forms = (each.strip() for each in name.split("/"))
            for form in (base, *forms):
                table.setdefault(_words(form), folded(base))
    return table


@cache
def phrases_by_first() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Names of more than one word by their first, longest first."""
    table: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in phrases():
        if len(words) > 1:
            table[words[0]].append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in table.items()}


def _words(name: str) -> tuple[str, ...]:
    return tuple(folded(name).split())


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath("data", name).read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
