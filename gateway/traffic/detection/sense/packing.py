"""Weights as they are stored: four bits in groups that share a scale, or eight bits a row."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Stored = npt.NDArray[np.generic]

GROUP: Final = 32
"""Weights that share one scale where each has four bits."""
_MIDDLE: Final = 8
_HIGHEST: Final = 127


def from_four_bits(fours: npt.NDArray[np.uint8], scales: Stored) -> Floats:
    """The weights (rows, groups * 32). `fours`: (rows, groups * 16); `scales`: (rows, groups).

    The lower half of each byte holds the first half of its group.
    """
    halves = fours.reshape(*scales.shape, GROUP // 2)
    low = (halves & 15).astype(np.float32) - _MIDDLE
    high = (halves >> 4).astype(np.float32) - _MIDDLE
    both: Floats = np.concatenate([low, high], axis=2) * scales.astype(np.float32)[:, :, None]
    return both.reshape(len(fours), -1)


def eight_bits(matrix: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """A byte a weight and one scale a row, by which the row's largest weight becomes 127."""
    scales = np.abs(matrix).max(axis=1) / np.float32(_HIGHEST)
    scales = np.where(scales > 0, scales, np.float32(1)).astype(np.float32)
    return np.rint(matrix / scales[:, None]).astype(np.int8), scales


def from_eight_bits(numbers: Stored, scales: Stored) -> Floats:
    """The matrix that `eight_bits` packed, each weight within half a step."""
    whole: Floats = numbers.astype(np.float32) * scales.astype(np.float32)[:, None]
    return whole
