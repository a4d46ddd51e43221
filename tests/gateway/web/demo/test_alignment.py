"""Finding the value behind a placeholder from the two sides of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gateway.web.demo.alignment import Segment, aligned, placeholders_of

words = st.text(st.characters(codec="utf-8", exclude_characters="[]"), max_size=30)
values = st.sampled_from(["Anna Nowak", "a@b.pl", "601 234 567", "92071314764"])


def test_cuts_a_seen_text_at_its_placeholders() -> None:
    assert placeholders_of("Dla [PERSON_1:gen], tak") == [
        Segment("Dla "),
        Segment("[PERSON_1:gen]", "PERSON_1"),
        Segment(", tak"),
    ]


def test_finds_values_side_by_side_by_their_shape() -> None:
    found = aligned("Jan Kowalski jan@example.com 601 234 567", "[PERSON_1] [EMAIL_1] [PHONE_1]")
    assert found is not None
    assert [(s.text, s.placeholder) for s in found if s.placeholder] == [
        ("Jan Kowalski", "PERSON_1"),
        ("jan@example.com", "EMAIL_1"),
        ("601 234 567", "PHONE_1"),
    ]


def test_says_so_when_two_texts_are_no_two_sides_of_one() -> None:
    assert aligned("TAK", "Proszę o fakturę na [EMAIL_1]") is None
    assert aligned("Ala ma kota", "Ala ma psa") is None


def test_gives_up_on_texts_that_are_too_long() -> None:
    assert aligned("a" * 9_000, "[X_1]" + "a" * 9_000) is None


def test_gives_up_in_time_on_hostile_texts() -> None:
    assert (
        aligned("a " * 3_000 + "!", "[PERSON_1] [PERSON_2] [PERSON_3] [OTHER_1] " * 8 + "?") is None
    )


@given(parts=st.lists(st.tuples(words, values), max_size=4), end=words)
def test_segments_always_join_to_the_typed_text(parts: list[tuple[str, str]], end: str) -> None:
    typed = "".join(text + value for text, value in parts) + end
    seen = "".join(f"{text}[VALUE_{i}]" for i, (text, _) in enumerate(parts)) + end
    found = aligned(typed, seen)
    if found is not None:
        assert "".join(segment.text for segment in found) == typed
        assert sum(segment.placeholder is not None for segment in found) == len(parts)


@given(typed=words, seen=words)
def test_texts_without_placeholders_align_only_with_themselves(typed: str, seen: str) -> None:
    assert (aligned(typed, seen) is not None) == (typed == seen)
