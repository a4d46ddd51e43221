from __future__ import annotations

from gateway.conversation.answers import Lane, LaneKind
from gateway.traffic.formats.openai_chat.own_words import OwnWords

OWN = OwnWords("gpt-x", "chatcmpl-own", 5)


def test_own_records_take_the_labels_of_the_providers_answer() -> None:
    like = {"id": "chatcmpl-1", "created": None, "model": "gpt-x-2026", "other": 1}
    assert OWN.head("k", like) == {
        "id": "chatcmpl-1",
        "object": "k",
        "created": 5,
        "model": "gpt-x-2026",
    }


def test_a_whole_answer_has_a_choice_for_each_that_was_spoken_in() -> None:
    body = OWN.body({Lane(1, LaneKind.TEXT): "b", Lane(0, LaneKind.REFUSAL): "no"})
    assert [(c["index"], c["message"]) for c in body["choices"]] == [
        (0, {"role": "assistant", "content": "", "refusal": "no"}),
        (1, {"role": "assistant", "content": "b", "refusal": None}),
    ]


def test_the_gateway_makes_no_tool_calls() -> None:
    body = OWN.body({Lane(0, LaneKind.TOOL_ARGUMENTS): "{}"})
    assert set(body["choices"][0]["message"]) == {"role", "content", "refusal"}
