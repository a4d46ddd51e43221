"""German words that are somebody's name too, where the sentence says the word: `im Sommer`.

`Frau Sommer, im Sommer war …`, `Herr Sauer, ich bin langsam sauer`: what a title, a greeting or a
signature taught is no name behind a small word that people do not have before them.
"""

from __future__ import annotations

import re
from typing import Final

from gateway.traffic.detection.names.western_lexicon import facts

_BEFORE: Final = re.compile(r"([^\W\d_]+)[ ]$")
_COMMON: Final = 3
_NO_PERSON: Final = frozenset(
    "im am beim zum vom ein einen kein keinen keine jeden jedem diesen dieser dieses vielen besten "
    "herzlichen tausend guten schönen nächsten letzten ganzen halben warmen kalten später früher "
    "ins aufs übers ums".split()
)
"""Words before a noun that is no person; `beim Vogel` and `der Vogel` may be somebody."""
_MAY_BE_SOMEBODYS: Final = frozenset("beim zum vom ein keinen kein einen dieser".split())
_DEGREES: Final = frozenset(
    "auch wirklich ganz sehr so zu langsam ziemlich schon echt total richtig stock nicht bin ist "
    "war wird werde noch etwas ewig viel immer zuu arg super mega einfach nur mehr recht eher "
    "wieder gleich bis".split()
)
_SEASONS: Final = frozenset("sommer winter herbst frühling freitag montag sonntag mai".split())


def is_the_german_word(text: str, start: int, end: int) -> bool:
    """Whether the known name at `text[start:end]` is the everyday word there."""
    found = _BEFORE.search(text[max(0, start - 16) : start])
    if found is None:
        return False
    word, before = text[start:end], found[1].lower()
    if before not in _NO_PERSON and before not in _DEGREES:
        return False
    known = facts(word, "de")
    if known.band < _COMMON:
        return False
    if word.islower():
        return before in _DEGREES and not text.islower()
    if before in _DEGREES or not known.noun:
        return False
    return before not in _MAY_BE_SOMEBODYS or word.lower() in _SEASONS
