"""Finds values met before wherever they stand literally in a text, in time linear in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from gateway.traffic.pseudonyms.kept_texts import Mark
from gateway.traffic.pseudonyms.known_numbers import (
    KnownNumbers,
    Occurrence,
    is_word,
    marks_of_numbers,
    spellings_of_short,
    stands_alone,
)
from gateway.traffic.pseudonyms.labels import STRONG_LABELS, Likeness, likeness_of
from gateway.traffic.pseudonyms.spoken import said_of_email

_RUN = re.compile(r"\w+")
_SHORTEST_NAME: Final = 3
_SHORTEST_VALUE: Final = 4
_SHORTEST_STRONG: Final = 6
# Bounded, so that a text of nothing but backslashes is read in linear time.
_ESCAPED_SPACE = re.compile(r"\\{1,8}[nrtbf]")
_JSON_ESCAPE = re.compile(r"\\{1,8}(?:u([0-9a-fA-F]{4})|[nrtbf])")


@dataclass(frozen=True, slots=True)
class _Spelling:
    text: str = field(repr=False)
    label: str
    entity_type: str

    @property
    def rank(self) -> tuple[str, str, str]:
        """The lowest of several with the same letters is found, whichever came first."""
        return self.label, self.entity_type, self.text


class KnownValues:
    """Spellings by their first word, numbers by their digits. Grows, never forgets."""

    def __init__(self) -> None:
        # By first word; then by its offset and the length of the whole; then by text.
        self._spellings: dict[str, dict[tuple[int, int], dict[str, _Spelling]]] = {}
        self._numbers = KnownNumbers()
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
                for spelling in spellings_of_short(link):
                    self._learn_spelling(label, entity_type, spelling, marks)
            if likeness is Likeness.EMAIL:
                for spelling in (link.removeprefix("~"), *said_of_email(link.removeprefix("~"))):
                    self._learn_spelling(label, entity_type, spelling, marks)
        is_number = likeness in (Likeness.NUMBER, Likeness.PHONE) and self._numbers.learn(
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
        yield from self._numbers.occurrences(text)

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
                each.label
                for each in self._numbers.occurrences(reading)
                if each.label in STRONG_LABELS
            )
        return frozenset(found)

    def _emails_in(self, folded: str) -> Iterator[str]:
        at = folded.find("@") if self._emails else -1
        while at != -1:
            for value, label in self._emails.get(_word_before(folded, at), {}).items():
                start = at - value.find("@")
                end = start + len(value)
                if start >= 0 and folded[start:end] == value and stands_alone(folded, start, end):
                    yield label
            at = folded.find("@", at + 1)


def _marks_of_words_and_numbers(text: str) -> set[Mark]:
    marks: set[Mark] = set(_RUN.findall(text.casefold()))
    if not text.isascii():  # there casefold can move the edges of words
        marks.update(word.casefold() for word in _RUN.findall(text))
    marks |= marks_of_numbers(text)
    return marks


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
            if each is not None and stands_alone(text, start, end):
                yield Occurrence(start, end, each.label, each.entity_type)


def _word_before(text: str, place: int) -> str:
    """The last of the word characters directly in front, at most 64 of them."""
    start = place
    while start > max(0, place - 64) and is_word(text[start - 1]):
        start -= 1
    return text[start:place]


def _stands_in(value: str, folded: str) -> bool:
    place = folded.find(value)
    while place != -1:
        if stands_alone(folded, place, place + len(value)):
            return True
        place = folded.find(value, place + 1)
    return False


def _unescaped(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16)) if escape[1] else "\n"
