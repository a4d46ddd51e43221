"""What is taken away from, and added to, the names that rules and model found in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gateway.traffic.detection.names.german_words import is_german_word
from gateway.traffic.detection.names.western_goods import is_called_so
from gateway.traffic.detection.names.western_lexicon import facts
from gateway.traffic.detection.names.western_rules import Case, Grammar, Span
from gateway.traffic.detection.names.western_tokens import Token

_STRONG = frozenset({"title", "intro", "field", "kin"})
_WORD_BAND, _EVERYDAY = 2, 4
_SURE, _ALL_BUT_SURE = 0.8, 0.95
_SHORTEST_IN_CAPITALS = 5
_DONE_BY_PEOPLE = frozenset(
    "said says told took rang sent paid bought brought gave wrote met and or who whom 's from "
    "is was has had would will can did wants needs lives thinks".split()
)


def cleaned(tokens: list[Token], spans: Iterable[Span], grammar: Grammar) -> Iterator[Span]:
    """The spans without words at their edges that are none of a name, and without mere things."""
    machines, shouted = _machines(tokens, grammar), Case(tokens).is_upper
    goods: set[str] = set()
    for span in _goods_last(spans, tokens, goods, grammar):
        first, last = span.first, span.last
        while first < last and _is_stray(tokens[first], grammar):
            first += 1
        while last > first and _is_stray(tokens[last - 1], grammar):
            last -= 1
        while last - first > 1 and _is_role(tokens[first], grammar):
            first += 1
        while last - first > 1 and _is_owned(tokens, last - 1):
            last -= 1
        words = [token for token in tokens[first:last] if token.facts]
        if not words or len(words) == 1 and _is_other(tokens, first, grammar, machines, shouted):
            continue
        announced = tokens[first].cue in _STRONG and not tokens[first].behind
        if not announced and is_called_so(tokens, first, last, grammar.language):
            continue
        if not announced and last - first == 1 and _is_goods_again(tokens, first, goods):
            continue
        short = len(words) == 1 or tokens[first + 1].text == "."
        believed = short and span.score >= _ALL_BUT_SURE
        believed &= len(words) > 1 or not _is_german_word(words[0], grammar)
        announced = announced or believed
        if announced or not all(map(_is_no_name, words)):
            yield Span(first, last, span.score)


def _goods_last(
    spans: Iterable[Span], tokens: list[Token], goods: set[str], grammar: Grammar
) -> list[Span]:
    """The spans; what English goods in this text are called goes to `goods`."""
    listed = list(spans)
    if grammar.language == "en":
        for span in listed:
            if is_called_so(tokens, span.first, span.last, "en"):
                goods.add(tokens[span.first].plain)
    return listed


def _is_goods_again(tokens: list[Token], place: int, goods: set[str]) -> bool:
    """`the Elsa dress … Elsa came without the cape`; not `Angus took the Angus burger down`."""
    if tokens[place].plain not in goods:
        return False
    behind = tokens[place + 1].plain if place + 1 < len(tokens) else ""
    return not (behind.endswith("ed") or behind in _DONE_BY_PEOPLE)


def _is_other(
    tokens: list[Token], place: int, grammar: Grammar, machines: set[str], shouted: bool
) -> bool:
    """Whether a word alone is a bot's name, a month in a date, or an abbreviation."""
    token = tokens[place]
    if token.plain in machines or _is_date(tokens, place, grammar):
        return True
    if grammar.language == "de" and (
        _is_counted(tokens, place)
        or _is_english(token)
        or token.cue != "title"
        and _is_joined_thing(token)
        or is_german_word(tokens, place)
    ):
        return True
    if _is_remark(tokens, place) or _is_limit(tokens, place):
        return True
    short = token.text.isupper() and len(token.text) < _SHORTEST_IN_CAPITALS
    return short and not shouted and token.cue not in (*_STRONG, "sign")


def _is_counted(tokens: list[Token], place: int) -> bool:
    """A German noun behind an ordinal number: `aus dem 2. Stock`."""
    known = tokens[place].facts
    if place < 2 or known is None or not known.noun:
        return False
    return tokens[place - 1].text == "." and tokens[place - 2].kind == "number"


def _is_remark(tokens: list[Token], place: int) -> bool:
    """A noun alone in brackets: `Elisabeth Rausch (Labor)`."""
    known = tokens[place].facts
    around = [token.text for token in tokens[max(0, place - 1) : place + 2 : 2]]
    return known is not None and known.noun and not known.named and around == ["(", ")"]


