import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.pl import pesel

from gateway.traffic.detection.findings import Finding, without_overlaps
from gateway.traffic.detection.identifiers.catalogue import identifier_recognisers
from gateway.traffic.detection.normalised import normalise
from gateway.traffic.detection.reading import Reading

RECOGNISERS = {language: identifier_recognisers(language) for language in ("pl", "en", "xx")}


def found(text: str, language: str = "pl") -> list[tuple[str, str]]:
    plain = normalise(text)
    reading = Reading(plain.text, language)
    findings = [
        Finding(*plain.original_span(m.start, m.end), m.entity_type, m.score)
        for recogniser in RECOGNISERS.get(language, RECOGNISERS["xx"])
        for m in recogniser.matches(reading)
    ]
    return [(text[f.start : f.end], f.entity_type) for f in without_overlaps(findings)]


@pytest.mark.parametrize(
    ("text", "number", "entity"),
    [
        ("PESEL 44051401359.", "44051401359", "PL_PESEL"),
        ("x_44051401359_y", "44051401359", "PL_PESEL"),
        ('{"p":"44051401359"}', "44051401359", "PL_PESEL"),
        ("440514-01359", "440514-01359", "PL_PESEL"),
        ("４４０５１４０１３５９", "４４０５１４０１３５９", "PL_PESEL"),
        ("4405\u200b1401359", "4405\u200b1401359", "PL_PESEL"),
        ("NIP: 526-025-02-74", "526-025-02-74", "PL_NIP"),
        ("PL5260250274", "PL5260250274", "PL_NIP"),
        ("regon 123456785", "123456785", "PL_REGON"),
        ("dowód ABA300000", "ABA300000", "PL_ID_CARD"),
        ("paszport AA0000000", "AA0000000", "PL_PASSPORT"),
        (
            "na PL61 1090 1014 0000 0712 1981 2874 proszę",
            "PL61 1090 1014 0000 0712 1981 2874",
            "IBAN_CODE",
        ),
        ("61109010140000071219812874", "61109010140000071219812874", "IBAN_CODE"),
        ("de89370400440532013000", "de89370400440532013000", "IBAN_CODE"),
        ("4111 1111 1111 1111 12/27", "4111 1111 1111 1111", "CREDIT_CARD"),
        ("rodné číslo 736028/5163", "736028/5163", "CZ_RC"),
        ("RSSMRA85T10A562S", "RSSMRA85T10A562S", "IT_FISCAL_CODE"),
        ("12345678Z", "12345678Z", "ES_NIF"),
        ("X1234567L", "X1234567L", "ES_NIE"),
        ("131052-308T", "131052-308T", "FI_PERSONAL_IDENTITY_CODE"),
        ("BSN 111222333", "111222333", "NL_BSN"),
        ("DE136695976", "DE136695976", "DE_VAT"),
        ("zażółć@przykład.pl", "zażółć@przykład.pl", "EMAIL_ADDRESS"),
        ("?m=jan%40example.pl&x", "jan%40example.pl", "EMAIL_ADDRESS"),
        ("600 100 200", "600 100 200", "PHONE_NUMBER"),
        ("600-100-200", "600-100-200", "PHONE_NUMBER"),
        ("(22) 123 45 67", "(22) 123 45 67", "PHONE_NUMBER"),
        ("+48600100200", "+48600100200", "PHONE_NUMBER"),
        ("fe80::1", "fe80::1", "IP_ADDRESS"),
        ("10.0.0.1", "10.0.0.1", "IP_ADDRESS"),
        ("00:1A:2B:3C:4D:5E", "00:1A:2B:3C:4D:5E", "MAC_ADDRESS"),
        ("https://jan:x@example.pl/a", "https://jan:x@example.pl/a", "URL"),
        ("tablica rejestracyjna WA 12345", "WA 12345", "VEHICLE_PLATE"),
        ("ur. 12.05.1980 r.", "12.05.1980 r.", "DATE_OF_BIRTH"),
    ],
)
def test_finds_the_whole_number(text: str, number: str, entity: str) -> None:
    assert (number, entity) in found(text)


def test_every_address_of_several_in_a_row_is_found() -> None:
    mails = ["a@example.pl", "b@example.com", "c.d@example.org"]
    assert [text for text, _ in found(" ".join(mails))] == mails


@pytest.mark.parametrize(
    "text",
    [
        "zamówienie 501234567",
        "kwota 600 100 200 zł",
        "DHL 123456789",
        "2024-01-15 10:30",
        "wersja 1.2.3.4",
        "12:30:45",
        "ekran 15 cali WA 12345",
        "wizyta 12.05.2026",
        "https://sklep.pl/produkt/123",
        "44051401358",
        "order 111222334",
    ],
)
def test_leaves_other_numbers_alone(text: str) -> None:
    assert found(text) == []


def test_weak_foreign_numbers_need_their_cue_or_language() -> None:
    assert found("there 111222333 again") == []
    assert found("rodne 7360285163", "cs") == [("7360285163", "CZ_RC")]


@given(
    st.dates(
        min_value=__import__("datetime").date(1920, 1, 1),
        max_value=__import__("datetime").date(2025, 1, 1),
    ),
    st.integers(0, 9999),
    st.sampled_from(['"', "_", ".", ",", " ", "\n", "(", "]", ";", "="]),
)
def test_every_valid_pesel_is_found_in_any_punctuation(day, order: int, mark: str) -> None:  # type: ignore[no-untyped-def]
    month = day.month + (20 if day.year >= 2000 else 0)
    base = f"{day.year % 100:02}{month:02}{day.day:02}{order:04}"
    number = base + pesel.calc_check_digit(base)
    assert number in [text for text, _ in found(f"a{mark}{number}{mark}b")]
