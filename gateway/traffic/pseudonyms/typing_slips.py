"""Whether one word is another with one letter wrong: swapped, doubled, left out or another one."""

from __future__ import annotations

from typing import Final

SHORTEST: Final = 5
"""Shorter words are too often another name."""


def is_slip_of(typed: str, meant: str) -> bool:
    """One letter apart inside the word (Damerau 1964), first and last letter as they should be.

    At the end of a word one letter is grammar (`Adamczyk`, `Adamczyka`), at its beginning mostly
    another name. Both words folded.
    """
    shorter, longer = sorted((typed, meant), key=len)
    if len(shorter) < SHORTEST or len(longer) - len(shorter) > 1 or typed == meant:
        return False
    if not (typed.isalpha() and meant.isalpha()):
        return False
    if typed[0] != meant[0] or typed[-1] != meant[-1]:
        return False
    first = next(i for i in range(len(longer)) if i == len(shorter) or typed[i] != meant[i])
    if len(shorter) != len(longer):
        return shorter[first:] == longer[first + 1 :]
    if typed[first + 1 :] == meant[first + 1 :]:
        return True
    swapped = typed[first : first + 2] == meant[first : first + 2][::-1]
    return swapped and typed[first + 2 :] == meant[first + 2 :]
