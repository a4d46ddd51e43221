"""Which value stood where the model saw a placeholder.

The page learns this from the two texts it holds, the one that was typed and the one the model got;
it asks nobody for the real values. Where the two do not line up it marks nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import regex

PLACEHOLDER = regex.compile(r"\[([A-Z][A-Z0-9_]*_[0-9]+)(?::[a-z]{2,8})?\]")

_LIMIT_CHARACTERS = 8_000
_SECONDS = 0.05
_SHAPES: tuple[tuple[str, str], ...] = (
    ("EMAIL", r"[^\s@]+@[^\s@]+?"),
    ("PHONE", r"[+(]?\d[\d ()./-]*?"),
    ("PESEL", r"\d[\d -]*?"),
    ("PL_PESEL", r"\d[\d -]*?"),
    ("IBAN", r"[A-Z]{2}[\dA-Z -]+?"),
    ("PERSON", r"\S+(?:\s\S+){0,5}?"),
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text; `placeholder` names what it became or was (`PERSON_1`), or is None."""

    text: str = field(repr=False)
    placeholder: str | None = None


def placeholders_of(text: str) -> list[Segment]:
    """A text the model saw, cut at its placeholders."""
    segments: list[Segment] = []
    position = 0
    for found in PLACEHOLDER.finditer(text):
        segments.append(Segment(text[position : found.start()]))
        segments.append(Segment(found[0], found[1]))
        position = found.end()
    segments.append(Segment(text[position:]))
    return [segment for segment in segments if segment.text]


def aligned(typed: str, seen: str) -> list[Segment] | None:
    """The typed text, cut where the model saw placeholders instead.

    None where the texts differ in more than placeholders, are too long, or take too long to
    compare: then they are no two sides of one message, as far as anybody can tell.
    """
    if typed == seen:
        return [Segment(typed)] if typed else []
    if max(len(typed), len(seen)) > _LIMIT_CHARACTERS:
        return None
    cut = placeholders_of(seen)
    pattern = "".join(
        regex.escape(s.text) if s.placeholder is None else f"({_shape(s.placeholder)})" for s in cut
    )
    try:
        found = regex.fullmatch(pattern, typed, flags=regex.DOTALL, timeout=_SECONDS)
    except TimeoutError:
        return None
    if found is None:
        return None
    values = iter(found.groups())
    return [s if s.placeholder is None else Segment(next(values), s.placeholder) for s in cut]


def _shape(placeholder: str) -> str:
    for prefix, shape in _SHAPES:
        if placeholder.startswith(prefix):
            return shape
    return r".+?"
