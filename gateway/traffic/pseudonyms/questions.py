"""Answers whose meaning stands in the question: `Numer paszportu?`, `FX 604418`.

The answer alone means nothing to a detector. It is examined once more behind the end of its
question, as a value behind its label, and what is found in the answer is added.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from gateway.conversation.messages import Role
from gateway.ports.detector import Analysis, Detector, Finding, TextRequest

LONGEST_QUESTION: Final = 90
"""Code points of a question that are read, from its end."""
LONGEST_ANSWER: Final = 100
"""Code points. Who writes more says what it is about."""

_LAST_SENTENCE: Final = re.compile(r"[^.?!\n]*[^\W\d_][^.?!\n]*[.?!:;)\s]*$")
_END: Final = re.compile(r"[\s.?!:;,)]+$")


@dataclass(frozen=True, slots=True)
class _Joint:
    """The answer behind its question; `place` is where it begins."""

    number: int
    place: int
    text: str = field(repr=False)


def with_answers(
    requests: Sequence[TextRequest],
    analyses: Sequence[Analysis],
    detector: Detector,
    first: int = 0,
) -> list[Analysis]:
    """The analyses, and with them what short answers say as answers to the text before them.

    Answers before the request number `first` are left as they are. Raises DetectionError as the
    detector does.
    """
    found = list(analyses)
    joints = [each for each in _joints(requests) if each.number >= first]
    if not joints:
        return found
    asked = [
        replace(requests[j.number], text=j.text, language_hint=_hint(j, requests, found))
        for j in joints
    ]
    for joint, analysis in zip(joints, detector.analyse(asked), strict=True):
        known = found[joint.number]
        said = [
            replace(each, start=each.start - joint.place, end=each.end - joint.place)
            for each in analysis.findings
            if each.start >= joint.place
        ]
        found[joint.number] = replace(known, findings=_both(known.findings, said))
    return found


def _hint(
    joint: _Joint, requests: Sequence[TextRequest], analyses: Sequence[Analysis]
) -> str | None:
    return requests[joint.number].language_hint or analyses[joint.number].language or None


def _joints(requests: Sequence[TextRequest]) -> list[_Joint]:
    spoken = [number for number, request in enumerate(requests) if request.is_spoken]
    joints = []
    for before, number in zip(spoken, spoken[1:], strict=False):
        answer = requests[number]
        if answer.role is not Role.CUSTOMER or requests[before].role is Role.CUSTOMER:
            continue
        if 0 < len(answer.text.strip()) <= LONGEST_ANSWER:
            asked = _question(requests[before].text)
            if asked:
                joints.append(_Joint(number, len(asked), asked + answer.text))
    return joints


def _question(text: str) -> str:
    """The end of what was asked, as a label: `Proszę o numer paszportu: `."""
    found = _LAST_SENTENCE.search(text.rstrip()[-LONGEST_QUESTION:])
    if found is None:
        return ""
    label = _END.sub("", found[0].strip())
    return f"{label}: " if label else ""


def _both(alone: Sequence[Finding], asked: Sequence[Finding]) -> tuple[Finding, ...]:
    """Both; where two touch, what was found without the question keeps its ends.

    Behind "your name and address:" many a word looks like a part of one. The question may say that
    more belongs to a number or an address, and of what kind the same characters are.
    """
    kept = list(alone)
    for each in asked:
        touching = [f for f in kept if f.start < each.end and each.start < f.end]
        if any(not _says_more(each, of) for of in touching):
            continue
        kept = [f for f in kept if f not in touching] + [each]
    return tuple(sorted(kept, key=lambda f: f.start))


def _says_more(asked: Finding, alone: Finding) -> bool:
    if (asked.start, asked.end) == (alone.start, alone.end):
        return True
    wider = asked.start <= alone.start and alone.end <= asked.end
    return wider and asked.entity_type == alone.entity_type != "PERSON"
