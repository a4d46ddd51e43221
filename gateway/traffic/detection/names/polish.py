"""Person names in Polish text: rules over Morfeusz's readings, and what labels say."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from gateway.traffic.detection.findings import PERSON
from gateway.traffic.detection.names.forms import form_of_words
from gateway.traffic.detection.names.polish_fields import labelled
from gateway.traffic.detection.names.polish_full import may_open_full_name
from gateway.traffic.detection.names.polish_groups import groups
from gateway.traffic.detection.names.polish_initials import (
    initialled_name,
    name_in_pieces,
    with_initials,
)
from gateway.traffic.detection.names.polish_letters import letters
from gateway.traffic.detection.names.polish_model import with_model
from gateway.traffic.detection.names.polish_rules import (
    CUED,
    Claim,
    certain_name,
    cued_name,
    place_at,
    single_name,
)
from gateway.traffic.detection.names.tokens import Token, tokens_of
from gateway.traffic.detection.names.western_things import english_things
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser

_PARTING = frozenset("i oraz a z ze lub albo tel ur zam nr dla do od w na jest ma".split())

# Bounded: a text of one endless word is read in linear time.
_TWO_CAPITALS = regex.compile(r"\p{Lu}[\p{L}\p{M}'’-]{0,60}[ \t_,.]{1,3}\p{Lu}")


class PolishNameRecogniser(Recogniser):
    """PERSON in Polish. With `only_full` just first name and surname together, both unambiguous."""

    entities = (PERSON,)

    def __init__(self, language: str, *, only_full: bool = False) -> None:
        self.only_full = only_full
        super().__init__(language)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Names from left to right; each word belongs to one name."""
        if self.only_full and not _TWO_CAPITALS.search(reading.text):
            return
        tokens = tokens_of(reading)
        claims = rule_claims(reading, tokens, strict=self.only_full)
        if not self.only_full:
            claims = with_initials(reading, with_model(reading, tokens, claims))
        end = 0
        for claim in claims:
            said = reading.folded[claim.start : claim.end]
            if self.only_full and reading.language == "en" and said in english_things():
                continue
            if claim.end > end:
                start, end = max(claim.start, end), claim.end
                yield Match(start, end, PERSON, claim.score, claim.form)


def rule_claims(reading: Reading, tokens: list[Token], *, strict: bool = False) -> list[Claim]:
    """What labels and rules claim, left to right, disjoint."""
    fields: list[Claim] = []
    if not strict:
        fields = [*letters(reading, tokens), *groups(reading, tokens), *_fields(reading, tokens)]
    return list(_claims(reading, tokens, fields, strict=strict))


def _claims(
    reading: Reading, tokens: list[Token], fields: list[Claim], *, strict: bool
) -> Iterator[Claim]:
    starts = {claim.first: claim for claim in fields}
    place = 0
    while place < len(tokens):
        claim = starts.get(place) or _claim_at(reading, tokens, place, strict=strict)
        if claim is not None:
            yield claim
            place = max(claim.last, place + 1)
        else:
            place += 1


def _claim_at(reading: Reading, tokens: list[Token], index: int, *, strict: bool) -> Claim | None:
    if tokens[index].word.is_dull and not _behind_initial(reading, tokens[index]):
        return None
    if strict and not may_open_full_name(tokens[index : index + 2]):
        return None
    place = place_at(reading, tokens, index)
    certain = certain_name(place, strict=strict)
    if certain is not None or strict:
        return certain
    return name_in_pieces(place) or cued_name(place) or initialled_name(place) or single_name(place)


def _behind_initial(reading: Reading, token: Token) -> bool:
    return reading.text[max(0, token.start - 2) : token.start].strip().endswith(".")


def _fields(reading: Reading, tokens: list[Token]) -> list[Claim]:
    """What a label, a column or a header says is a name."""
    found = []
    for start, end, sure in labelled(reading.text, reading.folded):
        inside = [i for i, token in enumerate(tokens) if start <= token.start < end]
        words = [tokens[i] for i in inside]
        until = next(
            (n for n, word in enumerate(words) if word.is_lower and word.plain in _PARTING), None
        )
        words = words[:until]
        while words and words[-1].is_barred:
            words.pop()
        if words and not words[0].is_barred and (sure or _looks_like_value(words)):
            last = inside[len(words) - 1]
            stop = words[-1].end if len(words) < len(inside) else end
            found.append(Claim(inside[0], last + 1, start, stop, CUED, form_of_words(words)))
    return found


def _looks_like_value(words: list[Token]) -> bool:
    """Whether the value of a label that could also be about something else is a name."""
    if any(word.is_barred for word in words):
        return False
    if not all(w.given or w.surname or w.is_unknown or len(w.text) < 4 for w in words):
        return False
    if len(words) == 1:
        word = words[0]
        plain = word.is_capitalised and not word.is_thing and not word.reading.noun
        return plain and bool(word.surname) and not word.reading.adjective
    return any(
        w.given
        or w.reading.known_surname
        or (w.looks_like_surname and (w.is_capitalised or w.is_upper_case))
        for w in words
    )
