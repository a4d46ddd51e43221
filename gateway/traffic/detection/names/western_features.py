"""What the model sees of each token: cheap signs of its spelling, the lists, cues, neighbours."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from gateway.traffic.detection.names.western_lexicon import facts
from gateway.traffic.detection.names.western_rules import Case
from gateway.traffic.detection.names.western_tokens import Token

_SPOKEN_BAND = 3
"""From this frequency on a word itself is a feature; rarer ones are known by kind only."""

_MOST_ENCLOSED = 4
"""Words in quotation marks or brackets that may be all of a title or a remark."""

_EDGE = "^"


def features_of(
    tokens: list[Token], language: str, wanted: Iterable[int] | None = None
) -> list[list[str]]:
    """One list of features for each token whose place is wanted, by default for all."""
    case = Case(tokens)
    mood = "u" if case.is_upper else "l" if case.is_lower else "m"
    kinds = [_kind(token) for token in tokens]
    words = [_word(token) for token in tokens]
    lonely, enclosed = _lonely_lines(tokens), _enclosed(tokens)
    found = []
    for place in range(len(tokens)) if wanted is None else wanted:
        token = tokens[place]
        kind, before, after = kinds[place], _EDGE, _EDGE
        if place:
            before = kinds[place - 1]
        if place + 1 < len(tokens):
            after = kinds[place + 1]
        features = ["0" + kind, mood + kind, f"-{before}|{kind}", f"+{kind}|{after}"]
        features.append("-w" + (words[place - 1] if place else _EDGE))
        features.append("+w" + (words[place + 1] if place + 1 < len(tokens) else _EDGE))
        if place > 1:
            features += ("=k" + kinds[place - 2], "=w" + words[place - 2])
        if place + 2 < len(tokens):
            features += ("*k" + kinds[place + 2], "*w" + words[place + 2])
        if token.facts is not None:
            features += _spelling(token.text, language)
            features += _setting(token, kind, mood, lonely=place in lonely)
            if place in enclosed:
                features += ("e" + enclosed[place], f"e{enclosed[place]}{kind}")
        found.append(features)
    return found


def _kind(token: Token) -> str:
    """The word's class: shape, how common, on which lists. Other tokens are themselves."""
    if token.facts is None:
        return token.kind[0] if token.kind != "sign" else token.text[0]
    if token.in_cue == "thing":
        return "thing"
    return token.facts.kind


def _word(token: Token) -> str:
    if token.facts is None:
        return token.kind[0] if token.kind != "sign" else token.text[0]
    return token.plain if token.facts.band >= _SPOKEN_BAND else "_"


@lru_cache(maxsize=20_000)
def _spelling(text: str, language: str) -> tuple[str, ...]:
    known = facts(text, language)
    plain = known.plain
    lists = f"{known.sex[:1] and 'g'}{known.surname and 's'}{known.genitive and 'z'}"
    features: tuple[str, ...] = (
        f"h{known.shape}",
        f"f{known.band}",
        f"l{lists}",
        f"s{known.shape}{plain[-3:]}",
        f"t{plain[-2:]}{known.band > 0}",
        f"i{plain[:2]}{known.band > 0}",
        f"n{min(len(plain), 9)}",
    )
    if known.band >= _SPOKEN_BAND:
        features += (f"w{plain}", f"w{known.shape}{plain}")
    if "-" in text:
        features += ("hyphen",)
    return features


def _setting(token: Token, kind: str, mood: str, *, lonely: bool) -> list[str]:
    """Where it stands: behind which cue, at the head of a sentence or line, alone on a line."""
    features = []
    if token.opens:
        features += ["opens", "o" + kind]
    if token.line_opens:
        features.append("line" + kind)
    if lonely:
        features += ["lonely", "y" + kind]
    if token.cue:
        cue = f"{token.cue}{token.behind}"
        features += [f"c{cue}", f"c{cue}{token.parted[:2]}", f"c{cue}|{kind}", f"c{cue}{mood}"]
    if token.in_cue:
        features += ["q" + token.in_cue, f"q{token.in_cue}{kind}"]
    return features


def _enclosed(tokens: list[Token]) -> dict[int, str]:
    """Places of words that fill a pair of quotation marks or brackets, with the opening sign."""
    found: dict[int, str] = {}
    opened, words = -1, 0
    for place, token in enumerate(tokens):
        if token.kind == "sign" and token.text in ('"', "(", ")"):
            closes = opened >= 0 and (token.text == '"') == (tokens[opened].text == '"')
            if closes and 0 < words <= _MOST_ENCLOSED and words == place - opened - 1:
                found.update(dict.fromkeys(range(opened + 1, place), tokens[opened].text))
            opened, words = -1 if closes else place, 0
        else:
            words += token.kind == "word"
    return found


def _lonely_lines(tokens: list[Token]) -> set[int]:
    """Places of words on lines of at most four tokens in a text of several lines."""
    found: set[int] = set()
    begin, breaks = 0, [place for place, token in enumerate(tokens) if token.kind == "line"]
    if not breaks:
        return found
    for end in [*breaks, len(tokens)]:
        if end - begin <= 4:
            found.update(range(begin, end))
        begin = end + 1
    return found
