"""What every recogniser reads: one text, read once, handed on as presidio's NLP artifacts.

AnalyzerEngine needs an NLP engine and by default downloads one. This one needs no model: it folds
the text for cue words and cuts it into words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, cast

import regex
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine

from gateway.traffic.detection.normalised import folded

ANALYSED_AS = ("pl", "en", "de", "xx")
"""Languages with recognisers of their own; "xx" is every other (its names are found by pack)."""

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*")
_DIGIT = regex.compile(r"\d")
_INSIDE_WORDS = regex.compile(r"['-]")
_HEAD = regex.compile(r"(?<!\p{L})\p{L}{1,3}")
_NUMBER_HEAD = regex.compile(r"(?<!\d)\d")
BEGINNING = 3
"""Letters of a word's beginning in `Reading.beginnings`."""


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters, hyphens inside included. Digits and underscores end it."""

    start: int
    end: int
    text: str = field(repr=False)


class Reading(NlpArtifacts):
    """One text as recognisers see it. `language` is the real one, `folded` keeps all places."""

    def __init__(self, text: str, language: str, engine: NlpEngine | None = None) -> None:
        self.text = text
        self.folded = folded(text)
        self.has_digit = _DIGIT.search(text) is not None
        self._letters = sum(map(str.isalnum, text))
        self.words = [Word(m.start(), m.end(), m[0]) for m in _WORD.finditer(text)]
        super().__init__(
            entities=[],
            tokens=cast(Any, None),
            tokens_indices=[],
            lemmas=[],
            nlp_engine=engine,
            language=language,
        )
        self.language = language
        self._folded_words: frozenset[str] | None = None
        self._beginnings: frozenset[str] | None = None
        self._heads: dict[str, list[int]] | None = None
        self._numbers: list[int] | None = None

    @property
    def folded_words(self) -> frozenset[str]:
        """All words, folded, and their parts at hyphens and apostrophes."""
        if self._folded_words is None:
            found = {self.folded[word.start : word.end] for word in self.words}
            joined = [word for word in found if "-" in word or "'" in word]
            self._folded_words = frozenset(found.union(*map(_INSIDE_WORDS.split, joined)))
        return self._folded_words

    @property
    def beginnings(self) -> frozenset[str]:
        """The first letters of `folded_words`."""
        if self._beginnings is None:
            self._beginnings = frozenset(word[:BEGINNING] for word in self.folded_words)
        return self._beginnings

    @property
    def heads(self) -> dict[str, list[int]]:
        """The first letters of every run of letters, folded, with the places where it begins."""
        if self._heads is None:
            self._heads = {}
            for found in _HEAD.finditer(self.folded):
                self._heads.setdefault(found[0], []).append(found.start())
        return self._heads

    @property
    def numbers(self) -> list[int]:
        """Where runs of digits begin."""
        if self._numbers is None:
            self._numbers = []
            if self.has_digit:
                self._numbers = [found.start() for found in _NUMBER_HEAD.finditer(self.folded)]
        return self._numbers

    def cue_before(self, cues: regex.Pattern[str], start: int, reach: int = 30) -> bool:
        """Whether a cue word stands within `reach` code points before `start`."""
        return cues.search(self.folded[max(0, start - reach) : start]) is not None

    def stands_alone(self, start: int, end: int) -> bool:
        """Whether nothing but punctuation is around it: the text is a field, not a sentence."""
        return sum(map(str.isalnum, self.text[start:end])) == self._letters


class ReadingEngine(NlpEngine):
    """presidio's NLP engine without a model."""

    def load(self) -> None:
        """Nothing to load."""

    def is_loaded(self) -> bool:
        """Always ready."""
        return True

    def process_text(self, text: str, language: str) -> Reading:
        """Read one text."""
        return Reading(text, language, self)

    def process_batch(
        self,
        texts: Iterable[str],
        language: str,
        batch_size: int = 1,
        n_process: int = 1,
        **kwargs: object,
    ) -> Iterator[tuple[str, Reading]]:
        """Read texts one by one."""
        for text in texts:
            yield text, self.process_text(text, language)

    def is_stopword(self, word: str, language: str) -> bool:
        """Not used: cues are looked for by our own recognisers."""
        return False

    def is_punct(self, word: str, language: str) -> bool:
        """Not used: cues are looked for by our own recognisers."""
        return False

    def get_supported_entities(self) -> list[str]:
        """None of its own."""
        return []

    def get_supported_languages(self) -> list[str]:
        """See `ANALYSED_AS`."""
        return list(ANALYSED_AS)


class OwnCuesOnly(ContextAwareEnhancer):
    """Leaves scores alone: each recogniser of ours reads its own cues."""

    def __init__(self) -> None:
        super().__init__(
            context_similarity_factor=0,
            min_score_with_context_similarity=0,
            context_prefix_count=0,
            context_suffix_count=0,
        )

    def enhance_using_context(
        self,
        text: str,
        raw_results: list[RecognizerResult],
        nlp_artifacts: NlpArtifacts,
        recognizers: list[EntityRecognizer],
        context: list[str] | None = None,
    ) -> list[RecognizerResult]:
        """The results as they are."""
        return raw_results


def cue_pattern(words: str) -> regex.Pattern[str]:
    """One pattern for cue words, each a folded word or (with `*`) the beginning of one.

    `words` are separated by spaces; `_` stands for a space inside a cue.
    """
    parts = []
    for word in words.split():
        stem = regex.escape(word.rstrip("*").replace("_", " ")).replace(r"\ ", r"[\s.:-]+")
        parts.append(stem if word.endswith("*") else stem + r"(?![\p{L}])")
    return regex.compile(r"(?<![\p{L}])(?:" + "|".join(parts) + ")")
