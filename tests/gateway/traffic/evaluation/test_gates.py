"""A slice of the sets and of public corpora, measured in every run: what must not get worse.

The figures are those of docs/detection.md with some room; who makes detection better lowers them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from gateway.traffic.evaluation.annotated import read_annotated
from gateway.traffic.evaluation.corpora import read_corpus
from gateway.traffic.evaluation.leaks import Group, LeakScore, score_leaks
from gateway.traffic.evaluation.linking import score_linking
from tests.desks import clearing

SETS = Path(__file__).parent / "sets"
CORPORA = Path(__file__).parents[5] / "shared" / "corpora"
"""Beside the checkout where the project is built; not part of it."""
SENTENCES = 600
OTHERS = sorted(
    path.stem
    for path in (SETS / "dev").glob("*.txt")
    if path.stem.partition("_")[0] not in ("pl", "en", "de")
)


@dataclass(frozen=True, slots=True)
class Gate:
    """The most that may leak, in per cent of what had to be masked, or be masked without need."""

    names: float
    identifiers: float
    addresses: float
    masked: float


def _within(score: LeakScore, gate: Gate) -> None:
    for group, most in (
        (Group.NAMES, gate.names),
        (Group.IDENTIFIERS, gate.identifiers),
        (Group.ADDRESSES, gate.addresses),
    ):
        assert score.required(group) > 0
        assert 100 * score.leaked(group) / score.required(group) <= most, group
    assert 100 * score.masked_all_the_same() / len(score.empty()) <= gate.masked


@pytest.mark.parametrize(
    ("name", "every", "gate"),
    [
        ("dev/pl", 6, Gate(5, 3, 12, 4)),
        ("dev/en", 3, Gate(6, 6, 12, 6)),
        ("dev/de", 4, Gate(6, 4, 6, 6)),
        ("held/pl", 1, Gate(3, 6, 7, 13)),
    ],
)
def test_of_a_language(name: str, every: int, gate: Gate) -> None:
    _within(score_leaks(read_annotated(SETS / f"{name}.txt")[::every], clearing()), gate)


def test_of_all_other_languages_together() -> None:
    messages = [m for code in OTHERS for m in read_annotated(SETS / "dev" / f"{code}.txt")[::8]]
    _within(score_leaks(messages, clearing()), Gate(5, 5, 11, 4))


def test_of_dialogues() -> None:
    turns = read_annotated(SETS / "dev" / "pl_dialogues.txt")
    chosen = sorted({turn.conversation for turn in turns if turn.conversation})[::5]
    score = score_leaks([turn for turn in turns if turn.conversation in chosen], clearing())
    _within(score, Gate(3, 5, 7, 3))
    linked = score_linking(score.readings)
    assert linked.consistent_mentions >= 0.85 * linked.mentions


@pytest.mark.parametrize(
    ("file", "most"),
    [("pl_cen_test.iob", 18), ("en_ewt_dev.iob2", 25), ("de_germeval_dev.tsv", 25)],
)
def test_of_a_public_corpus(file: str, most: float) -> None:
    path = CORPORA / file
    if not path.is_file():
        pytest.skip("the corpora are not beside this checkout")
    score = score_leaks(read_corpus(path, SENTENCES), clearing())
    names = score.required(Group.NAMES)
    assert names > 20
    assert 100 * score.leaked(Group.NAMES) / names <= most
