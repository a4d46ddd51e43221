"""English sentences that leave no doubt of a name, whatever the word itself may be elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from gateway.traffic.detection.names import english_people
from gateway.traffic.detection.names.western_rules import CERTAIN, Span, is_initial
from gateway.traffic.detection.names.western_tokens import Token

_KIN: Final = frozenset("auntie aunty aunt uncle granny nanny grandma grandpa grandad nana".split())
_WHOSE: Final = frozenset("my his her our their ur me".split())
_SPOUSES: Final = frozenset(
    "husband wife son daughter brother sister mum mom mam dad nan gran partner uncle aunt auntie "
    "cousin niece nephew grandson granddaughter friend mate boyfriend girlfriend hubby missus "
    "fiance fiancee flatmate housemate neighbour neighbor stepson stepdaughter".split()
)
_ASIDE: Final = frozenset(
    "as i i'm can could please pls thanks thank we my the you your just this it further following "
    "per re any is are did have see sorry not mark would what when where how why".split()
)
_ASKED: Final = frozenset("asked ask tell told rang texted emailed messaged".split())
_WHERE: Final = frozenset("at from in if who about that yesterday today".split())
_ADJECTIVES: Final = frozenset("big wee little fat mad lanky".split())
_NEVER: Final = frozenset(
    "will may can art gene chase grant mark hope rich pat long rose drew bill sue guy rob max "
    "dash dot don ray said has had was is and".split()
)
"""Words that a small letter leaves no name, but where somebody's relative is called so."""
_MAY_BE_KIN: Final = frozenset("bill rose rob mark pat sue max ray don guy gene art rich".split())
_LAST_BAND: Final = 5
_NO_SIGNATURE: Final = frozenset(
    "team support sales accounts management resident tenant all customer everyone sent get anon "
    "anonymous regards thanks yours urgent attached attachment confidential reception admin hr "
    "parent member owner driver landlord billing lettings dispatch".split()
)
_I_AM: Final = frozenset("its it's im i'm am is".split())
_HE_IS: Final = frozenset("he's hes she's shes".split())
_LINKS: Final = frozenset("le la de di da van von del bin ibn ben mac al el dos san st o".split())
_IRISH: Final = frozenset("Ní Ni Nic Uí".split())
_PASSENGER_TITLES: Final = frozenset("mr mrs ms miss mstr dr chd inf".split())


def framed(tokens: list[Token], language: str) -> Iterator[Span]:
    """Names by the frame they stand in; outside English only passengers are told so."""
    frames = _FRAMES if language == "en" else (_passenger,)
    for place, token in enumerate(tokens):
        if token.facts is None or token.in_cue == "thing":
            continue
        for frame in frames:
            last = frame(tokens, place)
            if last:
                yield Span(place, last, CERTAIN)
                break


def joined(spans: list[Span], framed_spans: Iterator[Span]) -> list[Span]:
    """The spans with those by frame, each frame's widened by what it overlaps."""
    kept = list(spans)
    for sure in framed_spans:
        met = [each for each in kept if each.first < sure.last and sure.first < each.last]
        first = min([sure.first, *(each.first for each in met)])
        last = max([sure.last, *(each.last for each in met)])
        kept = [each for each in kept if each not in met]
        kept.append(Span(first, last, sure.score))
    return sorted(kept, key=lambda span: span.first)


def _plain(tokens: list[Token], place: int) -> str:
    return tokens[place].plain if 0 <= place < len(tokens) else ""


def _passenger(tokens: list[Token], place: int) -> int:
    """`HENDRICKSON/PAUL MR`, `LEE/ANN`, as airlines write."""
    if place + 2 >= len(tokens) or tokens[place + 1].text != "/":
        return 0
    surname, given = tokens[place].facts, tokens[place + 2].facts
    if surname is None or given is None or not surname.shape == given.shape == "XX":
        return 0
    titled = _plain(tokens, place + 3) in _PASSENGER_TITLES
    named = bool(surname.surname and given.sex) and not (surname.band or given.band)
    return place + 3 if titled or named else 0


