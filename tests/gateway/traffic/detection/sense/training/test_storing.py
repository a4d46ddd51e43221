from pathlib import Path

import numpy as np
import pytest

from gateway.traffic.detection.intents.judging import QUESTIONS
from gateway.traffic.detection.sense.encoder import Encoder
from gateway.traffic.detection.sense.packing import from_eight_bits
from gateway.traffic.detection.sense.training.network import beginning, layers_of
from gateway.traffic.detection.sense.training.source import Published, read_published
from gateway.traffic.detection.sense.training.storing import (
    averaged,
    parameters_of,
    read_model,
    stored,
    write,
)


@pytest.fixture(scope="module")
def published(content: bytes) -> Published:
    return read_published(content)


def test_what_is_written_is_what_the_encoder_reads(published, tmp_path: Path) -> None:
    parameters = beginning(published, seed=3, layers=1)
    write(tmp_path / "model.npz", stored(published, parameters, {2**63 + 5, 1}))
    model = read_model(tmp_path / "model.npz")
    assert model["set_aside"].tolist() == [1, 2**63 + 5]
    assert layers_of(parameters) == int(model["layers"]) == 1
    one, other = (Encoder(model).beliefs(text) for text in ("paczka", "a b"))
    for question, answers in QUESTIONS.items():
        assert one[question].shape == (1 if len(answers) == 2 else len(answers),)
        assert np.isfinite(one[question]).all()
        assert not np.allclose(one[question], other[question])


def test_letters_are_read_as_the_source_spells_them(published) -> None:
    encoder = Encoder(stored(published, beginning(published, seed=3, layers=1), ()))
    alike = [encoder.beliefs(text)["rights"] for text in ("paczka\u00a0a", "paczka a")]
    assert np.array_equal(*alike)


def test_matrices_are_stored_within_half_a_step(published) -> None:
    parameters = beginning(published, seed=3, layers=1)
    model = stored(published, parameters, ())
    for name in ("0.look", "0.gather", "0.widen", "0.narrow"):
        scales = model[name + "_scale"]
        away = np.abs(from_eight_bits(model[name], scales) - parameters[name])
        assert model[name].dtype == np.int8
        assert (away <= scales[:, None] * 0.501).all()


def test_learning_goes_on_from_what_was_stored(published) -> None:
    parameters = beginning(published, seed=3, layers=1)
    again = parameters_of(stored(published, parameters, {5}))
    assert again.keys() == parameters.keys()
    for name, value in parameters.items():
        assert again[name].shape == value.shape
        assert np.allclose(again[name], value, atol=np.abs(value).max() / 127)


def test_the_same_seed_draws_the_same_heads(published) -> None:
    one, again, other = (beginning(published, seed, layers=1) for seed in (3, 3, 4))
    assert np.array_equal(one["head:rights"], again["head:rights"])
    assert not np.array_equal(one["head:rights"], other["head:rights"])


@pytest.mark.parametrize("field", ["pieces", "spellings"])
def test_refuses_signs_that_part_what_is_stored(tiny, field: str) -> None:
    spoilt = type(tiny)()
    if field == "pieces":
        spoilt.pieces = [*tiny.pieces[:-1], "a\nb"]
    else:
        spoilt.spellings = {"\x00": " "}
    published = read_published(spoilt.content())
    with pytest.raises(ValueError, match="holds"):
        stored(published, beginning(published, seed=3, layers=1), ())


def test_half_way_between_two_states_lies_the_mean_of_their_parameters(published) -> None:
    one, other = (stored(published, beginning(published, seed, layers=1), ()) for seed in (3, 4))
    first, last, mean = map(parameters_of, (one, other, averaged(one, other)))
    for name, value in mean.items():
        assert np.allclose(value, (first[name] + last[name]) / 2, atol=2e-2)
    assert averaged(one, one).keys() == one.keys()
    with pytest.raises(KeyError):
        averaged({"layers": one["layers"]}, other)
