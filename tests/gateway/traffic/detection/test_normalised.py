import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.normalised import folded, normalise


def span_of(text: str, inside: str) -> str:
    plain = normalise(text)
    at = plain.text.index(inside)
    start, end = plain.original_span(at, at + len(inside))
    return text[start:end]


def test_full_width_digits_are_found_at_their_own_places() -> None:
    assert span_of("nr ４４０５！", "4405") == "４４０５"


def test_invisible_characters_between_digits_are_part_of_the_span() -> None:
    assert span_of("x 44\u200b05\u00ad1 y", "44051") == "44\u200b05\u00ad1"


def test_a_decomposed_letter_is_composed() -> None:
    assert span_of("Ro\u0301z\u0307a", "Róża") == "Ro\u0301z\u0307a"


def test_cyrillic_letters_in_a_latin_word_are_seen_through() -> None:
    assert normalise("jаn@example.com").text == "jan@example.com"
    assert normalise("Привет").text == "Привет"


@given(st.text(max_size=60))
def test_every_span_of_the_plain_text_lies_in_the_original(text: str) -> None:
    plain = normalise(text)
    for start in range(len(plain.text)):
        a, b = plain.original_span(start, start + 1)
        assert 0 <= a < b <= len(text)


@given(st.text(max_size=60))
def test_folding_keeps_places(text: str) -> None:
    assert len(folded(text)) == len(text)


@pytest.mark.parametrize(
    "mark", ["\u034f", "\u0336", "\u20dd", "\ufe0f\u20e3", "\U000e0100", "\uffa0", "\u2060"]
)
def test_marks_that_make_no_letter_are_part_of_the_digits_they_stand_on(mark: str) -> None:
    written = "".join(digit + mark for digit in "44051")
    assert normalise(written).text == "44051"
    assert span_of(f"nr {written} ", "44051") == written


def test_marks_that_make_a_letter_are_kept() -> None:
    assert normalise("Z\u0307o\u0301łw \u0439 \u05e9\u05c1").text == "Żółw \u0439 \u05e9\u05c1"


def test_lines_and_blanks_of_other_kinds_are_lines_and_blanks() -> None:
    assert normalise("600\u2028100\u2029200\u2800300").text == "600\n100\n200 300"
