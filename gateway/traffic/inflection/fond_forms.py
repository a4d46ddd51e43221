"""What people call each other: fond forms, both ways, and one name in several languages."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib.resources import files

from gateway.traffic.detection.normalised import folded


@cache
def fond_forms() -> dict[str, tuple[str, ...]]:
    """Folded given name → its fond forms."""
    table: defaultdict[str, list[str]] = defaultdict(list)
    for line in lines("diminutives"):
        formal, _, fond = line.partition(": ")
        table[folded(formal)].extend(fond.split())
    return {formal: tuple(dict.fromkeys(fond)) for formal, fond in table.items()}


@cache
def formal_names() -> dict[str, frozenset[str]]:
    """Folded fond form → the given names for which it can stand, in lower case."""
    table: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines("diminutives"):
        formal, _, fond = line.partition(": ")
        for each in fond.split():
            table[folded(each)].add(formal.lower())
    return {fond: frozenset(formal) for fond, formal in table.items()}


@cache
def kindred_names() -> dict[str, frozenset[str]]:
    """Folded given name → how other languages and registers write it, in lower case."""
    table: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines("variants"):
        kin = line.split()
        for each in kin:
            table[folded(each)].update(name.lower() for name in kin)
    return {name: frozenset(kin) for name, kin in table.items()}


@cache
def words_too() -> frozenset[str]:
    """Folded names that are ordinary words of English or German."""
    return frozenset(folded(word) for line in lines("words_too") for word in line.split())


def lines(name: str) -> list[str]:
    """The lines of `data/<name>.txt` that are no remarks."""
    text = files(__package__).joinpath("data", f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
