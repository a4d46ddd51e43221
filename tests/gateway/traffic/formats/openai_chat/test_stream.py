from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import openai
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.conversation.answers import (
    AnswerEnded,
    AnswerEvent,
    AnswerFailed,
    Delta,
    Frame,
    Lane,
    LaneEnded,
    LaneKind,
)
from gateway.conversation.messages import AnswerShape
from gateway.errors import UpstreamError
from gateway.traffic.formats.base import AnswerCodec
from gateway.traffic.formats.openai_chat import OpenAIChat
from tests.fakes import DONE, FakeProvider, record, stream_reply

VECTORS = Path(__file__).parents[4] / "vectors" / "streams"
NAMES = sorted(path.name for path in VECTORS.glob("*.sse"))
FORMAT = OpenAIChat(now=lambda: 1_790_000_001, new_id=lambda: "chatcmpl-own")
EXTENSION = {"disclosed": True, "language": "pl"}


def codec(choices: int = 1, *, usage: bool = False, **extension: object) -> AnswerCodec:
    shape = AnswerShape("gpt-x", stream=True, choices=choices, include_usage=usage)
    return FORMAT.codec(shape, extension)


def vector(name: str) -> bytes:
    return (VECTORS / name).read_bytes()


def events_of(raw: bytes, choices: int = 1) -> list[AnswerEvent]:
    return list(codec(choices).decode([raw]))


def records_of(written: Iterable[bytes]) -> list[Any]:
    """The records of an encoded stream; `[DONE]` as the string that it is."""
    found = []
    for event in b"".join(written).split(b"\n\n"):
        if event:
            data = event.removeprefix(b"data: ")
            found.append("[DONE]" if data == b"[DONE]" else json.loads(data))
    return found


def lanes_of(events: Iterable[AnswerEvent]) -> dict[Lane, str]:
    found: dict[Lane, str] = {}
    for event in events:
        if isinstance(event, Frame):
            for delta in event.deltas:
                found[delta.lane] = found.get(delta.lane, "") + delta.text
    return found


def chunk(*choices: dict[str, Any], **members: Any) -> bytes:
    return record({"id": "c", "object": "chat.completion.chunk", "choices": choices, **members})


def text(content: str, index: int = 0, finish: str | None = None) -> dict[str, Any]:
    return {"index": index, "delta": {"content": content}, "finish_reason": finish}


TEXT = Lane(0, LaneKind.TEXT)
EXPECTED = {
    "content.sse": {TEXT: "Dear [PERSON_1], your parcel is on its way to [EMAIL_1]."},
    "refusal.sse": {Lane(0, LaneKind.REFUSAL): "I cannot help [PERSON_1] with that."},
    "tool_calls.sse": {
        Lane(0, LaneKind.TOOL_ARGUMENTS, 0): '{"email":"[EMAIL_1]"}',
        Lane(0, LaneKind.TOOL_ARGUMENTS, 1): '{"to":"[PERSON_1]","text":"Dzie\\u0144 dobry"}',
    },
    "interleaved_tools.sse": {
        Lane(0, LaneKind.TOOL_ARGUMENTS, 0): '{"email":"[EMAIL_1]"}',
        Lane(0, LaneKind.TOOL_ARGUMENTS, 1): '{"to":"[PERSON_1]"}',
    },
    "two_choices.sse": {
        TEXT: "First [PERSON_1].",
        Lane(1, LaneKind.TEXT): "Second [EMAIL_1].",
    },
    "usage.sse": {TEXT: "All good."},
    "unicode_splits.sse": {TEXT: "Smile 😀 and e\u0301lan \u2028 done."},
    "polish.sse": {
        TEXT: "Dzień dobry, [PERSON_1:voc]! Państwa paczka jest w drodze; źródło: [EMAIL_1]."
    },
    "custom_tool.sse": {Lane(0, LaneKind.TOOL_INPUT, 0): "find [PERSON_1] now"},
    "legacy_function_call.sse": {
        Lane(0, LaneKind.TOOL_ARGUMENTS, -1): '{"email":"[EMAIL_1]"}'
    },
    "text_with_finish.sse": {TEXT: "Hello [PERSON_1]"},
}  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_every_vector_gives_its_texts_by_lane_and_ends(name: str) -> None:
    events = events_of(vector(name))
    assert lanes_of(events) == EXPECTED[name]
    assert events[-1] == AnswerEnded()


