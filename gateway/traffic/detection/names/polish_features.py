"""What the Polish model sees of each word: readings, endings, neighbours, what the rules say.

Only words are tokens; what stands between two of them is a feature of both. A piece of text in
which no word could be a name is not looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import regex

from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.names import cues
from gateway.traffic.detection.names.forms import agree
from gateway.traffic.detection.names.polish_context import context_of
from gateway.traffic.detection.names.polish_rules import (
    CUED,
    FULL,
    Claim,
)
from gateway.traffic.detection.names.polish_things import is_of_a_thing
from gateway.traffic.detection.names.spelled import Spelled
from gateway.traffic.detection.names.tokens import Token
from gateway.traffic.detection.reading import Reading

_ENDS_PIECE: Final = regex.compile(r"[.!?;\n]")
_DIGITS: Final = regex.compile(r"\d+")
_LONGEST_PIECE: Final = 120
_NEIGHBOURS: Final = (-2, -1, 1, 2)


class WordFeatures:
    """What a word gives by itself, for every place it can stand at. Made once a word."""

    __slots__ = ("around", "here", "kind", "sort")

    def __init__(self, word: Spelled) -> None:
        plain = word.plain
        self.sort = _sort(word)
        self.kind = cues.kind_of(plain)
        shape = "U" if word.is_upper else "l" if word.is_lower else "T" if word.is_titled else "x"
        self.here = (
            f"w={plain}",
            f"s3={plain[-3:]}",
            f"s2={plain[-2:]}",
            f"m={self.sort}",
            f"h={shape}",
            f"mh={self.sort}{shape}",
            f"n={min(len(plain), 9)}",
            f"k={self.kind}",
        )
        self.around = {
            offset: (
                f"w{offset}={plain}",
                f"m{offset}={self.sort}{shape}",
                *((f"k{offset}={self.kind}",) if self.kind else ()),
                *((f"s{offset}={plain[-3:]}",) if abs(offset) == 1 else ()),
            )
            for offset in _NEIGHBOURS
        }


def _sort(word: Spelled) -> str:
    if word.is_barred:
        return "X"
    if word.plain in function_words():
        return "F"
    reading = word.reading
    marks = (
        ("G", reading.known_given),
        ("g", bool(word.given) and not reading.known_given),
        ("S", reading.known_surname),
        ("s", bool(word.surname) and not reading.known_surname),
        ("D", word.is_double),
        ("n", reading.noun),
        ("c", reading.common and not reading.noun),
        ("a", reading.adjective),
        ("p", reading.geographic),
        ("u", word.is_unknown),
        ("e", word.is_everyday),
        ("l", word.looks_like_surname),
        (f"V{reading.verb}", bool(reading.verb)),
    )
    return "".join(mark for mark, holds in marks if holds)


@lru_cache(maxsize=20_000)
def _features(word: Spelled) -> WordFeatures:
    return WordFeatures(word)


@lru_cache(maxsize=2_000)
def _gap(between: str) -> str:
    """What parts two words, in short: punctuation once each, digits as 9."""
    short = _DIGITS.sub("9", between.replace("\n", "¶"))
    kept = "".join(dict.fromkeys(short.replace(" ", ""))) if short.strip() else " "
    return kept[:4]


def pieces(
    reading: Reading, tokens: Sequence[Token], claims: Sequence[Claim]
) -> list[tuple[int, int]]:
    """Runs of tokens `[first, last)` to look at: sentences or lines with a possible name."""
    claimed = {place for claim in claims for place in range(claim.first, claim.last)}
    found: list[tuple[int, int]] = []
    first, hopeful = 0, False
    for place, token in enumerate(tokens):
        hopeful = hopeful or place in claimed or could_be_name(token)
        last = place + 1
        behind = reading.text[token.end : tokens[last].start] if last < len(tokens) else "\n"
        if _ENDS_PIECE.search(behind) or last - first >= _LONGEST_PIECE:
            if hopeful:
                found.append((first, last))
            first, hopeful = last, False
    return found


def could_be_name(token: Token) -> bool:
    """Whether the model is asked about a word at all."""
    word = token.word
    if word.is_barred or len(word.text) < 2 or word.plain in function_words():
        return False
    if token.is_capitalised:
        if not token.opens_sentence:
            return True
        return bool(word.given or word.surname) or word.is_unknown or word.is_double
    if not token.is_lower:
        return False
    reading = word.reading
    if reading.known_given or reading.known_surname:
        return True
    if word.given or word.surname:
        return not word.is_ordinary or word.looks_like_surname
    return word.is_unknown and word.looks_like_surname


def features_of(
    reading: Reading,
    tokens: Sequence[Token],
    claims: Sequence[Claim],
    piece: tuple[int, int],
) -> list[list[str]]:
    """One list of features for each token of a piece."""
    rules = _rule_marks(claims)
    return [_token_features(reading, tokens, rules, place) for place in range(*piece)]


def _rule_marks(claims: Sequence[Claim]) -> dict[int, str]:
    marks = {}
    for claim in claims:
        mark = "F" if claim.score >= FULL else "C" if claim.score >= CUED else "S"
        for place in range(claim.first, claim.last):
            marks[place] = mark + ("b" if place == claim.first else "i")
    return marks


def _token_features(
    reading: Reading, tokens: Sequence[Token], rules: dict[int, str], place: int
) -> list[str]:
    token = tokens[place]
    own = _features(token.word)
    text = reading.text
    last = len(tokens) - 1
    before = _gap(text[tokens[place - 1].end if place else 0 : token.start]) if token.start else "^"
    after = _gap(text[token.end : tokens[place + 1].start if place < last else len(text)])
    if place == last and not text[token.end :].strip():
        after = "$"
    if place == 0:
        before = "^" + before
    rule = rules.get(place, "-")
    opens = "o" if token.opens_sentence else "i"
    shout = "!" if token.shouting else ""
    found = [
        *own.here,
        f"o={opens}{shout}",
        f"mo={own.sort}{opens}{shout}",
        f"b={before}",
        f"a={after}",
        f"ba={before}{after}",
        f"r={rule}",
        f"rm={rule}{own.sort}",
    ]
    for offset in _NEIGHBOURS:
        if 0 <= place + offset <= last:
            found += _features(tokens[place + offset].word).around[offset]
    if place:
        former = _features(tokens[place - 1].word)
        found.append(f"m-1m={former.sort}{before}{own.sort}")
        found.append(f"k-1={former.kind}{before}{opens}")
        found.append(f"r-1={rules.get(place - 1, '-')}")
        found.append(f"w-1b={token.word.is_titled}{tokens[place - 1].plain}{before}")
    if place < last:
        found.append(f"m+m={own.sort}{after}{_features(tokens[place + 1].word).sort}")
        found.append(f"r+1={rules.get(place + 1, '-')}")
        found.append(f"w+b={token.word.is_titled}{after}{tokens[place + 1].plain}")
    if could_be_name(token):
        found += context_of(reading, tokens, place, own.sort)
    if token.given or token.surname:
        found += _agreement(tokens, place)
        if rule[0] in "-S" and is_of_a_thing(reading, tokens, place):
            found.append("thing")
    return found


def _agreement(tokens: Sequence[Token], place: int) -> list[str]:
    token, found = tokens[place], []
    if place and token.surname and tokens[place - 1].given:
        found.append(f"ag-1={agree(tokens[place - 1].given, token.surname)}")
    if place + 1 < len(tokens) and token.given and tokens[place + 1].surname:
        found.append(f"ag+1={agree(token.given, tokens[place + 1].surname)}")
    return found
