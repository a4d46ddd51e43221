from __future__ import annotations

import pytest

from gateway.duties.handover.agents import agent_named
from gateway.errors import ClientError
from tests.contracts.sqlite_house import OTHER_TENANT, TENANT
from tests.desks import Office


def test_the_log_gets_a_keyed_reference_and_no_name(office: Office) -> None:
    agent = agent_named(office.keys, TENANT, "Ola z biura")
    assert "Ola" not in repr(agent)
    assert agent.actor == agent_named(office.keys, TENANT, "Ola z biura").actor
    assert agent.actor != agent_named(office.keys, OTHER_TENANT, "Ola z biura").actor
    assert agent.actor != agent_named(office.keys, TENANT, "Ola z Biura").actor


@pytest.mark.parametrize("name", ["", " ", " Ola", "Ola\n", "Ola: tak", "a" * 81, "Ola!", "O\x00"])
def test_refuses_a_name_that_could_not_be_shown(office: Office, name: str) -> None:
    with pytest.raises(ClientError) as refused:
        agent_named(office.keys, TENANT, name)
    assert refused.value.code == "agent_name"
