"""Reads a short text into numbers that stand for its sense: a transformer encoder in numpy.

BERT's architecture (Devlin 2018, arXiv 1810.04805): pieces and places are embedded, each layer
lets every piece look at the others (12 heads) and passes it through two dense sheets; the average
and the maximum over all pieces stand for the text. The weights were taken from
multilingual-e5-small and trained further on our own messages: see `model.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Final

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits

from gateway.traffic.detection.sense.packing import Floats, from_eight_bits, from_four_bits
from gateway.traffic.detection.sense.pieces import Pieces

WIDTH, HEADS = 384, 12
MOST_PIECES: Final = 126
EPSILON: Final = 1e-6
MAXIMUM_WEIGHS: Final = 0.5
_BEND: Final = float(np.sqrt(2.0 / np.pi))


@dataclass(frozen=True, slots=True)
class _Layer:
    """Weights of one layer; matrices are (out, in)."""

    look: Floats  # queries, keys and values, one above the other
    look_bias: Floats
    gather: Floats
    gather_bias: Floats
    gathered: tuple[Floats, Floats]
    widen: Floats
    widen_bias: Floats
    narrow: Floats
    narrow_bias: Floats
    passed: tuple[Floats, Floats]


class Encoder:
    """The encoder and its heads. Immutable; share among threads. Some ten milliseconds a text."""

    def __init__(self, stored: Mapping[str, npt.NDArray[np.generic]]) -> None:
        """`stored`: arrays as `training.storing` writes them."""
        names = bytes(stored["pieces"].astype(np.uint8)).decode("utf-8").split("\n")
        scores = stored["scores"].astype(float)
        self._pieces = Pieces(
            {piece: (number, scores[number]) for number, piece in enumerate(names) if piece},
            dict(_pairs(bytes(stored["spellings"].astype(np.uint8)).decode("utf-8"))),
        )
        self._fours = stored["embedding"].astype(np.uint8, copy=False)
        self._scales = stored["embedding_scale"]
        self._places = stored["places"].astype(np.float32)
        self._first = _pair(stored, "first")
        self._layers = [_layer(stored, f"{n}.") for n in range(int(stored["layers"]))]
        self._heads = {
            name[5:]: (
                stored[name].astype(np.float32),
                stored["bias:" + name[5:]].astype(np.float32),
            )
            for name in stored
            if name.startswith("head:")
        }

    def beliefs(self, text: str) -> dict[str, Floats]:
        """For each head its outputs (log odds) for the text, read up to some hundred words."""
        pooled = self._pooled(self._pieces.cut(text, MOST_PIECES))
        return {
            name: (pooled @ head + bias).astype(np.float32)
            for name, (head, bias) in self._heads.items()
        }

    def _pooled(self, numbers: list[int]) -> Floats:
        state = _normed(self._embedded(numbers) + self._places[: len(numbers)], self._first)
        for layer in self._layers:
            state = _normed(state + _looked(state, layer), layer.gathered)
            wide = _bent(state @ layer.widen.T + layer.widen_bias)
            state = _normed(state + wide @ layer.narrow.T + layer.narrow_bias, layer.passed)
        return np.concatenate([state.mean(0), state.max(0) * np.float32(MAXIMUM_WEIGHS)])

    def _embedded(self, numbers: list[int]) -> Floats:
        return from_four_bits(self._fours[numbers], self._scales[numbers])


def _looked(state: Floats, layer: _Layer) -> Floats:
    length = len(state)
    looking = (state @ layer.look.T + layer.look_bias).reshape(length, 3, HEADS, -1)
    query, key, value = looking.transpose(1, 2, 0, 3)
    weights = query @ key.transpose(0, 2, 1) / np.float32(np.sqrt(WIDTH / HEADS))
    weights = np.exp(weights - weights.max(-1, keepdims=True))
    weights /= weights.sum(-1, keepdims=True)
    together = (weights @ value).transpose(1, 0, 2).reshape(length, WIDTH)
    seen: Floats = together @ layer.gather.T + layer.gather_bias
    return seen


def _normed(state: Floats, by: tuple[Floats, Floats]) -> Floats:
    away = state - state.mean(-1, keepdims=True, dtype=np.float32)
    spread = np.sqrt((away * away).mean(-1, keepdims=True, dtype=np.float32) + np.float32(EPSILON))
    normed: Floats = away / spread * by[0] + by[1]
    return normed


def _bent(wide: Floats) -> Floats:
    """GELU by its approximation with tanh (Hendrycks 2016, arXiv 1606.08415)."""
    inner: Floats = np.float32(_BEND) * (wide + np.float32(0.044715) * wide * wide * wide)
    bent: Floats = np.float32(0.5) * wide * (1 + np.tanh(inner))
    return bent


def _layer(stored: Mapping[str, npt.NDArray[np.generic]], at: str) -> _Layer:
    return _Layer(
        look=_matrix(stored, at + "look"),
        look_bias=stored[at + "look_bias"].astype(np.float32),
        gather=_matrix(stored, at + "gather"),
        gather_bias=stored[at + "gather_bias"].astype(np.float32),
        gathered=_pair(stored, at + "gathered"),
        widen=_matrix(stored, at + "widen"),
        widen_bias=stored[at + "widen_bias"].astype(np.float32),
        narrow=_matrix(stored, at + "narrow"),
        narrow_bias=stored[at + "narrow_bias"].astype(np.float32),
        passed=_pair(stored, at + "passed"),
    )


def _matrix(stored: Mapping[str, npt.NDArray[np.generic]], name: str) -> Floats:
    return from_eight_bits(stored[name], stored[name + "_scale"])


def _pair(stored: Mapping[str, npt.NDArray[np.generic]], name: str) -> tuple[Floats, Floats]:
    weight, bias = stored[name].astype(np.float32)
    return weight, bias


def _pairs(text: str) -> list[tuple[str, str]]:
    """`ab` a line: the first letter is read as the rest."""
    return [(line[0], line[1:]) for line in text.split("\x00") if line]


@cache
def encoder() -> Encoder:
    """The encoder that comes with the package, read once a process."""
    # A message is a few dozen rows: to share them among threads costs more than it saves.
    threadpool_limits(limits=1, user_api="blas")
    content = files(__package__).joinpath("model.npz").read_bytes()
    with np.load(BytesIO(content), allow_pickle=False) as stored:
        return Encoder({name: stored[name] for name in stored.files})
