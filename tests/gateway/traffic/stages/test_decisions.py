"""No stage decides anything of which the table does not know the setting."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import gateway
from audit_log.kinds import EventType
from gateway.traffic.stages.decisions import (
    AT_THE_DOOR,
    BY_A_FAULT,
    EVENTS,
    RULE,
    STAGES,
    decided_by,
)
from policies.settings_by_path import is_setting

ROOT = Path(gateway.__file__).parent
FOLDER = ROOT / "traffic" / "stages"
LENT = {"handover": ("asked_in_words", "consent")}
"""The queue of this module decides on behalf of these stages: a code counts where either has it."""

KNOWN = {code for _, code in STAGES}


def _stage_modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(FOLDER.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {
            node.value.value
            for node in ast.walk(tree)
            if isinstance(node, ast.AnnAssign)
            and isinstance(node.target, ast.Name)
            and node.target.id == "name"
            and isinstance(node.value, ast.Constant)
        }
        if names:
            yield str(names.pop()), tree


MODULES = list(_stage_modules())


def _calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            yield getattr(called, "id", getattr(called, "attr", "")), node


def _codes(tree: ast.Module) -> Iterator[str]:
    """Every code that a module writes into a verdict."""
    for called, node in _calls(tree):
        place = {"Proceed": 1, "Reply": 1, "speak": 1, "PolicyError": 0}.get(called)
        if place is None or len(node.args) <= place:
            continue
        for each in ast.walk(node.args[place]):
            if isinstance(each, ast.Constant) and isinstance(each.value, str):
                yield each.value


def test_every_stage_of_the_house_is_here() -> None:
    assert {name for name, _ in MODULES} == {stage for stage, _ in STAGES} - {"admission"}


@pytest.mark.parametrize(("stage", "tree"), MODULES, ids=[name for name, _ in MODULES])
def test_every_code_of_a_stage_is_in_the_table(stage: str, tree: ast.Module) -> None:
    lent = (stage, *LENT.get(stage, ()))
    codes = set(_codes(tree))
    if stage == "rules":
        codes |= {"no_rule", "rule_refuses"}  # chosen in an expression
    assert codes
    missing = {code for code in codes if not any((each, code) in STAGES for each in lent)}
    assert missing == set()


@pytest.mark.parametrize(("stage", "tree"), MODULES, ids=[name for name, _ in MODULES])
def test_going_on_is_a_decision_with_a_code_too(stage: str, tree: ast.Module) -> None:
    bare = [
        node.lineno
        for called, node in _calls(tree)
        if called == "Proceed" and len(node.args) < 2 and not node.keywords
    ]
    assert bare == []


def test_every_record_of_an_exchange_is_explained() -> None:
    written = {
        EventType[node.attr]
        for path in sorted((ROOT / "traffic").rglob("*.py"))
        if path.name != "decisions.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "EventType"
    }
    assert len(written) > 15
    assert written - EVENTS.keys() == set()


@pytest.mark.parametrize("decided", [*STAGES.values(), *EVENTS.values()], ids=lambda d: d.sentence)
def test_every_setting_is_one_and_every_sentence_is_one(decided: object) -> None:
    setting, sentence = decided.setting, decided.sentence  # type: ignore[attr-defined]
    assert setting in (None, RULE, "rules") or is_setting(setting)
    assert sentence[0].isupper() and sentence.endswith(".") and sentence.count(".") == 1


def test_faults_and_the_door_are_explained_without_a_policy() -> None:
    assert decided_by("redaction", "detector_timeout") is BY_A_FAULT
    assert decided_by("door", "gateway_key_needed") is AT_THE_DOOR
