"""What GLiNER is asked, and its answer through presidio's own recogniser over a stand-in model."""

from __future__ import annotations

from typing import Any

import pytest
from presidio_analyzer.predefined_recognizers.ner import gliner_recognizer

from gateway.traffic.detection.larger_models.gliner_model import GlinerModel


class _Model:
    """Calls every `Anna` a person and every `Oslo` a city; fails on `boom`."""

    @classmethod
    def from_pretrained(cls, *_: Any, **__: Any) -> _Model:
        return cls()

    def predict_entities(self, *, text: str, labels: list[str], **_: Any) -> list[dict[str, Any]]:
        if "boom" in text:
            raise RuntimeError("cannot predict")
        said = {"Anna": "person", "Oslo": "city"}
        return [
            {"label": label, "start": text.find(w), "end": text.find(w) + len(w), "score": 0.9}
            for w, label in said.items()
            if w in text and label in labels
        ]


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> GlinerModel:
    monkeypatch.setattr(gliner_recognizer, "GLiNER", _Model)
    return GlinerModel("any/model")


def test_its_labels_are_ours_and_long_texts_are_read_to_the_end(model: GlinerModel) -> None:
    text = "word " * 200 + "Anna in Oslo"
    found = {(each.label, text[each.start : each.end]) for each in model.spans(text)}
    assert found == {("PERSON", "Anna"), ("LOCATION", "Oslo")}


def test_a_model_that_fails_is_heard(model: GlinerModel) -> None:
    with pytest.raises(RuntimeError):
        list(model.spans("boom"))
