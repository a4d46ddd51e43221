"""Numbers as they stand in a text: runs of digits and letters with separators between them.

Every number with a check is looked for in the same pieces, so a text is cut once, in time
proportional to its length, whatever separators were typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import regex

from gateway.traffic.detection.recogniser import found_by

_TOKEN: Final = regex.compile(r"\d++|\p{L}[\p{L}\p{M}]*+")
_SEPARATOR: Final = regex.compile(
    r"[ \t]{0,2}(?:[-./_|*·•\\~]{1,2}[ \t]{0,2})?(?:\r?\n[ \t]{0,2})?|[,:]|[ ]?[;,][ ]?\n?"
)
_USUAL_GAPS: Final = frozenset((" ", "-", ", ", ",", ".", "/", ":", "\n"))
_LONGEST_SEPARATOR: Final = 6
_APOSTROPHES: Final = ("'", "’")
"""Behind letters: `20240611. J'ai vidé le cache`."""
# Four words of six letters with their separators before the first digit, three behind the last.
_NEAR_BEFORE, _NEAR_BEHIND = 48, 36
_DIGITS: Final = regex.compile(r"\d++")
_LONGEST_LETTERS: Final = 6
LONGEST_NUMBER: Final = 34
"""Letters and digits; an IBAN of Malta has 31."""

# Plates and papers of Greece and Ukraine are typed in either alphabet.
_LATIN: Final = str.maketrans(
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТХІУЈЅ",
    "ABEZHIKMNOPTYXABEKMHOPCTXIYJS",
)


_Token = tuple[int, int, bool]
"""Start, end, and whether it is of digits."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of digits, or of up to six letters; `is_loud` unless a letter is a small one."""

    start: int
    end: int
    is_digits: bool
    is_loud: bool
    plain: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Row:
    """Pieces with nothing but separators between them; `gaps[i]` stands before `pieces[i]`.

    `glued_before` and `glued_behind`: whether a letter touches its outer pieces.
    """

    pieces: tuple[Piece, ...] = field(repr=False)
    gaps: tuple[str, ...] = field(repr=False)
    glued_before: bool
    glued_behind: bool

    @property
    def start(self) -> int:
        """Where its first piece begins."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Where its last piece ends."""
        return self.pieces[-1].end


def rows(text: str) -> Iterator[Row]:
    """All rows of `text` that hold a digit."""
    tokens: list[_Token] = []
    gaps: list[str] = []
    glued_before = False
    last = 0
    for start, end in _tokens(text):
        is_digits = text[start].isdigit()
        too_long = not is_digits and (
            end - start > _LONGEST_LETTERS or text[end : end + 1] in _APOSTROPHES
        )
        gap = text[last:start] if tokens else ""
        if too_long or (gap and not _joins(gap)) or not tokens:
            if tokens:
                yield from _row(text, tokens, gaps, glued_before, too_long and not gap)
                tokens, gaps = [], []
            glued_before = start > 0 and text[start - 1].isalpha()
            gap = ""
        if not too_long:
            tokens.append((start, end, is_digits))
            gaps.append(gap)
        last = end
    if tokens:
        yield from _row(text, tokens, gaps, glued_before, False)


def _tokens(text: str) -> Iterator[tuple[int, int]]:
    """Runs of digits or letters in the neighbourhood of digits: words far from any are no rows."""
    until = 0
    for digits in found_by(_DIGITS, text):
        if digits.start() < until:
            continue
        begin = max(until, digits.start() - _NEAR_BEFORE)
        while begin > until and text[begin - 1].isalnum():
            begin -= 1
        reach = digits.end() + _NEAR_BEHIND
        for found in _TOKEN.finditer(text, begin):  # simple, and left early
            start, until = found.span()
            yield start, until
            if start > reach:
                break
            if text[start].isdigit():
                reach = until + _NEAR_BEHIND
        else:
            return


def _joins(gap: str) -> bool:
    """Whether what stands between two pieces leaves them in one row."""
    if gap in _USUAL_GAPS:
        return True
    return len(gap) <= _LONGEST_SEPARATOR and _SEPARATOR.fullmatch(gap) is not None


def plain_spelling(text: str) -> str:
    """Letters and digits only, in capitals, of the Latin alphabet where another has the same."""
    plain = text if text.isalnum() else "".join(filter(str.isalnum, text))
    return plain.upper() if plain.isascii() else plain.upper().translate(_LATIN)


_LETTERS_BEFORE: Final = 4
_LETTERS_BEHIND: Final = 3


def _row(
    text: str, tokens: list[_Token], gaps: list[str], before: bool, behind: bool
) -> Iterator[Row]:
    """The row without the words at its ends that belong to no number."""
    digits = [at for at, (_, _, is_digits) in enumerate(tokens) if is_digits]
    if not digits:
        return
    begin = max(0, digits[0] - _LETTERS_BEFORE)
    end = min(len(tokens), digits[-1] + 1 + _LETTERS_BEHIND)
    yield Row(
        tuple(_piece(text, *token) for token in tokens[begin:end]),
        ("", *gaps[begin + 1 : end]),
        before and begin == 0,
        behind and end == len(tokens),
    )


def _piece(text: str, start: int, end: int, is_digits: bool) -> Piece:
    written = text[start:end]
    if is_digits:
        return Piece(start, end, True, True, written)
    return Piece(start, end, False, written.isupper(), plain_spelling(written))
