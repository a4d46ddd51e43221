"""A set of words that takes a byte a word: a Bloom filter, made when packs are built."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from hashlib import blake2b

BITS_A_WORD, PROBES = 9, 5
"""About two words in a hundred that are not in the set are taken to be in it."""


@dataclass(frozen=True, slots=True)
class WordFilter:
    """`word in filter` is always true for the words it was made of. Words are plain spellings."""

    bits: bytes = field(repr=False)

    def __contains__(self, word: str) -> bool:
        size = len(self.bits) * 8
        return all(self.bits[place >> 3] & (1 << (place & 7)) for place in _places(word, size))


def filter_of(words: Collection[str]) -> WordFilter:
    """The filter over `words`."""
    size = max(1, len(words) * BITS_A_WORD // 8)
    bits = bytearray(size)
    for word in words:
        for place in _places(word, size * 8):
            bits[place >> 3] |= 1 << (place & 7)
    return WordFilter(bytes(bits))


def _places(word: str, size: int) -> list[int]:
    digest = blake2b(word.encode(), digest_size=8).digest()
    first = int.from_bytes(digest[:4], "little")
    step = int.from_bytes(digest[4:], "little") | 1
    return [(first + turn * step) % size for turn in range(PROBES)]
