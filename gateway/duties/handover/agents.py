"""Agents: the name that customers see, and the reference that the audit log holds instead."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from uuid import UUID

from audit_log.kinds import ActorKind
from audit_log.records import Actor
from gateway.errors import ClientError
from gateway.ports.keys import KeyVault
from policies.notices.template import LIMIT_AGENT, PARAMETERS

_NAME = re.compile(rf"(?:{PARAMETERS['agent']}){{1,{LIMIT_AGENT}}}")


@dataclass(frozen=True, slots=True)
class Agent:
    """One agent. The actor is a keyed reference: staff are data subjects too."""

    name: str = field(repr=False)
    actor: Actor


def agent_named(keys: KeyVault, tenant: UUID, name: str) -> Agent:
    """An agent by the name that customers see.

    Raises ClientError (`agent_name`) for a name that does not fit into the line that marks a
    message as written by a human: found out now, not when the customer waits for the message.
    """
    if name != name.strip() or _NAME.fullmatch(name) is None:
        raise ClientError(
            "agent_name", f"An agent's name is one line of 1 to {LIMIT_AGENT} plain characters."
        )
    reference = keys.digest(tenant, "staff-reference", name.encode())[:16].hex()
    return Agent(name, Actor(ActorKind.AGENT, reference))
