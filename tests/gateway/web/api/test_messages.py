from __future__ import annotations

from typing import Any

MAIL = "anna.nowak@poczta.example"


def test_an_agent_reads_and_writes_and_the_customer_gets_it_once(api: Any) -> None:
    record = api.office.conversation(api.office.customer())
    api.office.says(record, f"Mój adres to {MAIL}")
    api.office.humans.request(record.tenant, record.reference)
    path = f"/conversations/{record.reference}/messages"
    read = api.json("GET", path + "?reason=complaint", key="desk")["messages"]
    assert [(m["author"], m["text"]) for m in read] == [("customer", f"Mój adres to {MAIL}")]
    body = {"agent": "Ola", "text": f"Wysłane na {MAIL}."}
    assert api.json("POST", path, key="desk", json=body)["state"] == "human"
    got = api.json("POST", path + "/deliver", key="chat", json={})["messages"]
    assert [(m["author"], m["agent"], m["text"]) for m in got] == [
        ("human", "Ola", f"Wysłane na {MAIL}.")
    ]
    assert api.json("POST", path + "/deliver", json={})["messages"] == []
    assert "[EMAIL_1]" in api.office.stored(record)[-1]


def test_nobody_reads_for_a_reason_of_their_own(api: Any) -> None:
    record = api.office.conversation(api.office.customer())
    response = api.call("GET", f"/conversations/{record.reference}/messages?reason=curiosity")
    assert (response.status_code, response.json["error"]["code"]) == (400, "invalid_parameter")
    assert api.office.kinds() == []


def test_an_agents_name_that_cannot_be_shown_is_refused(api: Any) -> None:
    record = api.office.conversation(api.office.customer())
    api.office.humans.request(record.tenant, record.reference)
    path = f"/conversations/{record.reference}/messages"
    response = api.call("POST", path, json={"agent": "Ola:", "text": "Dzień dobry"})
    assert (response.status_code, response.json["error"]["code"]) == (400, "agent_name")
