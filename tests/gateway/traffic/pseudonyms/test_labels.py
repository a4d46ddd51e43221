"""Labels of entity types."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.pseudonyms.grammar import tokens_in, written
from gateway.traffic.pseudonyms.labels import KNOWN_LABELS, STRONG_LABELS, label_for


@pytest.mark.parametrize(
    ("entity_type", "label"),
    [
        ("PERSON", "PERSON"),
        ("EMAIL_ADDRESS", "EMAIL"),
        ("PHONE_NUMBER", "PHONE"),
        ("PL_PESEL", "PESEL"),
        ("IBAN_CODE", "IBAN"),
        ("CREDIT_CARD", "CARD"),
        ("PL_ID_CARD", "ID"),
        ("DE_TAX_ID", "ID"),
        ("CZ_VAT", "ID"),
        ("CASE_NUMBER", "CASE_NUMBER"),
        ("medical licence 2", "MEDICAL_LICENCE"),
        ("x", "OTHER"),
        ("", "OTHER"),
        ("żółć", "OTHER"),
    ],
)
def test_entity_types_have_their_label(entity_type: str, label: str) -> None:
    assert label_for(entity_type) == label


@given(st.text(max_size=120))
def test_any_entity_type_gives_a_label_that_the_grammar_reads_back(entity_type: str) -> None:
    label = label_for(entity_type)
    (token,) = tokens_in(written(label, 12))
    assert (token.label, token.number, token.start) == (label, 12, 0)
    assert len(label) <= 40


def test_known_labels_are_plain_capitals_and_strong_ones_are_known() -> None:
    assert all(re.fullmatch("[A-Z]{2,12}", label) for label in KNOWN_LABELS)
    assert set(KNOWN_LABELS) >= STRONG_LABELS
