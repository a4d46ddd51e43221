"""What texts of a conversation came to when they were cleared, for as long as that still holds.

Clients resend the whole history with every turn. What a text comes to follows from the text, its
findings and what the placeholder map knows; of the map it depends on few things, its *marks*: the
words and numbers in it by which a known value can be found, and the names that were looked up.
Whatever the map learns or changes touches the marks by which it can be found, and every text with
such a mark is forgotten and cleared anew. (Marks in a frozenset are touched together: only texts
with all of them can be meant.) Forms of names change with every new person, and mostly say the same
as before: a text with such a word is only doubted, and stays if its names still read as they did.
Lives inside one map, in memory, and dies with it.
"""

from __future__ import annotations

import hashlib
import secrets
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from gateway.ports.detector import Finding

Mark = Hashable
_DIGEST_BYTES: Final = 16
_MOST_TEXTS: Final = 4096  # of one conversation; then all are forgotten, and made anew when met
_SECRET: Final = secrets.token_bytes(32)  # of this process: digests mean nothing outside it


@dataclass(frozen=True, slots=True)
class Replacement:
    """`text[start:end]` goes out as `placeholder`. Typed look-alikes have the type `LITERAL`."""

    start: int
    end: int
    entity_type: str
    placeholder: str


@dataclass(frozen=True, slots=True)
class Written:
    """A text with its placeholders, and where they were put."""

    text: str = field(repr=False)
    replacements: tuple[Replacement, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Kept:
    findings: tuple[Finding, ...] = field(repr=False)
    written: Written = field(repr=False)
    names: Hashable = field(repr=False)


class KeptTexts:
    """Cleared texts by keyed digest. Not safe for threads, as the map that it belongs to."""

    def __init__(self) -> None:
        self._kept: dict[bytes, _Kept] = {}
        self._by_mark: defaultdict[Mark, set[bytes]] = defaultdict(set)
        self._touched: set[frozenset[Mark]] = set()
        self._doubted: set[bytes] = set()

    def __repr__(self) -> str:
        return f"KeptTexts({len(self._kept)})"

    def __len__(self) -> int:
        return len(self._kept)

    def find(
        self, text: str, findings: Sequence[Finding], names: Callable[[], Hashable]
    ) -> Written | None:
        """What the text with these findings came to; None if that may no longer hold.

        `names` reads the names in the text as they are known now; it is asked in doubt only.
        """
        digest = _digest(text)
        kept = self._kept.get(digest)
        if kept is None or kept.findings != tuple(findings):
            return None
        if digest in self._doubted:
            self._doubted.discard(digest)
            if names() != kept.names:
                del self._kept[digest]
                return None
        return kept.written

    def begin(self) -> None:
        """A text is cleared from here on: what is touched until `keep` counts against it."""
        self._touched.clear()

    def keep(
        self,
        text: str,
        findings: Sequence[Finding],
        written: Written,
        marks: Iterable[Mark],
        names: Hashable = None,
    ) -> None:
        """Keeps what a text came to, unless clearing it touched one of its own marks.

        Then it is cleared once more, as its first half was before its second was known. `names`
        are those that were read in it.
        """
        marks = set(marks)
        if any(map(marks.issuperset, self._touched)):
            return
        if len(self._kept) >= _MOST_TEXTS:
            self._kept.clear()
            self._by_mark.clear()
            self._doubted.clear()
        digest = _digest(text)
        self._kept[digest] = _Kept(tuple(findings), written, names)
        self._doubted.discard(digest)
        for mark in marks:
            self._by_mark[mark].add(digest)

    def touch(self, marks: Iterable[Mark]) -> None:
        """Forgets every text that has one of the marks; of several together, all of them."""
        for mark in marks:
            together = mark if isinstance(mark, frozenset) else frozenset((mark,))
            self._touched.add(together)
            holders = [self._by_mark.get(each) for each in together]
            if holders and all(holders):
                for digest in set.intersection(*(each for each in holders if each)):
                    self._kept.pop(digest, None)

    def doubt(self, words: Iterable[Mark]) -> None:
        """The names by these words are known otherwise now: texts with one of them are doubted."""
        for word in words:
            self._touched.add(frozenset((word,)))
            holders = self._by_mark.get(word)
            if holders:
                self._doubted |= holders


def _digest(text: str) -> bytes:
    plain = text.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(plain, digest_size=_DIGEST_BYTES, key=_SECRET).digest()
