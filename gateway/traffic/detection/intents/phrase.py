"""Turns a phrase, as `table` writes it, into a pattern and into words that must be there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import regex

from gateway.traffic.detection.intents.table import Phrases

Groups = Mapping[str, Phrases]
Need = tuple[frozenset[str], frozenset[str]]
"""Whole words and beginnings of words; one of them must be in the message."""

_PLACES = {
    "^": r"(?:(?<=^)|(?<= [.?]))",
    "$": r"(?= [.?]| $)",
    "^^": r"(?<=^)",
    "$$": r"(?=(?: [.?])* $)",
    "..": r"(?: [^ .?#]+){0,4}",
    "...": r"(?: [^ .?#]+){0,8}",
}
_GAPS = {".-", "~"}


def compiled(phrase: str, groups: Groups) -> str:
    """The pattern of a phrase: every word begins with the space before it."""
    return "".join(_element(element, groups) for element in _elements(phrase))


def needs(phrase: str, groups: Groups) -> list[Need]:
    """For each element that may not be missing, what of it must be in the message."""
    needed = []
    for element in _elements(phrase):
        if _may_be_empty(element):
            continue
        firsts = _first_words(element, groups)
        if firsts is not None:
            exact = frozenset(word for word in firsts if not word.endswith("*"))
            needed.append((exact, frozenset(word[:-1] for word in firsts if word.endswith("*"))))
    return needed


def _may_be_empty(element: str) -> bool:
    return element in _PLACES or element in _GAPS or (element.endswith("?") and element != "?")


def _elements(phrase: str) -> list[str]:
    return _cut(phrase, " ")


def _options(bracket: str) -> list[str]:
    return _cut(bracket[1:-1], "|")


def _cut(phrase: str, at: str) -> list[str]:
    """Cut at a sign outside brackets."""
    found, depth, current = [], 0, ""
    for sign in phrase:
        depth += (sign == "(") - (sign == ")")
        if sign == at and depth == 0:
            found.append(current)
            current = ""
        else:
            current += sign
    return [element for element in [*found, current] if element]


def _element(element: str, groups: Groups) -> str:
    if element in _PLACES:
        return _PLACES[element]
    if element == ".-":
        return rf"(?: (?!(?:{_alternatives(groups, 'TURN')})[ ])[^ .?#]+){{0,3}}"
    if element == "~":
        return rf"(?: (?:{_alternatives(groups, 'FILL')})(?= )){{0,4}}"
    _refuse_malformed(element)
    if element.endswith("?") and element != "?":
        return f"(?:{_element(element[:-1], groups)})?"
    if element.startswith("("):
        return _one_of(_options(element), groups)
    if element.startswith("{"):
        return _one_of(groups[element[1:-1]], groups)
    if element == "?":
        return r" \?"
    if element.endswith("*"):
        return f" {regex.escape(element[:-1])}[^ ]*"
    return f" {regex.escape(element)}(?= )"


def _one_of(options: Iterable[str], groups: Groups) -> str:
    # The longest first: a pattern takes the first alternative that fits.
    ordered = sorted(options, key=lambda option: -len(option.split()))
    return "(?:" + "|".join(compiled(option, groups) for option in ordered) + ")"


def _alternatives(groups: Groups, name: str) -> str:
    return "|".join(map(regex.escape, groups[name]))


def _refuse_malformed(element: str) -> None:
    core = element.removesuffix("?")
    bracketed = core.startswith("(") and core.endswith(")") and core.count("(") == core.count(")")
    if not bracketed and set(core) & set("()|"):
        raise ValueError(f"malformed element in a phrase: {element}")


def _first_words(element: str, groups: Groups) -> set[str] | None:
    """The words an element can begin with, or None where that cannot be told."""
    if element.startswith("("):
        options: Iterable[str] = _options(element)
    elif element.startswith("{"):
        options = groups[element[1:-1]]
    else:
        return {element}
    found: set[str] = set()
    for option in options:
        mandatory = next((e for e in _elements(option) if e not in _PLACES), None)
        if mandatory is None or _may_be_empty(mandatory):
            inner = _first_needed(option, groups)
        else:
            inner = _first_words(mandatory, groups)
        if inner is None:
            return None
        found |= inner
    return found


def _first_needed(option: str, groups: Groups) -> set[str] | None:
    """Behind elements that may be missing: any word that must be there will do."""
    for element in _elements(option):
        if not _may_be_empty(element):
            return _first_words(element, groups)
    return None
