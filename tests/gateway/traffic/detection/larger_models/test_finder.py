"""Labels in our words, pieces joined, and a model that fails refuses the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.larger_models.finder import LabelledSpan, ModelRecogniser, joined
from gateway.traffic.detection.reading import Reading


@dataclass
class Scripted:
    """A model that says what a test tells it."""

    said: list[LabelledSpan]
    types: Mapping[str, str] = field(
        default_factory=lambda: {"NAME": "PERSON", "TOWN": "LOCATION", "STREET": "ADDRESS"}
    )

    def spans(self, text: str) -> Iterable[LabelledSpan]:
        return self.said


def _found(
    text: str, *said: tuple[str, str], also: frozenset[str] = frozenset()
) -> list[tuple[str, str]]:
    spans = [LabelledSpan(text.index(w), text.index(w) + len(w), label) for w, label in said]
    recogniser = ModelRecogniser("en", Scripted(spans), "scripted", also)
    matches = recogniser.matches(Reading(text, "en"))
    return [(text[each.start : each.end], each.entity_type) for each in matches]


def test_joins_neighbours_and_widens_to_whole_words() -> None:
    said = (("Alex", "NAME"), ("Riv", "NAME"))
    assert _found("I am Alex Rivera.", *said) == [("Alex Rivera", "PERSON")]


def test_a_town_alone_is_left_unless_it_is_asked_for() -> None:
    assert _found("in Boston", ("Boston", "TOWN")) == []
    asked = frozenset({"LOCATION"})
    assert _found("in Boston", ("Boston", "TOWN"), also=asked) == [("Boston", "LOCATION")]


def test_a_town_beside_a_street_is_part_of_the_address() -> None:
    said = (("High Street", "STREET"), ("Leeds", "TOWN"))
    assert _found("12 High Street, Leeds", *said) == [("High Street, Leeds", "ADDRESS")]


def test_an_unknown_label_is_left_out() -> None:
    assert _found("on Monday", ("Monday", "DAY")) == []


def test_a_span_outside_the_text_is_a_failure() -> None:
    recogniser = ModelRecogniser("en", Scripted([LabelledSpan(2, 99, "NAME")]), "x", frozenset())
    with pytest.raises(ValueError, match="outside"):
        list(recogniser.matches(Reading("short", "en")))


@given(
    st.text(alphabet="ab ,", min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29), st.sampled_from("PA"))),
)
def test_joined_pieces_cover_what_the_pieces_cover(
    text: str, raw: list[tuple[int, int, str]]
) -> None:
    pieces = [(a, b, kind) for a, b, kind in raw if a < b <= len(text)]
    covered = {place for start, end, _ in joined(text, pieces) for place in range(start, end)}
    assert covered >= {place for start, end, _ in pieces for place in range(start, end)}
