"""A number with a check: what all national numbers have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import regex

from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser, spans

VALID = 0.95
"""Score where the check passes and the shape is rare enough by itself."""
CUED = 0.85
"""Score where a cue word had to help."""

# Between the digits of one number people type one space, dash, dot or slash.
GAP = r"[ \t\-./]?"

_NOT_AFTER = r"(?<![\d\p{L}])"
_NOT_AFTER_DIGIT = r"(?<!\d)"
_NOT_BEFORE = r"(?![\d\p{L}])"
_NOT_BEFORE_DIGIT = r"(?!\d)"


@dataclass(frozen=True, slots=True)
class NumberKind:
    """How a number looks, when it is valid, and what else must be there to believe it.

    `shape` is the inside of a pattern. `alone`: the check is strong enough without any cue word.
    `cues` as in `reading.cue_pattern`. In `languages` (ISO 639-1) the text itself is cue enough.
    `denied_by`: words before the number that make it something else. `standing_alone`: a text
    which is nothing but this number is believed. `unchecked_after`: cues directly before the
    number that let it be taken even though the check fails (a slip of the pen is still somebody's
    number). `may_go_on`: digits may follow behind a space, as an expiry date does behind a card.
    """

    entity_type: str
    shape: str
    is_valid: Callable[[str], bool]
    alone: bool = False
    cues: regex.Pattern[str] | None = None
    languages: frozenset[str] = frozenset()
    denied_by: regex.Pattern[str] | None = None
    standing_alone: bool = False
    unchecked_after: regex.Pattern[str] | None = None
    begins_with_letter: bool = False
    may_go_on: bool = False
    pattern: regex.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        before = _NOT_AFTER if self.begins_with_letter else _NOT_AFTER_DIGIT
        after = _NOT_BEFORE if self.begins_with_letter else _NOT_BEFORE_DIGIT
        compiled = regex.compile(f"{before}(?:{self.shape}){after}", regex.IGNORECASE)
        object.__setattr__(self, "pattern", compiled)


class NumberRecogniser(Recogniser):
    """Finds the numbers of one kind or of several kinds."""

    def __init__(self, kinds: tuple[NumberKind, ...], language: str, name: str) -> None:
        self.kinds = kinds
        self.entities = tuple(sorted({kind.entity_type for kind in kinds}))
        super().__init__(language, name)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Every number that passes its check and has what else its kind asks for."""
        if not reading.has_digit:
            return
        for kind in self.kinds:
            for found in spans(kind.pattern, reading.text):
                score = _score(kind, reading, found)
                if score:
                    yield Match(found.start(), found.end(), kind.entity_type, score)


def _score(kind: NumberKind, reading: Reading, found: regex.Match[str]) -> float:
    start, end = found.span()
    number = found[0]
    if not kind.may_go_on and _is_part_of_longer(reading.text, start, end, number):
        return 0.0
    if len({sign for sign in number.lstrip("PLpl -") if not sign.isalnum()}) > 1:
        return 0.0  # "2026-01-15 10" is a date and an hour, no ten digits
    if not kind.is_valid(number):
        told = kind.unchecked_after and reading.cue_before(kind.unchecked_after, start, 16)
        return CUED if told else 0.0
    if kind.cues and reading.cue_near(kind.cues, start, end):
        return VALID if kind.alone else CUED
    if kind.denied_by and reading.cue_before(kind.denied_by, start):
        return 0.0
    if kind.alone:
        return VALID
    if reading.language in kind.languages or (
        kind.standing_alone and reading.stands_alone(start, end)
    ):
        return CUED
    return 0.0


_DIGIT_BEFORE = regex.compile(r"\d[ \t-]$")
_DIGIT_AFTER = regex.compile(r"^[ \t-]\d")


def _is_part_of_longer(text: str, start: int, end: int, number: str) -> bool:
    """A number written in groups is no number if the groups go on: `12 3456` of `12 3456 78`."""
    if number.isalnum():
        return False
    before = _DIGIT_BEFORE.search(text[max(0, start - 2) : start])
    return bool(before or _DIGIT_AFTER.search(text[end : end + 2]))


def digits_of(number: str) -> str:
    """Only the digits."""
    return "".join(letter for letter in number if letter.isdigit())


def spaced(groups: str) -> str:
    """Pattern of digits with an optional gap between each two: `spaced("11")` for eleven digits."""
    return r"\d" + rf"(?:{GAP}\d){{{int(groups) - 1}}}"
