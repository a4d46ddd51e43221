"""The notice linter against its golden sets (AIA-02, GDP-11)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policies import linter
from policies.linter import (
    SENTENCES,
    Fault,
    lint_consent,
    lint_disclosure,
    lint_notice,
    lint_plain,
    lint_spoken,
)
from policies.linter_words import WORDS

GOLDEN = Path(__file__).parent / "golden"


LANGUAGES = sorted(WORDS)


def _lines(kind: str, language: str) -> list[str]:
    return (GOLDEN / f"{kind}.{language}.jsonl").read_text(encoding="utf-8").splitlines()


def _cases(kind: str) -> list[Any]:
    return [
        pytest.param(language, json.loads(line), id=f"{language}-{number}")
        for language in LANGUAGES
        for number, line in enumerate(_lines(kind, language))
    ]


@pytest.mark.parametrize(("language", "case"), _cases("disclosures"))
def test_judges_each_disclosure_of_the_golden_set(language: str, case: dict[str, Any]) -> None:
    found = [fault.code for fault in lint_disclosure(case["text"], language)]
    assert sorted(found) == sorted(case["faults"]), case["why"]


@pytest.mark.parametrize(("language", "case"), _cases("consents"))
def test_judges_each_consent_of_the_golden_set(language: str, case: dict[str, Any]) -> None:
    found = [fault.code for fault in lint_consent(case["text"], language)]
    assert sorted(found) == sorted(case["faults"]), case["why"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "bad", "good"), [("disclosures", 10, 5), ("consents", 6, 3)])
def test_golden_set_holds_enough_bad_and_good_texts(
    language: str, kind: str, bad: int, good: int
) -> None:
    faults = [json.loads(line)["faults"] for line in _lines(kind, language)]
    assert sum(bool(f) for f in faults) >= bad
    assert sum(not f for f in faults) >= good


@pytest.mark.parametrize("language", LANGUAGES)
def test_golden_set_refuses_for_every_reason_that_matters(language: str) -> None:
    """The three of Guidelines para 38, terms only, says human, denies the machine, buried."""
    found = {
        fault
        for kind in ("disclosures", "consents")
        for line in _lines(kind, language)
        for fault in json.loads(line)["faults"]
    }
    assert found >= {
        "no_machine", "technology_only", "points_to_terms", "says_human", "denies_machine",
        "buried", "no_interaction", "bundled", "implied", "no_withdrawal", "no_refusal",
        "no_purpose",
    }  # fmt: skip


@pytest.mark.parametrize("lint", [lint_disclosure, lint_consent])
def test_refuses_a_language_it_has_no_words_for(lint: Any) -> None:
    text = "Vi parolas kun artefarita inteligento, ne kun homo."
    assert lint(text, "eo") == (Fault("language_unknown"),)


def test_wants_the_word_for_a_human_in_a_disclosure() -> None:
    text = "You are chatting with an AI system, not a human."
    assert lint_notice("disclosure", "en", text) == (Fault("no_human_route"),)
    assert lint_notice("disclosure", "en", text + " For a human write “human”.") == ()
    assert lint_notice("human_claim_replaced", "en", text) == ()


def test_wants_the_word_to_say_in_a_spoken_disclosure() -> None:
    text = "You are talking to an AI system, not a human."
    said = text + " For a human, say: human."
    assert lint_notice("disclosure", "en", text, "spoken") == (Fault("no_human_route"),)
    assert lint_notice("disclosure", "en", said, "spoken") == ()
    assert lint_notice("disclosure", "en", said) == (Fault("no_human_route"),)


def test_counts_a_value_in_a_spoken_text_as_three_words() -> None:
    assert lint_spoken("a " * 27 + "{principal}") == ()
    assert lint_spoken("a " * 28 + "{principal}") == (Fault("spoken_too_long"),)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Это компания. Она пишет.", 2),
        ("Напр. это одно предложение, т.е. одно.", 1),
        ("Είναι μηχανή. Γράφει εδώ; Ναι.", 3),
        ("Γράφει π.χ. εδώ; ναι.", 1),
        ("هذا نظام. هل تفهم؟ نعم.", 3),
        ("The shop, e.g. 5 of us, sp. z o.o. at work.", 1),
        ("Jeden.\n\nDwa.\ntrzy", 3),
    ],
)
def test_splits_sentences_in_any_script(text: str, count: int) -> None:
    long = [sentence + " a" * 15 for sentence in linter._sentences(text)]
    assert len(long) == count
    assert all(lint_plain(sentence) == (Fault("plain_too_long"),) for sentence in long)


@pytest.mark.parametrize("name", ["consent", "consent_marketing", "consent_personalisation"])
def test_checks_every_text_that_asks_for_consent(name: str) -> None:
    assert Fault("no_withdrawal") in lint_notice(name, "en", "May we? YES or NO?")


def test_leaves_other_notices_alone() -> None:
    assert lint_notice("outage", "en", "Please come back later.") == ()


def test_every_fault_has_a_sentence() -> None:
    cases = [*_cases("disclosures"), *_cases("consents")]
    codes = {code for case in cases for code in case.values[1]["faults"]}
    assert codes <= SENTENCES.keys()
    assert all(Fault(code).sentence for code in SENTENCES)


@given(st.text(max_size=400), st.sampled_from(LANGUAGES))
def test_reads_any_text_without_failing(text: str, language: str) -> None:
    for fault in (*lint_disclosure(text, language), *lint_consent(text, language)):
        assert fault.code in SENTENCES


def test_refuses_a_text_that_is_too_long_to_read() -> None:
    text = "You are chatting with an AI system, not a human. " * 200
    assert Fault("too_long") in lint_disclosure(text, "en")
