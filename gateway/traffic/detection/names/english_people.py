"""English frames that tell people from what is called like them: `the Charlotte I spoke to`."""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.names.western_lexicon import facts
from gateway.traffic.detection.names.western_tokens import Token

_SPEAKERS: Final = frozenset("i you we they he she".split())
_DEALT: Final = frozenset(
    "spoke spoken speak talked talk dealt met chatted rang called emailed mentioned know live work "
    "worked mean saw told asked have had".split()
)
_FURTHER: Final = frozenset("to with from on about in for who that file records system".split())
_PLACED: Final = frozenset("in on from at".split())
_OFFICES: Final = frozenset(
    "your our accounts sales billing reception support collections hr complaints payroll "
    "finance retentions housing lettings customer technical tech night branch head dispatch "
    "returns repairs logistics claims admin marketing legal it fraud nights days "
    "reservations bookings".split()
)
_PRONOUNS: Final = {
    "he": "m", "he's": "m", "hes": "m", "she": "f", "she's": "f", "shes": "f",
}  # fmt: skip
_OTHERS: Final = frozenset(
    "wife husband son daughter mum mom mam dad mother father nan gran sister brother "
    "girlfriend boyfriend partner lady man woman girl boy driver agent courier engineer "
    "friend niece nephew aunt uncle colleague boss neighbour neighbor adviser advisor rep "
    "nurse doctor someone somebody guy bride teacher kid toddler assistant manager landlord "
    "landlady tenant him her and".split()
)
_FIGURES: Final = frozenset(
    "doll dolls plush figure figures costume toy playset lego skin film movie book series game "
    "episode".split()
)
_ARTICLES: Final = frozenset("the a an this that these those another each every".split())
_REACH: Final = 14
_BELONGINGS: Final = frozenset(
    "coat jacket bag phone car house email e-mail number address account flat wife husband "
    "mum mother dad father son daughter brother sister birthday room desk laptop passport "
    "card luggage suitcase bike keys glasses prescription appointment funeral estate name "
    "surname boss mobile parents partner wedding pension salary medication insurance "
    "girlfriend boyfriend kids children".split()
)
_MONTHS: Final = frozenset("april may june august".split())
_WHAT_FAMILIES_DO: Final = frozenset(
    "want wants are have live lives next at from say said moved never who also don't need were "
    "upstairs downstairs opposite over across paid owe used keep own left came went didn't won't "
    "haven't aren't weren't".split()
)
_DOUBTS: Final = frozenset("i surname maybe not her his that's thats something".split())


def one_of_several(tokens: list[Token], place: int) -> int:
    """`the Charlotte I spoke to`, `the Margaret in accounts`, `The Duncan on your night shift`."""
    if not _is_given(tokens, place) or _plain(tokens, place - 1) not in ("the", "that"):
        return 0
    behind, then = _plain(tokens, place + 1), _plain(tokens, place + 2)
    if behind in _SPEAKERS:
        if then in ("have", "had"):
            return place + 1 if _plain(tokens, place + 3) in ("on", "in", "down") else 0
        return place + 1 if then in _DEALT and _plain(tokens, place + 3) in _FURTHER else 0
    return place + 1 if behind in _PLACED and then in _OFFICES else 0


def spoken_of_behind(tokens: list[Token], place: int) -> int:
    """`Felix boots were lost, he is six`, `Oliver's shop visit, he was rude`."""
    known = tokens[place].facts
    if not _is_given(tokens, place) or known is None or known.place or known.brand:
        return 0
    before = tokens[place - 1] if place else None
    if before is not None and (before.plain in _ARTICLES or before.text == '"'):
        return 0
    if _plain(tokens, place + 1) in _FIGURES:
        return 0
    for at in range(place + 1, min(len(tokens), place + _REACH)):
        word = tokens[at]
        if word.plain in _OTHERS or word.facts is not None and word.facts.sex and _is_cap(word):
            return 0
        sex = _PRONOUNS.get(word.plain)
        if sex is not None:
            return place + 1 if known.sex in (sex, "x") else 0
    return 0


def owner_of_things(tokens: list[Token], place: int) -> int:
    """`Mark's coat`, `Bill's phone`: names that are words too, before what people own."""
    token, known = tokens[place], tokens[place].facts
    if known is None or not known.sex or known.shape != "Xx" or token.plain in _MONTHS:
        return 0
    if token.in_cue or _plain(tokens, place + 1) != "'s":
        return 0
    return place + 1 if _plain(tokens, place + 2) in _BELONGINGS else 0


def family(tokens: list[Token], place: int) -> int:
    """`The Patels want`, `the Hendersons next door`."""
    token, known = tokens[place], tokens[place].facts
    if known is None or known.shape != "Xx" or not token.plain.endswith("s") or token.in_cue:
        return 0
    if known.band or known.place or known.brand or _plain(tokens, place - 1) != "the":
        return 0
    one = facts(token.text[:-1], "en")
    if not one.surname or one.band or one.place or one.brand:
        return 0
    return place + 1 if _plain(tokens, place + 1) in _WHAT_FAMILIES_DO else 0


def with_a_nickname(tokens: list[Token], place: int) -> int:
    """`Bartholomew - "Barty"`, `Margaret "Peggy"`, `Elizabeth (Lizzie)`."""
    if not _is_given(tokens, place):
        return 0
    at = place + 1 + (_plain(tokens, place + 1) in ("-", "–", "—", ","))
    if _plain(tokens, at) not in ('"', "(") or _plain(tokens, at + 2) not in ('"', ")"):
        return 0
    nick = tokens[at + 1].facts
    if nick is None or nick.shape != "Xx" or nick.band >= _EVERYDAY or tokens[at + 1].in_cue:
        return 0
    return at + 2 if nick.named or tokens[at + 1].plain[:2] == tokens[place].plain[:2] else 0


def doubted(tokens: list[Token], place: int) -> int:
    """`The tenant upstairs (Lil, I think her surname's Onions)`."""
    known = tokens[place].facts
    if known is None or not known.sex and known.band >= _EVERYDAY or known.shape != "Xx":
        return 0
    if _plain(tokens, place - 1) != "(" or _plain(tokens, place + 1) != "," or tokens[place].in_cue:
        return 0
    if not known.sex and not (_plain(tokens, place + 2) == "i" and known.band < _EVERYDAY):
        return 0
    return place + 1 if _plain(tokens, place + 2) in _DOUBTS else 0


def _is_given(tokens: list[Token], place: int) -> bool:
    known = tokens[place].facts
    if known is None or not known.sex or tokens[place].in_cue:
        return False
    return known.shape == "Xx" and known.band < 2


def _is_cap(token: Token) -> bool:
    return token.text[:1].isupper()


def _plain(tokens: list[Token], place: int) -> str:
    return tokens[place].plain if 0 <= place < len(tokens) else ""


_EVERYDAY: Final = 4
FRAMES: Final = (
    one_of_several,
    spoken_of_behind,
    owner_of_things,
    family,
    with_a_nickname,
    doubted,
)
