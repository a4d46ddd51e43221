from __future__ import annotations

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.traffic.detection.addresses import corrections
from gateway.traffic.detection.identifiers import date_of_birth, username, username_words
from gateway.traffic.detection.identifiers.cue_words import CuePattern, beginnings, may_hold
from gateway.traffic.detection.names import cues, polish_model
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


_ANYTHING = regex.compile(
    rf"(?<!\p{{L}})(?:(?:{_CUES})(?!\p{{L}})|\*|[0-3]?\d[./](?:jan|feb)\p{{L}}*)"
)


@given(
    st.lists(
        st.sampled_from(
            ["login", "Nick", "nicku", "user-name", "screenname", "ur.", "geboren", "Ola", "12"]
            + ["_", "-", "'", " ", ", ", "d'ailleurs", "*", "/", "1", "jan", "Febr.", "\u0323", "ł"]
        ),
        max_size=12,
    ),
    st.booleans(),
)
def test_finds_what_the_pattern_finds_everywhere(parts: list[str], overlapped: bool) -> None:
    reading = Reading("".join(parts), "en")
    at_words = CuePattern(_ANYTHING, sign="*", numbers=True)
    everywhere = _ANYTHING.finditer(reading.folded, overlapped=overlapped)
    assert [found.span() for found in at_words.finditer(reading, overlapped=overlapped)] == [
        found.span() for found in everywhere
    ]


@pytest.mark.parametrize(
    "text",
    [
        "urodzony 4.05.1987, ur. 12 maja 1990, * 1.2.1980, born 5 May 1987; nick: ola_k",
        "nie 28/6 tylko 82/6, nr domu 7, ani z ani do, Anna Nowak, 4.11.1992; profil to jan.k",
        "sund. 05.06.1990 ημ. γενν. 3 μαΐου 1980, geb.:1.1.70 ne(e) s. 12.12.1912 f. nac. 3-5-99",
    ],
)
@pytest.mark.parametrize(
    ("pattern", "at_words"),
    [
        (date_of_birth._CUE, date_of_birth._CUE_WORDS),
        (date_of_birth._DATE, date_of_birth._DATES),
        (username._CUED, username._CUED_WORDS),
        (username_words.BEHIND_A_WORD, username._BEHIND_A_WORD),
        (corrections._CORRECTION, corrections._CORRECTIONS),
        (corrections._LABELLED, corrections._LABELS),
        (corrections._REPEATED, corrections._REPEATS),
        (cues.PHRASES, polish_model._PHRASES),
    ],
)
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_every_pattern_tried_at_words_finds_the_same(
    pattern: regex.Pattern[str], at_words: CuePattern, text: str, data: st.DataObject
) -> None:
    pieces = regex.findall(r"\p{L}+|\d+|[^\p{L}\d]", text)
    chosen = data.draw(st.lists(st.sampled_from(pieces), max_size=30))
    for said in (text, "".join(chosen)):
        reading = Reading(said, "pl")
        assert [found.span() for found in at_words.finditer(reading)] == [
            found.span() for found in pattern.finditer(reading.folded)
        ]
