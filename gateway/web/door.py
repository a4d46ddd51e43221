"""The door: who is calling, and may they? One place for model routes and the gateway's own API."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from flask import Request

from gateway.errors import ClientError
from gateway.ports.access import ApiKeyRecord
from gateway.services.access import api_keys
from gateway.services.access.subject_tokens import SubjectTokens, TokenClaims
from gateway.traffic.identification.auxiliary import TASKS
from gateway.traffic.identification.callers import Caller, SubjectClaims
from policies.countries.codes import COUNTRIES
from policies.countries.packs import CHANNELS

LOOPBACK = "loopback"


@dataclass(frozen=True, slots=True)
class Door:
    """`find_key` looks a gateway key up; `open_house` is True while no key was ever made and only

    this machine can call.
    """

    tenant: UUID
    find_key: Callable[[str], ApiKeyRecord | None]
    open_house: Callable[[], bool]
    tokens: SubjectTokens
    identity_headers: Callable[[], tuple[str, ...]] = tuple

    def authorise(self, request: Request, scope: str) -> str:
        """The API client's id. Raises ClientError (401, 403)."""
        written = _bearer(request)
        if written is not None and api_keys.looks_like_one(written):
            key_id = api_keys.id_of(written)
            api_keys.verify(written, self.find_key(key_id), scope)
            return key_id
        if self.open_house():
            if request.headers.get("Sec-Fetch-Site") == "cross-site":
                raise ClientError("other_site", "Pages of other sites may not call.", status=403)
            return LOOPBACK
        raise ClientError(
            "gateway_key_needed",
            "A gateway key is needed here: send it as 'Authorization: Bearer gwk_...'. The "
            "provider's own key then belongs in the gateway's settings (upstream.api_key_file).",
            status=401,
        )

    def caller(self, request: Request) -> Caller:
        """The caller of a model route."""
        client = self.authorise(request, "chat")
        headers = request.headers
        token = headers.get("X-Gateway-Subject")
        claims = _claims(self.tokens.read(self.tenant, token)) if token is not None else None
        return Caller(
            tenant=self.tenant,
            client=client,
            claims=claims,
            conversation=_short(headers.get("X-Gateway-Conversation"), "X-Gateway-Conversation"),
            language=_language(headers.get("X-Gateway-Language")),
            accept_language=headers.get("Accept-Language"),
            channel=_channel(headers.get("X-Gateway-Channel")),
            headers=tuple(
                (name.lower(), headers[name]) for name in self.identity_headers() if name in headers
            ),
            country=_country(headers.get("X-Gateway-Country")),
            auxiliary=_auxiliary(headers.get("X-Gateway-Auxiliary")),
            gpc=objects_by_signal(headers.get("Sec-GPC")),
            purposes=_purposes(headers.get("X-Gateway-Purpose")),
        )


def _claims(token: TokenClaims) -> SubjectClaims:
    return SubjectClaims(
        token.subject,
        token.conversation,
        token.language,
        token.hints,
        token.cohort,
        token.old_enough,
    )


def objects_by_signal(value: str | None) -> bool:
    """Global Privacy Control: exactly `Sec-GPC: 1` is the signal; anything else says nothing."""
    return value is not None and value.strip() == "1"


def _purposes(value: str | None) -> tuple[str, ...]:
    """What the caller says the call is for; the policy decides whether there is such a purpose."""
    if value is None:
        return ("answer",)
    named = tuple(part.strip().lower() for part in value.split(","))
    if len(value) > 256 or not all(named):
        raise ClientError("bad_header", "The header X-Gateway-Purpose is empty or too long.")
    return named


def _bearer(request: Request) -> str | None:
    scheme, _, value = request.headers.get("Authorization", "").partition(" ")
    return value.strip() if scheme.lower() == "bearer" and value.strip() else None


def _short(value: str | None, name: str) -> str | None:
    if value is not None and (len(value) > 256 or not value.strip()):
        raise ClientError("bad_header", f"The header {name} is empty or too long.")
    return value


def _language(value: str | None) -> str | None:
    if value is None:
        return None
    primary = value.strip().lower().split("-")[0]
    if not (primary.isascii() and primary.isalpha() and 2 <= len(primary) <= 3):
        raise ClientError("bad_header", "The header X-Gateway-Language is not a language code.")
    return primary


def _channel(value: str | None) -> str:
    """One of a closed list: a rule of the policy must not miss a channel by its spelling."""
    channel = (value or "chat").strip().lower()
    if channel not in CHANNELS:
        raise ClientError(
            "bad_header",
            "The header X-Gateway-Channel must be one of: chat, widget, email, messenger, sms, "
            "voice, api.",
        )
    return channel


def _country(value: str | None) -> str | None:
    if value is None:
        return None
    country = value.strip().lower()
    if country not in COUNTRIES:
        raise ClientError(
            "bad_header",
            "The header X-Gateway-Country must be a country code of two letters (ISO 3166-1).",
        )
    return country


def _auxiliary(value: str | None) -> str | None:
    if value is None:
        return None
    task = value.strip().lower()
    if task not in TASKS:
        raise ClientError(
            "bad_header",
            "The header X-Gateway-Auxiliary must be one of: title, tags, follow_ups, query, "
            "autocomplete, other.",
        )
    return task