@pytest.mark.parametrize("name", NAMES)
def test_every_lane_ends_once_before_its_choice_finishes(name: str) -> None:
    events = events_of(vector(name))
    ended: list[Lane] = []
    for event in events:
        if isinstance(event, LaneEnded):
            ended.append(event.lane)
        elif isinstance(event, Frame):
            assert not {delta.lane for delta in event.deltas} & set(ended)
            for choice in getattr(event.shell, "record", {}).get("choices", []):
                if choice["finish_reason"] is not None:
                    lanes = {lane for lane in EXPECTED[name] if lane.choice == choice["index"]}
                    assert lanes <= set(ended)
    assert sorted(ended) == sorted(EXPECTED[name])


@pytest.mark.parametrize("name", NAMES)
def test_the_events_are_the_same_for_every_cut_in_two(name: str) -> None:
    raw = vector(name)
    expected = repr(events_of(raw)), lanes_of(events_of(raw))
    for cut in range(0, len(raw), 7):
        events = list(codec().decode([raw[:cut], raw[cut:]]))
        assert (repr(events), lanes_of(events)) == expected, cut


@settings(deadline=None)
@given(st.sampled_from(NAMES), st.lists(st.integers(0, 4000), max_size=6))
def test_the_bytes_out_are_the_same_for_any_cuts_of_the_bytes_in(
    name: str, cuts: list[int]
) -> None:
    raw = vector(name)
    edges = [0, *sorted(cuts), len(raw)]
    pieces = [raw[a:b] for a, b in zip(edges, edges[1:], strict=False)]
    one, other = codec(), codec()
    assert b"".join(one.encode(one.decode(pieces))) == b"".join(other.encode(other.decode([raw])))


@pytest.mark.parametrize(
    "name", sorted(set(NAMES) - {"unicode_splits.sse", "text_with_finish.sse"})
)
def test_a_record_comes_out_for_each_that_came_in_with_the_same_members(name: str) -> None:
    raw = vector(name).replace(b"\r\n", b"\n")
    came, went = records_of([raw]), records_of(codec().encode(events_of(vector(name))))
    for sent in came:
        if isinstance(sent, dict):
            sent.pop("obfuscation", None)
    assert went == came


def test_text_and_finish_in_one_record_become_two_with_the_lane_ended_between() -> None:
    events = events_of(vector("text_with_finish.sse"))
    kinds = [type(event).__name__ for event in events]
    assert kinds == ["Frame", "Frame", "Frame", "LaneEnded", "Frame", "AnswerEnded"]
    went = records_of(codec().encode(events))
    assert [r["choices"][0]["finish_reason"] for r in went[:-1]] == [None, None, None, "stop"]
    assert went[2]["choices"][0]["delta"] == {"content": "SON_1]"} and went[2]["usage"] is None
    assert went[3]["choices"][0]["delta"] == {} and went[3]["usage"]["total_tokens"] == 25


def test_a_character_cut_in_two_is_whole_in_every_event() -> None:
    for event in events_of(vector("unicode_splits.sse")):
        if isinstance(event, Frame):
            "".join(delta.text for delta in event.deltas).encode("utf-8")
    went = codec().encode(events_of(vector("unicode_splits.sse")))
    assert all(len(piece.decode().splitlines()) == 2 for piece in went)


