from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.duties.retention.due import Budget, beyond_any_policy, due
from gateway.errors import SettingsError
from policies.model import Placeholders, Transcripts
from tests.contracts.sqlite_house import NOON, conversation_record


def _ending(at: datetime) -> Any:
    return replace(conversation_record(uuid4(), uuid4()), expires_at=at)


def test_due_is_what_has_ended_by_now_to_the_instant() -> None:
    ends = [NOON - timedelta(days=1), NOON, NOON + timedelta(microseconds=1)]
    records = [_ending(end) for end in ends]
    assert due(reversed(records), NOON) == tuple(records[:2])


@given(st.lists(st.integers(-1000, 1000)), st.integers(-23, 23))
def test_a_time_zone_changes_nothing(minutes: list[int], hours: int) -> None:
    zone = timezone(timedelta(hours=hours))
    records = [_ending((NOON + timedelta(minutes=m)).astimezone(zone)) for m in minutes]
    assert len(due(records, NOON)) == sum(m <= 0 for m in minutes)


def test_an_instant_without_a_zone_is_refused() -> None:
    naive = NOON.replace(tzinfo=None)
    for records, now in (([_ending(naive)], NOON), ([_ending(NOON)], naive)):
        with pytest.raises(ValueError, match="time zone"):
            due(records, now)


@pytest.mark.parametrize(
    "values",
    [
        {"batch": 0},
        {"batch": -1},
        {"batch": 1001},
        {"batch": True},
        {"batch": "50"},
        {"batch": 5.0},
        {"batch": None},
        {"most": 0},
        {"most": "all"},
        {"pause_seconds": -1},
        {"pause_seconds": "0"},
        {"pause_seconds": float("nan")},
        {"pause_seconds": 61},
    ],
)
def test_a_value_that_would_quietly_switch_the_sweep_off_is_refused(values: Any) -> None:
    with pytest.raises(SettingsError) as refused:
        Budget(**values)
    assert refused.value.code == "bad_retention"


def test_no_policy_can_ask_for_more_than_what_counts_as_a_fault() -> None:
    limits = (
        timedelta(days=_largest(Transcripts, "retention_days")),
        timedelta(hours=_largest(Placeholders, "retention_hours")),
    )
    assert all(NOON + limit <= beyond_any_policy(NOON) for limit in limits)


def _largest(section: Any, name: str) -> int:
    [bound] = [m.le for m in section.model_fields[name].metadata if hasattr(m, "le")]
    assert isinstance(bound, int)
    return bound
