"""Names by cue and by list, in English and German: what needs no model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gateway.traffic.detection.names.western_lexicon import WordFacts
from gateway.traffic.detection.names.western_tokens import Cues, Token

CERTAIN, FULL, CUED, SINGLE = 0.95, 0.9, 0.85, 0.75
_MOST_WORDS = 5
_SURE, _LIKELY, _WEAK = 3, 2, 1
TRUST = {"title": _SURE, "intro": _SURE, "field": _SURE, "kin": _LIKELY, "sign": _LIKELY}
_VERY_COMMON, _COMMON = 5, 4
_COMPOUND = 9
"""Letters from which on a German noun is joined of others: `Kundenkonto`."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a language adds to the rules: its cues, the small words inside names, its titles.

    `machines` are words behind which a name is that of a bot or a storm; `before_months` those
    behind which a month is one.
    """

    language: str
    cues: Cues
    particles: frozenset[str]
    surname_titles: frozenset[str]
    feminine: frozenset[str]
    masculine: frozenset[str]
    machines: frozenset[str]
    months: frozenset[str]
    before_months: frozenset[str]


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens `[first, last)` that are a name."""

    first: int
    last: int
    score: float


class Case:
    """What capitals say in this text: nothing where all of it is in one case."""

    def __init__(self, tokens: list[Token]) -> None:
        shapes = [token.facts.shape for token in tokens if token.facts]
        long_words = [shape for shape in shapes if shape != "X"]
        self.is_lower = bool(shapes) and not any(s in ("Xx", "XX") for s in long_words)
        shouted = sum(shape == "XX" for shape in long_words)
        self.is_upper = shouted >= 2 and shouted > 0.6 * len(long_words)

    def typed_as_name(self, known: WordFacts) -> bool:
        """Whether its capitals are those of a name."""
        return known.shape in ("Xx", "xX") or (known.shape == "XX" and not self.is_upper)


def may_be_name(token: Token) -> bool:
    """Whether a word is worth a closer look: cheap, and wrong only in calling too many possible."""
    known = token.facts
    if known is None or token.in_cue == "thing":
        return False
    if not known.band or token.cue not in ("", "weak") and not token.behind:
        return True
    if known.named:
        return known.shape != "x" or known.band < _COMMON or bool(token.cue and not token.behind)
    return False


def spans_by_rule(tokens: list[Token], grammar: Grammar) -> Iterator[Span]:
    """Names from left to right, disjoint."""
    case, place = Case(tokens), 0
    while place < len(tokens):
        found = _name_at(tokens, place, grammar, case)
        if found is not None:
            yield found
            place = found.last
        else:
            place += 1


def _name_at(tokens: list[Token], place: int, grammar: Grammar, case: Case) -> Span | None:
    token = tokens[place]
    known = token.facts
    if known is None:
        return None
    trust = _trust(tokens, place)
    if trust and (not token.in_cue or known.sex) and _fits(token, trust, grammar, case):
        last = _extent(tokens, place, trust, grammar, case)
        return Span(place, last, CERTAIN if trust == _SURE and known.surely_name else CUED)
    if trust >= _LIKELY and is_initial(token):
        at = _next_word(tokens, place + 1, grammar)
        if at is not None and (
            _fits(tokens[at], trust, grammar, case) or _follows_initial(tokens, at, trust, case)
        ):
            score = CERTAIN if trust == _SURE and tokens[at - 1].text == "." else CUED
            return Span(place, _extent(tokens, at, trust, grammar, case), score)
    if _is_given(token, case):
        last = _full(tokens, place, grammar, case)
        if last:
            sure = known.surely_name and all(
                each.facts.surely_name for each in tokens[place:last] if each.facts
            )
            return Span(place, last, CERTAIN if sure else FULL)
        shortest = 4 if known.shape == "x" else 3
        if known.surely_name and len(known.plain) >= shortest and not token.in_cue:
            return Span(place, place + 1, SINGLE)
    return None


def _follows_initial(tokens: list[Token], place: int, trust: int, case: Case) -> bool:
    """Any word as names are written, behind a sure cue and an initial: `Name: K. Baum`."""
    known = tokens[place].facts
    if known is None or trust < _SURE or tokens[place - 1].text != ".":
        return False
    if place < 2 or not is_initial(tokens[place - 2]):
        return False
    return case.typed_as_name(known) and not tokens[place].in_cue


def _trust(tokens: list[Token], place: int) -> int:
    """How much the cue before a word is worth; 0 where there is none or it is not meant."""
    token = tokens[place]
    if not token.cue or token.behind:
        return 0
    signs = token.parted
    if token.cue == "field":
        return _SURE if ":" in signs or "=" in signs or not signs else _WEAK
    if token.cue == "sign":
        if "\n" not in signs and signs not in ("", ","):
            return 0
        return _SURE if _ends_soon(tokens, place) else _LIKELY
    if token.cue in ("weak", "greet"):
        return _WEAK if signs in ("", ",", ":", ",\n") else 0
    return TRUST[token.cue] if set(signs) <= set(" :,.\"'\n-") else 0


