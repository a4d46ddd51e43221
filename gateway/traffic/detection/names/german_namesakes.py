"""Germans who are called as a thing is: `Viele Grüße, Peter Kaiser`, `Paul Green hier`."""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.names.western_namesakes import unmark
from gateway.traffic.detection.names.western_tokens import Token
from gateway.traffic.detection.normalised import folded


def _words(text: str) -> frozenset[str]:
    return frozenset(folded(text).split())


_STRONG: Final = frozenset({"title", "intro", "field", "kin"})
_UNSURE: Final = _words("nicht sondern namens genannt heißt : von auf an klingel")
_SPEAKING: Final = _words("hier")
_BORN: Final = _words("geboren geb jahrgang")
_I: Final = _words("bin hier ich spricht schreibt")
_ROLES: Final = _words(
    "herr herrn frau kollege kollegen kollegin mitarbeiter mitarbeiterin "
    "nachbar nachbarn nachbarin "
    "kunde kundin patient patientin mieter mieterin vermieter vermieterin techniker hausmeister "
    "berater beraterin fahrer zusteller monteur sohn tochter mann bruder schwester vater mutter "
    "freund freundin neffe nichte enkel enkelin schüler schülerin lehrer lehrerin kind empfänger "
    "inhaber inhaberin versicherungsnehmer zwillinge"
)
_SPOKEN: Final = _words("gesprochen telefoniert geschrieben vereinbart verabredet ausgemacht")
_BROUGHT: Final = _words("liefern lieferung adressiert geschickt schicken senden zustellen zu")
_LONGEST_LINE: Final = 3
_NEAR: Final = 6


def free_german_namesakes(tokens: list[Token]) -> None:
    """Take the mark of a thing from words that here are somebody's name, in German."""
    unmark(tokens, _is_person)


def _is_person(tokens: list[Token], first: int, last: int) -> bool:
    words = [token.facts for token in tokens[first:last] if token.facts]
    if not words or any(known.shape == "x" for known in words):
        return False
    if not words[0].sex:
        return len(words) == 1 and words[0].surname and _is_behind_given(tokens, first)
    return (
        _is_announced(tokens, first)
        or _is_signature(tokens, first, last)
        or _is_said_behind(tokens, first, last)
        or _is_met(tokens, first, last)
    )


def _is_behind_given(tokens: list[Token], first: int) -> bool:
    """`Anna Parkinson`, `J. Hodgkin`, `Frau Alzheimer`."""
    at = first - 1 - (first > 0 and tokens[first - 1].text == ".")
    if at < 0 or tokens[at].in_cue == "thing":
        return False
    known = tokens[at].facts
    if known is None:
        return False
    return tokens[at].in_cue == "title" or known.shape == "X" or bool(known.sex and not known.band)


def _is_announced(tokens: list[Token], first: int) -> bool:
    token = tokens[first]
    if token.cue not in _STRONG or token.behind or not first:
        return False
    before = tokens[first - 1].plain
    if before == ":":
        return token.cue == "field" and first > 1 and tokens[first - 2].plain not in _UNSURE
    return before not in _UNSURE or first > 1 and tokens[first - 2].plain in _ROLES | {"ich"}


def _is_signature(tokens: list[Token], first: int, last: int) -> bool:
    """Behind `Viele Grüße`, or alone on the last line."""
    ends = last >= len(tokens) or tokens[last].kind == "line" or last == len(tokens) - 1
    if tokens[first].cue == "sign" and not tokens[first].behind:
        return ends
    alone = first > 1 and tokens[first - 1].kind == "line"
    return alone and ends and last - first <= _LONGEST_LINE


def _is_said_behind(tokens: list[Token], first: int, last: int) -> bool:
    """`…, Gerry Weber hier`, `Paul Klee, geboren 2019`, `Max und Moritz sind unsere Zwillinge`."""
    behind = [token.plain for token in tokens[last : last + 2]]
    if behind[:1] and behind[0] in _SPEAKING and (first == 0 or tokens[first - 1].kind == "sign"):
        return True
    if len(behind) > 1 and behind[0] in (",", "(") and behind[1] in _BORN:
        return True
    words = [token.plain for token in tokens[last : last + _NEAR]]
    return words[:1] in (["sind"], ["ist"]) and not _ROLES.isdisjoint(words)


def _is_met(tokens: list[Token], first: int, last: int) -> bool:
    """`ich bin Paul Green`, `mit Tom Ford gesprochen`, `bitte liefern an Heinrich Heine`."""
    at = first - 1
    if at < 0:
        return False
    before = tokens[at].plain
    if before in _ROLES or before == "ist" and at > 0 and tokens[at - 1].plain in _I:
        return True
    if before in _I and before != "ich" and (at == 0 or tokens[at - 1].plain in _I):
        return True
    if before == "mit":
        return any(token.plain in _SPOKEN for token in tokens[last : last + _NEAR])
    return before == "an" and any(token.plain in _BROUGHT for token in tokens[max(0, at - 3) : at])
