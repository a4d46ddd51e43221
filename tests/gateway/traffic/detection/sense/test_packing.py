import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from gateway.traffic.detection.sense.packing import eight_bits, from_eight_bits, from_four_bits

SENSIBLE = st.floats(-100, 100, width=32).filter(lambda value: value == 0 or abs(value) > 1e-6)


@given(arrays(np.float32, array_shapes(min_dims=2, max_dims=2, max_side=40), elements=SENSIBLE))
def test_eight_bits_give_back_what_was_stored_within_half_a_step(matrix: np.ndarray) -> None:
    numbers, scales = eight_bits(matrix)
    away = np.abs(from_eight_bits(numbers, scales) - matrix)
    assert numbers.dtype == np.int8
    assert (away <= np.abs(matrix).max(1, keepdims=True) / 127 * 0.501).all()


@given(arrays(np.int8, (3, 64), elements=st.integers(-8, 7)), st.floats(2**-10, 4, width=16))
def test_four_bits_give_back_every_step(steps: np.ndarray, scale: float) -> None:
    groups = (steps + 8).astype(np.uint8).reshape(3, 2, 2, 16)
    fours = (groups[:, :, 0] | (groups[:, :, 1] << 4)).reshape(3, 32)
    scales = np.full((3, 2), scale, np.float16)
    assert np.array_equal(from_four_bits(fours, scales), steps.astype(np.float32) * scale)
