"""What bears a person's name and is nobody: products, books, saints, places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from gateway.traffic.detection.names import cues
from gateway.traffic.detection.names.polish_goods import is_found_by_somebody, is_goods
from gateway.traffic.detection.names.tokens import Token
from gateway.traffic.detection.reading import Reading

_BUYING: Final = frozenset(
    "zamowilem zamowilam zamawiam zamowic kupilem kupilam kupuje kupic biore wezme wybralem "
    "wybralam wybieram zwracam reklamuje polecacie sprzedajecie macie".split()
)
_ASSISTANTS: Final = frozenset({"asystentka", "asystent", "asystentke", "asystentki", "botka"})
_CALLED: Final = frozenset({"sie", "imie"})
_LISTING: Final = frozenset("i oraz czy lub albo ani".split())
_LONGEST_ABBREVIATION: Final = 4
_BEARERS: Final = frozenset({"THING", "SAINT", "NAME"})
_OF_A_KIND: Final = frozenset({"nazwie", "imieniu", "typu", "marki", "imienia", "imie"})


def is_of_a_thing(reading: Reading, tokens: Sequence[Token], index: int) -> bool:
    """Whether what stands around says that a product, a saint or a place bears the name."""
    former = tokens[index - 1].plain if index else ""
    if thing_around(reading, tokens[index], former):
        return True
    # `Sukienki Lena i Nina`: the second is what the first is.
    if former not in _LISTING or index < 2 or not tokens[index - 2].is_capitalised:
        return False
    return bool(tokens[index - 2].given) and is_of_a_thing(reading, tokens, index - 2)


_HAS_DONE: Final = regex.compile(
    r"[ ](?:(?:nie|juz|mi|mu|jej|im|wczoraj|jutro|dzis|dzisiaj|rano|sama?)[ ]){0,3}"
    r"(?:ode(?:bra|bier|sla|sle)|odbierz|odda|odlozy|wpis|zamkn|otworzy|opusci|zamowi|kupi|wybra|"
    r"wybierz|zwroci|napis|zadzwoni|podpis|poda(?:la|l|je)(?!\p{L})|wysla|wysle|zaplaci|obieca|"
    r"dosta|"
    r"przynios|przynies|wziel|wzial|zgubi|znalaz|prosi|nie przy(?:szl|szed|jd)|"
    r"zostawi|przekaz|pomogl|"
    r"pomoze|mowi|powiedzi|chce|chcial)"
)
"""What somebody does with goods: `Sukienkę Zuzanna odesłała wczoraj`."""


def thing_around(reading: Reading, token: Token, former: str) -> bool:
    """The same of a word behind the folded word `former`."""
    before = reading.folded[max(0, token.start - cues.REACH) : token.start]
    if is_called_thing(before, former) or is_assistant(token, former):
        return True
    if is_found_by_somebody(former) and before.endswith(f"{former} ") and not _is_subject(token):
        return True
    if former in _BUYING and token.given and not token.reading.known_surname:
        return True
    if token.given and _HAS_DONE.match(reading.folded, token.end):
        return False
    if cues.kind_of(former) in _BEARERS or former in _OF_A_KIND or is_goods(former):
        if cues.SAINT.search(before) or (cues.THING.search(before) and _may_be_base(token)):
            return True
    behind = reading.folded[token.end : token.end + cues.REACH]
    if cues.THING_BEHIND.match(behind):
        return True
    listed = "nazwy" in reading.folded or "imion" in reading.folded or "le:" in reading.folded
    return listed and cues.LISTED.search(reading.folded) is not None


def _may_be_base(token: Token) -> bool:
    """Whether a name stands as goods bear it; `rower Kuby` is somebody's."""
    cases = {case for each in (*token.given, *token.surname) for case in each.cases}
    return not cases or "nom" in cases


def _is_subject(token: Token) -> bool:
    """`choroba Anna`: in no case but the first, so that it is not who found the disease."""
    cases = {case for each in (*token.given, *token.surname) for case in each.cases}
    return bool(cases) and "gen" not in cases


def is_abbreviation(token: Token) -> bool:
    """`SIM`, `MAC`: three or four capitals in a text that does not shout, and no usual name."""
    if not token.is_upper_case or token.shouting or len(token.text) > _LONGEST_ABBREVIATION:
        return False
    return not token.reading.known_given and not token.reading.known_surname


def is_called_thing(before: str, former: str) -> bool:
    """`Wasz czat nazywa się Maja`."""
    return former in _CALLED and cues.CALLED_THING.search(before) is not None


def is_assistant(token: Token, former: str) -> bool:
    """`Asystentka Inga`: in chat a program more often than a clerk."""
    return former in _ASSISTANTS and token.reading.known_given


def is_of_a_work(reading: Reading, token: Token, former: str) -> bool:
    """`Pan Tadeusz` where the talk is of a book, `Król Julian` where it is of a toy."""
    if former not in cues.WORK_WORDS and token.plain not in cues.WORK_WORDS:
        return False
    start, folded = token.start, reading.folded
    around = folded[max(0, start - 12) : start + 40]
    return cues.WORK.search(around) is not None and cues.CULTURE.search(folded) is not None
