"""Data that is split over two texts: `501 234` ends one message, `567 890` begins the next.

Each half alone means nothing to a detector. Where the end of one text and the beginning of the next
look like halves, both are examined together, and what reaches over the seam is found in both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from gateway.conversation.messages import Role
from gateway.ports.detector import Analysis, Detector, Finding, TextRequest

REACH: Final = 80
"""Code points on each side of the seam that are looked at."""

_DIGITS_END: Final = re.compile(r"\d[ \-./()]{0,3}$")
_DIGITS_BEGIN: Final = re.compile(r"^[ \-./()+]{0,3}\d")
_LOCAL_PART_END: Final = re.compile(r"[\w.+-]{2,}$")
_AT_BEGIN: Final = re.compile(r"^\s?(?:@|\(at\)|\[at\]|małpa\b|malpa\b)\s?\w", re.IGNORECASE)
_AT_END: Final = re.compile(r"[\w.+-]{2,}(?:@(?:[\w-]+\.?)?|\s(?:małpa|malpa))$", re.IGNORECASE)
_DOMAIN_BEGIN: Final = re.compile(r"^\.?[a-z0-9-]*\.?[a-z]{2,}")
_NAME_END: Final = re.compile(r"(?:^|\s)[^\W\d_a-z]\w+$")
_NAME_BEGIN: Final = re.compile(r"^[^\W\d_a-z]\w+(?:[\s.,!]|$)")
_MOST_WORDS: Final = 4  # of a message that ends with half a name
_SPLIT_NAMES: Final = frozenset({"PERSON"})


@dataclass(frozen=True, slots=True)
class _Seam:
    """Text `left` and the one after it, examined together."""

    left: int
    right: int
    offset: int  # of the joint text within the left one
    place: int  # of the right text within the joint one
    text: str = field(repr=False)


def with_split_data(
    requests: Sequence[TextRequest],
    analyses: Sequence[Analysis],
    detector: Detector,
) -> list[Analysis]:
    """The analyses, and with them what is split over two texts that a customer wrote in a row.

    Raises DetectionError as the detector does. Asks it only where two texts look like halves.
    """
    found = list(analyses)
    spoken = [
        number
        for number, request in enumerate(requests)
        if request.is_spoken and request.role is Role.CUSTOMER
    ]
    seams = [
        seam
        for left, right in zip(spoken, spoken[1:], strict=False)
        for seam in _seams(requests, found, left, right)
    ]
    if not seams:
        return found
    joint = detector.analyse([replace(requests[s.left], text=s.text) for s in seams])
    for seam, analysis in zip(seams, joint, strict=True):
        for each in analysis.findings:
            if each.start < seam.place < each.end:
                _add(found, seam, each, len(requests[seam.left].text))
    return found


def _seams(
    requests: Sequence[TextRequest], analyses: Sequence[Analysis], left: int, right: int
) -> list[_Seam]:
    whole = requests[left].text.rstrip()
    tail, head = whole[-REACH:], requests[right].text[:REACH]
    lead = len(head) - len(head.lstrip())
    between = _between(tail, head.lstrip())
    if between is None:
        return []
    if between == " " and not tail[-1].isdigit() and not _DIGITS_END.search(tail):
        seen = analyses[left].findings[-1:] + analyses[right].findings[:1]
        if len(seen) == 2 and seen[0].end >= len(whole) and seen[1].start <= lead:
            return []  # both halves of a name were known for names
    text = tail + between + head.lstrip()
    return [_Seam(left, right, len(whole) - len(tail), len(tail) + len(between) - lead, text)]


def _between(tail: str, head: str) -> str | None:
    """What stands between two halves when they are put together; None where they are none."""
    if not tail or not head:
        return None
    if _DIGITS_END.search(tail):
        return " " if _DIGITS_BEGIN.search(head) else None
    if _AT_BEGIN.search(head):
        return _glue(head[0]) if _LOCAL_PART_END.search(tail) else None
    if _AT_END.search(tail) and _DOMAIN_BEGIN.search(head):
        return _glue("" if "@" in tail else "w")
    is_name = _NAME_END.search(tail) and _NAME_BEGIN.search(head)
    return " " if is_name and len(tail.split()) <= _MOST_WORDS else None


def _glue(beginning: str) -> str:
    return " " if beginning.isalpha() else ""


def _add(found: list[Analysis], seam: _Seam, whole: Finding, length: int) -> None:
    """Gives each text its half; a half that is found already stays as it is."""
    start = seam.offset + whole.start
    end = whole.end - seam.place
    first = replace(whole, start=start, end=length, name=None)
    second = replace(whole, start=0, end=end, name=None)
    for number, half in ((seam.left, first), (seam.right, second)):
        known = found[number].findings
        if any(each.start <= half.start and half.end <= each.end for each in known):
            continue
        kept = [each for each in known if each.end <= half.start or half.end <= each.start]
        findings = tuple(sorted([*kept, half], key=lambda each: each.start))
        found[number] = replace(found[number], findings=findings)
