"""Two full names side by side are two people."""

from __future__ import annotations

import pytest

from gateway.ports.detector import Finding, NameForm
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap


def _cleared(text: str, *names: tuple[str, NameForm], into: PlaceholderMap) -> str:
    found = [
        Finding(at := text.index(said), at + len(said), "PERSON", 1.0, form) for said, form in names
    ]
    return into.clear(text, found)


SAM = ("Sam Brown", NameForm(("sam", "samantha"), ("brown",), None, None))
SAMANTHA = (
    "Samantha Brown",
    NameForm(("samantha",), ("brown",), "f", None),
)


@pytest.mark.parametrize("between", [" and ", ", and ", " & ", " and my wife is ", ", his sister "])
def test_two_names_joined_as_of_two_are_two_and_stay_two(between: str) -> None:
    known = PlaceholderMap()
    first = _cleared(f"Sam Brown{between}Samantha Brown", SAM, SAMANTHA, into=known)
    assert first == f"[PERSON_1]{between}[PERSON_2]"
    assert _cleared("Samantha Brown called", SAMANTHA, into=known) == "[PERSON_2] called"
    assert _cleared("Sam Brown called", SAM, into=known) == "[PERSON_1] called"


@pytest.mark.parametrize("between", [". His wife thinks so. ", " that is "])
def test_other_words_between_two_names_leave_them_to_grammar(between: str) -> None:
    said = _cleared(f"Sam Brown{between}Samantha Brown", SAM, SAMANTHA, into=PlaceholderMap())
    assert said == f"[PERSON_1]{between}[PERSON_1]"


def test_a_name_said_twice_alike_is_one() -> None:
    text = "Sam Brown and sam brown"
    form = SAM[1]
    found = [Finding(0, 9, "PERSON", 1.0, form), Finding(14, 23, "PERSON", 1.0, form)]
    assert PlaceholderMap().clear(text, found) == "[PERSON_1] and [PERSON_1]"
