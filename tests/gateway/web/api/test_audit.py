from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import uuid4

from tests.desk_api import make_api
from tests.desks import Office


def test_events_of_a_conversation_in_portions(api: Any) -> None:
    record, other = (api.office.conversation(api.office.customer()) for _ in range(2))
    for one in (record, other, record):
        api.office.humans.request(one.tenant, one.reference)
        api.office.humans.return_to_bot(one.tenant, one.reference)
    for named in (record.reference, str(record.id)):
        events = api.json("GET", f"/audit/events?conversation={named}", key="audit:read")["events"]
        assert [event["seq"] for event in events] == [0, 1, 2, 6, 7, 8]
        assert {event["conv"] for event in events} == {str(record.id)}
    rest = api.json("GET", f"/audit/events?conversation={record.reference}&after=2&limit=2")
    assert [event["seq"] for event in rest["events"]] == [6, 7]
    assert len(api.json("GET", "/audit/events")["events"]) == 9


def test_events_of_nothing(api: Any) -> None:
    assert api.json("GET", "/audit/events")["events"] == []
    assert api.json("GET", f"/audit/events?conversation={uuid4()}")["events"] == []
    assert api.call("GET", "/audit/events?conversation=GW-NONE").status_code == 404


def test_a_changed_copy_fails_and_the_log_itself_verifies(api: Any) -> None:
    record = api.office.conversation(api.office.customer())
    api.office.humans.request(record.tenant, record.reference)
    changed = api.json("POST", "/audit/verify", json={"tamper": True})
    assert changed["verified"] is False and changed["size"] == 2
    assert changed["failed"]["step"] == "leaf" and changed["failed"]["seq"] in (0, 1)
    honest = api.json("GET", "/audit/verify")
    assert honest == {"verified": True, "size": 2, "failed": None}


def test_tampering_is_off_unless_it_was_asked_for(tmp_path: Path) -> None:
    office = Office(tmp_path)
    try:
        quiet = make_api(office, allow_tamper=False)
        response = quiet.call("POST", "/audit/verify", json={"tamper": True})
        assert (response.status_code, response.json["error"]["code"]) == (403, "tamper_off")
        response = quiet.call("POST", "/audit/verify", json={"tamper": False})
        assert response.json["error"]["code"] == "invalid_member"
    finally:
        office.close()
