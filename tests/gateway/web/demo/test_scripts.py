"""The demo assistant's words."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.web.demo.scripts import INVOICE_TOOL, language_of, reply_to

TOOL = {"type": "function", "function": {"name": INVOICE_TOOL, "parameters": {}}}


def asked(*said: str, **members: Any) -> str:
    messages = [{"role": "user", "content": text} for text in said]
    return reply_to({"messages": messages, **members}).text


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Nazywam się [PERSON_1], gdzie jest moja paczka na [ADDRESS_1]?", "adres [ADDRESS_1]"),
        ("I am [PERSON_1], where is my parcel to [ADDRESS_1]?", "recipient is [PERSON_1]"),
        ("Proszę o fakturę na [EMAIL_1]", "wyślę fakturę na [EMAIL_1]"),
        ("Please send the invoice to [EMAIL_2]", "send the invoice to [EMAIL_2]"),
        ("Składam reklamację, [PERSON_3]", "Zgłaszający: [PERSON_3]"),
        ("My order arrived damaged, refund to [IBAN_1]", "back to [IBAN_1]"),
        ("Jestem w ciąży", "człowiekiem"),
        ("I have diabetes", "“human”"),
    ],
)
def test_answers_the_story_with_the_placeholders_it_was_given(said: str, expected: str) -> None:
    assert expected in asked(said)


def test_asks_for_what_it_needs() -> None:
    assert "adres dostawy" in asked("Gdzie jest moja paczka?")
    assert "Which address" in asked("Where is the parcel for [PERSON_1]?")
    assert "adres e-mail" in asked("Proszę o fakturę")


def test_keeps_to_the_subject_when_the_customer_only_hands_in_a_value() -> None:
    assert "wyślę fakturę na [EMAIL_1]" in asked("Proszę o fakturę", "[EMAIL_1]")


def test_repeats_unknown_placeholders_in_its_fallback() -> None:
    assert "[PASSPORT_1]" in asked("Mój paszport to [PASSPORT_1]")


def test_a_health_remark_outweighs_the_parcel_and_is_not_repeated() -> None:
    text = asked("Mam cukrzycę, gdzie moja paczka? [PERSON_1] [ADDRESS_1]")
    assert "człowiek" in text
    assert "[" not in text


def test_calls_the_invoice_tool_only_when_it_is_offered_and_an_address_is_known() -> None:
    body: dict[str, Any] = {"messages": [{"role": "user", "content": "Faktura na [EMAIL_1]"}]}
    called = reply_to({**body, "tools": [TOOL]}).tool
    assert called is not None
    assert json.loads(called.arguments)["email"] == "[EMAIL_1]"
    assert reply_to(body).tool is None
    assert reply_to({**body, "tools": [TOOL], "tool_choice": "none"}).tool is None
    without = {"messages": [{"role": "user", "content": "Faktura proszę"}], "tools": [TOOL]}
    assert reply_to(without).tool is None


def test_confirms_after_the_tool_has_answered() -> None:
    messages = [
        {"role": "user", "content": "Please send the invoice to [EMAIL_1]"},
        {"role": "assistant", "content": None, "tool_calls": []},
        {"role": "tool", "tool_call_id": "1", "content": "ok"},
    ]
    reply = reply_to({"messages": messages, "tools": [TOOL]})
    assert reply.tool is None
    assert "went to [EMAIL_1]" in reply.text


def test_reads_text_parts() -> None:
    parts = [{"type": "text", "text": "Proszę o fakturę"}, {"type": "text", "text": "[EMAIL_1]"}]
    assert "[EMAIL_1]" in reply_to({"messages": [{"role": "user", "content": parts}]}).text


@pytest.mark.parametrize(
    ("said", "language"),
    [
        (["Gdzie jest paczka?"], "pl"),
        (["Where is the parcel?"], "en"),
        (["Gdzie jest paczka?", "[PERSON_1]"], "pl"),
        (["Gdzie jest paczka?", "Sorry, where is the parcel?"], "en"),
        ([], "en"),
    ],
)
def test_speaks_the_language_of_the_last_message_that_tells(said: list[str], language: str) -> None:
    assert language_of(said) == language


def test_answers_in_json_where_json_was_asked_for() -> None:
    plain = asked("Hello there")
    as_object = asked("Hello there", response_format={"type": "json_object"})
    assert json.loads(as_object) == {"answer": plain}
    schema = {
        "type": "object",
        "properties": {
            "reply": {"type": "string"},
            "count": {"type": "integer"},
            "sure": {"type": "boolean"},
            "tags": {"type": "array"},
            "kind": {"enum": ["a", "b"]},
            "none": {"type": "null"},
        },
    }
    wanted = {"type": "json_schema", "json_schema": {"name": "x", "schema": schema}}
    assert json.loads(asked("Hello there", response_format=wanted)) == {
        "reply": plain,
        "count": 0,
        "sure": False,
        "tags": [],
        "kind": "a",
        "none": None,
    }


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


@given(content=json_values, role=st.sampled_from(["user", "assistant", "tool", "x"]))
def test_answers_anything_and_the_same_each_time(content: Any, role: str) -> None:
    body = {"messages": [{"role": role, "content": content}], "response_format": content}
    assert reply_to(body) == reply_to(body)
