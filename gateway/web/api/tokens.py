"""`/tokens`: a tenant's back end says who its customer is, and gets a token for their chat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from flask import Response
from pydantic import Field

from gateway.services.access.subject_tokens import LIFE_SECONDS, SubjectTokens
from gateway.web.api.routes import NUMBER, TEXT, Body, Call, Route, an_object, said

Hint = Annotated[str, Field(min_length=1, max_length=300)]


class TokenBody(Body):
    """`hints` are what the detector may look for in this customer's texts; never sent upstream.

    `old_enough`: you know that this person may consent alone, or may not (Art. 8 GDPR).
    """

    subject: Annotated[str, Field(min_length=1, max_length=256)]
    conversation: Annotated[str | None, Field(min_length=1, max_length=256)] = None
    language: Annotated[str | None, Field(pattern=r"^[a-z]{2,3}$")] = None
    cohort: Annotated[str | None, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")] = None
    hints: Annotated[dict[str, Hint], Field(max_length=8)] = Field(default_factory=dict)
    old_enough: bool | None = None


@dataclass(frozen=True, slots=True)
class TokensResource:
    """Mints subject tokens."""

    tokens: SubjectTokens

    def routes(self) -> tuple[Route, ...]:
        return (
            Route(
                "POST",
                "/tokens",
                ("tokens",),
                self._post,
                "A signed token that names the customer; send it as X-Gateway-Subject",
                an_object(token=TEXT, expires_in=NUMBER),
                body=TokenBody,
                statuses=(413,),
            ),
        )

    def _post(self, call: Call) -> Response:
        body: TokenBody = call.body
        token = self.tokens.mint(
            call.tenant,
            body.subject,
            conversation=body.conversation,
            language=body.language,
            hints=body.hints,
            cohort=body.cohort,
            old_enough=body.old_enough,
        )
        return said(token=token, expires_in=LIFE_SECONDS)
