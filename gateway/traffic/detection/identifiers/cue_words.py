"""A cheap answer to "can this pattern of cue words match at all?", before it is tried.

Most texts hold none of a pattern's cues. The first three letters of a text's words, gathered once,
tell that for every pattern by one look-up of sets.
"""

from __future__ import annotations

from typing import Final

import regex

from gateway.traffic.detection.reading import BEGINNING, Reading

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
