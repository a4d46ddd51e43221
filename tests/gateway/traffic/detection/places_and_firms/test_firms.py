"""Companies by their legal form, with the whole name and no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.places_and_firms.firms import FirmRecogniser
from gateway.traffic.detection.places_and_firms.legal_forms import behind
from gateway.traffic.detection.reading import Reading


def _found(text: str, language: str = "xx") -> list[str]:
    matches = FirmRecogniser("xx").matches(Reading(text, language))
    return [text[each.start : each.end] for each in matches]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pracuję w Kowal-Bud sp. z o.o. od lat.", ["Kowal-Bud sp. z o.o."]),
        ("Kupił to Orlen S.A. i Nowak i Synowie sp.j.", ["Orlen S.A.", "Nowak i Synowie sp.j."]),
        ("„Złoty Kłos” sp. z o.o. sp. k.", ["„Złoty Kłos” sp. z o.o. sp. k."]),
        ("Dla Nowa Era sp. z o.o. proszę", ["Nowa Era sp. z o.o."]),
        ("faktura na PPHU Kowalex dziś", ["PPHU Kowalex"]),
        ("I work for Apple, Inc. today.", ["Apple, Inc."]),
        ("Write to Smith & Sons Ltd, London", ["Smith & Sons Ltd"]),
        ("die Müller Bau GmbH & Co. KG zahlt", ["Müller Bau GmbH & Co. KG"]),
        ("früher Siemens AG.", ["Siemens AG"]),
        ("la société Dupont SARL", ["Dupont SARL"]),
        ("per Rossi S.r.l. e Fiat S.p.A.", ["Rossi S.r.l.", "Fiat S.p.A."]),
        ("bij Bakkerij de Vries B.V. werken", ["Bakkerij de Vries B.V."]),
        ("för Volvo AB", ["Volvo AB"]),
        ("jo Kone Oy.", ["Kone Oy"]),
        ("od ČEZ, a.s. dostal", ["ČEZ, a.s."]),
        ("iz Konzum d.o.o. pišu", ["Konzum d.o.o."]),
        ("UAB „Vilniaus duona“ ir SIA Rimi", ["UAB „Vilniaus duona“", "SIA Rimi"]),
        ("ТОВ «Ромашка» винне", ["ТОВ «Ромашка»"]),
        ("ettevõte Bolt Technology OÜ", ["Bolt Technology OÜ"]),
    ],
)
def test_finds_the_whole_name_with_its_form(text: str, expected: list[str]) -> None:
    assert _found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "moja spółka z o.o. ma dług",
        "the offer is limited",
        "paczka waży 5 KG",
        "AS I SAID, SEND IT",
        "MAM PACZKĘ SA",
        "sp. z o.o.",
    ],
)
def test_a_form_without_a_name_is_no_company(text: str) -> None:
    assert _found(text) == []


def test_a_name_does_not_reach_over_a_line_or_a_sentence() -> None:
    assert _found("Pozdrawiam. Nowa sp. z o.o.") == ["Nowa sp. z o.o."]
    assert _found("Jan Nowak\nAlfa sp. z o.o.") == ["Alfa sp. z o.o."]


@given(st.text(alphabet="AaBbŁł .,„”&5\nSpzo", max_size=80))
def test_any_text_gives_spans_that_hold_a_form(text: str) -> None:
    for found in _found(text):
        assert found and (behind().search(text) or found.split())
        assert found in text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Stadtpark, Zone AB"),
        ("de", "drei Bleistifte HB bitte"),
        ("en", "Did RMT or ASLEF strike?"),
        ("pl", "Numer NIP spółki cywilnej"),
    ],
)
def test_letters_that_only_look_like_a_form_are_left(language: str, text: str) -> None:
    assert _found(text, language) == []
