from __future__ import annotations

import pytest

from gateway.duties.standing import standing_of
from gateway.errors import ClientError
from tests.contracts.sqlite_house import OTHER_TENANT, TENANT
from tests.desks import Office


def test_says_where_a_conversation_stands(office: Office) -> None:
    record = office.conversation(office.customer())
    standing = standing_of(office.acts, office.consents, TENANT, record.reference)
    assert standing.record == record
    assert (standing.language, standing.consent) == ("pl", "required")
    assert standing.upstream_user == office.keys.pseudonym(TENANT, record.subject, record.id)


def test_of_another_tenants_conversation_it_says_nothing(office: Office) -> None:
    record = office.conversation(office.customer())
    with pytest.raises(ClientError):
        standing_of(office.acts, office.consents, OTHER_TENANT, record.reference)
