"""When a Polish name before a number is an address: what stands around it decides."""

from __future__ import annotations

import regex

from gateway.traffic.detection.addresses.bare import (
    after_label,
    may_end,
    name_after_cue,
    stops,
)
from gateway.traffic.detection.addresses.polish import (
    IN_PLACES,
    PREPOSITIONS,
    Candidate,
    Likeness,
    candidate_before,
    is_product_word,
)
from gateway.traffic.detection.addresses.tail import Tail
from gateway.traffic.detection.addresses.window import Token
from gateway.traffic.detection.reading import Reading

YEAR = regex.compile(r"(?:19|20)\d\d")


def polish_start(reading: Reading, tokens: list[Token], tail: Tail, end: int) -> int | None:
    """Where a Polish street or village before the number at `end` begins, if there is one."""
    name = candidate_before(tokens)
    if name is None or (name.before and is_product_word(name.before[0])):
        return None
    return name.start if _is_address(reading, name, tail, tokens[0].end, end) else None


def _is_address(reading: Reading, name: Candidate, tail: Tail, start: int, end: int) -> bool:
    kind = name.likeness
    if tail.code and (not name.lower or kind is Likeness.KNOWN):
        return True
    if kind is Likeness.NONE or YEAR.search(reading.text[start:end]):
        return False
    street = kind >= Likeness.PATRON
    asked = name.inflected and name.preposition in PREPOSITIONS
    number = reading.text[start:end]
    one_word = " " not in reading.text[name.start : start].strip()
    lettered = (
        one_word and any(letter in "abcdefghABCDEFGHK" for letter in number) and not name.lower
    )
    split = "/" in number
    if street and (tail.flat or (tail.town and (tail.parted or tail.well_known))):
        return True
    if street and split and not name.lower and (asked or may_end(reading, end)):
        return True
    at = name.preposition in {"na", "przy", "spod"}
    if asked and at and kind is Likeness.KNOWN and not name.lower:
        return True
    if tail.end == end and not may_end(reading, end):
        return False
    if name.numbered:
        return False
    cue = name_after_cue(reading.folded, name.start) is not None or _cue_then(reading, name)
    if cue or after_label(reading.folded, name.start):
        return True
    if name.lower:
        return split and name.preposition in PREPOSITIONS
    if street and name.preposition in PREPOSITIONS | {"ulicy", "ulica", "i", "oraz"}:
        return kind is not Likeness.PATRON or name.preposition in {"na", "przy", "spod", "pod"}
    if kind is Likeness.KNOWN and lettered:
        return True
    if kind is Likeness.VILLAGE and (name.preposition in IN_PLACES or stops(reading, end)):
        return True
    if (not name.before or not name.before[0].is_word) and (
        tail.end > end or stops(reading, end) or (lettered and may_end(reading, end))
    ):
        return street or kind is Likeness.VILLAGE or lettered or _whole_line(reading, name, end)
    return False


def _whole_line(reading: Reading, name: Candidate, end: int) -> bool:
    """`Targanice 418` on a line of its own; a town with a year is none."""
    line = reading.text[: name.start].rpartition("\n")[2] + reading.text[end:].partition("\n")[0]
    return not line.strip(" ,.") and not reading.text[:end].endswith(("202", "19", "20"))


def _cue_then(reading: Reading, name: Candidate) -> bool:
    """A word such as `mieszkam` with at most a preposition and a town before the name."""
    return bool(name.before) and name_after_cue(reading.folded, name.before[0].end + 1) is not None
