"""Marked messages: one file a language, a section a question, a line a message with its answer.

`# wants_human` begins a section; a line is the answer, a TAB and the message, in which `\\n` stands
for a line break. Messages under `# ordinary`, and an assistant's under
`# ordinary_answers`, say nothing that any question is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

QUESTIONS = (
    "wants_human", "consent", "asks_nature", "claims_human", "rights", "special", "returns",
    "frustration",
)  # fmt: skip
ORDINARY, ORDINARY_ANSWERS = "ordinary", "ordinary_answers"


@dataclass(frozen=True, slots=True)
class Marked:
    """One message with the answer that people gave to one question."""

    question: str
    language: str
    text: str = field(repr=False)
    answer: str


def read_set(folder: Path) -> list[Marked]:
    """All files of a folder and of the folders in it. Raises ValueError for a malformed line."""
    return [row for file in sorted(folder.rglob("*.txt")) for row in _read(file)]


def _read(file: Path) -> Iterator[Marked]:
    question = ""
    for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
        if line.startswith("# "):
            question = line[2:].strip()
            if question not in (*QUESTIONS, ORDINARY, ORDINARY_ANSWERS):
                raise ValueError(f"{file.name}:{number}: no question of ours")
        elif line.strip():
            answer, tab, text = line.partition("\t")
            if not tab or not question:
                raise ValueError(f"{file.name}:{number}: an answer, a TAB and a message are wanted")
            yield Marked(question, file.stem, text.replace("\\n", "\n"), answer)


# Messages for one question that surely answer another with "nothing": `answers` None is any answer.
_ALSO_NOTHING: dict[str, tuple[tuple[str, tuple[str, ...] | None], ...]] = {
    "wants_human": (
        ("rights", None), ("special", None), ("consent", ("grant", "unclear")), ("returns", ("+",)),
    ),
    "asks_nature": (("rights", None), ("special", None), ("consent", ("grant", "refuse"))),
    "consent": (("special", None), ("rights", ("none",)), ("wants_human", ("-",))),
    "rights": (("wants_human", None), ("asks_nature", None), ("special", None)),
    "returns": (
        ("rights", None), ("special", None), ("consent", None), ("asks_nature", None),
        ("wants_human", ("+",)),
    ),
    "special": (("rights", None), ("consent", None), ("asks_nature", None)),
    "frustration": (("rights", None), ("special", None), ("consent", None)),
}  # fmt: skip


def nothing_said(rows: Sequence[Marked], question: str, nothing: str) -> Iterable[Marked]:
    """Messages written for other questions, as messages that say nothing to this one."""
    wanted = dict(_ALSO_NOTHING.get(question, ()))
    for row in rows:
        if row.question in wanted:
            answers = wanted[row.question]
            if answers is None or row.answer in answers:
                yield Marked(question, row.language, row.text, nothing)


def ordinary(rows: Sequence[Marked], question: str, nothing: str) -> Iterable[Marked]:
    """Ordinary texts of whoever the question is about, as texts that say nothing to it."""
    section = ORDINARY_ANSWERS if question == "claims_human" else ORDINARY
    for row in rows:
        if row.question == section:
            yield Marked(question, row.language, row.text, nothing)
