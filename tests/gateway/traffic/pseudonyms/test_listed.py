from hypothesis import given
from hypothesis import strategies as st

from gateway.ports.detector import Finding
from gateway.traffic.pseudonyms.listed import LISTED, ListedWords


def _person(text: str, words: str) -> Finding:
    return Finding(text.index(words), text.index(words) + len(words), "PERSON", 0.9)


def test_a_listed_word_is_replaced_wherever_it_stands_in_any_letter_case() -> None:
    text = "Projekt Feniks i projekt feniks, nie Feniksowy"
    found = ListedWords.of(["Projekt Feniks"], []).applied(text, [])
    assert [text[each.start : each.end] for each in found] == ["Projekt Feniks", "projekt feniks"]
    assert {each.entity_type for each in found} == {LISTED}


def test_the_longer_phrase_wins() -> None:
    found = ListedWords.of(["Feniks", "Feniks Plus"], []).applied("Feniks Plus", [])
    assert [(each.start, each.end) for each in found] == [(0, 11)]


def test_what_is_nobody_s_by_list_is_left_and_half_a_name_is_not() -> None:
    listed = ListedWords.of([], ["Róża Wiatrów", "Róża"])
    text = "róża  wiatrów, Róża Kowalska"
    nobody, somebody = Finding(0, 13, "PERSON", 0.9), _person(text, "Róża Kowalska")
    assert listed.applied(text, [nobody, somebody]) == [somebody]


@given(st.text(max_size=40), st.lists(st.text(min_size=2, max_size=8), max_size=4))
def test_without_lists_nothing_changes_and_no_list_breaks(text: str, words: list[str]) -> None:
    finding = Finding(0, len(text), "PERSON", 0.9)
    assert ListedWords().applied(text, [finding]) == [finding]
    ListedWords.of(words, words).applied(text, [])
