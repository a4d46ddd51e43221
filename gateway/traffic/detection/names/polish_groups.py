"""Several people at once: `Marzec, Wrona i Sikora nie stawili się`, `u Kruków`, `dziadków Nowaków`.

Polish has a past form in -li for groups with a man among them, and surnames have a plural; both
make people of words that alone are a month or a bird.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from gateway.traffic.detection.names.cues import kind_of
from gateway.traffic.detection.names.forms import form_of_words
from gateway.traffic.detection.names.polish_rules import CUED, Claim
from gateway.traffic.detection.names.tokens import Token
from gateway.traffic.detection.reading import Reading

_JOINING: Final = frozenset({"i", "oraz", "z", "a"})
_FEWEST: Final = 2
_REACH: Final = 3
_OF_PEOPLE: Final = ("li", "lismy", "liscie")
_AT: Final = frozenset(
    "u dziadkach dziadkow dziadkami rodzicach tesciach sasiadow sasiadach".split()
)


def groups(reading: Reading, tokens: Sequence[Token]) -> list[Claim]:
    """The names of people whom the text names together."""
    return [
        Claim(
            place,
            place + 1,
            tokens[place].start,
            tokens[place].end,
            CUED,
            form_of_words([tokens[place]], only_surname=not tokens[place].given),
        )
        for place in sorted({*_subjects(reading, tokens), *_families(reading, tokens)})
    ]


def _subjects(reading: Reading, tokens: Sequence[Token]) -> Iterator[int]:
    """Names joined by commas and `i` before a verb in the plural that only people do."""
    row: list[int] = []
    for place, token in enumerate(tokens):
        if _may_be_one(token) and (not row or _is_joined(reading, tokens, row[-1], place)):
            row.append(place)
            continue
        if len(row) >= _FEWEST and place == row[-1] + 1 and _act(reading, tokens, place):
            yield from row
        if token.plain not in _JOINING or not row or place != row[-1] + 1:
            row = [place] if _may_be_one(token) else []


def _may_be_one(token: Token) -> bool:
    if not token.is_capitalised or token.is_barred or token.is_thing or token.shouting:
        return False
    if token.reading.geographic and not token.reading.known_surname:
        return False
    return bool(token.surname or token.given) and not kind_of(token.plain)


def _is_joined(reading: Reading, tokens: Sequence[Token], one: int, other: int) -> bool:
    between = reading.text[tokens[one].end : tokens[other].start]
    return between == ", " or (
        other == one + 2 and tokens[one + 1].plain in _JOINING and between.count(" ") == _FEWEST
    )


def _act(reading: Reading, tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb in -li follows within some small words of one clause."""
    for at in range(place, min(place + _REACH, len(tokens))):
        if reading.text[tokens[at - 1].end : tokens[at].start] != " " or not tokens[at].is_lower:
            return False
        if tokens[at].reading.verb == "p" and tokens[at].plain.endswith(_OF_PEOPLE):
            return True
    return False


def _families(reading: Reading, tokens: Sequence[Token]) -> Iterator[int]:
    """A surname in the plural behind `u` or the family's elders."""
    for place in range(1, len(tokens)):
        token = tokens[place]
        if tokens[place - 1].plain not in _AT or token.is_barred or token.shouting:
            continue
        if not token.is_capitalised or (token.reading.geographic and not _is_known(token)):
            continue
        if reading.text[tokens[place - 1].end : token.start] != " ":
            continue
        if any(name.plural for name in token.surname):
            yield place


def _is_known(token: Token) -> bool:
    return token.reading.known_surname
