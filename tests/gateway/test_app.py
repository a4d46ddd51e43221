"""What the composition root puts together out of settings and policy."""

from __future__ import annotations

from pathlib import Path

import pytest

from gateway.app import analyser_maker, assemble
from gateway.errors import SettingsError
from gateway.policy_loading import load_rules
from gateway.settings import Settings, load


def _settings(tmp_path: Path, redaction: str, **detection: object) -> Settings:
    rules = Path("policies/rules/eu-contract.yaml").read_text("utf-8")
    file = tmp_path / "mine.yaml"
    file.write_text(rules.replace("  also: []", redaction), "utf-8")
    flags = {
        "policy": {"name": str(file)},
        "data": {"dir": tmp_path / "data"},
        "upstream": {"url": "http://127.0.0.1:9"},
        "detection": {"workers": 0, **detection},
    }
    return load(None, flags)


def test_the_analyser_looks_for_what_the_policy_asks(tmp_path: Path) -> None:
    settings = _settings(tmp_path, "  also: [LOCATION, ORGANIZATION]")
    policy, _ = load_rules(settings)
    text = "Jestem z Krakowa, z firmy Kowal-Bud sp. z o.o."
    found = analyser_maker(settings, policy)().analyse(text, None).findings
    assert [each.entity_type for each in found] == ["LOCATION", "ORGANIZATION"]


def test_the_analyser_looks_for_nothing_more_by_itself(tmp_path: Path) -> None:
    settings = _settings(tmp_path, "  also: []")
    policy, _ = load_rules(settings)
    found = analyser_maker(settings, policy)().analyse("Jestem z Krakowa.", None).findings
    assert found == ()


def test_a_model_that_nobody_knows_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        assemble(_settings(tmp_path, "  also: []", models=("bert",)))
    assert caught.value.code == "model_unknown"
