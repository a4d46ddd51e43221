from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from flask import Flask, Request

from gateway.errors import ClientError
from gateway.ports.access import ApiKeyRecord
from gateway.services.access.api_keys import make
from gateway.services.access.subject_tokens import SubjectTokens
from gateway.web.door import LOOPBACK, Door

TENANT = UUID("6f1d2c34-0a5b-4c6d-8e7f-102030405060")
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
KEY = make()
RECORD = ApiKeyRecord(KEY.id, TENANT, KEY.digest, frozenset({"chat"}), NOON, now=NOON)


class Keys:
    def digest(self, tenant: UUID, purpose: str, data: bytes) -> bytes:
        return (tenant.bytes + purpose.encode())[:32]


TOKENS = SubjectTokens(Keys())  # type: ignore[arg-type]


def _door(is_open: bool = True, **members: Any) -> Door:
    records = {KEY.id: RECORD}
    return Door(TENANT, records.get, lambda: is_open, TOKENS, **members)


def _request(**headers: str) -> Request:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    with Flask("x").test_request_context("/v1/models", headers=named) as context:
        return context.request


def _refusal(door: Door, act: str = "caller", *args: str, **headers: str) -> tuple[str, int]:
    with pytest.raises(ClientError) as refused:
        getattr(door, act)(_request(**headers), *args)
    return refused.value.code, refused.value.status


def test_an_open_house_takes_anybody_with_a_providers_key_or_none() -> None:
    assert _door().caller(_request()).client == LOOPBACK
    assert _door().caller(_request(Authorization="Bearer sk-provider")).client == LOOPBACK


@pytest.mark.parametrize("value", ["", "Bearer ", "Bearer sk-provider", "Basic Z3drOng=", "gwk_x"])
def test_a_shut_house_takes_nobody_without_a_gateway_key(value: str) -> None:
    door = _door(is_open=False)
    assert _refusal(door, Authorization=value) == ("gateway_key_needed", 401)


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER"])
def test_a_gateway_key_names_the_client(scheme: str) -> None:
    request = _request(Authorization=f"{scheme} {KEY.written}")
    assert _door(is_open=False).caller(request).client == KEY.id


def test_a_wrong_gateway_key_is_refused_even_in_an_open_house() -> None:
    assert _refusal(_door(), Authorization="Bearer gwk_x_y_z") == ("invalid_api_key", 401)
    unknown = f"Bearer {make().written}"
    assert _refusal(_door(), Authorization=unknown) == ("invalid_api_key", 401)


def test_a_key_opens_only_what_it_was_made_for() -> None:
    bearer = f"Bearer {KEY.written}"
    assert _refusal(_door(), "authorise", "dsr", Authorization=bearer) == ("key_scope", 403)
    assert _door().authorise(_request(Authorization=bearer), "chat") == KEY.id


def test_a_revoked_key_opens_nothing() -> None:
    door = replace(_door(), find_key=lambda _: replace(RECORD, revoked_at=NOON))
    assert _refusal(door, Authorization=f"Bearer {KEY.written}") == ("invalid_api_key", 401)


def test_a_token_says_who_the_customer_is() -> None:
    token = TOKENS.mint(TENANT, "klient-1", conversation="c", language="en", hints={"name": "Jan"})
    claims = _door().caller(_request(X_Gateway_Subject=token)).claims
    assert claims is not None
    assert (claims.subject, claims.conversation, claims.language) == ("klient-1", "c", "en")
    assert claims.hints == (("name", "Jan"),)


def test_a_token_that_is_none_is_refused_and_not_passed_over() -> None:
    assert _refusal(_door(), X_Gateway_Subject="abc") == ("invalid_token", 401)
    assert _refusal(_door(), X_Gateway_Subject="") == ("invalid_token", 401)


def test_without_headers_the_caller_is_anonymous_in_chat() -> None:
    caller = _door().caller(_request())
    assert (caller.claims, caller.conversation, caller.language, caller.channel) == (
        None, None, None, "chat",
    )  # fmt: skip


def test_headers_say_conversation_language_and_channel() -> None:
    caller = _door().caller(
        _request(
            X_Gateway_Conversation="czat-1",
            X_Gateway_Language=" PL-pl",
            X_Gateway_Channel="Voice",
            Accept_Language="en",
        )
    )
    assert (caller.conversation, caller.language, caller.channel, caller.accept_language) == (
        "czat-1", "pl", "voice", "en",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X_Gateway_Conversation", ""),
        ("X_Gateway_Conversation", " "),
        ("X_Gateway_Conversation", "x" * 257),
        ("X_Gateway_Language", "polski"),
        ("X_Gateway_Language", "p"),
        ("X_Gateway_Language", "12"),
        ("X_Gateway_Language", "żó"),
        ("X_Gateway_Channel", "chat 1"),
        ("X_Gateway_Channel", "telephone"),
        ("X_Gateway_Country", "poland"),
        ("X_Gateway_Country", "uk"),
        ("X_Gateway_Channel", "_"),
        ("X_Gateway_Channel", "x" * 33),
    ],
)
def test_a_header_that_cannot_be_understood_is_refused(name: str, value: str) -> None:
    sent = {name: value.encode().decode("latin-1")}
    assert _refusal(_door(), **sent) == ("bad_header", 400)


def test_only_the_headers_that_policy_trusts_are_read() -> None:
    request = _request(X_User="klient-1", X_Other="klient-2")
    caller = _door(identity_headers=lambda: ("X-User", "X-Missing")).caller(request)
    assert caller.headers == (("x-user", "klient-1"),)
    assert caller.header("X-User") == "klient-1" and caller.header("X-Other") is None
    assert _door().caller(request).headers == ()


def test_a_caller_shows_nobody_in_what_is_printed() -> None:
    token = TOKENS.mint(TENANT, "klient-1", hints={"name": "Kowalski"})
    shown = repr(_door().caller(_request(X_Gateway_Subject=token, X_Gateway_Conversation="czat-1")))
    assert not [word for word in ("klient-1", "Kowalski", "czat-1") if word in shown]


def test_a_country_is_told_in_lower_case() -> None:
    assert _door().caller(_request(X_Gateway_Country=" ES ")).country == "es"
    assert _door().caller(_request()).country is None
