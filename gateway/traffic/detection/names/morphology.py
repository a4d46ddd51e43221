"""What Morfeusz 2 knows of a word as a name: base form, gender, case.

Morfeusz (SGJP dictionary) marks `imię`, `nazwisko` and geographical names in every grammatical
case. Chat drops diacritics; forms of common names are therefore found by their folded spelling too.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import combinations, product
from threading import Lock
from typing import Any

import morfeusz2
import regex

from gateway.traffic.detection.findings import Gender, GrammaticalCase
from gateway.traffic.detection.names.lexicon import (
    common_given,
    common_surnames,
    not_people,
    undictionaried,
)
from gateway.traffic.detection.names.polish_declension import declined
from gateway.traffic.detection.normalised import folded

CASES: tuple[GrammaticalCase, ...] = ("nom", "gen", "dat", "acc", "inst", "loc", "voc")
_GEOGRAPHIC = frozenset({"nazwa_geograficzna", "człon_nazwy_geograficznej"})
_CACHED_WORDS = 20_000
_DIACRITICS = {
    "a": "ą",
    "c": "ć",
    "e": "ę",
    "l": "ł",
    "n": "ń",
    "o": "ó",
    "s": "ś",
    "z": "żź",
}
_WIFE = regex.compile(r"(\p{Lu}\p{Ll}{2,})(owa|owej|ową|ówna|ówny|ównie|ównę|ówną|ówno)")
_WIFE_CASES: dict[str, tuple[GrammaticalCase, ...]] = {
    "owa": ("nom", "voc"),
    "owej": ("gen", "dat", "loc"),
    "ową": ("acc", "inst"),
}
_DAUGHTER: dict[str, tuple[GrammaticalCase, ...]] = {
    "ówna": ("nom",),
    "ówny": ("gen",),
    "ównie": ("dat", "loc"),
    "ównę": ("acc",),
    "ówną": ("inst",),
    "ówno": ("voc",),
}
_MOST_SPELLINGS = 40
_lock = Lock()


@dataclass(frozen=True, slots=True)
class NameReading:
    """One way to read a word as a name."""

    lemma: str = field(repr=False)
    gender: Gender
    cases: frozenset[GrammaticalCase]
    plural: bool = False


@dataclass(frozen=True, slots=True)
class WordReading:
    """Everything a word can be. `common`: also an ordinary word (an adjective in -ski aside)."""

    given: tuple[NameReading, ...] = field(default=(), repr=False)
    surname: tuple[NameReading, ...] = field(default=(), repr=False)
    common: bool = False
    adjective: bool = False
    noun: bool = False
    geographic: bool = False
    unknown: bool = False
    known_given: bool = False
    known_surname: bool = False
    verb: str = ""
    """Third person: `3` in the present, `m`, `f`, `p` (plural) in the past; `v` other forms."""


class _Dictionary(morfeusz2.Morfeusz):  # type: ignore[misc]  # untyped
    """Morfeusz without the labels of style and field, which nothing here reads.

    The wrapper fetches them for every interpretation; tags and kinds of names are some thousand
    strings, fetched once each. Should the wrapper stop calling this method, look-ups are slower
    and the same.
    """

    def __init__(self) -> None:
        super().__init__(expand_tags=False)
        self._tags: dict[int, str] = {}
        self._kinds: dict[int, list[str]] = {}

    def _interp2tuple(self, found: Any) -> tuple[str, str, str, list[str], list[str]]:
        tag = self._tags.get(found.tagId)
        if tag is None:
            tag = self._tags[found.tagId] = found.getTag(self._morfeusz_obj)
        kinds = self._kinds.get(found.nameId)
        if kinds is None:
            kinds = self._kinds[found.nameId] = found.getName(self._morfeusz_obj)
        return found.orth, found.lemma, tag, kinds, []


@cache
def _morfeusz() -> _Dictionary:
    return _Dictionary()


@lru_cache(maxsize=_CACHED_WORDS)
def read(word: str) -> WordReading:
    """Readings of one word without hyphen, spelled as it should be looked up."""
    with _lock:
        edges = _morfeusz().analyse(word)
    last = max(edge[1] for edge in edges)
    whole = [edge[2] for edge in edges if edge[0] == 0 and edge[1] == last]
    given, surname = _names(whole, "imię"), _names(whole, "nazwisko")
    if folded(word) in not_people():
        return WordReading(common=True)
    if word.isascii():
        given = given or _unaccented_given().get(word.lower(), ())
        surname += _unaccented_surnames().get(word.lower(), ())
    if not surname and (wife := _WIFE.fullmatch(word)):
        surname = _wives_name(wife[1], wife[2])
    listed = _declined_given().get(word.lower(), ())
    given = (*given, *(each for each in listed if each not in given))
    ordinary = [tag for _, _, tag, labels, _ in whole if tag != "ign" and _is_ordinary(labels)]
    adjectives = [tag for tag in ordinary if tag.startswith("adj")]
    return WordReading(
        given,
        surname,
        common=len(ordinary) > len(adjectives) or (not whole and last > 1),
        adjective=bool(adjectives),
        noun=any(tag.startswith("subst") for tag in ordinary),
        geographic=any(_GEOGRAPHIC & set(labels) for *_, labels, _ in whole),
        unknown=not given
        and not surname
        and all(tag == "ign" for _, _, tag, _, _ in whole)
        and bool(whole),
        known_given=bool(listed) or any(r.lemma in common_given() for r in given),
        known_surname=any(r.lemma in common_surnames() for r in surname),
        verb=next(filter(None, map(_verb, ordinary)), ""),
    )


@lru_cache(maxsize=_CACHED_WORDS)
def geographic_lemmas(word: str) -> tuple[str, ...]:
    """Base forms of the places that a word, spelled as it should be looked up, can name."""
    with _lock:
        edges = _morfeusz().analyse(word)
    last = max(edge[1] for edge in edges)
    found = [
        lemma.split(":")[0].split("~")[0]
        for start, end, (_, lemma, _, labels, _) in edges
        if start == 0 and end == last and "nazwa_geograficzna" in labels
    ]
    return tuple(dict.fromkeys(found))


def _verb(tag: str) -> str:
    """How a verb's form stands to its subject, from its tag: `praet:sg:f:perf`."""
    parts = tag.split(":")
    match parts[0]:
        case "fin" | "bedzie":
            return "3" if "ter" in parts[2].split(".") else "v"
        case "praet" if "pl" in parts[1]:
            return "p"
        case "praet":
            return "f" if parts[2] == "f" else "m" if parts[2].startswith("m") else "v"
        case "impt" | "inf" | "imps" | "pred":
            return "v"
        case _:
            return ""


