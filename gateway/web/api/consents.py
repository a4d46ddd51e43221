"""`/consents`: consent given, refused or withdrawn with a button, and receipts (Art. 7 GDPR)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Annotated, Any, Final

from flask import Response
from pydantic import Field

from gateway.duties.consents.desk import ANSWER, ConsentAction, ConsentDesk
from gateway.errors import ClientError
from gateway.ports.consents import ConsentAct, ConsentRecord, ConsentStatus
from gateway.web.api.routes import (
    ANYTHING,
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
    or_null,
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
    record=or_null(ANYTHING),
    receipt=or_null(TEXT),
)
_PURPOSE: Final = r"^[a-z][a-z0-9_:]{0,63}$"


class ConsentBody(Body):
    """`notice_sha256`, if given, is of the text the page showed: another text is not agreed to.

    `purpose` is one of the policy's, or `pke_398:<channel>`; `old_enough` is what the person said
    to the question about their age, where the page asked it.
    """

    conversation: Annotated[str, Field(min_length=1, max_length=64)]
    action: Annotated[str, Field(json_schema_extra={"enum": list(ACTIONS)}, max_length=16)]
    notice_sha256: Annotated[str | None, Field(pattern=r"^[0-9a-f]{64}$")] = None
    purpose: Annotated[str, Field(pattern=_PURPOSE)] = ANSWER
    old_enough: bool | None = None


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
                query=(
                    Query("conversation", TEXT, "The case number.", required=True),
                    Query("purpose", TEXT, "Whose text; without it that of the purpose answer."),
                ),
                statuses=(403, 404, 409, 503),
            ),
            Route(
                "POST",
                "/consents",
                ("chat",),
                self._post,
                "Records one press of the button and returns its receipt",
                _RECEIPT,
                body=ConsentBody,
                statuses=(403, 404, 409, 503),
            ),
        )

    def _get(self, call: Call) -> Response:
        reference = call.query["conversation"]
        self._heed(call, reference)
        text, digest = self.consents.shown(
            call.tenant, reference, call.query.get("purpose", ANSWER)
        )
        history = self.consents.history(call.tenant, reference)
        return said(
            notice={"text": text, "sha256": digest}, consents=[self._told(one) for one in history]
        )

    def _post(self, call: Call) -> Response:
        body: ConsentBody = call.body
        if body.action not in ACTIONS:
            raise ClientError("invalid_member", "The member action is missing or not usable.")
        action = ConsentAction(body.action)
        self._heed(call, body.conversation)
        if body.old_enough is not None:
            by = ConsentAct.BUTTON
            self.consents.say_age(call.tenant, body.conversation, body.old_enough, by)
        record = self.consents.act(
            call.tenant,
            body.conversation,
            action,
            notice_sha256=body.notice_sha256,
            purpose=body.purpose,
            signal=call.signal,
        )
        return said(**self._told(record))

    def _heed(self, call: Call, reference: str) -> None:
        if call.signal:
            self.consents.heed_signal(call.tenant, reference)

    def _told(self, record: ConsentRecord) -> dict[str, Any]:
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
            "record": json.loads(record.statement) if record.statement else None,
            "receipt": self.consents.receipt(record),
        }
