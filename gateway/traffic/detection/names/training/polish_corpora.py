"""Reads the openly licensed corpora into texts with the places of people's names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from gateway.traffic.detection.findings import PERSON
from gateway.traffic.detection.names.training.polish_chat import Message, Spans

_MARK: Final = re.compile(r"\[\[\??(?P<kind>[A-Z_]+)(?:#[\w-]+)?\|(?P<said>.*?)\]\]", re.DOTALL)
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
    """Polish messages and turns of a set of ours, `[[PERSON|Jan Kowalski]]` in them.

    Left out are those in other languages and those where a person may be masked or not.
    """
    text = path.read_text("utf-8")
    if path.stem.endswith("_dialogues"):
        pieces = [line[3:] for line in text.splitlines() if line.startswith(("U: ", "A: "))]
    else:
        pieces = [each.strip("\n") for each in re.split(r"^---[ \t]*$", text, flags=re.MULTILINE)]
    for piece in pieces:
        if piece and not piece.startswith("@language") and f"[[?{PERSON}" not in piece:
            yield _unmarked(piece)


def _unmarked(marked: str) -> Message:
    text, spans, place = "", Spans(), 0
    for mark in _MARK.finditer(marked):
        text += marked[place : mark.start()]
        if mark["kind"] == PERSON:
            spans.append((len(text), len(text) + len(mark["said"])))
        text += mark["said"]
        place = mark.end()
    return text + marked[place:], spans


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
