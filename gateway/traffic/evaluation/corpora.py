"""Reads annotated corpora into the shape of `spans.GoldText`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from gateway.traffic.evaluation.spans import GoldText, Span

_NO_SPACE_BEFORE = frozenset(".,;:!?)]}%”\"'")


def read_cen(path: Path, sentences: int) -> list[GoldText]:
    """The first sentences of a CEN file (form, lemma, tag, entity; tab separated), Polish."""
    return list(islice(_sentences(path), sentences))


def _sentences(path: Path) -> Iterator[GoldText]:
    rows: list[list[str]] = []
    for line in path.read_text("utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) == 4:
            rows.append(columns)
        elif rows:
            yield _joined(rows)
            rows = []
    if rows:
        yield _joined(rows)


def _joined(rows: list[list[str]]) -> GoldText:
    text = ""
    spans: list[Span] = []
    for form, _, _, entity in rows:
        if text and form not in _NO_SPACE_BEFORE:
            text += " "
        start = len(text)
        text += form
        if entity == "B-nam_liv_person":
            spans.append((start, len(text), "PERSON"))
        elif entity == "I-nam_liv_person" and spans:
            spans[-1] = (spans[-1][0], len(text), "PERSON")
    return GoldText(text, "pl", tuple(spans))
