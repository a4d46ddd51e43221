from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest


def test_says_where_a_conversation_stands_and_nothing_of_what_was_said(api: Any) -> None:
    record = api.office.conversation(api.office.customer())
    api.office.says(record, "Jestem Anna Nowak")
    found = api.json("GET", f"/conversations/{record.reference}", key="chat")
    assert found == {
        "reference": record.reference,
        "state": "bot",
        "language": "pl",
        "consent": "required",
        "opened_at": "2026-11-22T12:00:00.123456+00:00",
        "expires_at": "2026-12-22T12:00:00.123456+00:00",
        "turns": 0,
        "disclosed": False,
        "upstream_user": api.office.keys.pseudonym(record.tenant, record.subject, record.id),
        "purposes": {"answer": "required", "transcript": "not-required"},
    }


def test_the_way_to_a_human_and_back(api: Any) -> None:
    record = api.office.conversation(api.office.customer())
    path = f"/conversations/{record.reference}/handover"
    states = [
        api.json("POST", path, json={"action": action, **more})["state"]
        for action, more in (
            ("request", {}),
            ("take", {"agent": "Ola"}),
            ("return", {}),
            ("request", {}),
            ("close", {}),
            ("request", {}),
        )
    ]
    assert states == ["waiting", "human", "returned", "waiting", "closed", "waiting"]


@pytest.mark.parametrize("body", [{"action": "take"}, {"action": "close"}])
def test_what_agents_do_a_chat_key_may_not(api: Any, body: dict[str, str]) -> None:
    record = api.office.conversation(api.office.customer())
    path = f"/conversations/{record.reference}/handover"
    api.json("POST", path, key="chat", json={"action": "request"})
    for more in (body, {"action": "return", "agent": "Ola"}):
        response = api.call("POST", path, key="chat", json=more)
        assert (response.status_code, response.json["error"]["code"]) == (403, "key_scope")
    api.json("POST", path, key="desk", json=body)


def test_a_wrong_state_is_a_conflict(api: Any) -> None:
    record = api.office.conversation(api.office.customer())
    path = f"/conversations/{record.reference}/handover"
    response = api.call("POST", path, json={"action": "take"})
    assert (response.status_code, response.json["error"]["code"]) == (409, "wrong_state")


def test_the_queue_tells_how_long_each_waits(api: Any) -> None:
    first, second = (api.office.conversation(api.office.customer()) for _ in range(2))
    for record in (first, second):
        api.office.humans.request(record.tenant, record.reference)
        api.office.clock.instant += timedelta(seconds=90)
    api.office.humans.take(first.tenant, first.reference)
    queue = api.json("GET", "/conversations", key="desk")["conversations"]
    assert [(q["reference"], q["state"], q["waiting_seconds"]) for q in queue] == [
        (second.reference, "waiting", 90),
        (first.reference, "human", 0),
    ]
    waiting = api.json("GET", "/conversations?state=waiting&limit=5")["conversations"]
    assert [q["reference"] for q in waiting] == [second.reference]
