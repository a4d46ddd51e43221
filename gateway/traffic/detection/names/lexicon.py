"""The word lists names are read with, as sets."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from gateway.traffic.detection.findings import Gender
from gateway.traffic.detection.normalised import folded


@cache
def words(name: str) -> frozenset[str]:
    """The words of `data/<name>.txt`; lines that begin with `#` are remarks."""
    text = files(__package__).joinpath("data", f"{name}.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


@cache
def common_given() -> frozenset[str]:
    """Lemmas of first names that are common in Poland."""
    return words("given_names_pl")


@cache
def common_surnames() -> frozenset[str]:
    """Lemmas of frequent surnames, both genders."""
    masculine = words("surnames_pl")
    feminine = {name[:-1] + "a" for name in masculine if name.endswith(("ski", "cki", "dzki"))}
    return masculine | feminine


@cache
def foreign_given() -> frozenset[str]:
    """First names from other languages, as they stand (they are matched without inflection)."""
    return words("given_names_other")


@cache
def everyday() -> frozenset[str]:
    """Lemmas of names that need a first name, a surname or a cue beside them."""
    return words("everyday_names_pl")


@cache
def not_people() -> frozenset[str]:
    """Folded words that are no names whatever the dictionary says."""
    return frozenset(map(folded, words("not_people_pl")))


@cache
def things() -> frozenset[str]:
    """Folded names of brands, programs, institutions and other things written with a capital."""
    return frozenset(map(folded, words("things_pl")))


@cache
def undictionaried() -> tuple[tuple[str, Gender], ...]:
    """First names that Morfeusz does not hold, short, fond and foreign ones, with their gender."""
    women: list[tuple[str, Gender]] = [(n, "f") for n in sorted(words("given_names_women_pl"))]
    men: list[tuple[str, Gender]] = [(n, "m") for n in sorted(words("given_names_men_pl"))]
    return (*women, *men)
