"""Sets of messages with their personal data marked in place, as people write and review them.

A file holds messages parted by lines of `---`. `[[PERSON|Jan Kowalski]]` must be masked;
`[[?LOCATION|Kraków]]` may be. `@language xx` at the head of a message says its language where the
file's name does not. In a file of dialogues each line is a turn, `U: ` or `A: `, and a mark names
whom or what it means: `[[PERSON#anna|Annie Nowak]]`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from gateway.conversation.messages import Role

_MARK: Final = re.compile(r"\[\[(\??)([A-Z_]+)(?:#([\w-]+))?\|(.*?)\]\]", re.DOTALL)
_LANGUAGE: Final = re.compile(r"@language ([a-z]{2})\n")
_SPEAKERS: Final = {"U": Role.CUSTOMER, "A": Role.ASSISTANT}


@dataclass(frozen=True, slots=True)
class Mark:
    """Personal data at `[start, end)`, code points. `entity` says whose, within a dialogue."""

    start: int
    end: int
    entity_type: str
    required: bool
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Annotated:
    """One message. Those with the same `conversation` share a placeholder map, in order."""

    text: str = field(repr=False)
    language: str
    marks: tuple[Mark, ...]
    role: Role = Role.CUSTOMER
    conversation: str | None = None

    @property
    def holds_nothing(self) -> bool:
        """Whether nothing in it has to be masked."""
        return not any(mark.required for mark in self.marks)


def read_annotated(path: Path) -> list[Annotated]:
    """The messages of a file named `<language>.txt` or `<language>_dialogues.txt`."""
    language, _, kind = path.stem.partition("_")
    pieces = re.split(r"^---[ \t]*$", path.read_text("utf-8"), flags=re.MULTILINE)
    messages = [piece.strip("\n") for piece in pieces if piece.strip()]
    if kind != "dialogues":
        return [_message(each, language) for each in messages]
    return [
        turn
        for number, each in enumerate(messages, start=1)
        for turn in _turns(each, language, f"{path.stem}-{number}")
    ]


def _message(marked: str, language: str) -> Annotated:
    said = _LANGUAGE.match(marked)
    if said:
        language, marked = said[1], marked[said.end() :]
    text, marks = _unmarked(marked)
    return Annotated(text, language, marks)


def _turns(marked: str, language: str, conversation: str) -> list[Annotated]:
    turns = []
    for line in marked.splitlines():
        speaker, colon, words = line.partition(": ")
        if not colon or speaker not in _SPEAKERS:
            raise ValueError("a turn begins with 'U: ' or 'A: '")
        text, marks = _unmarked(words)
        turns.append(Annotated(text, language, marks, _SPEAKERS[speaker], conversation))
    return turns


def _unmarked(marked: str) -> tuple[str, tuple[Mark, ...]]:
    pieces: list[str] = []
    marks: list[Mark] = []
    length = place = 0
    for found in _MARK.finditer(marked):
        before = marked[place : found.start()]
        start = length + len(before)
        pieces += (before, found[4])
        length = start + len(found[4])
        marks.append(Mark(start, length, found[2], not found[1], found[3]))
        place = found.end()
    pieces.append(marked[place:])
    text = "".join(pieces)
    if "[[" in text:
        raise ValueError("a mark is not closed")
    return text, tuple(marks)
