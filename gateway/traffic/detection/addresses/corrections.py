"""House numbers without their street, where a sentence corrects, repeats or labels one."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from gateway.traffic.detection.addresses.bare import stops
from gateway.traffic.detection.addresses.numbers import measures
from gateway.traffic.detection.identifiers.cue_words import CuePattern
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS

_NUMBER = r"[1-9]\d{0,3}(?:[ ]?[a-h](?!\p{L}))?(?:/\d{1,4}[a-h]?)?"
_NOT = r"(?:nie|not|nicht|pas|no|non|niet|ne|inte|ikke|nie[ ]pod|nie[ ]na|nie[ ]numer)"
_BUT = r"(?:tylko|a|ale|lecz|but|it'?s|sondern|mais|sino|ma|maar|sed|men|vaan|hanem|czyli)"
_CORRECTION = regex.compile(
    rf"(?<!\p{{L}}){_NOT}[ ](?P<wrong>{_NUMBER}),?[ ](?:{_BUT}[ ](?:pod[ ]|na[ ])?)?"
    rf"(?P<right>{_NUMBER})(?![\p{{L}}\d/.,:-]*\d|\p{{L}})"
)
_LABELLED = regex.compile(
    r"(?<!\p{L})(?:huisnummer|hausnummer|hausnr\.?|haus[ ]nr\.?|house[ ]number|flat[ ]number|"
    r"(?:numer|nr)[ ](?:domu|mieszkania|lokalu|bloku)(?:[ ](?:to|jest|mam))?|"
    r"(?:dom|blok)[ ](?:nr|numer)|numero[ ]civico|husnummer|"
    r"talon[ ]numero|mieszkanie(?=[ ]\d+[a-h]?[ ]*(?:$|[.,;!?\n])))"
    rf"[ ]?(?:[:=][ ]?|(?:is|to|ist|jest)[ ])?(?P<number>{_NUMBER})(?![\p{{L}}\d/.,:-]*\d|\p{{L}})"
)
_ALONE = regex.compile(
    r"\s*(?:(?:numer|nr|tak|nie|pod|czyli|no)[ ,.]{0,2}){0,2}"
    r"(?P<number>(?!\d[ ]?d(?!\p{L}))\d{1,3}"
    r"(?:[ ]?[a-f](?:/\d{1,3})?|[ ](?:m|lok|mieszkania)\.?[ ]?\d{1,3}))[ .!?]*$"
)
_REPEATED = regex.compile(
    r"(?<!\p{L})(?:not|nicht|no\.?|number|nr\.?|pod|numer|in[ ]der|im|au|tylko|sondern)[ ]"
    rf"(?P<number>{_NUMBER})(?=[ ]*(?:$|[.,;!?)\n]))"
)
_CORRECTIONS, _LABELS, _REPEATS = map(CuePattern, (_CORRECTION, _LABELLED, _REPEATED))
_MONTHS = 12
_DAYS = 31


def corrected_numbers(reading: Reading, *, beside: bool) -> Iterator[tuple[int, int]]:
    """`nie 28/6 tylko 82/6`, `nr domu 7`, `19b` as the whole turn.

    `beside` says that the text holds an address: then `not 121` behind it is its number too.
    """
    for found in _CORRECTIONS.finditer(reading):
        numbers = (found["wrong"], found["right"])
        if measures(reading.folded, found.end()):
            continue
        if (beside and stops(reading, found.end())) or (
            all(map(_houselike, numbers)) and not all(map(_may_be_date, numbers))
        ):
            yield found.span("wrong")
            yield found.span("right")
    for found in _LABELS.finditer(reading):
        yield found.span("number")
    alone = _ALONE.match(reading.folded, timeout=PATTERN_SECONDS)
    if alone is not None:
        yield alone.span("number")
    if beside:
        for found in _REPEATS.finditer(reading):
            yield found.span("number")


def _houselike(number: str) -> bool:
    return "/" in number or number[-1].isalpha()


def _may_be_date(number: str) -> bool:
    day, _, month = number.partition("/")
    return day.isdigit() and month.isdigit() and int(day) <= _DAYS and int(month) <= _MONTHS
