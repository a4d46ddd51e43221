r"""The one grammar of placeholders, for reading what a model wrote and what anybody typed.

Canonical: `[PERSON_1]`, and `[PERSON_1:dat]` where a grammatical case is asked for. Tolerated for
the labels of `labels.KNOWN_LABELS`:

* any letter case; any or no separator before the number: up to three of space, tab, no-break
  space, `_`, `-`, U+2010, U+2011; `\_` as Markdown writes it (`\\_` where that stands in JSON),
  `&#95;`, `%5F`, `\u005f`;
* white space (at most two) inside the brackets and around the colon;
* brackets `[…]`, `(…)`, `<…>`, `{…}`; doubled `((…))`, `<<…>>`, `{{…}}`; escaped `\[…\]`,
  `&#91;…&#93;`, `&lbrack;…&rbrack;`, `&lt;…&gt;`, `%5B…%5D`, `\u005b…\u005d`, `\u003c…\u003e`;
* any word of at most 12 letters as the case; one that is no case counts as none;
* no brackets at all: `PERSON_1`, `PERSON\_1`, `PERSON_1:dat`, and `PERSON 1` for people, in
  capitals, standing alone.

In round brackets prose is common (`(card 1)`): there the label is in capitals or an underscore
precedes the number. Other labels match in canonical spelling only. `[[PERSON_1]]` is a placeholder
inside brackets, since `[Anna]` is cleared to exactly that. Letters that follow a person's
placeholder (`[PERSON_1]owi`) are given as its `ending`; they are no part of it.

Facts that restoration rests on, each held by a test:

1. No placeholder in brackets is the beginning of another, so the first closing bracket decides.
2. No match reaches over the edge of a canonical placeholder, whatever stands beside it: an inner
   part has no bracket, `[` is never doubled, and an escape before `[` counts only if `]` has one.
3. Nothing outside a match in brackets is looked at. Without brackets the characters directly
   before and behind count, and `scan` waits for both. Beside a bracket it is none: what was no
   placeholder when it was typed becomes none because something beside it was replaced.
4. No match with its ending is longer than `LONGEST` characters, so a stream holds back fewer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import regex

from gateway.traffic.pseudonyms.labels import KNOWN_LABELS, PERSON

LONGEST: Final = 96
LARGEST_NUMBER: Final = 999_999
CASES: Final = ("nom", "gen", "dat", "acc", "ins", "loc", "voc")
_CASE_WORDS: Final = {
    "nom": "nominative mianownik nominativ mian",
    "gen": "genitive dopelniacz dopełniacz genitiv dop",
    "dat": "dative celownik dativ cel",
    "acc": "accusative biernik akkusativ akk bier",
    "ins": "instrumental narzednik narzędnik inst instr narz",
    "loc": "locative miejscownik lokativ msc prep",
    "voc": "vocative wolacz wołacz vokativ wol woł",
}
_CASE_SPELLINGS: Final = {
    word: case for case, words in _CASE_WORDS.items() for word in (case, *words.split())
}


@dataclass(frozen=True, slots=True)
class Token:
    """A placeholder at `text[start:end]`. `case` is one of `CASES` or None."""

    start: int
    end: int
    label: str
    number: int
    case: str | None = None
    spelling: str = field(default="", repr=False)  # as it stands in the text: maybe typed by hand
    ending: str = ""  # letters stuck to a person's token, with hyphen or apostrophe; outside `end`
    is_bare: bool = False


def written(label: str, number: int) -> str:
    """The canonical placeholder."""
    return f"[{label}_{number}]"


_SPACE = r"[ \t\u00a0\u202f]"
_SPACES = rf"{_SPACE}{{0,2}}"
_ENCODED_UNDERSCORE = r"(?:&#95;|&\#[xX]5[fF];|&lowbar;|%5[fF]|\\{1,2}u005[fF])"
_SEPARATOR = rf"(?:(?:\\{{0,2}}[_\-\u2010\u2011]|{_SPACE}){{0,3}}|{_ENCODED_UNDERSCORE})"
_UNDERSCORE = rf"{_SPACE}?\\{{0,2}}_{_SPACE}?"
_NUMBER = r"(?P<number>[1-9][0-9]{0,5})"
_CASE = r"(?P<case>[A-Za-zęłĘŁ]{1,12})"
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
_BARE_CASE = "|".join(sorted(_CASE_SPELLINGS, key=len, reverse=True))
_BARE = (
    r"(?<![\w\[\]({<\\&;%#@/.-])(?P<bare>(?:"
    + "(?P<label>" + "|".join(KNOWN_LABELS) + r")(?:\\{0,2}_)|(?P<label>PERSON)[ \u00a0])"
    + _NUMBER
    + rf"(?::(?P<case>{_BARE_CASE}))?)(?![\w\\\[\])}}>@%&-])"
)  # fmt: skip
_STRICT = rf"\[(?P<label>[A-Z][A-Z_]{{0,38}}[A-Z])_{_NUMBER}(?::{_CASE})?\]"

_ENCODED = "|".join(
    f"{opening}{_ANY}{closing}"
    for opening, closing in (
        (r"&\#(?:91|[xX]5[bB]);", r"&\#(?:93|[xX]5[dD]);"),
        (r"&(?:lbrack|lsqb);", r"&(?:rbrack|rsqb);"),
        (r"&(?:lt|\#60|\#[xX]3[cC]);", r"&(?:gt|\#62|\#[xX]3[eE]);"),
        ("%5[bB]", "%5[dD]"),
        (r"\\{1,2}u005[bB]", r"\\{1,2}u005[dD]"),
        (r"\\{1,2}u003[cC]", r"\\{1,2}u003[eE]"),
    )
)

PATTERN: Final[regex.Pattern[str]] = regex.compile(
    "|".join(
        (
            _bracketed(r"\[", r"\]", _ANY, doubled=False),
            _STRICT,
            _bracketed(r"\{", r"\}", _ANY, doubled=True),
            _bracketed("<", ">", _ANY, doubled=True),
            _bracketed(r"\(", r"\)", _ROUND, doubled=True),
            _ENCODED,
            _BARE,
        )
    ),
    flags=regex.VERSION0,
)
_FIRST_LETTERS = "".join(sorted({label[0] for label in KNOWN_LABELS}))
_OPENING = regex.compile(rf"[\[{{<(\\&%]|(?<![\w\[\]({{<\\&;%#@/.-])[{_FIRST_LETTERS}]")
_ENDING = regex.compile(r"[-'’]?\p{L}{1,4}(?![\w])")
_ENDING_SO_FAR = regex.compile(r"(?:[-'’]?\p{L}{0,4})?")


_TAIL: Final = re.compile(
    rf"[A-Za-z](?:[ \t\u00a0\u202f\\_\-\u2010\u2011]{{0,12}}|{_ENCODED_UNDERSCORE})[1-9]"
)


def _may_hold_any(text: str) -> bool:
    """Whether a label, or anything and an underscore, stands before a number.

    So it does in every placeholder; of the texts without one, few get past this.
    """
    for tail in _TAIL.finditer(text):
        before = text[max(0, tail.start() - LONGEST) : tail.start() + 1]
        if "_" in tail[0] or before.upper().endswith(KNOWN_LABELS):
            return True
    return False


def tokens_in(text: str, start: int = 0) -> Iterator[Token]:
    """All placeholders of a whole text from `start` on, leftmost first, none overlapping."""
    if not _may_hold_any(text):
        return
    for match in PATTERN.finditer(text, start):
        yield _token(match, text)


@dataclass(frozen=True, slots=True)
class Scan:
    """What is certain about a text that may go on: its tokens, and up to where it is settled."""

    tokens: tuple[Token, ...]
    settled: int


def scan(text: str, start: int = 0) -> Scan:
    """Tokens from `start` on of a text that more may follow; what stands before is only looked at.

    `text[settled:]` is the tail that could still become a token, or more of one, always shorter
    than `LONGEST`. The same tokens are found however the text is cut.
    """
    if _OPENING.search(text, start) is None:
        return Scan((), len(text))  # most pieces of a stream
    tokens: list[Token] = []
    place = start
    while True:
        match = PATTERN.search(text, place)
        open_at = _possible_beginning(text, place, len(text) if match is None else match.start())
        if open_at is not None:
            return Scan(tuple(tokens), open_at)
        if match is None:
            return Scan(tuple(tokens), len(text))
        if _may_go_on(match, text):
            return Scan(tuple(tokens), match.start())
        tokens.append(_token(match, text))
        place = match.end()


def _may_go_on(match: regex.Match[str], text: str) -> bool:
    """Whether more text could change what stands here: another digit, a case, an ending."""
    if match["bare"] is not None and (
        match.end() == len(text) or PATTERN.fullmatch(text, match.start(), partial=True) is not None
    ):
        return True
    if match["label"].upper() != PERSON:
        return False
    ending = _ENDING_SO_FAR.match(text, match.end())
    return ending is not None and ending.end() == len(text)


def _possible_beginning(text: str, start: int, stop: int) -> int | None:
    """Where in `text[start:stop]` something begins that more text could make a token of.

    Only the last `LONGEST - 1` characters can hold one: the whole rest must belong to it.
    """
    for opening in _OPENING.finditer(text, max(start, len(text) - LONGEST + 1), stop):
        place = int(opening.start())
        if PATTERN.fullmatch(text, place, partial=True) is not None:
            return place
    return None


def _token(match: regex.Match[str], text: str) -> Token:
    case = match["case"]
    label = match["label"].upper()
    ending = _ENDING.match(text, match.end()) if label == PERSON else None
    return Token(
        start=match.start(),
        end=match.end(),
        label=label,
        number=int(match["number"]),
        case=_CASE_SPELLINGS.get(case.lower()) if case else None,
        spelling=match[0],
        ending=ending[0] if ending else "",
        is_bare=match["bare"] is not None,
    )
