from pathlib import Path

import pytest

from gateway.traffic.detection.analyser import TextAnalyser
from gateway.traffic.evaluation.spans import read_set, score

SETS = Path(__file__).parents[1] / "detection" / "sets"
GATES = {"chat.pl.jsonl": (0.95, 0.95), "chat.en.jsonl": (0.90, 0.95)}


@pytest.mark.parametrize("name", sorted(GATES))
def test_keeps_its_gate_on_chat(name: str) -> None:
    result = score(read_set(SETS / name), TextAnalyser())
    masked, precise = GATES[name]
    assert result.share_masked("PERSON") >= masked
    assert result.precision >= precise
    others = [kind for kind in result.gold if kind != "PERSON"]
    assert result.share_masked(*others) == 1.0


@pytest.mark.parametrize("name", ["negatives.pl.jsonl", "negatives.en.jsonl"])
def test_hardly_masks_what_is_nobody_s(name: str) -> None:
    assert score(read_set(SETS / name), TextAnalyser()).over_masking <= 0.02
