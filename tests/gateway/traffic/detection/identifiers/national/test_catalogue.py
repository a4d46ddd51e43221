"""Every national number: behind its label, behind an order's, and with a slip in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from stdnum.pl import pesel

from gateway.traffic.detection.findings import Finding, without_overlaps
from gateway.traffic.detection.identifiers import national
from gateway.traffic.detection.identifiers.catalogue import NUMBER_KINDS, identifier_recognisers
from gateway.traffic.detection.identifiers.national.catalogue import NATIONAL
from gateway.traffic.detection.identifiers.number import NumberKind
from gateway.traffic.detection.reading import Reading

RECOGNISERS = identifier_recognisers("xx")


def found(text: str, language: str) -> list[str]:
    reading = Reading(text, language)
    findings = [
        Finding(m.start, m.end, m.entity_type, m.score)
        for recogniser in RECOGNISERS
        for m in recogniser.matches(reading)
    ]
    return [text[f.start : f.end] for f in without_overlaps(findings)]


def valid_number(kind: NumberKind) -> str | None:
    """A number of digits alone which has the form and passes the check; None if there is none."""
    for length in kind.lengths():
        seed = 987_654_321_987_654_321_987
        for _ in range(3_000):
            seed = (seed * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) % 2**90
            number = str(seed % 10**length).zfill(length)
            if kind.has_form(number) and kind.is_valid(number):
                return number
    return None


def samples() -> Iterator[tuple[NumberKind, str]]:
    for kind in NATIONAL:
        number = valid_number(kind)
        if number is not None:
            yield kind, number


SAMPLES = list(samples())


def test_every_country_of_the_promise_has_its_numbers() -> None:
    countries = {path.name for path in Path(national.__path__[0]).iterdir() if path.is_dir()}
    promised = (
        "at be bg hr cy cz dk ee fi fr de gr hu ie it lv lt lu mt nl pl pt ro sk si es se "
        "gb ua no ch"
    )
    assert countries >= set(promised.split())


def test_most_kinds_can_be_sampled() -> None:
    assert len(SAMPLES) > 90


@pytest.mark.parametrize(("kind", "number"), SAMPLES)
def test_a_number_behind_its_label_is_found(kind: NumberKind, number: str) -> None:
    label = kind.labels.split()[0].rstrip("*").replace("_", " ")
    language = (kind.languages.split() or ["en"])[0]
    assert number in found(f"{label}: {number}", language)


@pytest.mark.parametrize(
    ("kind", "number"),
    [(k, n) for k, n in SAMPLES if not (k.undeniable or len(n) > 12 or pesel.is_valid(n))],
)
def test_the_same_digits_are_left_as_the_number_of_an_order(kind: NumberKind, number: str) -> None:
    assert found(f"zamówienie nr {number} nie dotarło", "pl") == []
    assert found(f"my order {number} has not arrived", "en") == []


def test_types_are_named_by_country_or_are_shared() -> None:
    shared = {"IBAN_CODE", "LAND_REGISTER"}
    assert all(k.entity_type in shared or k.entity_type[2] == "_" for k in NATIONAL)
    assert {k.entity_type for k in NUMBER_KINDS} >= {"PL_PESEL", "ES_NIF", "IT_FISCAL_CODE"}
