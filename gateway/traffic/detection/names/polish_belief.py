"""How sure the model must be before a word is a name on its word alone.

The more a word says by itself that it is ordinary, the surer; the more the sentence treats it as a
person, the less sure; what no name can be is never one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.names.cues import kind_of
from gateway.traffic.detection.names.forms import agree
from gateway.traffic.detection.names.polish_full import is_verb_here
from gateway.traffic.detection.names.polish_grammar import (
    Evidence,
    evidence_at,
    governs,
    is_given_to,
    speaks_of_things,
)
from gateway.traffic.detection.names.polish_things import is_abbreviation
from gateway.traffic.detection.names.tokens import Token
from gateway.traffic.detection.reading import Reading

LEAST: Final = 0.01
"""No place asks for less."""
NEVER: Final = 2.0
"""No probability reaches it."""
LIKELY, EVEN, SURE, SURER, SUREST = 0.3, 0.5, 0.7, 0.85, 0.93
_SHORTEST_SMALL: Final = 5
_FIRST_WORDS: Final = frozenset({"ani", "marka"})
_LONGEST_ACRONYM: Final = 6
_NAMED: Final = {Evidence.PLAIN: 0.03, Evidence.SOME: 0.06, Evidence.NONE: 0.2}
_UNKNOWN: Final = {Evidence.PLAIN: 0.03, Evidence.SOME: 0.06, Evidence.NONE: 0.25}
_NOUN: Final = {Evidence.PLAIN: 0.05, Evidence.SOME: SUREST, Evidence.NONE: SUREST}
"""With a capital within a sentence: known as a name, unknown, and only an ordinary noun."""
_HEAD_UNKNOWN: Final = {Evidence.PLAIN: 0.01, Evidence.SOME: 0.12, Evidence.NONE: EVEN}
_HEAD_NAMED: Final = {Evidence.PLAIN: 0.01, Evidence.SOME: 0.15, Evidence.NONE: EVEN}
_SMALL: Final = {Evidence.PLAIN: 0.05, Evidence.SOME: 0.15, Evidence.NONE: EVEN}
_PLACE_NAMED: Final = 0.03
_MIXED: Final = regex.compile(
    r"\p{Ll}{1,2}-?\p{Lu}{2,}(?:-?\p{Ll}{1,4})?|\p{Lu}{2,5}-?(?:u|em|ie|ow|owi|om|ami|ach|y|a|ów|ką|ce)|"
    r"\p{Lu}{2,5}-?(?:ik|ek)(?:a|u|iem)?"
)
"""`mZUS`, `e-TOLL-u`, `PIT-ów`, `BLIKiem`: abbreviations with what Polish hangs on them."""
_WIVES: Final = ("owa", "owej")
_SITE: Final = regex.compile(r"\.(?:pl|com|eu|net|org|io)\b")
_ABBREVIATED: Final = regex.compile(r"(?<=[^aeiouyąęó])\.(?::|,|[ ]\p{Ll})")
_CHOICE: Final = regex.compile(r" (?:czy|albo|lub) \p{Ll}")
_HEAD_EVERYDAY: Final = 0.2


def least_belief(
    reading: Reading, tokens: Sequence[Token], place: int, *, beside: bool, joined: bool = False
) -> float:
    """The least probability for the word at `place`.

    `beside`: a first name stands before it; `joined`: an `i` or a comma parts it from a name.
    """
    token = tokens[place]
    if _is_no_name(token):
        return NEVER
    if beside and agree(tokens[place - 1].given, token.surname):
        if is_verb_here(token) and tokens[place - 1].is_capitalised:
            return NEVER
        return SUREST if is_said_of(token) else LIKELY
    if _is_no_word(reading, token) or _is_one_of_two_things(reading, tokens, place):
        return NEVER
    evidence = evidence_at(reading, tokens, place)
    if evidence is not Evidence.PLAIN and is_a_thing_here(reading, tokens, place):
        return SURER
    if token.is_capitalised and joined:
        evidence = Evidence.PLAIN if evidence else Evidence.SOME
    if token.is_capitalised and _in_a_pair(reading, tokens, place):
        evidence = Evidence.PLAIN
    if _behind_thing(reading, tokens, place) and not token.surname:
        return SURER
    if token.plain.endswith(("lem", "lam")) and not token.reading.noun and token.is_ordinary:
        return SUREST
    if token.is_lower:
        return _in_small_letters(tokens, place, evidence, beside=beside)
    if token.is_thing and not beside:
        return SUREST if evidence is Evidence.PLAIN else NEVER
    named = bool(token.given or token.surname) or token.is_double
    if token.word.is_short_name and not named and not token.opens_sentence:
        return _PLACE_NAMED if evidence is Evidence.PLAIN else EVEN
    if not named and not token.is_unknown:
        if token.looks_like_surname and token.reading.geographic and not token.opens_sentence:
            return _SMALL[evidence]
        if kind_of(token.plain) or token.opens_sentence:
            return NEVER
        if beside:
            return EVEN
        return _NOUN[evidence] if token.may_be_capitalised_noun else SURER
    if token.opens_sentence:
        person = governs(reading, tokens, place) or is_given_to(token, evidence)
        return _at_the_head(token, evidence, named=named, person=person)
    if token.is_unknown and token.text.isupper():
        return NEVER if len(token.text) <= _LONGEST_ACRONYM else SURER
    of_place = token.reading.geographic and not token.reading.known_given
    if named and of_place and not (token.is_everyday and evidence):
        return (
            _PLACE_NAMED
            if evidence is Evidence.PLAIN and not joined
            else (_PLACE_NAMED if evidence is Evidence.PLAIN else EVEN)
        )
    return (_NAMED if named else _UNKNOWN)[evidence]


def _is_no_name(token: Token) -> bool:
    if token.word.is_dull or token.is_barred or len(token.text) < 2:
        return True
    if token.plain in _FIRST_WORDS and token.opens_sentence:
        return True
    if _MIXED.fullmatch(token.text):
        return True
    return token.plain in function_words()


def is_said_of(token: Token) -> bool:
    """`renata ważna`, `mały Leonard`, `Chidi zalega`: an everyday word beside a name."""
    if not token.is_lower or not token.is_ordinary or token.looks_like_surname:
        return False
    return is_verb_here(token) or (token.reading.adjective and not token.reading.known_surname)


def is_a_thing_here(reading: Reading, tokens: Sequence[Token], place: int) -> bool:
    """Whether a word that nobody knows as a surname stands where things stand."""
    token = tokens[place]
    plain = token.reading.known_surname or (token.surname and not token.is_everyday)
    if plain or token.is_lower or token.is_double:
        return False
    return speaks_of_things(reading, tokens, place)


def _is_no_word(reading: Reading, token: Token) -> bool:
    """`Grabarz.pl`, `Ubezp.: ZUS`, `SIM`."""
    if token.is_unknown and _ABBREVIATED.match(reading.text, token.end):
        return True
    return is_abbreviation(token) or _SITE.match(reading.text, token.end) is not None


def _is_one_of_two_things(reading: Reading, tokens: Sequence[Token], place: int) -> bool:
    """`Rak czy homar?`: an everyday word that stands for choice beside a common noun."""
    token = tokens[place]
    if not token.opens_sentence or not token.reading.common:
        return False
    return _CHOICE.match(reading.text, token.end) is not None


def _in_a_pair(reading: Reading, tokens: Sequence[Token], place: int) -> bool:
    """`Priyanki Sharmy`: two unknown words with a capital side by side within a sentence."""
    token = tokens[place]
    foreign = token.is_unknown or token.word.is_short_name
    if not foreign or token.opens_sentence or token.is_upper_case or token.is_thing:
        return False
    for other in (place - 1, place + 1):
        if 0 <= other < len(tokens):
            beside = tokens[other]
            first, last = (beside, token) if other < place else (token, beside)
            spaced = reading.text[first.end : last.start] == " "
            other_foreign = beside.is_unknown or beside.word.is_short_name
            if spaced and other_foreign and beside.is_capitalised:
                return not beside.is_thing and not beside.is_upper_case
    return False


def _behind_thing(reading: Reading, tokens: Sequence[Token], place: int) -> bool:
    """`Skoda Fabia`, `Romet Wagant`: what follows a maker's name is its product's."""
    if not place or not tokens[place - 1].is_thing or not tokens[place - 1].is_capitalised:
        return False
    return reading.text[tokens[place - 1].end : tokens[place].start] == " "


def _in_small_letters(
    tokens: Sequence[Token], place: int, evidence: Evidence, *, beside: bool
) -> float:
    token = tokens[place]
    reading = token.reading
    if kind_of(token.plain) in {"KIN", "JOB", "TITLE"}:
        return NEVER
    possible = token.word.may_be_name or token.looks_like_surname
    if beside and len(token.text) >= _SHORTEST_SMALL and possible:
        named = bool(token.surname) or token.looks_like_surname
        return EVEN if named and not token.is_ordinary else SUREST
    follower = tokens[place + 1] if place + 1 < len(tokens) else None
    if follower and follower.reading.known_given and agree(follower.given, token.surname):
        return SUREST if is_said_of(token) and not token.reading.verb else SURE
    if reading.known_given and not token.is_everyday:
        if token.is_ordinary:
            return EVEN if evidence is Evidence.PLAIN or not reading.noun else SURER
        return _SMALL[evidence]
    if token.given or token.surname:
        if token.is_ordinary:
            plainly = evidence is Evidence.PLAIN and not reading.adjective
            return EVEN if plainly and reading.known_surname else SUREST
        if token.plain.endswith(_WIVES) and not evidence:
            return SUREST
        return _SMALL[evidence]
    if not token.is_unknown or token.is_ordinary or token.is_thing:
        return NEVER
    if token.plain.endswith(_WIVES) and evidence is not Evidence.PLAIN:
        return NEVER
    if token.looks_like_surname:
        return 0.1 if evidence is Evidence.PLAIN else SURER
    if evidence is Evidence.PLAIN and len(token.text) > _SHORTEST_SMALL:
        return SURE
    return SUREST if len(token.text) > _SHORTEST_SMALL else NEVER


def _at_the_head(token: Token, evidence: Evidence, *, named: bool, person: bool) -> float:
    if not named:
        if token.text.isupper():
            return NEVER if len(token.text) <= _LONGEST_ACRONYM else SURER
        if evidence is not Evidence.NONE:
            return _HEAD_UNKNOWN[evidence]
        return LIKELY if token.looks_like_surname else EVEN
    if not token.reading.common and not token.is_ordinary:
        return _HEAD_NAMED[evidence]
    if person and kind_of(token.plain) not in {"JOB", "KIN", "TITLE"}:
        return _HEAD_EVERYDAY
    if not token.reading.common:
        return EVEN
    is_base = any(r.lemma.lower() == token.text.lower() for r in token.given)
    is_base = is_base or token.plain.endswith("owi")  # `Markowi`: no thing has this ending
    plainly = token.reading.known_given and is_base and not token.is_everyday
    return EVEN if plainly else SUREST