def _is_limit(tokens: list[Token], place: int) -> bool:
    """`Max. 16 Mbit`: at most."""
    behind = tokens[place + 1 : place + 3]
    if tokens[place].plain != "max" or len(behind) < 2:
        return False
    return behind[0].text == "." and behind[1].kind == "number"


def _is_english(token: Token) -> bool:
    """Everyday English words joined in German text: `Same-Day-Delivery`."""
    parts = token.text.split("-")
    return len(parts) > 1 and all(
        known.band >= _WORD_BAND and not known.sex
        for known in (facts(part, "en") for part in parts if part)
    )


def _is_joined_thing(token: Token) -> bool:
    """A name or sign joined to a German noun: `Ident-Code`, `Riester-Rente`, `Lena-Bluse`."""
    head, _, tail = token.text.rpartition("-")
    if not head or len(tail) < _SHORTEST_NOUN or not tail[0].isupper():
        return False
    known = facts(tail, "de")
    return known.noun and not known.named


_SHORTEST_NOUN = 4


def _is_date(tokens: list[Token], place: int, grammar: Grammar) -> bool:
    """A month beside a number or another month, or behind `since` and the like."""
    if tokens[place].plain not in grammar.months:
        return False
    if place and tokens[place - 1].plain in grammar.before_months:
        return True
    if place and tokens[place - 1].plain == "by" and tokens[place].text.islower():
        return True
    near = tokens[max(0, place - 2) : place] + tokens[place + 1 : place + 3]
    return any(each.kind == "number" or each.plain in grammar.months for each in near)


def repeated(tokens: list[Token], spans: list[Span], grammar: Grammar) -> Iterator[Span]:
    """Other mentions of who was surely found: the same words elsewhere in the text."""
    taken = {place for span in spans for place in range(span.first, span.last)}
    sure = {
        token.plain
        for span in spans
        if span.score >= _SURE
        for token in tokens[span.first : span.last]
        if token.facts and len(token.plain) > 2 and token.plain not in grammar.particles
    }
    for place, token in enumerate(tokens):
        if place not in taken and token.plain in sure and _is_mention(token, grammar):
            yield Span(place, place + 1, _SURE)


def _is_mention(token: Token, grammar: Grammar) -> bool:
    known = token.facts
    if known is None or token.in_cue or known.brand:
        return False
    if not known.band:
        return True
    capitals_tell = grammar.language == "en" and known.shape in ("Xx", "XX") and not token.opens
    return capitals_tell and token.plain not in grammar.months


def _is_stray(token: Token, grammar: Grammar) -> bool:
    """A sign, or a word in lower case that is an everyday one and on no list of names."""
    known = token.facts
    if known is None:
        return True
    if token.in_cue == "thing":
        return not (token.cue in _STRONG and token.behind < 2)
    if token.plain in grammar.machines or token.in_cue == "title" and not known.surely_name:
        return True
    ordinary = known.band >= _WORD_BAND and (not known.named or token.in_cue and not known.sex)
    return known.shape == "x" and bool(ordinary) and token.plain not in grammar.particles


def _is_role(token: Token, grammar: Grammar) -> bool:
    """A noun or small word of a cue, on no list of given names: `Halterin Theres Ammann`."""
    known = token.facts
    if known is None or known.sex or known.surname and not known.noun:
        return False
    if token.plain in grammar.particles:
        return False
    return bool(token.in_cue) or known.shape == "x" and known.band >= _EVERYDAY


def _is_owned(tokens: list[Token], place: int) -> bool:
    """A noun behind a genitive: `Ellas Ranzen`."""
    owner, known = tokens[place - 1].facts, tokens[place].facts
    if owner is None or known is None or not owner.genitive:
        return False
    return known.noun and not known.named


def _is_no_name(token: Token) -> bool:
    """An everyday word, place or brand on no list of names."""
    known = token.facts
    if known is None or token.in_cue == "thing":
        return True
    if known.named:
        return known.place and not known.sex or known.brand and bool(known.band)
    return known.band >= _WORD_BAND or known.place or known.brand


def _is_german_word(token: Token, grammar: Grammar) -> bool:
    """A word of every day on no list of names, whatever the model makes of it: `laut Beleg`."""
    known = token.facts
    if grammar.language != "de" or known is None or known.named:
        return False
    return known.band >= _WORD_BAND and token.cue not in (*_STRONG, "sign")


def _machines(tokens: list[Token], grammar: Grammar) -> set[str]:
    """Names that bots are called by in this text: what stands right behind `chatbot`."""
    return {
        follower.plain
        for token, follower in zip(tokens, tokens[1:], strict=False)
        if token.plain in grammar.machines and follower.facts and follower.facts.shape != "x"
    }