def test_half_a_character_at_the_end_of_a_lane_is_replaced() -> None:
    raw = chunk(text("x\ud83d")) + chunk(text("", finish="stop")) + DONE
    assert lanes_of(events_of(raw)) == {TEXT: "x\ufffd"}


def test_a_call_ends_when_the_next_begins_and_an_unfinished_one_goes_on() -> None:
    def position(name: str) -> tuple[int, int]:
        events = events_of(vector(name))
        ended = events.index(LaneEnded(Lane(0, LaneKind.TOOL_ARGUMENTS, 0)))
        begun = next(
            i for i, e in enumerate(events)
            if isinstance(e, Frame) and any(d.lane.item == 1 for d in e.deltas)
        )  # fmt: skip
        return ended, begun

    ended, begun = position("tool_calls.sse")
    assert ended < begun
    ended, begun = position("interleaved_tools.sse")
    assert ended > begun


def test_nothing_that_a_filter_did_not_give_back_goes_out() -> None:
    events = [
        Frame((), event.shell) if isinstance(event, Frame) else event
        for event in events_of(vector("content.sse"))
    ]
    went = b"".join(codec().encode(events))
    assert b"PER" not in went and b"parcel" not in went and went.endswith(DONE)


def test_log_probabilities_offsets_and_padding_do_not_go_out() -> None:
    citation = {"type": "url_citation", "url_citation": {
        "start_index": 4, "end_index": 9, "title": "T", "url": "https://x/"}}  # fmt: skip
    choice = {
        "index": 0,
        "delta": {"content": "a [X_1]", "annotations": [citation]},
        "logprobs": {"content": [{"token": "[X"}]},
        "finish_reason": None,
    }
    went = records_of(codec().encode(events_of(chunk(choice, obfuscation="abc") + DONE)))[0]
    assert went["choices"][0]["logprobs"] is None and "obfuscation" not in went
    kept = went["choices"][0]["delta"]["annotations"][0]["url_citation"]
    assert kept == {"start_index": 0, "end_index": 0, "title": "T", "url": "https://x/"}


def test_unknown_members_of_an_answer_pass() -> None:
    choice = {"index": 0, "delta": {"reasoning_content": "r", "content": "a"}, "x": [1]}
    went = records_of(codec().encode(events_of(chunk(choice, citations=["u"]) + DONE)))[0]
    assert went["citations"] == ["u"] and went["choices"] == [choice]


def test_what_is_held_back_goes_out_in_a_record_of_its_own_before_the_end() -> None:
    events = events_of(vector("tool_calls.sse"))
    arguments = Lane(0, LaneKind.TOOL_ARGUMENTS, 1)
    at = events.index(LaneEnded(arguments))
    events.insert(at, Frame((Delta(arguments, "tail"),)))
    went = records_of(codec().encode(events))
    tail = next(i for i, r in enumerate(went) if "tail" in json.dumps(r))
    assert went[tail]["choices"][0]["delta"] == {
        "tool_calls": [{"index": 1, "function": {"arguments": "tail"}}]
    }
    assert went[tail]["id"] == "chatcmpl-f1xture"
    assert went[tail + 1]["choices"][0]["finish_reason"] == "tool_calls"


@pytest.mark.parametrize(
    ("lane", "delta"),
    [
        (Lane(0, LaneKind.TEXT), {"content": "t"}),
        (Lane(0, LaneKind.REFUSAL), {"refusal": "t"}),
        (Lane(0, LaneKind.TRANSCRIPT), {"audio": {"transcript": "t"}}),
        (Lane(0, LaneKind.TOOL_INPUT, 2), {"tool_calls": [{"index": 2, "custom": {"input": "t"}}]}),
        (Lane(0, LaneKind.TOOL_ARGUMENTS, -1), {"function_call": {"arguments": "t"}}),
    ],
)
def test_own_text_goes_out_in_its_lane(lane: Lane, delta: dict[str, Any]) -> None:
    went = records_of(codec().encode([Frame((Delta(lane, "t"),)), AnswerEnded()]))
    assert went[0]["choices"][0]["delta"] == {"role": "assistant", **delta}


