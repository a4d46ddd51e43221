"""Things that makers call by people's names: `the Clara dress`, `Modell Luke`, `"Sir David" roses`.

What stands before such a name, or behind it, is a word for a kind of goods.
"""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.names.english_goods import is_english_thing
from gateway.traffic.detection.names.german_cases import is_common_surname, is_somebodys
from gateway.traffic.detection.names.german_goods import (
    CALLED_IN_FULL,
    GOODS,
    is_firm,
    is_full_name,
    is_kind_of_goods,
    is_listed_with_goods,
    is_title_of_work,
)
from gateway.traffic.detection.names.western_tokens import Token

_QUOTES: Final = frozenset('"„“”»«')


def is_called_so(tokens: list[Token], first: int, last: int, language: str) -> bool:
    """Whether `tokens[first:last]` is what goods are called, by the words around it."""
    before = _word(tokens, first, -1)
    if language == "de":
        return _is_german(tokens, first, last, before)
    return is_english_thing(tokens, first, last, before, _word(tokens, last - 1, 1))


def _is_german(tokens: list[Token], first: int, last: int, before: Token | None) -> bool:
    known = tokens[first].facts
    if first and last - first == 1 and is_somebodys(tokens, first):
        return False
    goods = tokens[first].plain in GOODS
    # "Bluse Marie", "Tisch Alva": the goods and what they are called.
    if goods and (last - first == 1 or known is not None and known.shape == "Xx" and not known.sex):
        return True
    if is_listed_with_goods(tokens, first, last) or is_firm(tokens, first, last):
        return True
    if is_title_of_work(tokens, first, last):
        return True
    if _is_relative_on_a_label(tokens, first, last):
        return True
    if before is None:
        return False
    called = is_kind_of_goods(before)
    if called and is_full_name(tokens, first, last):
        called = before.plain in CALLED_IN_FULL
    elif called and known is not None and not known.sex and before.plain not in CALLED_IN_FULL:
        called = not is_common_surname(tokens[first]) or known.brand
    return called or _is_title_of_noun(tokens, first, last, before)


def _is_relative_on_a_label(tokens: list[Token], first: int, last: int) -> bool:
    """`Marmelade „Tante Käthe“`: a relative in quotation marks."""
    if first < 2 or last >= len(tokens) or tokens[last].text not in _QUOTES:
        return False
    return tokens[first - 1].plain in _RELATIVES and tokens[first - 2].text in _QUOTES


_RELATIVES: Final = frozenset(
    "tante onkel oma opa mama papa mutter vater schwester bruder fraulein meister kapitan graf "
    "grafin baron konig prinz prinzessin pater doktor pfarrer sankt kaiser bauer".split()
)


def _is_title_of_noun(tokens: list[Token], first: int, last: int, before: Token) -> bool:
    """Whether it stands in quotation marks behind a German noun: `der Tarif "Emil"`."""
    quoted = (
        first > 0
        and last < len(tokens)
        and tokens[first - 1].text in _QUOTES
        and tokens[last].text in _QUOTES
    )
    known = before.facts
    if not quoted or known is None or before.in_cue and before.in_cue != "weak":
        return False
    return known.noun and known.shape == "Xx" or first > 1 and tokens[first - 2].kind == "word"


def _word(tokens: list[Token], place: int, step: int) -> Token | None:
    """The word next to `place`, over a quotation mark."""
    at = place + step
    if 0 <= at < len(tokens) and tokens[at].text in _QUOTES:
        at += step
    if not 0 <= at < len(tokens) or tokens[at].kind != "word":
        return None
    return tokens[at]
