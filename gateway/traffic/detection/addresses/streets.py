"""Streets known by a street word or by the end of their name, in any language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from gateway.traffic.detection.addresses.countries.english import STREETS as ENGLISH_STREETS
from gateway.traffic.detection.addresses.tables import (
    alternatives,
    collected,
    connectors,
    counts,
    has_street_ending,
    has_weak_street_ending,
    spelled,
    words_after,
    words_before,
)
from gateway.traffic.detection.addresses.window import (
    Token,
    capital_run,
    clause,
    is_roman,
    without_number_mark,
)
from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.recogniser import PATTERN_SECONDS

_MOST_WORDS = 7
_MOST_LOWER = 3
_LONGEST_CONNECTOR = 4
_SURELY_LONG = 3


@dataclass(frozen=True, slots=True)
class Street:
    """Where a street with its house number begins and how it is written.

    `sure` is False where the word is a street word in some languages only: then a postal code or
    a town has to follow.
    """

    start: int
    lower: bool
    sure: bool = True


def street_before(tokens: list[Token], language: str) -> Street | None:
    """The street whose name ends right before the number, told by one of its words."""
    tokens = without_number_mark(tokens)
    if not tokens or not (tokens[0].is_word or is_quote(tokens[0]) or tokens[0].is_number):
        return None
    return (
        _word_before(tokens, language)
        or _separate_ending(tokens, language)
        or _word_after(tokens, language)
        or _by_ending(tokens, language)
    )


def is_quote(token: Token) -> bool:
    """Whether a quotation mark, as around the names of Bulgarian streets."""
    return token.text in "„\"'”«»“"


def _word_before(tokens: list[Token], language: str) -> Street | None:
    table = words_before()
    between: list[Token] = []
    best: Street | None = None
    for token in clause(tokens, _MOST_WORDS):
        languages = table.get(token.plain)
        if languages is not None and between:
            found = _named(token, between, counts(languages, language), language)
            # "ul. Plac Wolności 3": the outermost street word begins the street.
            best = found or best
        elif languages is not None and token.capitalised and counts(languages, language):
            best = Street(token.start, False) if token.plain in _COMPLETE else best
        between.append(token)
    return best


# "Ulica bratov Učakar 22", "Cesta krških žrtev 5": only the first word and names are capitalised.
_SMALL_INSIDE = frozenset(("sl", "hr", "cs", "sk"))
_LONGEST_INSIDE = 12
_TITLES = frozenset("gen ks kard bp prof dr sw plk mjr kpt abp im por hetm marsz".split())
_NO_NAMES = frozenset("tel mail numer telefon email kropka malpa kom nip pesel".split())
_COMPLETE = frozenset("rynek rynku".split())


def _named(word: Token, between: list[Token], own: bool, language: str) -> Street | None:
    first = between[-1]
    words = [t for t in between if any(map(str.isalpha, t.text))]
    capitals = [t for t in words if t.capitalised or t.is_number]
    capitals = capitals or [t for t in between if t.is_number]
    lower = [t for t in words if not t.capitalised]
    short_word = len(word.text.rstrip(".")) < _SURELY_LONG
    if short_word and not own and (len(word.plain) < 2 or not word.text.endswith(".")):
        return None
    if any(t.capitalised for t in words) or (between and first.is_number and len(between) > 1):
        longest = _LONGEST_CONNECTOR if own else 0
        if own and language in _SMALL_INSIDE and word.capitalised:
            longest = _LONGEST_INSIDE
        small = between[-1].plain
        # "do" is a word of a sentence in Polish and of a street's name in Portuguese.
        known = small in function_words() and (language == "pl" or small not in connectors())
        if own and known and not between[-1].capitalised:
            return None
        if all(len(t.plain) <= longest or t.plain in connectors() for t in lower):
            return Street(word.start, False, sure=own or word.text.endswith("."))
        if first.is_number and len(lower) == 1:
            return Street(word.start, False, sure=own)
    if capitals and not words:
        return None
    if language == "pl" and any(t.plain in function_words() and len(t.plain) > 1 for t in words):
        return None
    plain = [t.plain for t in lower if t.plain not in connectors() and t.plain not in _TITLES]
    if not 0 < len(plain) <= _MOST_LOWER or any(len(w) < 3 or w in _NO_NAMES for w in plain):
        return None
    if len(capitals) and capitals[0].is_word:
        return None
    sure = own and (not short_word or word.text.endswith((".", "/")) or language == "pl")
    return Street(word.start, True, sure=sure)


def _word_after(tokens: list[Token], language: str) -> Street | None:
    word = tokens[0]
    languages = words_after().get(word.plain)
    if languages is None or not word.is_word:
        return None
    sure = counts(languages, language)
    if not sure and len(word.plain) < _SURELY_LONG:
        return None
    run = capital_run(tokens[1:], connectors())
    if run:
        return Street(run[-1].start, False, sure)
    if language == "de" and word.capitalised:
        return None
    rest = list(clause(tokens[1:], 1))
    if rest and rest[0].is_word and len(rest[0].plain) > 2 and sure:
        return Street(rest[0].start, True)
    return None


def _by_ending(tokens: list[Token], language: str) -> Street | None:
    word = tokens[0]
    if is_roman(word) or not word.is_word:
        return None
    sure = has_street_ending(word.plain, language)
    weak = has_weak_street_ending(word.plain, language)
    unsure = (
        word.plain.endswith(("str", "strasse"))
        or weak
        or (word.capitalised and has_street_ending(word.plain, None))
    )
    if not sure and not unsure:
        return None
    if not word.capitalised:
        return Street(word.start, True, sure)
    sure = sure or word.plain.endswith(_GERMAN) and len(word.plain) > _SURELY_GERMAN
    run = capital_run(tokens, frozenset())
    return Street(_first_of(run), False, sure)


_GERMAN = ("str", "strasse", "straße")
_SURELY_GERMAN = 6


def _separate_ending(tokens: list[Token], language: str) -> Street | None:
    """`Am Alten Sportplatz 7`, `Hinter dem Rathaus 1`: a preposition is the street word."""
    if language != "de" or not tokens[0].capitalised:
        return None
    place = None
    for token in clause(tokens[1:], 4):
        if token.text in _GERMAN_PLACES:
            place = token
        elif token.plain not in _GERMAN_ARTICLES and not token.capitalised:
            break
    if place is None:
        return None
    return Street(place.start, False, sure=False)


_GERMAN_PLACES = frozenset("Am An Im In Auf Zum Zur Hinter Unter Vor Beim Bei Unterm Alter".split())
_GERMAN_ARTICLES = frozenset("der den dem das die alten neuen".split())


def _first_of(run: list[Token]) -> int:
    """Where the street's name begins in a run of capitalised words: never at a number."""
    begin = run[0].start
    for nearer, token in zip(run, run[1:], strict=False):
        adjective = token.plain in _ADJECTIVES or token.plain.endswith("er")
        if not adjective or token.end < nearer.start - 1:
            break
        begin = token.start
    return begin


