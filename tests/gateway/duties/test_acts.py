from __future__ import annotations

import pytest

from gateway.errors import ClientError
from tests.contracts.sqlite_house import TENANT
from tests.desks import Office


def test_an_act_gets_the_ids_that_evidence_needs(office: Office) -> None:
    record = office.conversation(office.customer(), language="en")
    exchange = office.acts.open(TENANT, record.reference)
    assert exchange.conversation == record
    assert exchange.language == "en"
    assert exchange.subject_reference == office.keys.subject_reference(TENANT, record.subject)
    assert exchange.upstream_user == office.keys.pseudonym(TENANT, record.subject, record.id)
    assert exchange.request_id != office.acts.open(TENANT, record.reference).request_id


def test_a_conversation_without_its_key_is_not_there(office: Office) -> None:
    record = office.conversation(office.customer())
    office.keys.shred_subject(TENANT, record.subject)
    with pytest.raises(ClientError) as refused:
        office.acts.open(TENANT, record.reference)
    assert (refused.value.code, refused.value.status) == ("conversation_not_found", 404)