def _ends_soon(tokens: list[Token], place: int) -> bool:
    """Whether text or line end within four tokens: what stands there is a signature."""
    return place + 4 >= len(tokens) or any(
        token.kind == "line" for token in tokens[place + 1 : place + 5]
    )


def _fits(token: Token, trust: int, grammar: Grammar, case: Case) -> bool:
    """Whether a word can be (part of) the name that a cue so trusted announces."""
    known = token.facts
    if known is None or len(known.plain) < 2 or known.brand and not known.named:
        return False
    if known.surely_name:
        return trust > _WEAK or case.typed_as_name(known) or bool(known.sex)
    if not case.typed_as_name(known):
        return _fits_in_lower_case(known, trust, grammar)
    if known.unknown:
        return trust > _WEAK or grammar.language == "en" and known.shape == "Xx"
    if known.named and not token.in_cue:
        return trust >= _LIKELY or (known.band < _COMMON and not known.noun)
    if token.cue == "title" and known.band < _COMMON:
        return True
    compound = known.noun and len(known.plain) >= _COMPOUND
    return trust == _SURE and 0 < known.band <= 2 and not token.in_cue and not compound


def _fits_in_lower_case(known: WordFacts, trust: int, grammar: Grammar) -> bool:
    if known.unknown:
        return trust == _SURE
    if known.place or known.brand:
        return known.named and trust == _SURE
    if not known.named or known.band >= _VERY_COMMON:
        return False
    return trust == _SURE or (trust == _LIKELY and bool(known.sex) and known.band <= 2)


def _extent(tokens: list[Token], place: int, trust: int, grammar: Grammar, case: Case) -> int:
    """One past the last token of the name that begins at `place`."""
    last = place + 1
    for step in range(_MOST_WORDS):
        at = _next_word(tokens, last, grammar)
        if at is None or step == _MOST_WORDS - 1:
            break
        follower, first = tokens[at], tokens[place].facts
        if follower.facts is None or first is None or follower.in_cue and not follower.facts.sex:
            break
        same_case = (follower.facts.shape == "x") == (first.shape == "x")
        certain = step == 0 and case.is_upper and _is_shouted_surname(first, follower)
        certain = certain or _follows_initial(tokens, at, trust, case)
        if not certain and not (same_case and _fits(follower, max(trust, _LIKELY), grammar, case)):
            break
        last = at + 1
    return last


def _is_shouted_surname(given: WordFacts, follower: Token) -> bool:
    """A rare word right behind a given name where all is in capitals: `HANNELORE KRAHE`."""
    known = follower.facts
    if known is None or follower.in_cue or not (given.sex and given.surely_name):
        return False
    return known.shape == "XX" and known.band < _COMMON


def _next_word(tokens: list[Token], place: int, grammar: Grammar) -> int | None:
    """The word behind `place` that may continue a name, over initials and particles."""
    at = place
    while at < len(tokens) and at - place < 4:
        token = tokens[at]
        if token.start - tokens[at - 1].end > 1:
            return None
        if token.kind == "word" and token.facts is not None:
            initial = len(token.text) == 1 and token.text.isupper() or token.text in _LONG_INITIALS
            if not initial and token.plain not in grammar.particles:
                return at
        elif token.text != "." or not is_initial(tokens[at - 1]):
            return None
        at += 1
    return None


def _is_given(token: Token, case: Case) -> bool:
    known = token.facts
    if known is None or not known.sex or token.in_cue:
        return False
    if case.typed_as_name(known):
        return known.band < _VERY_COMMON
    return not known.band and not known.place


def _full(tokens: list[Token], place: int, grammar: Grammar, case: Case) -> int:
    """Where a first name and surname at `place` end; 0 where there is no such pair."""
    given, last = tokens[place].facts, 0
    at = _next_word(tokens, place + 1, grammar)
    while at is not None and given is not None and at - place < 2 * _MOST_WORDS:
        follower = tokens[at].facts
        if follower is None or not _can_be_surname(given, follower, case):
            break
        last = at + 1
        at = _next_word(tokens, last, grammar)
    return last


def _can_be_surname(given: WordFacts, known: WordFacts, case: Case) -> bool:
    if (known.shape == "x") != (given.shape == "x") or len(known.plain) < 2:
        return False
    sure = given.surely_name
    if case.typed_as_name(known):
        if known.named and not known.brand:
            return sure or not known.band
        return known.unknown and sure and known.shape == "Xx"
    return sure and known.surely_name


def is_initial(token: Token) -> bool:
    """Whether it is one letter, or one of the longer shortenings of given names."""
    if token.text in _LONG_INITIALS:
        return True
    return token.kind == "word" and len(token.text) == 1 and token.text not in "Ii"


_LONG_INITIALS = frozenset("Th Chr Ph Joh Jos Wm".split())
