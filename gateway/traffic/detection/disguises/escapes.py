"""Characters written as codes: `%40`, `&#64;`, `\\u0040`. Undone with the place of each kept."""

from __future__ import annotations

from html import unescape
from typing import Final
from unicodedata import category

import regex

_ESCAPES: Final = regex.compile(
    r"(?P<percent>(?:%[0-9A-Fa-f]{2})++)"
    r"|(?P<entity>&(?:#\d{1,8}|#[xX][0-9A-Fa-f]{1,8}|[A-Za-z]{2,18});)"
    r"|(?P<json>(?:\\u[0-9A-Fa-f]{4})++)"
    r"|\\x(?P<byte>[0-9A-Fa-f]{2})"
    r"|(?P<blank>\\[nrt])(?=[\p{Lu}\d\"\\])"
)
_KEPT: Final = frozenset("@.+-_'()")
"""Signs, besides letters and digits, that belong to names, addresses and numbers."""


def without_escapes(text: str) -> tuple[str, list[int]] | None:
    """The text with codes undone and each letter's place in `text`; None where there is no code.

    Only codes of letters, digits and the signs of addresses are undone: `%20` and `%2F` keep a web
    address in one piece.
    """
    if not any(sign in text for sign in "%&\\"):
        return None
    letters: list[str] = []
    places: list[int] = []
    last = 0
    for found in _ESCAPES.finditer(text):
        decoded = _decoded(found)
        if not decoded:
            continue
        letters += text[last : found.start()]
        places += range(last, found.start())
        for letter, place in decoded:
            letters.append(letter)
            places.append(found.start() + place)
        last = found.end()
    if not last:
        return None
    letters += text[last:]
    places += range(last, len(text))
    return "".join(letters), places


def _decoded(found: regex.Match[str]) -> list[tuple[str, int]]:
    """Letters with their places in the code; nothing where it is no code of ours."""
    if found["percent"]:
        return _percent(found["percent"])
    if found["json"]:
        return _json(found["json"])
    if found["blank"]:
        return [(" ", 0), (" ", 1)]
    letter = chr(int(found["byte"], 16)) if found["byte"] else unescape(found[0])
    if found["entity"] and len(letter) == 1 and (letter.isspace() or category(letter) == "Cf"):
        return [(letter, 0)]  # `600&nbsp;100&nbsp;200`, `Kowal&shy;ski`
    return [(letter, 0)] if len(letter) == 1 and _is_kept(letter) else []


def _percent(code: str) -> list[tuple[str, int]]:
    raw = bytes.fromhex(code.replace("%", ""))
    try:
        plain = raw.decode("utf-8")
    except UnicodeDecodeError:
        return []
    letters, at = [], 0
    for letter in plain:
        width = 3 * len(letter.encode("utf-8"))
        if _is_kept(letter):
            letters.append((letter, at))
        else:
            letters += [(sign, at + place) for place, sign in enumerate(code[at : at + width])]
        at += width
    return letters


def _json(code: str) -> list[tuple[str, int]]:
    units = [int(code[at + 2 : at + 6], 16) for at in range(0, len(code), 6)]
    raw = b"".join(unit.to_bytes(2, "big") for unit in units)
    try:
        plain = raw.decode("utf-16-be")
    except UnicodeDecodeError:
        return []
    letters, at = [], 0
    for letter in plain:
        letters.append((letter, at))
        at += 6 * (len(letter.encode("utf-16-be")) // 2)
    return letters


def _is_kept(letter: str) -> bool:
    return letter.isalnum() or letter in _KEPT
