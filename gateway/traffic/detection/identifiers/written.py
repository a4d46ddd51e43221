"""Numbers as they stand in a text: runs of digits and letters with separators between them.

Every number with a check is looked for in the same pieces, so a text is cut once, in time
proportional to its length, whatever separators were typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import regex

_TOKEN: Final = regex.compile(r"\d++|\p{L}[\p{L}\p{M}]*+")
_SEPARATOR: Final = regex.compile(
    r"[ \t]{0,2}(?:[-./_|*·•\\~]{1,2}[ \t]{0,2})?(?:\r?\n[ \t]{0,2})?|[,:]|[ ]?[;,][ ]?\n?"
)
_LONGEST_SEPARATOR: Final = 6
_LONGEST_LETTERS: Final = 6
LONGEST_NUMBER: Final = 34
"""Letters and digits; an IBAN of Malta has 31."""

# Plates and papers of Greece and Ukraine are typed in either alphabet.
_LATIN: Final = str.maketrans(
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТХІУЈЅ",
    "ABEZHIKMNOPTYXABEKMHOPCTXIYJS",
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of digits, or of up to six letters."""

    start: int
    end: int
    is_digits: bool
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
    pieces: list[Piece] = []
    gaps: list[str] = []
    glued_before = False
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        is_digits = found[0][0].isdigit()
        gap = text[pieces[-1].end : start] if pieces else ""
        joins = bool(pieces) and (
            not gap or (len(gap) <= _LONGEST_SEPARATOR and bool(_SEPARATOR.fullmatch(gap)))
        )
        too_long = not is_digits and end - start > _LONGEST_LETTERS
        if not joins or too_long:
            if pieces:
                yield from _row(pieces, gaps, glued_before, too_long and not gap)
            pieces, gaps = [], []
            glued_before = start > 0 and text[start - 1].isalpha()
            gap = ""
        if not too_long:
            plain = found[0] if is_digits else plain_spelling(found[0])
            pieces.append(Piece(start, end, is_digits, plain))
            gaps.append(gap)
    if pieces:
        yield from _row(pieces, gaps, glued_before, False)


def plain_spelling(text: str) -> str:
    """Letters and digits only, in capitals, of the Latin alphabet where another has the same."""
    plain = text if text.isalnum() else "".join(filter(str.isalnum, text))
    return plain.upper() if plain.isascii() else plain.upper().translate(_LATIN)


_LETTERS_BEFORE: Final = 4
_LETTERS_BEHIND: Final = 3


def _row(pieces: list[Piece], gaps: list[str], before: bool, behind: bool) -> Iterator[Row]:
    """The row without the words at its ends that belong to no number."""
    first = next((at for at, piece in enumerate(pieces) if piece.is_digits), None)
    if first is None:
        return
    last = max(at for at, piece in enumerate(pieces) if piece.is_digits)
    begin, end = max(0, first - _LETTERS_BEFORE), min(len(pieces), last + 1 + _LETTERS_BEHIND)
    yield Row(
        tuple(pieces[begin:end]),
        ("", *gaps[begin + 1 : end]),
        before and begin == 0,
        behind and end == len(pieces),
    )