def test_the_extension_stands_once_on_the_first_real_record() -> None:
    raw = chunk(prompt_filter_results=[]) + vector("usage.sse")
    went = records_of(codec(**EXTENSION).encode(events_of(raw)))
    assert [("x_gateway" in r) for r in went if isinstance(r, dict)] == [
        False, True, False, False, False, False
    ]  # fmt: skip
    assert went[1]["x_gateway"] == EXTENSION


def test_nobody_else_speaks_our_member() -> None:
    raw = chunk(text("a"), x_gateway={"disclosed": True}) + DONE
    assert "x_gateway" not in records_of(codec().encode(events_of(raw)))[0]


def own(*words: str, choice: int = 0) -> Iterator[AnswerEvent]:
    lane = Lane(choice, LaneKind.TEXT)
    for word in words:
        yield Frame((Delta(lane, word),))
    yield LaneEnded(lane)


def test_the_gateway_answers_alone() -> None:
    went = records_of(
        codec(usage=True, **EXTENSION).encode([*own("Zgoda?", " TAK"), AnswerEnded()])
    )
    head = {"id": "chatcmpl-own", "object": "chat.completion.chunk", "created": 1_790_000_001,
            "model": "gpt-x"}  # fmt: skip

    def one(delta: dict[str, str], finish: str | None = None) -> dict[str, Any]:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
        return {**head, "choices": [choice]}

    assert went == [
        {**one({"role": "assistant", "content": "Zgoda?"}), "x_gateway": EXTENSION},
        one({"content": " TAK"}),
        one({}, "stop"),
        {**head, "choices": [], "usage": {
            "prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}},
        "[DONE]",
    ]  # fmt: skip


def test_an_answer_of_no_words_is_still_an_answer() -> None:
    went = records_of(codec(**EXTENSION).encode([AnswerEnded()]))
    assert went[0]["choices"][0]["delta"] == {"role": "assistant", "content": ""}
    assert went[0]["x_gateway"] == EXTENSION and went[-1] == "[DONE]"


def test_a_prefix_after_the_role_record_takes_the_providers_id() -> None:
    events = events_of(vector("content.sse"))
    events.insert(1, Frame((Delta(TEXT, "AI. "),)))
    went = records_of(codec(**EXTENSION).encode(events))
    assert went[1]["choices"][0]["delta"] == {"content": "AI. "}
    assert (went[1]["id"], went[1]["model"]) == ("chatcmpl-f1xture", "example-1")
    assert "x_gateway" in went[0] and "x_gateway" not in went[1]


def test_a_prefix_before_any_record_says_the_role_once() -> None:
    events = [Frame((Delta(TEXT, "AI. "),)), *events_of(vector("content.sse"))]
    went = records_of(codec(**EXTENSION).encode(events))
    roles = [r["choices"][0]["delta"].get("role") for r in went[:-1]]
    assert roles == ["assistant", *[None] * (len(went) - 2)]
    assert "x_gateway" in went[0]


def test_text_for_no_slot_of_a_record_goes_out_before_it() -> None:
    events: list[AnswerEvent] = events_of(chunk(text("a")) + DONE)
    first = events[0]
    assert isinstance(first, Frame)
    refusal = Lane(0, LaneKind.REFUSAL)
    events[0] = Frame((*first.deltas, Delta(refusal, "no")), first.shell)
    went = records_of(codec().encode(events))
    assert [r["choices"][0]["delta"].get("refusal") for r in went[:2]] == ["no", None]


PROVIDERS_WORDS = "You said: Jan Kowalski, 44051401359"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "upstream_truncated"),
        (chunk(text("a")), "upstream_truncated"),
        (chunk(text("a")) + b"data: [DONE]", "upstream_truncated"),
        (chunk(text("a", finish="stop")) + b"data: {", "upstream_truncated"),
        (record({"error": {"message": PROVIDERS_WORDS}}), "upstream_failed"),
        (b"event: error\ndata: {}\n\n", "upstream_failed"),
        (b"data: " + PROVIDERS_WORDS.encode() + b"\n\n", "upstream_malformed"),
        (b"data: []\n\n", "upstream_malformed"),
        (b"data: {}\n\n", "upstream_malformed"),
        (b"data: " + b"[" * 100_000 + b"\n\n", "upstream_malformed"),
        (record({"choices": [5]}), "upstream_malformed"),
        (record({"choices": [{"delta": 5}]}), "upstream_malformed"),
        (record({"choices": [{"delta": {"content": 5}}]}), "upstream_malformed"),
        (record({"choices": [{"index": "0", "delta": {}}]}), "upstream_malformed"),
        (record({"choices": [{"delta": {"tool_calls": {}}}]}), "upstream_malformed"),
        (record({"choices": [{"delta": {"tool_calls": [5]}}]}), "upstream_malformed"),
        (b"data: " + b"x" * (9 << 20), "upstream_event_too_large"),
    ],
)
def test_what_breaks_fails_by_code_and_without_the_providers_words(raw: bytes, code: str) -> None:
    events = events_of(raw)
    last = events[-1]
    assert isinstance(last, AnswerFailed) and last.code == code
    went = b"".join(codec().encode(events))
    assert b"Kowalski" not in went and b"[DONE]" not in went
    error = records_of([went])[-1]["error"]
    assert set(error) == {"message", "type", "param", "code"} and error["code"] == code


