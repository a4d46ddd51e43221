from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.pseudonyms.said_before import PERSONAL, SaidBefore
from policies.model import KNOWN_ENTITIES

TOLD = SaidBefore.of(
    (
        "Nazywam się Anna Kowalska, tel. 600-100-200, mail anna.k@poczta.example.",
        "Adres: ul. Długa 5/3, 00-950 Warszawa. Konto PL61 1090 1014 0000 0712 1981 2874.",
        "Urodziłam się 12.05.1990.",
    )
)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("Anna Kowalska", "PERSON"),
        ("Annie Kowalskiej", "PERSON"),
        ("+48 600 100 200", "PHONE_NUMBER"),
        ("600100200", "PHONE_NUMBER"),
        ("Anna.K@poczta.example", "EMAIL_ADDRESS"),
        ("Długa 5/3, Warszawa", "ADDRESS"),
        ("61109010140000071219812874", "IBAN_CODE"),
        ("12-05-1990", "DATE_OF_BIRTH"),
    ],
)
def test_what_was_told_is_known_in_any_form(value: str, kind: str) -> None:
    assert TOLD.holds(value, kind)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("Anna Nowak", "PERSON"),
        ("600 100 201", "PHONE_NUMBER"),
        ("k@poczta.example", "EMAIL_ADDRESS"),
        ("anna.k@poczta.example.org", "EMAIL_ADDRESS"),
        ("Długa 6/3, Warszawa", "ADDRESS"),
        ("PL61109010140000071219812875", "IBAN_CODE"),
        ("13.05.1990", "DATE_OF_BIRTH"),
    ],
)
def test_what_was_not_told_is_not_known(value: str, kind: str) -> None:
    assert not TOLD.holds(value, kind)


@given(st.text(min_size=1, max_size=40), st.sampled_from(sorted(PERSONAL)))
def test_whatever_stands_there_as_a_whole_was_told(value: str, kind: str) -> None:
    if value.strip():
        assert SaidBefore.of((value.strip(),)).holds(value.strip(), kind)


def test_all_kinds_are_kinds_a_policy_knows() -> None:
    assert PERSONAL <= KNOWN_ENTITIES
