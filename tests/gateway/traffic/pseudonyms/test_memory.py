"""Values met before, found again."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.ports.detector import Finding
from gateway.traffic.pseudonyms.memory import KnownValues
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap


def knowing(**values: str) -> PlaceholderMap:
    """A map that has met one value of each entity type named."""
    placeholders = PlaceholderMap()
    for entity_type, value in values.items():
        placeholders.clear(value, [Finding(0, len(value), entity_type, 1.0)])
    return placeholders


@pytest.mark.parametrize(
    ("entity_type", "value", "text", "found"),
    [
        ("PERSON", "Jan Kowalski", "Tu Jan Kowalski!", ["Jan Kowalski"]),
        ("PERSON", "Jan Kowalski", "TU JAN KOWALSKI", ["JAN KOWALSKI"]),
        ("PERSON", "Jan Kowalski", "tu jan kowalski", []),
        ("PERSON", "Jan", "Janusz, Jan-Maria, Jan_1", ["Jan"]),
        ("PERSON", "Al", "Al i Al", []),
        ("EMAIL_ADDRESS", "jan@x.pl", "JAN@X.PL, jan@x.pl.", ["JAN@X.PL", "jan@x.pl"]),
        ("EMAIL_ADDRESS", "jan@x.pl", "bjan@x.pl jan@x.plus", []),
        (
            "PHONE_NUMBER",
            "600 100 200",
            "600100200; +48 600-100-200",
            ["600100200", "+48 600-100-200"],
        ),
        ("PHONE_NUMBER", "600 100 200", "1600100200 6001002001 x600100200", []),
        (
            "PHONE_NUMBER",
            "+49 30 123456",
            "0049 30 123456 i +4930123456",
            ["0049 30 123456", "+4930123456"],
        ),
        ("PL_PESEL", "44051401359", "PESEL:44051401359/1", ["44051401359"]),
        ("PL_ID_CARD", "ABC123456", "abc 123456, 123456", ["abc 123456"]),
        (
            "IBAN_CODE",
            "PL61 1090 1014 0000 0712 1981 2874",
            "na 61109010140000071219812874 i PL61109010140000071219812874",
            ["61109010140000071219812874", "PL61109010140000071219812874"],
        ),
        ("PHONE_NUMBER", "600100200", "wklejone\\n600 100 200\\tx", ["600 100 200"]),
        ("PHONE_NUMBER", "600100200", "600\n100 200", []),
        ("ADDRESS", "ul. Polna 5/7", "Mieszkam: Ul. Polna 5/7.", ["Ul. Polna 5/7"]),
        ("ADDRESS", "ul. Polna 5", "ul. Polna 57", []),
        ("PHONE_NUMBER", "(22) 555 12 34", "(22) 555 12 34", ["(22) 555 12 34"]),
    ],
)
def test_finds_whole_values_only(entity_type: str, value: str, text: str, found: list[str]) -> None:
    spans = knowing(**{entity_type: value}).replacements(text, ())
    assert [text[each.start : each.end] for each in spans] == found


def test_the_same_value_elsewhere_in_a_text_needs_no_second_finding() -> None:
    text = "Jan Nowak, j@nowak.pl. Powtarzam: Jan Nowak, J@NOWAK.PL"
    findings = [Finding(0, 9, "PERSON", 0.9), Finding(11, 21, "EMAIL_ADDRESS", 0.9)]
    assert PlaceholderMap().clear(text, findings) == (
        "[PERSON_1], [EMAIL_1]. Powtarzam: [PERSON_1], [EMAIL_1]"
    )


SECRETS = knowing(
    PL_PESEL="44051401359",
    EMAIL_ADDRESS="jan.kowalski@example.pl",
    PHONE_NUMBER="600 100 200",
    IBAN_CODE="GB29NWBK60161331926819",
    CREDIT_CARD="4111 1111 1111 1111",
    PERSON="Jan Kowalski",
    PL_ID_CARD="ABC 123456",
    ADDRESS="ul. Polna 5",
)


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        ('{"a":"44051401359"}', {"PESEL"}),
        ('{"a":44051401359}', {"PESEL"}),
        ('{"a":"x\\n600100200"}', {"PHONE"}),
        (json.dumps({"args": json.dumps({"a": "x\nJAN.kowalski@example.pl"})}), {"EMAIL"}),
        ('{"a":"jan.kowalski\\u0040example.pl"}', {"EMAIL"}),
        ('{"a":"+48 600-100-200, 4111111111111111"}', {"PHONE", "CARD"}),
        ('{"a":"gb29nwbk60161331926819"}', {"IBAN"}),
        ('{"a":"abc123456"}', {"ID"}),
        ('{"a":"144051401359 440514013590"}', set()),
        ('{"a":"[PESEL_1] [PHONE_1]","id":"chatcmpl-9600100200"}', set()),
        ('{"a":"Jan Kowalski, ul. Polna 5, 123456"}', set()),
        ('{"a":"600\\\\n100 200"}', set()),
        ("", set()),
    ],
)
def test_residue_names_the_strong_values_left(body: str, labels: set[str]) -> None:
    assert SECRETS.residue(body) == labels


@settings(max_examples=1000, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [e.value for e in SECRETS.entries]
            + [
                " ",
                ", ",
                "\n",
                "ą",
                '"',
                "\\",
                "1",
                "[",
                "Anna",
                "/",
                "n",
                "\\n",
                "\t",
                "600",
                "100 200",
                "@",
                ".",
                "+48",
                "PL",
            ]
        )
    ).map("".join)
)
def test_nothing_strong_is_left_after_clearing(text: str) -> None:
    placeholders = PlaceholderMap(SECRETS.entries)
    cleared = placeholders.clear(text, [])
    assert placeholders.residue(json.dumps({"a": cleared}, ensure_ascii=False)) == frozenset()


def test_shows_no_value() -> None:
    known = KnownValues()
    known.learn("EMAIL", "EMAIL_ADDRESS", "jan@example.pl", "~jan@example.pl")
    assert "jan" not in repr(known)
