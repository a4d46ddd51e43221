from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.conversation.messages import (
    OpaquePart,
    Place,
    Replacement,
    Step,
    TextKind,
    TextPart,
)
from gateway.traffic.formats.base import BodyError
from gateway.traffic.formats.json_places import (
    Leaves,
    PlaceError,
    leaves,
    member_places,
    rewrite,
)

names = st.text(max_size=6).filter(lambda name: name[:1] != "\x00")
plain = st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(max_size=8)
nested = st.recursive(
    plain,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=8,
)
values = st.recursive(
    plain | nested.map(json.dumps),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=12,
)
bodies = st.dictionaries(names, values, max_size=4)


def texts(body: dict[str, Any]) -> dict[Place, TextPart]:
    return {part.place: part for part in leaves(body, ()) if isinstance(part, TextPart)}


def at(value: Any, place: Place) -> Any:
    for index, step in enumerate(place):
        if step is Step.INSIDE_JSON:
            value = json.loads(value)
        elif step is Step.KEY:
            assert index == len(place) - 1
            return place[-2]
        else:
            value = value[step]
    return value


@settings(deadline=None)
@given(bodies)
def test_every_text_stands_at_its_place(body: dict[str, Any]) -> None:
    for place, part in texts(body).items():
        if place[-1] is Step.KEY:
            assert part.text == place[-2] and at(body, place[:-1]) is not Ellipsis
        elif part.kind is TextKind.NUMBER:
            assert json.loads(part.text) == at(body, place)
        else:
            assert part.text == at(body, place)


@settings(deadline=None)
@given(bodies)
def test_a_body_in_which_nothing_changes_is_the_same(body: dict[str, Any]) -> None:
    same = [Replacement(part.place, part.text, part.kind) for part in texts(body).values()]
    assert json.dumps(rewrite(body, same)) == json.dumps(body)
    assert rewrite(body, []) is body


@settings(deadline=None)
@given(bodies, st.data())
def test_one_new_text_is_seen_at_exactly_its_place(body: dict[str, Any], data: Any) -> None:
    found = [p for p in texts(body).values() if p.kind is not TextKind.MEMBER]
    if not found:
        return
    chosen = data.draw(st.sampled_from(found))
    before = json.dumps(body)
    after = rewrite(body, [Replacement(chosen.place, "«[NEW_1]»")])
    assert json.dumps(body) == before
    assert at(after, chosen.place) == "«[NEW_1]»"
    # The rest: put the old value back and find the old body, documents inside strings too.
    others = {p: t.text for p, t in texts(body).items() if p != chosen.place}
    now = {p: t.text for p, t in texts(after).items() if p != chosen.place}
    assert now == others


@settings(deadline=None)
@given(bodies)
def test_every_text_can_change_at_once(body: dict[str, Any]) -> None:
    parts = list(texts(body).values())
    new = [Replacement(part.place, f"<{number}>") for number, part in enumerate(parts)]
    changed = rewrite(body, new)
    assert sorted(p.text for p in texts(changed).values()) == sorted(r.text for r in new)


def test_a_document_in_a_string_is_read_and_written_inside() -> None:
    body = {"arguments": '{ "to": "Anna \\u0141", "n": 48123456789, "more": "{\\"x\\":\\"y\\"}" }'}
    found = {p: (t.text, t.kind) for p, t in texts(body).items() if Step.KEY not in p}
    inside: Place = ("arguments", Step.INSIDE_JSON)
    assert found == {
        (*inside, "to"): ("Anna Ł", TextKind.PROSE),
        (*inside, "n"): ("48123456789", TextKind.NUMBER),
        (*inside, "more", Step.INSIDE_JSON, "x"): ("y", TextKind.PROSE),
    }
    written = rewrite(body, [Replacement((*inside, "n"), "[PHONE_1]")])
    assert json.loads(written["arguments"]) == {
        "to": "Anna Ł",
        "n": "[PHONE_1]",
        "more": '{"x":"y"}',
    }


def test_a_document_in_a_string_stays_byte_identical_where_nothing_in_it_changed() -> None:
    odd = '{ "b" :1.50,"a":"\\u0141" }'
    body = {"one": odd, "two": "x"}
    same = Replacement(("one", Step.INSIDE_JSON, "a"), "Ł")
    written = rewrite(body, [same, Replacement(("two",), "y")])
    assert written == {"one": odd, "two": "y"}


