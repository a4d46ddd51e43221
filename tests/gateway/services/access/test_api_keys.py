from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.errors import ClientError
from gateway.ports.access import ApiKeyRecord
from gateway.services.access.api_keys import NewKey, id_of, looks_like_one, make, verify

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CHAT = frozenset({"chat"})


def _record(key: NewKey, **members: object) -> ApiKeyRecord:
    record = ApiKeyRecord(key.id, uuid4(), key.digest, CHAT, NOON, now=NOON)
    return replace(record, **members)  # type: ignore[arg-type]


def _refusal(written: str, record: ApiKeyRecord | None, scope: str = "chat") -> tuple[str, int]:
    with pytest.raises(ClientError) as refused:
        verify(written, record, scope)
    return refused.value.code, refused.value.status


def test_a_fresh_key_opens_for_its_scope() -> None:
    key = make()
    assert looks_like_one(key.written)
    assert id_of(key.written) == key.id
    verify(key.written, _record(key), "chat")


def test_a_key_has_its_documented_form_and_only_its_digest_is_kept() -> None:
    key = make()
    prefix, key_id, rest = key.written.split("_", 2)
    secret, check = rest.rsplit("_", 1)
    assert (prefix, key_id, len(key_id), len(secret), len(check)) == ("gwk", key.id, 8, 43, 6)
    assert key.digest == hashlib.sha256(secret.encode()).digest()
    assert secret not in repr(key)


def test_a_secret_with_underscores_is_read_back() -> None:
    keys = (make() for _ in range(500))
    key = next(key for key in keys if key.written.count("_") > 3)
    verify(key.written, _record(key), "chat")


def test_no_two_keys_are_alike() -> None:
    assert len({make().written for _ in range(100)}) == 100


def test_another_scope_is_forbidden() -> None:
    key = make()
    assert _refusal(key.written, _record(key), "dsr") == ("key_scope", 403)


def test_a_key_that_nobody_knows_is_refused() -> None:
    assert _refusal(make().written, None) == ("invalid_api_key", 401)


def test_the_secret_of_another_key_does_not_open() -> None:
    assert _refusal(make().written, _record(make())) == ("invalid_api_key", 401)


@pytest.mark.parametrize(
    "ended",
    [
        {"revoked_at": NOON},
        {"expires_at": NOON},
        {"expires_at": NOON - timedelta(seconds=1)},
        {"expires_at": NOON + timedelta(days=1), "now": None},
    ],
)
def test_a_key_that_has_ended_is_refused(ended: dict[str, object]) -> None:
    key = make()
    assert _refusal(key.written, _record(key, **ended)) == ("invalid_api_key", 401)


def test_a_key_works_until_the_moment_it_expires() -> None:
    key = make()
    verify(key.written, _record(key, expires_at=NOON + timedelta(microseconds=1)), "chat")


@given(st.integers(min_value=0), st.characters())
def test_any_other_character_in_a_key_is_refused(place: int, character: str) -> None:
    key = make()
    place %= len(key.written)
    if key.written[place] == character:
        return
    changed = key.written[:place] + character + key.written[place + 1 :]
    assert _refusal(changed, _record(key)) == ("invalid_api_key", 401)


@given(st.text(alphabet="gwk_abc019éŁ", max_size=80))
def test_no_text_that_was_not_made_here_is_a_key(text: str) -> None:
    with pytest.raises(ClientError):
        id_of(text)


def test_a_providers_key_does_not_look_like_ours() -> None:
    assert not looks_like_one("sk-proj-abc")
    assert not looks_like_one("gwkey")