def is_ordinary_in_lower_case(word: str) -> bool:
    """Whether the lower-case spelling is a word of the language and not only a name.

    Typed without diacritics, `sobote` is as ordinary as `sobotę`.
    """
    plain = word.lower()
    if _is_ordinary_word(plain):
        return True
    # One call for all spellings: the wrapper's cost is by the call.
    return plain.isascii() and _is_ordinary_word(" ".join(spellings(plain)))


@lru_cache(maxsize=_CACHED_WORDS)
def spellings(word: str) -> tuple[str, ...]:
    """Spellings with one or two diacritics of a lower-case word typed without any."""
    places = [i for i, letter in enumerate(word) if letter in _DIACRITICS]
    found = []
    for count in (1, 2):
        for chosen in combinations(places, count):
            for letters in product(*(_DIACRITICS[word[i]] for i in chosen)):
                spelled = list(word)
                for i, letter in zip(chosen, letters, strict=True):
                    spelled[i] = letter
                found.append("".join(spelled))
    return tuple(found[:_MOST_SPELLINGS])


def _is_ordinary_word(word: str) -> bool:
    """Whether one of the words, parted by spaces, is a word of the language."""
    if not word:
        return False
    with _lock:
        edges = _morfeusz().analyse(word.lower())
    return any(
        tag != "ign" and _is_ordinary(labels) and not _surname_adjective(tag, lemma)
        for _, _, (_, lemma, tag, labels, _) in edges
    )


