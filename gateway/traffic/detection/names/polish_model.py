"""Joins what the rules claim with what the model believes.

Full names and names with a cue stand whatever the model says; of a word that merely looks like a
name the model decides; what only the model sees is taken where it is sure enough. A barred word is
never part of a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from gateway.traffic.detection.identifiers.cue_words import CuePattern
from gateway.traffic.detection.names.cues import CHARACTERS, CULTURE, PHRASES
from gateway.traffic.detection.names.forms import form_of_words
from gateway.traffic.detection.names.polish_again import named_again, without_goods
from gateway.traffic.detection.names.polish_belief import (
    LEAST,
    SURE,
    is_a_thing_here,
    least_belief,
)
from gateway.traffic.detection.names.polish_features import features_of, pieces
from gateway.traffic.detection.names.polish_nature import is_of_a_show, is_of_nature
from gateway.traffic.detection.names.polish_phrases import phrases_in
from gateway.traffic.detection.names.polish_rules import CUED, SINGLE, Claim
from gateway.traffic.detection.names.polish_things import is_of_a_thing
from gateway.traffic.detection.names.tagger import BEGIN, Tagger, tagger
from gateway.traffic.detection.names.tokens import Token
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import found_by

DOUBTED: Final = 0.45
"""Below this a word that only looks like a name is left alone …"""
ONLY_A_NAME: Final = 0.15
"""… and below this one that can be nothing else."""
CERTAIN: Final = 0.97
"""From here on the model is believed where a thing may be meant: `Fotel reklamuje Oliwia`."""
_MAIL: Final = regex.compile(r"[\p{L}\d._%+-]++@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+")
_FIRST_PERSON: Final = ("alem", "alam", "ilem", "ilam", "ylem", "ylam")
_LISTING: Final = frozenset({"i", "oraz", "lub", "albo", "a"})
_PHRASES: Final = CuePattern(PHRASES)
_JOINS: Final = regex.compile(r"[ \t_]{1,3}|\. ?|[ ]?-[ ]?|'")


def model() -> Tagger:
    """The Polish model, opened once a process."""
    return tagger("polish")


def with_model(reading: Reading, tokens: Sequence[Token], claims: list[Claim]) -> list[Claim]:
    """The claims that stand and those that the model adds, left to right, disjoint."""
    beliefs: dict[int, tuple[str, float]] = {}
    for piece in pieces(reading, tokens, claims):
        believed = model().beliefs(features_of(reading, tokens, claims, piece))
        beliefs.update(zip(range(*piece), believed, strict=True))
    kept = [claim for claim in claims if _stands(reading, claim, tokens, beliefs)]
    written = [*_nobodys(reading), *phrases_in(reading, tokens)]
    kept = [c for c in kept if not _within(c.start, written)]
    kept = without_goods(reading, tokens, kept)
    taken = {place for claim in kept for place in range(claim.first, claim.last)}
    hits: list[int] = []
    for place, (_, probability) in beliefs.items():
        if probability < LEAST or place in taken or _within(tokens[place].start, written):
            continue
        beside = place - 1 in taken and _next_to(reading, tokens, place)
        joined = _after_name(reading, tokens, place, taken)
        least = least_belief(reading, tokens, place, beside=beside, joined=joined)
        thing = not beside and probability < CERTAIN and is_of_a_thing(reading, tokens, place)
        if probability >= least and not thing and not is_of_nature(reading, tokens[place]):
            hits.append(place)
            taken.add(place)
    found = _joined(reading, tokens, kept, hits, beliefs)
    found = without_goods(reading, tokens, found)
    again = [
        c
        for c in named_again(tokens, found, beliefs)
        if not _within(c.start, written)
        and not is_of_a_thing(reading, tokens, c.first)
        and not is_of_nature(reading, tokens[c.first])
    ]
    return sorted([*found, *again], key=lambda claim: claim.first)


def _nobodys(reading: Reading) -> list[tuple[int, int]]:
    """Books and characters, and mail addresses, which others mask whole."""
    found: list[tuple[int, int]] = []
    if CULTURE.search(reading.folded):
        found = [m.span() for m in found_by(CHARACTERS, reading.folded)]
    found += [m.span() for m in _PHRASES.finditer(reading)]
    if "@" in reading.text:
        found += [m.span() for m in found_by(_MAIL, reading.text)]
    return found


def _within(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


def _stands(
    reading: Reading,
    claim: Claim,
    tokens: Sequence[Token],
    beliefs: dict[int, tuple[str, float]],
) -> bool:
    word = tokens[claim.first]
    if claim.score >= CUED:
        return not (word.opens_sentence and word.reading.common and is_of_a_show(reading, claim))
    if claim.last - claim.first == 1 and is_of_nature(reading, word):
        return False
    if word.is_ordinary and word.plain.endswith(_FIRST_PERSON):
        return False
    if claim.last - claim.first == 1 and is_of_a_thing(reading, tokens, claim.first):
        return False
    thing = is_a_thing_here(reading, tokens, claim.first)
    if thing and beliefs.get(claim.first, ("", 1.0))[1] < SURE:
        return False
    if word.is_thing or (word.is_lower and word.reading.noun and word.is_ordinary):
        return False
    plain = word.reading.known_given or word.reading.known_surname
    ambiguous = word.reading.common or word.is_ordinary
    least = ONLY_A_NAME if plain and not ambiguous else DOUBTED
    return any(
        beliefs.get(place, ("", 1.0))[1] >= least for place in range(claim.first, claim.last)
    )


def _after_name(reading: Reading, tokens: Sequence[Token], place: int, taken: set[int]) -> bool:
    """`Szmidt i Hoffman`: whether it follows a name in a list."""
    if place - 1 in taken:
        return reading.text[tokens[place - 1].end : tokens[place].start] == ", "
    return place - 2 in taken and tokens[place - 1].plain in _LISTING


def _next_to(reading: Reading, tokens: Sequence[Token], place: int) -> bool:
    """Whether only a space parts a word from a first name before it."""
    former = tokens[place - 1]
    return bool(former.given) and reading.text[former.end : tokens[place].start] == " "


def _is_arabic(former: Claim, token: Token) -> bool:
    """`Fatimy Al-Rashid`: the surname's own article, which looks like a beginning."""
    return former.last - former.first == 1 and token.plain.startswith(("al-", "el-", "abu-"))


def _joined(
    reading: Reading,
    tokens: Sequence[Token],
    kept: list[Claim],
    hits: list[int],
    beliefs: dict[int, tuple[str, float]],
) -> list[Claim]:
    """Words that belong together as one claim: a hit next to a claim extends it."""
    found: list[Claim] = []
    alone = [
        Claim(p, p + 1, tokens[p].start, tokens[p].end, SINGLE, form_of_words([tokens[p]]))
        for p in hits
    ]
    new = set(hits)
    for claim in sorted([*kept, *alone], key=lambda each: each.first):
        former = found[-1] if found else None
        if (
            former is not None
            and former.last == claim.first
            and (former.first in new or claim.first in new or former.last - 1 in new)
            and (
                beliefs.get(claim.first, (BEGIN, 0.0))[0] != BEGIN
                or _is_arabic(former, tokens[claim.first])
            )
            and _JOINS.fullmatch(reading.text[former.end : claim.start])
        ):
            words = list(tokens[former.first : claim.last])
            found[-1] = replace(
                former,
                last=claim.last,
                end=claim.end,
                score=max(former.score, claim.score),
                form=form_of_words(words),
            )
        else:
            found.append(claim)
    return found
