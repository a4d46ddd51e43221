"""The encoder as it is trained: the arithmetic of `encoder.py` in JAX, over many texts at once.

Parameters are one flat table, named as the arrays of `model.npz` are. The embeddings of pieces are
not among them: they stay as they were published, in four bits.
"""

from __future__ import annotations

import math
from importlib import import_module
from typing import Any, Final

import numpy as np

from gateway.traffic.detection.sense.encoder import (
    EPSILON,
    HEADS,
    MAXIMUM_WEIGHS,
    MOST_PIECES,
    WIDTH,
)
from gateway.traffic.detection.sense.packing import Floats
from gateway.traffic.detection.sense.training.examples import ANSWERS, outputs_of
from gateway.traffic.detection.sense.training.source import Published

Parameters = dict[str, Any]

LAYERS: Final = 6
_PLACES: Final = MOST_PIECES + 2
_LEFT_OUT, _POOLED_LEFT_OUT = 0.1, 0.15
_SMALL: Final = 0.02
_FAR_BELOW: Final = -1e9


def beginning(published: Published, seed: int, layers: int = LAYERS) -> dict[str, Floats]:
    """The first layers as they were published, and a head for each question, drawn at random."""
    weights = published.weights
    places = weights["emb.pos"].reshape(-1, WIDTH)[:_PLACES]
    found = {
        "places": places + weights["emb.type"].reshape(-1, WIDTH)[0],
        "first": np.stack([weights["emb.ln.w"], weights["emb.ln.b"]]),
    }
    for number in range(layers):
        found.update(_layer(published, number))
    draw = np.random.default_rng(seed)
    for question in ANSWERS:
        shape = (2 * WIDTH, outputs_of(question))
        found["head:" + question] = draw.normal(0, _SMALL, shape).astype(np.float32)
        found["bias:" + question] = np.zeros(shape[1], np.float32)
    return found


def _layer(published: Published, number: int) -> dict[str, Floats]:
    of, at = {key: published.weights[f"l{number}.{key}"] for key in _PARTS}, f"{number}."
    return {
        at + "look": np.concatenate([of["q.w"], of["k.w"], of["v.w"]]),
        at + "look_bias": np.concatenate([of["q.b"], of["k.b"], of["v.b"]]),
        at + "gather": of["ao.w"],
        at + "gather_bias": of["ao.b"],
        at + "gathered": np.stack([of["aln.w"], of["aln.b"]]),
        at + "widen": of["fi.w"],
        at + "widen_bias": of["fi.b"],
        at + "narrow": of["fo.w"],
        at + "narrow_bias": of["fo.b"],
        at + "passed": np.stack([of["oln.w"], of["oln.b"]]),
    }


_PARTS: Final = tuple(
    f"{matrix}.{part}"
    for matrix in ("q", "k", "v", "ao", "aln", "fi", "fo", "oln")
    for part in "wb"
)


class Network:
    """Computes outputs that can be derived by their parameters. Needs JAX."""

    def __init__(self, embedding: Floats) -> None:
        """`embedding`: of each piece that was kept, (pieces, width)."""
        self._jax: Any = import_module("jax")
        self._numpy: Any = import_module("jax.numpy")
        self._embedding = self._numpy.asarray(embedding)

    def outputs(self, by: Parameters, numbers: Any, there: Any, key: Any = None) -> dict[str, Any]:
        """The outputs of each head for rows of pieces (rows, length).

        `key`: a random key by which some numbers are left out, as is done while it learns.
        """
        pooled = self._left_out(self._pooled(by, numbers, there, key), key, 0, _POOLED_LEFT_OUT)
        return {
            question: pooled @ by["head:" + question] + by["bias:" + question]
            for question in ANSWERS
        }

    def _pooled(self, by: Parameters, numbers: Any, there: Any, key: Any) -> Any:
        state = self._embedding[numbers] + by["places"][: numbers.shape[1]]
        state = self._normed(state, by["first"])
        for place in range(layers_of(by)):
            at = f"{place}."
            looked = self._looked(state, there, by, at)
            looked = self._left_out(looked, key, 2 * place + 1, _LEFT_OUT)
            state = self._normed(state + looked, by[at + "gathered"])
            wide = state @ by[at + "widen"].T + by[at + "widen_bias"]
            wide = self._jax.nn.gelu(wide, approximate=True)
            passed = wide @ by[at + "narrow"].T + by[at + "narrow_bias"]
            passed = self._left_out(passed, key, 2 * place + 2, _LEFT_OUT)
            state = self._normed(state + passed, by[at + "passed"])
        seen = there[:, :, None]
        average = (state * seen).sum(1) / seen.sum(1)
        highest = self._numpy.where(seen, state, _FAR_BELOW).max(1)
        return self._numpy.concatenate([average, highest * MAXIMUM_WEIGHS], -1)

    def _looked(self, state: Any, there: Any, by: Parameters, at: str) -> Any:
        rows, length, _ = state.shape
        looking = (state @ by[at + "look"].T + by[at + "look_bias"]).reshape(
            rows, length, 3, HEADS, WIDTH // HEADS
        )
        query, key, value = looking.transpose(2, 0, 3, 1, 4)
        near = query @ key.transpose(0, 1, 3, 2) / math.sqrt(WIDTH / HEADS)
        near += self._numpy.where(there, 0.0, _FAR_BELOW)[:, None, None, :]
        together = self._jax.nn.softmax(near, -1) @ value
        together = together.transpose(0, 2, 1, 3).reshape(rows, length, WIDTH)
        return together @ by[at + "gather"].T + by[at + "gather_bias"]

    def _normed(self, state: Any, by: Any) -> Any:
        away = state - state.mean(-1, keepdims=True)
        spread = (away * away).mean(-1, keepdims=True)
        return away * self._jax.lax.rsqrt(spread + EPSILON) * by[0] + by[1]

    def _left_out(self, state: Any, key: Any, place: int, share: float) -> Any:
        if key is None:
            return state
        random = self._jax.random
        stays = random.bernoulli(random.fold_in(key, place), 1 - share, state.shape)
        return self._numpy.where(stays, state / (1 - share), 0)


def layers_of(by: Parameters) -> int:
    """How many layers the parameters are for."""
    return sum(name.endswith(".look") for name in by)
