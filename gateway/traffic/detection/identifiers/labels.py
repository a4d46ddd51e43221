"""Words that say what the number behind them is: `PESEL`, `Kundennummer`, `n° de contrat`.

One vocabulary for all languages, since a Polish customer of a German bank writes `Steuer-ID`. A
number takes the nearest label before it; words such as "order" or "parcel" are labels as well, of
numbers that are nobody's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from weakref import WeakKeyDictionary

import regex

from gateway.traffic.detection.identifiers.number import NOBODYS
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import found_by

_WORD: Final = regex.compile(r"\p{L}[\p{L}\p{M}]*+")
_SENTENCE_END: Final = regex.compile(r"[?!][\s]|\p{L}{7,}(?<!nr|num|tel|kont)\.[\s]|\n[ \t]*\n")
_BEGINNING: Final = 3
_WORDS_JOINING: Final = 2
_JOINING: Final = frozenset(
    "do na dla od z przy for of to on the fur zur zu auf die der pour la le sur per il para el "
    "voor de til pa pro za pre om".split()
)
_REACH_BEHIND: Final = 30
_WORDS_BEHIND: Final = 4
REACH: Final = 48
"""Code points before a number in which its label is looked for."""


@dataclass(frozen=True, slots=True)
class Said:
    """A label found: what it may announce, where it stands, how many words come between."""

    topics: frozenset[str]
    start: int
    end: int
    words_between: int


class Vocabulary:
    """Labels by their words. A label is words joined by `_`; a word that ends in `*` is a stem."""

    def __init__(self, labels: Iterable[tuple[str, str]]) -> None:
        """`labels`: topics with their labels, parted by white space."""
        whole: defaultdict[str, set[str]] = defaultdict(set)
        stems: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        for topic, words in labels:
            for word in folded(words).split():
                if "*" in word:
                    stems[_parts(word)].add(topic)
                else:
                    whole[word.replace("_", " ")].add(topic)
        for phrase in whole:
            whole[phrase] |= stems.get(_parts(phrase.replace(" ", "_") + "*"), set())
        self._whole = {phrase: frozenset(topics) for phrase, topics in whole.items()}
        # By the beginning of their first word, the longest first.
        self._stems: defaultdict[str, list[tuple[tuple[str, ...], frozenset[str]]]]
        self._stems = defaultdict(list)
        for parts in sorted(stems, key=lambda parts: -sum(map(len, parts))):
            self._stems[parts[0].rstrip("*")[:_BEGINNING]].append((parts, frozenset(stems[parts])))
        self._go_on = {phrase.split()[0] for phrase in whole if " " in phrase}
        self._go_on |= {parts[0] for parts in stems if len(parts) > 1}
        self._go_on_stems = tuple(word[:-1] for word in self._go_on if word.endswith("*"))
        self._labelled: WeakKeyDictionary[Reading, LabelledText] = WeakKeyDictionary()

    def labels_of(self, reading: Reading) -> LabelledText:
        """The labels of one text, shared by all who ask for them."""
        known = self._labelled.get(reading)
        if known is None:
            known = self._labelled[reading] = LabelledText(self, reading.folded)
        return known

    def topics(self, *words: str) -> frozenset[str] | None:
        """What folded `words` announce: the whole phrase, else its longest known stem."""
        found = self._whole.get(words[0] if len(words) == 1 else " ".join(words))
        if found is not None:
            return found
        beginning = words[0][:_BEGINNING]
        for length in range(len(beginning), 0, -1):
            for parts, topics in self._stems.get(beginning[:length], ()):
                if len(parts) == len(words) and all(map(_begins, words, parts)):
                    return topics
        return None

    def may_go_on(self, word: str) -> bool:
        """Whether a label of several words begins with `word`."""
        return word in self._go_on or word.startswith(self._go_on_stems)


def _parts(label: str) -> tuple[str, ...]:
    return tuple(label.split("_"))


def _begins(word: str, part: str) -> bool:
    return word.startswith(part[:-1]) if part[-1:] == "*" else word == part


class LabelledText:
    """Where labels stand in one text; a word is looked up once, when first asked for."""

    def __init__(self, vocabulary: Vocabulary, text: str) -> None:
        """`text` is folded."""
        self._vocabulary = vocabulary
        spans = [found.span() for found in found_by(_WORD, text)]
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]
        self._words = [text[start:end] for start, end in spans]
        self._sentence_ends = [found.end() for found in found_by(_SENTENCE_END, text)]
        self._text = text
        self._known: dict[tuple[int, int], frozenset[str] | None] = {}

    def before(self, place: int, floor: int = 0) -> Said | None:
        """The nearest label that ends before `place` and begins at `floor` or later."""
        begin = max(floor, place - REACH)
        sentence = bisect_right(self._sentence_ends, place)
        if sentence:
            begin = max(begin, self._sentence_ends[sentence - 1])
        first = bisect_left(self._starts, begin)
        behind = bisect_right(self._ends, place)
        for last in range(behind - 1, first - 1, -1):
            for start in range(max(first, last - 2), last + 1):
                topics = self._topics(start, last)
                if topics is not None:
                    between = behind - 1 - last
                    whose = self._of_what(start, first) if NOBODYS in topics else None
                    opened, topics = whose or (start, topics)
                    return Said(topics, self._starts[opened], self._ends[last], between)
        return None

    def _of_what(self, place: int, first: int) -> tuple[int, frozenset[str]] | None:
        """The label that the one at `place` only explains: `NIP do faktury`, `phone for the order`.

        Where its words begin, and its topics.
        """
        end = place - 1
        while end >= first and place - end <= _WORDS_JOINING and self._words[end] in _JOINING:
            end -= 1
        if end in (place - 1, first - 1):
            return None
        for start in range(max(first, end - 2), end + 1):
            topics = self._topics(start, end)
            if topics is not None and NOBODYS not in topics:
                return start, topics
        return None

    def behind(self, place: int) -> frozenset[str]:
        """What the first label closely behind `place`, in its line, announces."""
        reach = place + _REACH_BEHIND
        line_end = self._text.find("\n", place, reach)
        reach = reach if line_end < 0 else line_end
        first = bisect_left(self._starts, place)
        for at in range(first, min(first + _WORDS_BEHIND, len(self._words))):
            if self._ends[at] > reach:
                break
            topics = self._topics(at, at)
            if topics is None and at + 1 < len(self._words) and self._ends[at + 1] <= reach:
                topics = self._topics(at, at + 1)
            if topics:
                return topics
        return frozenset()

    def _topics(self, first: int, last: int) -> frozenset[str] | None:
        """What the words from `first` to `last` announce."""
        known = self._known.get((first, last), _UNKNOWN)
        if known is _UNKNOWN:
            known = None
            if first == last or self._vocabulary.may_go_on(self._words[first]):
                known = self._vocabulary.topics(*self._words[first : last + 1])
            self._known[first, last] = known
        return known


_UNKNOWN: Final[frozenset[str]] = frozenset({""})
