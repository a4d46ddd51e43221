"""Towns of Bulgaria, Croatia, Czechia, Denmark, Estonia, Finland, France and their like.

The list (`data/towns_abroad.txt`, hand-written, general knowledge) holds nominatives; a case of the
town is told from them by its beginning.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import regex

from gateway.traffic.detection.normalised import folded

_LETTERS_OF_BUCKET = 3
_MOST_WORDS = 3
_INFLECTED = ("cs", "el", "et", "fi", "ga", "hr", "hu")
_CHANGING = ("ha", "ka", "ga", "ek", "ec", "en", "ti", "ki", "ku", "ko", "ni", "ary", "ez")
"""Ends of nominatives that lose two letters in other cases."""
_REPLACED = tuple("aeiouyαεηιουωσς")
"""Last letters that other cases replace; behind any other an ending is added."""
_WORD = regex.compile(r"[\p{L}\p{M}'.-]+")
_SHORTEST_INFLECTED = 4
_MOST_LOST = 2
"""Letters a case may take away from or change at the end of the nominative: Turku, Turussa."""
_MOST_ADDED = 4
_SHORTEST_IN_LOWER_CASE = 5
_WORDS_TOO = frozenset(
    "forest vienne valence massa latina matera ostrov split ronda prato santiago merida toledo "
    "cuenca vitoria vittoria iglesias mijas nokia hranice slatina vodice peetri sindi kunda tours "
    "durango inari lorca rivoli carna eibar segovia linares varde vejen struer brande assens greve "
    "lugano lieto raahe rauma lapua soria getafe elche tudela teplice sokolov beroun bruntal jesen "
    "jesenik most tabor pisek kolin hlinsko slany prelog omis ploce kastel imperia jesi fermo noto "
    "modica trani massa pavia rieti tivoli aosta chiavari portici arras albi dinan gap laon laval "
    "lannion nevers niort rodez sete troyes vannes vichy mons arlon ribe skive varna".split()
)


@cache
def towns_in_lower_case() -> frozenset[str]:
    """Folded names of one word that are no everyday words: recognised in small letters too."""
    return frozenset(
        name
        for name in _names()
        if " " not in name and len(name) >= _SHORTEST_IN_LOWER_CASE and name not in _WORDS_TOO
    )


def known_town(name: str) -> bool:
    """Whether `name` is one of the towns, in any case, or begins with one."""
    return length_of_town(name) > 0


def length_of_town(name: str) -> int:
    """How many characters of `name` are one of the towns, in any case; 0 where none begins it."""
    words = [(found[0], found.end()) for found in _WORD.finditer(folded(name))][:_MOST_WORDS]
    for count in range(len(words), 0, -1):
        if _is_town(tuple(word for word, _ in words[:count])):
            return int(words[count - 1][1])
    head, hyphen, _ = words[0][0].partition("-") if words else ("", "", "")
    return int(words[0][1]) if hyphen and _is_town((head,)) else 0


def _is_town(words: tuple[str, ...]) -> bool:
    if " ".join(words) in _names():
        return True
    bucket = _by_beginning().get((len(words), words[0][:_LETTERS_OF_BUCKET]), ())
    return any(all(map(_is_case_of, words, town)) for town in bucket)


def _is_case_of(word: str, nominative: str) -> bool:
    longer = len(word) - len(nominative)
    if word == nominative or not 0 <= longer <= _MOST_ADDED:
        return word == nominative
    lost = _MOST_LOST if nominative.endswith(_CHANGING) else nominative.endswith(_REPLACED)
    kept = max(_LETTERS_OF_BUCKET, len(nominative) - lost)
    return len(nominative) >= _SHORTEST_INFLECTED and word[:kept] == nominative[:kept]


@cache
def _names() -> frozenset[str]:
    return frozenset(name for names in _by_language().values() for name in names)


@cache
def _by_language() -> dict[str, tuple[str, ...]]:
    path = files("gateway.traffic.detection.addresses") / "data" / "towns_abroad.txt"
    table: dict[str, tuple[str, ...]] = {}
    for line in path.read_text("utf-8").splitlines():
        language, _, names = line.partition(":")
        table[language] = tuple(folded(name).replace("_", " ") for name in names.split())
    return table


@cache
def _by_beginning() -> dict[tuple[int, str], tuple[tuple[str, ...], ...]]:
    table: dict[tuple[int, str], list[tuple[str, ...]]] = {}
    inflected = (name for language in _INFLECTED for name in _by_language()[language])
    for name in inflected:
        words = tuple(name.split())
        table.setdefault((len(words), words[0][:_LETTERS_OF_BUCKET]), []).append(words)
    return {key: tuple(towns) for key, towns in table.items()}
