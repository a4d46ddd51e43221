"""The tests inside a policy run through the real stages and say what does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from gateway.errors import SettingsError
from gateway.policy_trials import Tried, try_policy
from policies.loader import BUNDLED, load_rulebook
from tests.builders import SharedDetector, settings_for

BASE = """\
policy: shop
version: 1
title: A shop
audience: end_user
mode: protect
purposes: [{id: answer, basis: contract}]
"""
RULES = """\
rules:
  - {id: closed, when: {channel: [sms]}, refuse: true}
  - {id: acme, when: {tenant: [acme]}, then: {redaction: {always: [Feniks]}}}
  - {id: large, when: {assistant: [large]}, then: {provider: {store: allow}}}
  - {id: spain, when: {country: [es]}, then: {transcripts: {keep: false}}}
  - {id: german, when: {language: [de]}, then: {}}
  - {id: vectors, when: {route: [openai_embeddings]}, then: {}}
"""


def _tried(tmp_path: Path, name: str) -> tuple[Tried, ...]:
    settings = settings_for(tmp_path / "unused", "http://127.0.0.1:9")
    return try_policy(settings, name, SharedDetector())


def _of(tmp_path: Path, cases: str, base: str = BASE + RULES) -> tuple[Tried, ...]:
    file = tmp_path / "shop.yaml"
    file.write_text(base + "tests:\n" + cases, encoding="utf-8")
    return _tried(tmp_path, str(file))


@pytest.mark.parametrize("name", BUNDLED)
def test_the_tests_inside_the_bundled_policies_pass(tmp_path: Path, name: str) -> None:
    tried = _tried(tmp_path, name)
    assert len(tried) == len(load_rulebook(name).cases) >= 2
    assert [(each.name, each.faults) for each in tried if not each.passed] == []


@pytest.mark.parametrize(
    ("given", "rule", "outcome"),
    [
        ("channel: sms", "closed", "refused"),
        ("tenant: acme", "acme", "model"),
        ("assistant: large", "large", "model"),
        ("country: es", "spain", "model"),
        ("language: de", "german", "model"),
        ("message: Guten Tag. Ich habe eine Frage zu meiner Bestellung.", "german", "model"),
        ("route: openai_embeddings", "vectors", "model"),
        ("channel: email", "default_deny", "refused"),
        ("message: chcę rozmawiać z człowiekiem", "default_deny", "human"),
        ("tenant: acme, message: 'Czy jesteś człowiekiem?'", "acme", "own_words"),
    ],
)
def test_everything_a_rule_may_ask_is_given_to_the_real_stages(
    tmp_path: Path, given: str, rule: str, outcome: str
) -> None:
    case = f"  - {{name: a, given: {{{given}}}, expect: {{rule: {rule}, outcome: {outcome}}}}}\n"
    (tried,) = _of(tmp_path, case)
    assert (tried.faults, tried.rule, tried.outcome) == ((), rule, outcome)


def test_words_that_reach_the_model_are_those_of_the_body(tmp_path: Path) -> None:
    said = "message: 'Projekt Feniks pyta o paczkę.'"
    (tried,) = _of(
        tmp_path,
        f"  - {{name: a, given: {{tenant: acme, language: pl, {said}}},"
        " expect: {model_sees: [paczkę], model_sees_not: [Feniks]}}\n",
    )
    assert tried.passed


def test_what_does_not_fit_is_said_in_words(tmp_path: Path) -> None:
    cases = """\
  - name: all wrong
    given: {channel: sms, language: pl, message: "Gdzie jest moja paczka?"}
    expect:
      rule: acme
      outcome: model
      code: no_rule
      settings: {human.offered: false, "purposes[marketing].basis": consent}
      model_sees: [paczka]
"""
    (tried,) = _of(tmp_path, cases)
    assert tried.faults == (
        "rule: expected acme, found closed",
        "outcome: expected model, found refused (rule_refuses)",
        "code: expected no_rule, found rule_refuses",
        "human.offered: expected false, found true",
        "purposes[marketing].basis: this policy has no such setting",
        "the model did not see: paczka",
    )


def test_what_the_model_must_not_see_fails_the_test(tmp_path: Path) -> None:
    said = "message: 'Gdzie jest moja paczka?'"
    given = f"given: {{tenant: acme, {said}}}"
    case = f"  - {{name: a, {given}, expect: {{model_sees_not: [paczka]}}}}\n"
    assert _of(tmp_path, case)[0].faults == ("the model saw: paczka",)


def test_several_messages_are_one_conversation(tmp_path: Path) -> None:
    consent = BASE.replace("basis: contract}", "basis: consent, notice: consent}")
    cases = """\
  - name: a question first
    given: {language: pl, messages: ["Gdzie jest moja paczka?"]}
    expect: {outcome: consent_question}
  - name: an unclear answer
    given: {language: pl, messages: ["Gdzie jest moja paczka?", może]}
    expect: {outcome: consent_question, code: consent_unclear}
  - name: a yes
    given: {language: pl, messages: ["Gdzie jest moja paczka?", tak]}
    expect: {outcome: model, model_sees: [paczka]}
"""
    assert [each.faults for each in _of(tmp_path, cases, consent)] == [(), (), ()]


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    _of(tmp_path, "  - {name: a, expect: {outcome: refused}}\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["shop.yaml"]


def test_a_policy_that_is_none_cannot_be_tried(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="policy_invalid"):
        _tried(tmp_path, str(tmp_path / "none.yaml"))
