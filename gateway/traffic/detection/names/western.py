"""Person names in English and German: cues and lists, and a small model of our own.

The model says how probable each word is part of a name; rules add what a cue or a list leaves no
doubt of. What a rule finds only by a weak cue counts where the model does not object.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import ClassVar

from gateway.traffic.detection.findings import PERSON
from gateway.traffic.detection.names.german_cases import named_cases
from gateway.traffic.detection.names.german_frames import announced, beside
from gateway.traffic.detection.names.german_namesakes import free_german_namesakes
from gateway.traffic.detection.names.german_said import said_of_any_word
from gateway.traffic.detection.names.tagger import tagger
from gateway.traffic.detection.names.western_behind import said_behind
from gateway.traffic.detection.names.western_cleaning import cleaned, repeated
from gateway.traffic.detection.names.western_features import features_of
from gateway.traffic.detection.names.western_forms import person_form
from gateway.traffic.detection.names.western_frames import framed, joined
from gateway.traffic.detection.names.western_namesakes import free_namesakes
from gateway.traffic.detection.names.western_rules import (
    CERTAIN,
    CUED,
    FULL,
    SINGLE,
    Grammar,
    Span,
    may_be_name,
    spans_by_rule,
)
from gateway.traffic.detection.names.western_tokens import Token, tokens_of
from gateway.traffic.detection.names.western_widening import widened
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser

__all__ = ["Grammar", "WesternNameRecogniser"]

_PROBABLE = 0.5
_ENOUGH_BESIDE = {CERTAIN: 0.0, FULL: 0.01, CUED: 0.05, SINGLE: 0.03}
"""What the model must say of a name that a rule of this score found."""

_BESIDE = 3
_COMMON = 4
_PROBABLE_IF_COMMON, _PROBABLE_IF_TYPED_AS_WORD = 0.75, 0.9


class WesternNameRecogniser(Recogniser):
    """PERSON in one language, by its `Grammar` and the model of the same name."""

    entities = (PERSON,)
    grammar: ClassVar[Grammar]
    model: ClassVar[str]

    def load(self) -> None:
        """Read the model once a process."""
        tagger(self.model)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Names from left to right."""
        tokens = tokens_of(reading.text, self.grammar.language, self.grammar.cues)
        if self.grammar.language == "en":
            free_namesakes(tokens)
        else:
            free_german_namesakes(tokens)
        for span in self._spans(tokens):
            yield Match(
                tokens[span.first].start,
                tokens[span.last - 1].end,
                PERSON,
                span.score,
                person_form(tokens, span.first, span.last, self.grammar),
            )

    def _spans(self, tokens: list[Token]) -> list[Span]:
        likely = self._likely(tokens)
        taken = [False] * len(tokens)
        for place, (begins, goes_on) in enumerate(likely):
            taken[place] = begins + goes_on >= _threshold(tokens[place])
        said_so = said_behind(tokens, self.grammar.language)
        if self.grammar.language == "de":
            said_so = chain(said_so, announced(tokens))
        for span in (*spans_by_rule(tokens, self.grammar), *said_so):
            places = range(span.first, span.last)
            said = max(sum(likely[place]) for place in places)
            if said >= _ENOUGH_BESIDE[span.score]:
                for place in places:
                    taken[place] = True
        for place in range(1, len(tokens) - 1):
            joins = tokens[place].plain in self.grammar.particles
            taken[place] |= joins and taken[place - 1] and taken[place + 1]
        spans = list(cleaned(tokens, _runs(tokens, taken, likely), self.grammar))
        if self.grammar.language == "de":
            spans += list(beside(tokens, spans))
        sure = framed(tokens, self.grammar.language)
        if self.grammar.language == "de":
            sure = chain(sure, named_cases(tokens), said_of_any_word(tokens))
        spans = joined(spans, sure)
        spans += repeated(tokens, spans, self.grammar)
        spans.sort(key=lambda span: span.first)
        return [widened(tokens, span, self.grammar) for span in spans]

    def _likely(self, tokens: list[Token]) -> list[tuple[float, float]]:
        """The model's opinion of each token; it is asked about possible names and around them."""
        likely = [(0.0, 0.0)] * len(tokens)
        windows = list(_windows(tokens))
        wanted = [place for window in windows for place in window]
        features = iter(features_of(tokens, self.grammar.language, wanted))
        for window in windows:
            asked = list(islice(features, len(window)))
            for place, said in zip(window, tagger(self.model).likely(asked), strict=True):
                likely[place] = said
        return likely


def _threshold(token: Token) -> float:
    """From which probability on a word is taken: common words, typed so, need more."""
    known = token.facts
    if known is None or known.band < _COMMON - 1:
        return _PROBABLE
    if known.band < _COMMON:
        is_word = known.shape == "x" and not known.sex and token.cue in ("", "weak")
        return _PROBABLE_IF_COMMON if is_word else _PROBABLE
    cued = token.cue not in ("", "weak")
    return _PROBABLE_IF_TYPED_AS_WORD if known.shape == "x" and not cued else _PROBABLE_IF_COMMON


def _windows(tokens: list[Token]) -> Iterator[range]:
    """Stretches of tokens that hold a possible name, with what stands beside it."""
    begin = end = 0
    for place, token in enumerate(tokens):
        if not may_be_name(token):
            continue
        if place - _BESIDE > end:
            if end:
                yield range(begin, end)
            begin = max(0, place - _BESIDE)
        end = min(len(tokens), place + _BESIDE + 1)
    if end:
        yield range(begin, end)


def _runs(
    tokens: list[Token], taken: list[bool], likely: list[tuple[float, float]]
) -> Iterator[Span]:
    """Neighbouring words that are taken; a new name begins where the model says so."""
    place = 0
    while place < len(tokens):
        if not taken[place] or tokens[place].kind != "word":
            place += 1
            continue
        first, last, at = place, place + 1, place + 1
        while at < len(tokens) and taken[at] and tokens[at].kind in ("word", "sign"):
            begins, goes_on = likely[at]
            if begins > max(goes_on, 0.5) or _parts(tokens, at):
                break
            at += 1
            if tokens[at - 1].kind == "word":
                last = at
        said = max(sum(likely[each]) for each in range(first, last))
        # presidio leaves out what scores below its threshold; a rule's name must stay above it.
        yield Span(first, last, max(SINGLE, min(said, 1.0)))
        place = at


def _parts(tokens: list[Token], place: int) -> bool:
    """Whether the sign at `place` parts two names: all do, but for the full stop of an initial."""
    token, before = tokens[place], tokens[place - 1]
    if token.kind == "word":
        return False
    is_initials = token.text == "." and len(before.text) <= 2
    return not (is_initials or token.text in ("&", "'"))
