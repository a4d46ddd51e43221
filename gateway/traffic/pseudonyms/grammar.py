r"""The one grammar of placeholders, for reading what a model wrote and what anybody typed.

Canonical: `[PERSON_1]`, and `[PERSON_1:dat]` where a grammatical case is asked for. Tolerated for
the labels of `labels.KNOWN_LABELS`:

* any letter case; any or no separator before the number: up to three of space, tab, no-break
  space, `_`, `-`, U+2010, U+2011; `\_` as Markdown writes it (`\\_` where that stands in JSON);
* white space (at most two) inside the brackets and around the colon;
* brackets `[…]`, `(…)`, `<…>`, `{…}`; doubled `((…))`, `<<…>>`, `{{…}}`; escaped `\[…\]`;
* any word of at most 12 letters as the case; one that is no case counts as none.

In round brackets prose is common (`(card 1)`): there the label is in capitals or an underscore
precedes the number. Other labels match in canonical spelling only. `[[PERSON_1]]` is a placeholder
inside brackets, since `[Anna]` is cleared to exactly that.

Four facts that restoration rests on, each held by a test:

1. No placeholder is the beginning of another, so the first closing bracket decides.
2. No match reaches over the edge of a canonical placeholder, whatever stands beside it: an inner
   part has no bracket, `[` is never doubled, and an escape before `[` counts only if `]` has one.
3. Nothing outside a match is looked at, so a match does not depend on where a stream is cut.
4. No match is longer than `LONGEST` characters, so a stream holds back fewer than that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import regex

from gateway.traffic.pseudonyms.labels import KNOWN_LABELS

LONGEST: Final = 64
LARGEST_NUMBER: Final = 999_999
CASES: Final = ("nom", "gen", "dat", "acc", "ins", "loc", "voc")
_CASE_SPELLINGS: Final = {**{case: case for case in CASES}, "inst": "ins"}


@dataclass(frozen=True, slots=True)
class Token:
    """A placeholder at `text[start:end]`. `case` is one of `CASES` or None."""

    start: int
    end: int
    label: str
    number: int
    case: str | None = None
    spelling: str = field(default="", repr=False)  # as it stands in the text: maybe typed by hand


def written(label: str, number: int) -> str:
    """The canonical placeholder."""
    return f"[{label}_{number}]"


_SPACE = r"[ \t\u00a0\u202f]"
_SPACES = rf"{_SPACE}{{0,2}}"
_SEPARATOR = rf"(?:\\{{0,2}}[_\-\u2010\u2011]|{_SPACE}){{0,3}}"
_UNDERSCORE = rf"{_SPACE}?\\{{0,2}}_{_SPACE}?"
_NUMBER = r"(?P<number>[1-9][0-9]{0,5})"
_CASE = r"(?P<case>[A-Za-z]{1,12})"
_CAPITALS = "(?P<label>" + "|".join(KNOWN_LABELS) + ")"
# Spelled out letter by letter: IGNORECASE would let the long s and the Kelvin sign in.
_LETTERS = (
    "(?P<label>"
    + "|".join("".join(f"[{c}{c.lower()}]" for c in label) for label in KNOWN_LABELS)
    + ")"
)
_END = rf"(?:{_SPACES}:{_SPACES}{_CASE})?{_SPACES}"


def _bracketed(opening: str, closing: str, inner: str, *, doubled: bool) -> str:
    alternatives = [
        rf"{opening}{inner}\\{{0,2}}{closing}",
        rf"\\{{1,2}}{opening}{inner}\\{{1,2}}{closing}",
    ]
    if doubled:
        alternatives.append(rf"{opening}{{2}}{inner}{closing}{{2}}")
    return "|".join(alternatives)


_ANY = rf"{_SPACES}{_LETTERS}{_SEPARATOR}{_NUMBER}{_END}"
_ROUND = rf"{_SPACES}(?:{_CAPITALS}{_SEPARATOR}|{_LETTERS}{_UNDERSCORE}){_NUMBER}{_END}"
_STRICT = rf"\[(?P<label>[A-Z][A-Z_]{{0,38}}[A-Z])_{_NUMBER}(?::{_CASE})?\]"

PATTERN: Final[regex.Pattern[str]] = regex.compile(
    "|".join(
        (
            _bracketed(r"\[", r"\]", _ANY, doubled=False),
            _STRICT,
            _bracketed(r"\{", r"\}", _ANY, doubled=True),
            _bracketed("<", ">", _ANY, doubled=True),
            _bracketed(r"\(", r"\)", _ROUND, doubled=True),
        )
    ),
    flags=regex.VERSION0,
)
_OPENING = regex.compile(r"[\[{<(\\]")


def tokens_in(text: str) -> Iterator[Token]:
    """All placeholders of a whole text, leftmost first, none overlapping."""
    for match in PATTERN.finditer(text):
        yield _token(match)


@dataclass(frozen=True, slots=True)
class Scan:
    """What is certain about a text that may go on: its tokens, and up to where it is settled."""

    tokens: tuple[Token, ...]
    settled: int


def scan(text: str) -> Scan:
    """Tokens of a text that more may follow.

    `text[settled:]` is the tail that could still become a token, always shorter than
    `LONGEST`. The same tokens are found however the text is cut.
    """
    if _OPENING.search(text) is None:
        return Scan((), len(text))  # most pieces of a stream
    tokens: list[Token] = []
    place = 0
    while True:
        match = PATTERN.search(text, place)
        open_at = _possible_beginning(text, place, len(text) if match is None else match.start())
        if open_at is not None:
            return Scan(tuple(tokens), open_at)
        if match is None:
            return Scan(tuple(tokens), len(text))
        tokens.append(_token(match))
        place = match.end()


def _possible_beginning(text: str, start: int, stop: int) -> int | None:
    """Where in `text[start:stop]` something begins that more text could make a token of.

    Only the last `LONGEST - 1` characters can hold one: the whole rest must belong to it.
    """
    for opening in _OPENING.finditer(text, max(start, len(text) - LONGEST + 1), stop):
        place = int(opening.start())
        if PATTERN.fullmatch(text, place, partial=True) is not None:
            return place
    return None


def _token(match: regex.Match[str]) -> Token:
    case = match["case"]
    return Token(
        start=match.start(),
        end=match.end(),
        label=match["label"].upper(),
        number=int(match["number"]),
        case=_CASE_SPELLINGS.get(case.lower()) if case else None,
        spelling=match[0],
    )
