"""The assistant as a server, asked by the real OpenAI client."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator

import openai
import pytest
import urllib3

from gateway.web.demo.assistant import EMBEDDING_LENGTH, LIMIT_BODY_BYTES, DemoAssistant, vector_of

MESSAGES = [{"role": "user", "content": "Proszę o fakturę na [EMAIL_1], [PERSON_1]"}]
TOOL = {"type": "function", "function": {"name": "send_invoice", "parameters": {"type": "object"}}}


@pytest.fixture
def client(assistant: DemoAssistant) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{assistant.url}/v1", api_key="x", max_retries=0) as made:
        yield made


def post(assistant: DemoAssistant, path: str, body: bytes) -> urllib3.BaseHTTPResponse:
    with urllib3.PoolManager(retries=False) as pool:
        return pool.request("POST", assistant.url + path, body=body)


def test_streams_the_same_words_as_it_answers_whole(client: openai.OpenAI) -> None:
    whole = client.chat.completions.create(model="demo", messages=MESSAGES)  # type: ignore[arg-type]
    text = whole.choices[0].message.content
    assert text is not None
    assert "[EMAIL_1]" in text
    stream = client.chat.completions.create(
        model="demo",
        messages=MESSAGES,  # type: ignore[arg-type]
        stream=True,
        stream_options={"include_usage": True},
    )
    pieces, usage, reasons = [], None, []
    for chunk in stream:
        usage = chunk.usage or usage
        for choice in chunk.choices:
            pieces.append(choice.delta.content or "")
            reasons.append(choice.finish_reason)
    assert "".join(pieces) == text
    assert len([piece for piece in pieces if piece]) >= len(text.split())
    assert reasons[-1] == "stop"
    assert usage is not None


def test_calls_the_tool_whole_and_streamed_with_the_same_arguments(client: openai.OpenAI) -> None:
    whole = client.chat.completions.create(
        model="demo",
        messages=MESSAGES,  # type: ignore[arg-type]
        tools=[TOOL],  # type: ignore[list-item]
    )
    calls = whole.choices[0].message.tool_calls
    assert calls is not None
    arguments = calls[0].function.arguments  # type: ignore[union-attr]
    assert json.loads(arguments)["email"] == "[EMAIL_1]"
    assert whole.choices[0].finish_reason == "tool_calls"
    with client.chat.completions.stream(
        model="demo",
        messages=MESSAGES,  # type: ignore[arg-type]
        tools=[TOOL],  # type: ignore[list-item]
    ) as stream:
        final = stream.get_final_completion()
    streamed = final.choices[0].message.tool_calls
    assert streamed is not None
    assert streamed[0].function.arguments == arguments


def test_answers_as_many_choices_as_asked_for(client: openai.OpenAI) -> None:
    answer = client.chat.completions.create(model="demo", messages=MESSAGES, n=3)  # type: ignore[arg-type]
    assert [choice.index for choice in answer.choices] == [0, 1, 2]


def test_lists_its_model_and_makes_vectors(client: openai.OpenAI) -> None:
    assert [model.id for model in client.models.list()] == ["demo"]
    made = client.embeddings.create(model="demo", input=["a", "b"], encoding_format="float")
    assert [item.embedding for item in made.data] == [vector_of("a"), vector_of("b")]
    assert len(vector_of("a")) == EMBEDDING_LENGTH
    assert all(-1 <= number < 1 for number in vector_of("a"))


def test_captures_the_exact_bytes_by_pseudonym(assistant: DemoAssistant) -> None:
    body = b'{"messages": [ {"role":"user","content":"hi \\u0105"} ],   "user":"u-1"}'
    assert post(assistant, "/v1/chat/completions", body).status == 200
    assert assistant.captures("u-1") == [body]
    assert assistant.exchanges("u-1")[0].answer
    assert assistant.captures("u-2") == []
    assert assistant.forget("u-1") == 1
    assert assistant.captures("u-1") == []


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/v1/chat/completions", b"{", 400),
        ("/v1/chat/completions", b"[" * 100_000, 400),
        ("/v1/chat/completions", b"[]", 400),
        ("/v1/chat/completions", b"{}", 400),
        ("/v1/embeddings", b'{"input": [[1, 2]]}', 400),
        ("/v1/unknown", b"{}", 404),
    ],
)
def test_refuses_in_openai_envelope(
    assistant: DemoAssistant, path: str, body: bytes, status: int
) -> None:
    answer = post(assistant, path, body)
    assert answer.status == status
    assert answer.json()["error"]["code"]


def test_refuses_a_body_without_sane_length(assistant: DemoAssistant) -> None:
    host, port = assistant.url.removeprefix("http://").split(":")
    for length in (
        b"",
        b"Content-Length: x\r\n",
        b"Content-Length: %d\r\n" % (LIMIT_BODY_BYTES + 1),
    ):
        with socket.create_connection((host, int(port)), timeout=5) as raw:
            raw.sendall(b"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\n" + length + b"\r\n")
            assert raw.recv(64).startswith(b"HTTP/1.1 413")


def test_survives_a_client_that_leaves_in_mid_stream(assistant: DemoAssistant) -> None:
    host, port = assistant.url.removeprefix("http://").split(":")
    body = json.dumps({"messages": MESSAGES, "stream": True}).encode()
    with socket.create_connection((host, int(port)), timeout=5) as raw:
        head = b"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n"
        raw.sendall(head % len(body) + body)
        raw.recv(16)
    assert post(assistant, "/v1/chat/completions", body).status == 200


def test_knows_its_address_before_it_starts_and_stops_twice() -> None:
    made = DemoAssistant()
    assert made.url.startswith("http://127.0.0.1:")
    made.start()
    made.start()
    made.stop()
    made.stop()
