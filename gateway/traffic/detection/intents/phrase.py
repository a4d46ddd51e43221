"""Turns a phrase, as `table` writes it, into steps over the words of a message.

A step says at which places it can end when it begins at a given place; every such place is kept, so
that no order of alternatives matters and nothing is tried twice. What a group fits at a place is
remembered for as long as the message is read.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from gateway.traffic.detection.intents.spelling import Message, beginnings
from gateway.traffic.detection.intents.table import Phrases

Ends = Collection[int]
Step = Callable[[Message, int], Ends]
Groups = Mapping[str, Phrases]

_NOWHERE: Ends = ()
_STOPS = frozenset({".", "?", "#"})
_PLACES = {"^", "$", "^^", "$$"}
_GAPS = {"..": 4, "...": 8}
_TURNED_GAP, _FILLED_GAP = 3, 4


@dataclass(frozen=True, slots=True)
class Need:
    """Whole words and beginnings of words, one of which must be in the message."""

    words: frozenset[str]
    beginnings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase ready to be looked for."""

    ends: Step
    needs: tuple[Need, ...]
    opens_with: Need | None
    """Every way to begin it, None where it may begin with any word."""

    def may_be_in(self, message: Message) -> bool:
        """Whether everything that may not be missing is there: cheap, and never wrongly False."""
        for need in self.needs:
            if need.words.isdisjoint(message.known) and need.beginnings.isdisjoint(
                message.beginnings
            ):
                return False
        return True

    def places(self, message: Message) -> Iterable[int]:
        """Where it may begin."""
        opens = self.opens_with
        if opens is None:
            return range(len(message.words) + 1)
        return [
            place
            for place, word in enumerate(message.words)
            if word in opens.words
            or (opens.beginnings and not opens.beginnings.isdisjoint(beginnings(word)))
        ]


