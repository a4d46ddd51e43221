"""A day that is known as somebody's, in whatever spelling it is said again.

After `11 lutego 1995` was a birth date, `11.02.1995` and `1995-02-11` are it too and get its token.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from gateway.ports.detector import Finding
from gateway.traffic.pseudonyms.kept_texts import Mark
from gateway.traffic.pseudonyms.labels import Likeness, likeness_of
from gateway.traffic.pseudonyms.spoken import date_of

_MET_BEFORE: Final = 1.0
_DATE: Final = re.compile(
    r"(?<![\w.,/-])(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}"
    r"|\d{1,2}\.? (?:[^\W\d_]{3,12}|[IVX]{1,4}) \d{4})(?![\w/-]|[.,]\d)"
)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


class KnownDays:
    """Days of one conversation. Grows, never forgets."""

    def __init__(self) -> None:
        self._kinds: dict[str, str] = {}  # day -> entity type

    def __repr__(self) -> str:
        return f"KnownDays({len(self._kinds)})"

    def learn(self, label: str, entity_type: str, link: str) -> set[Mark]:
        """Takes in a value by its link, `1995-02-11`. Gives the marks of texts that may hold it."""
        is_day = likeness_of(label) is Likeness.DATE and _DAY.fullmatch(link)
        if not is_day or link in self._kinds:
            return set()
        self._kinds[link] = entity_type
        return {("day", link)}

    def occurrences(self, text: str) -> Iterator[Finding]:
        """Dates in the text that are a known day; may touch what else is found."""
        if self._kinds:
            for found, day in _days(text):
                if day in self._kinds:
                    yield Finding(found.start(), found.end(), self._kinds[day], _MET_BEFORE)

    def marks_of(self, text: str) -> set[Mark]:
        """By which what is found in the text depends on what was learnt."""
        return {("day", day) for _, day in _days(text)}


def _days(text: str) -> Iterator[tuple[re.Match[str], str]]:
    for found in _DATE.finditer(text):
        day = date_of(found[0])
        if day is not None:
            yield found, day
