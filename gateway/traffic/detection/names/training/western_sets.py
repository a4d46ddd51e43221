"""Annotated messages as training text: their words stay, the people in them are called otherwise.

The files are those `gateway.traffic.evaluation` reads: messages parted by lines of `---`, personal
data marked as `[[PERSON|Jan Kowalski]]`. A message where a name may be masked or not
(`[[?PERSON|…]]`) is left out: it says neither.
"""

from __future__ import annotations

import random  # noqa: TID251 - drawn again the same from a seed; nothing secret is made of it
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from gateway.traffic.detection.names.training.western_messages import Message, Writer
from gateway.traffic.detection.names.western_lexicon import facts

_MARK = re.compile(r"\[\[(\??)([A-Z_]+)(?:#[\w-]+)?\|(.*?)\]\]", re.DOTALL)
_LANGUAGE = re.compile(r"@language [a-z]{2}\n")
_WORD = re.compile(r"[^\W\d_]+")
_KEPT = 0.3
_LOWERED, _RAISED = 0.12, 0.05


def renamed(paths: list[Path], language: str, writer: Writer, each: int) -> Iterator[Message]:
    """Every message of the files as it is and, with other names, so many times."""
    chance = random.Random(len(paths))  # noqa: S311 - see the import
    for path in paths:
        for marked in re.split(r"^---[ \t]*$", path.read_text("utf-8"), flags=re.MULTILINE):
            marked = _LANGUAGE.sub("", marked.strip("\n"))
            if marked and "[[?PERSON" not in marked:
                yield _message(marked, lambda name: name)
                for _ in range(each):
                    called = _Renamer(language, writer, chance)
                    yield _styled(_message(marked, called), chance)


class _Renamer:
    """Other names for those of one message: the same word gets the same name throughout."""

    def __init__(self, language: str, writer: Writer, chance: random.Random) -> None:
        self._language, self._writer, self._chance = language, writer, chance
        self._known: dict[str, str] = {}

    def __call__(self, name: str) -> str:
        if self._chance.random() < _KEPT:
            return name
        words = _WORD.findall(name)
        return _WORD.sub(lambda found: self._word(found[0], alone=len(words) == 1), name)

    def _word(self, word: str, *, alone: bool) -> str:
        if len(word) < 3 or not alone and word.islower() and len(word) < 4:
            return word
        if word.casefold() not in self._known:
            known = facts(word, self._language)
            given = bool(known.sex) and (alone or not known.surname)
            ending = word[-1] if known.genitive else ""
            other = self._writer.given() if given else self._writer.surname()
            self._known[word.casefold()] = other + ending
        other = self._known[word.casefold()]
        return other.lower() if word.islower() else other.upper() if word.isupper() else other


def _message(marked: str, called: Callable[[str], str]) -> Message:
    text, names, at = "", list[tuple[int, int]](), 0
    for found in _MARK.finditer(marked):
        text += marked[at : found.start()]
        value = found[3]
        if found[2] == "PERSON":
            value = called(value)
            names.append((len(text), len(text) + len(value)))
        text, at = text + value, found.end()
    return Message(text + marked[at:], tuple(names))


def _styled(message: Message, chance: random.Random) -> Message:
    """Now and then all in one case, as other people would have typed it."""
    style = chance.random()
    other = message.text
    if style < _LOWERED:
        other = other.lower()
    elif style < _LOWERED + _RAISED:
        other = other.upper()
    return Message(other, message.names) if len(other) == len(message.text) else message
