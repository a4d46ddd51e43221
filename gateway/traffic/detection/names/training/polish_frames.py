"""Plain sentences around a name: verbs and prepositions with names and with things."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final

_PREPOSITIONS: Final = (
    ("od", "gen"),
    ("do", "gen"),
    ("dla", "gen"),
    ("u", "gen"),
    ("bez", "gen"),
    ("zamiast", "gen"),
    ("oprócz", "gen"),
    ("koło", "gen"),
    ("według", "gen"),
    ("z", "inst"),
    ("razem z", "inst"),
    ("przed", "inst"),
    ("o", "loc"),
    ("po", "loc"),
    ("przy", "loc"),
    ("na", "acc"),
    ("przez", "acc"),
    ("za", "acc"),
    ("dzięki", "dat"),
)
_OPENERS: Final = (
    "to jest",
    "Paczka",
    "mam pismo",
    "dostałem list",
    "Umowa",
    "czekam na telefon",
    "Faktura",
    "wszystko",
    "klucze są",
    "był tu ktoś",
    "Przelew",
    "nic nie wiem",
    "Czy to",
)
_VERBS: Final = (
    "dzwonił|dzwoniła",
    "napisał|napisała",
    "zapłacił|zapłaciła",
    "odebrał|odebrała",
    "obiecał|obiecała",
    "przyszedł|przyszła",
    "podpisał|podpisała",
    "twierdzi|mówi",
    "nie żyje|wyjechał",
    "mieszka obok|mieszka wyżej",
    "ma klucze|ma umowę",
    "jest chory|jest w pracy",
    "nie odpowiada|milczy",
    "pracuje u was|pracuje w salonie",
    "prosi o kontakt|czeka na zwrot",
    "zgubił kartę|zgubiła kartę",
    "chce zrezygnować|rezygnuje",
    "wie o sprawie|załatwi to",
)
_OBJECTS: Final = (
    ("widziałem", "acc"),
    ("zapytajcie", "acc"),
    ("Proszę usunąć z umowy", "acc"),
    ("dopisać", "acc"),
    ("znam", "acc"),
    ("nie znam", "gen"),
    ("nie ma", "gen"),
    ("szukam", "gen"),
    ("telefon", "gen"),
    ("konto", "gen"),
    ("adres", "gen"),
    ("Sprawa", "gen"),
    ("dałem", "dat"),
    ("Powiedziałam", "dat"),
    ("wyślijcie", "dat"),
    ("oddałem", "dat"),
    ("umówiłem się z", "inst"),
    ("zajmuje się tym", "nom"),
    ("przyjdzie", "nom"),
    ("został mi tylko", "nom"),
)
_TAILS: Final = (
    "",
    ".",
    ", proszę o pomoc",
    " i co teraz?",
    ", dziękuję",
    " w sprawie umowy",
    " {date}",
    ", nr {num}",
    " już dwa razy",
    "?",
    " z {city:gen}",
    "!!!",
    ", a potem cisza",
)
_PEOPLE: Final = ("S", "P", "G", "D", "S")
_NOBODY: Final = ("brand", "city", "s0", "product", "made")


def frames() -> Iterator[str]:
    """Templates in the notation of `polish_chat`."""
    tails = len(_TAILS)
    for number, ((word, case), kind) in enumerate(product(_PREPOSITIONS, _PEOPLE + _NOBODY)):
        opener = _OPENERS[number % len(_OPENERS)]
        yield f"{opener} {word} {{{kind}:{case}}}{_TAILS[number % tails]}"
        yield f"{word.capitalize()} {{{kind}:{case}}} {_OPENERS[-1 - number % 12].lower()}"
    for number, (verb, kind) in enumerate(product(_VERBS, _PEOPLE)):
        yield f"{{{kind}:nom}} <{verb}>{_TAILS[number % tails]}"
        yield f"<wczoraj |dziś |ale |a |że |>{{{kind}:nom}} <{verb}>{_TAILS[-number % tails]}"
        yield f"<{verb}> {{{kind}:nom}}{_TAILS[(number + 3) % tails]}"
    for number, ((word, case), kind) in enumerate(product(_OBJECTS, _PEOPLE + _NOBODY)):
        yield f"{word} {{{kind}:{case}}}{_TAILS[number % tails]}"
