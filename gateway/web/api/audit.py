"""`/audit…`: the log, and the proof that nobody has changed it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from flask import Response
from pydantic import Field

from gateway.duties.evidence.verification import LogCheck, LogVerification
from gateway.errors import ClientError
from gateway.ports.queries import Queries
from gateway.ports.records import Records
from gateway.web.api.reading import as_uuid, whole_number
from gateway.web.api.routes import (
    ANYTHING,
    NUMBER,
    TEXT,
    YES_OR_NO,
    Body,
    Call,
    Query,
    Route,
    a_list,
    an_object,
    or_null,
    said,
)

LARGEST: Final = 2**53 - 1
_CHECK: Final = an_object(
    verified=YES_OR_NO,
    size=NUMBER,
    failed=or_null(an_object(step=TEXT, seq=or_null(NUMBER), code=TEXT)),
)


class VerifyBody(Body):
    """`tamper` must be true: it is what this method is for."""

    tamper: bool = Field(json_schema_extra={"const": True})


@dataclass(frozen=True, slots=True)
class AuditResource:
    """Reads the log. `allow_tamper` is for demonstrations: only a copy is ever changed."""

    queries: Queries
    records: Records
    verification: LogVerification
    allow_tamper: bool

    def routes(self) -> tuple[Route, ...]:
        return (
            Route(
                "GET",
                "/audit/events",
                ("audit:read",),
                self._events,
                "Events of the log in their order; it holds no content and no names",
                an_object(events=a_list({**ANYTHING, "required": ["seq", "id", "time", "type"]})),
                query=(
                    Query("conversation", TEXT, "A case number, or the id in the log."),
                    Query("after", NUMBER, "Only events with a greater number."),
                    Query("limit", {"type": "integer", "minimum": 1, "maximum": 1000}),
                ),
                statuses=(404,),
            ),
            Route(
                "GET",
                "/audit/verify",
                ("audit:read",),
                self._verify,
                "Verifies the live log; names the first thing that does not hold",
                _CHECK,
            ),
            Route(
                "POST",
                "/audit/verify",
                ("audit:read",),
                self._verify_changed,
                "Verifies a copy in which one byte was changed; the log itself is only read",
                _CHECK,
                body=VerifyBody,
                statuses=(409, 413),
            ),
        )

    def _events(self, call: Call) -> Response:
        after = whole_number(call.query, "after", -1, -1, LARGEST)
        limit = whole_number(call.query, "limit", 100, 1, 1000)
        named = call.query.get("conversation")
        conversation = None if named is None else self._conversation(call.tenant, named)
        found = self.queries.events(
            call.tenant, conversation=conversation, after=after, limit=limit
        )
        return said(events=[{"seq": one.seq, **one.event.members()} for one in found])

    def _conversation(self, tenant: UUID, named: str) -> UUID:
        record = self.records.read(lambda work: work.conversations.by_reference(tenant, named))
        unit = record.id if record is not None else as_uuid(named)
        if unit is None:
            raise ClientError(
                "conversation_not_found", "There is no such conversation.", status=404
            )
        return unit

    def _verify(self, call: Call) -> Response:
        return _told(self.verification.verify(call.tenant))

    def _verify_changed(self, call: Call) -> Response:
        body: VerifyBody = call.body
        if not body.tamper:
            raise ClientError("invalid_member", "The member tamper is missing or not usable.")
        if not self.allow_tamper:
            raise ClientError(
                "tamper_off", "This gateway does not demonstrate tampering.", status=403
            )
        return _told(self.verification.verify_tampered_copy(call.tenant))


def _told(check: LogCheck) -> Response:
    fault = check.failed
    return said(
        verified=check.verified,
        size=check.size,
        failed=fault and {"step": fault.step, "seq": fault.seq, "code": fault.code},
    )
