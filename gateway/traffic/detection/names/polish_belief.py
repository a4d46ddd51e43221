"""How sure the model must be before a word is a name on its word alone.

The more a word says by itself that it is ordinary, the surer; what no name can be is never one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.names.cues import kind_of
from gateway.traffic.detection.names.forms import agree
from gateway.traffic.detection.names.tokens import Token

NEVER: Final = 2.0
"""No probability reaches it."""
LIKELY, EVEN, SURE, SURER, SUREST = 0.3, 0.5, 0.7, 0.85, 0.93
_SHORTEST_SMALL: Final = 5
_FIRST_WORDS: Final = frozenset({"ani", "marka"})
_LONGEST_ACRONYM: Final = 6


def least_belief(tokens: Sequence[Token], place: int, *, beside: bool) -> float:
    """The least probability for the word at `place`; `beside`: a first name stands before it."""
    token = tokens[place]
    if token.is_barred or len(token.text) < 2 or token.plain in function_words():
        return NEVER
    if beside and agree(tokens[place - 1].given, token.surname):
        return LIKELY
    if token.is_lower:
        return _in_small_letters(tokens, place, beside=beside)
    if token.plain in _FIRST_WORDS and token.opens_sentence:
        return NEVER
    named = bool(token.given or token.surname) or token.is_double
    if not named and not token.is_unknown:
        return SUREST if token.may_be_capitalised_noun and not token.opens_sentence else NEVER
    if token.opens_sentence:
        return _at_the_head(token, named=named)
    if token.is_unknown and token.text.isupper() and len(token.text) <= _LONGEST_ACRONYM:
        return NEVER
    return LIKELY if named and not token.reading.geographic else EVEN


def _in_small_letters(tokens: Sequence[Token], place: int, *, beside: bool) -> float:
    token = tokens[place]
    reading = token.reading
    if kind_of(token.plain) in {"KIN", "JOB", "TITLE"}:
        return NEVER
    if beside and len(token.text) >= _SHORTEST_SMALL and token.word.may_be_name:
        named = bool(token.surname) or token.looks_like_surname
        return EVEN if named and not token.is_ordinary else SUREST
    follower = tokens[place + 1] if place + 1 < len(tokens) else None
    if follower and follower.reading.known_given and agree(follower.given, token.surname):
        return SURE
    if reading.known_given and not token.is_everyday:
        return EVEN
    if token.given or token.surname:
        return SUREST if token.is_ordinary else EVEN
    if not token.is_unknown or token.is_ordinary:
        return NEVER
    if token.looks_like_surname:
        return SURER
    return SUREST if len(token.text) > _SHORTEST_SMALL else NEVER


def _at_the_head(token: Token, *, named: bool) -> float:
    if not named:
        if token.text.isupper() and len(token.text) <= _LONGEST_ACRONYM:
            return NEVER
        return EVEN if token.looks_like_surname else SURER
    if not token.reading.common:
        return EVEN
    is_base = any(r.lemma.lower() == token.text.lower() for r in token.given)
    plainly = token.reading.known_given and is_base and not token.is_everyday
    return EVEN if plainly else SUREST
