"""`python -m gateway.traffic.detection.names.training.polish CORPORA_DIR` builds the Polish model.

Needs Faker for its list of surnames. The seed is fixed; what comes out is written to
`names/models/polish.crfsuite`, its figures on the CEN test set to standard output.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from random import Random  # noqa: TID251 - a seeded draw that can be repeated, no secret
from typing import Final

import pycrfsuite

from gateway.traffic.detection.names.polish import PolishNameRecogniser, rule_claims
from gateway.traffic.detection.names.polish_features import features_of, pieces
from gateway.traffic.detection.names.tagger import BEGIN, INSIDE, OUTSIDE
from gateway.traffic.detection.names.tokens import Token, tokens_of
from gateway.traffic.detection.names.training.polish_chat import Chat, Message, Spans
from gateway.traffic.detection.names.training.polish_corpora import read_cen, read_wikiann
from gateway.traffic.detection.normalised import folded, normalise
from gateway.traffic.detection.reading import Reading

SEED: Final = 20261122
MESSAGES: Final = 30_000
WIKIANN_SENTENCES: Final = 5_000
OPTIONS: Final = {
    "c1": 0.25,
    "c2": 0.02,
    "max_iterations": 90,
    "feature.minfreq": 3,
    "feature.possible_transitions": True,
}
MODEL: Final = Path(__file__).parent.parent / "models" / "polish.crfsuite"


def main(arguments: list[str]) -> None:
    """Train, write, measure."""
    parser = argparse.ArgumentParser(prog="training.polish")
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--messages", type=int, default=MESSAGES)
    options = parser.parse_args(arguments)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(OPTIONS)
    for features, labels in examples(training_texts(options.corpora, options.messages)):
        trainer.append(features, labels)
    MODEL.parent.mkdir(exist_ok=True)
    trainer.train(str(MODEL))
    sys.stdout.write(f"{MODEL.stat().st_size:,} bytes\n")
    sys.stdout.write(score(read_cen(options.corpora / "pl_cen_test.iob")) + "\n")


def training_texts(corpora: Path, messages: int) -> Iterator[Message]:
    """Written chat, CEN, WikiANN; a third of the sentences of the corpora typed carelessly."""
    draw = Random(SEED)  # noqa: S311
    wikiann = list(read_wikiann(corpora / "wa_pl_train.conllu", fewest=7))
    draw.shuffle(wikiann)
    for text, spans in chain(read_cen(corpora / "pl_cen_train.iob"), wikiann[:WIKIANN_SENTENCES]):
        chance = draw.random()
        if chance < 0.2:
            text = text.lower() if len(text.lower()) == len(text) else text
        if 0.1 < chance < 0.3:
            text = "".join(
                p.upper() if t.isupper() else p for p, t in zip(folded(text), text, strict=True)
            )
        yield text, spans
    yield from Chat(Random(SEED)).messages(messages)  # noqa: S311


def examples(texts: Iterable[Message]) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Pieces as the recogniser makes them, with their labels."""
    for text, spans in texts:
        if normalise(text).origins is not None:
            continue
        reading = Reading(text, "pl")
        tokens = tokens_of(reading)
        claims = rule_claims(reading, tokens)
        labels = _labels(tokens, spans)
        for first, last in pieces(reading, tokens, claims):
            features = features_of(reading, tokens, claims, (first, last))
            yield features, labels[first:last]


def _labels(tokens: list[Token], spans: Spans) -> list[str]:
    labels = [OUTSIDE] * len(tokens)
    for start, end in spans:
        inside = [i for i, token in enumerate(tokens) if start <= token.start < end]
        for number, place in enumerate(inside):
            labels[place] = INSIDE if number else BEGIN
    return labels


def score(texts: Iterable[Message]) -> str:
    """Masked: names of which no letter is left. Precision: findings that touch a name."""
    recogniser = PolishNameRecogniser("pl")
    names = masked = found = right = 0
    for text, spans in texts:
        matches = [(m.start, m.end) for m in recogniser.matches(Reading(text, "pl"))]
        covered = {place for start, end in matches for place in range(start, end)}
        names += len(spans)
        masked += sum(
            all(p in covered or not text[p].isalnum() for p in range(*span)) for span in spans
        )
        found += len(matches)
        right += sum(any(s < end and start < e for s, e in spans) for start, end in matches)
    return f"{names} names, {masked / names:.1%} masked; {found} found, {right / found:.1%} right"


if __name__ == "__main__":
    main(sys.argv[1:])
