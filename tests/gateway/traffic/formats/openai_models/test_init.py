from __future__ import annotations

import json

import pytest

from gateway.conversation.messages import AnswerShape, ClearedConversation, Conversation
from gateway.errors import ClientError
from gateway.traffic.formats.base import BodyError
from gateway.traffic.formats.openai_models import OpenAIModels

FORMAT = OpenAIModels()
LIST = b'{"object":"list","data":[{"id":"m","object":"model","created":1,"owned_by":"o"}]}'


def test_a_list_of_models_passes() -> None:
    codec = FORMAT.codec(AnswerShape(""), {})
    assert b"".join(codec.encode(codec.decode([LIST]))) == LIST


def test_nothing_is_said_and_nothing_is_sent() -> None:
    request = FORMAT.read(b"")
    assert request.conversation == Conversation((), (), AnswerShape("", free_text=False))
    cleared = ClearedConversation((), (), request.conversation.shape)
    assert FORMAT.write(request, cleared, user="p", note="n") == b""


def test_a_body_where_none_belongs_is_refused() -> None:
    with pytest.raises(BodyError) as caught:
        FORMAT.read(b'{"Jan":1}')
    assert caught.value.code == "body_not_expected"


def test_errors_have_the_providers_envelope() -> None:
    body = json.loads(FORMAT.error(ClientError("bad", "P."), "req_1"))
    assert body["error"]["request_id"] == "req_1"
    assert FORMAT.upstream_error(404, b"").code == "upstream_not_found"
