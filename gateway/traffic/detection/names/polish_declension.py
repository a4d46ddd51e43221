"""How a name that no dictionary holds is inflected the Polish way: Wołodymyra, Nguyenowi, Kasieńko.

Rules of school grammar for personal names: nouns in a consonant, in -o and in -a, adjectives in -i
and -y. Where usage wavers both forms are given. A woman's name that does not end in -a stays as it
is. The vocative of first names in -sia, -cia, -zia, -nia is in -u.
"""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.findings import Gender, GrammaticalCase

Forms = dict[GrammaticalCase, tuple[str, ...]]

_CASES: Final[tuple[GrammaticalCase, ...]] = ("nom", "gen", "dat", "acc", "inst", "loc", "voc")
_VOWELS: Final = "aeiouyąęóáéíöüäāēīūêôươ"
_HARD: Final = (
    ("ch", "sze"),
    ("st", "ście"),
    ("t", "cie"),
    ("d", "dzie"),
    ("sł", "śle"),
    ("ł", "le"),
    ("rz", ""),
    ("r", "rze"),
    ("sz", ""),
    ("cz", ""),
    ("dz", ""),
    ("n", "nie"),
    ("m", "mie"),
    ("s", "sie"),
    ("z", "zie"),
    ("p", "pie"),
    ("b", "bie"),
    ("w", "wie"),
    ("v", "vie"),
    ("f", "fie"),
)
_HARDENED: Final = {"s": "ś", "n": "ń", "z": "ź", "c": "ć"}
_SOFT: Final = {"ś": "si", "ć": "ci", "ń": "ni", "ź": "zi"}


def declined(name: str, gender: Gender) -> Forms:
    """Forms of a first name or surname by case, capitalised as given; one word, no hyphen."""
    last = name[-1].lower()
    if last == "a" and len(name) > 2:
        return _like_anna(name)
    if gender == "f":
        return dict.fromkeys(_CASES, (name,))
    if last in "iy" and len(name) > 2:
        return _like_adjective(name)
    if last == "o":
        return _in_o(name)
    if last in _VOWELS:
        return dict.fromkeys(_CASES, (name,))
    return _like_jan(name)


def _like_anna(name: str) -> Forms:
    stem = name[:-1]
    if stem.endswith("k"):
        genitive, dative = stem + "i", stem[:-1] + "ce"
    elif stem.endswith("g"):
        genitive, dative = stem + "i", stem[:-1] + "dze"
    elif stem.endswith(("i", "l", "j")):
        long = stem.endswith("j") and stem[-2:-1].lower() not in _VOWELS
        base = stem[:-1] if stem.endswith(("j", "i")) and not long else stem
        genitive = dative = base + "i"
        if stem.endswith("i") and base.endswith(("r", "d", "t", "l", "n", "f", "v")):
            genitive = dative = stem + "i"
    else:
        softened = _softened(stem)
        genitive, dative = stem + "y", softened or stem + "y"
    fond = stem.endswith(("si", "ci", "zi", "ni")) and not stem.endswith(("oni", "eni", "ani"))
    called = (stem + "u", stem + "o") if fond else (stem + "o",)
    return {
        "nom": (name,),
        "gen": (genitive,),
        "dat": (dative,),
        "acc": (stem + "ę",),
        "inst": (stem + "ą",),
        "loc": (dative,),
        "voc": called,
    }


def _like_adjective(name: str) -> Forms:
    stem, soft = name[:-1], name[-1].lower() == "i"
    link = "i" if soft else ""
    genitive, dative = f"{stem}{link}ego", f"{stem}{link}emu"
    instrumental = stem + ("im" if soft else "ym")
    return {
        "nom": (name,),
        "gen": (genitive,),
        "dat": (dative,),
        "acc": (genitive,),
        "inst": (instrumental,),
        "loc": (instrumental,),
        "voc": (name,),
    }


def _in_o(name: str) -> Forms:
    stem = name[:-1]
    if stem.endswith(("k", "g")):
        # Surnames in -ko go like women's names: Kowalenki, Kowalence.
        forms = dict(_like_anna(stem + "a"))
        forms["nom"], forms["voc"] = (name,), (name, stem + "o")
        return forms
    return {**_of_stem(stem, stem), "nom": (name,), "voc": (name, stem + "u")}


def _like_jan(name: str) -> Forms:
    stem = name
    lower = name.lower()
    if lower[-1] in _SOFT:
        stem = name[:-1] + _SOFT[lower[-1]]
    elif lower.endswith("iec") and len(name) > 4:
        stem = name[:-3] + "c"
    elif lower.endswith(("ek", "ec")) and len(name) > 3:
        stem = name[:-2] + name[-1]
        if lower.endswith("iek"):
            hard = name[-4]
            stem = name[:-4] + _HARDENED.get(hard, hard) + "k"
    return {**_of_stem(stem, name), "nom": (name,)}


def _of_stem(stem: str, name: str) -> Forms:
    softened = "" if stem != name else _softened(stem)
    locative = softened or stem + "u"
    instrumental = stem + ("iem" if stem.endswith(("k", "g")) else "em")
    return {
        "nom": (name,),
        "gen": (stem + "a",),
        "dat": (stem + "owi",),
        "acc": (stem + "a",),
        "inst": (instrumental,),
        "loc": (locative,),
        "voc": (locative,),
    }


def _softened(stem: str) -> str:
    for ending, soft in _HARD:
        if stem.endswith(ending):
            return stem[: -len(ending)] + soft if soft else ""
    return ""
