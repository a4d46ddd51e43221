"""Polish mobile numbers with the letter O typed, or read by a scanner, for 0: `6O1 22O 118`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from gateway.traffic.detection.recogniser import found_by

_FEWEST_DIGITS: Final = 6
_LETTER_FOR_NOUGHT: Final = regex.compile(r"\d[Oo](?!\p{L})|(?<!\p{L})[Oo]\d")
_WITH_LETTERS: Final = regex.compile(
    r"(?<![\p{L}\d/.-])(?=[\d -]*[Oo])"
    r"[4-8][\dOo]{2}(?P<by>[ -]?)[\dOo]{3}(?P=by)[\dOo]{3}(?![\p{L}\d/-])"
)


def with_letters_for_noughts(text: str) -> Iterator[tuple[int, int, str]]:
    """Places of nine signs in the shape of a mobile number, with the digits that are meant."""
    if _LETTER_FOR_NOUGHT.search(text) is None:
        return
    for found in found_by(_WITH_LETTERS, text):
        if sum(map(str.isdigit, found[0])) >= _FEWEST_DIGITS:
            signs = "".join(filter(str.isalnum, found[0]))
            yield found.start(), found.end(), signs.upper().replace("O", "0")
