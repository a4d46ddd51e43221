"""Names written in part or in pieces: `J. Kowalski`, `W-R-O-Ń-S-K-I`, `Jarek-laptop`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import regex

from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.names.forms import form_of_words
from gateway.traffic.detection.names.polish_rules import CUED, INITIAL_BEHIND, Claim, Place
from gateway.traffic.detection.names.spelled import spelled
from gateway.traffic.detection.names.tokens import Token
from gateway.traffic.detection.reading import Reading

_INITIAL: Final = regex.compile(
    r"(?<![\p{L}.])((?:(?:\p{Lu}|Sz|Cz|Ch|Dz|Rz|St|Wł|Kr|Zb|Kaz|Tad|Stan)\.[ ]?|\p{Lu}[ ]){1,2})$"
)
_SMALL_INITIAL: Final = regex.compile(r"(?<![\p{L}.])(?<!\d[ ])((?!p|r)\p{Ll}\.[ ]?)$")
_ADDRESS: Final = ("P.", "Sz.")
_PREPOSITIONS: Final = frozenset("AIOUWZ")
_DEVICES: Final = frozenset(
    "laptop pc komputer komp telefon tel iphone tablet ipad tv dom wifi notebook phone mac".split()
)
_FEWEST_LETTERS: Final = 4


def initialled_name(place: Place) -> Claim | None:
    """`J. Kowalski`, `t. zaremba-cielecki` and `Kowalski J.`"""
    token, text = place.run[0], place.reading.text
    if token.is_barred:
        return None
    if not token.is_capitalised:
        return _in_small_letters(place)
    possible = token.surname or (token.is_unknown and token.looks_like_surname)
    initial = _INITIAL.search(text[max(0, token.start - 8) : token.start])
    dotted = initial is not None and "." in initial[1]
    known = token.is_unknown and dotted and not token.is_barred
    if initial and (possible or known) and token.plain not in function_words():
        if not dotted and (
            not token.reading.known_surname
            or token.reading.common
            or initial[1][0] in _PREPOSITIONS
        ):
            return None
        return _claim(place, token.start - len(initial[1]), token.end)
    behind = INITIAL_BEHIND.match(text[token.end : token.end + 6])
    known = token.reading.known_surname or token.reading.known_given
    if behind and known and "." in behind[0] and not token.is_everyday:
        form = form_of_words([token])
        return Claim(
            place.index, place.index + 1, token.start, token.end + behind.end(), CUED, form
        )
    return None


def _in_small_letters(place: Place) -> Claim | None:
    token = place.run[0]
    initial = _SMALL_INITIAL.search(place.reading.text[max(0, token.start - 8) : token.start])
    if not initial or not token.is_lower or token.plain in function_words():
        return None
    reading = token.reading
    possible = bool(token.surname) or token.is_double
    if not possible and not (token.is_unknown and token.looks_like_surname):
        return None
    if (reading.noun and token.is_ordinary) or reading.geographic:
        return None
    return _claim(place, token.start - len(initial[1]), token.end)


def _claim(place: Place, start: int, end: int) -> Claim:
    form = form_of_words([place.run[0]], only_surname=True)
    return Claim(place.index, place.index + 1, start, end, CUED, form)


def name_in_pieces(place: Place) -> Claim | None:
    """`W-R-O-Ń-S-K-I`, a name letter by letter; `Jarek-laptop`, a device called after its owner."""
    token = place.run[0]
    if len(token.parts) < 2 or not token.text[:1].isupper():
        return None
    if len(token.parts) >= _FEWEST_LETTERS and all(len(part) == 1 for part in token.parts):
        whole = spelled("".join(token.parts).capitalize())
        if not (whole.given or whole.surname or whole.is_unknown) or whole.is_barred:
            return None
        letters = Token(token.start, token.end, whole.text, token.opens_sentence, token.shouting)
        form = form_of_words([letters], only_surname=not whole.given)
        return Claim(place.index, place.index + 1, token.start, token.end, CUED, form)
    owner = token.parts[0]
    reading = spelled(owner).reading
    if token.plain.rpartition("-")[2] in _DEVICES and reading.known_given:
        end = token.start + len(owner)
        first = Token(token.start, end, owner, token.opens_sentence, token.shouting)
        form = form_of_words([first])
        return Claim(place.index, place.index + 1, token.start, end, CUED, form)
    return None


def with_initials(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """The same claims, each with the initial before it: `m. zadworny`, `H PRZYBYŁA`."""
    found, end = [], 0
    for claim in claims:
        before = reading.text[max(end, claim.start - 8) : claim.start]
        name = reading.text[claim.start : claim.end]
        initial = (_SMALL_INITIAL if name.islower() else _INITIAL).search(before)
        if initial and _belongs(initial[1], name):
            claim = replace(claim, start=claim.start - len(initial[1]))
        found.append(claim)
        end = claim.end
    return found


def _belongs(initial: str, name: str) -> bool:
    if "." in initial:
        return not initial.startswith(_ADDRESS)
    return name.isupper() and initial[0] not in _PREPOSITIONS
