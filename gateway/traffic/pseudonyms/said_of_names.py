"""What a text says of two names in it: that one is right and one wrong, that both are one person's.

* `nie Wrona, tylko Wroński`, `Kocięba, nie Kocieba`: the right one takes over the given name;
* `Weronika, też Niedziela`, `ja też Ania, tylko Sroka`: given name and surname of one person;
* `Olimpia Zbojna z d. Hnatiuk`, `byłam Ewa Lis, jestem Ewa Kot`: one person with two surnames.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import pairwise
from typing import Final

from gateway.ports.detector import Finding, NameForm
from gateway.traffic.pseudonyms.folding import fold
from gateway.traffic.pseudonyms.labels import PERSON, label_for

_REACH: Final = 24
_NOT: Final = re.compile(
    r"(?<![^\W_])(?:nie|zamiast|not|nicht|zle|blednie|bylo)[ :]{1,2}"
    r"(?:(?:pan|pani|jako|jest|jak)[ ])?[\"'„”]?$"
)
_BUT: Final = re.compile(
    r"[\"'„”]?[ ]?(?:[,;–-][ ]?)?(?:tylko|a|ale|lecz|jest|but|sondern|powinno byc|ma byc)?[ ]?"
    r"(?:(?:pan|pani)[ ])?[\"'„”]?"
)
_AND_NOT: Final = re.compile(
    r"[\"'„”]?[ ]?(?:[,;(–-]{1,2}[ ]?)?(?:a[ ]|and[ ]|und[ ])?(?:nie|not|nicht)[ ]"
    r"(?:zad\w{1,3}[ ]|pan[ ]|pani[ ])?[\"'„”]?"
)
_SURNAME_TOO: Final = re.compile(r",?[ ](?:tez|takze|rowniez|tylko|tyle ze|ale|only|auch)[ ]")
_BORN: Final = re.compile(
    r",?[ ][(]?(?:z d\.|z domu|d\.|z d|primo voto|nee|born|geb\.|geborene|dawniej|wczesniej|"
    r"poprzednio|obecnie|teraz|po mezu|po slubie|panienskie)[: ]{1,2}"
)
_WAS: Final = re.compile(r"(?<![^\W_])(?:bylem|bylam|i was|ich war)[ ]$")
_AM: Final = re.compile(r",?[ ](?:a |and |und )?(?:teraz |now |jetzt )?(?:jestem|i am|bin)[ ]")
_FEWEST_ALIKE: Final = 3  # letters at the beginning by which a wrong name is like the right one


class Says(Enum):
    """What is said of the first and the second of two names."""

    FIRST_IS_WRONG = "first is wrong"
    SECOND_IS_WRONG = "second is wrong"
    ONE_PERSON = "one person"


@dataclass(frozen=True, slots=True)
class SaidOfNames:
    """Two names of a text and what is said of them."""

    first: Finding = field(repr=False)
    second: Finding = field(repr=False)
    says: Says


def said_of_names(text: str, spans: Sequence[Finding]) -> Iterator[SaidOfNames]:
    """All that is said of names which stand one directly after the other."""
    for one, other in _neighbours(text, spans):
        says = _says(text, one, other)
        if says is not None:
            yield SaidOfNames(one, other, says)


def whole_names(text: str, spans: list[Finding]) -> list[Finding]:
    """The spans; where `też` or `tylko` joins a given name and a surname, each says both."""
    changed: dict[int, Finding] = {}
    for one, other in _neighbours(text, spans):
        first, second = one.name, other.name
        if first is None or second is None or not first.given or not second.surname:
            continue
        if first.surname or second.given:
            continue
        if first.gender and second.gender and first.gender != second.gender:
            continue
        if _SURNAME_TOO.fullmatch(fold(text[one.end : other.start])):
            gender = first.gender or second.gender
            whole = NameForm(first.given, second.surname, gender, first.case)
            changed[one.start] = replace(one, name=whole)
            changed[other.start] = replace(other, name=replace(whole, case=second.case))
    return [changed.get(span.start, span) for span in spans] if changed else spans


def _neighbours(text: str, spans: Sequence[Finding]) -> Iterator[tuple[Finding, Finding]]:
    for one, other in pairwise(spans):
        if other.start - one.end <= _REACH and label_for(one.entity_type) == PERSON:
            if label_for(other.entity_type) == PERSON:
                yield one, other


def _says(text: str, one: Finding, other: Finding) -> Says | None:
    between = fold(text[one.end : other.start])
    if not between.strip():
        return None
    before = fold(text[max(0, one.start - _REACH) : one.start])
    if _BORN.fullmatch(between) or (_WAS.search(before) and _AM.fullmatch(between)):
        return Says.ONE_PERSON
    if not _are_like(text[one.start : one.end], text[other.start : other.end]):
        return None
    if _AND_NOT.fullmatch(between):
        return Says.SECOND_IS_WRONG
    if _NOT.search(before) and _BUT.fullmatch(between):
        return Says.FIRST_IS_WRONG
    return None


def _are_like(one: str, other: str) -> bool:
    """Whether the last words begin alike: `nie Nowak, a Lis dzwonił` puts no name right."""
    words, others = fold(one).split(), fold(other).split()
    if not words or not others:  # a finding without a letter
        return False
    return words[-1][:_FEWEST_ALIKE] == others[-1][:_FEWEST_ALIKE] and words[-1] != others[-1]
