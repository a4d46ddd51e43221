"""Declension of Polish names that no dictionary has, where the ending leaves one way only.

Women's given names in a hard consonant and -a (Iryna, Svitłana). Endings in -ski and -ska, -icz,
-yk, -ak, -ek, and fond forms (Jadźka, Zosia, Felek, Jędruś, Edzio). Anything else is left alone: a
form nobody would say is worse than the form that was seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

CASES: Final = ("nom", "gen", "dat", "acc", "ins", "loc", "voc")
_ADJECTIVAL = {
    "m": ("i", "iego", "iemu", "iego", "im", "im", "i"),
    "f": ("a", "iej", "iej", "ą", "ą", "iej", "a"),
}
_PLURAL = ("y", "ich", "im", "ich", "imi", "ich", "y")
_SOFTENED_PLURAL = {"sk": "sc", "ck": "cc", "dzk": "dzc", "zk": "zc"}
_SOFTENED = {"d": "dzi", "ł": "l", "r": "rz", "t": "ci", **{c: c + "i" for c in "bfmnpsvwz"}}
_SOFT_ALREADY = ("cz", "dz", "rz", "sz", "sn", "st", "zd", "zn")
_VELAR = ("a", "owi", "a", "iem", "u", "u")  # after k and g
_PLAIN = ("a", "owi", "a", "em", "u", "u")


def declined(lemma: str, part: str, gender: str | None) -> list[tuple[str, str, str, bool]]:
    """(form, case, gender, plural) for each case; empty where the ending does not tell."""
    if part == "surname":
        return [*_adjectival(lemma, gender), *_masculine_surname(lemma, gender)]
    return list(_fond(lemma, gender))


def _adjectival(lemma: str, gender: str | None) -> Iterable[tuple[str, str, str, bool]]:
    own = "m" if lemma.endswith("i") else "f" if lemma.endswith("a") else ""
    stem = lemma[:-1]
    soft = next((s for s in ("dzk", "sk", "ck", "zk") if stem.endswith(s)), "")
    if not own or not soft or len(stem) < 4 or gender not in (None, own):
        return
    for case, ending in zip(CASES, _ADJECTIVAL[own], strict=True):
        yield stem + ending, case, own, False
    if own == "m":
        plural = stem.removesuffix(soft) + _SOFTENED_PLURAL[soft]
        for case, ending in zip(CASES, _PLURAL, strict=True):
            yield (plural if ending == "y" else stem) + ending, case, own, True


def _masculine_surname(lemma: str, gender: str | None) -> Iterable[tuple[str, str, str, bool]]:
    if gender == "f":
        if not lemma.endswith("a") and len(lemma) > 3:
            # Nowak, Schmidt, Wójcik of a woman are never declined.
            yield from ((lemma, case, "f", False) for case in CASES)
        return
    if len(lemma) < 5:
        return
    if lemma.endswith("ek") and lemma[-3] not in "aeiouyąęó":
        yield from _with("m", lemma, lemma[:-2] + "k", _VELAR)
    elif lemma.endswith(("ak", "ik", "yk", "uk")):
        yield from _with("m", lemma, lemma, _VELAR)
    elif lemma.endswith(("icz", "acz", "arz", "asz", "usz")):
        yield from _with("m", lemma, lemma, _PLAIN)


def _fond(lemma: str, gender: str | None) -> Iterable[tuple[str, str, str, bool]]:
    stem = lemma[:-1]
    if gender != "m" and lemma.endswith("ka") and len(lemma) > 3:
        yield from _with("f", lemma, "", _feminine(stem, "i", stem[:-1] + "ce", "o"))
    elif gender != "m" and lemma.endswith("ia") and len(lemma) > 3:
        yield from _with("f", lemma, "", _feminine(stem, "", stem, "u"))
    elif gender == "f" and lemma.endswith("a") and len(lemma) > 3:
        if stem[-1] in _SOFTENED and not stem.endswith(_SOFT_ALREADY):
            locative = stem[:-1] + _SOFTENED[stem[-1]] + "e"
            yield from _with("f", lemma, "", _feminine(stem, "y", locative, "o"))
    if gender == "f" or len(lemma) < 4:
        return
    if lemma.endswith("ek") and lemma[-3] not in "aeiouyąęó":
        yield from _with("m", lemma, lemma[:-2] + "k", _VELAR)
    elif lemma.endswith("ik"):
        yield from _with("m", lemma, lemma, _VELAR)
    elif lemma.endswith("ś"):
        yield from _with("m", lemma, stem + "si", _PLAIN)
    elif lemma.endswith("io"):
        yield from _with("m", lemma, stem, _PLAIN)


def _feminine(stem: str, genitive: str, locative: str, vocative: str) -> tuple[str, ...]:
    endings = (stem + genitive, locative, stem + "ę", stem + "ą", locative, stem + vocative)
    return endings


def _with(
    gender: str, lemma: str, stem: str, endings: tuple[str, ...]
) -> Iterable[tuple[str, str, str, bool]]:
    yield lemma, "nom", gender, False
    for case, ending in zip(CASES[1:], endings, strict=True):
        yield stem + ending, case, gender, False
