"""What English and German lists know of a word: a name, a place, a brand, an everyday word.

The lists are made by `training/western_lists.py`, which names their sources.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files

from gateway.traffic.detection.findings import Gender
from gateway.traffic.detection.normalised import folded

_SHORTEST_PART = 3
_LONGER_ENDINGS = tuple(
    "wert werte betrag anlage gutschein rabatt angebot artikel punkte pflicht ausweis antrag "
    "formular bescheid abteilung termin nachweis maschine automat schalter bereich gebuhr dauer "
    "fristen lieferung meldung portal paket pakete tarif tarife modell modelle seite option "
    "optionen datei daten adresse passwort konto prufung".split()
)
_LONG, _LONG_PART = 12, 4
"""Letters from which on a compound may have three parts, and the least of each part."""
_LINKS = ("", "s", "n", "en", "es", "er")
_GERMAN_ENDINGS = tuple(
    "ung ungen heit keit heiten keiten schaft schaften tion tionen ismus ität itaet lein chen "
    "nummer nummern strasse weg platz gasse vertrag karte konto bank kasse gerät "
    "geraet preis kosten gebühr gebuehr rechnung service dienst".split()
)


@dataclass(frozen=True, slots=True)
class WordFacts:
    """What the lists say of one spelling. `band` is 0 for a word nobody knows, 6 for `the`.

    `sex` is `m`, `f` or `x` for a given name, else empty. `noun` is said of German words only.
    `genitive`: a name with the German ending -s. `kind` says all of it but the word in one string.
    """

    plain: str = field(repr=False)
    shape: str
    sex: str
    surname: bool
    band: int
    noun: bool
    place: bool
    brand: bool
    genitive: bool = False
    kind: str = ""

    @property
    def named(self) -> bool:
        """Whether it is on a list of names."""
        return bool(self.sex) or self.surname

    @property
    def gender(self) -> Gender | None:
        """The gender of a given name that has one."""
        return "m" if self.sex == "m" else "f" if self.sex == "f" else None

    @property
    def surely_name(self) -> bool:
        """On a list of names and no everyday word, place or brand."""
        return self.named and not (self.band or self.brand or (self.place and not self.sex))

    @property
    def unknown(self) -> bool:
        """On no list at all."""
        return not (self.named or self.band or self.place or self.brand)


@lru_cache(maxsize=20_000)
def facts(text: str, language: str) -> WordFacts:
    """What is known of a word as it is spelled in the text."""
    plain = folded(text).replace("'", "")
    sex, surname, genitive = _as_name(plain)
    spelled_band, noun = _as_word(folded(text).replace("ß", "ss"), language)
    if language == "de" and not sex and not surname and plain[-1:] in "sxz" and len(plain) > 3:
        sex, surname, genitive = _as_name(plain[:-1])
        genitive = (bool(sex) or surname) and not spelled_band
        if not genitive:
            sex, surname = "", False
    shape = shape_of(text)
    place, brand = plain in _listed("places_western"), plain in _listed("brands_western")
    kind = (
        f"{shape}{spelled_band}{'g' if sex else '-'}{'s' if surname else '-'}"
        f"{'n' if noun else ''}{'p' if place else ''}{'b' if brand else ''}"
    )
    return WordFacts(plain, shape, sex, surname, spelled_band, noun, place, brand, genitive, kind)


def _as_name(plain: str) -> tuple[str, bool, bool]:
    sex, surname = _given().get(plain, ""), plain in _listed("surnames_western")
    if (sex or surname) or "-" not in plain:
        return sex, surname, False
    parts = [part for part in plain.split("-") if part]
    known = [bool(_given().get(part)) or part in _listed("surnames_western") for part in parts]
    if len(parts) < 2 or not all(known):
        return "", bool(parts) and parts[0] in ("al", "el", "ben", "abu"), False
    first, last = _given().get(parts[0], ""), _given().get(parts[-1], "")
    return (first if last else ""), parts[-1] in _listed("surnames_western"), False


def _as_word(plain: str, language: str) -> tuple[int, bool]:
    known = _words(language).get(plain)
    if known is not None:
        return known
    if "-" in plain:
        parts = [_as_word(part, language) for part in plain.split("-") if part]
        return (2, parts[-1][1]) if parts and all(band for band, _ in parts) else (0, False)
    if language != "de":
        return _as_inflected(plain)
    respelled = plain.replace("ae", "a").replace("oe", "o").replace("ue", "u")
    return _words("de").get(respelled) or _as_compound(plain)


def _as_inflected(plain: str) -> tuple[int, bool]:
    words = _words("en")
    for ending in ("s", "es", "ed", "d", "ing", "ly", "er", "in"):
        stem = plain.removesuffix(ending)
        if stem != plain and len(stem) > 3 and words.get(stem, (0, False))[0]:
            return 2, False
    return 0, False


def _as_compound(plain: str) -> tuple[int, bool]:
    """A German word joined from known ones: `zählerstand`. Its last part must be a noun."""
    if plain in _given() or plain in _listed("surnames_western"):
        return 0, False
    if len(plain) > 6 and plain.endswith(_GERMAN_ENDINGS):
        return 2, True
    if len(plain) >= _LONG and plain.endswith(_LONGER_ENDINGS):
        return 2, True
    words = _words("de")
    for cut in range(_SHORTEST_PART, len(plain) - _SHORTEST_PART + 1):
        band, noun = words.get(plain[cut:], (0, False))
        if (
            not band
            or not noun
            or len(plain) - cut == _SHORTEST_PART
            and not _is_short(plain[cut:])
        ):
            continue
        if _is_head(plain[:cut], words) or len(plain) >= _LONG and _is_joined(plain[:cut], words):
            return 2, True
    return 0, False


def _is_short(tail: str) -> bool:
    """Short nouns that end compounds: `Probeabo`."""
    return tail in ("abo", "app", "set", "pin", "tan")


def _is_head(head: str, words: dict[str, tuple[int, bool]]) -> bool:
    """Whether it is a word, with what joins it to the next: `bestellungs`."""
    for link in _LINKS:
        bare = head.removesuffix(link) if link else head
        if len(bare) >= _SHORTEST_PART and bare in words and head.endswith(link):
            return True
    return False


def _is_joined(head: str, words: dict[str, tuple[int, bool]]) -> bool:
    """Whether it is of two words itself: `mindestbestell`."""
    return any(
        _is_head(head[:cut], words) and _is_head(head[cut:], words)
        for cut in range(_LONG_PART, len(head) - _LONG_PART + 1)
    )


def shape_of(text: str) -> str:
    """`x` lower case, `X` one capital, `Xx` as names are written, `XX` capitals, `xX` mixed."""
    if text.islower():
        return "x"
    if text.isupper():
        return "X" if len(text) == 1 else "XX"
    parts = [part for part in text.replace("'", "-").split("-") if part]
    if all(_is_titled(part) for part in parts if len(part) > 2):
        return "Xx"
    return "Xx" if text[:1].isupper() and text[1:].islower() else "xX"


def _is_titled(part: str) -> bool:
    for prefix in ("Mc", "Mac", "De", "Di", "Le", "La", "Du", "Van", "Fitz", "Ni", "Al", "El"):
        if part.startswith(prefix) and part[len(prefix) : len(prefix) + 1].isupper():
            return part[len(prefix) + 1 :].islower()
    return part[:1].isupper() and part[1:].islower() or part.islower() and len(part) < 4


@cache
def _given() -> dict[str, str]:
    pairs = (line.split() for line in _lines("given_western"))
    return {name: sex for name, sex in pairs}


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(_lines(name))


@cache
def _words(language: str) -> dict[str, tuple[int, bool]]:
    known: dict[str, tuple[int, bool]] = {}
    shared = {(band, noun): (band, noun) for band in range(7) for noun in (True, False)}
    for line in _lines(f"words_{language}"):
        word, _, kind = line.rpartition(" ")
        known.setdefault(word, shared[int(kind[1]), kind[0] in "nb"])
    return known


def _lines(name: str) -> list[str]:
    packed = files(__package__).joinpath("data", f"{name}.txt.gz").read_bytes()
    return gzip.decompress(packed).decode("utf-8").split("\n")[:-1]