def test_a_broken_connection_is_a_failed_answer_and_ends_no_lane() -> None:
    def pieces() -> Iterator[bytes]:
        yield chunk(text("[PERS"))
        raise UpstreamError("upstream_truncated", "The answer broke off.")

    events = list(codec().decode(pieces()))
    assert [type(e).__name__ for e in events] == ["Frame", "AnswerFailed"]


def test_a_stream_may_end_without_done_once_every_choice_has_said_why() -> None:
    raw = chunk(text("a", finish="stop"))
    assert events_of(raw)[-1] == AnswerEnded()
    assert isinstance(events_of(raw, choices=2)[-1], AnswerFailed)


def test_nothing_is_read_after_the_end() -> None:
    def pieces() -> Iterator[bytes]:
        yield vector("content.sse")
        raise AssertionError("read on")

    assert list(codec().decode(pieces()))[-1] == AnswerEnded()


def test_events_that_stop_short_are_a_failure_for_the_client() -> None:
    went = records_of(codec().encode(own("half")))
    assert went[-1]["error"]["code"] == "upstream_truncated" and "[DONE]" not in went


def test_each_record_goes_out_before_the_next_comes_in() -> None:
    log: list[str] = []

    def pieces() -> Iterator[bytes]:
        for number in range(3):
            log.append(f"in {number}")
            yield chunk(text(str(number)))
        yield DONE

    stream = codec()
    for _ in stream.encode(stream.decode(pieces())):
        log.append("out")
    assert log == ["in 0", "out", "in 1", "out", "in 2", "out", "out"]


# The unmodified SDK reads what `encode` writes.


def sdk(provider: FakeProvider) -> openai.OpenAI:
    return openai.OpenAI(base_url=f"{provider.base_url}/v1", api_key="k", max_retries=0)