class PhraseCompiler:
    """Compiles the phrases of one table; its groups are shared by all of them."""

    def __init__(self, groups: Groups) -> None:
        self._groups = groups
        self._steps: dict[str, Step] = {}
        self._firsts: dict[str, frozenset[str] | None] = {}
        self._opens: dict[str, frozenset[str] | None] = {}

    def compile(self, phrase: str) -> Phrase:
        """One phrase. Raises ValueError for a malformed one, KeyError for an unknown group."""
        elements = _cut(phrase, " ")
        needed = []
        for element in elements:
            firsts = None if _may_be_empty(element) else self._first_words(element)
            if firsts is not None:
                needed.append(_need(firsts))
        opens = self._leading(elements)
        return Phrase(
            self._sequence(elements), tuple(needed), None if opens is None else _need(opens)
        )

    def any_of(self, phrases: Phrases) -> Step:
        """One step for all of them, quickest where they begin with plain words."""
        return self._one_of(list(phrases))

    def _leading(self, elements: list[str]) -> frozenset[str] | None:
        """Words one of which must be the first; None where any word may be."""
        found: set[str] = set()
        for element in elements:
            if element in _PLACES:
                continue
            if element in _GAPS or element in {".-", "~"}:
                return None
            optional = element.endswith("?") and element != "?"
            words = self._leading_of(element[:-1] if optional else element)
            if words is None:
                return None
            found |= words
            if not optional:
                return frozenset(found)
        return None

    def _leading_of(self, element: str) -> frozenset[str] | None:
        if not element.startswith(("(", "{")):
            return frozenset({element})
        if element.startswith("{"):
            name = element[1:-1]
            if name not in self._opens:
                self._opens[name] = self._leading_of_any(list(self._groups[name]))
            return self._opens[name]
        return self._leading_of_any(_cut(element[1:-1], "|"))

    def _leading_of_any(self, options: list[str]) -> frozenset[str] | None:
        found: set[str] = set()
        for option in options:
            words = self._leading(_cut(option, " "))
            if words is None:
                return None
            found |= words
        return frozenset(found)

    def _sequence(self, elements: list[str]) -> Step:
        steps = tuple(map(self._step, elements))
        return steps[0] if len(steps) == 1 else partial(_in_turn, steps)

    def _step(self, element: str) -> Step:
        if element in _PLACES:
            return partial(_at, element)
        if element in _GAPS:
            return partial(_gap, _GAPS[element])
        if element == ".-":
            return partial(_gap_without, _TURNED_GAP, frozenset(self._groups["TURN"]))
        if element == "~":
            return partial(_gap_of, _FILLED_GAP, frozenset(self._groups["FILL"]))
        _refuse_malformed(element)
        if element.endswith("?") and element != "?":
            return partial(_perhaps, self._step(element[:-1]))
        if element.startswith("("):
            return self._one_of(_cut(element[1:-1], "|"))
        if element.startswith("{"):
            return self._group(element[1:-1])
        if element.endswith("*"):
            return partial(_stem, element[:-1])
        return partial(_word, element)

    def _group(self, name: str) -> Step:
        if name not in self._steps:
            self._steps[name] = partial(_remembered, name, self._one_of(list(self._groups[name])))
        return self._steps[name]

    def _one_of(self, options: list[str]) -> Step:
        return self._one_of_rows([_cut(option, " ") for option in options])

    def _one_of_rows(self, rows: list[list[str]]) -> Step:
        """Alternatives, each tried only where a word stands that it can begin with."""
        words: set[str] = set()
        stems: set[str] = set()
        tails: dict[str, list[list[str]]] = {}
        by_word: dict[str, list[Step]] = {}
        by_stem: dict[str, list[Step]] = {}
        always: list[Step] = []
        for row in rows:
            if _is_plain(row[0]):
                if len(row) == 1:
                    words.add(row[0])
                else:
                    tails.setdefault(row[0], []).append(row[1:])
            elif len(row) == 1 and _is_plain(row[0].removesuffix("*")):
                stems.add(row[0].removesuffix("*"))
            else:
                self._place(row, by_word, by_stem, always)
        return partial(
            _alternatives,
            frozenset(words),
            tuple(stems),
            {word: self._one_of_rows(behind) for word, behind in tails.items()},
            {word: tuple(steps) for word, steps in by_word.items()},
            tuple((stem, tuple(steps)) for stem, steps in by_stem.items()),
            tuple(by_stem),
            tuple(always),
        )

    def _place(
        self,
        row: list[str],
        by_word: dict[str, list[Step]],
        by_stem: dict[str, list[Step]],
        always: list[Step],
    ) -> None:
        opens, step = self._leading(row), self._sequence(row)
        if opens is None:
            always.append(step)
            return
        for word in opens:
            if word.endswith("*"):
                by_stem.setdefault(word[:-1], []).append(step)
            else:
                by_word.setdefault(word, []).append(step)

    def _first_words(self, element: str) -> frozenset[str] | None:
        """Words one of which an element must hold, or None where that cannot be told."""
        if element.startswith("{"):
            name = element[1:-1]
            if name not in self._firsts:
                self._firsts[name] = self._firsts_of(list(self._groups[name]))
            return self._firsts[name]
        if element.startswith("("):
            return self._firsts_of(_cut(element[1:-1], "|"))
        return frozenset({element})

    def _firsts_of(self, options: list[str]) -> frozenset[str] | None:
        found: set[str] = set()
        for option in options:
            must = next((e for e in _cut(option, " ") if not _may_be_empty(e)), None)
            firsts = None if must is None else self._first_words(must)
            if firsts is None:
                return None
            found |= firsts
        return frozenset(found)


def _need(firsts: frozenset[str]) -> Need:
    return Need(
        frozenset(word for word in firsts if not word.endswith("*")),
        frozenset(word[:-1] for word in firsts if word.endswith("*")),
    )


def _is_plain(element: str) -> bool:
    return element not in _PLACES | set(_GAPS) | {".-", "~"} and not set(element) & set("(){}*?|")


