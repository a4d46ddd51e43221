"""Frequent names of Polish streets and towns in every form that stands in an address."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from gateway.traffic.detection.normalised import folded


@cache
def street_forms() -> frozenset[str]:
    """Folded forms of frequent street names, of up to four words: `dluga`, `dlugiej`."""
    forms: set[str] = set()
    for line in _lines("polish_streets.txt"):
        name = folded(line)
        forms.add(name)
        forms |= _inflected(name)
    return frozenset(forms)


@cache
def town_spellings() -> frozenset[str]:
    """Nominatives and locatives of the larger towns: `Kraków`, `Krakowie`."""
    return frozenset(form for pair in town_pairs() for form in pair)


@cache
def town_pairs() -> tuple[tuple[str, str], ...]:
    """Nominative and locative of each of the larger towns."""
    pairs = (line.partition("/") for line in _lines("polish_towns.txt"))
    return tuple((nominative, locative or nominative) for nominative, _, locative in pairs)


@cache
def town_forms() -> frozenset[str]:
    """The same folded: `krakow`, `krakowie`."""
    return frozenset(map(folded, town_spellings()))


def _inflected(name: str) -> set[str]:
    """The other cases of a feminine adjective (dlugiej, dluga); other names do not change.

    Folded, the instrumental is the nominative.
    """
    if " " in name or not name.endswith("a"):
        return set()
    stem = name[:-1]
    return {stem + ("iej" if stem[-1] in "kg" else "ej")}


def _lines(name: str) -> list[str]:
    text = (files("gateway.traffic.detection.addresses") / "data" / name).read_text("utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and line[0] != "#"]
