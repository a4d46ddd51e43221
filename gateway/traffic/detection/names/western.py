"""Person names in English and German: cues and lists, and a small model of our own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from gateway.traffic.detection.findings import PERSON
from gateway.traffic.detection.names.western_forms import person_form
from gateway.traffic.detection.names.western_rules import Grammar, spans_by_rule, widened
from gateway.traffic.detection.names.western_tokens import tokens_of
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser

__all__ = ["Grammar", "WesternNameRecogniser"]


class WesternNameRecogniser(Recogniser):
    """PERSON in one language, by its `Grammar`."""

    entities = (PERSON,)
    grammar: ClassVar[Grammar]

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Names from left to right."""
        tokens = tokens_of(reading.text, self.grammar.language, self.grammar.cues)
        for found in spans_by_rule(tokens, self.grammar):
            span = widened(tokens, found)
            yield Match(
                tokens[span.first].start,
                tokens[span.last - 1].end,
                PERSON,
                span.score,
                person_form(tokens, span.first, span.last, self.grammar),
            )
