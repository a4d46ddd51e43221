"""The adapter over a stand-in for the library, whose models are no part of this repository."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from gateway.errors import SettingsError
from gateway.traffic.detection.larger_models.transformers_model import (
    TransformersModel,
    plain_label,
)


class _Pipeline:
    """Calls every `Anna` a person; fails on `boom`."""

    def __init__(self, labels: list[str]) -> None:
        config = SimpleNamespace(id2label=dict(enumerate(labels)))
        self.model = SimpleNamespace(config=config)

    def __call__(self, text: str) -> list[dict[str, Any]]:
        if "boom" in text:
            raise RuntimeError("cannot classify")
        place = text.find("Anna")
        if place < 0:
            return []
        return [{"entity_group": "PER", "start": place, "end": place + 4, "score": 0.9}]


def _installed(monkeypatch: pytest.MonkeyPatch, labels: list[str]) -> None:
    library = ModuleType("transformers")
    library.pipeline = lambda *_, **__: _Pipeline(labels)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "transformers", library)


@pytest.mark.parametrize(
    ("label", "plain"),
    [("B-PER", "PER"), ("I-GIVEN_NAME", "GIVENNAME"), ("LOC", "LOC"), ("id card", "IDCARD")],
)
def test_labels_lose_their_prefix(label: str, plain: str) -> None:
    assert plain_label(label) == plain


def test_a_long_text_is_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    _installed(monkeypatch, ["O", "B-PER"])
    text = "word " * 500 + "Anna"
    found = list(TransformersModel("any").spans(text))
    assert [(each.label, text[each.start : each.end]) for each in found] == [("PER", "Anna")]


def test_a_model_that_fails_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    _installed(monkeypatch, ["B-PER"])
    with pytest.raises(RuntimeError):
        list(TransformersModel("any").spans("word " * 300 + "boom"))


def test_a_model_with_strange_labels_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    _installed(monkeypatch, ["LABEL_0", "LABEL_1"])
    with pytest.raises(SettingsError) as caught:
        TransformersModel("any")
    assert caught.value.code == "model_labels_unknown"
