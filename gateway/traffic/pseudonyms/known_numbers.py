"""Finds numbers met before by their digits, however they are grouped, prefixed or introduced."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from gateway.traffic.pseudonyms.kept_texts import Mark
from gateway.traffic.pseudonyms.labels import Likeness, likeness_of

_DIGITS_APART = re.compile(r"[0-9]+(?:[ \-./()\u00a0\u2010\u2011\u202f]{1,3}[0-9]+)*")
_DIGIT_GROUP = re.compile(r"[0-9]+")
_LETTERS_THEN_DIGITS = re.compile(r"\+?([A-Z]*)([0-9]+)")
_FEWEST_DIGITS: Final = 6
_FEWEST_SHORT: Final = 4  # behind two letters
_PREFIX_NEEDED_BELOW: Final = 10


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A known value at `text[start:end]`."""

    start: int
    end: int
    label: str
    entity_type: str


@dataclass(frozen=True, slots=True)
class _Number:
    letters: str = field(repr=False)
    label: str
    entity_type: str

    @property
    def rank(self) -> tuple[str, str, str]:
        """As of a spelling."""
        return self.label, self.entity_type, self.letters


class KnownNumbers:
    """Numbers by their digits. Grows, never forgets."""

    def __init__(self) -> None:
        self._numbers: dict[str, _Number] = {}
        self._lengths: list[int] = []
        self._beginnings: set[str] = set()

    def __repr__(self) -> str:
        return f"KnownNumbers({len(self._numbers)})"

    def __len__(self) -> int:
        return len(self._numbers)

    def learn(self, label: str, entity_type: str, link: str, marks: set[Mark]) -> bool:
        """Takes a number in by its link, adds the marks of texts that may hold it; whether it is

        one.
        """
        parts = _LETTERS_THEN_DIGITS.fullmatch(link)
        if parts is None or len(parts[2]) < _FEWEST_DIGITS:
            return False
        letters, digits = parts[1], parts[2]
        variants = [digits]
        if likeness_of(label) is Likeness.PHONE:
            prefixes = ("00",) if link.startswith("+") else ("48", "0048")
            variants += [prefix + digits for prefix in prefixes]
        for variant in variants:
            number = _Number(letters, label, entity_type)
            known = self._numbers.get(variant)
            if known is None or number.rank < known.rank:
                self._numbers[variant] = number
                marks.add(_mark_of_digits(variant))
            self._beginnings.add(variant[:_FEWEST_DIGITS])
            place = bisect_left(self._lengths, len(variant))
            if self._lengths[place : place + 1] != [len(variant)]:
                self._lengths.insert(place, len(variant))
        return True

    def occurrences(self, text: str) -> Iterator[Occurrence]:
        """Numbers in the text however they are grouped; may overlap."""
        if not self._numbers:
            return
        for run in _DIGITS_APART.finditer(text):
            if run.end() - run.start() >= self._lengths[0]:
                yield from self._in_run(text, run.start(), run[0])

    def _in_run(self, text: str, run_start: int, run: str) -> Iterator[Occurrence]:
        groups = [(group.start(), group.end()) for group in _DIGIT_GROUP.finditer(run)]
        digits = "".join(run[start:end] for start, end in groups)
        ends: dict[int, int] = {}
        total = 0
        for start, end in groups:
            total += end - start
            ends[total] = end
        first = 0
        for start, end in groups:
            if digits[first : first + _FEWEST_DIGITS] in self._beginnings:
                for length in self._lengths:
                    number = self._numbers.get(digits[first : first + length])
                    stop = ends.get(first + length)
                    if number is not None and stop is not None:
                        yield from _spread(text, run_start + start, run_start + stop, number)
            first += end - start


def spellings_of_short(link: str) -> Iterator[str]:
    """`FIT00918`, `FIT-00918` and `FIT 00918`: too few digits to be known by them alone."""
    parts = _LETTERS_THEN_DIGITS.fullmatch(link)
    if parts and len(parts[1]) > 1 and _FEWEST_SHORT <= len(parts[2]) < _FEWEST_DIGITS:
        yield from (f"{parts[1]}{gap}{parts[2]}" for gap in ("", "-", " ", "/"))


def marks_of_numbers(text: str) -> set[Mark]:
    """First digits by which a number, known or still unknown, is found in the text."""
    marks: set[Mark] = set()
    for run in _DIGITS_APART.finditer(text):
        if run.end() - run.start() >= _FEWEST_DIGITS:
            groups = _DIGIT_GROUP.findall(run[0])
            digits, first = "".join(groups), 0
            for group in groups:
                marks.add(_mark_of_digits(digits[first:]))
                first += len(group)
    return marks


def _mark_of_digits(digits: str) -> Mark:
    return "#" + digits[:_FEWEST_DIGITS]


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter, digit or underscore goes on beyond either edge."""
    before = start > 0 and is_word(text[start]) and is_word(text[start - 1])
    after = end < len(text) and is_word(text[end - 1]) and is_word(text[end])
    return not before and not after


def is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _spread(text: str, start: int, end: int, number: _Number) -> Iterator[Occurrence]:
    """Takes in the letters before the digits (`PL61…`, `ABC 123456`) or a `+`.

    Short numbers count only with their letters; ten digits say enough by themselves.
    """
    digits = sum(map(str.isdigit, text[start:end]))
    if number.letters:
        letters_end = start
        while letters_end and text[letters_end - 1] in " -" and start - letters_end < 2:
            letters_end -= 1
        lettered = letters_end - len(number.letters)
        if lettered >= 0 and text[lettered:letters_end].upper() == number.letters:
            start = lettered
        elif digits < _PREFIX_NEEDED_BELOW:
            return
    elif start > 0 and text[start - 1] == "+":
        start -= 1
    if stands_alone(text, start, end):
        yield Occurrence(start, end, number.label, number.entity_type)
