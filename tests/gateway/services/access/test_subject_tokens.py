from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import itsdangerous.timed
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.errors import ClientError
from gateway.services.access.subject_tokens import LIFE_SECONDS, SubjectTokens

TENANT = UUID("6f1d2c34-0a5b-4c6d-8e7f-102030405060")
OTHER = UUID("7a1d2c34-0a5b-4c6d-8e7f-102030405060")


@dataclass
class Keys:
    """A vault of digests only."""

    secret: bytes = b"secret"
    same_for_all: bool = False

    def digest(self, tenant: UUID, purpose: str, data: bytes) -> bytes:
        who = b"" if self.same_for_all else tenant.bytes
        return hmac.digest(self.secret, who + purpose.encode() + data, hashlib.sha256)


def _tokens(**members: Any) -> SubjectTokens:
    return SubjectTokens(Keys(**members))  # type: ignore[arg-type]


def _refusal(tokens: SubjectTokens, token: str, tenant: UUID = TENANT) -> tuple[str, int]:
    with pytest.raises(ClientError) as refused:
        tokens.read(tenant, token)
    return refused.value.code, refused.value.status


def test_what_was_minted_is_read_again() -> None:
    token = _tokens().mint(
        TENANT, "klient-1", conversation="czat-1", language="pl",
        hints={"name": "Anna Żółć", "email": "a@b.pl"},
    )  # fmt: skip
    claims = _tokens().read(TENANT, token)
    assert (claims.subject, claims.conversation, claims.language) == ("klient-1", "czat-1", "pl")
    assert dict(claims.hints) == {"name": "Anna Żółć", "email": "a@b.pl"}


def test_only_a_subject_is_needed() -> None:
    claims = _tokens().read(TENANT, _tokens().mint(TENANT, "klient-1"))
    assert (claims.conversation, claims.language, claims.hints) == (None, None, ())


def test_no_two_tokens_are_alike() -> None:
    assert _tokens().mint(TENANT, "a") != _tokens().mint(TENANT, "a")


def test_a_hint_that_nobody_understands_is_refused() -> None:
    with pytest.raises(ClientError) as refused:
        _tokens().mint(TENANT, "a", hints={"shoe": "43"})
    assert refused.value.code == "bad_hint"


def test_a_token_for_nobody_is_not_minted() -> None:
    with pytest.raises(ClientError) as refused:
        _tokens().mint(TENANT, " ")
    assert refused.value.code == "bad_subject"


@pytest.mark.parametrize("language", ["polski", "pl-PL", "p", "żó", "pl\r\nX: 1"])
def test_a_language_that_could_not_stand_in_a_header_is_not_minted(language: str) -> None:
    with pytest.raises(ClientError) as refused:
        _tokens().mint(TENANT, "a", language=language)
    assert refused.value.code == "bad_language"


def test_a_token_that_would_be_refused_for_its_length_is_not_minted() -> None:
    uneven = "".join(chr(0x4E00 + i * 7919 % 20_000) for i in range(2_000))
    with pytest.raises(ClientError) as refused:
        _tokens().mint(TENANT, "a", hints={"address": uneven})
    assert (refused.value.code, refused.value.status) == ("token_too_long", 413)


def test_a_foreign_tenants_token_is_not_valid() -> None:
    token = _tokens().mint(OTHER, "klient-1")
    assert _refusal(_tokens(), token) == ("invalid_token", 401)


def test_the_tenant_inside_counts_even_where_the_key_fits() -> None:
    tokens = _tokens(same_for_all=True)
    assert _refusal(tokens, tokens.mint(OTHER, "klient-1")) == ("invalid_token", 401)


def test_another_key_does_not_fit() -> None:
    token = _tokens(secret=b"other").mint(TENANT, "klient-1")
    assert _refusal(_tokens(), token) == ("invalid_token", 401)


@pytest.mark.parametrize(("seconds", "valid"), [(0, True), (LIFE_SECONDS, True), (901, False)])
def test_a_token_lives_for_fifteen_minutes(
    monkeypatch: pytest.MonkeyPatch, seconds: int, valid: bool
) -> None:
    minted = datetime(2026, 11, 22, 12, tzinfo=UTC)
    now = minted

    def stamp(self: object) -> int:
        return int(now.timestamp())

    monkeypatch.setattr(itsdangerous.timed.TimestampSigner, "get_timestamp", stamp)
    token = _tokens().mint(TENANT, "klient-1")
    now = minted + timedelta(seconds=seconds)
    if valid:
        assert _tokens().read(TENANT, token).subject == "klient-1"
    else:
        assert _refusal(_tokens(), token) == ("token_expired", 401)


def test_a_token_from_the_future_is_not_valid(monkeypatch: pytest.MonkeyPatch) -> None:
    times = [2_000_000_000, 1_900_000_000]
    monkeypatch.setattr(
        itsdangerous.timed.TimestampSigner, "get_timestamp", lambda self: times.pop(0)
    )
    token = _tokens().mint(TENANT, "klient-1")
    assert _refusal(_tokens(), token)[1] == 401


@pytest.mark.parametrize(
    "claims",
    [
        "text", [1], {}, {"sub": "a", "tenant": str(TENANT)},
        {"sub": 7, "tenant": str(TENANT), "aud": "gateway"},
        {"sub": "a", "tenant": str(TENANT), "aud": "elsewhere"},
    ],
)  # fmt: skip
def test_what_is_signed_but_no_token_is_not_valid(claims: object) -> None:
    token = _tokens()._serializer(TENANT).dumps(claims)
    assert _refusal(_tokens(), token) == ("invalid_token", 401)


@given(st.text(max_size=200))
def test_no_other_text_is_a_token(text: str) -> None:
    assert _refusal(_tokens(), text) == ("invalid_token", 401)


@given(st.integers(min_value=0), st.sampled_from("ABCxyz019-_."))
def test_any_other_character_in_a_token_is_refused(place: int, character: str) -> None:
    token = _tokens().mint(TENANT, "klient-1")
    place %= len(token) - 1  # the last character of base64 has bits that say nothing
    if token[place] == character:
        return
    changed = token[:place] + character + token[place + 1 :]
    assert _refusal(_tokens(), changed)[1] == 401


def test_a_token_that_is_too_long_is_not_even_opened() -> None:
    assert _refusal(_tokens(), "a" * 4097) == ("invalid_token", 401)


def test_a_hint_of_a_kind_that_is_known_no_more_is_left_out() -> None:
    claims = {"tenant": str(TENANT), "sub": "a", "aud": "gateway", "hints": {"shoe": "43"}}
    token = _tokens()._serializer(TENANT).dumps(claims)
    assert _tokens().read(TENANT, token).hints == ()


def test_a_token_shows_nothing_in_what_is_printed() -> None:
    assert str(uuid4()) not in repr(_tokens().read(TENANT, _tokens().mint(TENANT, "klient-1")))
    claims = _tokens().read(TENANT, _tokens().mint(TENANT, "klient-1", hints={"name": "Anna"}))
    assert "klient-1" not in repr(claims) and "Anna" not in repr(claims)
