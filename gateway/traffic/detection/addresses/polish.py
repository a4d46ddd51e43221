"""Polish streets without a street word, and villages: `na Mickiewicza 12/4`, `w Józefowie 15`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum

import regex

from gateway.traffic.detection.addresses.polish_words import street_forms, town_forms
from gateway.traffic.detection.addresses.window import (
    Token,
    capital_run,
    is_roman,
    without_number_mark,
)
from gateway.traffic.detection.names.morphology import WordReading, read
from gateway.traffic.detection.normalised import folded


class Likeness(IntEnum):
    """How much a name is one of a street or village."""

    NONE = 0
    PLACE = 1
    """A geographical name: a town too, so something more is needed."""
    VILLAGE = 2
    """A geographical name of two words: `Wola Rębkowska`."""
    PATRON = 3
    """A surname in the genitive: `Kołłątaja`."""
    ADJECTIVE = 4
    """A feminine adjective: `Trawiasta`, `Trawiastej`."""
    KNOWN = 5
    """Frequent as a street's name."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that may be a street: where it begins, how likely, and the words before it."""

    start: int
    lower: bool
    likeness: Likeness
    inflected: bool
    before: tuple[Token, ...]
    numbered: bool = False
    """Whether `nr` stands before the number, as before that of a lamp post or a locker."""

    @property
    def preposition(self) -> str:
        """The folded word right before it, or nothing."""
        return self.before[0].plain if self.before and self.before[0].is_word else ""


_CONNECTORS = frozenset("i nad pod im k".split())
_TITLES = frozenset(
    "gen ks kard bp prof dr sw św plk płk mjr kpt rtm marsz inz abp ppor por im hetm kr o bl "
    "generala ksiedza kardynala marszalka swietego swietej prymasa majora pulkownika".split()
)
_ADJECTIVE = regex.compile(r"(?:[^aeiouy]a|[^aeiouy]ia|ej|ą)$")
_INFLECTED = regex.compile(r"(?:ej|ą)$")
_SURNAME_OF_A_WOMAN = regex.compile(r"(?:sk|ck|dzk)(?:a|iej|ą)$")
_SURNAMES = ("skiego", "ckiego", "dzkiego", "owicza", "ewicza")
_GENITIVES = ("a", "i", "y", "ego", "ej", "ów")
_NEVER = frozenset(
    "model wersja seria rozmiar numer nr art ust pkt str strona poz pozycja lot linia autobus "
    "tramwaj pokoj sala stolik miejsce peron tor rata raty zamowienie faktura paczka paragon "
    "poniedzialek wtorek sroda czwartek piatek sobota niedziela srode sobote niedziele godz "
    "kl klasa grupa poziom etap punkt opcja wariant ok okolo ponad prawie tylko jeszcze juz "
    "pan pani panie panu pana ur zestaw "
    "kasa kasy kasie stanowisko okienko gabinet komplet kolor packstation paczkomat skrytka poczt "
    "box".split()
)


def candidate_before(tokens: list[Token]) -> Candidate | None:
    """The name that ends right before the number, if it looks like a street or a village."""
    bare = without_number_mark(tokens)
    if not bare or tokens[0].text == ",":
        return None
    found = _in_capitals(bare) or _in_lower_case(bare)
    return found if found is None or len(bare) == len(tokens) else replace(found, numbered=True)


def _in_capitals(tokens: list[Token]) -> Candidate | None:
    run = _well_known(tokens) or _of_one_sentence(capital_run(tokens, _CONNECTORS))
    if " ".join(t.plain for t in reversed(run)) not in street_forms():
        while run and run[-1].plain in _NOT_NAMES:
            run.pop()
    if not run or any(t.plain in _NEVER for t in run) or (len(run) == 1 and is_roman(run[0])):
        return None
    run = _without_person(run)
    likeness = _likeness(run)
    rest = [t for t in tokens if t.end <= run[-1].start]
    while rest and rest[0].plain in _TITLES and (rest[0].text[-1] == "." or len(rest[0].text) > 1):
        run.append(rest.pop(0))
    last = run[0].text if not is_roman(run[0]) else run[1].text
    return Candidate(
        run[-1].start, False, likeness, bool(_INFLECTED.search(last.lower())), tuple(rest[:3])
    )


