"""What the sentence around a possible name gives the Polish model: verbs, prepositions, things.

The rules ask the same of a sentence one by one; as features, what each is worth is learned.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.names.polish_grammar import evidence_at, speaks_of_things
from gateway.traffic.detection.names.tokens import Token
from gateway.traffic.detection.names.western_lexicon import facts
from gateway.traffic.detection.reading import Reading

_REACH: Final = 4
_MEASURE: Final = regex.compile(
    r"[ ]?(?:\d+(?:[.,x/]\d+)*[ ]?(?:cm|mm|m|ml|l|g|kg|szt|w|v|gb|tb|tab|zl|cali)?(?![\p{L}])|"
    r"[\"”']?[ ]?,?[ ]?(?:xs|s|m|l|xl|xxl)(?!\p{L}))"
)
_QUOTES: Final = frozenset("„”\"«»'")


def context_of(reading: Reading, tokens: Sequence[Token], place: int, sort: str) -> list[str]:
    """Features of a word that could be a name; `sort` is what it is by itself."""
    token = tokens[place]
    shape = "l" if token.is_lower else "U" if token.is_upper_case else "T"
    shape += "o" if token.opens_sentence else "i"
    evidence = int(evidence_at(reading, tokens, place))
    genders, cases = _forms(token)
    found = [
        f"e={evidence}",
        f"es={evidence}{shape}{sort}",
        f"eo={evidence}{shape}{int(token.is_ordinary)}",
        f"od={int(token.is_ordinary)}{shape}",
        f"c={genders}{cases}",
    ]
    if token.is_thing:
        found.append(f"t={shape}")
    if token.is_unknown:
        known = facts(token.text, "en").kind
        found += (f"f={known}", f"fe={known}{evidence}{shape}")
    if speaks_of_things(reading, tokens, place):
        found += ("buy", f"buy{sort}")
    if _MEASURE.match(reading.folded, token.end, token.end + 16):
        found += ("9>", f"9>{sort}")
    if _is_quoted(reading, token):
        found.append("q")
    if place:
        former = tokens[place - 1]
        if former.plain in function_words():
            found.append(f"pc={former.plain}{cases}{shape[0]}")
        if former.is_thing and former.is_capitalised:
            found.append("t-1")
    return found + _verbs(reading, tokens, place, genders)


def _is_quoted(reading: Reading, token: Token) -> bool:
    text = reading.text
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    return before in _QUOTES and after in _QUOTES


def _forms(token: Token) -> tuple[str, str]:
    """Genders and cases the word has as a name; of plural readings `p`."""
    readings = (*token.given, *token.surname)
    genders = "".join(sorted({"p" if r.plural else r.gender for r in readings}))
    return genders, "".join(sorted({case[0] for r in readings for case in r.cases}))


def _verbs(reading: Reading, tokens: Sequence[Token], place: int, genders: str) -> list[str]:
    """The next finite verb on each side within the clause, over adverbs and pronouns."""
    found: list[str] = []
    for side, step in (("<", -1), (">", 1)):
        at = place
        for far in range(1, _REACH + 1):
            if not 0 <= at + step < len(tokens):
                break
            one, other = sorted((at, at + step))
            if reading.text[tokens[one].end : tokens[other].start].strip():
                break
            at += step
            verb = tokens[at].reading.verb
            if verb and tokens[at].is_lower:
                agreed = int(verb in genders) if verb in "mf" and genders else 2
                found += (f"v{side}{verb}{min(far, 2)}", f"va{side}{agreed}{verb}{min(far, 2)}")
                break
            if tokens[at].plain not in function_words():
                break
    return found
