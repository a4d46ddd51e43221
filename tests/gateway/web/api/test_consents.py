from __future__ import annotations

import hashlib
from typing import Any


def test_the_button_records_the_text_that_stood_beside_it(api: Any) -> None:
    record = api.office.conversation(api.office.customer())
    shown = api.json("GET", f"/consents?conversation={record.reference}", key="chat")
    notice = shown["notice"]
    assert notice["sha256"] == hashlib.sha256(notice["text"].encode()).hexdigest()
    assert shown["consents"] == []
    body = {
        "conversation": record.reference,
        "action": "grant",
        "notice_sha256": notice["sha256"],
    }
    receipt = api.json("POST", "/consents", key="chat", json=body)
    assert (receipt["status"], receipt["act"]) == ("granted", "button")
    assert receipt["notice"]["text"] == notice["text"]
    listed = api.json("GET", f"/consents?conversation={record.reference}")["consents"]
    assert listed == [receipt]
    assert api.json("GET", f"/conversations/{record.reference}")["consent"] == "granted"
    api.json("POST", "/consents", json={**body, "action": "withdraw"})
    assert api.json("GET", f"/conversations/{record.reference}")["consent"] == "withdrawn"


def test_there_is_no_fourth_button(api: Any) -> None:
    record = api.office.conversation(api.office.customer())
    response = api.call(
        "POST", "/consents", json={"conversation": record.reference, "action": "imply"}
    )
    assert (response.status_code, response.json["error"]["code"]) == (400, "invalid_member")
