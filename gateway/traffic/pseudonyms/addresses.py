"""Which addresses are one place, however inflected, abbreviated, ordered or complete.

`ul. Długa 5`, `na Długiej 5` and `Długa 5/3, Kraków` are one: street and house number agree, and
nothing that both say differs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from gateway.traffic.pseudonyms.folding import fold
from gateway.traffic.pseudonyms.kept_texts import Mark
from gateway.traffic.pseudonyms.spoken import digits_of

_POSTCODE: Final = re.compile(r"(?<!\d)(?:\d{2}-\d{3}|[a-z]{1,2}-\d{4,5}|\d{5})(?!\d)")
_HOUSE: Final = re.compile(
    r"(?<![\w/])(?:(?:nr|numer|no|dom)\.?[ ]?)?(?P<house>\d{1,4}(?:[a-ln-z](?!\w)|[ ][a-h](?!\w))?)"
    r"(?:(?:[ ]?/[ ]?|[ ,]{1,2}(?:m|mieszkan\w{1,3}|lok|lokal\w{0,2}|lokum|flat|apt|unit|box|"
    r"wohnung|whg)\.?[ ]?(?:nr[ ]?)?)(?P<flat>\d{1,4}[a-z]?))?(?!\w)"
)
_FLAT_FIRST: Final = re.compile(r"(?:flat|apt|apartment|unit)\.?[ ]?(?P<flat>\d{1,4}[a-z]?),?[ ]?")
_STAIRCASE: Final = re.compile(
    r"(?<!\d)(?P<house>\d{1,4}),?[ ](?:kl|klatka|wejscie)\.?[ ](?P<letter>[a-h])(?!\w)"
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_SAID_OF_ANY: Final = frozenset(
    """ul ulica ulicy ulice ulica al aleja alei aleje alejach pl plac placu os osiedle
    osiedlu na przy w we pod z do od adres mieszkam zamieszkaly the at in rd road st street ave
    avenue lane ln drive dr strasse str weg platz rue de la du des via calle nr m lok mieszkania
    gen generala ks ksiedza sw swietego swietej prof plk mjr dr im woj wojewodztwo gmina powiat
    poczta""".split()
)
_ENDINGS: Final = tuple(
    "owej iego iemu iej ego emu ach ami owi iem iami ych ich ymi imi ow om em ej ie ia iu ii "
    "ym im a e i o u y".split()
)
_PREFIXES: Final = frozenset("ul ulica ulicy ulice al aleja alei aleje pl placu plac os".split())
_BEFORE_STREET: Final = re.compile(
    r"(?:^|[.!?:;\n]|(?<![^\W_])(?:na|przy|z|do|od|pod|w|we|adres|adresu|mieszkam))[ ]*$"
)
_REACH: Final = 60  # code points in front of a house number that can hold its street
_LONGEST_HOUSE: Final = 5  # digits, this many are none
_GERMAN_STREET: Final = re.compile(r"(?<=\w\w\w)(?:strasse|straße|str)$")


@dataclass(frozen=True, slots=True)
class Place:
    """What an address says, folded, street and town as stems."""

    street: tuple[str, ...] = field(repr=False)
    house: str = field(repr=False)
    flat: str = field(default="", repr=False)
    postcode: str = field(default="", repr=False)
    town: tuple[str, ...] = field(default=(), repr=False)

    def agrees(self, other: Place) -> bool:
        """Whether nothing that both say differs."""
        if self.house != other.house or not _same_stems(self.street, other.street):
            return False
        for mine, theirs in ((self.flat, other.flat), (self.postcode, other.postcode)):
            if mine and theirs and mine != theirs:
                return False
        return not (self.town and other.town) or _overlap(self.town, other.town)

    def with_more(self, other: Place) -> Place:
        """This place and what another mention of it adds."""
        return Place(
            max(self.street, other.street, key=len),
            self.house,
            self.flat or other.flat,
            self.postcode or other.postcode,
            self.town or other.town,
        )


@lru_cache(maxsize=1024)
def place_of(text: str) -> Place | None:
    """The place an address means; None if it has no street (or village) and house number."""
    plain = " ".join(fold(text).split())
    postcode = _POSTCODE.search(plain)
    if postcode:
        plain = plain[: postcode.start()] + ", " + plain[postcode.end() :]
    plain = _STAIRCASE.sub(r"\g<house>\g<letter>", _with_digits(plain))
    first = _FLAT_FIRST.search(plain)
    if first:
        plain = plain[: first.start()] + plain[first.end() :]
    houses = list(_HOUSE.finditer(plain))
    if not houses:
        return None
    house = _house_among(plain, houses)
    before, after = _parts(plain[: house.start()]), _parts(plain[house.end() :])
    if before:
        street, rest = before[-1], [*before[:-1], *after]
    elif after:
        street, rest = after[0], after[1:]
    else:
        return None
    return Place(
        street,
        house["house"].replace(" ", ""),
        house["flat"] or (first["flat"] if first else ""),
        postcode[0] if postcode else "",
        tuple(stem for part in rest for stem in part),
    )


def _with_digits(plain: str) -> str:
    """Where no number stands in digits, those in words: `wyzwolenia piec` is `wyzwolenia 5`."""
    if any(map(str.isdigit, plain)):
        return plain
    words = plain.split(" ")
    for count in (3, 2, 1):
        for at in range(1, len(words) - count + 1):
            *whole, last = words[at : at + count]
            number = digits_of(" ".join([*whole, last.rstrip(",")]))
            if number is not None and len(number) < _LONGEST_HOUSE:
                end = "," if last.endswith(",") else ""
                return " ".join([*words[:at], number + end, *words[at + count :]])
    return plain


def _house_among(plain: str, houses: list[re.Match[str]]) -> re.Match[str]:
    """`3 Maja 12`, `11 Listopada 5`: a number before the street's words is part of its name."""
    for house in houses[1:]:
        if house.start() and _WORD.search(plain[houses[0].end() : house.start()]):
            between = plain[houses[0].end() : house.start()]
            if "," not in between:
                return house
    return houses[0]


