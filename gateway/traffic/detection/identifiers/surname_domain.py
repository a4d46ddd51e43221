"""Mailboxes of one-person firms: `info@bluem-keramik.de`, where Kathrin Blüm writes.

The local part is a task's, but the domain bears the surname of somebody the text speaks of.
English and German only: the lists of names are theirs.
"""

from __future__ import annotations

from typing import Final

import regex

from gateway.traffic.detection.names.western_lexicon import facts
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS

_LANGUAGES: Final = frozenset({"en", "de"})
_PART: Final = regex.compile(r"\p{L}{4,}")
_NAMED: Final = regex.compile(r"(?<=\p{Lu}[\p{L}.]*[ ])\p{Lu}\p{L}{3,}")
_UMLAUTS: Final = {ord(a): b for a, b in zip("äöüß", ("ae", "oe", "ue", "ss"), strict=True)}


def bears_a_name(reading: Reading, start: int, end: int) -> bool:
    """Whether the domain of the address at `[start, end)` holds a surname that the text holds."""
    if reading.language not in _LANGUAGES:
        return False
    _, _, domain = reading.text[start:end].lower().partition("@")
    parts = set(_PART.findall(domain.rpartition(".")[0]))
    if not parts:
        return False
    for found in _NAMED.finditer(reading.text, timeout=PATTERN_SECONDS):
        if start <= found.start() < end:
            continue
        word = found[0]
        if not {folded(word), word.lower().translate(_UMLAUTS)}.isdisjoint(parts):
            known = facts(word, reading.language)
            if known.named and not known.brand:
                return True
    return False
