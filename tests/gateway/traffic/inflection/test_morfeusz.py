"""Forms of names: by the dictionary, by endings, and not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.ports.inflection import NoInflection
from gateway.traffic.inflection.fond_forms import lines
from gateway.traffic.inflection.morfeusz import MorfeuszInflection

GRAMMAR = MorfeuszInflection()


def forms(lemma: str, part: str, gender: str | None) -> dict[str, str]:
    """First singular form of each case."""
    found: dict[str, str] = {}
    for word in GRAMMAR.forms(lemma, part, gender):  # type: ignore[arg-type]
        if not word.plural:
            found.setdefault(word.case, word.text)
    return found


@pytest.mark.parametrize(
    ("lemma", "part", "gender", "said"),
    [
        ("jan", "given", "m", "Jan Jana Janowi Jana Janem Janie Janie"),
        ("anna", "given", None, "Anna Anny Annie Annę Anną Annie Anno"),
        ("kowalski", "surname", "m",
         "Kowalski Kowalskiego Kowalskiemu Kowalskiego Kowalskim Kowalskim Kowalski"),
        ("kowalska", "surname", "f",
         "Kowalska Kowalskiej Kowalskiej Kowalską Kowalską Kowalskiej Kowalska"),
        ("nowak", "surname", "f", "Nowak Nowak Nowak Nowak Nowak Nowak Nowak"),
        ("kowalska-duda", "surname", "f",
         "Kowalska-Duda Kowalskiej-Dudy Kowalskiej-Dudzie Kowalską-Dudę Kowalską-Dudą "
         "Kowalskiej-Dudzie Kowalska-Dudo"),
        # Not in the dictionary: by their endings.
        ("iryna", "given", "f", "Iryna Iryny Irynie Irynę Iryną Irynie Iryno"),
        ("svietłana", "given", "f",
         "Svietłana Svietłany Svietłanie Svietłanę Svietłaną Svietłanie Svietłano"),
        ("zlata", "given", "f", "Zlata Zlaty Zlacie Zlatę Zlatą Zlacie Zlato"),
        ("xyrkowski", "surname", "m",
         "Xyrkowski Xyrkowskiego Xyrkowskiemu Xyrkowskiego Xyrkowskim Xyrkowskim Xyrkowski"),
        ("brzdąkiewicz", "surname", "m",
         "Brzdąkiewicz Brzdąkiewicza Brzdąkiewiczowi Brzdąkiewicza Brzdąkiewiczem Brzdąkiewiczu "
         "Brzdąkiewiczu"),
    ],
)  # fmt: skip
def test_names_are_declined(lemma: str, part: str, gender: str | None, said: str) -> None:
    cases = ("nom", "gen", "dat", "acc", "ins", "loc", "voc")
    assert [forms(lemma, part, gender)[case] for case in cases] == said.split()


@pytest.mark.parametrize("name", ["Qwrtz", "Nguyen", "x", "a" * 500, "Żżż-Ććć", ""])
def test_what_nobody_knows_is_left_alone(name: str) -> None:
    assert GRAMMAR.forms(name, "given", "m") == ()
    assert GRAMMAR.readings(name, "given") == ()


def test_a_family_is_read_as_the_plural() -> None:
    assert all(word.plural for word in GRAMMAR.readings("Kowalskich", "surname"))
    assert not any(word.plural for word in GRAMMAR.readings("Kowalskiego", "surname"))


@pytest.mark.parametrize(
    ("fond", "formal"),
    [("Kasia", "katarzyna"), ("gosia", "małgorzata"), ("Jaś", "jan"), ("bob", "robert"),
     ("Wojtek", "wojciech"), ("Steffi", "stefanie")],
)  # fmt: skip
def test_fond_forms_stand_for_given_names(fond: str, formal: str) -> None:
    assert formal in GRAMMAR.formal(fond)
    assert fond.casefold() in {each.casefold() for each in GRAMMAR.fond(formal)}


def test_a_name_is_no_fond_form_of_itself() -> None:
    assert GRAMMAR.formal("Jan") == frozenset()
    assert GRAMMAR.fond("Xawierencjusz") == ()


@pytest.mark.parametrize("word", "wilk zając zawada will may sommer ani marka maja".split())
def test_common_words_are_common(word: str) -> None:
    assert GRAMMAR.is_common(word)


@pytest.mark.parametrize("word", "jan marek anna kowalskiego nowaka iga natalia".split())
def test_names_that_mean_nothing_else_are_not(word: str) -> None:
    assert not GRAMMAR.is_common(word)


def test_without_grammar_nothing_is_known_and_every_word_may_be_common() -> None:
    nothing = NoInflection()
    assert nothing.forms("jan", "given", "m") == nothing.readings("jan", "given") == ()
    assert not nothing.formal("Kasia") and nothing.fond("Jan") == () and nothing.is_common("jan")


def test_forms_do_not_show_in_repr() -> None:
    assert "Jan" not in repr(GRAMMAR.forms("jan", "given", "m"))


@pytest.mark.parametrize(
    ("lemma", "part", "gender", "case", "form"),
    [
        ("Kowalski", "surname", "m", "dat", "Kowalskiemu"),
        ("Kowalska", "surname", "f", "ins", "Kowalską"),
        ("Jan", "given", "m", "voc", "Janie"),
        ("Nowak-Kowalska", "surname", "f", "gen", "Nowak-Kowalskiej"),
    ],
)
def test_forms_a_name_in_a_case(lemma: str, part: str, gender: str, case: str, form: str) -> None:
    words = GRAMMAR.forms(lemma, part, gender)  # type: ignore[arg-type]
    assert form in {word.text for word in words if word.case == case and not word.plural}


@pytest.mark.parametrize("lemma", ["van dijk", "o'brien", "nguyen 2", "", "-"])
def test_has_no_forms_of_what_is_no_single_word(lemma: str) -> None:
    assert GRAMMAR.forms(lemma, "surname", None) == ()


@given(st.text(max_size=20), st.sampled_from(["given", "surname"]))
def test_never_fails_whatever_a_name_looks_like(lemma: str, part: str) -> None:
    GRAMMAR.forms(lemma, part, None)  # type: ignore[arg-type]
    GRAMMAR.readings(lemma, part)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fond", "formal"),
    [("Daga", "dagmara"), ("Iwek", "iwo"), ("Florek", "florian"), ("Lilka", "lilianna"),
     ("Mila", "milena"), ("Mila", "ludmiła"), ("Sława", "wiesława"), ("Achim", "joachim")],
)  # fmt: skip
def test_a_fond_form_keeps_every_name_that_it_can_stand_for(fond: str, formal: str) -> None:
    assert formal in GRAMMAR.formal(fond)


def test_one_name_is_known_in_other_languages() -> None:
    assert "bazyli" in GRAMMAR.kin("Wasyl")
    assert "switłana" in GRAMMAR.kin("svitlana")
    assert "anna" not in GRAMMAR.kin("Hanna")
    assert GRAMMAR.kin("Bożydar") == frozenset()


def test_no_line_of_the_tables_names_anybody_twice() -> None:
    for name in ("diminutives", "variants"):
        for line in lines(name):
            words = line.replace(":", "").split()
            assert len(words) == len(set(words)), line


def test_a_case_of_a_name_that_is_listed_as_a_word_means_nothing_else() -> None:
    assert not any(map(GRAMMAR.is_common, ("pawła", "pawla", "janem", "bogdana", "wojtka")))
    assert all(map(GRAMMAR.is_common, ("marka", "róży", "maja", "wilka", "tomka", "jana")))
