"""The notice linter against its golden sets (AIA-02, GDP-11)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policies.linter import SENTENCES, Fault, lint_consent, lint_disclosure, lint_notice

GOLDEN = Path(__file__).parent / "golden"


def _cases(kind: str) -> list[Any]:
    return [
        pytest.param(language, json.loads(line), id=f"{language}-{number}")
        for language in ("en", "pl")
        for number, line in enumerate((GOLDEN / f"{kind}.{language}.jsonl").read_text().split("\n"))
        if line
    ]


@pytest.mark.parametrize(("language", "case"), _cases("disclosures"))
def test_judges_each_disclosure_of_the_golden_set(language: str, case: dict[str, Any]) -> None:
    found = [fault.code for fault in lint_disclosure(case["text"], language)]
    assert sorted(found) == sorted(case["faults"]), case["why"]


@pytest.mark.parametrize(("language", "case"), _cases("consents"))
def test_judges_each_consent_of_the_golden_set(language: str, case: dict[str, Any]) -> None:
    found = [fault.code for fault in lint_consent(case["text"], language)]
    assert sorted(found) == sorted(case["faults"]), case["why"]


@pytest.mark.parametrize("language", ["en", "pl"])
def test_golden_set_holds_ten_bad_and_five_good_disclosures(language: str) -> None:
    cases = [parameter.values for parameter in _cases("disclosures")]
    faults = [case["faults"] for found, case in cases if found == language]
    assert sum(bool(f) for f in faults) >= 10
    assert sum(not f for f in faults) >= 5


@pytest.mark.parametrize("lint", [lint_disclosure, lint_consent])
def test_refuses_a_language_it_has_no_words_for(lint: Any) -> None:
    text = "Sie sprechen mit einem KI-System, nicht mit einem Menschen."
    assert lint(text, "de") == (Fault("language_unknown"),)


def test_wants_the_word_for_a_human_in_a_disclosure() -> None:
    text = "You are chatting with an AI system, not a human."
    assert lint_notice("disclosure", "en", text) == (Fault("no_human_route"),)
    assert lint_notice("disclosure", "en", text + " For a human write “human”.") == ()
    assert lint_notice("human_claim_replaced", "en", text) == ()


def test_leaves_other_notices_alone() -> None:
    assert lint_notice("outage", "en", "Please come back later.") == ()


def test_every_fault_has_a_sentence() -> None:
    cases = [*_cases("disclosures"), *_cases("consents")]
    codes = {code for case in cases for code in case.values[1]["faults"]}
    assert codes <= SENTENCES.keys()
    assert all(Fault(code).sentence for code in SENTENCES)


@given(st.text(max_size=400), st.sampled_from(["en", "pl"]))
def test_reads_any_text_without_failing(text: str, language: str) -> None:
    for fault in (*lint_disclosure(text, language), *lint_consent(text, language)):
        assert fault.code in SENTENCES


def test_refuses_a_text_that_is_too_long_to_read() -> None:
    text = "You are chatting with an AI system, not a human. " * 200
    assert Fault("too_long") in lint_disclosure(text, "en")
