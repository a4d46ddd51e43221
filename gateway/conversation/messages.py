"""What a client sends, in words that belong to no provider.

A wire format reads its body into a `Conversation`; each text knows its `Place` in that body, so the
cleared text can be written back exactly there and everything else stays as the client sent it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class Step(StrEnum):
    """A step of a `Place` that is neither a member name nor an index."""

    INSIDE_JSON = "\x00inside"  # the string here is itself a JSON document; go on inside it
    KEY = "\x00key"  # not the value but the member name that the path has led to


Place = tuple[str | int | Step, ...]
"""Path from the root of a JSON body to one text: member names, indexes, `Step`s."""


class Role(StrEnum):
    """Who speaks. `SURROUNDING` is all that is no message: tools, metadata, user, unknown."""

    SYSTEM = "system"
    CUSTOMER = "customer"
    ASSISTANT = "assistant"
    TOOL = "tool"
    SURROUNDING = "surrounding"


class TextKind(StrEnum):
    """What sort of text stands at a place; decides how it is examined and how written back."""

    PROSE = "prose"  # a sentence, a field value
    NAME = "name"  # a field whose whole purpose is to name somebody
    NUMBER = "number"  # a JSON number; written back as a string if anything in it was cleared
    MEMBER = "member"  # a member name in free JSON
    IDENTIFIER = "identifier"  # identifies the end user: replaced by a pseudonym, never forwarded


@dataclass(frozen=True, slots=True)
class TextPart:
    """One text and its place."""

    place: Place
    text: str = field(repr=False)
    kind: TextKind = TextKind.PROSE


@dataclass(frozen=True, slots=True)
class OpaquePart:
    """Something that cannot be read: an image, audio, a file, token ids, ciphertext.

    Refused unless policy lets its `kind` pass; never changed by a byte.
    """

    place: Place
    kind: str


Part = TextPart | OpaquePart


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `place` is where the whole message stands, so that it can be taken out.

    Not where it `calls_tools`: the tools' answers follow it and would stand alone.
    """

    role: Role
    place: Place
    parts: tuple[Part, ...]
    calls_tools: bool = False

    @property
    def text(self) -> str:
        """The prose of this message, parts joined by a line break."""
        return "\n".join(
            p.text for p in self.parts if isinstance(p, TextPart) and p.kind is TextKind.PROSE
        )


@dataclass(frozen=True, slots=True)
class AnswerShape:
    """What kind of answer the client asked for; decides whether words may be added in-band."""

    model: str
    stream: bool = False
    choices: int = 1
    free_text: bool = True  # False in JSON mode and where a JSON schema is asked for
    forced_tool: bool = False
    include_usage: bool = False


@dataclass(frozen=True, slots=True)
class Conversation:
    """A whole request as read: messages in order, and every text that surrounds them.

    `removed` lists places of messages that must not reach the model (the gateway's own words).
    """

    messages: tuple[Message, ...]
    surroundings: tuple[Part, ...]
    shape: AnswerShape
    removed: tuple[Place, ...] = ()
    claimed_subject: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Body fields that identify the end user: (member name, value)."""
    members: frozenset[Place] = field(default=frozenset(), repr=False)
    """Where the body has members outside its messages, a few levels deep."""

    @property
    def last_customer_message(self) -> Message | None:
        """The customer's newest message, if the last thing said was theirs."""
        if self.messages and self.messages[-1].role is Role.CUSTOMER:
            return self.messages[-1]
        return None


@dataclass(frozen=True, slots=True)
class Replacement:
    """The text to write at a place instead of what the client sent there."""

    place: Place
    text: str = field(repr=False)
    kind: TextKind = TextKind.PROSE


@dataclass(frozen=True, slots=True)
class ClearedConversation:
    """A conversation whose every text was examined. Only `stages/redaction.py` makes one.

    `replacements` holds the texts that changed; `removed` the messages to leave out. Together with
    the client's body this is all a format needs to write what the model may see.
    `transcript` is the customer's newest words as cleared, for the sealed transcript.
    """

    replacements: tuple[Replacement, ...]
    removed: tuple[Place, ...]
    shape: AnswerShape
    transcript: tuple[tuple[Role, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class ObservedConversation:
    """A conversation that the `observe` policy lets through unchanged.

    Only `stages/observation.py` makes one, and each use is an audit event: it is no protection.
    """

    shape: AnswerShape


Sendable = ClearedConversation | ObservedConversation
"""The only two things an upstream accepts."""


def texts_of(conversation: Conversation) -> Iterable[tuple[Role, TextPart]]:
    """Every text that a model would see, in order, with the role that says it.

    The one walker: redaction, tests and the canary guard all use it, so a text that it misses is
    missed everywhere and shows at once.
    """
    for part in conversation.surroundings:
        if isinstance(part, TextPart):
            yield Role.SURROUNDING, part
    for message in conversation.messages:
        if message.place in conversation.removed:
            continue
        for part in message.parts:
            if isinstance(part, TextPart):
                yield message.role, part


MAXIMUM_DEPTH: Final = 32
"""How deep a JSON body may nest (keys-and-audit.md §5, row 13)."""
