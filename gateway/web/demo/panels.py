"""What stands in the three columns: pure functions of a session and what the assistant received."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from gateway.web.demo.alignment import Segment, aligned, placeholders_of
from gateway.web.demo.captures import Capture
from gateway.web.demo.scripts import text_of
from gateway.web.demo.sessions import Author, DemoSession, Entry
from gateway.web.demo.wording import Wording

_ARTICLE = re.compile(r"(AIA|GDPR)-(\d{1,3})(?:\.(\d{1,2}))?(?:\.([a-z]))?")
_ROLES = ("user", "assistant", "system", "tool")


@dataclass(frozen=True, slots=True)
class Bubble:
    """A message in the customer's column, cut where the model saw placeholders."""

    entry: Entry
    segments: tuple[Segment, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class SeenMessage:
    """A message in the model's column. `role` is one the page has a word for."""

    role: str
    segments: tuple[Segment, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ModelColumn:
    """The last request to the assistant, and its answer as it left the assistant."""

    requests: int
    size: int
    user: str = field(repr=False)
    messages: tuple[SeenMessage, ...] = field(repr=False)
    answer: tuple[Segment, ...] = field(repr=False)
    raw: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class EventRow:
    """A record in the audit column. `tone` picks the colour of its dot."""

    number: int
    at: str
    clock: str
    label: str
    code: str
    facts: tuple[str, ...]
    tone: str


def model_column(captures: Sequence[Capture]) -> ModelColumn | None:
    """None where nothing reached the assistant."""
    if not captures:
        return None
    last = captures[-1]
    body = _parsed(last)
    seen = tuple(_seen_message(_role(m), text_of(m)) for m in _messages(body))
    user = body.get("user") or body.get("safety_identifier")
    return ModelColumn(
        requests=len(captures),
        size=len(last.request),
        user=user if isinstance(user, str) else "",
        messages=seen,
        answer=tuple(placeholders_of(last.answer)),
        raw=last.request.decode("utf-8", "replace"),
    )


def _seen_message(role: str, text: str) -> SeenMessage:
    """Instructions only explain placeholders; what they name is an example and links nowhere."""
    if role == "system":
        return SeenMessage(role, (Segment(text),))
    return SeenMessage(role, tuple(placeholders_of(text)))


def bubbles(session: DemoSession, captures: Sequence[Capture]) -> tuple[Bubble, ...]:
    """The customer's column. A value is marked only where the model demonstrably saw a placeholder.

    Both sides are walked in order: the gateway leaves messages out (its own words, a "yes"), it
    never changes their order.
    """
    seen = list(_seen(captures))
    made: list[Bubble] = []
    for entry in session.entries:
        segments = None
        role = _ROLE_OF.get(entry.author)
        for place, (seen_role, text) in enumerate(seen):
            if seen_role == role:
                segments = aligned(entry.text.strip(), text.strip())
                if segments is not None:
                    del seen[: place + 1]
                    break
        plain = [Segment(entry.text.strip())]
        made.append(Bubble(entry, tuple(plain if segments is None else segments)))
    return tuple(made)


_ROLE_OF: Mapping[Author, str] = {Author.CUSTOMER: "user", Author.ASSISTANT: "assistant"}


def _seen(captures: Sequence[Capture]) -> Iterator[tuple[str, str]]:
    """Role and text of all the model saw last, and of what it answered."""
    if captures:
        for message in _messages(_parsed(captures[-1])):
            yield _role(message), text_of(message)
        if captures[-1].answer:
            yield "assistant", captures[-1].answer


def event_rows(session: DemoSession, wording: Wording) -> tuple[EventRow, ...]:
    """The audit column, oldest first."""
    return tuple(_row(event, wording) for event in session.events)


def _row(event: Mapping[str, Any], wording: Wording) -> EventRow:
    code = str(event.get("type", ""))
    at = str(event.get("time", ""))
    return EventRow(
        number=int(event["seq"]),
        at=at,
        clock=_clock(at),
        label=wording.event(code),
        code=code,
        facts=tuple(_facts(event, wording)),
        tone=_tone(code),
    )


def _facts(event: Mapping[str, Any], wording: Wording) -> Iterator[str]:
    for name, count in _part(event, "detect").items():
        yield f"{name} × {count}"
    notice = _part(event, "notice")
    if notice:
        yield f"{notice.get('name')} {notice.get('language')} {notice.get('version')}"
    model = _part(event, "model")
    if model:
        yield f"{model.get('provider')}/{model.get('model')}"
    outcome = _part(event, "outcome")
    if outcome.get("code"):
        yield str(outcome["code"])
    for article in event.get("art") or ():
        yield article_name(str(article), wording)


def article_name(code: str, wording: Wording) -> str:
    """`AIA-50.1` as people write it; any other code as it is."""
    found = _ARTICLE.fullmatch(code)
    if found is None:
        return code
    law, article, paragraph, letter = found.groups()
    if wording.language == "pl":
        act = "AI Act" if law == "AIA" else "RODO"
        return (
            f"art. {article}"
            + (f" ust. {paragraph}" if paragraph else "")
            + (f" lit. {letter}" if letter else "")
            + f" {act}"
        )
    act = "AI Act" if law == "AIA" else "GDPR"
    return (
        f"Art. {article}"
        + (f"({paragraph})" if paragraph else "")
        + (f"({letter})" if letter else "")
        + f" {act}"
    )


def _tone(code: str) -> str:
    subject, _, action = code.partition(".")
    if subject in ("human", "ai"):
        return "human"
    if action in ("blocked", "failed", "refused", "withdrawn", "destroyed", "committed"):
        return "stop"
    if subject in ("disclosure", "consent", "notice", "self_disclosure", "special_category"):
        return "duty"
    return "plain"


def _clock(at: str) -> str:
    try:
        return datetime.fromisoformat(at).astimezone().strftime("%H:%M:%S")
    except ValueError:
        return ""


def _part(event: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = event.get(name)
    return value if isinstance(value, Mapping) else {}


def _parsed(capture: Capture) -> dict[str, Any]:
    try:
        body = json.loads(capture.request)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _messages(body: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [m for m in body.get("messages") or () if isinstance(m, Mapping)]


def _role(message: Mapping[str, Any]) -> str:
    role = message.get("role")
    if role == "developer":
        return "system"
    return role if isinstance(role, str) and role in _ROLES else "user"