def _kin_by_title(tokens: list[Token], place: int) -> int:
    """`Auntie Lo`, `uncle raj`."""
    known = tokens[place].facts
    if known is None or _plain(tokens, place - 1) not in _KIN or len(known.plain) < 2:
        return 0
    if known.shape in ("Xx", "XX") and tokens[place - 1].text[:1].isupper():
        return place + 1 if not tokens[place].in_cue and known.band < _LAST_BAND else 0
    return place + 1 if known.sex and known.band < 2 else 0


def _kin_in_small_letters(tokens: list[Token], place: int) -> int:
    """`my husband bill checked it`; not `my husband will`."""
    known = tokens[place].facts
    if known is None or known.shape != "x" or not known.sex or place < 2:
        return 0
    if _plain(tokens, place - 1) not in _SPOUSES or _plain(tokens, place - 2) not in _WHOSE:
        return 0
    if known.plain in _NEVER and known.plain not in _MAY_BE_KIN:
        return 0
    return place + 1


def _introduced_in_small_letters(tokens: list[Token], place: int) -> int:
    """`its dawn hartshorne` where other words of the text have their capitals."""
    token, known = tokens[place], tokens[place].facts
    if known is None or known.shape != "x" or not known.sex or token.behind or token.in_cue:
        return 0
    if _plain(tokens, place - 1) not in _I_AM or known.plain in _NEVER:
        return 0
    surname = tokens[place + 1].facts if place + 1 < len(tokens) else None
    if surname is None or surname.shape != "x" or len(surname.plain) < 3:
        return 0
    return place + 2 if surname.surely_name or surname.unknown else 0


def _third_in_small_letters(tokens: list[Token], place: int) -> int:
    """`he's baptiste le goff`: words on no list but of names, behind `he's`."""
    known = tokens[place].facts
    if known is None or known.shape != "x" or not known.surely_name:
        return 0
    if _plain(tokens, place - 1) not in _HE_IS:
        return 0
    at = place + 1 + (_plain(tokens, place + 1) in _LINKS)
    surname = tokens[at].facts if at < len(tokens) else None
    if surname is None or surname.shape != "x" or len(surname.plain) < 3:
        return 0
    return at + 1 if surname.surely_name or surname.unknown else 0


def _irish(tokens: list[Token], place: int) -> int:
    """`Ní Mhurchú`, whatever stands before it."""
    behind = tokens[place + 1].facts if place + 1 < len(tokens) else None
    if tokens[place].text not in _IRISH or behind is None or behind.shape != "Xx":
        return 0
    return place + 2 if not behind.band else 0


def _born(tokens: list[Token], place: int) -> int:
    """`Ġorġa Buttigieg née Farrugia`."""
    at = place
    while at < min(place + 3, len(tokens)) and _is_titled(tokens[at]):
        at += 1
    if at == place or _plain(tokens, at) not in ("nee", "ne") or tokens[at].in_cue == "":
        return 0
    return at


def _is_titled(token: Token) -> bool:
    return token.facts is not None and token.facts.shape == "Xx" and not token.in_cue


def _here(tokens: list[Token], place: int) -> int:
    """`Hello there, Obi here.`"""
    known = tokens[place].facts
    if known is None or known.shape != "Xx" or not known.sex or _plain(tokens, place - 1) != ",":
        return 0
    if tokens[place - 2].in_cue not in ("greet", "thing") or _plain(tokens, place + 1) != "here":
        return 0
    return place + 1 if _plain(tokens, place + 2) in ("", ".", ",", "!", "-", ";") else 0


def _signed(tokens: list[Token], place: int) -> int:
    """A word alone behind `Regards,` at the end of a text: `Pip`."""
    token, known = tokens[place], tokens[place].facts
    if known is None or token.cue != "sign" or token.behind or known.shape != "Xx" or token.in_cue:
        return 0
    if "\n" not in token.parted or known.band >= _LAST_BAND or known.plain in _NO_SIGNATURE:
        return 0
    return place + 1 if place + 1 == len(tokens) or _plain(tokens, place + 1) in "x.!" else 0


