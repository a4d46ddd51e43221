import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.intents.ideas import IDEAS
from gateway.traffic.detection.intents.lexicon import (
    LANGUAGES,
    Lexicon,
    fold,
    lexicon,
    one_slip,
    tokens,
)

SMALL = Lexicon(
    "xx",
    [
        "HUMAN: person, human*",
        "NOTHUMAN: human resources",
        "STAFF: consultant*",
        "TALK: speak",
        "CONNECT: put* through",
        "# a remark",
    ],
)


def ideas(text: str) -> list[list[str]]:
    return [sorted(said.ideas) for each in SMALL.sentences(text) for said in each.said]


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_lexicon_is_read_and_has_words_for_the_ideas_that_decide(language: str) -> None:
    words = lexicon(language)
    found: set[str] = set()
    for shelf in (words._words, words._stems):
        for entry in shelf.values():
            found |= entry
    found |= {
        idea for rows in (words._rows, words._rows_by_stem) for r in rows.values() for _, idea in r
    }
    assert found <= set(IDEAS)
    assert {"HUMAN", "STAFF", "BOT", "YES", "NO", "NOT", "WITHDRAW", "DELETE", "HEALTH"} <= found


def test_words_stems_and_rows_of_words_tell_ideas() -> None:
    assert ideas("Speak humanly") == [["TALK"], ["HUMAN"]]
    assert ideas("putting through") == [["CONNECT"]]


def test_the_longest_entry_wins() -> None:
    assert ideas("human resources") == [["NOTHUMAN"]]
    assert ideas("human") == [["HUMAN"]]


def test_a_slip_of_the_finger_is_read_and_told() -> None:
    said = SMALL.sentences("consutlant")[0].said[0]
    assert said.ideas == {"STAFF"}
    assert said.misspelt
    assert not SMALL.sentences("consultants")[0].said[0].misspelt


def test_sentences_end_and_questions_are_told() -> None:
    sentences = SMALL.sentences("Person. Speak?! human")
    assert [each.asks for each in sentences] == [False, True, False]


def test_letters_without_marks_and_spaced_out_words_are_the_same_words() -> None:
    assert fold("Człowiek ÅØÆß Ὠς") == "czlowiek aoaess ωσ"
    assert list(tokens("h u m a n")) == ["human"]


@pytest.mark.parametrize("row", ["WISHES: word", "no row", "human: word"])
def test_refuses_a_row_that_names_no_idea(row: str) -> None:
    with pytest.raises(ValueError, match="no idea of ours"):
        Lexicon("xx", [row])


@given(st.text(alphabet="abcde", min_size=2, max_size=8), st.data())
def test_any_single_slip_behind_the_first_letter_is_one(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    letter = data.draw(st.sampled_from("abcde"))
    assert one_slip(word, word[:at] + word[at + 1 :])
    assert one_slip(word, word[:at] + letter + word[at:])
    assert one_slip(word, word[:at] + letter + word[at + 1 :])


@given(st.text(max_size=200))
def test_reads_whatever_is_typed(text: str) -> None:
    for sentence in SMALL.sentences(text):
        assert sentence.said
