"""Examines the texts of a conversation in their order: each alone, then with what stands before it.

A text that is too short to tell its language is read in the conversation's; an answer is read once
more behind its question; what is split over two messages is put together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from gateway.conversation.messages import Role
from gateway.ports.detector import Analysis, Detector, TextRequest
from gateway.traffic.pseudonyms.joins import with_split_data
from gateway.traffic.pseudonyms.questions import with_answers

_UNREAD = Analysis("", False, ())


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was said before the texts that are examined, where they are not a whole conversation.

    `language` is the last that was told for certain, ISO 639-1; `said` the last text of each side.
    """

    language: str | None = None
    said: tuple[TextRequest, ...] = field(default=(), repr=False)


NOTHING_EARLIER = Earlier()


def examined(
    requests: Sequence[TextRequest], earlier: Earlier, detector: Detector
) -> list[Analysis]:
    """One analysis for each request, in order. Raises DetectionError as the detector does."""
    found = _in_the_language_of_the_talk(
        requests, detector.analyse(requests), earlier.language, detector
    )
    every = [*earlier.said, *requests]
    analyses = [*(_UNREAD for _ in earlier.said), *found]
    analyses = with_answers(every, analyses, detector, len(earlier.said))
    analyses = with_split_data(every, analyses, detector)
    return analyses[len(earlier.said) :]


def later(requests: Sequence[TextRequest], analyses: Sequence[Analysis], was: Earlier) -> Earlier:
    """What comes after these texts has before it; for whoever examines a conversation in pieces."""
    spoken_in = [spoken for _, spoken in _languages(requests, analyses, was.language)]
    language = spoken_in[-1] if spoken_in else was.language
    return Earlier(language, last_said([*was.said, *requests]))


def last_said(requests: Iterable[TextRequest]) -> tuple[TextRequest, ...]:
    """The last text of each side, in order."""
    last: dict[Role, TextRequest] = {}
    for request in requests:
        if request.is_spoken:
            last.pop(request.role, None)
            last[request.role] = request
    return tuple(last.values())


def _in_the_language_of_the_talk(
    requests: Sequence[TextRequest],
    analyses: Sequence[Analysis],
    language: str | None,
    detector: Detector,
) -> list[Analysis]:
    found = list(analyses)
    again = [
        (number, replace(requests[number], language_hint=spoken))
        for number, spoken in _languages(requests, analyses, language)
        if spoken is not None
        and not analyses[number].certain
        and requests[number].language_hint is None
        and analyses[number].language != spoken
    ]
    if again:
        anew = detector.analyse([request for _, request in again])
        for (number, _), analysis in zip(again, anew, strict=True):
            found[number] = analysis
    return found


def _languages(
    requests: Sequence[TextRequest], analyses: Sequence[Analysis], language: str | None
) -> Iterable[tuple[int, str | None]]:
    """The number of each spoken text, and what language the conversation is in by then."""
    for number, (request, analysis) in enumerate(zip(requests, analyses, strict=True)):
        if request.is_spoken:
            if analysis.certain:
                language = analysis.language
            yield number, language
