"""Things that makers call by people's names: `the Clara dress`, `Modell Luke`, `"Sir David" roses`.

What stands before such a name, or behind it, is a word for a kind of goods.
"""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.names.western_tokens import Token
from gateway.traffic.detection.normalised import folded

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
GERMAN_GOODS: Final = frozenset(
    folded(
        "modell serie kollektion kleid rock bluse hemd hose jeans pulli pullover jacke mantel "
        "schuh schuhe stiefel sandale sneaker tasche handtasche rucksack koffer uhr ring kette "
        "armband parfum parfüm duft lippenstift sofa couch sessel stuhl hocker tisch schreibtisch "
        "regal schrank kommode bett matratze lattenrost lampe leuchte teppich vorhang bettwäsche "
        "kissen spiegel geschirr teller tasse vase topf pfanne bräter kinderwagen buggy puppe "
        "fahrrad zelt tapete farbton pizza pasta burger salat wein sorte marke reihe linie "
        "typ ausführung dekor garnitur set album lied song film roman buch musical hotel gasthof "
        "pension restaurant parkhaus klinik gymnasium stadion bahnhof flughafen muster vorlage "
        "birne apfel kartoffel rose tomate tarif paket programm küche front"
    ).split()
)
_HEADS: Final = tuple(sorted(word for word in GERMAN_GOODS if len(word) > 3))
"""Last parts of compounds: `Stehlampe`, `Schnittmuster`."""
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
        if last - first == 1 and tokens[first].plain in GERMAN_GOODS:
            return True
        if before is None:
            return False
        if before.plain in GERMAN_GOODS or before.plain.endswith(_HEADS):
            return True
        return _is_title_of_noun(tokens, first, last, before)
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
