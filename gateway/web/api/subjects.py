"""`/subjects/{ref}…`: a copy of what is kept of a person, and its end (Art. 15, 17, 20 GDPR)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from flask import Response, jsonify

from audit_log.kinds import ActorKind
from audit_log.records import Actor
from gateway.duties.rights.desk import RightsDesk
from gateway.ports.clock import Clock
from gateway.web.api.routes import (
    INSTANT,
    NUMBER,
    YES_OR_NO,
    Call,
    Route,
    an_object,
    or_null,
)

THE_API: Final = Actor(ActorKind.SERVICE, "rights-api")
_REFERENCE: Final = (
    "The reference is a case number, your own reference for the person, or our id; addresses are "
    "written to logs on their way, so a reference that says something of the person belongs on the "
    "command line."
)


@dataclass(frozen=True, slots=True)
class SubjectsResource:
    """The rights desk over HTTP."""

    rights: RightsDesk
    clock: Clock

    def routes(self) -> tuple[Route, ...]:
        return (
            Route(
                "GET",
                "/subjects/{ref}/export",
                ("dsr",),
                self._export,
                f"Everything that is kept, as a ZIP; one that says so where it is nothing. "
                f"{_REFERENCE}",
                {"type": "string", "format": "binary"},
                statuses=(503,),
                media_type="application/zip",
            ),
            Route(
                "DELETE",
                "/subjects/{ref}",
                ("dsr",),
                self._erase,
                f"Destroys the person's keys, then deletes their rows. {_REFERENCE}",
                an_object(
                    erased={"const": True},
                    sequence=or_null(NUMBER),
                    destruction=NUMBER,
                    at=INSTANT,
                    destroyed={"type": "object", "additionalProperties": NUMBER},
                    repeated=YES_OR_NO,
                ),
                statuses=(404, 503),
            ),
        )

    def _export(self, call: Call) -> Response:
        content = self.rights.export(call.tenant, call.ref, self.clock.now(), THE_API)
        headers = {"Content-Disposition": 'attachment; filename="export.zip"'}
        return Response(content, mimetype="application/zip", headers=headers)

    def _erase(self, call: Call) -> Response:
        receipt = self.rights.erase(call.tenant, call.ref, self.clock.now(), THE_API)
        return jsonify(receipt.as_json())
