"""Takes the gateway's own words out of the history that a client sends back.

The model must not see them (it would imitate them), and the case number in them links the request
to its conversation. Only assistant messages are read so: a customer who types a case number, or
copies our sentences, links nothing and hides nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from gateway.conversation.messages import (
    Conversation,
    Message,
    Place,
    Role,
    Step,
    TextKind,
    TextPart,
)
from gateway.traffic.identification.references import REFERENCE
from policies.notices.book import NoticeBook

ASKING = frozenset(
    {"consent", "consent_unclear", "consent_marketing", "consent_personalisation", "age_question"}
)
"""Notices whose answer ("tak") is for the gateway, not for the model."""


@dataclass(frozen=True, slots=True)
class History:
    """The conversation without our words, and the case numbers found in them, oldest first."""

    conversation: Conversation = field(repr=False)
    references: tuple[str, ...] = field(repr=False)


def without_own_words(
    conversation: Conversation, book: NoticeBook, is_consent_answer: Callable[[str], bool]
) -> History:
    """Strips notices from assistant messages, and drops those that were nothing else.

    A customer's whole-message answer to a consent question goes with the question.
    """
    references: list[str] = []
    removed: list[Place] = list(conversation.removed)
    messages: list[Message] = []
    asked = False
    for message in conversation.messages:
        if message.role is Role.ASSISTANT:
            message, names, whole = _stripped(message, book, references)
            asked = bool(ASKING & names)
            if whole:
                removed.append(message.place)
        elif message.role is Role.CUSTOMER:
            if asked and is_consent_answer(message.text):
                removed.append(message.place)
            asked = False
        messages.append(message)
    return History(
        replace(conversation, messages=tuple(messages), removed=tuple(removed)),
        tuple(dict.fromkeys(references)),
    )


def spoken(message: Message) -> str:
    """What was said in a message: its content, without names and what a client adds beside it."""
    return "\n".join(
        part.text
        for part in message.parts
        if isinstance(part, TextPart) and _is_content(message, part) and _is_words(message, part)
    )


def _is_words(message: Message, part: TextPart) -> bool:
    """Not a further member of a content part: `content`, or `content[i].text`."""
    below = part.place[len(message.place) :]
    return len(below) < 3 or below[2] in ("text", "refusal") or isinstance(below[1], Step)


def _stripped(
    message: Message, book: NoticeBook, references: list[str]
) -> tuple[Message, set[str], bool]:
    parts = list(message.parts)
    names: set[str] = set()
    for index, part in enumerate(parts):
        if not isinstance(part, TextPart) or part.kind is not TextKind.PROSE:
            continue
        if not _is_content(message, part):
            continue
        stripped = book.strip(part.text, REFERENCE)
        if not stripped.names:
            break  # our words stand at the beginning of a message, or nowhere
        names.update(stripped.names)
        if stripped.reference is not None:
            references.append(stripped.reference)
        parts[index] = replace(part, text=stripped.rest)
        if stripped.rest:
            break
    whole = (
        bool(names)
        and not message.calls_tools
        and all(
            isinstance(part, TextPart) and part.kind is TextKind.PROSE and not part.text.strip()
            for part in parts
        )
    )
    return replace(message, parts=tuple(parts)), names, whole


def _is_content(message: Message, part: TextPart) -> bool:
    """Only what the assistant said; not a name, not the arguments of a tool call."""
    below = part.place[len(message.place) :]
    return bool(below) and below[0] == "content"
