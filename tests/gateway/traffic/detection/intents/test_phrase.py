import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.intents.phrase import PhraseCompiler
from gateway.traffic.detection.intents.spelling import as_message

GROUPS = {
    "TURN": ("but",),
    "FILL": ("please",),
    "A": ("big", "very big"),
    "B": ("{A}? dog", "cat*"),
}
COMPILER = PhraseCompiler(GROUPS)


def fits(phrase: str, text: str) -> bool:
    compiled, message = COMPILER.compile(phrase), as_message(text.split())
    return compiled.may_be_in(message) and any(
        compiled.ends(message, place) for place in compiled.places(message)
    )


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("want {B}", "i want very big dog", True),
        ("want {B}", "i want dog", True),
        ("want {B}", "i want big", False),
        ("want {B}", "i want cats", True),
        ("want .. dog", "want a b c d dog", True),
        ("want .. dog", "want a b c d e dog", False),
        ("want .. dog", "want . dog", False),
        ("want .- dog", "want a dog", True),
        ("want .- dog", "want but dog", False),
        ("want ~ dog", "want please please dog", True),
        ("want ~ dog", "want a dog", False),
        ("^ dog $", "cat . dog ?", True),
        ("^ dog $", "cat . dog here", False),
        ("^^ dog $$", "dog .", True),
        ("^^ dog $$", "cat . dog", False),
        ("dog ?", "dog ?", True),
        ("(big|very big) (dog|cat)", "very big cat", True),
    ],
)
def test_fits_what_the_table_writes(phrase: str, text: str, expected: bool) -> None:
    assert fits(phrase, text) is expected


@pytest.mark.parametrize("phrase", ["(a|b", "a|b", "a)"])
def test_refuses_a_malformed_phrase(phrase: str) -> None:
    with pytest.raises(ValueError, match="malformed"):
        COMPILER.compile(phrase)


@given(st.lists(st.sampled_from(["want", "big", "very", "dog", "cats", ".", "?", "#", "but"])))
def test_the_quick_look_never_hides_a_fit(words: list[str]) -> None:
    message = as_message(words)
    for phrase in ("{B}", "want .. {B}", "({A}|want) ~ dog", "^ {A}? dog"):
        compiled = COMPILER.compile(phrase)
        anywhere = any(compiled.ends(message, place) for place in range(len(words) + 1))
        assert fits(phrase, " ".join(words)) == anywhere
