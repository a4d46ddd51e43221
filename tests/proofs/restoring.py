"""Placeholders, many times over: the properties of the suite, with many more examples."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.gateway.traffic.pseudonyms import test_placeholders as placeholder_tests
from tests.gateway.traffic.pseudonyms import test_restorer as restorer_tests

EXAMPLES = 20_000
TEXTS = placeholder_tests.texts_with_findings


def identity(progress: Callable[[int, int], None]) -> str:
    """restore(clear(x)) == x, in prose and inside JSON documents."""
    in_prose = given(st.lists(TEXTS(), min_size=1, max_size=3))(
        placeholder_tests.test_what_was_cleared_comes_back_character_by_character.hypothesis.inner_test
    )
    in_json = given(TEXTS(), st.booleans(), st.integers(1, 9))(
        placeholder_tests.test_inside_a_json_document_it_comes_back_just_so.hypothesis.inner_test
    )
    properties = (in_prose, in_json)
    for done, test in enumerate(properties, start=1):
        more = settings(
            max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck)
        )
        more(test)()
        progress(done, len(properties))
    return f"{len(properties)} properties × {EXAMPLES:,} examples, 0 differences"


def splits(progress: Callable[[int, int], None]) -> str:
    """Every fixture in every two and three pieces, as prose and as JSON."""
    cases = [(text, in_json) for text, _ in restorer_tests.FIXTURES for in_json in (False, True)]
    pieces = 0
    for done, (text, in_json) in enumerate(cases, start=1):
        restorer_tests.test_every_cut_into_two_and_three_gives_the_same(text, in_json)
        pieces += (len(text) + 1) + (len(text) + 1) * (len(text) + 2) // 2
        progress(done, len(cases))
    return f"{len(restorer_tests.FIXTURES)} fixtures × 2 forms, {pieces:,} splits, 0 differences"
