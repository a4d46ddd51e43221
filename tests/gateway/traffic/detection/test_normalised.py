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
