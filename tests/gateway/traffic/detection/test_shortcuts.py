"""Where a cheap look spares a costly one, both must say the same."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from stdnum import iban

from gateway.traffic.detection import normalised
from gateway.traffic.detection.addresses import postal_codes
from gateway.traffic.detection.disguises import encoded
from gateway.traffic.detection.identifiers.iban import _may_be_valid
from gateway.traffic.detection.names import tokens
from gateway.traffic.detection.names.morphology import _morfeusz
from gateway.traffic.detection.reading import Reading

_CODES = st.lists(
    st.sampled_from(
        ["00-950", "D-", "LV-", "VLT ", "1010", "12", " ", ",", "-", "Wien", "Łódź nad", "A", "/"]
    ),
    max_size=12,
).map("".join)


@given(_CODES)
@example("D-VLT 1010")
def test_codes_are_found_at_numbers_as_everywhere(text: str) -> None:
    reading = Reading(text, "de")
    everywhere = [found.span() for found in postal_codes._numeric().finditer(text)]
    assert [found.span() for found in postal_codes._numeric_codes(reading)] == everywhere


@given(st.text(alphabet="aA0@ \u2014\u200b\uff11\ufb03\u0430\u2460\ufe0f\u0323é", max_size=12))
def test_letters_without_marks_are_spelled_as_one_by_one(text: str) -> None:
    alone = [normalised._plain(letter) for letter in text]
    assert [normalised._PLAIN_LETTERS[letter] for letter in text] == alone
    marked = normalised.normalise(text + " e\u0323")
    if not normalised._COMBINING.search(text):
        plain = normalised.normalise(text + " x")
        assert plain.text[:-1] == marked.text[: len(plain.text) - 1]


@given(st.text(alphabet="aZ. \n-(9„*", max_size=14))
def test_a_sentence_opens_where_its_pattern_says(text: str) -> None:
    reading = Reading(text, "pl")
    for token in tokens.tokens_of(reading):
        before = text[max(0, token.start - 6) : token.start]
        said = not token.start or tokens._SENTENCE_END.search(before) is not None
        assert token.opens_sentence == said


@given(st.sampled_from(["PL", "DE", "XK", "GB"]), st.text(alphabet="0123456789AZ", max_size=26))
def test_check_digits_decide_as_stdnum_does(country: str, rest: str) -> None:
    for number in (country + rest, country + iban.calc_check_digits(f"{country}00{rest}") + rest):
        if len(number) > 14:
            assert _may_be_valid(number) == iban.is_valid(number)


@given(st.text(alphabet="abYW1Q=. +/_-", max_size=60))
def test_no_run_is_missed_for_being_short(text: str) -> None:
    if encoded._RUN.search(text):
        assert encoded._holds_long_run(text)


@given(st.sampled_from("zamek Kowalskiego Anny Łodzi xyzzyq szybko Nowakowie ma".split()))
def test_the_dictionary_is_the_wrappers_but_for_labels(word: str) -> None:
    known = [(*edge[:2], edge[2][:4]) for edge in _morfeusz().analyse(word)]
    plain = super(type(_morfeusz()), _morfeusz())
    found = _morfeusz()._morfeusz_obj.analyse(word)
    assert known == [(i.startNode, i.endNode, plain._interp2tuple(i)[:4]) for i in found]
