"""Values that mean the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.ports.detector import NameForm
from gateway.traffic.pseudonyms.labels import label_for, likeness_of
from gateway.traffic.pseudonyms.linking import link_of
from gateway.traffic.pseudonyms.person import Person


def link(entity_type: str, text: str) -> str:
    label = label_for(entity_type)
    return link_of(label, likeness_of(label), text)


@pytest.mark.parametrize(
    ("entity_type", "one", "other"),
    [
        ("PL_PESEL", "44051401359", "440514 01359"),
        ("PHONE_NUMBER", "600 100 200", "600100200"),
        ("PHONE_NUMBER", "+48 600-100-200", "600100200"),
        ("PHONE_NUMBER", "0048600100200", "(600) 100.200"),
        ("PHONE_NUMBER", "48600100200", "600\u00a0100\u00a0200"),
        ("PHONE_NUMBER", "+49 30 1234567", "0049301234567"),
        ("PHONE_NUMBER", "６００100200", "600\u200b100200"),
        ("EMAIL_ADDRESS", "Jan@Example.PL", "jan@example.pl"),
        ("EMAIL_ADDRESS", "magda.bąk@wp.pl", "magda kropka bąk małpa wp kropka pl"),
        ("IBAN_CODE", "PL61 1090 1014 0000 0712 1981 2874", "pl61109010140000071219812874"),
        ("CREDIT_CARD", "4111 1111 1111 1111", "4111-1111-1111-1111"),
        ("PL_NIP", "PL 526-10-40-828", "5261040828"),
        ("PL_ID_CARD", "ABC 123456", "abc123456"),
        ("ADDRESS", "ul. Polna 5,  Łódź", "UL. POLNA 5, ŁÓDŹ"),
    ],
)
def test_spellings_of_one_value_are_linked(entity_type: str, one: str, other: str) -> None:
    assert link(entity_type, one) == link(entity_type, other)


@pytest.mark.parametrize(
    ("entity_type", "one", "other"),
    [
        ("PHONE_NUMBER", "600100200", "+49600100200"),
        ("PHONE_NUMBER", "600100200", "600100201"),
        ("PHONE_NUMBER", "zadzwoń", "dzwoń"),
        ("PL_PESEL", "...", "---"),
        ("PL_PESEL", "nr 44051401359", "numer 44051401359"),
        ("PL_PESEL", "12-a", "12-ą"),
        ("EMAIL_ADDRESS", "a.b@x.pl", "ab@x.pl"),
        ("IP_ADDRESS", "1.2.3.45", "1.23.4.5"),
        ("CASE_NUMBER", "GW-A", "gw-a"),
    ],
)
def test_different_values_are_never_linked(entity_type: str, one: str, other: str) -> None:
    assert link(entity_type, one) != link(entity_type, other)


LEMMAS = st.frozensets(st.sampled_from(["jan", "jana", "kowalski", "kowal", 'ż"\\']), max_size=3)
PERSONS = st.builds(
    Person, LEMMAS, LEMMAS, st.sampled_from([None, "m", "f"]), st.text(), st.booleans()
)


@given(PERSONS)
def test_a_person_survives_storage(person: Person) -> None:
    assert Person.from_link(person.to_link()) == person


@given(PERSONS, PERSONS)
def test_a_mention_never_widens_what_a_person_may_be(person: Person, mention: Person) -> None:
    if person.fits(mention):
        after = person.with_mention(mention)
        assert not person.given or (after.given and after.given <= person.given)
        assert not person.surname or (after.surname and after.surname <= person.surname)
        assert not after.contradicts(mention)
        assert not person.settled or (bool(after.given), bool(after.surname)) == (
            bool(person.given),
            bool(person.surname),
        )


def test_values_do_not_show_in_repr() -> None:
    person = Person.from_mention("Jan Kowalski", NameForm(("jan",), ("kowalski",), "m"))
    assert "kowalski" not in repr(person).lower()


def test_what_is_known_beyond_the_name_is_stored_with_it() -> None:
    person = Person(frozenset({"ewa"}), traits=frozenset({"speaker", "second"}))
    assert Person.from_link(person.to_link()) == person


def test_a_link_from_before_there_were_traits_is_read() -> None:
    assert Person.from_link('[["ewa"],["lis"],"f","",false]') == Person(
        frozenset({"ewa"}), frozenset({"lis"}), "f"
    )


def test_whoever_is_called_otherwise_too_keeps_both_names() -> None:
    person = Person(frozenset({"ewa"}), frozenset({"lis"}), "f")
    both = person.also_called(Person(surname=frozenset({"zych"})))
    later = both.with_mention(Person(surname=frozenset({"zych"})))
    assert later.fits(Person(surname=frozenset({"lis"})))
    assert later.fits(Person(surname=frozenset({"zych"})))
