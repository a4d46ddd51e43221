"""Trains the English and the German model.

`python -m gateway.traffic.detection.names.training.western_train en CORPORA SET...` writes
`models/english.crfsuite` (`de`: `german.crfsuite`), the same from the same lists, corpora and
annotated sets.
"""

from __future__ import annotations

import json
import random  # noqa: TID251 - a seeded choice of sentences
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pycrfsuite

from gateway.traffic.detection.names.english import GRAMMAR as ENGLISH
from gateway.traffic.detection.names.german import GRAMMAR as GERMAN
from gateway.traffic.detection.names.tagger import BEGIN, INSIDE, OUTSIDE
from gateway.traffic.detection.names.training.western_messages import HERE, Message, Writer
from gateway.traffic.detection.names.training.western_sets import renamed
from gateway.traffic.detection.names.western_features import features_of
from gateway.traffic.detection.names.western_rules import Grammar
from gateway.traffic.detection.names.western_tokens import tokens_of

SEED = 20_261_122
FILLINGS = 26
RENAMINGS = 9
GERMEVAL_TRAINED = 1_300
"""Sentences of the GermEval file that are learned from; the rest measures."""
_WIKIANN = 3_000
MODELS = Path(__file__).parents[1] / "models"
_NO_SPACE_BEFORE = frozenset(".,;:!?)]}%”\"'")


def main(language: str, corpora: Path, sets: list[Path]) -> None:
    """Train and write."""
    grammar = ENGLISH if language == "en" else GERMAN
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.25, "c2": 0.02, "max_iterations": 90, "feature.minfreq": 4})
    writer = Writer(language, SEED)
    for message in (
        *writer.messages(FILLINGS),
        *renamed([HERE / f"chat_{language}.txt", *sets], language, writer, RENAMINGS),
        *_corpora(language, corpora),
    ):
        features, labels = example(message, grammar)
        if features:
            trainer.append(features, labels)
    MODELS.mkdir(exist_ok=True)
    name = "english" if language == "en" else "german"
    trainer.train(str(MODELS / f"{name}.crfsuite"))


def example(message: Message, grammar: Grammar) -> tuple[list[list[str]], list[str]]:
    """What the model sees of a message and what it should say."""
    tokens = tokens_of(message.text, grammar.language, grammar.cues)
    labels = []
    for token in tokens:
        label = OUTSIDE
        for start, end in message.names:
            if token.start < end and start < token.end and token.kind in ("word", "sign"):
                label = BEGIN if token.start <= start else INSIDE
        labels.append(label)
    return features_of(tokens, grammar.language), labels


def _corpora(language: str, corpora: Path) -> Iterator[Message]:
    if language == "en":
        yield from presidio(corpora / "en_presidio_synth.json")
    else:
        yield from islice(germeval(corpora / "de_germeval_dev.tsv"), GERMEVAL_TRAINED)
    every = list(wikiann(next(corpora.glob(f"wa_{language}_train.*"))))
    yield from random.Random(SEED).sample(every[2_000:], _WIKIANN)  # noqa: S311 - see the import


def presidio(path: Path) -> Iterator[Message]:
    """The synthetic messages of presidio-research."""
    for row in json.loads(path.read_text("utf-8")):
        yield Message(
            row["full_text"],
            tuple(
                (span["start_position"], span["end_position"])
                for span in row["spans"]
                if span["entity_type"] == "PERSON"
            ),
        )


def germeval(path: Path) -> Iterator[Message]:
    """GermEval 2014, outer entities."""
    yield from _columns(path, 1, 2)


def wikiann(path: Path) -> Iterator[Message]:
    """A WikiANN file."""
    yield from _columns(path, -2, -1, path.stem[3:5] + ":")


def _columns(path: Path, word: int, tag: int, prefix: str = "") -> Iterator[Message]:
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        columns = line.split("\t")
        if len(columns) > 1 and not line.startswith("#\t"):
            rows.append((columns[word].removeprefix(prefix), columns[tag]))
        elif rows:
            yield _joined(rows)
            rows = []


def _joined(rows: list[tuple[str, str]]) -> Message:
    text, names = "", list[tuple[int, int]]()
    for word, tag in rows:
        if text and word not in _NO_SPACE_BEFORE and word != "'s":
            text += " "
        start = len(text)
        text += word
        if tag == "B-PER":
            names.append((start, len(text)))
        elif tag == "I-PER" and names:
            names[-1] = (names[-1][0], len(text))
    return Message(text, tuple(names))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), [Path(each) for each in sys.argv[3:]])