def test_a_number_becomes_a_string_only_if_it_changed() -> None:
    body = {"a": 1.0, "b": 2}
    written = rewrite(body, [Replacement(("a",), "1.0"), Replacement(("b",), "[X_1]")])
    assert written == {"a": 1.0, "b": "[X_1]"} and isinstance(written["a"], float)


def test_member_names_change_in_their_order_and_never_swallow_each_other() -> None:
    body = {"jan": 1, "ewa": {"x": "y"}, "z": 2}
    new = [Replacement(("ewa", Step.KEY), "[P_2]"), Replacement(("ewa", "x"), "n")]
    assert list(rewrite(body, new).items()) == [("jan", 1), ("[P_2]", {"x": "n"}), ("z", 2)]
    with pytest.raises(BodyError) as caught:
        rewrite(
            body, [Replacement(("jan", Step.KEY), "[P]"), Replacement(("ewa", Step.KEY), "[P]")]
        )
    assert caught.value.code == "duplicate_member"


def test_items_are_taken_out_by_the_indexes_that_they_were_read_with() -> None:
    body = {"messages": [{"c": "0"}, {"c": "1"}, {"c": "2"}, {"c": "3"}]}
    written = rewrite(
        body, [Replacement(("messages", 3, "c"), "three")], [("messages", 0), ("messages", 2)]
    )
    assert written == {"messages": [{"c": "1"}, {"c": "three"}]}
    assert len(body["messages"]) == 4


@pytest.mark.parametrize(
    ("new", "removed"),
    [
        ([Replacement(("nowhere",), "x")], []),
        ([Replacement(("list", 5), "x")], []),
        ([Replacement(("list",), "x")], []),
        ([Replacement(("flag",), "x")], []),
        ([Replacement(("text", "below"), "x")], []),
        ([Replacement(("text", Step.INSIDE_JSON, "a"), "x")], []),
        ([Replacement(("list", 0, Step.KEY), "x")], []),
        ([Replacement(("text", Step.KEY, "a"), "x")], []),
        ([Replacement(("text",), "x"), Replacement(("text", "a"), "x")], []),
        ([], [("nowhere",)]),
        ([], [("list", 9)]),
    ],
)
def test_a_place_that_is_not_there_writes_nothing(
    new: list[Replacement], removed: list[Place]
) -> None:
    with pytest.raises(PlaceError):
        rewrite({"text": "t", "list": ["a"], "flag": True}, new, removed)


def test_a_member_can_be_left_out_with_all_that_is_in_it() -> None:
    body = {"a": {"b": {"c": "x"}, "d": 1}, "e": ["f"]}
    assert rewrite(body, [], [("a", "b")]) == {"a": {"d": 1}, "e": ["f"]}
    assert body["a"] == {"b": {"c": "x"}, "d": 1}
    assert member_places(body, without=frozenset({"e"})) == {
        ("a",), ("a", "b"), ("a", "b", "c"), ("a", "d"),
    }  # fmt: skip


def test_what_only_the_provider_can_read_is_opaque() -> None:
    rule = Leaves(opaque=frozenset({"data"}), words={"type": {"a"}.__contains__})
    value = {"type": "a", "data": "QUJD", "deep": [{"data": {"open": "text"}}]}
    found = [p for p in leaves(value, ("x",), rule) if getattr(p, "kind", "") != TextKind.MEMBER]
    assert found == [
        OpaquePart(("x", "data"), "unreadable"),
        TextPart(("x", "deep", 0, "data", "open"), "text"),
    ]


def test_a_document_with_two_meanings_is_unreadable_and_no_prose() -> None:
    found = list(leaves('{"a":"\\u004aan","a":1}', ("x",)))
    assert found == [OpaquePart(("x",), "unreadable")]


def quoted(times: int) -> str:
    text = "x"
    for _ in range(times):
        text = json.dumps(text)
    return text


@pytest.mark.parametrize("make", [lambda n: "[" * n + "]" * n, quoted])
def test_nesting_in_strings_counts_as_depth(make: Any) -> None:
    deep: Place = tuple("abcdefghijklmnopqrstuvwx")
    list(leaves(make(6), deep))
    with pytest.raises(BodyError) as caught:
        list(leaves(make(9), deep))
    assert caught.value.code == "body_too_deep"


def test_not_a_number_is_no_text() -> None:
    assert list(leaves('{"a": NaN}', ("x",))) == [
        TextPart(("x", Step.INSIDE_JSON, "a", Step.KEY), "a", TextKind.MEMBER)
    ]
