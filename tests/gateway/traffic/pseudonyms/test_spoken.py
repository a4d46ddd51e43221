"""Values said in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.pseudonyms.spoken import date_of, digits_of, email_of, said_of_email


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("sześćset trzy zero zero cztery sto osiemnaście", "603004118"),
        ("piecset jeden, dwiescie dwadziescia trzy, osiemset osiemdziesiat cztery", "501223884"),
        ("plus czterdzieści osiem 501 dwa dwa trzy", "+48501223"),
        ("five oh one double two three", "501223"),
        ("dwadzieścia trzy czterdzieści pięć", "2345"),
        ("eins zwei drei", "123"),
        ("zadzwoń", None),
        ("dwa koty", None),
        ("", None),
    ],
)
def test_numbers_in_words(text: str, digits: str | None) -> None:
    assert digits_of(text) == digits


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("natalia kropka kruk malpa wp kropka pl", "natalia.kruk@wp.pl"),
        ("f.jopek (at) interia.pl", "f.jopek@interia.pl"),
        ("Jan.K@WP.pl", "jan.k@wp.pl"),
        ("jan [at] wp [dot] pl", "jan@wp.pl"),
        ("jan małpa wp pl", "jan@wp.pl"),
        ("ala podkreślnik k małpa o2 kropka pl", "ala_k@o2.pl"),
        ("jan%40wp.pl", "jan@wp.pl"),
        ("nic", None),
        ("małpa w zoo", None),
    ],
)
def test_addresses_in_words(text: str, address: str | None) -> None:
    assert email_of(text) == address


@pytest.mark.parametrize(
    "text",
    [
        "4.11.1992", "04/11/92", "1992-11-04", "4 listopada 1992 r.", "4. November 1992",
        "czwarty listopada tysiąc dziewięćset dziewięćdziesiąt dwa",
        "czwartego listopada dziewięćdziesiątego drugiego roku",
    ],
)  # fmt: skip
def test_one_day_in_every_spelling(text: str) -> None:
    assert date_of(text) == "1992-11-04"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("11/24/1992", "1992-11-24"),
        ("piąty maja dwa tysiące trzy", "2003-05-05"),
        ("dwudziesty pierwszy marca 1985", "1985-03-21"),
        ("4 listopada", None),
        ("32.13.1992", None),
        ("wczoraj", None),
        ("1992", None),
    ],
)
def test_a_date_needs_day_month_and_year(text: str, day: str | None) -> None:
    assert date_of(text) == day


@given(st.text(max_size=40))
def test_any_text_is_read_without_fault(text: str) -> None:
    assert digits_of(text) != ""
    date_of(text)
    said = email_of(text)
    assert said is None or "@" in said


LOCALS = st.from_regex(r"[a-z]{2,8}([._-][a-z0-9]{2,6}){0,2}", fullmatch=True)
HOSTS = st.sampled_from(["gmail.com", "wp.pl", "onet.pl", "interia.pl", "o2.pl", "outlook.com"])


@given(LOCALS, HOSTS)
def test_what_is_said_of_an_address_is_that_address(local: str, host: str) -> None:
    said = said_of_email(f"{local}@{host}")
    assert said
    assert {email_of(each) for each in said} == {f"{local}@{host}"}


def test_nothing_is_said_of_an_address_elsewhere() -> None:
    assert said_of_email("ewa.lis@uczelnia.example") == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("11 лютого 1995", "1995-02-11"),
        ("3 мая 2001", "2001-05-03"),
        ("7 жовтня 1988", "1988-10-07"),
    ],
)
def test_months_are_read_in_cyrillic_letters(text: str, day: str) -> None:
    assert date_of(text) == day
