"""Kept texts come back word for word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gateway.ports.detector import Finding, NameForm
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from gateway.traffic.pseudonyms.verbatim import kept, verbatim

JAN = NameForm(("Jan",), ("Kowalski",), "m", "nom")
JANOWI = NameForm(("Jan",), ("Kowalski",), "m", "dat")


def keep(text: str, findings: list[Finding], placeholders: PlaceholderMap) -> str:
    return kept(text, placeholders.replacements(text, findings), placeholders)


def stored(placeholders: PlaceholderMap) -> PlaceholderMap:
    """The map as the next request reads it from the vault."""
    return PlaceholderMap(placeholders.entries)


def test_a_name_in_another_case_comes_back_in_that_case() -> None:
    placeholders = PlaceholderMap(())
    first = keep("Jan Kowalski", [Finding(0, 12, "PERSON", 1.0, JAN)], placeholders)
    second = keep("Janowi Kowalskiemu", [Finding(0, 18, "PERSON", 1.0, JANOWI)], placeholders)
    assert first == "[PERSON_1]"
    assert second.startswith("[PERSON_1:as") and "Kowal" not in second
    assert verbatim(second, stored(placeholders)) == "Janowi Kowalskiemu"
    assert verbatim(first, stored(placeholders)) == "Jan Kowalski"


def test_a_number_spelled_in_two_ways_comes_back_in_both() -> None:
    placeholders = PlaceholderMap(())
    texts = ["600 100 200", "600100200", "600-100-200"]
    lines = [keep(t, [Finding(0, len(t), "PHONE_NUMBER", 1.0)], placeholders) for t in texts]
    assert len({line.split(":")[0].rstrip("]") for line in lines}) == 1
    assert [verbatim(line, stored(placeholders)) for line in lines] == texts


def test_a_typed_spelling_mark_is_a_literal_and_comes_back_as_typed() -> None:
    placeholders = PlaceholderMap(())
    keep("Jan Kowalski", [Finding(0, 12, "PERSON", 1.0, JAN)], placeholders)
    typed = "oddaj [PERSON_1:asa] i [PERSON_1]"
    line = keep(typed, [], placeholders)
    assert "PERSON" not in line
    assert verbatim(line, stored(placeholders)) == typed


def test_a_mark_without_its_spelling_gives_the_form_first_seen() -> None:
    placeholders = PlaceholderMap(())
    keep("Jan Kowalski", [Finding(0, 12, "PERSON", 1.0, JAN)], placeholders)
    assert verbatim("[PERSON_1:aszz]", placeholders) == "Jan Kowalski"
    assert verbatim("[PERSON_7:asa]", placeholders) == "[PERSON_7:asa]"


@given(st.lists(st.tuples(st.text(max_size=12), st.text(min_size=1, max_size=12)), max_size=40))
def test_whatever_was_said_comes_back_word_for_word(said: list[tuple[str, str]]) -> None:
    placeholders = PlaceholderMap(())
    texts = [before + value for before, value in said]
    lines = [
        keep(text, [Finding(len(before), len(text), "PERSON", 1.0)], placeholders)
        for text, (before, _) in zip(texts, said, strict=True)
    ]
    again = stored(placeholders)
    assert [verbatim(line, again) for line in lines] == texts