def _may_be_empty(element: str) -> bool:
    if element in _PLACES or element in _GAPS or element in {".-", "~"}:
        return True
    return element.endswith("?") and element != "?"


def _cut(phrase: str, at: str) -> list[str]:
    """Cut at a sign outside brackets."""
    found, depth, current = [], 0, ""
    for sign in phrase:
        depth += (sign == "(") - (sign == ")")
        if sign == at and depth == 0:
            found.append(current)
            current = ""
        else:
            current += sign
    return [element for element in [*found, current] if element]


def _refuse_malformed(element: str) -> None:
    core = element.removesuffix("?")
    bracketed = core.startswith("(") and core.endswith(")") and core.count("(") == core.count(")")
    if not bracketed and set(core) & set("()|"):
        raise ValueError(f"malformed element in a phrase: {element}")


def _word(word: str, message: Message, place: int) -> Ends:
    words = message.words
    return (place + 1,) if place < len(words) and words[place] == word else _NOWHERE


def _stem(stem: str, message: Message, place: int) -> Ends:
    words = message.words
    fits = place < len(words) and words[place].startswith(stem) and words[place] not in _STOPS
    return (place + 1,) if fits else _NOWHERE


def _at(sign: str, message: Message, place: int) -> Ends:
    words = message.words
    if sign == "^^":
        there = place == 0
    elif sign == "^":
        there = place == 0 or words[place - 1] in {".", "?"}
    elif sign == "$":
        there = place == len(words) or words[place] in {".", "?"}
    else:
        there = all(word in {".", "?"} for word in words[place:])
    return (place,) if there else _NOWHERE


def _gap(longest: int, message: Message, place: int) -> Ends:
    words, end = message.words, place
    while end < len(words) and end - place < longest and words[end] not in _STOPS:
        end += 1
    return range(place, end + 1)


def _gap_without(longest: int, barred: frozenset[str], message: Message, place: int) -> Ends:
    words, end = message.words, place
    while (
        end < len(words)
        and end - place < longest
        and words[end] not in _STOPS
        and words[end] not in barred
    ):
        end += 1
    return range(place, end + 1)


def _gap_of(longest: int, only: frozenset[str], message: Message, place: int) -> Ends:
    words, end = message.words, place
    while end < len(words) and end - place < longest and words[end] in only:
        end += 1
    return range(place, end + 1)


def _perhaps(step: Step, message: Message, place: int) -> Ends:
    ends = step(message, place)
    return {place, *ends} if ends else (place,)


def _in_turn(steps: tuple[Step, ...], message: Message, place: int) -> Ends:
    places: Ends = (place,)
    for step in steps:
        if len(places) == 1:
            places = step(message, next(iter(places)))
        else:
            places = {end for at in places for end in step(message, at)}
        if not places:
            return _NOWHERE
    return places


def _alternatives(
    words: frozenset[str],
    stems: tuple[str, ...],
    tails: Mapping[str, Step],
    by_word: Mapping[str, tuple[Step, ...]],
    by_stem: tuple[tuple[str, tuple[Step, ...]], ...],
    all_stems: tuple[str, ...],
    always: tuple[Step, ...],
    message: Message,
    place: int,
) -> Ends:
    ends: set[int] = set()
    if place < len(message.words):
        word = message.words[place]
        if word in words or (stems and word.startswith(stems) and word not in _STOPS):
            ends.add(place + 1)
        behind = tails.get(word)
        if behind is not None:
            ends.update(behind(message, place + 1))
        for step in by_word.get(word, ()):
            ends.update(step(message, place))
        if all_stems and word.startswith(all_stems):
            for stem, steps in by_stem:
                if word.startswith(stem):
                    for step in steps:
                        ends.update(step(message, place))
    for step in always:
        ends.update(step(message, place))
    return ends


def _remembered(name: str, step: Step, message: Message, place: int) -> Ends:
    key = (name, place)
    ends = message.remembered.get(key)
    if ends is None:
        ends = message.remembered[key] = step(message, place)
    return ends
