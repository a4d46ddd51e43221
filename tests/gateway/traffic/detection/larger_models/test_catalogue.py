"""What the setting may name, and that a missing library is told with its cure."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from gateway.errors import SettingsError
from gateway.traffic.detection.analyser import entity_types
from gateway.traffic.detection.larger_models import model_recognisers, refuse_unusable_models
from gateway.traffic.detection.larger_models.catalogue import ADAPTERS


@pytest.mark.parametrize("setting", ["", "bert", "gliner", "gliner: ", "rampart:big", ":x"])
def test_an_unknown_model_is_refused(setting: str) -> None:
    with pytest.raises(SettingsError) as caught:
        refuse_unusable_models([setting])
    assert caught.value.code == "model_unknown"


@pytest.mark.parametrize("setting", ["gliner:a/b", "transformers:a/b", "rampart"])
def test_a_missing_library_is_told_with_the_extra_that_brings_it(setting: str) -> None:
    kind = setting.partition(":")[0]
    if find_spec(ADAPTERS[kind].library) is not None:
        pytest.skip(f"the library of {kind} is installed here")
    with pytest.raises(SettingsError) as caught:
        model_recognisers([setting], ["en"])
    assert caught.value.code == "model_library_missing"
    assert f"pip install 'assistant-gateway[{kind}]'" in caught.value.public


def test_no_model_is_no_recogniser() -> None:
    refuse_unusable_models([])
    assert model_recognisers([], ["pl", "en"]) == []


@pytest.mark.parametrize("kind", sorted(ADAPTERS))
def test_every_label_is_put_into_a_kind_that_policies_know(kind: str) -> None:
    types = ADAPTERS[kind].load.types  # type: ignore[attr-defined]
    assert types and set(types.values()) <= entity_types()
