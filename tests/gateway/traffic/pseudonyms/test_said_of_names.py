"""What a text says of two names in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.ports.detector import Finding, NameForm
from gateway.traffic.pseudonyms.said_of_names import Says, said_of_names, whole_names


def spans(text: str, *names: str) -> list[Finding]:
    found, place = [], 0
    for name in names:
        start = text.index(name, place)
        place = start + len(name)
        form = NameForm((), (name.lower(),), None, "nom")
        found.append(Finding(start, place, "PERSON", 0.9, form))
    return found


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("nie Mazga tylko Mazgaj", Says.FIRST_IS_WRONG),
        ("jest źle: Mazga, powinno być Mazgaj", Says.FIRST_IS_WRONG),
        ("zamiast Mazga ma być Mazgaj", Says.FIRST_IS_WRONG),
        ("not Mazga but Mazgaj", Says.FIRST_IS_WRONG),
        ("nicht Mazga, sondern Mazgaj", Says.FIRST_IS_WRONG),
        ("Mazga, nie Mazgaj!", Says.SECOND_IS_WRONG),
        ("Mazga a nie żaden Mazgaj", Says.SECOND_IS_WRONG),
        ("Mazga z domu Mazgaj", Says.ONE_PERSON),
        ("byłem Mazga, teraz jestem Mazgaj", Says.ONE_PERSON),
    ],
)
def test_says_which_name_is_right(text: str, says: Says) -> None:
    (said,) = said_of_names(text, spans(text, "Mazga", "Mazgaj"))
    assert said.says is says


@pytest.mark.parametrize(
    "text", ["Mazga i Mazgaj", "nie ma Mazga ani Mazgaj", "Mazga dzwonił, a Mazgaj nie"]
)
def test_says_nothing_of_two_names_side_by_side(text: str) -> None:
    assert list(said_of_names(text, spans(text, "Mazga", "Mazgaj"))) == []


def test_a_name_unlike_the_other_puts_nothing_right() -> None:
    text = "nie Kmita, tylko Bury dzwonił"
    assert list(said_of_names(text, spans(text, "Kmita", "Bury"))) == []


@pytest.mark.parametrize("joint", [", też ", " też ", ", tylko ", " ale "])
def test_given_name_and_surname_apart_are_one_name(joint: str) -> None:
    text = f"Hela{joint}Bury"
    one = Finding(0, 4, "PERSON", 0.9, NameForm(("helena",), (), "f", "nom"))
    other = Finding(len(text) - 4, len(text), "PERSON", 0.9, NameForm((), ("bury",), None, "nom"))
    first, second = whole_names(text, [one, other])
    assert first.name and second.name
    assert (first.name.given, first.name.surname) == (("helena",), ("bury",))
    assert (second.name.given, second.name.surname) == (("helena",), ("bury",))


def test_a_name_without_a_letter_is_like_no_other() -> None:
    text = "Kmita, nie  !"
    found = [Finding(0, 5, "PERSON", 0.9, None), Finding(11, 12, "PERSON", 0.4, None)]
    assert list(said_of_names(text, found)) == []


@given(st.text(max_size=40), st.integers(0, 20), st.integers(0, 20))
def test_any_text_between_two_names_is_read(between: str, lead: int, tail: int) -> None:
    text = "x" * lead + "Kmita" + between + "Bury" + "y" * tail
    found = [
        Finding(lead, lead + 5, "PERSON", 0.9, None),
        Finding(lead + 5 + len(between), lead + 9 + len(between), "PERSON", 0.9, None),
    ]
    assert len(list(said_of_names(text, found))) <= 1
    assert whole_names(text, found) == found
