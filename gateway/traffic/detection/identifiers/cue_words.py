"""A cheap answer to "can this pattern of cue words match at all?", before it is tried.

Most texts hold none of a pattern's cues. The first three letters of a text's words, gathered once,
tell that for every pattern by one look-up of sets.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from gateway.traffic.detection.reading import BEGINNING, Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS

_MOST_REMEMBERED: Final = 20_000
_HEAD: Final = regex.compile(r"(\p{L}+)(.?)(.?)", regex.DOTALL)


def beginnings(alternatives: str) -> frozenset[str]:
    """First letters of the alternatives of a pattern, folded, each begun with letters.

    `alternatives` are parted by `|` and hold no `|` in brackets. ValueError where one does not say
    how its words begin.
    """
    found: set[str] = set()
    for alternative in alternatives.split("|"):
        head = _HEAD.match(alternative)
        if head is None:
            raise ValueError("a cue begins with a letter")
        letters, sign, letter_class = head[1], head[2], head[3]
        if sign == "?":
            found.add(letters[:-1][:BEGINNING])
        goes_on = sign == "[" or (sign == "\\" and letter_class in "pw")
        if goes_on and len(letters) < BEGINNING:
            raise ValueError("a cue begins with too few letters")
        found.add(letters[:BEGINNING])
    return frozenset(found)


def may_hold(reading: Reading, cues: frozenset[str]) -> bool:
    """Whether a word of the text begins like one of `cues`, which `beginnings` made."""
    return not reading.beginnings.isdisjoint(cues)


class CuePattern:
    """A pattern whose matches begin where a word does, tried only at words that begin so.

    It finds what `finditer` of the pattern over the folded text finds. A word's first letters are
    tried against the pattern once a process; most words fail there, by one look-up.
    """

    def __init__(
        self, pattern: regex.Pattern[str], *, sign: str = "", numbers: bool = False
    ) -> None:
        """`sign`: one that is no letter, with which a match may begin as well.

        `numbers`: a match may begin where a run of digits does, too.
        """
        self._pattern = pattern
        self._sign = sign
        self._numbers = numbers
        self._known: dict[str, bool] = {}

    def finditer(self, reading: Reading, *, overlapped: bool = False) -> Iterator[regex.Match[str]]:
        """Matches in the folded text, in order."""
        text, last = reading.folded, 0
        for start in self._starts(reading):
            if start >= last:
                found = self._pattern.match(text, start, timeout=PATTERN_SECONDS)
                if found is not None:
                    yield found
                    last = start + 1 if overlapped else found.end()

    def _starts(self, reading: Reading) -> list[int]:
        may_begin = self._may_begin
        starts = [
            start for head, places in reading.heads.items() if may_begin(head) for start in places
        ]
        if self._numbers:
            starts += reading.numbers
        if self._sign and self._sign in reading.folded:
            starts += [at for at, sign in enumerate(reading.folded) if sign == self._sign]
        starts.sort()
        return starts

    def _may_begin(self, head: str) -> bool:
        known = self._known.get(head)
        if known is None:
            if len(self._known) > _MOST_REMEMBERED:
                self._known.clear()
            known = self._pattern.match(head, partial=True) is not None
            self._known[head] = known
        return known
