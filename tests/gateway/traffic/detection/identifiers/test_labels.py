"""Labels of papers, policies and accounts as they are typed in eleven languages."""

from __future__ import annotations

import pytest

from gateway.traffic.detection.findings import Finding, without_overlaps
from gateway.traffic.detection.identifiers.catalogue import identifier_recognisers
from gateway.traffic.detection.normalised import normalise
from gateway.traffic.detection.reading import Reading

_RECOGNISERS = identifier_recognisers("xx")


def _found(text: str, language: str) -> list[str]:
    reading = Reading(text, language)
    findings = [
        Finding(m.start, m.end, m.entity_type, m.score)
        for recogniser in _RECOGNISERS
        for m in recogniser.matches(reading)
    ]
    return [text[f.start : f.end] for f in without_overlaps(findings)]


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("lt", "Poliso numeris [TP 02-4419837]."),
        ("lt", "Asmens dokumento Nr.: [15274093]"),
        ("lv", "Apliecība: [PA3914406]"),
        ("mt", "Nru tas-Sigurtà Soċjali: [C20183746]"),
        ("mt", "Kaya, imwielda [09/07/2017]"),
        ("ro", "CI: seria [RK nr. 482913]"),
        ("uk", "договір № [ЕЛ-220-11]"),
        ("pt", "NIF na fatura: [251328597]."),
        ("sv", "bankgiro [123-4567] tack"),
        ("sv", "plusgiro [12 34 56-7] tack"),
        ("sv", "clearingnr [6112] på kontoret"),
        ("sv", "född [3/11 1951] i Mora"),
        ("sv", "p-boten på [RHT 08C] är fel"),
        ("sl", "reg. oznaka [CE 44-KLP]"),
    ],
)
def test_finds_the_value_behind_its_label(language: str, marked: str) -> None:
    before, _, rest = marked.partition("[")
    value, _, after = rest.partition("]")
    assert _found(before + value + after, language) == [value]


def test_knows_a_label_whose_letters_are_read_as_latin() -> None:
    text = normalise("ID-картка: 004817362").text
    assert _found(text, "uk") == ["004817362"]


def test_two_digits_behind_a_giro_are_no_account() -> None:
    assert _found("bankgiro 12 tack", "sv") == []
