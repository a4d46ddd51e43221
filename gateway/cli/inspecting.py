"""`gateway inspect`: the very code of the proxy path over lines of JSON, for measuring and trying.

No installation, no network: nothing is kept.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from gateway.traffic.pseudonyms.clearing import Clearing
    from gateway.traffic.pseudonyms.kept_texts import Replacement
    from gateway.traffic.pseudonyms.placeholders import PlaceholderMap

from gateway.cli.frame import fail
from gateway.conversation.messages import Role, TextKind
from gateway.errors import GatewayError
from gateway.ports.detector import Analysis
from gateway.ports.detector import TextRequest as Asked
from gateway.traffic.pseudonyms.examination import NOTHING_EARLIER, Earlier, later

_ROLES = {
    "user": Role.CUSTOMER,
    "assistant": Role.ASSISTANT,
    "system": Role.SYSTEM,
    "developer": Role.SYSTEM,
    "tool": Role.TOOL,
    "function": Role.TOOL,
}
MOST_CONVERSATIONS = 100_000
MET_BEFORE = 1.0
"""The score of a value that this conversation knew already."""


@dataclass(slots=True)
class _Conversation:
    """What is known of a conversation: its map, and what was said last."""

    placeholders: PlaceholderMap
    so_far: Earlier


@dataclass(frozen=True, slots=True)
class Line:
    """One line of input."""

    id: Any
    text: str = field(repr=False)
    language: str | None
    conversation: str | None
    role: Role


def inspect(
    file: Annotated[
        typer.FileBinaryRead | None,
        typer.Argument(help="JSON Lines in UTF-8; standard input if not given."),
    ] = None,
) -> None:
    """Read {"id","text","language"?,"conversation"?,"role"?} a line; write what would be done.

    Lines with the same conversation share one placeholder map, in order. Each line is answered as
    soon as it is read. A line that cannot be read or examined is answered with {"id","error"} and
    the exit code is 1 at the end.
    """
    # Imported late: see `gateway.cli.rights`.
    from gateway.traffic.detection.detector import InlineDetector
    from gateway.traffic.inflection.morfeusz import MorfeuszInflection
    from gateway.traffic.pseudonyms.clearing import Clearing

    clearing = Clearing(InlineDetector(), MorfeuszInflection())
    known: dict[str, _Conversation] = {}
    faults = 0
    for number, raw in enumerate(file or sys.stdin.buffer, start=1):
        if not raw.strip():
            continue
        try:
            line = _read(raw)
        except (ValueError, RecursionError):
            faults += 1
            _write({"id": None, "line": number, "error": "malformed_line"})
            continue
        conversation = _conversation_of(line, clearing, known)
        try:
            _write(_inspected(line, clearing, conversation))
        except GatewayError as error:
            faults += 1
            _write({"id": line.id, "line": number, "error": error.code})
    if faults:
        fail(f"{faults} line(s) could not be read or examined.", 1)


def _conversation_of(
    line: Line, clearing: Clearing, known: dict[str, _Conversation]
) -> _Conversation:
    if line.conversation is None:
        return _Conversation(clearing.open_map(), NOTHING_EARLIER)
    if line.conversation not in known:
        if len(known) >= MOST_CONVERSATIONS:
            known.pop(next(iter(known)))
        known[line.conversation] = _Conversation(clearing.open_map(), NOTHING_EARLIER)
    return known[line.conversation]


def _inspected(line: Line, clearing: Clearing, conversation: _Conversation) -> dict[str, Any]:
    from gateway.traffic.detection.understanding import read_wishes

    request = Asked(line.text, line.role, TextKind.PROSE, line.language, line.conversation or "")
    cleared = clearing.clear([request], conversation.placeholders, earlier=conversation.so_far)
    conversation.so_far = later([request], cleared.analyses, conversation.so_far)
    analysis: Analysis = cleared.analyses[0]
    wishes = read_wishes(line.text, analysis.language, line.role)
    return {
        "id": line.id,
        "language": analysis.language,
        "findings": list(_findings(cleared.replacements[0], analysis)),
        "text": cleared.texts[0],
        "wants_human": wishes.wants_human,
        "consent_reply": wishes.consent_reply,
        "asks_nature": wishes.asks_nature,
        "rights_request": wishes.rights_request,
        "special_categories": list(wishes.special_categories),
        "claims_human": wishes.claims_human if line.role is Role.ASSISTANT else None,
    }


def _findings(replaced: Iterable[Replacement], analysis: Analysis) -> Iterator[dict[str, Any]]:
    """What was found; a typed look-alike of a token is replaced too, but is nothing personal."""
    scores = {(found.start, found.end): found.score for found in analysis.findings}
    for each in replaced:
        if each.entity_type == "LITERAL":
            continue
        yield {
            "start": each.start,
            "end": each.end,
            "entity_type": each.entity_type,
            "score": round(scores.get((each.start, each.end), MET_BEFORE), 3),
            "placeholder": each.placeholder,
        }


def _read(raw: bytes) -> Line:
    value = json.loads(raw.decode("utf-8-sig"))
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise ValueError("a line is an object with a text")
    for name in ("language", "conversation", "role"):
        if not isinstance(value.get(name), (str, type(None))):
            raise ValueError("a member has the wrong type")
    role = _ROLES.get(value.get("role") or "user")
    if role is None:
        raise ValueError("unknown role")
    value["text"].encode()  # a lone surrogate is no text
    return Line(
        value.get("id"), value["text"], value.get("language"), value.get("conversation"), role
    )


def _write(value: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(value, ensure_ascii=False).encode() + b"\n")
    sys.stdout.buffer.flush()
