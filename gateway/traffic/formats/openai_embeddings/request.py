"""`POST /v1/embeddings`: every input is a text that surrounds no conversation.

Source: OpenAI API reference, "Create embeddings" (read 2026-11-21).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, assert_never

from gateway.conversation.messages import (
    AnswerShape,
    ClearedConversation,
    Conversation,
    ObservedConversation,
    OpaquePart,
    Part,
    Place,
    Sendable,
    TextKind,
    TextPart,
)
from gateway.traffic.formats.base import BodyError, JsonObject, RequestBody
from gateway.traffic.formats.json_body import (
    as_array,
    as_number,
    as_string,
    dump,
    missing,
    parse_body,
    wrong_type,
)
from gateway.traffic.formats.json_places import member_leaves, member_places, rewrite
from gateway.traffic.formats.openai_chat.words import UNKNOWN, is_model, one_of

_USER: Final[Place] = ("user",)
_ENCODINGS: Final = one_of("float", "base64")


def read(raw: bytes) -> RequestBody:
    """Raises BodyError. Rows of token ids become one OpaquePart `token_ids` each."""
    body = parse_body(raw)
    for name in ("model", "input"):
        if body.get(name) is None:
            raise missing(name)
    model = as_string(body["model"], "model")
    if not is_model(model):
        raise BodyError("invalid_model", "The model has no valid name.", param="model")
    conversation = Conversation(
        messages=(),
        surroundings=tuple(_parts(body)),
        shape=AnswerShape(model=model, free_text=False),
        claimed_subject=(("user", body["user"]),) if body.get("user") is not None else (),
        members=member_places(body, without=frozenset({"input"})),
    )
    return RequestBody(body, conversation, raw)


def _parts(body: JsonObject) -> Iterator[Part]:
    for name, value in body.items():
        if name == "input":
            yield from _input(value)
        elif name == "user":
            if value is not None:
                yield TextPart(_USER, as_string(value, name), TextKind.IDENTIFIER)
        elif name == "dimensions":
            as_number(value, name)
        elif name == "encoding_format":
            if value is not None and not _ENCODINGS(as_string(value, name)):
                yield TextPart((name,), value)
        elif name != "model":
            yield from member_leaves(name, value, (), UNKNOWN)


def _input(value: Any) -> Iterator[Part]:
    if isinstance(value, str):
        yield TextPart(("input",), value)
        return
    items = as_array(value, "input")
    if items and all(_is_token(item) for item in items):
        yield OpaquePart(("input",), "token_ids")
        return
    for index, item in enumerate(items):
        at = f"input[{index}]"
        if isinstance(item, str):
            yield TextPart(("input", index), item)
        elif all(_is_token(token) for token in as_array(item, at)):
            yield OpaquePart(("input", index), "token_ids")
        else:
            raise wrong_type(at)


def _is_token(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def write(request: RequestBody, sendable: Sendable, *, user: str | None) -> bytes:
    """The body for the model; an observed one byte for byte."""
    match sendable:
        case ObservedConversation():
            return request.raw
        case ClearedConversation():
            replacements = [r for r in sendable.replacements if r.place != _USER]
            body = dict(rewrite(request.body, replacements, sendable.removed))
            if body.get("user") is not None:
                if user is None:
                    del body["user"]
                else:
                    body["user"] = user
            return dump(body)
        case _:
            assert_never(sendable)
