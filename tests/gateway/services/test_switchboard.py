from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from gateway.errors import StoreError
from gateway.ports.switches import SwitchKind, SwitchRecord
from gateway.services.switchboard import Switchboard
from tests.desks import TENANT, Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def thrown(office: Office, *, on: bool, until: timedelta | None = None) -> SwitchRecord:
    now = office.clock.now()
    record = SwitchRecord(
        TENANT, SwitchKind.BANNER, "", on, now, None, None if until is None else now + until
    )
    office.records.commit(lambda work: work.switches.put(record))
    return record


def test_a_switch_is_seen_by_the_next_question_of_another_board(office: Office) -> None:
    other = Switchboard(office.records, office.records.switches_number, office.clock)
    assert other.standing() == office.switches.standing() == ()
    record = thrown(office, on=True)
    assert other.standing() == office.switches.standing() == (record,)
    thrown(office, on=False)
    assert other.standing() == office.switches.standing() == ()


def test_an_end_comes_without_anybody_doing_anything(office: Office) -> None:
    thrown(office, on=True, until=timedelta(hours=1))
    assert len(office.switches.standing()) == 1
    office.clock.instant += timedelta(hours=1)
    assert office.switches.standing() == ()


def test_rows_are_read_only_after_a_change(office: Office) -> None:
    reads = []

    class Counting:
        def read(self, query: object) -> object:
            reads.append(query)
            return office.records.read(query)  # type: ignore[arg-type]

    board = Switchboard(Counting(), office.records.switches_number, office.clock)  # type: ignore[arg-type]
    for _ in range(5):
        board.standing()
    assert len(reads) == 1
    thrown(office, on=True)
    assert len(board.standing()) == 1 and len(reads) == 2


def test_what_cannot_be_known_is_no_answer(office: Office) -> None:
    def fails() -> int:
        raise StoreError("records_unavailable", "Constant words.")

    with pytest.raises(StoreError):
        Switchboard(office.records, fails, office.clock).standing()
