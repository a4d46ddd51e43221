"""From readings of the words of a name to the one `NameForm` behind it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Protocol

from gateway.ports.detector import NameForm
from gateway.traffic.detection.findings import Gender, GrammaticalCase
from gateway.traffic.detection.names.morphology import CASES, NameReading, WordReading

_MASCULINE_ENDINGS = (
    ("skiego", ("ski",)),
    ("ckiego", ("cki",)),
    ("dzkiego", ("dzki",)),
    ("skiemu", ("ski",)),
    ("ckiemu", ("cki",)),
    ("dzkiemu", ("dzki",)),
    ("skim", ("ski",)),
    ("ckim", ("cki",)),
    ("dzkim", ("dzki",)),
    ("iego", ("i",)),
    ("ego", ("y", "e")),
    ("emu", ("y", "e")),
    ("owi", ("", "o", "a")),
    ("iem", ("", "i")),
    ("em", ("", "o")),
    ("ym", ("y",)),
    ("im", ("i",)),
    ("ie", ("", "a")),
    ("a", ("", "o")),
    ("u", ("",)),
    ("y", ("a",)),
    ("ę", ("a",)),
    ("ą", ("a",)),
    ("e", ("",)),
)
_FEMININE_ENDINGS = (
    ("skiej", ("ska",)),
    ("ckiej", ("cka",)),
    ("dzkiej", ("dzka",)),
    ("ską", ("ska",)),
    ("cką", ("cka",)),
    ("dzką", ("dzka",)),
    ("owej", ("owa",)),
    ("ową", ("owa",)),
    ("ej", ("a",)),
    ("ą", ("a",)),
    ("ę", ("a",)),
    ("y", ("a",)),
    ("i", ("a",)),
    ("o", ("a",)),
    ("ie", ("a",)),
)


class Named(Protocol):
    """A word with its readings as a name."""

    @property
    def text(self) -> str:
        """As it is written."""
        ...

    @property
    def reading(self) -> WordReading:
        """All that it can be."""
        ...

    @property
    def given(self) -> tuple[NameReading, ...]:
        """As a first name."""
        ...

    @property
    def surname(self) -> tuple[NameReading, ...]:
        """As a surname."""
        ...


def guessed_lemmas(surname: str, gender: Gender | None) -> tuple[str, ...]:
    """Base forms a surname unknown to the dictionary can have, itself always among them."""
    word = surname[:1].upper() + surname[1:].lower()
    found = [word]
    if gender != "f":
        found += _stripped(word, _MASCULINE_ENDINGS)
    if gender != "m":
        found += _stripped(word, _FEMININE_ENDINGS)
    return tuple(dict.fromkeys(found))


def _stripped(word: str, endings: tuple[tuple[str, tuple[str, ...]], ...]) -> list[str]:
    for ending, bases in endings:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            found = [stem + base for base in bases]
            # Dudkowi → Dudek, Kupcowi → Kupiec
            if "" in bases and stem[-1] == "k" and stem[-2] not in "aeiouyąęó":
                found.append(stem[:-1] + "ek")
            if "" in bases and stem[-1] == "c" and stem[-2] not in "aeiouyąęó":
                found.append(stem[:-1] + "iec")
            return found
    return []


def person_form(
    given: tuple[NameReading, ...],
    surname: tuple[NameReading, ...],
    *,
    guesses: str = "",
    gender: Gender | None = None,
    called: bool = False,
) -> NameForm:
    """The form both parts agree on in gender and case; where nothing agrees, every candidate.

    `guesses` is a surname without readings; `gender` is what a form of address said;
    `called`: the name stands in the vocative where it can.
    """
    if gender is not None:
        given = tuple(r for r in given if r.gender == gender) or given
        surname = tuple(r for r in surname if r.gender == gender or r.plural) or surname
    given, surname = _agreeing(given, surname)
    genders = {reading.gender for reading in (given or surname)}
    if gender is None and len(genders) == 1 and not any(r.plural for r in (given or surname)):
        gender = genders.pop()
    lemmas = tuple(dict.fromkeys(reading.lemma for reading in surname))
    if guesses:
        lemmas = guessed_lemmas(guesses, gender)
    return NameForm(
        tuple(dict.fromkeys(reading.lemma for reading in given)),
        lemmas,
        gender,
        _case(given, surname, called=called),
    )


def form_of_words(
    words: Sequence[Named],
    *,
    gender: Gender | None = None,
    called: bool = False,
    only_surname: bool = False,
) -> NameForm:
    """The form of one to several words that are known to be one name, in whatever order.

    The first word that is a common first name is the given name; the surname is the last other
    word. `only_surname`: nothing there is a first name (`pan Marek` could be either).
    """
    given = next((w for w in words if w.reading.known_given), None)
    if given is None and len(words) > 1:
        given = next((w for w in words if w.given), None)
    others = [word for word in words if word is not given and len(word.text) > 1]
    surname = others[-1] if others else None
    if only_surname and surname is None:
        given, surname = None, words[-1]
    readings = surname.surname if surname else ()
    return person_form(
        given.given if given else (),
        readings,
        guesses=surname.text if surname and not readings else "",
        gender=gender,
        called=called,
    )


def agree(given: tuple[NameReading, ...], surname: tuple[NameReading, ...]) -> bool:
    """Whether some reading of each has the same gender and a case in common."""
    return any(g.gender == s.gender and g.cases & s.cases for g, s in product(given, surname))


def _agreeing(
    given: tuple[NameReading, ...], surname: tuple[NameReading, ...]
) -> tuple[tuple[NameReading, ...], tuple[NameReading, ...]]:
    if not given or not surname or not agree(given, surname):
        return given, surname
    return (
        tuple(g for g in given if agree((g,), surname)),
        tuple(s for s in surname if agree(given, (s,))),
    )


def _case(
    given: tuple[NameReading, ...], surname: tuple[NameReading, ...], *, called: bool
) -> GrammaticalCase | None:
    parts = [
        {case for reading in part for case in reading.cases} for part in (given, surname) if part
    ]
    if not parts:
        return None
    shared = set.intersection(*parts)
    if called and "voc" in shared:
        return "voc"
    return next((case for case in CASES if case in shared), None)
