from __future__ import annotations

from dataclasses import fields

from gateway.duties.retention.report import SweepReport


def test_every_number_is_told() -> None:
    told = SweepReport(True, 3, 1, {"conversation": 3}, references=("GW-1",)).as_json()
    assert set(told) == {field.name for field in fields(SweepReport)}
    assert (told["conversations"], told["rows"]) == (3, {"conversation": 3})