def _well_known(tokens: list[Token]) -> list[Token]:
    """The words of a frequent name of three words or four: `Jana z Kolna`."""
    for length in (4, 3):
        words = tokens[:length]
        name = " ".join(token.plain for token in reversed(words))
        if len(words) == length and words[-1].capitalised and name in street_forms():
            return words
    return []


def _of_one_sentence(run: list[Token]) -> list[Token]:
    """The run without `Mieszkam pod` and what stands before: `klatka B. Mieszkam pod Polną`."""
    for place in range(2, len(run)):
        if run[place].plain in _NOT_NAMES and run[place - 1].plain in _CONNECTORS:
            return run[: place - 1]
    return run


_NOT_NAMES = frozenset(
    "mieszkam mieszka mieszkamy adres na przy pod z ze w we od do to jest moj moja dom dzialka "
    "witam czesc hej prosze dzien dobry tak nie ok tu poprawny nowy stary aktualny dostawa wysylka "
    "odbior nadawca odbiorca paczka lokal mieszkanie nieruchomosc ulica adresat zamieszkaly "
    "zamieszkala czyli czy teraz potem juz budynek blok szanowni panstwo chodzi bylo jestem".split()
) - {"nowy", "stary"}


def _without_person(run: list[Token]) -> list[Token]:
    """`Anna Nowak Polna` without the person who lives there."""
    while len(run) > 2:
        first, second = read(_title(run[-1].text)), read(_title(run[-2].text))
        nominative = any("nom" in r.cases and "gen" not in r.cases for r in first.given)
        if not nominative or not (second.surname or second.unknown):
            break
        run = run[:-2]
    return run


def _likeness(run: list[Token]) -> Likeness:
    words = [t for t in run if not is_roman(t)] or run
    for length in range(min(4, len(run)), 0, -1):
        if " ".join(t.plain for t in reversed(run[:length])) in street_forms():
            return Likeness.KNOWN
    last = words[0]
    reading = read(_title(last.text.rstrip(".")))
    if len(words) > 1 and _is_village([t.text for t in words]):
        return Likeness.VILLAGE
    if "-" in last.text:
        reading = read(_title(last.text.rpartition("-")[2]))
    if _ADJECTIVE.search(last.text.lower()) and _is_adjective(reading, last.text.lower()):
        return Likeness.ADJECTIVE
    genitive = last.text.lower().endswith(_GENITIVES)
    if genitive and any("gen" in r.cases and "nom" not in r.cases for r in reading.surname):
        return Likeness.PATRON
    if genitive and last.text.lower().endswith(_SURNAMES):
        return Likeness.PATRON
    if len(words) > 1 and last.text.lower().endswith(("ego", "ich", "ych", "ów", "iej", "ej")):
        return Likeness.PATRON
    if reading.geographic or last.plain in town_forms():
        return Likeness.PLACE
    return Likeness.NONE


def _is_adjective(reading: WordReading, word: str) -> bool:
    if reading.adjective and not reading.given:
        return True
    return bool(_SURNAME_OF_A_WOMAN.search(word)) and not reading.given


def _is_village(words: list[str]) -> bool:
    words = [word for word in words if word.rstrip(".") not in _CONNECTORS]
    readings = [read(_title(word)) for word in words]
    return any(r.geographic for r in readings) and all(
        r.geographic or r.adjective or folded(word) in _VILLAGE_WORDS
        for word, r in zip(words, readings, strict=True)
    )


