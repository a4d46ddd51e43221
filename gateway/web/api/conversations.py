"""`/conversations…`: where a conversation stands, the queue, and the hand-over to a human."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Final, assert_never
from uuid import UUID

from flask import Response
from pydantic import Field

from gateway.duties.consents.desk import ConsentDesk
from gateway.duties.handover.desk import HumanDesk
from gateway.duties.handover.states import HandoverAct
from gateway.duties.standing import Standing
from gateway.errors import ClientError
from gateway.ports.consents import ConsentAct, ConsentStatus
from gateway.ports.conversations import HandoverState
from gateway.web.api.reading import bad_parameter, whole_number
from gateway.web.api.routes import (
    INSTANT,
    NUMBER,
    TEXT,
    YES_OR_NO,
    Body,
    Call,
    Query,
    Route,
    a_list,
    an_object,
    one_of,
    or_null,
    said,
)

STATES: Final = one_of(*(state.value for state in HandoverState))
CONSENTS: Final = one_of("not-required", "required", "granted", "refused", "withdrawn")
_ACTIONS: Final = ("request", "take", "return", "close")


class HandoverBody(Body):
    """`agent` is the name that customers see; without it the customer, or the system, acts."""

    action: Annotated[str, Field(json_schema_extra={"enum": list(_ACTIONS)}, max_length=16)]
    agent: Annotated[str | None, Field(min_length=1, max_length=80)] = None


class AgeBody(Body):
    """The answer only; never a date of birth."""

    old_enough: bool


@dataclass(frozen=True, slots=True)
class ConversationsResource:
    """`standing` looks one up by its case number."""

    standing: Callable[[UUID, str], Standing]
    humans: HumanDesk
    consents: ConsentDesk

    def routes(self) -> tuple[Route, ...]:
        return (
            Route(
                "GET",
                "/conversations",
                ("desk",),
                self._queue,
                "Who waits for a human, the longest wait first, then who is with one",
                an_object(
                    conversations=a_list(
                        an_object(
                            reference=TEXT,
                            state=STATES,
                            language=or_null(TEXT),
                            channel=TEXT,
                            asked_at=or_null(INSTANT),
                            waiting_seconds=NUMBER,
                            turns=NUMBER,
                        )
                    )
                ),
                query=(
                    Query("state", one_of("waiting", "human"), "Only those in this state."),
                    Query("limit", {"type": "integer", "minimum": 1, "maximum": 200}),
                ),
            ),
            Route(
                "GET",
                "/conversations/{ref}",
                ("chat", "desk"),
                self._get,
                "Where a conversation stands; nothing of what was said",
                an_object(
                    reference=TEXT,
                    state=STATES,
                    language=TEXT,
                    consent=CONSENTS,
                    opened_at=INSTANT,
                    expires_at=INSTANT,
                    turns=NUMBER,
                    disclosed=YES_OR_NO,
                    upstream_user=or_null(TEXT),
                    purposes={"type": "object", "additionalProperties": CONSENTS},
                ),
                statuses=(404,),
            ),
            self._age_route(),
            Route(
                "POST",
                "/conversations/{ref}/handover",
                ("chat", "desk"),
                self._handover,
                "Ask for a human, take over, hand back, or close; taking and closing, and acting "
                "as an agent, need the scope desk",
                an_object(reference=TEXT, state=STATES),
                body=HandoverBody,
                statuses=(404, 409),
            ),
        )

    def _age_route(self) -> Route:
        return Route(
            "POST",
            "/conversations/{ref}/age",
            ("desk",),
            self._age,
            "An operator says whether the customer may consent alone, or has a parent's consent; "
            "only this, or a signed token, lifts what a customer said",
            an_object(reference=TEXT, old_enough=YES_OR_NO),
            body=AgeBody,
            statuses=(404, 409),
        )

    def _queue(self, call: Call) -> Response:
        limit = whole_number(call.query, "limit", 200, 1, 200)
        wanted = call.query.get("state")
        if wanted not in (None, "waiting", "human"):
            raise bad_parameter("state")
        entries = self.humans.queue(call.tenant, limit)
        return said(
            conversations=[
                {
                    "reference": entry.reference,
                    "state": entry.state.value,
                    "language": entry.language,
                    "channel": entry.channel,
                    "asked_at": entry.asked_at.isoformat() if entry.asked_at else None,
                    "waiting_seconds": int(entry.waiting.total_seconds()),
                    "turns": entry.turns,
                }
                for entry in entries
                if wanted in (None, entry.state.value)
            ]
        )

    def _age(self, call: Call) -> Response:
        body: AgeBody = call.body
        by = ConsentAct.OPERATOR
        status = self.consents.say_age(call.tenant, call.ref, body.old_enough, by)
        return said(reference=call.ref, old_enough=status is ConsentStatus.GRANTED)

    def _get(self, call: Call) -> Response:
        if call.signal:
            self.consents.heed_signal(call.tenant, call.ref)
        found = self.standing(call.tenant, call.ref)
        record = found.record
        return said(
            reference=record.reference,
            state=record.state.value,
            language=found.language,
            consent=found.consent,
            opened_at=record.opened_at.isoformat(),
            expires_at=record.expires_at.isoformat(),
            turns=record.turns,
            disclosed=record.disclosed_at is not None,
            upstream_user=found.upstream_user,
            purposes=found.purposes,
        )

    def _handover(self, call: Call) -> Response:
        body: HandoverBody = call.body
        if body.action not in _ACTIONS:
            raise ClientError("invalid_member", "The member action is missing or not usable.")
        act = HandoverAct(body.action)
        if act in (HandoverAct.TAKE, HandoverAct.CLOSE) or body.agent is not None:
            call.may("desk")
        return said(reference=call.ref, state=self._done(call, act, body.agent).value)

    def _done(self, call: Call, act: HandoverAct, agent: str | None) -> HandoverState:
        match act:
            case HandoverAct.REQUEST:
                return self.humans.request(call.tenant, call.ref)
            case HandoverAct.TAKE:
                return self.humans.take(call.tenant, call.ref, agent)
            case HandoverAct.RETURN:
                return self.humans.return_to_bot(call.tenant, call.ref, agent)
            case HandoverAct.CLOSE:
                return self.humans.close(call.tenant, call.ref, agent)
            case HandoverAct.REPLY:
                raise ClientError("invalid_member", "The member action is missing or not usable.")
            case _:
                assert_never(act)
