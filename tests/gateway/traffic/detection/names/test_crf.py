"""The CRF computed here says what CRFsuite's own tagger says of the same features."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import pycrfsuite
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection import names
from gateway.traffic.detection.names.crf import Feature, Model, flat
from gateway.traffic.detection.names.tagger import tagger

MODELS = ("english", "german", "polish")


@cache
def _bytes(name: str) -> bytes:
    """Kept: CRFsuite's tagger reads from them for as long as it lives."""
    return files(names).joinpath("models", f"{name}.crfsuite").read_bytes()


@cache
def _crfsuite(name: str) -> pycrfsuite.Tagger:
    found = pycrfsuite.Tagger()
    found.open_inmemory(_bytes(name))
    return found


@cache
def _known(name: str) -> list[str]:
    """Some features of each model, and one that none knows."""
    return [*sorted(_crfsuite(name).info().attributes)[::40], "never seen"]


@st.composite
def _sentences(draw: st.DrawFn) -> tuple[str, list[list[Feature]]]:
    name = draw(st.sampled_from(MODELS))
    one = st.sampled_from(_known(name))
    group = st.lists(one, max_size=5).map(tuple)
    token = st.lists(st.one_of(one, group), max_size=12)
    return name, draw(st.lists(token, max_size=8))


@given(_sentences())
def test_says_what_crfsuite_says(sentence: tuple[str, list[list[Feature]]]) -> None:
    name, tokens = sentence
    known = _crfsuite(name)
    known.set([flat(token) for token in tokens])
    begins_and_goes_on = [
        (known.marginal("B", place), known.marginal("I", place)) for place in range(len(tokens))
    ]
    outside = [known.marginal("O", place) for place in range(len(tokens))]
    said = tagger(name).likely(tokens)
    assert [each for pair in said for each in pair] == pytest.approx(
        [each for pair in begins_and_goes_on for each in pair], abs=1e-9
    )
    beliefs = tagger(name).beliefs(tokens)
    assert [label for label, _ in beliefs] == (known.tag() if tokens else [])
    assert [1.0 - sure for _, sure in beliefs] == pytest.approx(outside, abs=1e-9)


@pytest.mark.parametrize("broken", [b"", b"lCRF", bytes(200)])
def test_refuses_what_is_no_model(broken: bytes) -> None:
    with pytest.raises(ValueError, match="CRFsuite"):
        Model(broken)
