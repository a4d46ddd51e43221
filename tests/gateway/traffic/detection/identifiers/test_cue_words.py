from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.identifiers.cue_words import beginnings, may_hold
from gateway.traffic.detection.reading import Reading

_CUES = r"login|nicku?|user[_ -]?name|screen ?name|d'ailleurs|ur(?=[.:_])|geb\p{L}*"
_PATTERN = regex.compile(rf"(?<!\p{{L}})(?:{_CUES})(?!\p{{L}})")


@given(
    st.lists(
        st.sampled_from(
            ["login", "Nick", "nicku", "user-name", "screenname", "ur.", "geboren", "Ola", "12"]
            + ["_", "-", "'", " ", ", ", "d'ailleurs"]
        ),
        max_size=6,
    )
)
def test_never_says_no_where_the_pattern_matches(parts: list[str]) -> None:
    reading = Reading("".join(parts), "en")
    if _PATTERN.search(reading.folded):
        assert may_hold(reading, beginnings(_CUES))


def test_says_no_for_other_words() -> None:
    assert not may_hold(Reading("Kiedy przyjedzie paczka?", "pl"), beginnings(_CUES))


def test_refuses_a_cue_whose_beginning_it_cannot_tell() -> None:
    with pytest.raises(ValueError):
        beginnings(r"ne[e]?")
