"""Instants come back exact and aware."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from gateway.records.storage.instants import UtcInstant

DIALECT = sqlite.dialect()
ZONES = st.integers(-23 * 60, 23 * 60).map(lambda m: timezone(timedelta(minutes=m)))


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=ZONES))  # noqa: DTZ001
def test_an_instant_survives_to_the_microsecond(instant: datetime) -> None:
    kind = UtcInstant()
    stored = kind.process_bind_param(instant, DIALECT)
    assert isinstance(stored, int)
    back = kind.process_result_value(stored, DIALECT)
    assert back == instant
    assert back is not None
    assert back.tzinfo is UTC


def test_refuses_a_naive_instant() -> None:
    with pytest.raises(ValueError, match="time zone"):
        UtcInstant().process_bind_param(datetime(2026, 1, 1), DIALECT)  # noqa: DTZ001


def test_nothing_stays_nothing() -> None:
    assert UtcInstant().process_bind_param(None, DIALECT) is None
    assert UtcInstant().process_result_value(None, DIALECT) is None
