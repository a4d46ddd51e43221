"""The words of every custom, folded and turned into look-ups, made once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

import regex

from gateway.traffic.detection.addresses.countries import ALL
from gateway.traffic.detection.addresses.custom import Custom
from gateway.traffic.detection.addresses.towns_abroad import towns_in_lower_case
from gateway.traffic.detection.normalised import folded

_ANYWHERE = frozenset({"*"})
Languages = frozenset[str]


def counts(languages: Languages | None, language: str) -> bool:
    """Whether a word with these languages is a street word in a text of `language`."""
    return languages is not None and (languages is _ANYWHERE or language in languages)


@cache
def words_before() -> dict[str, Languages]:
    """Street words that stand before the name, with the languages where they count."""
    return _by_word(lambda c: c.before, lambda c: c.own_before)


@cache
def words_after() -> dict[str, Languages]:
    """Street words that stand behind the name."""
    return _by_word(lambda c: c.after, lambda c: c.own_after)


@cache
def endings() -> dict[str, Languages]:
    """Last parts of one-word street names."""
    return _by_word(lambda c: c.endings, lambda c: c.own_endings)


@cache
def weak_endings() -> dict[str, Languages]:
    """Last parts of street names that many other words have too."""
    return _by_word(lambda c: "", lambda c: c.weak_endings)


@cache
def not_streets() -> frozenset[str]:
    """Words that end like streets and are none."""
    return _all(lambda c: c.not_streets)


@cache
def connectors() -> frozenset[str]:
    """Small words inside the names of streets and towns."""
    return _all(lambda c: c.connectors)


@cache
def towns() -> frozenset[str]:
    """Towns of one word, folded, that are recognised in lower case too."""
    return _all(lambda c: c.towns) | towns_in_lower_case()


def has_street_ending(word: str, language: str | None) -> bool:
    """Whether a folded word ends as streets do in `language`; None asks for any language."""
    if word in not_streets():
        return False
    return _ends_in(endings(), word, language)


def has_weak_street_ending(word: str, language: str) -> bool:
    """Whether a folded word ends as streets in `language` do, and as other words do too."""
    return word not in not_streets() and _ends_in(weak_endings(), word, language)


def _ends_in(table: dict[str, Languages], word: str, language: str | None) -> bool:
    return any(
        language is None or counts(table[word[-length:]], language)
        for length in range(3, min(len(word) - 2, 11))
        if word[-length:] in table
    )


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of the words, longest first; `_` a space, `*` any ending."""
    parts = [
        regex.escape(word.rstrip("*").replace("_", " ")) + (r"\p{L}*" if word.endswith("*") else "")
        for word in sorted(set(words), key=lambda each: (-len(each), each))
    ]
    return "(?:" + "|".join(parts) + ")"


def collected(field: Callable[[Custom], str]) -> frozenset[str]:
    """The folded words of one field of all customs."""
    return _all(field)


def spelled(field: Callable[[Custom], str]) -> frozenset[str]:
    """The words of one field as they are spelled and folded."""
    raw = frozenset(word for custom in ALL for word in field(custom).split())
    return raw | frozenset(map(folded, raw))


def _all(field: Callable[[Custom], str]) -> frozenset[str]:
    return frozenset(folded(word) for custom in ALL for word in field(custom).split())


def _by_word(
    anywhere: Callable[[Custom], str], own: Callable[[Custom], str]
) -> dict[str, Languages]:
    table: dict[str, Languages] = {}
    for custom in ALL:
        for word in own(custom).split():
            table[folded(word)] = table.get(folded(word), frozenset()) | set(custom.languages)
    for custom in ALL:
        for word in anywhere(custom).split():
            table[folded(word)] = _ANYWHERE
    return table
