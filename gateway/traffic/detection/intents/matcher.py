"""Looks for the phrases of a table in a message."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

import regex

from gateway.traffic.detection.intents.phrase import Phrase, PhraseCompiler
from gateway.traffic.detection.intents.spelling import Message, Spelling, as_message
from gateway.traffic.detection.intents.steps import Step
from gateway.traffic.detection.intents.table import Intent, Phrases, PhraseTable

_WHOLE_WORD = regex.compile(r"(?<![\p{L}'{-])[\p{L}'-]+(?![\p{L}}*])")
_STEM = regex.compile(r"[\p{L}']+(?=\*)")
_LONGEST_ANSWER = 24


class Matcher:
    """The phrases of one language; each set of them is compiled when it is first looked for."""

    def __init__(
        self, table: PhraseTable, is_word: Callable[[str], bool] = lambda _: False
    ) -> None:
        self.table = table
        written = [row for rows in _all_phrases(table) for row in rows]
        self._spelling = Spelling(
            {word for row in written for word in _WHOLE_WORD.findall(row) if word.islower()},
            {stem for row in written for stem in _STEM.findall(row)},
            table.not_misspelled,
            table.rewritten,
            forgiven={
                word
                for name in table.forgiven
                for row in table.groups[name]
                for word in _WHOLE_WORD.findall(row)
                if word.islower()
            },
            is_word=is_word,
        )
        self._compiler = PhraseCompiler(table.groups)
        self._sets: dict[int, PhraseSet] = {}
        self._steps: dict[int, Step] = {}
        self._keep: list[Phrases] = []

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

    def covers(self, message: Message, pieces: Mapping[str, Phrases]) -> frozenset[frozenset[str]]:
        """Which kinds of pieces the whole message can be put together from; empty if it cannot.

        `?` counts as the kind of that name, an end of sentence as nothing.
        """
        words = message.words
        if len(words) > _LONGEST_ANSWER:
            return frozenset()
        found = {kind: self._step(phrases) for kind, phrases in pieces.items()}
        # "I do not agree" is one piece before it is "I do" and "not agree".
        steps = _all_steps(message, found)
        if steps is None:
            return frozenset()
        return _put_together(message, steps, longest=True) or _put_together(message, steps)

    def _step(self, phrases: Phrases) -> Step:
        if id(phrases) not in self._steps:
            self._steps[id(phrases)] = self._compiler.any_of(phrases)
            self._keep.append(phrases)
        return self._steps[id(phrases)]

    def _set(self, phrases: Phrases) -> PhraseSet:
        """The compiled set; tables are constants, so their identity is a safe and quick key."""
        known = self._sets.get(id(phrases))
        if known is None:
            known = PhraseSet(map(self._compiler.compile, phrases))
            self._sets[id(phrases)] = known
            self._keep.append(phrases)
        return known


def _put_together(
    message: Message, steps: Mapping[int, list[tuple[int, str]]], *, longest: bool = False
) -> frozenset[frozenset[str]]:
    reached: dict[int, set[frozenset[str]]] = {0: {frozenset()}}
    for place in sorted(steps):
        furthest = max((end for end, _ in steps[place]), default=0) if longest else 0
        for end, kind in steps[place]:
            for kinds in reached.get(place, ()) if end >= furthest else ():
                reached.setdefault(end, set()).add(kinds | {kind} if kind else kinds)
    return frozenset(reached.get(len(message.words), ()))


def _all_steps(
    message: Message, found: Mapping[str, Step]
) -> dict[int, list[tuple[int, str]]] | None:
    """Pieces from each place that can be reached; None where the end cannot be."""
    steps = _reached(message, found)
    return steps if len(message.words) in steps else None


def _reached(message: Message, found: Mapping[str, Step]) -> dict[int, list[tuple[int, str]]]:
    """Places that pieces lead to from the beginning, each with the pieces from there on."""
    steps: dict[int, list[tuple[int, str]]] = {}
    open_places = {0}
    while open_places:
        place = open_places.pop()
        steps[place] = list(_steps(message, place, found)) if place < len(message.words) else []
        open_places.update(end for end, _ in steps[place] if end not in steps)
    return steps


def _steps(message: Message, place: int, found: Mapping[str, Step]) -> Iterator[tuple[int, str]]:
    """Ends of pieces that begin at `place`, with their kinds."""
    sign = message.words[place]
    if sign in {".", "?"}:
        yield place + 1, "?" if sign == "?" else ""
    for kind, step in found.items():
        for end in step(message, place):
            if end > place:
                yield end, kind


class PhraseSet:
    """Phrases that are looked for together, found by a word that must be in the message."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._always: list[Phrase] = []
        self._by_word: dict[str, list[Phrase]] = {}
        self._by_beginning: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            self._place(phrase)
        self._words, self._beginnings = frozenset(self._by_word), frozenset(self._by_beginning)

    def _place(self, phrase: Phrase) -> None:
        if not phrase.needs:
            self._always.append(phrase)
            return
        rarest = min(phrase.needs, key=lambda need: len(need.words) + 3 * len(need.beginnings))
        for word in rarest.words:
            self._by_word.setdefault(word, []).append(phrase)
        for beginning in rarest.beginnings:
            self._by_beginning.setdefault(beginning, []).append(phrase)

    def candidates(self, message: Message) -> Iterator[Phrase]:
        """The phrases all of whose needed words are in the message."""
        yield from self._always
        seen: set[int] = set()
        lists = [self._by_word[word] for word in self._words & message.known]
        lists += [self._by_beginning[begun] for begun in self._beginnings & message.beginnings]
        for phrases in lists:
            for phrase in phrases:
                if id(phrase) not in seen:
                    seen.add(id(phrase))
                    if phrase.may_be_in(message):
                        yield phrase

    def found(self, message: Message) -> bool:
        """Whether any phrase is in the message."""
        for phrase in self.candidates(message):
            for place in phrase.places(message):
                if phrase.ends(message, place):
                    return True
        return False

    def struck_from(self, message: Message) -> Message:
        """The message with one `#` for each stretch that phrases fit."""
        struck: set[int] = set()
        for phrase in self.candidates(message):
            for place in phrase.places(message):
                for end in phrase.ends(message, place):
                    struck.update(range(place, end))
        if not struck:
            return message
        kept = ["#" if place in struck else word for place, word in enumerate(message.words)]
        return as_message(kept)


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
        consent.details,
        consent.refusals_for,
        consent.doubts,
        consent.asks,
        consent.openings,
        consent.conditions,
        consent.loose,
        consent.elsewhere,
    ]
