"""Forms that no dictionary has, and what names sound like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.pseudonyms.rare_forms import is_of_family, rare_forms
from gateway.traffic.pseudonyms.sounds import sound_of

NAMES = st.text("abcdefghijklmnoprstuwyząęćłńóśźżv", max_size=14)


@pytest.mark.parametrize(
    ("lemma", "form"),
    [("Pędziwiatr", "pedziwietrze"), ("Kaya", "kai"), ("Gołąb", "golebia"), ("Dudek", "dudka"),
     ("Bernarda", "bernardo"), ("Wrzos", "wrzosowi"), ("Kmita", "kmicie"), ("Szpak", "szpaku")],
)  # fmt: skip
def test_a_form_leads_to_its_base(lemma: str, form: str) -> None:
    assert form in rare_forms(lemma)


@pytest.mark.parametrize(
    ("lemma", "other"), [("Nowak", "nowik"), ("Wrona", "wronski"), ("Li", "la")]
)
def test_another_name_is_no_form(lemma: str, other: str) -> None:
    assert other not in rare_forms(lemma)


@given(NAMES)
def test_no_name_is_a_rare_form_of_itself(name: str) -> None:
    assert name not in rare_forms(name)


@pytest.mark.parametrize(
    ("womans", "surname"),
    [("Mazurowa", "Mazur"), ("Dudkowa", "Dudek"), ("Zarębina", "Zaręba"), ("Sroczyna", "Sroka"),
     ("Gilówna", "Gil"), ("Plutowa", "Pluta")],
)  # fmt: skip
def test_wives_and_daughters_are_of_a_family(womans: str, surname: str) -> None:
    assert is_of_family(womans, surname)


@pytest.mark.parametrize(
    ("womans", "surname"), [("Mazurowa", "Mazurek"), ("Lipowa", "Lis"), ("Kowalska", "Kowal")]
)
def test_other_surnames_are_of_none(womans: str, surname: str) -> None:
    assert not is_of_family(womans, surname)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Tkachenko", "Tkaczenko"), ("Shevchuk", "Szewczuk"), ("Ivanenko", "Iwanienko"),
     ("Mathias", "Matthias"), ("Wasyl", "Wasil"), ("Haddad", "Hadad"), ("Yurchenko", "Jurczenko")],
)  # fmt: skip
def test_spellings_of_one_name_sound_alike(one: str, other: str) -> None:
    assert sound_of(one) == sound_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Nowak", "Nowik"), ("Walendziak", "Walendziuk"), ("Marek", "Marak")]
)
def test_other_names_sound_otherwise(one: str, other: str) -> None:
    assert sound_of(one) != sound_of(other)


@given(NAMES)
def test_letter_case_and_diacritics_make_no_sound(name: str) -> None:
    assert sound_of(name) == sound_of(name.upper())


def test_an_initial_sounds_like_nothing() -> None:
    assert sound_of("m.") == ""
