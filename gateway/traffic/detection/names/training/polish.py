"""Builds the Polish model: `python -m gateway.traffic.detection.names.training.polish CORPORA`.

`--marked FILE …` adds development sets of ours. Needs Faker for its list of surnames. The seed is
fixed; what comes out is written to `names/models/polish.crfsuite`, its figures on the CEN test set
to standard output.
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
from gateway.traffic.detection.names.training.polish_corpora import (
    read_cen,
    read_marked,
    read_wikiann,
)
from gateway.traffic.detection.normalised import folded, normalise
from gateway.traffic.detection.reading import Reading

SEED: Final = 20261122
MESSAGES: Final = 30_000
WIKIANN_SENTENCES: Final = 5_000
WRITTEN: Final = 3
"""How often a message of ours is seen."""
OPTIONS: Final = {
    "c1": 0.25,
    "c2": 0.02,
    "max_iterations": 70,
    "feature.minfreq": 3,
    "feature.possible_transitions": True,
}
MODEL: Final = Path(__file__).parent.parent / "models" / "polish.crfsuite"


def main(arguments: list[str]) -> None:
    """Train, write, measure."""
    parser = argparse.ArgumentParser(prog="training.polish")
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--messages", type=int, default=MESSAGES)
    parser.add_argument("--marked", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=MODEL, help="to leave a set out and measure it")
    options = parser.parse_args(arguments)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(OPTIONS)
    texts = chain(training_texts(options.corpora, options.messages), marked(options.marked))
    for features, labels in examples(texts):
        trainer.append(features, labels)
    trainer.train(str(options.out))
    sys.stdout.write(f"{options.out.stat().st_size:,} bytes\n")
    sys.stdout.write(score(read_cen(options.corpora / "pl_cen_test.iob")) + "\n")


def training_texts(corpora: Path, messages: int) -> Iterator[Message]:
    """CEN, WikiANN, a quarter of their sentences typed carelessly; written chat."""
    draw = Random(SEED)  # noqa: S311
    wikiann = list(read_wikiann(corpora / "wa_pl_train.conllu", fewest=7))
    draw.shuffle(wikiann)
    for text, spans in chain(read_cen(corpora / "pl_cen_train.iob"), wikiann[:WIKIANN_SENTENCES]):
        yield (_careless(draw, text) if draw.random() < 0.25 else text), spans
    yield from Chat(Random(SEED)).messages(messages)  # noqa: S311


def marked(files: Iterable[Path]) -> Iterator[Message]:
    """Messages of our own sets, as they are and twice typed carelessly."""
    draw = Random(SEED)  # noqa: S311
    for path in files:
        for text, spans in read_marked(path):
            for number in range(WRITTEN):
                yield (_careless(draw, text) if number else text), spans


def _careless(draw: Random, text: str) -> str:
    """In small letters, in capitals or without diacritics, at times; no letter moves."""
    chance = draw.random()
    other = text.lower() if chance < 0.25 else text.upper() if chance < 0.33 else text
    text = other if len(other) == len(text) else text
    if draw.random() < 0.4:
        pairs = zip(folded(text), text, strict=True)
        text = "".join(plain.upper() if typed.isupper() else plain for plain, typed in pairs)
    return text


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
