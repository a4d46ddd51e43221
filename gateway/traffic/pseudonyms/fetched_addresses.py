"""Addresses that a page fetches by itself as soon as it is shown: pictures and the like.

A model that was told to (by a tool's result, a web page) can write `![x](https://host/?d=[EMAIL_1])`.
It holds no value, but with the value put in, the customer's own browser would carry it to that
host. So nothing is restored there. Links wait until somebody follows them: those are left alone.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

_REACH: Final = 2_000
"""How far back the beginning of a link's words or of a tag is looked for. Where it is not found,
the address counts as fetched: no description is long enough to be a way round."""

_DEEPEST: Final = 16
"""Brackets in brackets; no link's words have more."""

_MAY_OPEN: Final = re.compile(r"[(:=]")
_ATTRIBUTE: Final = re.compile(r"([\w:-]+)[ \t\r\n]*$")
_FETCHING: Final = frozenset("src srcset poster background data xlink:href".split())
_TAG_THAT_FETCHES: Final = re.compile(r"<(?:link|image|base|use)\b[^<>]*$", re.IGNORECASE)
_STYLE: Final = ("url", "image", "image-set")
_ELSEWHERE: Final = re.compile(r"(?:https?|ftp|wss?):|//|[/\\]{2}\w", re.IGNORECASE)
"""How the address of another host begins; browsers take a backslash for a slash."""
_LONGEST_BEGINNING: Final = 100


class FetchedAddresses:
    """Follows one lane of text. The same, in whatever pieces the text comes."""

    def __init__(self) -> None:
        self._tail = ""
        self._address: str | None = None  # how the one that is open begins
        self._elsewhere = False
        self._quote = ""  # what ends it: `"`, `'`, `>`, or a blank where it is empty
        self._depth = 0

    def __repr__(self) -> str:
        return f"FetchedAddresses(leads_elsewhere={self.leads_elsewhere})"

    @property
    def leads_elsewhere(self) -> bool:
        """Whether the text so far ends inside an address of some host that is fetched unasked."""
        return self._address is not None and self._elsewhere

    def read(self, text: str) -> None:
        """Goes on over `text`."""
        said = self._tail + text
        place = len(self._tail)
        while place < len(said):
            if self._address is not None:
                self._go_on(self._address, said[place])
                place += 1
                continue
            candidate = _MAY_OPEN.search(said, place)
            if candidate is None:
                break
            place = candidate.end()
            if _opens(said, candidate.start()):
                self._address, self._elsewhere, self._quote, self._depth = "", False, "", 0
        self._tail = said[-_REACH:]

    def _go_on(self, address: str, sign: str) -> None:
        if not address.strip("\\") and not self._quote and (sign.isspace() or sign in "\"'<"):
            self._address, self._quote = "", ">" if sign == "<" else sign.strip()
            return
        if self._ends(sign):
            self._address = None
        elif sign == ",":
            self._address = ""  # the next of a `srcset`
        elif sign > " " and len(address) < _LONGEST_BEGINNING:  # browsers drop blanks and controls
            self._address = address + sign
            self._elsewhere |= _ELSEWHERE.match(unescape(self._address)) is not None

    def _ends(self, sign: str) -> bool:
        if self._quote:
            return sign == self._quote
        if sign == "(":
            self._depth += 1
        elif sign == ")":
            self._depth -= 1
        return sign.isspace() or sign in "<>" or self._depth < 0


def _opens(said: str, place: int) -> bool:
    sign = said[place]
    if sign == ":":
        return said[place - 1 : place] == "]"  # `[1]: https://…`, which `![x][1]` means
    if sign == "(":
        if said[place - 1 : place] == "]":
            return not _is_plain_link(said, place - 1)
        return said[max(0, place - 9) : place].lower().endswith(_STYLE)
    attribute = _ATTRIBUTE.search(said, max(0, place - 40), place)
    if attribute is None:
        return False
    name = attribute[1].lower()
    if name == "href":
        return _TAG_THAT_FETCHES.search(said, max(0, place - _REACH), place) is not None
    return name in _FETCHING


def _is_plain_link(said: str, closing: int) -> bool:
    """Whether the `]` ends the words of a link that somebody must choose to follow."""
    depth = 0
    for place in range(closing, max(-1, closing - _REACH + 1), -1):
        if said[place] == "]":
            depth += 1
            if depth > _DEEPEST:
                break
        elif said[place] == "[":
            depth -= 1
            if depth == 0:
                return said[place - 1 : place] != "!" if place else True
    return False
