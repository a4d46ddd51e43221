"""Finds again, in any case, people whom the same text names in full or introduces elsewhere.

`Wacław Trzaskoma` says that `Trzaskomie` is a person too, though no dictionary knows either.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.names.cues import kind_of
from gateway.traffic.detection.names.forms import form_of_words, guessed_lemmas
from gateway.traffic.detection.names.polish_goods import is_goods
from gateway.traffic.detection.names.polish_rules import CUED, Claim
from gateway.traffic.detection.names.polish_things import thing_around
from gateway.traffic.detection.names.tokens import Token
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading

_LEAST: Final = 0.1
"""How probable an everyday word at the head of a sentence must be."""
_SHORTEST: Final = 3


def named_again(
    tokens: Sequence[Token], claims: Sequence[Claim], beliefs: Mapping[int, tuple[str, float]]
) -> list[Claim]:
    """Further claims: single words whose base form belongs to a claim that is sure."""
    sure = [claim.form for claim in claims if claim.score >= CUED]
    surnames = {folded(lemma) for form in sure for lemma in form.surname}
    surnames |= {part for lemma in surnames if "-" in lemma for part in lemma.split("-")}
    givens = {folded(lemma) for form in sure for lemma in form.given}
    if not surnames and not givens:
        return []
    taken = {place for claim in claims for place in range(claim.first, claim.last)}
    found = []
    for place, token in enumerate(tokens):
        if place in taken or not _may_be(token, beliefs.get(place, ("", 0.0))[1]):
            continue
        is_surname = bool(_surnames_of(token) & surnames)
        if is_surname or {folded(r.lemma) for r in token.given} & givens:
            form = form_of_words([token], only_surname=is_surname)
            found.append(Claim(place, place + 1, token.start, token.end, CUED, form))
    return found


def without_goods(reading: Reading, tokens: Sequence[Token], claims: list[Claim]) -> list[Claim]:
    """The claims without single first names that the same text gives to goods.

    `pościel Zuzanna … i przyszła znowu Zuzanna`; who is named in full or by a cue stays.
    """
    alone = [
        c for c in claims if c.last - c.first == 1 and c.score < CUED and tokens[c.first].given
    ]
    if not alone:
        return claims
    goods = {
        each.lemma
        for place, token in enumerate(tokens)
        if token.given and token.is_capitalised and _is_of_goods(reading, tokens, place)
        for each in token.given
    }
    taken = {lemma for claim in claims if claim not in alone for lemma in claim.form.given}
    nobodys = goods - taken
    return [
        c
        for c in claims
        if c not in alone or nobodys.isdisjoint(r.lemma for r in tokens[c.first].given)
    ]


def _is_of_goods(reading: Reading, tokens: Sequence[Token], place: int) -> bool:
    """Whether a word for goods, not for a day or a saint, stands before the name."""
    former = tokens[place - 1].plain if place else ""
    if kind_of(former) != "THING" and not is_goods(former):
        return False
    return thing_around(reading, tokens[place], former)


def _may_be(token: Token, probability: float) -> bool:
    if len(token.text) < _SHORTEST or token.is_barred or token.plain in function_words():
        return False
    if token.is_capitalised:
        return not (token.opens_sentence and token.reading.common) or probability >= _LEAST
    return token.is_lower and not token.is_ordinary


def _surnames_of(token: Token) -> set[str]:
    if token.surname:
        return {folded(reading.lemma) for reading in token.surname}
    if token.given:
        return set()
    return {folded(lemma) for lemma in guessed_lemmas(token.text, None)}
