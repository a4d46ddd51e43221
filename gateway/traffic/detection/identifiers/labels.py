"""Words that say what the number behind them is: `PESEL`, `Kundennummer`, `n° de contrat`.

One vocabulary for all languages, since a Polish customer of a German bank writes `Steuer-ID`. A
number takes the nearest label before it; words such as "order" or "parcel" are labels as well, of
numbers that are nobody's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import regex

from gateway.traffic.detection.normalised import folded

_WORD: Final = regex.compile(r"\p{L}[\p{L}\p{M}]*+")
_SENTENCE_END: Final = regex.compile(r"[?!][\s]|\p{L}{7,}(?<!nr|num|tel|kont)\.[\s]|\n[ \t]*\n")
_LONGEST_PHRASE: Final = 3
_SHORTEST_STEM: Final = 2
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
    """Labels by their words. A label is words joined by `_`; one that ends in `*` is a stem."""

    def __init__(self, labels: Iterable[tuple[str, str]]) -> None:
        """`labels`: topics with their labels, parted by white space."""
        whole: defaultdict[str, set[str]] = defaultdict(set)
        stems: defaultdict[str, set[str]] = defaultdict(set)
        for topic, words in labels:
            for word in folded(words).split():
                table = stems if word.endswith("*") else whole
                table[word.rstrip("*").replace("_", " ")].add(topic)
        self._whole = {
            word: frozenset(topics | stems.get(word, set())) for word, topics in whole.items()
        }
        self._stems = {word: frozenset(topics) for word, topics in stems.items()}
        # Most words begin like no label: two letters and the number of words tell them at once.
        self._begin = {(word[:2], word.count(" ")) for word in stems}

    def topics(self, phrase: str) -> frozenset[str] | None:
        """What `phrase` (folded) announces: the whole phrase, else its longest known stem."""
        found = self._whole.get(phrase)
        if found is not None:
            return found
        if (phrase[:2], phrase.count(" ")) not in self._begin:
            return None
        beginning = phrase.rfind(" ") + 1  # a stem has as many words as the phrase
        for length in range(len(phrase), max(beginning, _SHORTEST_STEM - 1), -1):
            found = self._stems.get(phrase[:length])
            if found is not None:
                return found
        return None

    def before(self, folded_text: str, place: int, floor: int = 0) -> Said | None:
        """The nearest label that ends before `place` and begins at `floor` or later."""
        begin = max(floor, place - REACH)
        left = folded_text[begin:place]
        for sentence_end in _SENTENCE_END.finditer(left):
            begin = max(floor, place - REACH) + sentence_end.end()
        left = folded_text[begin:place]
        found = list(_WORD.finditer(left))
        if found and found[0].start() == 0 and begin and folded_text[begin - 1].isalpha():
            del found[0]
        words = [word[0] for word in found]
        for last in range(len(words), 0, -1):
            for first in range(max(0, last - _LONGEST_PHRASE), last):
                topics = self.topics(" ".join(words[first:last]))
                if topics is not None:
                    return Said(
                        topics,
                        begin + found[first].start(),
                        begin + found[last - 1].end(),
                        len(words) - last,
                    )
        return None

    def behind(self, folded_text: str, place: int) -> frozenset[str]:
        """What the first label closely behind `place`, in its line, announces."""
        right = folded_text[place : place + 30].partition("\n")[0]
        words = _WORD.findall(right)[:4]
        for first in range(len(words)):
            topics = self.topics(words[first]) or self.topics(" ".join(words[first : first + 2]))
            if topics:
                return topics
        return frozenset()
