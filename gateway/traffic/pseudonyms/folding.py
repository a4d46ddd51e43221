"""Letters without case and diacritics, to compare what was typed in haste like the rest."""

from __future__ import annotations

import unicodedata
from typing import Final

_STROKED: Final = str.maketrans("łŁøØđĐ", "lLoOdD")


def fold(text: str) -> str:
    """Lower case without diacritics, letter for letter: places in it are places in `text`."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


class _Folding(dict[int, str]):
    """Code point to folded letter, worked out when a letter is first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        base = unicodedata.normalize("NFD", letter.translate(_STROKED))[0].lower()
        self[code] = base if len(base) == 1 else letter
        return self[code]


_FOLDED: Final = _Folding()
