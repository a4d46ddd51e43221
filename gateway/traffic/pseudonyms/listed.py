"""Words a policy lists: replaced wherever they stand, or left though they were taken for data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

import regex

from gateway.ports.detector import Finding

LISTED: Final = "LISTED"
_NOTHING: Final = regex.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class ListedWords:
    """`always` and `never` are words or phrases, compared without letter case and as whole words.

    A finding is left where the whole of it is listed in `never`: half a name never is.
    """

    always: regex.Pattern[str] = field(default=_NOTHING, repr=False)
    never: frozenset[str] = field(default=frozenset(), repr=False)

    @staticmethod
    def of(always: Iterable[str], never: Iterable[str]) -> ListedWords:
        """From a policy's two lists. Worked out once for the same lists."""
        return _of(tuple(always), tuple(never))

    @staticmethod
    def _made(always: Iterable[str], never: Iterable[str]) -> ListedWords:
        longest_first = sorted(always, key=len, reverse=True)
        if not longest_first:
            return ListedWords(never=frozenset(map(_plain, never)))
        words = "|".join(regex.escape(each, literal_spaces=True) for each in longest_first)
        pattern = regex.compile(rf"(?<!\w)(?:{words})(?!\w)", regex.IGNORECASE)
        return ListedWords(pattern, frozenset(map(_plain, never)))

    def applied(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """The findings that stay, and one for each listed word."""
        if not self.never and self.always is _NOTHING:
            return list(findings)
        kept = [each for each in findings if _plain(text[each.start : each.end]) not in self.never]
        spans = (match.span() for match in self.always.finditer(text))
        kept += [Finding(start, end, LISTED, 1.0) for start, end in spans]
        return kept


@lru_cache(maxsize=256)
def _of(always: tuple[str, ...], never: tuple[str, ...]) -> ListedWords:
    return ListedWords._made(always, never)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
