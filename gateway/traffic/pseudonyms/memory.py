"""Finds values met before wherever they stand literally in a text, in time linear in the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from gateway.traffic.pseudonyms.kept_texts import Mark
from gateway.traffic.pseudonyms.labels import STRONG_LABELS, Likeness, likeness_of
from gateway.traffic.pseudonyms.spoken import said_of_email

_RUN = re.compile(r"\w+")
_DIGITS_APART = re.compile(r"[0-9]+(?:[ \-./()\u00a0\u2010\u2011\u202f]{1,3}[0-9]+)*")
_DIGIT_GROUP = re.compile(r"[0-9]+")
_LETTERS_THEN_DIGITS = re.compile(r"\+?([A-Z]*)([0-9]+)")
_FEWEST_DIGITS: Final = 6
_FEWEST_SHORT: Final = 4  # behind two letters
_SHORTEST_NAME: Final = 3
_SHORTEST_VALUE: Final = 4
_SHORTEST_STRONG: Final = 6
_PREFIX_NEEDED_BELOW: Final = 10
# Bounded, so that a text of nothing but backslashes is read in linear time.
_ESCAPED_SPACE = re.compile(r"\\{1,8}[nrtbf]")
_JSON_ESCAPE = re.compile(r"\\{1,8}(?:u([0-9a-fA-F]{4})|[nrtbf])")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A known value at `text[start:end]`."""

    start: int
    end: int
    label: str
    entity_type: str


@dataclass(frozen=True, slots=True)
class _Spelling:
    text: str = field(repr=False)
    label: str
    entity_type: str

    @property
    def rank(self) -> tuple[str, str, str]:
        """The lowest of several with the same letters is found, whichever came first."""
        return self.label, self.entity_type, self.text


@dataclass(frozen=True, slots=True)
class _Number:
    letters: str = field(repr=False)
    label: str
    entity_type: str

    @property
    def rank(self) -> tuple[str, str, str]:
        """As of a spelling."""
        return self.label, self.entity_type, self.letters


class KnownValues:
    """Spellings by their first word, numbers by their digits. Grows, never forgets."""

    def __init__(self) -> None:
        # By first word; then by its offset and the length of the whole; then by text.
        self._spellings: dict[str, dict[tuple[int, int], dict[str, _Spelling]]] = {}
        self._numbers: dict[str, _Number] = {}
        self._lengths: list[int] = []
        self._beginnings: set[str] = set()
        self._strong: dict[str, str] = {}
        self._emails: dict[str, dict[str, str]] = {}  # by the word in front of the first @

    def __repr__(self) -> str:
        return f"KnownValues({len(self._spellings)} first words, {len(self._numbers)} numbers)"

    def learn(self, label: str, entity_type: str, text: str, link: str) -> set[Mark]:
        """Remembers one spelling of a value; spellings too short to mean anybody are not.

        Gives the marks (see `marks_of`) of the texts in which something can be found now that was
        not found so before. What is found does not depend on the order of learning.
        """
        marks: set[Mark] = set()
        likeness = likeness_of(label)
        letters = sum(map(str.isalnum, text))
        if letters >= (_SHORTEST_NAME if likeness is Likeness.NAME else _SHORTEST_VALUE):
            self._learn_spelling(label, entity_type, text, marks)
            if likeness is Likeness.NAME:
                self._learn_spelling(label, entity_type, text.upper(), marks)
            if likeness is Likeness.NUMBER:
                for spelling in _spellings_of_short(link):
                    self._learn_spelling(label, entity_type, spelling, marks)
            if likeness is Likeness.EMAIL:
                for spelling in (link.removeprefix("~"), *said_of_email(link.removeprefix("~"))):
                    self._learn_spelling(label, entity_type, spelling, marks)
        is_number = likeness in (Likeness.NUMBER, Likeness.PHONE) and self._learn_number(
            label, entity_type, link, marks
        )
        if label in STRONG_LABELS and not is_number and letters >= _SHORTEST_STRONG:
            self._learn_strong(text.casefold(), label)
        return marks

    def _learn_strong(self, value: str, label: str) -> None:
        at = value.find("@")
        known = self._strong
        if at != -1:
            known = self._emails.setdefault(_word_before(value, at), {})
        known[value] = min(label, known.get(value, label))

    def _learn_spelling(self, label: str, entity_type: str, text: str, marks: set[Mark]) -> None:
        first = _RUN.search(text)
        if first is None:
            return
        word = first[0].casefold()
        key = text if likeness_of(label) is Likeness.NAME else text.casefold()
        spelling = _Spelling(text, label, entity_type)
        alike = self._spellings.setdefault(word, {}).setdefault((first.start(), len(text)), {})
        known = alike.get(key)
        if known is None or spelling.rank < known.rank:
            alike[key] = spelling
            marks.add(frozenset(_RUN.findall(text.casefold())))  # who holds it holds all of them

    def _learn_number(self, label: str, entity_type: str, link: str, marks: set[Mark]) -> bool:
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
        """Whole words only; may overlap. Names in their letter case or all capitals.

        `\\n` and its like, where somebody pasted them, count as white space too.
        """
        yield from self._occurrences(text)
        if "\\" in text:
            spaced = _ESCAPED_SPACE.sub(lambda escape: "\n" * len(escape[0]), text)
            if spaced != text:
                yield from self._occurrences(spaced)

    def _occurrences(self, text: str) -> Iterator[Occurrence]:
        if self._spellings:
            for run in _RUN.finditer(text):
                known = self._spellings.get(run[0].casefold())
                if known is not None:
                    yield from _spelled(known, text, run.start())
        yield from self._numbers_in(text)

    def marks_of(self, text: str) -> set[Mark]:
        """First words and digits by which a value, known or still unknown, is found in the text."""
        marks = _marks_of_words_and_numbers(text)
        if "\\" in text:
            spaced = _ESCAPED_SPACE.sub(lambda escape: "\n" * len(escape[0]), text)
            marks |= _marks_of_words_and_numbers(spaced)
        return marks

    def strong_labels_in(self, body: str) -> frozenset[str]:
        """Labels of identifiers, numbers and e-mails in a serialised body, read as it stands and
        with JSON escapes undone (`\\n` in front of a value must not hide it)."""
        if not (self._strong or self._emails or self._numbers):
            return frozenset()
        found: set[str] = set()
        readings = [body]
        if "\\" in body:
            readings.append(_JSON_ESCAPE.sub(_unescaped, body))
        for reading in readings:
            folded = reading.casefold() if self._strong or self._emails else ""
            found.update(self._emails_in(folded))
            for value, label in self._strong.items():
                if label not in found and _stands_in(value, folded):
                    found.add(label)
            found.update(
                each.label for each in self._numbers_in(reading) if each.label in STRONG_LABELS
            )
        return frozenset(found)

    def _emails_in(self, folded: str) -> Iterator[str]:
        at = folded.find("@") if self._emails else -1
        while at != -1:
            for value, label in self._emails.get(_word_before(folded, at), {}).items():
                start = at - value.find("@")
                end = start + len(value)
                if start >= 0 and folded[start:end] == value and _stands_alone(folded, start, end):
                    yield label
            at = folded.find("@", at + 1)

    def _numbers_in(self, text: str) -> Iterator[Occurrence]:
        if not self._numbers:
            return
        for run in _DIGITS_APART.finditer(text):
            if run.end() - run.start() >= self._lengths[0]:
                yield from self._numbers_in_run(text, run.start(), run[0])

    def _numbers_in_run(self, text: str, run_start: int, run: str) -> Iterator[Occurrence]:
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


