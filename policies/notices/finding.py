"""Finds at one place of a text which of all our legal texts stands there, filled in.

There are more than a thousand texts, so they are looked up by their first characters; the few that
begin with a value (frames: a person's name) by the words that follow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from policies.notices import channels, template
from policies.notices.files import Notice

_LEADING: Final = re.compile(r"\s*+")
_KEY: Final = 6
"""First characters by which a text is looked up."""


@dataclass(frozen=True, slots=True)
class Found:
    """A notice found in a text, where it ends, and the case numbers in it."""

    notice: Notice
    end: int
    references: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Form:
    """One notice in the form of some channels. `opening` is its literal beginning.

    `after` is, where a value comes first, the literal rest of its line.
    """

    notice: Notice
    body: str
    opening: str
    after: str

    def at(self, text: str, start: int) -> Found | None:
        if not text.startswith(self.opening, start):
            return None
        reach = start + template.LIMIT_VALUE + len(self.after)
        if not self.opening and text.find(self.after, start, reach) < 0:
            return None
        notice = self.notice
        match = template.compiled(self.body, notice.optional, frame=notice.frame).match(text, start)
        if match is None:
            return None
        slots = zip(template.groups_of(self.body), match.groups(), strict=True)
        references = tuple(value for slot, value in slots if slot == "reference" and value)
        return Found(notice, match.end(), references)


class Finder:
    """All forms of all notices. Immutable; share one among threads."""

    def __init__(self, notices: Iterable[Notice]) -> None:
        by_key: dict[str, list[_Form]] = {}
        for notice in notices:
            for body in channels.forms_of(notice.body):
                form = _form(notice, body)
                by_key.setdefault(form.opening[:_KEY], []).append(form)
        self._by_key = {key: tuple(forms) for key, forms in by_key.items()}
        self._lengths = tuple(sorted({len(key) for key in self._by_key}))

    def longest(self, text: str, position: int) -> Found | None:
        """The longest notice at `position`, blanks before it passed over, or None."""
        leading = _LEADING.match(text, position)
        start = position if leading is None else leading.end()
        best: Found | None = None
        for length in self._lengths:
            for form in self._by_key.get(text[start : start + length], ()):
                found = form.at(text, start)
                if found is not None and (best is None or found.end > best.end):
                    best = found
        return best


def _form(notice: Notice, body: str) -> _Form:
    first_line = body.split("\n", 1)[0]
    slot = template.PARAMETER.search(first_line)
    if slot is None:
        return _Form(notice, body, opening=first_line, after="")
    return _Form(notice, body, first_line[: slot.start()], first_line[slot.end() :])
