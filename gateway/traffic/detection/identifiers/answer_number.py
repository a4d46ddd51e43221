"""Answers that hold nothing but a number: "5517 0042", "tak, mój to 5517 0042".

Nobody says what it is, since the question was asked before. It is masked as the number of a
contract: whoever was asked for a number of an order has mostly said so in the answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS, Match, Recogniser

_LONGEST_ANSWER: Final = 60
_SCORE: Final = 0.6
"""Below whatever knows the number by its form."""
_FILLERS: Final = (
    "tak|to|moj|moje|moja|jest|nr|numer|mam|prosze|ok|yes|yeah|sure|its|it's|it is|my|mine|is|"
    "number|no|here|the|ja|das|ist|meine|meiner|mein|nummer|die|oui|c'est|le|mon|numero|si|es|el|"
    "mi|sim|e|o|meu|il|mio|het|mijn|min|mit|on|minu|ano|je|moje|cislo|igen|da|este|ναι|да|так|це"
)
_ANSWER: Final = regex.compile(
    rf"\W*+(?:(?:{_FILLERS})(?!\p{{L}})[ ,:.!-]*+){{0,4}}+"
    r"(?P<number>(?:\p{L}{1,4}-?)?\d(?:[ /-]?\d){6,9})\W*+"
)
_OTHER: Final = regex.compile(
    r"(?:19|20)\d\d[ /-]+(?:19|20)\d\d|[0-3]?\d[ /-][01]?\d[ /-](?:19|20)?\d\d"
    r"|(?:19|20)\d\d[ /-][01]?\d[ /-][0-3]?\d|[1-9]\d{0,2}(?: ?000)+|\d{13}"
)


class AnswerRecogniser(Recogniser):
    """CONTRACT_NUMBER, where it is all that was written."""

    entities = ("CONTRACT_NUMBER",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The number, unless it is a date, a round amount or as long as a bar code."""
        if not reading.has_digit or len(reading.text) > _LONGEST_ANSWER:
            return
        found = _ANSWER.fullmatch(reading.folded, timeout=PATTERN_SECONDS)
        if found and not _OTHER.fullmatch(found["number"]):
            start, end = found.span("number")
            yield Match(start, end, "CONTRACT_NUMBER", _SCORE)
