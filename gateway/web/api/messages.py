"""`/conversations/{ref}/messages…`: what agents read and write, and what the customer then gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Final

from flask import Response
from pydantic import Field

from gateway.duties.handover.desk import LONGEST_REPLY, HumanDesk
from gateway.duties.handover.lines import ReadableLine, ReadingReason
from gateway.ports.conversations import HandoverState
from gateway.ports.transcripts import Author, Ending
from gateway.web.api.reading import bad_parameter
from gateway.web.api.routes import (
    INSTANT,
    NUMBER,
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

REASONS: Final = tuple(reason.value for reason in ReadingReason)
_LINES: Final = an_object(
    messages=a_list(
        an_object(
            id=TEXT,
            turn=NUMBER,
            author=one_of(*(author.value for author in Author)),
            agent=or_null(TEXT),
            text=TEXT,
            at=INSTANT,
            ending=one_of(*(ending.value for ending in Ending)),
            delivered_at=or_null(INSTANT),
        )
    )
)


class MessageBody(Body):
    """A message by an agent; `agent` is the name that the customer sees."""

    agent: Annotated[str, Field(min_length=1, max_length=80)]
    text: Annotated[str, Field(min_length=1, max_length=LONGEST_REPLY)]


class NoBody(Body):
    """An empty object."""


@dataclass(frozen=True, slots=True)
class MessagesResource:
    """What is said between a customer and a human."""

    humans: HumanDesk

    def routes(self) -> tuple[Route, ...]:
        path = "/conversations/{ref}/messages"
        return (
            Route(
                "GET",
                path,
                ("desk",),
                self._get,
                "The transcript with real values; that it was read goes on record with its reason",
                _LINES,
                query=(Query("reason", one_of(*REASONS), "Why; handover if it is not given."),),
                statuses=(404,),
            ),
            Route(
                "POST",
                path,
                ("desk",),
                self._post,
                "A message by an agent; from a waiting conversation this also takes it over",
                an_object(id=TEXT, state=one_of(HandoverState.HUMAN.value)),
                body=MessageBody,
                statuses=(404, 409),
            ),
            Route(
                "POST",
                path + "/deliver",
                ("chat",),
                self._deliver,
                "What humans wrote and the customer has not got yet; each message comes once",
                _LINES,
                body=NoBody,
                statuses=(404,),
            ),
        )

    def _get(self, call: Call) -> Response:
        reason = call.query.get("reason", ReadingReason.HANDOVER.value)
        if reason not in REASONS:
            raise bad_parameter("reason")
        lines = self.humans.lines(call.tenant, call.ref, ReadingReason(reason))
        return said(messages=[_line(line) for line in lines])

    def _post(self, call: Call) -> Response:
        body: MessageBody = call.body
        kept = self.humans.reply(call.tenant, call.ref, body.agent, body.text)
        return said(id=str(kept), state=HandoverState.HUMAN.value)

    def _deliver(self, call: Call) -> Response:
        lines = self.humans.deliver(call.tenant, call.ref)
        return said(messages=[_line(line) for line in lines])


def _line(line: ReadableLine) -> dict[str, Any]:
    return {
        "id": str(line.id),
        "turn": line.turn,
        "author": line.author.value,
        "agent": line.agent,
        "text": line.text,
        "at": line.at.isoformat(),
        "ending": line.ending.value,
        "delivered_at": line.delivered_at.isoformat() if line.delivered_at else None,
    }
