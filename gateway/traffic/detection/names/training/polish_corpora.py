"""Reads the openly licensed corpora into texts with the places of people's names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from gateway.traffic.detection.findings import PERSON
from gateway.traffic.detection.names.training.polish_chat import Message, Spans
from gateway.traffic.evaluation.annotated import read_annotated

_NO_SPACE_BEFORE: Final = frozenset(".,;:!?)]}%”\"'")


def read_cen(path: Path) -> Iterator[Message]:
    """Sentences of the Corpus of Economic News: form, lemma, tag, entity, parted by tabs."""
    for rows in _blocks(path):
        cells = [row.split("\t") for row in rows]
        yield _joined((c[0], _person(c[3], "nam_liv_person")) for c in cells if len(c) == 4)


def read_wikiann(path: Path, *, fewest: int) -> Iterator[Message]:
    """Sentences of WikiANN of so many words at least: number, form, tag, parted by tabs."""
    for rows in _blocks(path):
        cells = [row.split("\t") for row in rows]
        if len(cells) >= fewest:
            yield _joined(
                (c[1].replace("''", "„"), _person(c[2], "PER")) for c in cells if len(c) == 3
            )


def read_marked(path: Path) -> Iterator[Message]:
    """Messages and turns of a set of ours; those where a person need not be masked are left out."""
    for message in read_annotated(path):
        people = [mark for mark in message.marks if mark.entity_type == PERSON]
        if message.language == "pl" and all(mark.required for mark in people):
            yield message.text, [(mark.start, mark.end) for mark in people]


def _person(tag: str, kind: str) -> str:
    return tag[0] if tag.endswith(kind) else "O"


def _blocks(path: Path) -> Iterator[list[str]]:
    rows: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        if "\t" in line:
            rows.append(line)
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def _joined(forms: Iterable[tuple[str, str]]) -> Message:
    text, spans = "", Spans()
    for form, tag in forms:
        if text and form not in _NO_SPACE_BEFORE and not text.endswith("("):
            text += " "
        start = len(text)
        text += form
        if tag == "B" or (tag == "I" and not spans):
            spans.append((start, len(text)))
        elif tag == "I":
            spans[-1] = (spans[-1][0], len(text))
    return text, spans
