from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from audit_log.kinds import ActorKind
from gateway.duties.oversight.switching import Order, SwitchDesk
from gateway.errors import ClientError
from gateway.ports.switches import SwitchKind, SwitchReason
from tests.contracts.sqlite_house import OTHER_TENANT
from tests.desks import DPO, TENANT, Office

STOP = Order(SwitchKind.HUMANS_ONLY, True, reason=SwitchReason.INCIDENT)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_a_stop_holds_and_is_on_record_with_who_and_why(office: Office) -> None:
    record = office.switching.throw(TENANT, STOP, office.switching.person(TENANT, "Anna K."))
    assert office.switching.standing(TENANT) == (record,)
    assert office.switching.standing(OTHER_TENANT) == ()
    event = office.events()[-1]
    assert (event.type.value, event.state) == ("oversight.stop", "ordered")
    assert event.actor.kind is ActorKind.ADMIN and "Anna" not in str(event)
    assert event.reason is not None and event.reason.code == "incident"
    assert event.time.replace(microsecond=0) == record.at.replace(microsecond=0)


def test_off_and_banner_have_records_of_their_own(office: Office) -> None:
    office.switching.throw(TENANT, STOP, DPO)
    office.switching.throw(TENANT, replace(STOP, on=False), DPO)
    office.switching.throw(TENANT, Order(SwitchKind.BANNER, True), DPO)
    assert office.kinds()[-3:] == ["oversight.stop", "oversight.resumed", "oversight.banner"]


def test_a_stop_for_nobody_is_refused(office: Office) -> None:
    with pytest.raises(ClientError, match="assistant_unknown"):
        office.switching.throw(TENANT, replace(STOP, assistant="bank"), DPO)
    desk = SwitchDesk(
        office.records, office.keys, office.switches, office.clock, frozenset({"bank"})
    )
    for name in ("bank", "default"):
        assert desk.throw(TENANT, replace(STOP, assistant=name), DPO).assistant == name


def test_only_a_banner_that_is_on_ends_by_itself(office: Office) -> None:
    later = office.clock.now() + timedelta(hours=1)
    earlier = office.clock.now() - timedelta(hours=1)
    for order, code in (
        (replace(STOP, until=later), "until_needless"),
        (Order(SwitchKind.BANNER, False, until=later), "until_needless"),
        (Order(SwitchKind.BANNER, True, until=earlier), "until_past"),
    ):
        with pytest.raises(ClientError, match=code):
            office.switching.throw(TENANT, order, DPO)
    assert office.switching.standing(TENANT) == ()
