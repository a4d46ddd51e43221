"""Trains the encoder further on marked messages, all questions at once.

AdamW (Loshchilov 2019, arXiv 1711.05101) with a rate that rises, then falls as a cosine does; the
heads learn faster than the body. Answers are wanted a little less than surely.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from random import Random  # noqa: TID251 - a seeded draw that can be repeated, no secret
from typing import Any, Final

from gateway.traffic.detection.intents.training.messages import Marked
from gateway.traffic.detection.sense.packing import Floats
from gateway.traffic.detection.sense.training.examples import (
    ANSWERS,
    BATCH,
    SEVERAL,
    Cut,
    Weighed,
    batches,
    of_ordinary,
    of_other_questions,
)
from gateway.traffic.detection.sense.training.network import Network, Parameters

SEED: Final = 5
EPOCHS: Final = 3
SHARE_OF_OTHERS: Final = 0.08
"""Of the messages written for other questions, those that each epoch takes."""
SHARE_OF_ORDINARY: Final = 0.4
"""The same of ordinary messages: each of them is shown for every question."""
_BODY_RATE, _HEADS_RATE = 1e-4, 1.5e-3
_RISES, _ENDS_AT = 0.06, 0.05
_DECAY: Final = 0.01
_LARGEST_STEP: Final = 1.0
_DOUBT, _DOUBT_OF_MANY = 0.02, 0.03
_SPARE_BATCHES: Final = 30

Loss = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Learnt:
    """The encoder after an epoch, with the mean loss of its batches."""

    parameters: Parameters
    loss: float


def learn(
    network: Network,
    start: dict[str, Floats],
    rows: Sequence[Marked],
    cut: Cut,
    *,
    seed: int = SEED,
    epochs: int = EPOCHS,
) -> Iterator[Learnt]:
    """Trains for some epochs; gives the encoder after each. `cut`: the pieces of a text."""
    jax: Any = import_module("jax")
    draw = Random(seed)  # noqa: S311
    own = [Weighed(row) for row in rows if row.question in ANSWERS]
    beside = [
        *((SHARE_OF_OTHERS, each) for each in of_other_questions(rows)),
        *((SHARE_OF_ORDINARY, each) for each in of_ordinary(rows)),
    ]
    expected = int(len(own) + sum(share for share, _ in beside)) // BATCH + _SPARE_BATCHES
    optimiser = _optimiser(start, expected * epochs)
    step = jax.jit(_step(optimiser, loss_of(network)))
    parameters: Parameters = {name: jax.numpy.asarray(value) for name, value in start.items()}
    state = optimiser.init(parameters)
    key = jax.random.key(seed)
    for _ in range(epochs):
        told = own + [each for share, each in beside if draw.random() < share]
        total, found = 0.0, batches(told, cut, draw)
        for batch in found:
            key, now = jax.random.split(key)
            parameters, state, loss = step(parameters, state, now, *batch.arrays())
            total += float(loss)
        yield Learnt(parameters, total / len(found))


def loss_of(network: Network) -> Loss:
    """How far outputs are from what is wanted: a function of parameters, key and a batch."""
    optax: Any = import_module("optax")

    def loss(
        by: Parameters, key: Any, numbers: Any, there: Any, question: Any, wanted: Any, weight: Any
    ) -> Any:
        total = 0.0
        for place, (name, outputs) in enumerate(network.outputs(by, numbers, there, key).items()):
            far = _far(optax, name, outputs, wanted[:, : len(ANSWERS[name])])
            total += (far * weight * (question == place)).sum()
        return total / len(numbers)

    return loss


def _far(optax: Any, name: str, outputs: Any, wanted: Any) -> Any:
    count = len(ANSWERS[name])
    if count == 2:
        surely = wanted[:, 0].clip(_DOUBT, 1 - _DOUBT)
        return optax.sigmoid_binary_cross_entropy(outputs[:, 0], surely)
    if name == SEVERAL:
        return optax.sigmoid_binary_cross_entropy(outputs, wanted).sum(-1)
    surely = (1 - _DOUBT_OF_MANY) * wanted + _DOUBT_OF_MANY / count
    return optax.softmax_cross_entropy(outputs, surely)


def _optimiser(start: dict[str, Floats], steps: int) -> Any:
    optax: Any = import_module("optax")
    rate = optax.warmup_cosine_decay_schedule(0, 1, int(_RISES * steps), steps, _ENDS_AT)

    def adam(highest: float) -> Any:
        return optax.adamw(lambda step: highest * rate(step), weight_decay=_DECAY)

    parts = {name: "heads" if name[:5] in ("head:", "bias:") else "body" for name in start}
    return optax.chain(
        optax.clip_by_global_norm(_LARGEST_STEP),
        optax.multi_transform({"heads": adam(_HEADS_RATE), "body": adam(_BODY_RATE)}, parts),
    )


def _step(optimiser: Any, loss: Loss) -> Callable[..., tuple[Parameters, Any, Any]]:
    jax, optax = import_module("jax"), import_module("optax")

    def step(by: Parameters, state: Any, key: Any, *batch: Any) -> tuple[Parameters, Any, Any]:
        value, slope = jax.value_and_grad(loss)(by, key, *batch)
        change, state = optimiser.update(slope, state, by)
        return optax.apply_updates(by, change), state, value

    return step
