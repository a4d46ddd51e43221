import pytest

from gateway.traffic.pseudonyms.german_words import is_the_german_word


@pytest.mark.parametrize(
    ("text", "word", "is_word"),
    [
        ("Frau Sommer, im Sommer war es kalt", "im Sommer", True),
        ("Danke Herr Dank, vielen Dank auch", "vielen Dank", True),
        ("Ich bin Sauer und langsam sauer", "langsam sauer", True),
        ("Das hat der Sommer gesagt", "der Sommer", False),
        ("ich bin sauer, rolf sauer", "bin sauer", False),
        ("Ich war beim Stein im Büro", "beim Stein", False),
    ],
)
def test_small_words_tell_the_word_from_the_name(text: str, word: str, is_word: bool) -> None:
    end = text.index(word) + len(word)
    start = text.rindex(" ", 0, end) + 1
    assert is_the_german_word(text, start, end) is is_word
