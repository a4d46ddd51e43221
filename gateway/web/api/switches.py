"""`/switches`: everything to people at once, and the outage banner, for whoever may stop it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Final, TypeVar

from flask import Response
from pydantic import Field

from audit_log.kinds import ActorKind
from audit_log.records import Actor
from gateway.duties.oversight.switching import Order, SwitchDesk, switch_as_json
from gateway.errors import ClientError
from gateway.ports.switches import SwitchKind, SwitchReason
from gateway.web.api.routes import (
    INSTANT,
    TEXT,
    YES_OR_NO,
    Body,
    Call,
    Route,
    a_list,
    an_object,
    one_of,
    or_null,
    said,
)

THE_API: Final = Actor(ActorKind.SERVICE, "oversight-api")
_SWITCH: Final = an_object(
    kind=one_of(*(kind.value for kind in SwitchKind)),
    on=YES_OR_NO,
    assistant=or_null(TEXT),
    at=INSTANT,
    until=or_null(INSTANT),
    reason=or_null(one_of(*(reason.value for reason in SwitchReason))),
)


Code = TypeVar("Code", bound=StrEnum)


def _in(codes: type[StrEnum]) -> Any:
    return Field(json_schema_extra={"enum": [code.value for code in codes]}, max_length=32)


def _read(codes: type[Code], written: str, name: str) -> Code:
    """Raises ClientError (`invalid_member`)."""
    found = next((code for code in codes if code.value == written), None)
    if found is None:
        raise ClientError("invalid_member", f"The member {name} is missing or not usable.")
    return found


class SwitchBody(Body):
    """`assistant` left out: all of them. `by` is who does it; the log holds a keyed reference."""

    kind: Annotated[str, _in(SwitchKind)]
    on: bool
    assistant: Annotated[str | None, Field(min_length=1, max_length=96)] = None
    reason: Annotated[str | None, _in(SwitchReason)] = None
    until: datetime | None = None
    by: Annotated[str | None, Field(min_length=1, max_length=80)] = None


@dataclass(frozen=True, slots=True)
class SwitchesResource:
    """The switches over HTTP. The scope `oversight` is for this alone."""

    desk: SwitchDesk

    def routes(self) -> tuple[Route, ...]:
        return (
            Route(
                "GET",
                "/switches",
                ("oversight",),
                self._get,
                "What is switched on now",
                an_object(switches=a_list(_SWITCH)),
                statuses=(503,),
            ),
            Route(
                "POST",
                "/switches",
                ("oversight",),
                self._post,
                "Throw a switch; it holds in every process when this returns",
                an_object(switched=_SWITCH, switches=a_list(_SWITCH)),
                body=SwitchBody,
                statuses=(404, 503),
            ),
        )

    def _get(self, call: Call) -> Response:
        return said(switches=[switch_as_json(each) for each in self.desk.standing(call.tenant)])

    def _post(self, call: Call) -> Response:
        body: SwitchBody = call.body
        if body.until is not None and body.until.tzinfo is None:
            raise ClientError("invalid_member", "The member until needs a time zone.")
        kind = _read(SwitchKind, body.kind, "kind")
        reason = None if body.reason is None else _read(SwitchReason, body.reason, "reason")
        order = Order(kind, body.on, body.assistant, reason, body.until)
        actor = self.desk.person(call.tenant, body.by) if body.by is not None else THE_API
        record = self.desk.throw(call.tenant, order, actor)
        return said(
            switched=switch_as_json(record),
            switches=[switch_as_json(each) for each in self.desk.standing(call.tenant)],
        )
