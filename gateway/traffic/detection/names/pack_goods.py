"""Lone given names that are goods of a catalogue, an item of a menu or one of a choice."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from gateway.traffic.detection.names.pack_tokens import Token
from gateway.traffic.detection.normalised import folded

_AND = frozenset(
    "a i y e et og och ja ir un es és si și and und en agus u és және та і и ή και kai ili oder or "
    "nebo alebo ali of eller o ou sau arba vai jew чи або или vagy või tai nó".split()
)
_JOINED = (" ", "- ")
_EXPLAINING = frozenset((" (", " – ", " - ", " — "))
_MOST_LISTED = 8
_REACH = 90
_MENU = regex.compile(r"[>→»][ ]?$")
_MENU_BEHIND = regex.compile(r"[ ]?[>→][ ]?\p{L}")
_CHOICE = regex.compile(
    r"(?<!\p{L})(?:kter[aey] ze? t(?:ech|echto)|ktery z techto|koj[aei] od|кое от|коя от|кои от|"
    r"ποιο απο τα|ποια απο τις|melyik a|melyik faj|kumpi|kumb |milline neist|laquelle des|"
    r"lequel des|"
    r"lesquel(?:le)?s de|cual de l[oa]s|cual es mejor|quale (?:dei|delle|tra)|hvilken af|"
    r"hvad er forskellen|er der forskel pa|jaky je rozdil|koja je razlika|каква е разликата|"
    r"quelle (?:est la )?difference|que diferencia|che differenza|mi a kulonbseg|mika ero|"
    r"mis vahe|ποια (?:ειναι η )?διαφορα|cad e an difriocht|ce acu)"
)


def is_among_goods(
    text: str, found: Sequence[Token], at: int, is_product: Callable[[Token], bool]
) -> bool:
    """`fotelja Vesna ili Dunja`, `Settings > Lisa`, `Róisín or Ana, which of these`."""
    token = found[at]
    before = text[max(0, token.start - 4) : token.start]
    if _MENU.search(before) or _MENU_BEHIND.match(text, token.end):
        return "@" not in text
    if _joined_behind(found, at, is_product) or _joined_before(found, at, is_product):
        return True
    if _is_explained(found, at, is_product):
        return True
    around = folded(text[max(0, token.start - _REACH) : token.end + _REACH])
    if _CHOICE.search(around) is None:
        return False
    near = found[max(0, at - 8) : at + 12]
    return any(map(is_product, near))


def _joined_behind(found: Sequence[Token], at: int, is_product: Callable[[Token], bool]) -> bool:
    """`Vesna ili` Dunja: the other of two is beside a word for goods."""
    first = at
    while (
        first > 1
        and found[first - 1].kind.plain in _AND
        and found[first].gap in _JOINED
        and found[first - 1].gap in _JOINED
        and found[first - 2].capital
    ):
        first -= 2
    return first != at and first > 0 and found[first].gap == " " and is_product(found[first - 1])


def _joined_before(found: Sequence[Token], at: int, is_product: Callable[[Token], bool]) -> bool:
    """Piret `ja Triinu kardinad`; Mads- `og Signe-sofaen`."""
    last = at
    while (
        last + 2 < len(found)
        and found[last + 1].kind.plain in _AND
        and found[last + 1].gap in _JOINED
        and found[last + 2].gap == " "
        and found[last + 2].capital
    ):
        last += 2
    if last == at or last + 1 >= len(found):
        return False
    return found[last + 1].gap in (" ", "-") and is_product(found[last + 1])


def _is_explained(found: Sequence[Token], at: int, is_product: Callable[[Token], bool]) -> bool:
    """`Jagoda i Višnja (sadnice)`; `Rosa, Lilia – all three sorts`: what they are follows."""
    last = at
    while last + 1 < len(found) and last - at < _MOST_LISTED:
        gap, word = found[last + 1].gap, found[last + 1]
        if gap not in (" ", ", ") or not (word.capital or word.kind.plain in _AND):
            break
        last += 1
    if last + 1 >= len(found) or found[last + 1].gap not in _EXPLAINING:
        return False
    near = found[last + 1 : last + 5]
    end = next((place for place, word in enumerate(near) if place and len(word.gap) > 1), len(near))
    return any(map(is_product, near[:end]))
