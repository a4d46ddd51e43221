"""Calls that a chat front-end makes on its own: a title, tags, follow-up questions, a completion.

Nobody speaks in them, although they hold what was said. They are told by a header, by the metadata
of the body, or by their shape: an instruction to write such a thing, around or behind a copy of the
chat. The instructions of the front-ends known to us are English, whatever the chat's language
(Open WebUI, LibreChat, NextChat, LobeChat as of 2026-11); others name the task in the header.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import regex

from gateway.conversation.messages import Conversation, Message, Role, TextKind, TextPart
from gateway.traffic.identification.references import REFERENCE

TASKS: Final = frozenset({"title", "tags", "follow_ups", "query", "autocomplete", "other"})
"""What such a call can be for. `other`: said by a header or by metadata, and not one of these."""

_METADATA: Final = {
    "title": "title",
    "tag": "tags",
    "follow": "follow_ups",
    "query": "query",
    "queries": "query",
    "autocomplete": "autocomplete",
    "completion": "autocomplete",
    "emoji": "other",
    "image": "other",
    "summar": "other",
}
_VERB = (
    r"(?:generat|creat|writ|provid|suggest|propos|produc|giv|com\w* up with|mak|return|respond)\w*"
)
_THING: Final = (
    ("title", r"(?:title|headline|chat name|name for (?:this|the) (?:chat|conversation))"),
    ("tags", r"(?:tags?|categor(?:y|ies)|keywords?)"),
    ("follow_ups", r"(?:follow[- ]?ups?(?: questions| prompts)?|next questions)"),
    ("query", r"(?:search|retrieval|web) quer(?:y|ies)"),
    (
        "autocomplete",
        r"(?:auto[- ]?complet\w+|continuation|complet\w+ (?:for|of) the (?:user|text))",
    ),
)
_INSTRUCTIONS: Final = tuple(
    (task, regex.compile(rf"\b{_VERB}\b[^.!?\n]{{0,120}}?\b{thing}\b", regex.IGNORECASE))
    for task, thing in _THING
)
_COMPLETES: Final = regex.compile(
    r"\bauto[- ]?complet\w*\b[^\n]{0,40}\b(?:system|engine|assistant|task)", regex.IGNORECASE
)
_COPY_OF_THE_CHAT: Final = regex.compile(
    r"</?\s*(?:chat_?history|conversation|context|messages|text|dialog(?:ue)?)\s*>"
    r"|^\W{0,6}(?:chat history|conversation(?: history)?|dialog(?:ue)?|transcript|messages)"
    r"\W{0,4}$",
    regex.IGNORECASE | regex.MULTILINE,
)
_SIDES: Final = tuple(
    regex.compile(rf"^\W{{0,6}}(?:{names})\s*:", regex.IGNORECASE | regex.MULTILINE)
    for names in ("user|human|customer", "assistant|ai|response|bot|model")
)
_LIMIT: Final = regex.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|ten)\b[^.\n]{0,12}\bwords?\b"
    r"|\bonly (?:return|respond|reply|output|answer)|\b(?:return|respond|reply|output)\w* only\b"
    r"|\bwithout (?:any )?(?:lead-in|punctuation|quot\w+|explanation|additional)"
    r"|\bno (?:punctuation|quot\w+|explanation|preamble)|\bjson\b",
    regex.IGNORECASE,
)
_OF_THE_CHAT: Final = regex.compile(
    r"\b(?:conversation|chat|discussion|dialog(?:ue)?|exchange)\b", regex.IGNORECASE
)
_SPEAKING_OF_ONESELF: Final = regex.compile(r"\b(?:I|I'm|my|me|mine)\b")
_HEAD = 1_500
"""Characters at either end of a message in which an instruction is looked for."""
_BARE_WORDS = 60
"""An instruction without a copy of the chat is no longer than this."""


def task_of(conversation: Conversation, header: str | None) -> str:
    """What an auxiliary call is for, one of `TASKS`; empty where a customer speaks.

    Two things must come together, so that a customer's own wish is not taken for one: an
    instruction to write a title or the like, and a copy of the chat in the same message, or, right
    behind the chat itself, limits that only a program sets ("in five words, without punctuation").
    """
    if header is not None:
        return header
    named = _in_metadata(conversation)
    if named:
        return named
    newest = conversation.last_customer_message
    if newest is None:
        return ""
    text = newest.text
    if _alone(conversation) and _holds_a_chat(text):
        before = [m.text for m in conversation.messages[:-1] if _sets_limits(m.text)]
        return next((task for each in (text, *before) if (task := _instruction(each))), "")
    return _instruction(text) if _is_bare(text) else ""


def without_case_numbers(conversation: Conversation) -> tuple[Conversation, tuple[str, ...]]:
    """The conversation without the case numbers in the copy of the chat, and those numbers.

    They are ours and say which conversation the call belongs to; a model has no use for them.
    """
    found: list[str] = []
    messages = tuple(_stripped(message, found) for message in conversation.messages)
    return replace(conversation, messages=messages), tuple(dict.fromkeys(found))


def _stripped(message: Message, found: list[str]) -> Message:
    parts = []
    for part in message.parts:
        if isinstance(part, TextPart) and part.kind is TextKind.PROSE:
            found += REFERENCE.findall(part.text)
            part = replace(part, text=REFERENCE.sub("", part.text))
        parts.append(part)
    return replace(message, parts=tuple(parts))


def _in_metadata(conversation: Conversation) -> str:
    for part in conversation.surroundings:
        if isinstance(part, TextPart) and part.place[:2] == ("metadata", "task"):
            word = part.text.lower()
            return next((task for name, task in _METADATA.items() if name in word), "other")
    return ""


def _alone(conversation: Conversation) -> bool:
    """One message, before it at most instructions: the chat itself is not sent along."""
    return all(m.role is Role.SYSTEM for m in conversation.messages[:-1])


def _holds_a_chat(text: str) -> bool:
    """A block that is called a chat, or lines of both sides."""
    if _COPY_OF_THE_CHAT.search(text) is not None:
        return True
    return all(side.search(text) is not None for side in _SIDES)


def _sets_limits(text: str) -> bool:
    """An operator's own instructions may speak of tags too; these are about the chat."""
    return _LIMIT.search(text) is not None and _OF_THE_CHAT.search(text) is not None


def _instruction(text: str) -> str:
    for piece in (text[:_HEAD], text[-_HEAD:]):
        if _COMPLETES.search(piece):
            return "autocomplete"
        found = [(m.start(), task) for task, p in _INSTRUCTIONS if (m := p.search(piece))]
        if found:
            return min(found)[1]
    return ""


def _is_bare(text: str) -> bool:
    return (
        len(text.split()) <= _BARE_WORDS
        and _sets_limits(text)
        and _SPEAKING_OF_ONESELF.search(text) is None
    )
