import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.intents.passages import (
    LONGEST_MESSAGE,
    LONGEST_PASSAGE,
    LONGEST_WHOLE,
    after_answer,
    parts,
    passages,
    sentences_of,
    unquoted,
    without_addresses,
)


def test_a_short_message_is_one_passage() -> None:
    assert passages("Chcę człowieka. Natychmiast!") == ["Chcę człowieka. Natychmiast!"]


def test_a_long_message_is_cut_between_sentences() -> None:
    sentence = "one two three four five six seven eight nine ten. "
    assert passages(sentence * 9) == [sentence * 4, sentence * 4, sentence]


@given(st.text(alphabet="ab .!?\n", max_size=2_000))
def test_nothing_is_lost_and_nothing_is_too_long(text: str) -> None:
    found = passages(text)
    assert "".join(found).split() == text.split()
    assert all(len(passage.split()) <= LONGEST_PASSAGE for passage in found)


def test_of_a_message_without_end_both_ends_are_read() -> None:
    found = passages("begin " + "word " * LONGEST_MESSAGE + "end")
    assert found[0].startswith("begin")
    assert found[-1].endswith("end")
    assert sum(map(len, found)) <= 2 * LONGEST_MESSAGE + 1


def test_a_long_sentence_is_read_in_parts_as_well() -> None:
    said = "Paczka wyszła wczoraj z magazynu, kurier odebrał ją dziś rano, a poza tym: Ania"
    assert parts(said) == [said, "Paczka wyszła wczoraj z magazynu", "kurier odebrał ją dziś rano"]
    assert parts("Tak, jestem Ania, a kto pyta?") == ["Tak, jestem Ania, a kto pyta?"]


@given(st.text(alphabet="ab ,;:()-–", max_size=300))
def test_the_whole_is_always_read_and_parts_are_parts_of_it(text: str) -> None:
    whole, *others = parts(text)
    assert whole == text
    assert all(other in text for other in others)
    assert len(text.split()) > LONGEST_WHOLE or not others


def test_what_is_quoted_is_nobodys_wish() -> None:
    assert "człowiek" not in unquoted("Co znaczy „człowiek”?")
    assert unquoted("„człowiek”") == "„człowiek”"


@pytest.mark.parametrize(
    ("said", "first", "rest"),
    [
        ("nie, chcę człowieka", "nie", "chcę człowieka"),
        ("Ne! Operátora.", "Ne", "Operátora."),
        ("„Nein – lieber ein Mensch“", "Nein", "lieber ein Mensch“"),
        ("nie chcę człowieka", "", ""),
        ("nie", "", ""),
        ("nie, ", "", ""),
    ],
)
def test_what_follows_an_answer_is_read_by_itself(said: str, first: str, rest: str) -> None:
    assert after_answer(said) == (first, rest)


def test_addresses_links_and_placeholders_hold_no_words() -> None:
    said = "Tu osoba@przyklad.example, [PERSON_1:dat] i https://czlowiek.example/bot dziękują"
    assert without_addresses(said) == "Tu 123 123 i 123 dziękują"


def test_a_passage_of_several_sentences_has_them_and_one_sentence_none() -> None:
    assert sentences_of("Jesteś botem? Paczka nie doszła. ") == [
        "Jesteś botem?",
        "Paczka nie doszła.",
    ]
    assert sentences_of("Jesteś botem? …") == []


@given(st.text(max_size=300))
def test_the_sentences_are_all_of_it(text: str) -> None:
    alone = sentences_of(text)
    assert len(alone) != 1
    assert all(sentence in text for sentence in alone)
