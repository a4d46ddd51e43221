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

from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.names.forms import agree, form_of_words
from gateway.traffic.detection.names.polish_again import named_again
from gateway.traffic.detection.names.polish_features import features_of, pieces
from gateway.traffic.detection.names.polish_rules import CUED, SINGLE, Claim
from gateway.traffic.detection.names.tagger import BEGIN, Tagger, tagger
from gateway.traffic.detection.names.tokens import Token
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS

SURE_ENOUGH: Final = 0.5
"""The least probability at which a word is taken for a name on the model's word alone."""
FOLLOWING: Final = 0.3
"""The same for a word that agrees as a surname with the first name before it."""
ORDINARY: Final = 0.7
MOST: Final = 0.9
"""The same for an ordinary word at the head of a sentence, or in small letters."""
DOUBTED: Final = 0.3
"""Below this a word that only looks like a name is left alone …"""
ONLY_A_NAME: Final = 0.08
"""… and below this one that can be nothing else."""
_MAIL: Final = regex.compile(r"[\p{L}\d._%+-]++@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+")
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
    kept = [claim for claim in claims if _stands(claim, tokens, beliefs)]
    written = _in_addresses(reading)
    kept = [c for c in kept if not any(s <= c.start < e for s, e in written)]
    taken = {place for claim in kept for place in range(claim.first, claim.last)}
    hits: list[int] = []
    for place, (_, probability) in beliefs.items():
        token = tokens[place]
        if place in taken or not _may_be_taken(token):
            continue
        if any(start <= token.start < end for start, end in written):
            continue
        follows = place - 1 in taken and agree(tokens[place - 1].given, token.surname)
        if probability >= (FOLLOWING if follows else _enough(token)):
            hits.append(place)
            taken.add(place)
    found = _joined(reading, tokens, kept, hits, beliefs)
    again = named_again(tokens, found, beliefs)
    return sorted([*found, *again], key=lambda claim: claim.first)


def _in_addresses(reading: Reading) -> list[tuple[int, int]]:
    """Mail addresses: whoever reads those masks them whole."""
    if "@" not in reading.text:
        return []
    return [m.span() for m in _MAIL.finditer(reading.text, timeout=PATTERN_SECONDS)]


def _stands(claim: Claim, tokens: Sequence[Token], beliefs: dict[int, tuple[str, float]]) -> bool:
    if claim.score >= CUED:
        return True
    word = tokens[claim.first]
    plain = word.reading.known_given or word.reading.known_surname
    ambiguous = word.reading.common or word.is_ordinary
    least = ONLY_A_NAME if plain and not ambiguous else DOUBTED
    return any(
        beliefs.get(place, ("", 1.0))[1] >= least for place in range(claim.first, claim.last)
    )


def _enough(token: Token) -> float:
    """The more a word says by itself that it is ordinary, the surer the model must be."""
    known = token.reading.known_given or token.reading.known_surname
    if token.is_lower and token.is_ordinary:
        return ORDINARY if known else MOST
    if token.opens_sentence and token.reading.common and not known:
        return ORDINARY
    return SURE_ENOUGH


def _may_be_taken(token: Token) -> bool:
    """An ordinary word in small letters is not taken on the model's word, nor a verb."""
    if token.is_barred or token.plain in function_words():
        return False
    named = token.word.may_be_name
    if token.is_lower:
        return named and (not token.is_ordinary or bool(token.given or token.surname))
    return named or token.word.reading.noun or token.word.reading.adjective


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
            and beliefs.get(claim.first, (BEGIN, 0.0))[0] != BEGIN
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