def _addressed(tokens: list[Token], place: int) -> int:
    """`Mark, as discussed …` at the head of a text."""
    known = tokens[place].facts
    if place or known is None or not known.sex or known.shape != "Xx":
        return 0
    if _plain(tokens, 1) != "," or known.place or known.plain in ("may", "april", "june", "august"):
        return 0
    return 1 if _plain(tokens, 2) in _ASIDE else 0


def _asked(tokens: list[Token], place: int) -> int:
    """`asked joy at the gym`."""
    known = tokens[place].facts
    if known is None or not known.sex or known.plain in _NEVER:
        return 0
    if _plain(tokens, place - 1) not in _ASKED or _plain(tokens, place + 1) not in _WHERE:
        return 0
    return place + 1


def _by_nickname(tokens: list[Token], place: int) -> int:
    """`ask for Big Tone`, `Crew: Wee Shug, …`."""
    known = tokens[place].facts
    if known is None or known.plain not in _ADJECTIVES or known.shape != "Xx":
        return 0
    before = tokens[place - 1] if place else None
    if before is None or not (tokens[place].cue and not tokens[place].behind or before.text == ":"):
        return 0
    behind = tokens[place + 1].facts if place + 1 < len(tokens) else None
    if behind is None or behind.shape != "Xx" or tokens[place + 1].in_cue:
        return 0
    return place + 2 if behind.band < _LAST_BAND else 0


def _surname_first(tokens: list[Token], place: int) -> int:
    """`Baker, J., tenant`."""
    token, known = tokens[place], tokens[place].facts
    if (
        known is None
        or not token.line_opens
        or not known.surname
        or known.shape not in ("Xx", "XX")
    ):
        return 0
    if place + 3 >= len(tokens) or tokens[place + 1].text != "," or tokens[place + 3].text != ".":
        return 0
    return place + 4 if tokens[place + 2].text.isupper() and is_initial(tokens[place + 2]) else 0


def _short_for(tokens: list[Token], place: int) -> int:
    """`Col (short for Colm)`."""
    known = tokens[place].facts
    if known is None or known.shape != "Xx" or _plain(tokens, place + 1) not in ("(", ","):
        return 0
    return place + 1 if [_plain(tokens, place + n) for n in (2, 3)] == ["short", "for"] else 0


def _spelled_so(tokens: list[Token], place: int) -> int:
    """The surname behind a remark on spelling: `jacqui with a q penhaligon`."""
    known = tokens[place].facts
    if known is None or place < 4 or known.band or len(_plain(tokens, place - 1)) != 1:
        return 0
    if _plain(tokens, place - 3) != "with" or _plain(tokens, place - 2) not in ("a", "an", "no"):
        return 0
    return place + 1 if known.named or known.unknown else 0


def _not_the_other(tokens: list[Token], place: int) -> int:
    """`its Pól, not Paul`."""
    known = tokens[place].facts
    if known is None or known.shape != "Xx" or tokens[place].opens or known.band >= _LAST_BAND - 1:
        return 0
    if tokens[place].cue != "weak" or tokens[place].behind or _plain(tokens, place + 1) != ",":
        return 0
    other = tokens[place + 3].facts if place + 3 < len(tokens) else None
    right = _plain(tokens, place + 2) == "not" and other is not None and other.shape == "Xx"
    return place + 1 if right and other is not None and other.sex else 0


_FRAMES: Final = (
    _passenger,
    _introduced_in_small_letters,
    _third_in_small_letters,
    _irish,
    _born,
    _here,
    _kin_by_title,
    _kin_in_small_letters,
    _signed,
    _addressed,
    _asked,
    _by_nickname,
    _surname_first,
    _short_for,
    _spelled_so,
    _not_the_other,
    *english_people.FRAMES,
)
