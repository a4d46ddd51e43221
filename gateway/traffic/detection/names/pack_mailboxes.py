"""The names that a text's own e-mail addresses spell: `anna.novak88@…` beside `anna novak`."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from gateway.traffic.detection.names.pack_data import Pack
from gateway.traffic.detection.names.pack_scripts import in_latin, plain
from gateway.traffic.detection.names.pack_tokens import Token

_LOCAL = regex.compile(r"([\p{L}\p{M}\d._+-]{3,64})@[\p{L}\d]")
_PART = regex.compile(r"\p{L}{3,}")
_SHORTEST = 3


def mailbox_words(text: str) -> frozenset[str]:
    """Plain words of three letters or more before the `@` of the addresses in `text`."""
    if "@" not in text:
        return frozenset()
    return frozenset(plain(part) for local in _LOCAL.findall(text) for part in _PART.findall(local))


def echoed(found: Sequence[Token], pack: Pack, words: frozenset[str]) -> frozenset[int]:
    """Places of the words that `words` spell, alone or with the word beside them."""
    if not words:
        return frozenset()
    places: set[int] = set()
    spelled = [_spellings(token, pack) for token in found]
    for at, token in enumerate(found):
        if token.kind.barred or len(token.text) < _SHORTEST:
            continue
        alone = not words.isdisjoint(spelled[at])
        if alone and not token.kind.stop and _may_be_name(token):
            places.add(at)
        if at + 1 < len(found) and found[at + 1].gap == " ":
            beside = spelled[at + 1]
            both = alone and not words.isdisjoint(beside) and len(found[at + 1].text) >= _SHORTEST
            if both or any(
                one + other in words or other + one in words
                for one in spelled[at]
                for other in beside
            ):
                places.update((at, at + 1))
    return frozenset(places)


def _spellings(token: Token, pack: Pack) -> tuple[str, ...]:
    return (token.kind.plain, *in_latin(token.kind.plain, pack.script))


def _may_be_name(token: Token) -> bool:
    kind = token.kind
    if kind.common:
        return token.capital and not token.opens and (kind.given > 0 or kind.surname > 1)
    return kind.given > 0 or kind.surname > 0 or not kind.seen