_ADJECTIVES = frozenset(
    "alte alter altes neue neuer kleine kleiner grosse große grosser großer obere oberer untere "
    "unterer hintere vordere lange kurze sankt st norra sodra vastra ostra nya gamla stora lilla "
    "gamle ny store lille vester oster norre sonder gamel vanha uusi iso pikku oude nieuwe grote "
    "kleine korte lange hoge lage eerste tweede derde dr prof gl kong dronning sct sint prins "
    "prinses koning koningin burgemeester pastoor generaal professor kardinaal".split()
)


@cache
def _number_first() -> regex.Pattern[str]:
    word = r"\p{L}(?:[\p{L}\p{M}'’-]*|[\p{L}]{0,2}\.)"
    first = alternatives(spelled(lambda c: c.first))
    last = alternatives(ENGLISH_STREETS.split())
    small = r"(?:de|du|des|la|le|les|l'|d'|et|sur|sous|en|aux?|ta'|tal|na|an|u[ií]|n[ií]|il-?)"
    return regex.compile(
        rf"(?:[ ]?(?:bis|ter|quater|[a-d]))?(?:,[ ](?i:blokk|block)[ ][A-Z\d])?[ ]*,?[ ]+(?:"
        rf"(?i:(?P<first>{first})(?!\p{{L}})\.?)[ ](?:{small}[ ])*(?:{word}|\d{{1,2}})"
        rf"(?:[ -](?:{small}[ ])*(?:\p{{Lu}}[\p{{L}}'’-]*|[IVX]+\b))*"
        rf"(?P<more>(?:[ ](?!(?:depuis|pour|chez|avec|mais|sans|car|et|svp)\b)\p{{Ll}}+){{0,2}}?"
        rf"(?=[ ]*(?:[,.\n]|$|\d{{5}})))?|"
        rf"(?:(?i:[nsew]|north|south|east|west|upper|lower|old|new|the)\.?[ ])?"
        rf"(?:(?!(?i:is|for|in|on|to|of|and|or|from|days?|at|my|with|by|per|a|i)[ ]){word}[ ]|"
        rf"\d{{1,3}}(?:st|nd|rd|th)[ ]){{1,3}}"
        rf"(?i:(?P<last>{last}))(?![\p{{L}}'])\.?"
        r"(?:[ ](?:North|South|East|West|Upper|Lower|[NS][EW]?|[EW])(?![\p{L}\d]))?)"
    )


