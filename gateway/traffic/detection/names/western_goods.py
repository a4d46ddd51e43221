"""Things that makers call by people's names: `the Clara dress`, `Modell Luke`, `"Sir David" roses`.

What stands before such a name, or behind it, is a word for a kind of goods.
"""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.names.german_goods import (
    AWAITED,
    CALLED_IN_FULL,
    GOODS,
    is_firm,
    is_full_name,
    is_kind_of_goods,
    is_listed_with_goods,
    is_title_of_work,
)
from gateway.traffic.detection.names.western_tokens import Token

ENGLISH_GOODS: Final = frozenset(
    (
        "dress dresses skirt blouse shirt top jumper cardigan coat jacket jeans trousers "
        "leggings boots shoes trainers sandals heels handbag bag purse wallet belt scarf "
        "watch ring necklace earrings bracelet perfume fragrance lipstick mascara foundation "
        "candle candles sofa armchair chair chairs table desk bookcase bookshelf shelf "
        "shelves wardrobe sideboard dresser bed bedframe mattress headboard ottoman stool "
        "bench lamp lamps rug rugs curtains duvet bedding cushion mirror cabinet vase mug "
        "mugs plates bowl cookware pan pans casserole knife kettle toaster oven fridge hob "
        "blender pram pushchair buggy cot doll lego toy game bike tent rucksack suitcase "
        "phone tablet case cover wallpaper paint tiles roses rose seeds potatoes apples plant "
        "plants tomatoes pizza burger salad sandwich wine range collection album song film "
        "movie series book novel tribute concert gig tickets show musical exhibition tweed "
        "hotel inn pub stadium theatre centre center station airport street road line square "
        "bridge park tower hospital university college museum gallery"
    ).split()
)
_BEFORE_GOODS: Final = frozenset(
    "the a an this that these those our new two three four same mini any no of in and".split()
)
_LABELS: Final = frozenset(
    "model colour color shade style range collection series edition scent flavour flavor "
    "variety design pattern brand album song film movie".split()
)


def is_called_so(tokens: list[Token], first: int, last: int, language: str) -> bool:
    """Whether `tokens[first:last]` is what goods are called, by the words around it."""
    before = _word(tokens, first, -1)
    if language == "de":
        return _is_german(tokens, first, last, before)
    if before is not None and before.plain in _LABELS:
        return True
    behind = _word(tokens, last - 1, 1)
    # "Lis to model kurtki": a short Polish text is read as English too.
    if [token.plain for token in tokens[last : last + 2]] == ["to", "model"]:
        return True
    if behind is None or behind.plain not in ENGLISH_GOODS:
        return False
    quoted = first > 0 and tokens[first - 1].text == '"'
    return quoted or before is not None and before.plain in _BEFORE_GOODS


def _is_german(tokens: list[Token], first: int, last: int, before: Token | None) -> bool:
    known = tokens[first].facts
    goods = tokens[first].plain in GOODS
    # "Bluse Marie", "Tisch Alva": the goods and what they are called.
    if goods and (last - first == 1 or known is not None and known.shape == "Xx" and not known.sex):
        return True
    if is_listed_with_goods(tokens, first, last) or is_firm(tokens, first, last):
        return True
    if is_title_of_work(tokens, first, last):
        return True
    if before is None:
        return False
    called = is_kind_of_goods(before)
    if called and is_full_name(tokens, first, last):
        called = before.plain in CALLED_IN_FULL
    elif called and before.plain in AWAITED:
        called = known is not None and bool(known.sex)
    return called or _is_title_of_noun(tokens, first, last, before)


def _is_title_of_noun(tokens: list[Token], first: int, last: int, before: Token) -> bool:
    """Whether it stands in quotation marks behind a German noun: `der Tarif "Emil"`."""
    quoted = first > 0 and last < len(tokens) and tokens[first - 1].text == tokens[last].text == '"'
    known = before.facts
    if not quoted or known is None or before.in_cue and before.in_cue != "weak":
        return False
    return known.noun and known.shape == "Xx" or first > 1 and tokens[first - 2].kind == "word"


def _word(tokens: list[Token], place: int, step: int) -> Token | None:
    """The word next to `place`, over a quotation mark."""
    at = place + step
    if 0 <= at < len(tokens) and tokens[at].text == '"':
        at += step
    if not 0 <= at < len(tokens) or tokens[at].kind != "word":
        return None
    return tokens[at]
