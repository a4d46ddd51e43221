"""The base of our presidio recognisers: reads a `Reading`, never swallows a failure."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, field

import regex
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from gateway.ports.detector import NameForm
from gateway.traffic.detection.reading import Reading

PATTERN_SECONDS = 5.0
"""No pattern may look at one text for longer; past it TimeoutError leaves the recogniser."""

PERSON_FORM = "person_form"
PLACE_BASE = "place_base"


@dataclass(frozen=True, slots=True)
class Match:
    """A recogniser's claim about a span of the plain text."""

    start: int
    end: int
    entity_type: str
    score: float
    lemma: NameForm | None = None
    base: str | None = field(default=None, repr=False)


class Recogniser(EntityRecognizer):
    """A presidio recogniser which yields `Match`es from a `Reading`.

    presidio's PatternRecognizer logs and skips a pattern that times out: text would pass unread.
    Here every exception reaches the caller.
    """

    entities: tuple[str, ...] = ()
    name: str

    def __init__(self, language: str, name: str | None = None) -> None:
        super().__init__(
            supported_entities=list(self.entities),
            supported_language=language,
            name=name or type(self).__name__,
        )

    def load(self) -> None:
        """Nothing to load unless a subclass says so."""

    @abstractmethod
    def matches(self, reading: Reading) -> Iterable[Match]:
        """Everything this recogniser claims in the text."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts
    ) -> list[RecognizerResult]:
        """presidio's entry: `nlp_artifacts` must be a `Reading` of the same text."""
        if not isinstance(nlp_artifacts, Reading) or nlp_artifacts.text != text:
            raise TypeError("a recogniser was handed another text's reading")
        return [self._result(match) for match in self.matches(nlp_artifacts)]

    def _result(self, match: Match) -> RecognizerResult:
        return RecognizerResult(
            entity_type=match.entity_type,
            start=match.start,
            end=match.end,
            score=match.score,
            recognition_metadata={
                RecognizerResult.RECOGNIZER_NAME_KEY: str(self.name),
                RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
                PERSON_FORM: match.lemma,
                PLACE_BASE: match.base,
            },
        )


def found_by(
    pattern: regex.Pattern[str], text: str, begin: int = 0, *, overlapped: bool = False
) -> list[regex.Match[str]]:
    """Every match of `pattern` from `begin` on. TimeoutError past `PATTERN_SECONDS` of searching.

    A list, since an iterator's clock would run on while its matches are worked on.
    """
    every = pattern.finditer(text, begin, overlapped=overlapped, timeout=PATTERN_SECONDS)
    return list(every)