def _surname_adjective(tag: str, lemma: str) -> bool:
    return tag.startswith("adj") and _capitalised(lemma.split(":")[0]) in common_surnames()


def _is_ordinary(labels: list[str]) -> bool:
    return not ({"imię", "nazwisko", "nazwa_organizacji"} | _GEOGRAPHIC) & set(labels)


def _names(
    interpretations: list[tuple[str, str, str, list[str], list[str]]], label: str
) -> tuple[NameReading, ...]:
    readings = []
    for _, lemma, tag, labels, _ in interpretations:
        parts = tag.split(":")
        if label not in labels or parts[0] != "subst" or len(parts) < 4:
            continue
        gender: Gender = "f" if parts[3].startswith("f") else "m"
        cases = frozenset(case for case in CASES if case in parts[2].split("."))
        base = lemma.split(":")[0].split("~")[0]
        readings.append(NameReading(base, gender, cases, "sg" not in parts[1].split(".")))
    singular = tuple(reading for reading in readings if not reading.plural)
    if any(r.gender == "m" and r.lemma.endswith(("ski", "cki", "dzki")) for r in singular):
        # Kowalski as a woman's uninflected surname is in the dictionary, not in life.
        singular = tuple(r for r in singular if r.gender == "m" or not r.lemma.endswith("i"))
    return singular or tuple(readings)


def _wives_name(husband: str, ending: str) -> tuple[NameReading, ...]:
    """`Gołąbowej`, `Malikówna`: of the family of a man called Gołąb, Malik."""
    if not any(reading.gender == "m" for reading in read(husband).surname):
        return ()
    daughter = ending[0] == "ó"
    cases = _DAUGHTER[ending] if daughter else _WIFE_CASES[ending]
    return (NameReading(husband + ("ówna" if daughter else "owa"), "f", frozenset(cases)),)


@cache
def _unaccented_given() -> dict[str, tuple[NameReading, ...]]:
    return _unaccented(common_given(), "imię")


@cache
def _unaccented_surnames() -> dict[str, tuple[NameReading, ...]]:
    return _unaccented(common_surnames(), "nazwisko")


@cache
def _declined_given() -> dict[str, tuple[NameReading, ...]]:
    """Lower-case and folded form → readings, of the first names that no dictionary holds."""
    forms: dict[str, dict[tuple[str, Gender], set[GrammaticalCase]]] = {}
    for lemma, gender in undictionaried():
        for case, spelled in declined(lemma, gender).items():
            for form in spelled:
                for written in {form.lower(), folded(form)}:
                    forms.setdefault(written, {}).setdefault((lemma, gender), set()).add(case)
    return {
        form: tuple(
            NameReading(lemma, gender, frozenset(c)) for (lemma, gender), c in found.items()
        )
        for form, found in forms.items()
    }


def _unaccented(lemmas: frozenset[str], label: str) -> dict[str, tuple[NameReading, ...]]:
    """Folded form → readings, for forms which have diacritics to lose."""
    forms: dict[str, list[NameReading]] = {}
    for lemma in sorted(lemmas):
        for form, base, tag, labels, _ in _morfeusz().generate(lemma):
            plain = folded(form)
            if label in labels and plain != form.lower():
                for reading in _names([(form, base, tag, labels, [])], label):
                    if not reading.plural:
                        forms.setdefault(plain, []).append(reading)
    return {form: tuple(readings) for form, readings in forms.items()}


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:].lower()
