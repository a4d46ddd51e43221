"""What in a message speaks for or against a wish: rows of ideas, their order, questions, length.

A clue names ideas, which every language shares, or (`w:`, `r:`) words of one language. Clues carry
weights that were learnt; nothing here decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gateway.traffic.detection.intents.lexicon import Lexicon, Sentence

Clues = dict[str, float]

_REACH: Final = 8
"""Words between which an order of ideas is looked at."""
_NEAR: Final = 3
_IDEAS_OF_A_WORD: Final = 4
_UNKNOWN: Final = "x"
_LENGTHS: Final = ((1, "1"), (2, "2"), (3, "3"), (4, "4"), (7, "7"), (13, "13"), (24, "24"))
_WORD, _ROW, _BEGINNING = 0.6, 0.6, 0.5
"""Words of one language weigh less than ideas, so that what is shared is learnt first."""
_LETTERS_OF_BEGINNING: Final = 5

Row = Sequence[tuple[Sequence[str], str]]


def clues(lexicon: Lexicon, sentences: Sequence[Sentence]) -> Clues:
    """All clues of a message, each with its strength from 0 to 1."""
    found: Clues = {"bias": 1.0}
    words = [said for sentence in sentences for said in sentence.said if said.word[0].isalnum()]
    unknown = sum(1 for said in words if not said.ideas)
    found["n:" + next((name for most, name in _LENGTHS if len(words) <= most), "more")] = 1.0
    found[f"unknown:{min(unknown, 4)}"] = 1.0
    found[f"sentences:{min(len(sentences), 3)}"] = 1.0
    for place, sentence in enumerate(sentences):
        row = _row(sentence)
        if sentence.asks:
            found["?"] = 1.0
        _of_words(found, lexicon.language, row)
        _of_places(found, row, first=place == 0, asks=sentence.asks)
        _of_orders(found, row)
    return found


def _row(sentence: Sentence) -> Row:
    """The words with a meaning, each with its ideas, at most four; `x` for a word nobody knows."""
    row = []
    for said in sentence.said:
        if not said.word[0].isalnum() and not said.ideas:
            continue
        ideas = sorted(said.ideas - {"FILLER"})[:_IDEAS_OF_A_WORD]
        if ideas or not said.ideas:
            row.append((ideas or (_UNKNOWN,), said.word))
    return row


def _of_words(found: Clues, language: str, row: Row) -> None:
    for _, word in row:
        found[f"w:{language}:{word}"] = _WORD
        if len(word) >= _LETTERS_OF_BEGINNING:
            # Loans are much alike everywhere: `konsult`, `operat`, `agent`.
            found["p:" + word[:_LETTERS_OF_BEGINNING]] = _BEGINNING
    for (_, one), (_, other) in zip(row, row[1:], strict=False):
        found[f"r:{language}:{one}_{other}"] = _ROW


def _of_places(found: Clues, row: Row, *, first: bool, asks: bool) -> None:
    question = "?" if asks else ""
    for place, (ideas, _) in enumerate(row):
        for idea in ideas:
            if idea != _UNKNOWN:
                found["u:" + idea] = 1.0
                if asks:
                    found["u?:" + idea] = 1.0
            if place == 0:
                found["^" + idea] = 1.0
                if first:
                    found["^^" + idea] = 1.0
            if place == len(row) - 1:
                found["$" + idea + question] = 1.0
            if len(row) == 1:
                found["only:" + idea + question] = 1.0


def _of_orders(found: Clues, row: Row) -> None:
    for place, (ideas, _) in enumerate(row):
        for behind in range(place + 1, min(len(row), place + 1 + _REACH)):
            for one in ideas:
                for other in row[behind][0]:
                    if behind == place + 1 and (one, other) != (_UNKNOWN, _UNKNOWN):
                        found[f"b:{one}>{other}"] = 1.0
                    if _UNKNOWN not in (one, other):
                        found[f"s:{one}>{other}"] = 1.0
                        if behind - place <= _NEAR:
                            found[f"s3:{one}>{other}"] = 1.0
        if place + 2 < len(row):
            for one in ideas[:2]:
                for other in row[place + 1][0][:2]:
                    for third in row[place + 2][0][:2]:
                        if (one, other, third).count(_UNKNOWN) < 2:
                            found[f"t:{one}>{other}>{third}"] = 1.0
