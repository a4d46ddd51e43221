"""Filling a template in and knowing it again."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policies.errors import NoticeError
from policies.notices.template import PARAMETERS, compiled, fill_in, groups_of

BODY = "Od {principal}, serdecznie.\n\nNumer: {reference}\nTelefon: {contact}"
OPTIONAL = frozenset({"contact"})
VALUES = {"principal": "A (B)", "reference": "X-1", "contact": "7"}


def test_fills_in_each_parameter_once() -> None:
    assert fill_in(BODY, OPTIONAL, VALUES) == "Od A (B), serdecznie.\n\nNumer: X-1\nTelefon: 7"


def test_pattern_gives_back_the_values() -> None:
    match = compiled(BODY, OPTIONAL, frame=False).match(fill_in(BODY, OPTIONAL, VALUES))
    assert match is not None
    assert dict(zip(groups_of(BODY), match.groups(), strict=True)) == VALUES


def test_pattern_knows_the_text_without_its_optional_line() -> None:
    text = fill_in(BODY, OPTIONAL, {**VALUES, "contact": None})
    match = compiled(BODY, OPTIONAL, frame=False).match(text + "\n\nx")
    assert match is not None
    assert match.groups() == ("A (B)", "X-1", None)
    assert match.end() == len(text) + 2


@given(st.sampled_from(sorted(PARAMETERS)), st.text(min_size=1, max_size=320))
def test_fills_in_what_it_can_find_again_and_nothing_else(name: str, value: str) -> None:
    body = f"Oto: {{{name}}} i tyle."
    pattern = compiled(body, frozenset(), frame=False)
    try:
        text = fill_in(body, frozenset(), {name: value})
    except NoticeError as error:
        assert error.code == "parameter_form"
    else:
        match = pattern.match(text)
        assert match is not None
        assert match[1] == value


def test_characters_of_patterns_in_a_text_are_only_characters() -> None:
    body = "Cena (netto): 5.00 zł [*]? {contact}+"
    pattern = compiled(body, frozenset(), frame=False)
    assert pattern.fullmatch("Cena (netto): 5.00 zł [*]? x+")
    assert not pattern.match("Cena netto: 5x00 zł x+")


@pytest.mark.parametrize("name", sorted(PARAMETERS))
def test_no_parameter_takes_a_line_end(name: str) -> None:
    for end in "\n\r\u2028\u2029\x85\x0b\x0c":
        assert not re.fullmatch(PARAMETERS[name], end)
