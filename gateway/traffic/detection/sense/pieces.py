"""Cuts a text into the pieces of words that the encoder has numbers for.

A unigram language model (Kudo 2018, arXiv 1804.10959, section 3.2): of all ways to cut the text
the likeliest, by the scores of the pieces. The pieces are those of XLM-RoBERTa that European
customers' messages use; what no piece fits is one unknown piece a letter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import regex

BEGIN, END, UNKNOWN = 0, 2, 3
LONGEST_PIECE: Final = 16
_BLANKS: Final = regex.compile(r"\s+")
_WORD_BEGINS: Final = "\u2581"
_BELOW_ALL: Final = 10.0


class Pieces:
    """Cuts texts. Immutable; share among threads."""

    def __init__(
        self, scores: Mapping[str, tuple[int, float]], spellings: Mapping[str, str]
    ) -> None:
        """`scores`: each piece with its number and log probability. `spellings`: letters that are
        read as others before (compatibility forms, controls)."""
        self._scores = scores
        self._spellings = str.maketrans(dict(spellings))
        self._unknown = min(score for _, score in scores.values()) - _BELOW_ALL

    def cut(self, text: str, most: int) -> list[int]:
        """Numbers of the pieces, at most `most` of them, between `BEGIN` and `END`."""
        plain = _BLANKS.sub(" ", text.translate(self._spellings)).strip()
        found: list[int] = []
        for word in plain.split(" "):
            found += self._cut_word(_WORD_BEGINS + word)
            if len(found) >= most:
                break
        return [BEGIN, *found[:most], END]

    def _cut_word(self, word: str) -> Sequence[int]:
        """The likeliest cut of one word: pieces never reach over a blank."""
        known, length = self._scores, len(word)
        best = [0.0] + [float("-inf")] * length
        came: list[tuple[int, int]] = [(0, UNKNOWN)] * (length + 1)
        for begin in range(length):
            so_far = best[begin]
            for end in range(begin + 1, min(length, begin + LONGEST_PIECE) + 1):
                piece = known.get(word[begin:end])
                if piece is not None and so_far + piece[1] > best[end]:
                    best[end], came[end] = so_far + piece[1], (begin, piece[0])
            if so_far + self._unknown > best[begin + 1]:
                best[begin + 1], came[begin + 1] = so_far + self._unknown, (begin, UNKNOWN)
        cut: list[int] = []
        at = length
        while at:
            at, number = came[at]
            cut.append(number)
        return cut[::-1]
