"""Runs of text in base64, hexadecimal or percent code, and what they say.

A run that says something personal is masked as a whole: nobody can mask a part of it.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote_plus

import regex

_RUN: Final = regex.compile(
    r"(?<![A-Za-z0-9+/_\-=])[A-Za-z0-9+/_\-]{15,}+={0,2}+(?:\.[A-Za-z0-9_\-]{10,}+){0,2}+"
)
_HIDDEN: Final = regex.compile("[\U000e0020-\U000e007e]{6,}+")
_HEX: Final = regex.compile(
    r"(?<![0-9A-Za-z])(?:0x)?[0-9A-Fa-f]{2}(?:[ :]?[0-9A-Fa-f]{2}){7,}+(?![0-9A-Za-z])"
)
_PERCENT: Final = regex.compile(r"(?<![^\s\"'<>&?=])[^\s\"'<>&?=]++")
_PERCENT_SIGN: Final = regex.compile(r"%[23][0-9A-Fa-f]")
_LIKELY: Final = regex.compile(r"[a-z][A-Z]|[A-Z]{2}[a-z]|\d[A-Za-z]|[A-Za-z]\d|=$")
_SHORTEST_RUN: Final = 15
_SHORTEST_MEANING: Final = 6
_PRINTABLE_SHARE: Final = 0.95
_LONGEST: Final = 20_000
"""Code points of one run that are looked into; a longer run is a file, not a message."""


@dataclass(frozen=True, slots=True)
class EncodedRun:
    """`[start, end)` of the text says `meaning`."""

    start: int
    end: int
    meaning: str = field(repr=False)


def encoded_runs(text: str) -> Iterator[EncodedRun]:
    """Every run that decodes to readable text."""
    if len(text) < _SHORTEST_MEANING:
        return
    for found in _RUN.finditer(text) if _holds_long_run(text) else ():
        if found.end() - found.start() <= _LONGEST and _LIKELY.search(found[0]):
            meaning = " ".join(filter(None, map(_from_base64, found[0].split("."))))
            if meaning:
                yield EncodedRun(found.start(), found.end(), meaning)
    for found in _HEX.finditer(text):
        meaning = _readable(bytes.fromhex(regex.sub(r"0x|[ :]", "", found[0])))
        if meaning:
            yield EncodedRun(found.start(), found.end(), meaning)
    if "%" in text:
        for found in _PERCENT.finditer(text):
            if _PERCENT_SIGN.search(found[0]):
                yield EncodedRun(found.start(), found.end(), unquote_plus(found[0]))


def hidden_runs(text: str) -> Iterator[EncodedRun]:
    """Every run of tag characters (U+E0020 to U+E007E), which nobody sees and every model reads."""
    for found in _HIDDEN.finditer(text):
        meaning = "".join(chr(ord(letter) - _TAGS) for letter in found[0])
        yield EncodedRun(found.start(), found.end(), meaning)


_TAGS: Final = 0xE0000


def _holds_long_run(text: str) -> bool:
    """Whether anything is as long, between blanks, as a run must be."""
    return max(map(len, text.split()), default=0) >= _SHORTEST_RUN


def _from_base64(run: str) -> str:
    plain = run.rstrip("=").replace("-", "+").replace("_", "/")
    if len(plain) % 4 == 1 or len(plain) < 10:
        return ""
    try:
        return _readable(base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True))
    except (binascii.Error, ValueError):
        return ""


def _readable(raw: bytes) -> str:
    """The text that the bytes are, empty where they are none."""
    try:
        meaning = raw.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    printable = sum(letter.isprintable() or letter in "\r\n\t" for letter in meaning)
    enough = len(meaning) >= _SHORTEST_MEANING and printable >= _PRINTABLE_SHARE * len(meaning)
    return meaning if enough else ""
