from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gateway.ports.switches import SwitchKind, SwitchReason, SwitchRecord, is_on
from tests.contracts.sqlite_house import NOON, OTHER_TENANT, TENANT, House, make_files

ON = SwitchRecord(TENANT, SwitchKind.HUMANS_ONLY, "", True, NOON, SwitchReason.DRILL, NOON)


@pytest.fixture
def house(tmp_path: Path) -> House:
    make_files(tmp_path)
    return House(tmp_path)


def put(house: House, record: SwitchRecord) -> None:
    house.records.commit(lambda work: work.switches.put(record))


def stored(house: House) -> tuple[SwitchRecord, ...]:
    return house.records.read(lambda work: work.switches.all())


def test_a_switch_comes_back_as_it_was_put_in_another_process_too(house: House) -> None:
    put(house, ON)
    assert stored(house) == stored(House(house.folder)) == (ON,)


def test_one_row_for_each_tenant_kind_and_assistant(house: House) -> None:
    put(house, ON)
    put(house, replace(ON, on=False, reason=None, until=None))
    put(house, replace(ON, assistant="bank"))
    put(house, replace(ON, tenant=OTHER_TENANT))
    put(house, replace(ON, kind=SwitchKind.BANNER))
    assert len(stored(house)) == 4
    assert [each.on for each in stored(house) if each.tenant == TENANT].count(False) == 1


def test_every_change_has_a_new_number(house: House) -> None:
    seen = [house.records.switches_number()]
    for on in (True, False, True):
        put(house, replace(ON, on=on))
        seen.append(house.records.switches_number())
    assert seen == sorted(set(seen))
    assert House(house.folder).records.switches_number() == seen[-1]


def test_one_for_all_holds_for_each_and_one_for_one_for_no_other() -> None:
    everyone, bank = (ON,), (replace(ON, assistant="bank"),)
    kind = SwitchKind.HUMANS_ONLY
    assert is_on(everyone, kind, TENANT, "bank") and is_on(bank, kind, TENANT, "bank")
    assert not is_on(bank, kind, TENANT, "shop")
    assert not is_on(everyone, kind, OTHER_TENANT, "bank")
    assert not is_on(everyone, SwitchKind.BANNER, TENANT, "bank")
