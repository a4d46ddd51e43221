"""People who are called as a thing is: `Regards, Paul Smith`, `Jack Daniels, year 4`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from gateway.traffic.detection.names.western_tokens import Token

_SPEAKING: Final = (("here",), ("speaking",), ("calling",), ("is", "my"), ("is", "our"))
_TELLS_AGE: Final = frozenset("year years aged age born dob b room flat my our".split())
_MET: Final = frozenset(
    "spoke speak speaking talked talking met named called agent rep driver courier engineer "
    "adviser advisor lady man guy bloke lad neighbour neighbor name".split()
)
_MET_BY: Final = frozenset("to with a".split())
_STRONG: Final = frozenset({"title", "intro", "field", "kin"})
_UNSURE: Final = frozenset({"not", "the"})
_LONGEST_LINE: Final = 3


def free_namesakes(tokens: list[Token]) -> None:
    """Take the mark of a thing from words that here are somebody's name, in English."""
    unmark(tokens, _is_person)


def unmark(tokens: list[Token], is_person: Callable[[list[Token], int, int], bool]) -> None:
    """Take the mark of a thing from each run of words `tokens[first:last]` that is a person."""
    place = 0
    while place < len(tokens):
        if tokens[place].in_cue != "thing":
            place += 1
            continue
        last = place + 1
        while last < len(tokens) and tokens[last].in_cue == "thing":
            last += 1
        if is_person(tokens, place, last):
            for token in tokens[place:last]:
                token.in_cue = ""
        place = last


def _is_person(tokens: list[Token], first: int, last: int) -> bool:
    words = [token.facts for token in tokens[first:last] if token.facts]
    if not words or any(known.shape == "x" for known in words):
        return False
    if not words[0].sex:
        return len(words) == 1 and words[0].surname and _is_behind_given(tokens, first)
    return (
        _is_announced(tokens, first)
        or _is_signature(tokens, first, last)
        or _is_said_behind(tokens, last)
        or _is_met(tokens, first)
        or len(words) > 1
        and _is_known_alone(tokens, first, last)
    )


def _is_behind_given(tokens: list[Token], first: int) -> bool:
    """`Ann Parkinson`, `J. Hodgkin`, `Dr Raynaud`."""
    at = first - 1 - (first > 0 and tokens[first - 1].text == ".")
    if at < 0:
        return False
    before = tokens[at]
    known = before.facts
    if known is None or before.in_cue == "thing":
        return False
    return before.in_cue == "title" or known.shape == "X" or bool(known.sex) and known.shape != "x"


def _is_announced(tokens: list[Token], first: int) -> bool:
    token = tokens[first]
    return token.cue in _STRONG and not token.behind and tokens[first - 1].plain not in _UNSURE


def _is_signature(tokens: list[Token], first: int, last: int) -> bool:
    """Behind `Regards,`, or alone on the last line."""
    token = tokens[first]
    if token.cue == "sign" and not token.behind and ("\n" in token.parted or "," in token.parted):
        return last >= len(tokens) or tokens[last].kind == "line" or tokens[last].text in ".,"
    alone = first > 1 and tokens[first - 1].kind == "line" and last >= len(tokens) - 1
    return alone and last - first <= _LONGEST_LINE


def _is_said_behind(tokens: list[Token], last: int) -> bool:
    words = tuple(token.plain for token in tokens[last : last + 2])
    if any(words[: len(said)] == said for said in _SPEAKING):
        return True
    behind = tokens[last + 1] if last + 1 < len(tokens) else None
    return words[:1] == (",",) and behind is not None and behind.plain in _TELLS_AGE


def _is_met(tokens: list[Token], first: int) -> bool:
    """`spoke to Paul Smith`, `a man called Tom Ford`."""
    at = first - 1
    if at > 0 and tokens[at].plain == "'s" and tokens[at - 1].plain == "it":
        return True
    if tokens[at].plain in ("i'm", "im", "am") and first:
        return True
    while at > 0 and tokens[at].plain in _MET_BY:
        at -= 1
    return at >= 0 and tokens[at].plain in _MET


_REACH: Final = 200
"""Words before and behind; a text may have a hundred thousand."""


def _is_known_alone(tokens: list[Token], first: int, last: int) -> bool:
    """Whether the given name stands elsewhere by itself: `Jack's mum here. Jack Daniels, …`."""
    return any(
        token.plain == tokens[first].plain and token.in_cue != "thing" and token.text[:1].isupper()
        for token in (*tokens[max(0, first - _REACH) : first], *tokens[last : last + _REACH])
    )
