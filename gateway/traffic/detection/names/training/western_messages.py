"""Chat messages made from templates, with their names marked: what the models learn from.

`english_templates.txt` says what the slots are. Everything is drawn from one seeded source, so the
same command gives the same messages.
"""

from __future__ import annotations

import importlib
import random  # noqa: TID251 - drawn again the same from a seed; nothing secret is made of it
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from gateway.traffic.detection.names.training import western_lists as lists

HERE = Path(__file__).parent
_SLOT = re.compile(r"\{(\w+)\}")
_PEOPLE = frozenset({"n", "g", "s", "i", "b", "gg", "sg", "wg", "ws"})
_VOWELS, _CONSONANTS = "aeiou", "bdfgklmnprstvz"
_STREETS = {
    "en": "High Street|Mill Lane|Station Road|Church Road|Victoria Avenue|King Street|Rose Close",
    "de": "Hauptstraße|Goethestr.|Am Markt|Bahnhofstraße|Lindenweg|Schillerplatz|Müllerstraße",
}
_UMLAUTS = {
    ord(a): b for a, b in zip("äöüßÄÖÜ", ("ae", "oe", "ue", "ss", "Ae", "Oe", "Ue"), strict=True)
}
_BARE = {ord(a): b for a, b in zip("äöüÄÖÜéèáíóçñşğıńłśż", "aouAOUeeaiocnsginlsz", strict=True)}


@dataclass(frozen=True, slots=True)
class Message:
    """A text and the places of the names in it."""

    text: str = field(repr=False)
    names: tuple[tuple[int, int], ...]


