"""Names with what says so behind them: `Jan Bos here, …`, `Grimm mein Name`, `… is my name`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from gateway.traffic.detection.names.western_rules import CERTAIN, Span
from gateway.traffic.detection.names.western_tokens import Token

_MOST_WORDS: Final = 3
_ENDS: Final = frozenset(",.!;:-–—(")
_SAID: Final = {
    "en": (("here",), ("is", "my", "name"), ("by", "name"), ("on", "the", "line")),
    "de": (
        ("hier",),
        ("mein", "name"),
        ("ist", "mein", "name"),
        ("heiß", "ich"),
        ("heiße", "ich"),
        ("am", "apparat"),
    ),
}
_NOBODY: Final = frozenset(
    "ich wir i we hallo hello hi ist is bin am also und and so not nicht".split()
)


def said_behind(tokens: list[Token], language: str) -> Iterator[Span]:
    """One to three words at the head of a sentence, written as names, before such words."""
    for first, token in enumerate(tokens):
        if not token.opens or not _is_written_so(token):
            continue
        last = first + 1
        while last < len(tokens) and last - first < _MOST_WORDS and _is_written_so(tokens[last]):
            last += 1
        words = tuple(each.plain for each in tokens[last : last + 4])
        for said in _SAID.get(language, ()):
            if words[: len(said)] == said and _ends(tokens, last + len(said), said):
                yield Span(first, last, CERTAIN)


def _is_written_so(token: Token) -> bool:
    known = token.facts
    if known is None or token.in_cue or known.brand or token.plain in _NOBODY:
        return False
    return known.shape in ("Xx", "X") and (known.named or known.unknown)


def _ends(tokens: list[Token], place: int, said: tuple[str, ...]) -> bool:
    if place >= len(tokens) or tokens[place].kind == "line":
        return True
    return len(said) > 1 and tokens[place].kind == "word" or tokens[place].text in _ENDS
