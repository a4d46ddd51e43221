"""Numbers built like one that is known: beside `TEL/771/22` also `TEL/717/22` is somebody's.

Who names a second contract, phone or plate seldom says again what it is. Of what a conversation
knows, the pattern of letters, digits and separators is remembered, and what has the same pattern is
of the same kind. Dates, amounts and years are no such numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from gateway.ports.detector import Finding
from gateway.traffic.pseudonyms.kept_texts import Mark
from gateway.traffic.pseudonyms.labels import Likeness, likeness_of

_SCORE: Final = 0.6
_FEWEST: Final = 6  # letters and digits; of digits without any separator one more
_LONGEST: Final = 40
_MOST: Final = 200  # patterns of one conversation: each is looked for in every new text
_ANY_LETTERS: Final = frozenset({"PLATE", "ID", "PASSPORT"})
"""Labels whose numbers begin with letters that differ from one to the next."""
_DIGITS: Final = re.compile(r"[0-9]+")
_PIECE: Final = re.compile(r"[0-9]+|[^\W\d_]+|[^\w]|_")
_SUM: Final = re.compile(
    r"\s?(?:(?:zł|zl|pln|eur|euro|usd|gbp|chf|kč|k?wh)\b|[€$£%])", re.IGNORECASE
)
_YEARS: Final = re.compile(r"(?:19|20)\d\d[ /-](?:19|20)\d\d")


class NumbersAlike:
    """Patterns of a conversation's numbers. Grows, never forgets; one map has it."""

    def __init__(self) -> None:
        self._kinds: dict[str, str] = {}  # pattern -> entity type

    def __repr__(self) -> str:
        return f"NumbersAlike({len(self._kinds)})"

    def learn(self, label: str, entity_type: str, value: str) -> set[Mark]:
        """Remembers how a value is built. Gives the marks of texts that may hold one like it."""
        pattern = _pattern(label, value)
        if pattern is None or pattern in self._kinds or len(self._kinds) >= _MOST:
            return set()
        self._kinds[pattern] = entity_type
        first = _DIGITS.search(value)
        return set() if first is None else {("digits", len(first[0]))}

    def marks_of(self, text: str) -> set[Mark]:
        """By which what is found in the text depends on what was learnt."""
        return {("digits", len(run)) for run in _DIGITS.findall(text)}

    def beside(self, text: str, spans: Sequence[Finding]) -> list[Finding]:
        """What in the text is built like a known number and touches none of the spans; disjoint."""
        found: list[Finding] = []
        for pattern, entity_type in self._kinds.items():
            for start, end in _places(pattern, text):
                if not any(f.start < end and start < f.end for f in (*spans, *found)):
                    found.append(Finding(start, end, entity_type, _SCORE))
        return found


def _pattern(label: str, value: str) -> str | None:
    """A regular expression for values that are built so; None where it would say too little."""
    if likeness_of(label) not in (Likeness.NUMBER, Likeness.PHONE) or len(value) > _LONGEST:
        return None
    digits = sum(map(str.isdigit, value))
    mixed = any(not each.isdigit() for each in value)
    if digits < 2 or sum(map(str.isalnum, value)) < _FEWEST + (not mixed):
        return None
    pieces = []
    for piece in _PIECE.findall(value):
        if piece.isdigit():
            pieces.append(f"[0-9]{{{len(piece)}}}")
        elif piece.isalpha() and label in _ANY_LETTERS:
            pieces.append(rf"[^\W\d_]{{{len(piece)}}}")
        elif piece in " -" and label in _ANY_LETTERS:
            pieces.append("[ -]?")  # `FE 334455`, and the next one `FE334466`
        else:
            pieces.append(re.escape(piece))
    return "".join(pieces)


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w/.,@-])(?<!\d{{3}} )(?:{pattern})(?![\w/@-]|[.,]\w| \d{{3}})", re.IGNORECASE
    )


def _places(pattern: str, text: str) -> Iterator[tuple[int, int]]:
    for found in _compiled(pattern).finditer(text):
        value = found[0]
        if _YEARS.fullmatch(value) or value.endswith(("000", "00 00")):
            continue
        if _SUM.match(text, found.end()):
            continue
        yield found.span()
