"""`/consents`: consent given, refused or withdrawn with a button, and receipts (Art. 7 GDPR)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Final

from flask import Response
from pydantic import Field

from gateway.duties.consents.desk import ConsentAction, ConsentDesk
from gateway.errors import ClientError
from gateway.ports.consents import ConsentAct, ConsentRecord, ConsentStatus
from gateway.web.api.routes import (
    DIGEST,
    INSTANT,
    TEXT,
    Body,
    Call,
    Query,
    Route,
    a_list,
    an_object,
    one_of,
    said,
)

ACTIONS: Final = tuple(action.value for action in ConsentAction)
_RECEIPT: Final = an_object(
    id=TEXT,
    purpose=TEXT,
    status=one_of(*(status.value for status in ConsentStatus)),
    act=one_of(*(act.value for act in ConsentAct)),
    channel=TEXT,
    at=INSTANT,
    notice=an_object(name=TEXT, language=TEXT, version=TEXT, sha256=TEXT, text=TEXT),
)


class ConsentBody(Body):
    """`notice_sha256`, if given, is of the text the page showed: another text is not agreed to."""

    conversation: Annotated[str, Field(min_length=1, max_length=64)]
    action: Annotated[str, Field(json_schema_extra={"enum": list(ACTIONS)}, max_length=16)]
    notice_sha256: Annotated[str | None, Field(pattern=r"^[0-9a-f]{64}$")] = None


@dataclass(frozen=True, slots=True)
class ConsentsResource:
    """Consents of the person whose conversation it is."""

    consents: ConsentDesk

    def routes(self) -> tuple[Route, ...]:
        return (
            Route(
                "GET",
                "/consents",
                ("chat",),
                self._get,
                "The text that a page must show beside its button, and all receipts so far",
                an_object(notice=an_object(text=TEXT, sha256=DIGEST), consents=a_list(_RECEIPT)),
                query=(Query("conversation", TEXT, "The case number.", required=True),),
                statuses=(404, 409, 503),
            ),
            Route(
                "POST",
                "/consents",
                ("chat",),
                self._post,
                "Records one press of the button and returns its receipt",
                _RECEIPT,
                body=ConsentBody,
                statuses=(404, 409, 503),
            ),
        )

    def _get(self, call: Call) -> Response:
        reference = call.query["conversation"]
        text, digest = self.consents.shown(call.tenant, reference)
        history = self.consents.history(call.tenant, reference)
        return said(
            notice={"text": text, "sha256": digest}, consents=[_receipt(one) for one in history]
        )

    def _post(self, call: Call) -> Response:
        body: ConsentBody = call.body
        if body.action not in ACTIONS:
            raise ClientError("invalid_member", "The member action is missing or not usable.")
        action = ConsentAction(body.action)
        record = self.consents.act(
            call.tenant, body.conversation, action, notice_sha256=body.notice_sha256
        )
        return said(**_receipt(record))


def _receipt(record: ConsentRecord) -> dict[str, Any]:
    return {
        "id": str(record.id),
        "purpose": record.purpose,
        "status": record.status.value,
        "act": record.act.value,
        "channel": record.channel,
        "at": record.at.isoformat(),
        "notice": {
            "name": record.notice_name,
            "language": record.notice_language,
            "version": record.notice_version,
            "sha256": record.notice_sha256,
            "text": record.notice_bytes.decode("utf-8", errors="replace"),
        },
    }
