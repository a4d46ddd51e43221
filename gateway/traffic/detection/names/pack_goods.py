"""Lone given names that are goods of a catalogue, an item of a menu or one of a choice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files

import regex

from gateway.traffic.detection.names.pack_scripts import plain
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
_MENU = regex.compile(r"[\p{L}\p{N}.)][ ]?[>→»][ ]?$")
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

_SAINTS = frozenset(
    "santa san sant santo sao sfantul sfanta sfintul sveti sveta svetega svete svaty svata svateho "
    "svatej sv sint sankt sankta свята святого святои святии святу св".split()
)
_SANTA_IS_A_NAME = frozenset(("lv", "lt"))


@cache
def makers() -> frozenset[str]:
    """Makers whose models bear given names: `Arctic Emilia`, `Gaggia Anna`, plainly spelled."""
    return _words("makers")


@cache
def works() -> frozenset[str]:
    """Words for works, cultivars, scents, inns, storms: what follows is their whole name."""
    return _words("works")


def _words(name: str) -> frozenset[str]:
    lines = files(__package__).joinpath(f"packs/{name}.txt").read_text("utf-8").splitlines()
    return frozenset(
        plain(word) for line in lines if not line.startswith("#") for word in line.split()
    )


def is_of_maker(found: Sequence[Token], at: int) -> bool:
    """Whether the word right before is the maker of goods that are called so."""
    if at == 0 or found[at].gap != " " or not found[at].capital:
        return False
    before = found[at - 1]
    return (before.capital or before.upper) and before.kind.plain in makers()


def is_saint(code: str, found: Sequence[Token], first: int, last: int) -> bool:
    """`Santa Lucia`, `sv. Anny`: a feast, a place or a church, never somebody of the talk."""
    if code in _SANTA_IS_A_NAME:
        return False
    if first == last:
        if first == 0 or found[first].gap not in (" ", ". "):
            return False
        return found[first - 1].kind.plain in _SAINTS
    two = last == first + 1 and found[first].kind.plain in _SAINTS
    return two and found[last].kind.given > 1 and found[last].kind.surname < _BY_ENDING


_BY_ENDING = 3


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
