"""Forms of names that no dictionary has: `Pędziwietrze` can be Pędziwiatr, `Kai` Kaya.

Made by the endings of Polish nouns with every change of consonants that is usual, right and wrong:
they serve to recognise somebody who is known, never to write. And surnames of women made from
those of their husbands and fathers: `Jurgielowa`, `Skibina`, `Nowakówna`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from gateway.traffic.pseudonyms.folding import fold

_SHORTEST: Final = 3
_SOFTENED: Final = (
    ("ch", "sz"), ("st", "sci"), ("sl", "sl"), ("sn", "sni"), ("t", "ci"), ("d", "dzi"),
    ("r", "rz"), ("l", "l"), ("k", "c"), ("g", "dz"), ("h", "sz"), ("n", "ni"), ("z", "zi"),
    ("s", "si"), ("w", "wi"), ("p", "pi"), ("b", "bi"), ("m", "mi"), ("f", "fi"), ("v", "vi"),
)  # fmt: skip
_OF_VOWEL: Final = ("a", "o", "e", "y", "i", "u")  # folded: ę is e, ą is a
_OF_CONSONANT: Final = ("a", "owi", "em", "iem", "u", "ia", "iowi", "iu")
_BEFORE_INA: Final = (("cz", "k"), ("z", "g"), ("sz", "ch"))


@lru_cache(maxsize=2048)
def rare_forms(lemma: str) -> frozenset[str]:
    """Folded forms in which a name can be met, the base form not among them."""
    plain = fold(lemma)
    if len(plain) < _SHORTEST or not plain.isalpha():
        return frozenset()
    if plain[-1] in "ao":
        return frozenset(_of_vowel(plain[:-1])) - {plain}
    if plain[-1] in "eiuy":
        return frozenset()
    return frozenset(_of_consonant(plain)) - {plain}


def _of_vowel(stem: str) -> set[str]:
    forms = {stem + ending for ending in _OF_VOWEL} | {_softened(stem) + "e"}
    if stem[-1] in "yj":
        forms.add(stem[:-1] + "i")
    if stem[-1] == "i":
        forms |= {stem, stem + "e"}
    return forms


def _of_consonant(plain: str) -> set[str]:
    stems = {plain}
    if plain[-2] == "e":
        stems |= {plain[:-2] + plain[-1], plain[:-3] + plain[-1] if plain[-3] == "i" else plain}
    at = max(plain.rfind(vowel) for vowel in "aeiouy")
    if plain[at] == "a":  # Gołąb, Gołębia; Wiatr, Wietrze
        stems.add(plain[:at] + "e" + plain[at + 1 :])
    forms = {stem + ending for stem in stems for ending in _OF_CONSONANT}
    return forms | {_softened(stem) + "e" for stem in stems}


def _softened(stem: str) -> str:
    for hard, soft in _SOFTENED:
        if stem.endswith(hard):
            return stem[: -len(hard)] + soft
    return stem


def is_of_family(womans: str, surname: str) -> bool:
    """Whether a woman's surname is made from the other: a wife's in -owa or -ina, a daughter's."""
    said, known = fold(womans), fold(surname)
    for ending in ("owna", "owa"):
        stem = said.removesuffix(ending)
        if stem != said and len(stem) >= _SHORTEST:
            return known in (stem, stem + "a", stem + "o") or _without_fleeting(known) == stem
    for ending in ("ina", "yna"):
        stem = said.removesuffix(ending)
        if stem != said and len(stem) >= _SHORTEST:
            stems = {stem} | {
                stem.removesuffix(soft) + hard for soft, hard in _BEFORE_INA if stem.endswith(soft)
            }
            return known[-1:] in ("a", "o") and known[:-1] in stems
    return False


def _without_fleeting(known: str) -> str:
    return known[:-2] + known[-1] if len(known) > 3 and known[-2] == "e" else known
