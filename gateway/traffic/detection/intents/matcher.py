"""Looks for the phrases of a table in a message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import regex

from gateway.traffic.detection.intents.phrase import Groups, Need, compiled, needs
from gateway.traffic.detection.intents.spelling import Message, Spelling, as_message
from gateway.traffic.detection.intents.table import Intent, Phrases, PhraseTable
from gateway.traffic.detection.recogniser import PATTERN_SECONDS

_WHOLE_WORD = regex.compile(r"(?<![\p{L}'{-])[\p{L}'-]+(?![\p{L}}*])")
_STEM = regex.compile(r"[\p{L}']+(?=\*)")
_LONGEST_ANSWER = 24


class Matcher:
    """The phrases of one language, compiled when they are first needed."""

    def __init__(self, table: PhraseTable) -> None:
        self.table = table
        written = [row for rows in _all_phrases(table) for row in rows]
        self._spelling = Spelling(
            {word for row in written for word in _WHOLE_WORD.findall(row) if word.islower()},
            {stem for row in written for stem in _STEM.findall(row)},
            table.not_misspelled,
            table.rewritten,
        )
        self._sets = {id(rows): PhraseSet(rows, table.groups) for rows in _all_phrases(table)}

    def message(self, text: str) -> tuple[Message, Message]:
        """The message as the table would write it: all of it, and without quotations."""
        return self._spelling.message(text)

    def says(self, intent: Intent, message: Message) -> bool:
        """Whether the message holds a phrase of the intent and none that unsays it."""
        said = self._set(intent.said_by)
        if not said.found(message) or self.any_of(intent.unsaid_by, message):
            return False
        left = self.without(intent.struck, message)
        return left is message or said.found(left)

    def any_of(self, phrases: Phrases, message: Message) -> bool:
        """Whether any of the phrases is in the message."""
        return self._set(phrases).found(message)

    def without(self, phrases: Phrases, message: Message) -> Message:
        """The message with `#` for every stretch that one of the phrases fits."""
        return self._set(phrases).struck_from(message)

    def covers(
        self, message: Message, pieces: Mapping[str, Phrases]
    ) -> frozenset[frozenset[str]]:
        """Which kinds of pieces the whole message can be put together from; empty if it cannot.

        `?` counts as the kind of that name, an end of sentence as nothing.
        """
        line = message.line
        if line.count(" ") > _LONGEST_ANSWER:
            return frozenset()
        found = {
            kind: list(self._set(phrases).candidates(message)) for kind, phrases in pieces.items()
        }
        reached: dict[int, set[frozenset[str]]] = {0: {frozenset()}}
        for place in range(len(line) - 1):
            if place not in reached:
                continue
            for end, kind in _steps(line, place, found):
                for kinds in reached[place]:
                    reached.setdefault(end, set()).add(kinds | {kind} if kind else kinds)
        return frozenset(reached.get(len(line) - 1, ()))

    def _set(self, phrases: Phrases) -> PhraseSet:
        known = self._sets.get(id(phrases))
        if known is None:  # the empty tuple of another object
            known = self._sets[id(phrases)] = PhraseSet(phrases, self.table.groups)
        return known


def _steps(
    line: str, place: int, found: Mapping[str, list[regex.Pattern[str]]]
) -> Iterator[tuple[int, str]]:
    """Ends of pieces that begin at `place`, with their kinds."""
    sign = line[place + 1 : place + 3]
    if sign in {". ", "? "}:
        yield place + 2, "?" if sign[0] == "?" else ""
    for kind, patterns in found.items():
        for pattern in patterns:
            piece = pattern.match(line, place, timeout=PATTERN_SECONDS)
            if piece is not None and piece.end() > place:
                yield piece.end(), kind


class PhraseSet:
    """Phrases that are looked for together, found by a word that must be in the message."""

    def __init__(self, phrases: Phrases, groups: Groups) -> None:
        self._phrases = phrases
        self._groups = groups
        self._needs: list[list[Need]] = [needs(phrase, groups) for phrase in phrases]
        self._patterns: dict[int, regex.Pattern[str]] = {}
        self._always: list[int] = []
        self._by_word: dict[str, list[int]] = {}
        self._by_beginning: dict[str, list[int]] = {}
        for number, needed in enumerate(self._needs):
            self._place(number, needed)
        self._words, self._beginnings = frozenset(self._by_word), frozenset(self._by_beginning)

    def _place(self, number: int, needed: list[Need]) -> None:
        if not needed:
            self._always.append(number)
            return
        words, beginnings = min(needed, key=lambda need: len(need[0]) + 3 * len(need[1]))
        for word in words:
            self._by_word.setdefault(word, []).append(number)
        for beginning in beginnings:
            self._by_beginning.setdefault(beginning, []).append(number)

    def candidates(self, message: Message) -> Iterator[regex.Pattern[str]]:
        """Patterns of the phrases all of whose needed words are in the message."""
        numbers = set(self._always)
        for word in self._words & message.words:
            numbers.update(self._by_word[word])
        for beginning in self._beginnings & message.beginnings:
            numbers.update(self._by_beginning[beginning])
        for number in sorted(numbers):
            if all(
                not words.isdisjoint(message.words) or not begun.isdisjoint(message.beginnings)
                for words, begun in self._needs[number]
            ):
                yield self._pattern(number)

    def found(self, message: Message) -> bool:
        """Whether any phrase is in the message."""
        return any(
            pattern.search(message.line, timeout=PATTERN_SECONDS)
            for pattern in self.candidates(message)
        )

    def struck_from(self, message: Message) -> Message:
        """The message without what any phrase fits."""
        line = message.line
        for pattern in self.candidates(message):
            line = pattern.sub(" #", line, timeout=PATTERN_SECONDS)
        return message if line == message.line else as_message(line.split())

    def _pattern(self, number: int) -> regex.Pattern[str]:
        if number not in self._patterns:
            body = compiled(self._phrases[number], self._groups)
            self._patterns[number] = regex.compile(body + r"(?= |$)")
        return self._patterns[number]


def _all_phrases(table: PhraseTable) -> list[Phrases]:
    consent = table.consent
    intents: Iterable[Intent] = (
        table.wants_human,
        table.returns_to_bot,
        table.asks_nature,
        table.claims_human,
        consent.withdraws,
        *table.rights.values(),
        *table.special.values(),
    )
    found = [*table.groups.values(), table.human_alone, table.beside_human]
    for intent in intents:
        found += [intent.said_by, intent.unsaid_by, intent.struck]
    return found + [
        consent.yes,
        consent.no,
        consent.grants,
        consent.refusals,
        consent.around,
        consent.grants_for,
        consent.refusals_for,
        consent.doubts,
        consent.asks,
        consent.openings,
        consent.conditions,
        consent.loose,
        consent.elsewhere,
    ]
