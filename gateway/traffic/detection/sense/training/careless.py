"""Writes a message as people type: in small letters, without diacritics or stops, with slips."""

from __future__ import annotations

import re
import unicodedata
from random import Random  # noqa: TID251 - a seeded draw that can be repeated, no secret
from typing import Final

_PLAIN_LETTERS: Final = str.maketrans("łđøıħ", "ldoih")
_STOPS: Final = re.compile(r"[.!?,;:…]+")
_SHORTEST_WITH_SLIP, _LENGTH_OF_TWO_SLIPS = 7, 40


def carelessly(text: str, draw: Random) -> str:
    """The message as it may be typed, half of the time as it is. Never blank unless `text` is."""
    typed = _without_stops(_in_other_letters(text, draw.random()), draw)
    if draw.random() < 0.15 and len(typed) >= _SHORTEST_WITH_SLIP:
        for _ in range(1 if len(typed) < _LENGTH_OF_TWO_SLIPS else 2):
            typed = _with_slip(typed, draw)
    return typed if typed.strip() else text


def _in_other_letters(text: str, chance: float) -> str:
    if 0.35 <= chance < 0.6:
        return text.lower()
    if 0.6 <= chance < 0.7:
        return _plain(text)
    if 0.7 <= chance < 0.8:
        return _plain(text.lower())
    return text.upper() if 0.8 <= chance < 0.83 else text


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    letters = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return letters.translate(_PLAIN_LETTERS)


def _without_stops(text: str, draw: Random) -> str:
    if draw.random() >= 0.25:
        return text
    return _STOPS.sub(" ", text) if draw.random() < 0.4 else text.rstrip(".!")


def _with_slip(text: str, draw: Random) -> str:
    """Two letters swapped, one left out or one twice; never the first."""
    at = draw.randrange(1, len(text) - 2)
    one, other = text[at], text[at + 1]
    if not (one.isalpha() and other.isalpha()):
        return text
    chance = draw.random()
    if chance < 0.4:
        return text[:at] + other + one + text[at + 2 :]
    return text[:at] + text[at + 1 :] if chance < 0.75 else text[:at] + one + text[at:]