def _parts(text: str) -> list[tuple[str, ...]]:
    found = []
    for part in re.split(r"[,;\n()]| - | w | we ", text):
        stems = tuple(_stem(word) for word in _WORD.findall(part) if word not in _SAID_OF_ANY)
        if stems:
            found.append(stems)
    return found


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """A folded word without its grammatical ending and fleeting e."""
    word = _GERMAN_STREET.sub("", word) or word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    if len(word) > 4 and word[-2] == "e" and word[-1] not in "aeiouy":
        return word[:-2] + word[-1]
    return word


def _same_stems(ones: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Every word of the shorter name has its like in the other: `Piłsudskiego` is enough."""
    fewer, more = sorted((ones, others), key=len)
    return all(any(_like(stem, other) for other in more) for stem in fewer)


def _overlap(ones: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return any(_like(one, other) for one in ones for other in others)


def _like(one: str, other: str) -> bool:
    """The same stem, but for the consonant that changes before an ending (Zawada, Zawadzie)."""
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    return (
        len(shorter) >= 4
        and len(longer) - len(shorter) <= 2
        and longer[:-1].startswith(shorter[:-1])
    )


class Places:
    """The addresses of one map."""

    def __init__(self) -> None:
        self._places: dict[int, Place] = {}
        self._by_house: defaultdict[str, list[int]] = defaultdict(list)

    def __repr__(self) -> str:
        return f"Places({len(self._places)})"

    def hold(self, number: int, spellings: Iterable[str]) -> set[Mark]:
        """Takes in what the spellings of one entry say together.

        Gives the marks of the texts in which something else may be found from now on.
        """
        before, known = self._places.get(number), None
        for place in map(place_of, spellings):
            if place is None:
                continue
            if known is None:
                known = place
            elif known.agrees(place):
                known = known.with_more(place)
        if known is None or known == before:
            return set()
        if before is None:
            self._by_house[known.house].append(number)
        self._places[number] = known
        return {_mark_of_house(known.house)}

    def marks_of(self, text: str) -> set[Mark]:
        """House numbers by which an address, known or still unknown, is found in the text."""
        return {_mark_of_house(house["house"]) for house in _HOUSE.finditer(fold(text))}

    def mark_of(self, address: str) -> set[Mark]:
        """As of a text, for one that is an address as a whole."""
        place = place_of(address)
        return set() if place is None else {_mark_of_house(place.house)}

    def meant_by(self, text: str) -> int | None:
        """The number of the one address that is this place; None if none or several can be."""
        place = place_of(text)
        if place is None:
            return None
        near = self._by_house.get(place.house, ())
        fitting = [n for n in near if self._places[n].agrees(place)]
        alike = [number for number in fitting if self._places[number].flat == place.flat]
        meant = alike or fitting
        return meant[0] if len(meant) == 1 else None

    def occurrences(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a known street and house number stand, in whatever case; may overlap."""
        if not self._by_house:
            return
        folded = fold(text)
        for house in _HOUSE.finditer(folded):
            numbers = self._by_house.get(house["house"].replace(" ", ""), ())
            words = list(_WORD.finditer(folded, max(0, house.start() - _REACH), house.start()))
            for number in numbers:
                start = _street_before(self._places[number], words, folded, house.start())
                if start is not None and not _is_named(text, folded, start):
                    start = _town_before(self._places[number], folded, start)
                if start is not None:
                    yield start, house.end()


def _mark_of_house(house: str) -> Mark:
    return "@" + house.replace(" ", "")


def _town_before(place: Place, folded: str, start: int) -> int | None:
    """Where the town begins that stands directly before its street, as `lublin lipowa 5`."""
    before = list(_WORD.finditer(folded, max(0, start - _REACH), start))
    begin = None
    for word in reversed(before):
        if folded[word.end() : start if begin is None else begin].strip(" ,"):
            break
        if not any(_like(_stem(word[0]), stem) for stem in place.town):
            break
        begin = word.start()
    return begin


def _is_named(text: str, folded: str, start: int) -> bool:
    """Whether a street can stand here: `zielone 7 jabłek` is none, `na zielonej 7` is."""
    if text[start].isupper() or _WORD.match(folded, start)[0] in _PREFIXES:  # type: ignore[index]
        return True
    return _BEFORE_STREET.search(folded[max(0, start - 16) : start]) is not None


def _street_before(place: Place, words: list[re.Match[str]], folded: str, end: int) -> int | None:
    """Where the street's name begins if it is the last thing in front of the house number."""
    count = len(place.street)
    said = words[-count:]
    if len(said) < count or folded[said[-1].end() : end].strip(" .,"):
        return None
    if not all(_like(_stem(w[0]), stem) for w, stem in zip(said, place.street, strict=True)):
        return None
    start = said[0].start()
    if start > 0 and (folded[start - 1].isalnum() or folded[start - 1] == "_"):
        return None
    before = words[-count - 1] if len(words) > count else None
    if before is not None and before[0] in _PREFIXES:
        glued = before.start() > 0 and folded[before.start() - 1].isalnum()
        if not glued and not folded[before.end() : start].strip(" ."):
            start = before.start()
    return start
