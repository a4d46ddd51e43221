import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.sense.training.source import Published, read_published


@pytest.fixture(scope="module")
def published(content: bytes) -> Published:
    return read_published(content)


def test_reads_pieces_scores_and_spellings(tiny, published) -> None:
    assert list(published.pieces) == tiny.pieces
    assert np.array_equal(published.scores, tiny.scores)
    assert published.spellings == tiny.spellings


def test_reads_every_tensor_within_half_a_step_of_four_bits(tiny, published) -> None:
    read = {**published.weights, "emb.word": published.embedding()}
    assert read.keys() == tiny.weights.keys()
    for name, value in tiny.weights.items():
        if value.ndim == 1:
            assert np.array_equal(read[name], value)
        else:
            assert read[name].shape == value.shape
            step = np.abs(value.reshape(-1, 32)).max(1, keepdims=True) / 7
            away = np.abs(read[name] - value).reshape(-1, 32)
            assert (away <= step * 0.51).all(), name  # a scale of two bytes is rounded too


def test_chosen_pieces_keep_their_weights(published) -> None:
    some = published.only([0, 1, 2, 3, 7, 5])
    assert some.pieces[4:] == ("ż", "\u2581paczka")
    assert np.array_equal(some.embedding(), published.embedding()[[0, 1, 2, 3, 7, 5]])
    assert some.cutter().cut("paczkaż", 9) == [0, 5, 4, 2]


def test_refuses_a_file_of_another_format(content: bytes) -> None:
    with pytest.raises(ValueError, match="not the file"):
        read_published(b"GGUF" + content[4:])


def test_refuses_groups_of_another_length(content: bytes) -> None:
    changed = content[:40] + (64).to_bytes(4, "little") + content[44:]
    with pytest.raises(ValueError, match="another length"):
        read_published(changed)


@given(data=st.data())
def test_refuses_a_file_that_ends_too_early(content: bytes, data) -> None:
    length = data.draw(st.integers(0, len(content) - 1))
    with pytest.raises(ValueError, match=r"ends too early|not the file|not where"):
        read_published(content[:length])