class Writer:
    """Fills the templates of one language."""

    def __init__(self, language: str, seed: int) -> None:
        self._language = language
        self._random = random.Random(seed)  # noqa: S311 - see the import
        self._templates = _templates("english" if language == "en" else "german")
        self._slots = _slots(language)
        self._given, self._surnames = _by_frequency(language)
        self._word_given, self._word_surnames = _word_names(language, self._surnames)
        self._brands = [each.capitalize() for each in sorted(lists._own_list("brands"))]
        self._nouns = _nouns(language)
        self._towns = [each.title() for each in sorted(lists._own_list("towns"))]

    def messages(self, each: int) -> Iterator[Message]:
        """Every template, filled so many times."""
        for template in self._templates:
            for _ in range(each):
                yield self._message(template)

    def _message(self, template: str) -> Message:
        if template.startswith("="):
            template = template[1:]
        pieces = list(self._pieces(template))
        if self._random.random() < 0.12:
            pieces = [*pieces, (" ", False), *self._pieces(self._extra())]
        pieces = self._styled(pieces)
        text, names = "", list[tuple[int, int]]()
        for piece, is_name in pieces:
            if is_name and names and text[names[-1][1] :] == " ":
                names[-1] = (names[-1][0], len(text) + len(piece))
            elif is_name:
                names.append((len(text), len(text) + len(piece)))
            text += piece
        return Message(text, tuple(names))

    def _extra(self) -> str:
        """Another message behind the first."""
        template = self._random.choice(self._templates)
        return template.removeprefix("=") if "\\n" not in template else "OK."

    def _pieces(self, template: str) -> Iterator[tuple[str, bool]]:
        at = 0
        template = template.replace("\\n", "\n")
        for found in _SLOT.finditer(template):
            yield template[at : found.start()], False
            yield self._filled(found[1]), found[1] in _PEOPLE
            at = found.end()
        yield template[at:], False

    def _styled(self, pieces: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
        style = self._random.random()
        if style < 0.24:
            pieces = [(piece.lower(), name) for piece, name in pieces]
        elif style < 0.30:
            pieces = [(piece.upper(), name) for piece, name in pieces]
        if self._language == "de" and self._random.random() < 0.15:
            table = _UMLAUTS if self._random.random() < 0.7 else _BARE
            pieces = [(piece.translate(table), name) for piece, name in pieces]
        if style < 0.3 and self._random.random() < 0.4:
            pieces = [
                (piece if name else re.sub(r"[.,!?]", "", piece), name) for piece, name in pieces
            ]
        if self._random.random() < 0.15:
            pieces = [(piece if name else self._mistyped(piece), name) for piece, name in pieces]
        return pieces

    def _mistyped(self, piece: str) -> str:
        if len(piece) < 6:
            return piece
        at = self._random.randrange(1, len(piece) - 2)
        if not piece[at : at + 2].isalpha():
            return piece
        swapped = piece[at + 1] + piece[at]
        return piece[:at] + self._random.choice(["", piece[at] * 2, swapped]) + piece[at + 2 :]

    def _filled(self, slot: str) -> str:
        draw = self._random.random()
        if slot in ("g", "xg"):
            return self.given()
        if slot in ("s", "xs"):
            return self.surname()
        if slot in ("n", "xn"):
            return self._full()
        if slot == "i":
            initials = self.given()[0] + "." + (" " if draw < 0.7 else "")
            return initials * (2 if draw < 0.3 else 1) + self.surname()
        if slot == "b":
            initials = " ".join(self.given()[0] for _ in range(1 if draw < 0.6 else 2))
            return f"{initials} {self.surname()}".upper()
        if slot == "gg":
            return self.given() + "s"
        if slot == "sg":
            return self.surname() + "s"
        if slot == "wg":
            return self._random.choice(self._word_given)
        if slot == "ws":
            return self._random.choice(self._word_surnames)
        return self._thing(slot)

    def given(self) -> str:
        """A given name, now and then one that is a word, two joined, or one nobody has."""
        draw = self._random.random()
        if draw < 0.09:
            return self._random.choice(self._word_given)
        name = self._drawn(self._given)
        if draw < 0.15:
            return self._unheard(name)
        if draw < 0.18:
            return f"{name}-{self._drawn(self._given)}"
        return name

    def surname(self) -> str:
        """A surname, likewise."""
        draw = self._random.random()
        if draw < 0.12:
            return self._random.choice(self._word_surnames)
        name = self._drawn(self._surnames)
        if draw < 0.27:
            return self._unheard(name)
        if draw < 0.33:
            return f"{name}-{self._drawn(self._surnames)}"
        return name

    def _full(self) -> str:
        draw = self._random.random()
        first, last = self.given(), self.surname()
        if draw < 0.04:
            return f"{first} {self.given()} {last}"
        if draw < 0.07:
            return f"{first} {self._random.choice('ABCDEFGHJKLMNPRSTW')}. {last}"
        if draw < 0.10:
            particle = self._random.choice(["van der", "von", "de", "van", "von der", "al", "dos"])
            return f"{first} {particle} {last}"
        if draw < 0.13:
            return f"{first} {last.upper()}"
        if draw < 0.15:
            return f"{last} {first}"
        return f"{first} {last}"

    def _drawn(self, names: list[str]) -> str:
        """Half of the time any name, half of the time one of the more frequent."""
        draw = self._random.random()
        power = 1 if self._random.random() < 0.5 else 3
        return names[int(len(names) * draw**power)]

    def _unheard(self, name: str) -> str:
        """A name on no list: one or two letters changed."""
        letters = list(name)
        for _ in range(self._random.choice((1, 2))):
            at = self._random.randrange(1, len(letters)) if len(letters) > 1 else 0
            kind = _VOWELS if letters[at].lower() in _VOWELS else _CONSONANTS
            letters[at] = self._random.choice(kind)
        return "".join(letters)

    def _title(self) -> str:
        """A name that a maker gives a thing: `Sage Barista Express`, `Lion Knights Castle 2`."""
        pick = self._random.choice
        words = []
        for _ in range(pick((1, 2, 2, 3))):
            draw = self._random.random()
            if draw < 0.55:
                word = pick(self._nouns)
            elif draw < 0.8:
                word = self._unheard(pick(self._brands))
            else:
                word = self._unheard(self._unheard(pick(self._nouns)))
            words.append(word)
        if self._random.random() < 0.4:
            words.append(pick("Pro Plus Max Mini Ultra 2 V11 XL S Air".split()))
        return " ".join(words)

    def _thing(self, slot: str) -> str:
        pick, number = self._random.choice, self._random.randrange
        if slot == "brand":
            brand = pick(self._brands)
            if self._random.random() < 0.25:
                brand = self._unheard(brand)
            return brand.upper() if len(brand) < 4 else brand
        if slot == "place":
            return pick(self._towns)
        if slot == "title":
            return self._title()
        if slot == "noun":
            return pick(self._nouns)
        if slot == "num":
            return str(number(2, 900))
        if slot == "ref":
            return pick(["#", "", "ORD-", "A", "DE"]) + str(number(10_000, 99_999_999))
        if slot == "price":
            return pick(["£", "€", ""]) + f"{number(1, 900)}.{number(0, 99):02}"
        if slot == "date":
            return f"{number(1, 28)}{pick('./')}{number(1, 12)}{pick(['', '.2024', '/23'])}"
        if slot == "time":
            return f"{number(7, 21)}:{number(0, 59):02}"
        if slot == "phone":
            return f"0{number(100, 999)} {number(100_000, 9_999_999)}"
        if slot == "mail":
            first, last = self.given(), self.surname()
            return f"{first}.{last}@mail.example".lower().translate(_BARE).replace("'", "")
        if slot == "street":
            street = pick(_STREETS[self._language].split("|"))
            town = pick(self._towns)
            if self._language == "de":
                return f"{street} {number(1, 99)}, {number(10_000, 99_999)} {town}"
            return f"{number(1, 99)} {street}, {town}"
        return pick(self._slots[slot])


def _templates(name: str) -> list[str]:
    lines = (HERE / f"{name}_templates.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("# ")]


def _slots(language: str) -> dict[str, list[str]]:
    found = {}
    for line in (HERE / f"slots_{language}.txt").read_text("utf-8").splitlines():
        slot, _, values = line.partition(" ")
        found[slot.strip("[]")] = values.split("|")
    return found


@cache
def _by_frequency(language: str) -> tuple[list[str], list[str]]:
    """Given names and surnames as they are spelled, the more frequent in the language first."""
    frequency: Any = importlib.import_module("wordfreq").zipf_frequency
    words, barred = lists._everyday_words(), lists._own_list("no_names")
    found: tuple[set[str], set[str]] = (set(), set())
    sources = (*lists._given_by_source(), *lists._surnames_by_source(), *lists._own())
    for locale, sex, name in sources:
        plain = next(lists._spellings(name), "")
        if plain and lists._may_be(plain, locale, words, barred):
            found[sex == "s"].add(name)
    for _, sex, name in lists.counted():
        if name not in barred:
            found[sex == "s"].add(name.capitalize())
    given, surnames = (
        sorted(names, key=lambda name: (-frequency(name, language), name)) for names in found
    )
    return given, surnames


@cache
def _nouns(language: str) -> list[str]:
    """Everyday words as they stand in the titles of things."""
    lemmas = lists._dictionary(language)
    words = lists._frequent(language, 12_000)[600:]
    if language == "de":
        return [w.capitalize() for w in words if w.capitalize() in lemmas and len(w) > 3]
    return [w.capitalize() for w in words if (lemmas.get(w) or "").islower() and len(w) > 3]


def _word_names(language: str, surnames: list[str]) -> tuple[list[str], list[str]]:
    if language == "en":
        text = (HERE / "word_names_en.txt").read_text("utf-8")
        firsts, _, lasts = text.partition("[s]")
        return firsts.replace("[g]", "").split(), lasts.split()
    lines = (HERE / "word_names_de.txt").read_text("utf-8").splitlines()
    every = [w.capitalize() for line in lines if not line.startswith("#") for w in line.split()]
    given = (
        "Rose Heide Iris Jasmin Viola Erika Linde Ernst Wolf Kai Mark August Till Roman Max Gloria "
        "Victoria Summer Marina Christian Frank Franz Karl Stella Urs Falk Horst Hagen Fee Carmen "
        "Mercedes Angel Holger Jo Pepi Resi Veit Karo Heidi Klara Frieda Aurora Flora Sky Joy Mai "
        "Jade Olive Melody Lotte Lux Reich Hope Engel Fritz Otto Hans Peter Sonne Wolke Hope"
    ).split()
    listed = set(surnames)
    return given, [word for word in every if word in listed and len(word) > 2]
