"""ORGANIZATION: companies by their legal form, with the words of the name beside it."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from gateway.traffic.detection.findings import ORGANIZATION
from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.places_and_firms.legal_forms import (
    DOUBTFUL,
    NORTHERN,
    NOT_NORTHERN,
    behind,
    in_front,
)
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser, found_by

_SCORE = 0.8
_MOST_WORDS = 7
_LONGEST_NAME = 120
_TOKEN = regex.compile(r"[^\s,;:!?()\"„“”«»]+")
_JOINING = frozenset(
    "& + and und et y e i a oraz of de la du des der den di del fur og och ja es in".split()
)
_FAMILY = frozenset(
    "syn syna synowie synove sons brothers sohne sohn fils figli hijos zoon zonen sonner".split()
)
"""Words of a name that are written small."""
_LABELS = frozenset("nip regon krs vat".split())
_WITH_A_DOT = frozenset({"Ltd", "LTD", "Inc", "INC", "Corp", "CORP", "Lda", "Kft", "Zrt", "Bt"})
_QUOTED_BEFORE = regex.compile(r"[„“\"«'][^„“”\"«»\n]{1,80}[”“\"»'],?\s*$")
_QUOTED_BEHIND = regex.compile(r"[,\s]*[„“\"«][^„“”\"«»\n]{1,80}[”“\"»]")
_ENDS_SENTENCE = ".!?\n:;"


class FirmRecogniser(Recogniser):
    """ORGANIZATION: a name in capitals with `sp. z o.o.`, `GmbH`, `Ltd`, `UAB` and the like."""

    entities = (ORGANIZATION,)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The name with its form; a form without a name beside it is none."""
        passed = DOUBTFUL if reading.text.isupper() else frozenset()
        if reading.language in NOT_NORTHERN:
            passed |= NORTHERN
        last = 0
        for found in found_by(behind(), reading.text):
            if found["form"] in passed:
                continue
            start = _start_of_name(reading.text, found.start(), last)
            if start is not None:
                last = _end_of_form(found)
                yield Match(start, last, ORGANIZATION, _SCORE)
        for found in found_by(in_front(), reading.text):
            if found["form"] in passed:
                continue
            end = _end_of_name(reading.text, found.end())
            if end is not None:
                yield Match(found.start(), end, ORGANIZATION, _SCORE)


def _end_of_form(found: regex.Match[str]) -> int:
    """Without the full stop of a sentence: `S.A.` has a dot of its own, `AG.` has not."""
    form = found["form"]
    has_own = "." in form or form in _WITH_A_DOT
    return int(found.end() if has_own else found.end("form"))


def _start_of_name(text: str, form: int, last: int) -> int | None:
    """Where the name begins that ends in front of `form`, None where there is none.

    It begins behind `last`, where the name before it ended.
    """
    first = max(last, form - _LONGEST_NAME)
    before = text[first:form]
    quoted = _QUOTED_BEFORE.search(before)
    if quoted is not None:
        return first + int(quoted.start())
    tokens = list(_TOKEN.finditer(before))[-_MOST_WORDS:]
    if first > last and tokens and tokens[0].start() == 0:
        tokens = tokens[1:]  # cut in the middle
    start, edge, named = None, len(before), False
    for token in reversed(tokens):
        between = before[token.end() : edge]
        if between.strip(" \t" if named else " \t,") or _ends_sentence(token[0]):
            break
        if folded(token[0]) in _LABELS:
            break
        if _is_capitalised(token[0]):
            start, named = token.start(), True
        elif not named or folded(token[0]) not in _JOINING:
            break
        edge = token.start()
    return None if start is None else first + _without_first_word(before, start, tokens, first)


def _without_first_word(before: str, start: int, tokens: list[regex.Match[str]], first: int) -> int:
    """Leaves `Dla` of `Dla Nowa sp. z o.o.`: a word of the sentence, not of the name."""
    index = next(i for i, token in enumerate(tokens) if token.start() == start)
    opens = not (first or before[:start].strip()) or before[:start].rstrip()[-1:] in _ENDS_SENTENCE
    if opens and index + 1 < len(tokens) and folded(tokens[index][0]) in function_words():
        return int(tokens[index + 1].start())
    return start


def _end_of_name(text: str, start: int) -> int | None:
    quoted = _QUOTED_BEHIND.match(text, start)
    if quoted is not None:
        return int(quoted.end())
    end, edge, words = None, start, 0
    for token in _TOKEN.finditer(text, start, min(len(text), start + _LONGEST_NAME)):
        if text[edge : token.start()].strip(" \t") or "\n" in text[edge : token.start()]:
            break
        plain = token[0].rstrip(".")
        if words == _MOST_WORDS or not (_is_capitalised(plain) or (words and plain == "&")):
            break
        end, edge, words = token.start() + len(plain), token.end(), words + 1
        if len(plain) < len(token[0]):
            break
    return end


def _is_capitalised(token: str) -> bool:
    if folded(token) in _FAMILY:
        return True
    letters = token.lstrip("'’.-")
    return letters[:1].isupper() or (letters[:1].isdigit() and any(map(str.isupper, letters)))


def _ends_sentence(token: str) -> bool:
    """`dziś.` ends one; `P.H.` and `J.` do not."""
    return token.endswith(".") and len(token) > 4 and "." not in token[:-1]
