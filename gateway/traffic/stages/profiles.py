"""What a request says of the person beside the question goes to the model only with a basis.

The gateway adds nothing of earlier conversations by itself. What a client adds (a profile in its
metadata) is personalisation: without that purpose, declared and with its basis, the members that
policy names are left out, names and all (Art. 5(1)(b), 6(1) GDPR).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from audit_log.kinds import EventType
from gateway.conversation.messages import Part, Place
from gateway.traffic.pipeline.consent_acts import ConsentActs
from gateway.traffic.pipeline.evidence import of_exchange, recording
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.stage import Proceed, Verdict


@dataclass(frozen=True, slots=True)
class Profiles:
    """Takes the members of a profile out of the request."""

    consents: ConsentActs
    name: str = "profiles"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        named = tuple(tuple(path.split(".")) for path in exchange.policy.personalisation.fields)
        if not named:
            return Proceed(draft, "no_profile_named")
        purpose = exchange.policy.purpose("personalisation")
        standing = self.consents.standing(exchange, purpose) if purpose else "required"
        if standing in ("granted", "not-required"):
            return Proceed(draft, "profile_allowed")
        conversation = draft.conversation
        found = tuple(path for path in named if path in conversation.members)
        if not found:
            return Proceed(draft, "no_profile_there")
        left = tuple(part for part in conversation.surroundings if not _below(part, found))
        withheld = of_exchange(
            exchange,
            EventType.PROFILE_WITHHELD,
            purpose="personalisation",
            count=len(found),
            art=("GDPR-6.1",),
        )
        conversation = replace(
            conversation, surroundings=left, removed=(*conversation.removed, *found)
        )
        draft = replace(draft, conversation=conversation).with_effects(recording(withheld))
        return Proceed(draft, "profile_withheld")


def _below(part: Part, places: tuple[Place, ...]) -> bool:
    return any(part.place[: len(place)] == place for place in places)
