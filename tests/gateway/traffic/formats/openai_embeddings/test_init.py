from __future__ import annotations

import json

import openai

from gateway.conversation.messages import AnswerShape
from gateway.errors import ClientError
from gateway.traffic.formats.openai_embeddings import OpenAIEmbeddings
from tests.fakes import FakeProvider, json_reply

FORMAT = OpenAIEmbeddings()
ANSWER = (
    b'{"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.10,-2e-05]}],'
    b'"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}'
)


def test_the_sdk_reads_vectors_with_our_member() -> None:
    codec = FORMAT.codec(AnswerShape("m"), {"disclosed": False})
    body = b"".join(codec.encode(codec.decode([ANSWER])))
    assert b"[0.10,-2e-05]" in body
    with (
        FakeProvider(json_reply(body)) as provider,
        openai.OpenAI(base_url=f"{provider.base_url}/v1", api_key="k", max_retries=0) as client,
    ):
        found = client.embeddings.create(model="m", input="a", encoding_format="float")
    assert found.data[0].embedding == [0.1, -2e-05]
    assert (found.model_extra or {})["x_gateway"] == {"disclosed": False}


def test_errors_have_the_providers_envelope() -> None:
    body = json.loads(FORMAT.error(ClientError("bad", "P."), "req_1"))
    assert body["error"]["code"] == "bad"
    assert FORMAT.upstream_error(500, b"Jan").code == "upstream_failed"
