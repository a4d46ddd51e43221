"""What belongs to a name at its sides: initials, particles, a nickname with the surname behind."""

from __future__ import annotations

from gateway.traffic.detection.names.western_rules import TRUST, Grammar, Span, is_initial
from gateway.traffic.detection.names.western_tokens import Token

_IRISH = frozenset({"ni", "nic", "mac", "ui"})
"""Particles of Irish surnames, which belong to the name wherever they have a capital."""


def widened(tokens: list[Token], span: Span, grammar: Grammar) -> Span:
    """The span with what belongs to it at its sides.

    Initials (`P. J. Whitcombe`, `E. & F. Lee`, `Darren W.`), particles behind a title or an opening
    sign (`Frau von der Heydt`), and a nickname with the surname behind it (`Ann (Nan) Lee`).
    """
    first, last = _over_particles(tokens, span.first, grammar), span.last
    if last + 2 < len(tokens) and tokens[last].text == "St" and tokens[last + 1].text == ".":
        known = tokens[last + 2].facts
        last += 3 if known is not None and known.shape == "Xx" and last > first else 0
    while first > 0 and _joins(tokens, first - 1):
        at = first - 2 if tokens[first - 1].text in (".", "&") else first - 1
        if tokens[first - 1].text == "-" and first > 2 and tokens[first - 2].text == ".":
            at = first - 3
        at -= tokens[first - 1].text == "&" and at > 0 and tokens[at].text == "."
        if at < 0 or not is_initial(tokens[at]) or not _is_typed_as_initial(tokens, at):
            break
        if _signs_for_another(tokens, at) or _is_small_word(tokens, at, grammar):
            break
        first = at
    if last + 1 < len(tokens) and is_initial(tokens[last]) and tokens[last + 1].text == ".":
        apart = tokens[last].start - tokens[last - 1].end
        if apart == 1 and not _is_small_word(tokens, last, grammar):
            last += 1
    if grammar.language == "en" and _has_small_initial(tokens, first, last):
        last += 1
    if _has_nickname(tokens, last):
        last += 4
    return Span(first, last, span.score)


def _has_small_initial(tokens: list[Token], first: int, last: int) -> bool:
    """`ben h` alone on a line or between commas, `Jake T and`."""
    if last >= len(tokens) or len(tokens[last].text) != 1 or not tokens[last].text.isalpha():
        return False
    if tokens[last].text in "aionuyxAIOX" or not tokens[last - 1].facts:
        return False
    is_capital = last - first == 1 and tokens[last].text.isupper()
    begins = is_capital or first == 0 or _parts_list(tokens[first - 1])
    return begins and (last + 1 == len(tokens) or _parts_list(tokens[last + 1]))


def _parts_list(token: Token) -> bool:
    return token.kind == "line" or token.plain in (",", "and", "&")


def _over_particles(tokens: list[Token], first: int, grammar: Grammar) -> int:
    at = first
    while at > 0 and tokens[at - 1].plain in grammar.particles and _joins(tokens, at - 1):
        at -= 1
    if at < first and tokens[at].plain in _IRISH and tokens[at].text[:1].isupper():
        return at
    if at == first or at == 0:
        return first
    before = tokens[at - 1]
    return (
        at if before.in_cue in ("title", "intro", "greet") or before.text in ('"', "(") else first
    )


def _signs_for_another(tokens: list[Token], place: int) -> bool:
    """The second letter of `i. A.` and `i. V.`, by order and for somebody else."""
    if place < 2 or tokens[place].text not in "AV" or tokens[place - 1].text != ".":
        return False
    return tokens[place - 2].text == "i"


def _is_small_word(tokens: list[Token], place: int, grammar: Grammar) -> bool:
    """The letter of `c/o`, or of the German `u.` for `und`."""
    if place and tokens[place - 1].text == "/":
        return True
    return grammar.language == "de" and tokens[place].text in "uo"


def _is_typed_as_initial(tokens: list[Token], place: int) -> bool:
    """A capital, or a letter with its full stop, or behind a cue; an article is none of these."""
    token = tokens[place]
    return token.text.isupper() or tokens[place + 1].text == "." or token.cue in TRUST


def _has_nickname(tokens: list[Token], last: int) -> bool:
    """Whether `(Nan) Lee` or `"Nan" Lee` stands at `last`."""
    if last + 4 > len(tokens) or tokens[last].text not in ("(", '"'):
        return False
    nickname, close, surname = tokens[last + 1 : last + 4]
    return (
        close.text in (")", '"')
        and all(t.facts and t.facts.shape == "Xx" for t in (nickname, surname))
        and surname.facts is not None
        and (surname.facts.named or surname.facts.unknown)
    )


def _joins(tokens: list[Token], place: int) -> bool:
    return tokens[place + 1].start - tokens[place].end <= 1
