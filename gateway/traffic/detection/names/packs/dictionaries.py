"""What dictionaries and counts say: which words are written small, which names the world bears.

Needs wordfreq and simplemma, which the gateway itself does not.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from gateway.traffic.detection.names.pack_data import PACKED, table
from gateway.traffic.detection.names.pack_scripts import plain

_LEMMAS_AS = {"hr": "hbs"}
_SMALL_NAMES = frozenset({"bg", "da"})
"""Languages whose dictionary writes names small as well."""
_READ_MOST = "de fr es it pt nl".split()
_FREQUENT = 3.9
"""Zipf value in English of an everyday word."""


@cache
def counted_names() -> frozenset[str]:
    """Given names of the whole world that are no words of the languages that are read most.

    Source: see `names/training/western_lists.py`.
    """
    packed = Path(__file__).parents[1] / "training" / "given_counted.txt.gz"
    lines = gzip.decompress(packed.read_bytes()).decode().splitlines()
    names = {plain(line.split()[0]) for line in lines}
    zipf: Any = import_module("wordfreq").zipf_frequency
    english = dictionary("en")
    others = [dictionary(code) for code in _READ_MOST]
    return frozenset(
        name
        for name in names
        if name not in english
        and zipf(name, "en") < _FREQUENT
        and sum(name in words for words in others) < 2
    )


@cache
def dictionary(code: str) -> frozenset[str]:
    """Plain spellings of what a dictionary writes small; none where it does so with names too."""
    if code in _SMALL_NAMES:
        return frozenset()
    strategy: Any = import_module("simplemma.strategies.dictionaries.dictionary_factory")
    try:
        words = strategy.DefaultDictionaryFactory().get_dictionary(_LEMMAS_AS.get(code, code))
    except ValueError:
        return frozenset()
    texts = (word.decode() if isinstance(word, bytes) else word for word in words)
    written = table(code).get("words", "").split() if code in PACKED else []
    return frozenset(plain(text) for text in (*texts, *written) if text.islower())
