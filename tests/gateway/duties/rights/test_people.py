from __future__ import annotations

from uuid import uuid4

from gateway.duties.rights.people import as_id
from tests.contracts.sqlite_house import TENANT
from tests.desks import Office


def test_a_tenants_own_reference_counts_before_our_ids(office: Office) -> None:
    other = office.customer()
    named_like_an_id = office.customer(str(other))
    found = office.rights.resolve(TENANT, str(other))
    assert found is not None and found.subject == named_like_an_id


def test_a_person_whose_key_is_gone_but_whose_rows_are_left_is_still_found(office: Office) -> None:
    record = office.conversation(office.customer())
    office.keys.shred_subject(TENANT, record.subject)
    for ref in (record.reference, str(record.subject)):
        file = office.rights.resolve(TENANT, ref)
        assert file is not None and not file.living and file.reference is None


def test_only_the_usual_spelling_of_an_id_is_one() -> None:
    unit = uuid4()
    assert as_id(str(unit)) == as_id(str(unit).upper()) == unit
    assert as_id(unit.hex) is as_id(f"{{{unit}}}") is as_id("1") is None