_ALSO_WORDS = frozenset(
    "way place close court drive green point view park square end hill row run ridge yard circle "
    "common gate strand cross crossing passage approach rise walk st pl dr ave av ct cir ln rd sq "
    "bank parade mount trail loop chase field fields heights buildings estate villas cottages vale "
    "quay meadow meadows orchard gardens grove plaza pike cove mall arcade strand glebe crest "
    "terrace broadway promenade esplanade bypass croft brow paddock wharf".split()
)


@cache
def _first_words() -> frozenset[str]:
    return collected(lambda c: c.first) | frozenset(ENGLISH_STREETS.split())


_WIDTHS = frozenset("lane square way drive run point mile level track".split())
_ALSO_FIRST = frozenset(
    "cours place square route passage cite voie quai r pl ch all sq zone mail".split()
)
_SMALL = frozenset("the of and upon on".split())
_LETTERS = regex.compile(r"[\p{L}\p{M}]+")


def street_behind(text: str, end: int, language: str) -> tuple[int, bool, bool] | None:
    """For a house number that comes first: where its street ends, if in lower case, if sure."""
    # Cheap first: nearly no number has a street word among the next words.
    words = _LETTERS.findall(folded(text[end : end + 48]))[:6]
    if _first_words().isdisjoint(words):
        return None
    found = _number_first().match(text, end, timeout=PATTERN_SECONDS)
    if found is None:
        return None
    if found["first"]:
        name = text[found.end("first") : found.end()]
        lower = not any(map(str.isupper, name))
        return (found.end(), lower, not lower or folded(found["first"]) not in _ALSO_FIRST)
    name = text[end : found.start("last")]
    lower = not any(map(str.isupper, name))
    if not lower and any(word[0].islower() and word not in _SMALL for word in name.split()):
        return None
    if lower and language != "en":
        return None
    word = found["last"].lower().rstrip(".")
    if lower and (word in _ALSO_WORDS or folded(name.split()[0]) in _WIDTHS):
        return (found.end(), True, False)
    # "2 Fast drive", "3 March way": the street word is written as the name is.
    mixed = not lower and found["last"][0].islower() and word in _ALSO_WORDS
    return (found.end(), lower, not mixed and (not lower or len(name.split()) <= 2))
