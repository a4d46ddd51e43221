"""`POST /v1/chat/completions`: body → conversation, cleared conversation → body for the model.

Source: OpenAI API reference, "Create chat completion" (read 2026-11-21); wire-formats.md §1.2.
What stays as sent without being examined: numbers of the known sampling options, booleans, and
words of the provider (`words.py`). Every other string, number or member name has a place.
"""

from __future__ import annotations

from typing import Any, Final, assert_never

from gateway.conversation.messages import (
    AnswerShape,
    ClearedConversation,
    Conversation,
    ObservedConversation,
    Sendable,
    TextKind,
    TextPart,
)
from gateway.traffic.formats.base import BodyError, JsonObject, RequestBody
from gateway.traffic.formats.json_body import (
    as_array,
    as_boolean,
    as_object,
    as_string,
    dump,
    missing,
    parse_body,
    wrong_type,
)
from gateway.traffic.formats.json_places import member_places, rewrite
from gateway.traffic.formats.openai_chat.messages import read_message
from gateway.traffic.formats.openai_chat.surroundings import IDENTIFIERS, read_surroundings
from gateway.traffic.formats.openai_chat.words import is_model

MAXIMUM_MESSAGES: Final = 1_000
MAXIMUM_CHOICES: Final = 128
"""The provider's own limit of `n`."""


def read(raw: bytes) -> RequestBody:
    """Raises BodyError."""
    body = parse_body(raw)
    shape = _shape(body)
    if "messages" not in body:
        raise missing("messages")
    messages = as_array(body["messages"], "messages")
    if not messages:
        raise missing("messages[0]")
    if len(messages) > MAXIMUM_MESSAGES:
        raise BodyError("too_many_messages", "There are too many messages.", param="messages")
    surroundings = tuple(read_surroundings(body))
    claimed = tuple(
        (".".join(str(step) for step in part.place), part.text)
        for part in surroundings
        if isinstance(part, TextPart) and part.kind is TextKind.IDENTIFIER
    )
    conversation = Conversation(
        messages=tuple(read_message(value, index) for index, value in enumerate(messages)),
        surroundings=surroundings,
        shape=shape,
        claimed_subject=claimed,
        members=member_places(body, without=frozenset({"messages"})),
    )
    return RequestBody(body, conversation, raw)


def _shape(body: JsonObject) -> AnswerShape:
    if "model" not in body:
        raise missing("model")
    model = as_string(body["model"], "model")
    if not is_model(model):
        raise BodyError("invalid_model", "The model has no valid name.", param="model")
    options = body.get("stream_options")
    usage = as_object(options, "stream_options").get("include_usage") if options else False
    return AnswerShape(
        model=model,
        stream=as_boolean(body.get("stream"), "stream"),
        choices=_choices(body.get("n")),
        free_text=_is_free_text(body.get("response_format")),
        forced_tool=_is_forced(body.get("tool_choice")) or isinstance(
            body.get("function_call"), dict
        ),
        include_usage=as_boolean(usage, "stream_options.include_usage"),
    )  # fmt: skip


def _choices(value: Any) -> int:
    if value is None:
        return 1
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong_type("n")
    if not 1 <= value <= MAXIMUM_CHOICES:
        raise BodyError("out_of_range", "A number in the body is out of range.", param="n")
    return value


def _is_free_text(value: Any) -> bool:
    if value is None:
        return True
    # An unknown type counts as structured: a word of ours in it could break a parser.
    return as_object(value, "response_format").get("type") == "text"


def _is_forced(value: Any) -> bool:
    if isinstance(value, dict):
        allowed = value.get("allowed_tools")
        if isinstance(allowed, dict):
            return allowed.get("mode") == "required"
        return True
    return bool(value == "required")


def write(request: RequestBody, sendable: Sendable, *, user: str | None, note: str | None) -> bytes:
    """The body for the model, in UTF-8. Raises BodyError, or PlaceError for a fault of ours.

    Besides replacements and removals: `store` is false, identifiers of the end user give way to
    `user` or go, and `note` ends the leading system message, or becomes one if there is none (some
    chat templates allow but one, and only in front). An observed body goes out byte for byte.
    """
    match sendable:
        case ObservedConversation():
            return request.raw
        case ClearedConversation():
            return dump(_cleared(request.body, sendable, user, note))
        case _:
            assert_never(sendable)


def _cleared(
    body: JsonObject, cleared: ClearedConversation, user: str | None, note: str | None
) -> JsonObject:
    replacements = [r for r in cleared.replacements if r.place not in IDENTIFIERS]
    written = dict(rewrite(body, replacements, cleared.removed))
    written["store"] = False
    for name in ("user", "safety_identifier", "prompt_cache_key"):
        _identify(written, name, user)
    if isinstance(written.get("metadata"), dict):
        metadata = dict(written["metadata"])
        if isinstance(metadata.get("user_id"), str):
            _identify(metadata, "user_id", user)
        written["metadata"] = metadata
    if note is not None:
        written["messages"] = _with_note(written["messages"], note)
    return written


def _identify(members: JsonObject, name: str, user: str | None) -> None:
    if members.get(name) is None:
        return
    if user is None:
        del members[name]
    else:
        members[name] = user


def _with_note(messages: list[Any], note: str) -> list[Any]:
    first = messages[0] if messages else {}
    content = first.get("content")
    if first.get("role") in ("system", "developer"):
        if isinstance(content, str):
            return [{**first, "content": f"{content}\n\n{note}"}, *messages[1:]]
        if isinstance(content, list):
            return [
                {**first, "content": [*content, {"type": "text", "text": note}]},
                *messages[1:],
            ]
    return [{"role": "system", "content": note}, *messages]