def ask(client: openai.OpenAI, **members: Any) -> Any:
    return client.chat.completions.create(
        model="gpt-x", messages=[{"role": "user", "content": "Hi"}], stream=True, **members
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_sdk_reads_every_vector_as_encoded(name: str) -> None:
    written = list(codec(**EXTENSION).encode(events_of(vector(name))))
    with FakeProvider(stream_reply(written)) as provider, sdk(provider) as client:
        chunks = list(ask(client))
    assert chunks[0].model_extra["x_gateway"] == EXTENSION
    found: dict[Lane, str] = {}

    def add(lane: Lane, piece: str | None) -> None:
        if piece:
            found[lane] = found.get(lane, "") + piece

    for one in chunks:
        for choice in one.choices:
            add(Lane(choice.index, LaneKind.TEXT), choice.delta.content)
            add(Lane(choice.index, LaneKind.REFUSAL), choice.delta.refusal)
            if choice.delta.function_call:
                arguments = choice.delta.function_call.arguments
                add(Lane(choice.index, LaneKind.TOOL_ARGUMENTS, -1), arguments)
            for call in choice.delta.tool_calls or []:
                if call.function:
                    lane = Lane(choice.index, LaneKind.TOOL_ARGUMENTS, call.index)
                    add(lane, call.function.arguments)
                custom = (call.model_extra or {}).get("custom") or getattr(call, "custom", None)
                if custom:
                    given = custom["input"] if isinstance(custom, dict) else custom.input
                    add(Lane(choice.index, LaneKind.TOOL_INPUT, call.index), given)
    assert found == EXPECTED[name]


def test_the_sdk_accumulates_a_prefixed_stream_with_tool_calls() -> None:
    events = [Frame((Delta(TEXT, "I am an AI.\n\n"),)), *events_of(vector("tool_calls.sse"))]
    written = list(codec(**EXTENSION).encode(events))
    with FakeProvider(stream_reply(written)) as provider, sdk(provider) as client:
        with client.chat.completions.stream(
            model="gpt-x", messages=[{"role": "user", "content": "Hi"}]
        ) as stream:
            done = [e.arguments for e in stream if e.type == "tool_calls.function.arguments.done"]
            final = stream.get_final_completion()
    message = final.choices[0].message
    assert message.role == "assistant" and message.content == "I am an AI.\n\n"
    assert [c.function.name for c in message.tool_calls or []] == ["find_parcel", "send_note"]
    assert done == list(EXPECTED["tool_calls.sse"].values())


def test_the_sdk_reads_an_answer_of_the_gateway_alone() -> None:
    written = list(codec(usage=True, **EXTENSION).encode([*own("Zgoda?"), AnswerEnded()]))
    with FakeProvider(stream_reply(written)) as provider, sdk(provider) as client:
        chunks = list(ask(client))
    assert chunks[0].choices[0].delta.content == "Zgoda?"
    assert chunks[1].choices[0].finish_reason == "stop"
    assert chunks[2].usage is not None and chunks[2].usage.total_tokens == 0


def test_the_sdk_raises_on_a_failure_in_mid_stream() -> None:
    events = [*own("half"), AnswerFailed("upstream_truncated", "The answer broke off.")]
    with FakeProvider(stream_reply(list(codec().encode(events)))) as provider:
        with sdk(provider) as client, pytest.raises(openai.APIError) as caught:
            list(ask(client))
    assert caught.value.code == "upstream_truncated"


def test_an_answer_that_the_gateway_cuts_gets_the_end_that_is_missing() -> None:
    raw = chunk(text("One. "), text("Two.", 1, "stop"), model="m", created=1)
    cut = [*events_of(raw, 2)[:1], Frame((Delta(TEXT, "People go on."),)), AnswerEnded(cut=True)]
    records = records_of(codec(2, usage=True).encode(cut))
    assert records[-1] == "[DONE]" and records[-2]["usage"]["total_tokens"] == 0
    finished = [
        (choice["index"], choice["finish_reason"])
        for one in records[:-1]
        for choice in one["choices"]
        if choice["finish_reason"] is not None
    ]
    assert sorted(finished) == [(0, "stop"), (1, "stop")]  # each choice once
    assert {one["id"] for one in records[:-2]} == {"c"}  # one answer to its end
