"""What was found, where, and the rule for findings that overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from gateway.ports.detector import Finding

Gender = Literal["m", "f"]
GrammaticalCase = Literal["nom", "gen", "dat", "acc", "inst", "loc", "voc"]

PERSON = "PERSON"
ADDRESS = "ADDRESS"
PHONE = "PHONE_NUMBER"
LOCATION = "LOCATION"
ORGANIZATION = "ORGANIZATION"

ASKED_FOR = frozenset({LOCATION, ORGANIZATION})
"""Kinds that are looked for only where a policy asks for them (ADR 0015)."""

_WORDS_NOT_NUMBERS = frozenset({PERSON, ADDRESS, ORGANIZATION, LOCATION})
"""Types found by reading words. Every other type has a shape that was checked and beats these."""


def without_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """Sorted, disjoint findings which together cover exactly what the given ones cover.

    Where two overlap, a number or address with a checked shape beats a name, everything beats a
    mere place (its name may be somebody's, or stand in an address), the longer beats the shorter,
    then the higher score, then the earlier start. What sticks out of the beaten one stays a finding
    of its own, without its name form: nothing found becomes visible because something else was
    found beside it. House number and postal code inside an address (`29/17, 35-213`) may look like
    a telephone number: they are none.
    """
    every = set(findings)
    addresses = [each for each in every if each.entity_type == ADDRESS]
    kept: list[Finding] = []
    for finding in sorted(every, key=_rank):
        if finding.entity_type == PHONE and any(_holds(each, finding) for each in addresses):
            continue
        _keep(finding, kept)
    return kept


def _holds(address: Finding, phone: Finding) -> bool:
    return address.start < phone.start and phone.end <= address.end


def added(found: Sequence[Finding], more: Iterable[Finding]) -> list[Finding]:
    """`found` as it is, and of `more` what covers anything that `found` does not."""
    kept = sorted(found, key=_start)
    for finding in without_overlaps(more):
        _keep(finding, kept)
    return kept


def _rank(finding: Finding) -> tuple[int, int, float, int, str, str]:
    length = finding.end - finding.start
    of_words = (finding.entity_type in _WORDS_NOT_NUMBERS) + (finding.entity_type == LOCATION)
    # The last two only make the order total, so that equal input in any order gives equal output.
    name = finding.name
    tie = "" if name is None else "\0".join((*name.given, *name.surname, str(name.gender)))
    return (of_words, -length, -finding.score, finding.start, finding.entity_type, tie)


def _start(finding: Finding) -> int:
    return finding.start


def _keep(finding: Finding, kept: list[Finding]) -> None:
    """Adds what is left of `finding`; `kept` is disjoint and sorted, and stays so."""
    first = max(0, bisect_right(kept, finding.start, key=_start) - 1)
    last = bisect_left(kept, finding.end, lo=first, key=_start)
    for piece in _remainders(finding, kept[first:last]):
        insort(kept, piece, key=_start)


def _remainders(finding: Finding, beside: list[Finding]) -> list[Finding]:
    pieces = [(finding.start, finding.end)]
    for other in beside:
        pieces = [
            piece
            for start, end in pieces
            for piece in _subtract(start, end, other.start, other.end)
        ]
    if pieces == [(finding.start, finding.end)]:
        return [finding] if finding.start < finding.end else []
    return [replace(finding, start=start, end=end, name=None, base=None) for start, end in pieces]


def _subtract(start: int, end: int, cut_start: int, cut_end: int) -> list[tuple[int, int]]:
    if cut_end <= start or end <= cut_start:
        return [(start, end)]
    return [(a, b) for a, b in ((start, cut_start), (cut_end, end)) if a < b]
