from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.ages import HIGHEST, LOWEST, stated_age


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("mam 13 lat", 13),
        ("Mam dopiero trzynaście lat i chcę oddać buty", 13),
        ("mam juz 17 lat", 17),
        ("mam 12", 12),
        ("jestem 14-latkiem", 14),
        ("Jestem trzynastolatką", 13),
        ("nie mam jeszcze 16 lat", 15),
        ("nie skończyłam 16 lat", 15),
        ("urodziłem się w 2014 roku", 12),
        ("urodziłam się 5.03.2014", 12),
        ("I'm 12", 12),
        ("I’m 12 years old and need help", 12),
        ("im 11 and i want to return it", 11),
        ("I am not 16 yet", 15),
        ("I'm under 16", 15),
        ("as a 14 year old, can I order?", 14),
        ("I was born in 2013", 13),
        ("Ich bin 13 Jahre alt", 13),
        ("ich bin erst zwölf", 12),
        ("Ich bin noch keine 16", 15),
        ("ich bin 2012 geboren", 14),
        ("J'ai 14 ans", 14),
        ("j’ai seulement douze ans", 12),
        ("je n'ai pas encore 16 ans", 15),
        ("tengo 12 años", 12),
        ("Todavía no tengo 16 años", 15),
        ("nací en 2013", 13),
        ("mam 35 lat", 35),
    ],
)
def test_hears_how_old_somebody_says_to_be(text: str, age: int) -> None:
    assert stated_age(text, "pl", 2026) == age


@pytest.mark.parametrize(
    "text",
    [
        "Mam 13 lat gwarancji",
        "mam 12 lat doświadczenia",
        "mój syn ma 13 lat",
        "Mam syna, 13 lat",
        "mam 5 lat do emerytury",
        "mam 3 pytania",
        "buty dla 12-latka",
        "My son is 13 years old",
        "I'm 30 minutes late",
        "I have 13 years of experience",
        "I'm 12th in the queue",
        "Mein Sohn ist 13 Jahre alt",
        "ich bin seit 12 Jahren Kunde",
        "mon fils a 14 ans",
        "j'ai 14 ans d'expérience",
        "tengo 12 años de experiencia",
        "mi hijo tiene 12 años",
        "numer zamówienia 13",
        "ich bin 2012 Kunde geworden",
        "",
    ],
)
def test_what_is_said_of_others_and_of_things_is_no_age(text: str) -> None:
    assert stated_age(text, "pl", 2026) is None


@given(st.text(max_size=300))
def test_an_age_is_one_that_people_have(text: str) -> None:
    age = stated_age(text, "en", 2026)
    assert age is None or LOWEST <= age <= HIGHEST
