"""Names of several words that are nobody's in Polish chat: makers, dishes, heroes, cultivars.

`data/phrases_pl.txt` lists them. Every word of a phrase may carry a Polish ending. Heroes and
titles that a person could bear too count only where the text speaks of books, films or toys.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

import regex

from gateway.traffic.detection.names.cues import CULTURE, INTRODUCTION, REACH, STRONG
from gateway.traffic.detection.names.tokens import Token
from gateway.traffic.detection.names.western_things import EVERYWHERE
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import BEGINNING, Reading

_ENDINGS: Final = frozenset(
    "a e i o u y ie ia iu io iem em om am owi owie ow ami iami ach iach ej ego emu ym im ich ymi "
    "imi ii ze ce sie ko ek".split()
)
_VOWELS: Final = "aeiouy"
_SHORTEST_STEM: Final = 3
_JOINS: Final = regex.compile(r"[\s.&+'-]{1,4}")
_WORDS: Final = regex.compile(r"[\p{L}\p{M}]+")
_SECTION: Final = "= "
_Phrase = tuple[str, ...]


def phrases_in(reading: Reading, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Places `(start, end)` of the phrases in a text, from left to right, the longest at each."""
    always, of_culture = _listed("always"), _listed("culture")
    sets = [always]
    if not of_culture.keys().isdisjoint(reading.beginnings) and CULTURE.search(reading.folded):
        sets.append(of_culture)
    words = [piece for token in tokens for piece in _pieces(token)]
    for place, (start, _, plain) in enumerate(words):
        ends = [
            end
            for phrases in sets
            for phrase in phrases.get(plain[:BEGINNING], ())
            if (end := _end_of(reading.text, words, place, phrase))
        ]
        if ends and not _is_introduced(reading, start):
            yield start, _with_model(reading.text, tokens, max(ends))


def _with_model(text: str, tokens: Sequence[Token], end: int) -> int:
    """The end of a maker's name with the unknown words behind it: `Helly Hansen Dubliner`."""
    for token in tokens[bisect_right(tokens, end, key=_start) :]:
        if text[end : token.start] != " ":
            break
        if not token.is_capitalised or not token.is_unknown or token.looks_like_surname:
            break
        end = token.end
    return end


def _start(token: Token) -> int:
    return token.start


def _is_introduced(reading: Reading, start: int) -> bool:
    """`Nazywam się Tom Ford`: whoever says so bears the name of a thing."""
    before = reading.folded[max(0, start - REACH) : start]
    return STRONG.search(before) is not None or INTRODUCTION.search(before) is not None


def _pieces(token: Token) -> Iterator[tuple[int, int, str]]:
    """The words between hyphens and apostrophes, with their places."""
    if len(token.plain) == len(token.text) and ("-" in token.plain or "'" in token.plain):
        for found in _WORDS.finditer(token.plain):
            yield token.start + found.start(), token.start + found.end(), found[0]
    else:
        yield token.start, token.end, token.plain


def _end_of(text: str, words: list[tuple[int, int, str]], place: int, phrase: _Phrase) -> int:
    """Where the phrase that begins at a word ends; 0 if it does not stand there."""
    if place + len(phrase) > len(words) or not is_form_of(words[place][2], phrase[0]):
        return 0
    for far in range(1, len(phrase)):
        former, here = words[place + far - 1], words[place + far]
        if not is_form_of(here[2], phrase[far]):
            return 0
        if not _JOINS.fullmatch(text[former[1] : here[0]]):
            return 0
    return words[place + len(phrase) - 1][1]


def is_form_of(plain: str, word: str) -> bool:
    """Whether a folded word is another with a Polish ending, or itself."""
    if plain == word:
        return True
    stem = word[:-1] if word[-1] in _VOWELS else word
    if len(stem) < _SHORTEST_STEM:
        return False
    if plain.startswith(stem) and plain[len(stem) :] in _ENDINGS:
        return True
    if word.endswith(("ek", "ec")):  # the `e` that Polish drops: `Puchatek`, `Puchatka`
        stem = word[:-2] + word[-1]
        return plain.startswith(stem) and plain[len(stem) :] in _ENDINGS
    return False


@cache
def _listed(section: str) -> dict[str, tuple[_Phrase, ...]]:
    """The phrases of a section by the first letters of their first word."""
    text = files(__package__).joinpath("data", "phrases_pl.txt").read_text("utf-8")
    here, phrases = "", set[_Phrase]()
    for line in text.splitlines():
        if line.startswith(_SECTION):
            here = line.removeprefix(_SECTION).strip()
        elif here == section and not line.startswith("#"):
            phrases |= {tuple(_WORDS.findall(folded(each))) for each in line.split("|")}
    if section == "always":
        phrases |= {tuple(_WORDS.findall(folded(each))) for each in EVERYWHERE.split("|")}
    found: dict[str, list[_Phrase]] = {}
    for phrase in sorted(phrases):
        if phrase and (len(phrase) > 1 or section == "culture"):
            found.setdefault(phrase[0][:BEGINNING], []).append(phrase)
    return {head: tuple(each) for head, each in found.items()}
