"""Reads public corpora in token-a-line formats; only their names of persons are counted.

They are not chat: news, encyclopaedias, the web. They say how names fare that nobody wrote for us.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from gateway.traffic.evaluation.annotated import Annotated, Mark

_NO_SPACE_BEFORE: Final = frozenset(".,;:!?)]}%”\"'")
_PERSON: Final = frozenset({"nam_liv_person", "PER", "PERSON"})
_Row = tuple[str, str]  # token, tag


def read_corpus(path: Path, sentences: int) -> list[Annotated]:
    """The first sentences of a file, by what its name says of its format.

    `.iob` CEN (form, lemma, tag, entity) · `.iob2` Universal NER (index, form, tag, …) ·
    `.tsv` GermEval (index, form, outer, inner) · `.conllu` and `.txt` WikiANN.
    """
    language = path.name.removeprefix("wa_")[:2]
    return list(islice((_joined(rows, language) for rows in _sentences(path)), sentences))


def _sentences(path: Path) -> Iterator[list[_Row]]:
    rows: list[_Row] = []
    for line in path.read_text("utf-8").splitlines():
        row = None if line.startswith("# ") else _row(line, path.suffix)
        if row is not None:
            rows.append(row)
        elif rows and not line.strip():
            yield rows
            rows = []
    if rows:
        yield rows


def _row(line: str, suffix: str) -> _Row | None:
    columns = line.rstrip("\n").split("\t")
    if suffix == ".txt" and len(columns) == 2:
        return columns[0].split(":", 1)[-1], columns[1]
    if suffix == ".iob" and len(columns) == 4:
        return columns[0], columns[3]
    if suffix in (".iob2", ".tsv", ".conllu") and len(columns) >= 3 and columns[0] != "#":
        return columns[1], columns[2]
    return None


def _joined(rows: list[_Row], language: str) -> Annotated:
    text = ""
    marks: list[Mark] = []
    for form, tag in rows:
        if text and form not in _NO_SPACE_BEFORE:
            text += " "
        start = len(text)
        text += form
        position, _, kind = tag.partition("-")
        if kind in _PERSON and position == "B":
            marks.append(Mark(start, len(text), "PERSON", True))
        elif kind in _PERSON and marks and marks[-1].end >= start - 1:
            marks[-1] = Mark(marks[-1].start, len(text), "PERSON", True)
    return Annotated(text, language, tuple(marks))