_VILLAGE_WORDS = frozenset(
    "nowa nowe nowy nowej nowym stara stare stary starej starym wola woli wolka wolce kolonia "
    "kolonii wielka wielkie wielki wielkiej mala male maly malej gorna gorne gorny gornej dolna "
    "dolne dolny dolnej duza duze pierwsza druga wies wsi".split()
)


def _in_lower_case(tokens: list[Token]) -> Candidate | None:
    if not tokens[0].is_word or tokens[0].capitalised:
        return None
    words = []
    for token in tokens[:4]:
        if not (token.is_word or token.is_number) or token.ends_sentence:
            break
        words.append(token)
    for length in range(len(words), 0, -1):
        name = " ".join(t.plain for t in reversed(words[:length]))
        if name in street_forms() and not _is_date(words[:length]):
            start = words[length - 1].start
            rest = tuple(t for t in tokens if t.end <= start)
            while rest and rest[0].plain in _TITLES:
                start, rest = rest[0].start, rest[1:]
            if rest and tokens[0].text.endswith(_SURNAMES) and _is_given(rest[0]):
                start, rest = rest[0].start, rest[1:]
            return Candidate(start, True, Likeness.KNOWN, name.endswith("ej"), rest[:3])
    return _adjective_in_lower_case(tokens) or _patron_in_lower_case(tokens)


def _patron_in_lower_case(tokens: list[Token]) -> Candidate | None:
    """`krzyżanowskiego 29`, `emilii plater 4`: a surname in the genitive, with its given name."""
    word, rest = tokens[0], tokens[1:4]
    if len(word.text) < _SHORTEST_PATRON or not word.text.endswith(_GENITIVES):
        return None
    if not word.text.endswith(_SURNAMES):
        known = read(_title(word.text))
        genitive = any("gen" in r.cases and "nom" not in r.cases for r in known.surname)
        if not genitive or known.common or known.adjective:
            return None
    start = word.start
    while rest and (rest[0].plain in _TITLES or _is_given(rest[0])):
        start, rest = rest[0].start, rest[1:]
    return Candidate(start, True, Likeness.PATRON, False, tuple(rest))


def _is_given(word: Token) -> bool:
    """Whether it is a given name in the genitive."""
    if not word.is_word or len(word.text) <= _SHORTEST_GIVEN:
        return False
    return any("gen" in r.cases and "nom" not in r.cases for r in read(_title(word.text)).given)


_SHORTEST_PATRON, _SHORTEST_GIVEN = 5, 3


def _adjective_in_lower_case(tokens: list[Token]) -> Candidate | None:
    """`pod górnośląską 82/6`: an adjective alone behind a preposition is a street's."""
    word, rest = tokens[0], tokens[1:4]
    if rest and rest[0].plain in _LITTLE_VILLAGES and word.text.endswith(("ej", "a", "ą", "ie")):
        return Candidate(rest[0].start, True, Likeness.VILLAGE, True, tuple(rest[1:]))
    asked = rest and rest[0].plain in {"na", "przy", "pod", "spod"}
    if not asked or not _INFLECTED.search(word.text) or not read(word.text).adjective:
        return None
    return Candidate(word.start, True, Likeness.ADJECTIVE, True, tuple(rest))


_LITTLE_VILLAGES = frozenset("wolka wolki wolce wolke wola woli wole kolonia kolonii".split())
"""First words of villages' names that say so in small letters: `w wólce kosowskiej 9`."""


def _is_date(words: list[Token]) -> bool:
    return words[-1].is_number and len(words) == 2 and "lecia" not in words[-1].text


def _title(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.rstrip(".").split("-"))


PREPOSITIONS = frozenset("na przy pod z ze spod od do kolo obok".split())
"""In front of a street."""

IN_PLACES = frozenset("w we z ze do od pod kolo".split())
"""In front of a village."""


def is_product_word(token: Token) -> bool:
    """Whether the word before a name says that it is a product or a document."""
    return folded(token.text.rstrip(".")) in _NEVER