def _spellings_of_short(link: str) -> Iterator[str]:
    """`FIT00918`, `FIT-00918` and `FIT 00918`: too few digits to be known by them alone."""
    parts = _LETTERS_THEN_DIGITS.fullmatch(link)
    if parts and len(parts[1]) > 1 and _FEWEST_SHORT <= len(parts[2]) < _FEWEST_DIGITS:
        yield from (f"{parts[1]}{gap}{parts[2]}" for gap in ("", "-", " ", "/"))


def _marks_of_words_and_numbers(text: str) -> set[Mark]:
    marks: set[Mark] = set(_RUN.findall(text.casefold()))
    if not text.isascii():  # there casefold can move the edges of words
        marks.update(word.casefold() for word in _RUN.findall(text))
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


def _spelled(
    known: dict[tuple[int, int], dict[str, _Spelling]], text: str, place: int
) -> Iterator[Occurrence]:
    """Spellings whose first word stands at `place`."""
    for (offset, length), spellings in known.items():
        start, end = place - offset, place - offset + length
        if start < 0 or end > len(text):
            continue
        said = text[start:end]
        plain = said.casefold()
        found = [spellings.get(said)]
        if plain != said:
            other = spellings.get(plain)
            found.append(other if other and likeness_of(other.label) is not Likeness.NAME else None)
        for each in found:
            if each is not None and _stands_alone(text, start, end):
                yield Occurrence(start, end, each.label, each.entity_type)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter, digit or underscore goes on beyond either edge."""
    before = start > 0 and _is_word(text[start]) and _is_word(text[start - 1])
    after = end < len(text) and _is_word(text[end - 1]) and _is_word(text[end])
    return not before and not after


def _word_before(text: str, place: int) -> str:
    """The last of the word characters directly in front, at most 64 of them."""
    start = place
    while start > max(0, place - 64) and _is_word(text[start - 1]):
        start -= 1
    return text[start:place]


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _stands_in(value: str, folded: str) -> bool:
    place = folded.find(value)
    while place != -1:
        if _stands_alone(folded, place, place + len(value)):
            return True
        place = folded.find(value, place + 1)
    return False


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
    if _stands_alone(text, start, end):
        yield Occurrence(start, end, number.label, number.entity_type)


def _unescaped(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16)) if escape[1] else "\n"
