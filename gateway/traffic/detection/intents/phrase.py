"""Turns a phrase, as `table` writes it, into steps and into words that must be in the message."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from gateway.traffic.detection.intents import steps
from gateway.traffic.detection.intents.spelling import Message
from gateway.traffic.detection.intents.steps import Step
from gateway.traffic.detection.intents.table import Phrases

Groups = Mapping[str, Phrases]

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
    """Every word it can begin with, None where any word will do."""

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
        return message.places_of(opens.words, opens.beginnings)


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
            element = element[:-1] if optional else element
            if element.startswith("("):
                options = _cut(element[1:-1], "|")
                worded = [each for each in options if each not in _PLACES]
                optional = optional or len(worded) < len(options)
                words = self._leading_of_any(worded)
            else:
                words = self._leading_of(element)
            if words is None:
                return None
            found |= words
            if not optional:
                return frozenset(found)
        return None

    def _leading_of(self, element: str) -> frozenset[str] | None:
        if not element.startswith("{"):
            return frozenset({element})
        name = element[1:-1]
        if name not in self._opens:
            self._opens[name] = self._leading_of_any(list(self._groups[name]))
        return self._opens[name]

    def _leading_of_any(self, options: list[str]) -> frozenset[str] | None:
        found: set[str] = set()
        for option in options:
            words = self._leading(_cut(option, " "))
            if words is None:
                return None
            found |= words
        return frozenset(found)

    def _sequence(self, elements: list[str]) -> Step:
        made = tuple(map(self._step, elements))
        return made[0] if len(made) == 1 else partial(steps.in_turn, made)

    def _step(self, element: str) -> Step:
        if element in _PLACES:
            return partial(steps.at, element)
        if element in _GAPS:
            return partial(steps.gap, _GAPS[element])
        if element == ".-":
            return partial(steps.gap_without, _TURNED_GAP, frozenset(self._groups["TURN"]))
        if element == "~":
            return partial(steps.gap_of, _FILLED_GAP, frozenset(self._groups["FILL"]))
        _refuse_malformed(element)
        if element.endswith("?") and element != "?":
            return partial(steps.perhaps, self._step(element[:-1]))
        if element.startswith("("):
            return self._one_of(_cut(element[1:-1], "|"))
        if element.startswith("{"):
            return self._group(element[1:-1])
        if element.endswith("*"):
            return partial(steps.stem, element[:-1])
        return partial(steps.word, element)

    def _group(self, name: str) -> Step:
        if name not in self._steps:
            self._steps[name] = partial(
                steps.remembered, name, self._one_of(list(self._groups[name]))
            )
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
            steps.alternatives,
            frozenset(words),
            tuple(stems),
            {word: self._one_of_rows(behind) for word, behind in tails.items()},
            {word: tuple(made) for word, made in by_word.items()},
            tuple((stem, tuple(made)) for stem, made in by_stem.items()),
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
