from __future__ import annotations

import io
import json
import zipfile
from typing import Any

MAIL = "anna.nowak@poczta.example"


def test_export_erase_and_export_again(api: Any) -> None:
    record = api.office.conversation(api.office.customer("klient-7"))
    api.office.says(record, f"Mój adres to {MAIL}")
    response = api.call("GET", "/subjects/klient-7/export", key="dsr")
    assert response.mimetype == "application/zip"
    assert response.headers["Content-Disposition"] == 'attachment; filename="export.zip"'
    with zipfile.ZipFile(io.BytesIO(response.data)) as pack:
        assert MAIL in pack.read("data.json").decode()
    receipt = api.json("DELETE", "/subjects/klient-7", key="dsr")
    assert receipt["erased"] is True
    assert receipt["destroyed"]["transcript_lines"] == 1
    [event] = api.json("GET", f"/audit/events?after={receipt['sequence'] - 1}")["events"]
    assert (event["seq"], event["type"]) == (receipt["sequence"], "erasure.destroyed")
    with zipfile.ZipFile(
        io.BytesIO(api.call("GET", f"/subjects/{record.reference}/export").data)
    ) as pack:
        assert json.loads(pack.read("data.json"))["held"] is False
    assert api.json("GET", "/audit/verify")["verified"] is True


def test_an_erasure_of_nobody_is_not_confirmed(api: Any) -> None:
    response = api.call("DELETE", "/subjects/nobody")
    assert (response.status_code, response.json["error"]["code"]) == (404, "subject_not_found")
