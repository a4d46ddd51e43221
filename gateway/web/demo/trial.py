"""The page `/demo/try`: a text, what of it a model would see, and how to make a test of a mistake.

Nothing is kept and no model is called: each text has a placeholder map of its own that is forgotten
with the answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from flask import Response, make_response, render_template, request

from gateway.conversation.messages import Role, TextKind
from gateway.errors import DetectionError
from gateway.ports.detector import Analysis, TextRequest
from gateway.traffic.pseudonyms.clearing import Clearing
from gateway.traffic.pseudonyms.kept_texts import Replacement
from gateway.web import pages
from gateway.web.demo.alignment import Segment
from gateway.web.demo.browser import known_browser, remembered, wanted_language
from gateway.web.demo.wording import Language, Wording

LIMIT_CHARACTERS = 4_000
LITERAL = "LITERAL"
"""What only looks like a placeholder: replaced too, but nothing personal."""


@dataclass(frozen=True, slots=True)
class Found:
    """One row of what was found. `certainty` is 0 to 100; None for a value met before."""

    text: str = field(repr=False)
    placeholder: str
    entity_type: str
    certainty: int | None


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of one text; `marked` is the text as a line of a test."""

    typed: tuple[Segment, ...] = field(repr=False)
    seen: tuple[Segment, ...] = field(repr=False)
    found: tuple[Found, ...] = field(repr=False)
    language: str
    certain: bool
    marked: str = field(repr=False)


def tried(clearing: Clearing, text: str) -> Trial:
    """Clears a text as the first message of a customer. Raises DetectionError."""
    asked = TextRequest(text, Role.CUSTOMER, TextKind.PROSE)
    cleared = clearing.clear([asked], clearing.open_map())
    replaced, analysis = cleared.replacements[0], cleared.analyses[0]
    return Trial(
        typed=_cut(text, replaced, original=True),
        seen=_cut(text, replaced, original=False),
        found=tuple(_rows(text, replaced, analysis)),
        language=analysis.language,
        certain=analysis.certain,
        marked=_marked(text, replaced),
    )


def _cut(text: str, replaced: Sequence[Replacement], *, original: bool) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    place = 0
    for each in replaced:
        segments.append(Segment(text[place : each.start]))
        shown = text[each.start : each.end] if original else each.placeholder
        segments.append(Segment(shown, each.placeholder.strip("[]")))
        place = each.end
    segments.append(Segment(text[place:]))
    return tuple(each for each in segments if each.text)


def _rows(text: str, replaced: Sequence[Replacement], analysis: Analysis) -> list[Found]:
    scores = {(each.start, each.end): each.score for each in analysis.findings}
    rows = []
    for each in replaced:
        if each.entity_type == LITERAL:
            continue
        score = scores.get((each.start, each.end))
        certainty = None if score is None else round(100 * min(score, 1.0))
        said = text[each.start : each.end]
        rows.append(Found(said, each.placeholder, each.entity_type, certainty))
    return rows


def _marked(text: str, replaced: Sequence[Replacement]) -> str:
    """The text with `[[TYPE|value]]` around what was found, as `gateway evaluate` reads it."""
    pieces = []
    place = 0
    for each in replaced:
        if each.entity_type != LITERAL:
            value = text[each.start : each.end]
            pieces += [text[place : each.start], f"[[{each.entity_type}|{value}]]"]
            place = each.end
    return "".join([*pieces, text[place:]])


class TrialDesk:
    """The views of the page; works without scripts."""

    def __init__(self, clearing: Clearing) -> None:
        self._clearing = clearing
        self._guard = pages.FormGuard()

    def page(self) -> Response:
        """The empty form."""
        return self._shown(wanted_language())

    def tried(self) -> Response:
        """The form with what became of its text."""
        self._guard.check(known_browser())
        language = wanted_language()
        text = request.form.get("text", "").replace("\r\n", "\n").strip()
        if not text or len(text) > LIMIT_CHARACTERS:
            return self._shown(language, text, problem="too_long" if text else "empty_message")
        try:
            return self._shown(language, text, trial=tried(self._clearing, text))
        except DetectionError:
            return self._shown(language, text, problem="try_failed")

    def _shown(
        self, language: Language, text: str = "", trial: Trial | None = None, problem: str = ""
    ) -> Response:
        key = known_browser() or pages.new_session_id()
        page = render_template(
            "demo/try.html",
            t=Wording(language),
            language=language,
            text=text,
            trial=trial,
            problem=problem,
            limit=LIMIT_CHARACTERS,
            form_token=self._guard.token(key),
            token_field=pages.TOKEN_FIELD,
        )
        return remembered(make_response(page), key)
