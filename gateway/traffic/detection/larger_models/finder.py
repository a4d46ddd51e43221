"""What every larger model is to us: something that labels spans; its labels in our words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

import regex

from gateway.traffic.detection.findings import ADDRESS, ASKED_FOR, LOCATION
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser

SCORE = 0.6
"""Of every finding of a model: its own threshold was applied by the library."""

_BETWEEN_PIECES = regex.compile(r"[\s,.'’-]{0,3}")


@dataclass(frozen=True, slots=True)
class LabelledSpan:
    """Code points `start` to `end`, under the model's own label."""

    start: int
    end: int
    label: str


class Finder(Protocol):
    """A loaded model. Labels that `types` does not hold are left out.

    `spans` raises whatever goes wrong: a model that fails has examined nothing.
    """

    @property
    def types(self) -> Mapping[str, str]:
        """The model's label → our name."""
        ...

    def spans(self, text: str) -> Iterable[LabelledSpan]:
        """Everything that the model labels in the whole text."""
        ...


class ModelRecogniser(Recogniser):
    """One model for one of presidio's languages; the model itself is loaded once for all.

    Places and companies are left out unless `also` asks for them.
    """

    def __init__(self, language: str, finder: Finder, name: str, also: frozenset[str]) -> None:
        self.entities = tuple(sorted(set(finder.types.values()) - (ASKED_FOR - also)))
        self._finder = finder
        super().__init__(language, name=name)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The model's spans as whole words, pieces of one thing joined."""
        if not reading.text.strip():
            return
        found = []
        for each in self._finder.spans(reading.text):
            kind = self._finder.types.get(each.label)
            if kind is not None:
                found.append(_whole_words(reading.text, each, kind))
        for start, end, kind in joined(reading.text, found):
            if kind in self.entities:
                yield Match(start, end, kind, SCORE)


Piece = tuple[int, int, str]


def joined(text: str, pieces: Iterable[Piece]) -> list[Piece]:
    """Neighbours of one kind as one: given name and surname, street and number.

    A town beside pieces of an address belongs to the address.
    """
    whole: list[Piece] = []
    for start, end, kind in sorted(pieces):
        if whole:
            first, last, known = whole[-1]
            both = _kind_of_both(known, kind)
            if both is not None and (
                start <= last or _BETWEEN_PIECES.fullmatch(text, last, start) is not None
            ):
                whole[-1] = (first, max(last, end), both)
                continue
        whole.append((start, end, kind))
    return whole


def _kind_of_both(one: str, other: str) -> str | None:
    if one == other:
        return one
    return ADDRESS if {one, other} == {ADDRESS, LOCATION} else None


def _whole_words(text: str, span: LabelledSpan, kind: str) -> Piece:
    """A model that reads word pieces may cut a word: `Krakow` of `Krakowie`."""
    start, end = span.start, span.end
    if not 0 <= start <= end <= len(text):
        raise ValueError("a model gave a span outside the text")
    while 0 < start < len(text) and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end, kind
