"""Names as they sound, whatever the spelling: `Bondarchuk` and `Bondarczuk`, `Mathias`, `Matthias`.

Passports write Ukrainian and Russian names the English way, Polish offices the Polish way. A key
says only that two spellings can be of one name; who is meant is decided elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from gateway.traffic.pseudonyms.folding import fold

_ALIKE: Final = (
    ("shch", "Sc"), ("szcz", "Sc"), ("tsch", "c"), ("sch", "S"), ("sz", "S"), ("sh", "S"),
    ("tch", "c"), ("cz", "c"), ("kh", "c"), ("ch", "c"), ("ts", "c"), ("zh", "z"),
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("x", "ks"), ("q", "k"), ("w", "v"),
    ("j", "i"), ("y", "i"), ("ie", "e"), ("ae", "a"), ("oe", "o"), ("ue", "u"),
)  # fmt: skip
_DOUBLED: Final = re.compile(r"(.)\1+")


@lru_cache(maxsize=4096)
def sound_of(name: str) -> str:
    """A key that spellings of one name share; initials have none: an empty string."""
    said = fold(name)
    if len(said) < 3 or "." in said:
        return ""
    for spelled, sound in _ALIKE:
        said = said.replace(spelled, sound)
    return _DOUBLED.sub(r"\1", said)
