"""Chooses the pieces that are kept: those by which our words, lexicons and messages are written."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Final

from gateway.traffic.detection.intents.lexicon import LANGUAGES
from gateway.traffic.detection.intents.training.messages import Marked
from gateway.traffic.detection.sense.pieces import UNKNOWN
from gateway.traffic.detection.sense.training.source import Published

MOST: Final = 46_000
_ANNOTATION: Final = re.compile(r"\[\[\??[A-Z_]+(?:#[\w-]+)?\|(.*?)\]\]")
_FOLDERS: Final = ("dev", "learn", "rules")
"""Annotated messages that may be read; what is held back stays unread."""
_ALPHABETS: Final = range(0x20, 0x530)
"""Latin, Greek and Cyrillic, with their marks."""
_FURTHER_SIGNS: Final = range(0x1E00, 0x2100)
_WORD_BEGINS: Final = "\u2581"


def our_texts(rows: Iterable[Marked], annotated: Path) -> Iterator[str]:
    """All texts by which pieces are counted. `annotated`: folder of the annotated messages."""
    yield from _words()
    yield from _entries()
    for row in rows:
        yield row.text
    for folder in _FOLDERS:
        for file in sorted((annotated / folder).glob("*.txt")):
            for line in file.read_text("utf-8").splitlines():
                yield _ANNOTATION.sub(r"\1", line)


def kept(published: Published, texts: Iterable[str], most: int = MOST) -> list[int]:
    """Numbers of the pieces to keep, `most` of them, ascending: marks, letters, then by use."""
    pieces = published.cutter()
    used = Counter(number for text in texts for number in pieces.cut(text, sys.maxsize))
    chosen = set(range(UNKNOWN + 1))
    chosen.update(number for number, piece in enumerate(published.pieces) if _is_always_kept(piece))
    # Of those used alike the commoner one in print: it has the lower number, in any language.
    for number in sorted(used, key=lambda number: (-used[number], number)):
        if len(chosen) >= most:
            break
        chosen.add(number)
    return sorted(chosen)


def _is_always_kept(piece: str) -> bool:
    """Single letters, so that any European word can be spelled, also where it begins."""
    letter = piece.removeprefix(_WORD_BEGINS) if len(piece) > 1 else piece
    if len(letter) != 1:
        return False
    alone = letter == piece
    return (
        ord(letter) in _ALPHABETS
        or alone
        and (letter == _WORD_BEGINS or ord(letter) in _FURTHER_SIGNS)
    )


def _words() -> Iterator[str]:
    """Each frequent word as it is, at the head of a sentence, and typed without diacritics."""
    text = files("gateway.traffic.detection.vocabulary").joinpath("words.txt").read_text("utf-8")
    for line in text.splitlines():
        word = line.partition("\t")[0]
        plain = _without_marks(word)
        yield from (word, word.capitalize())
        if plain != word:
            yield plain


def _entries() -> Iterator[str]:
    folder = files("gateway.traffic.detection.intents").joinpath("lexicons")
    for language in sorted(LANGUAGES):
        for line in folder.joinpath(f"{language}.txt").read_text("utf-8").splitlines():
            for entry in line.partition(":")[2].split(","):
                yield entry.strip().replace("*", "")


def _without_marks(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
