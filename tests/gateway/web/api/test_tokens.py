from __future__ import annotations

import os
from typing import Any

import pytest

from gateway.services.access.subject_tokens import SubjectTokens
from tests.contracts.sqlite_house import TENANT


def _uneven(length: int) -> str:
    """Letters that do not compress well."""
    return "".join(
        chr(0x4E00 + int.from_bytes(os.urandom(2), "big") % 20_000) for _ in range(length)
    )


def test_mints_a_token_that_the_chat_accepts(api: Any) -> None:
    body = {"subject": "klient-7", "language": "pl", "hints": {"name": "Anna Nowak"}}
    made = api.json("POST", "/tokens", key="tokens", json=body)
    assert made["expires_in"] == 900
    claims = SubjectTokens(api.office.keys).read(TENANT, made["token"])
    assert (claims.subject, claims.language) == ("klient-7", "pl")
    assert claims.hints == (("name", "Anna Nowak"),)


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 400, "invalid_member"),
        ({"subject": ""}, 400, "invalid_member"),
        ({"subject": "a", "language": "PL"}, 400, "invalid_member"),
        ({"subject": "a", "hints": {"name": ""}}, 400, "invalid_member"),
        ({"subject": "a", "hints": {"shoe": "43"}}, 400, "bad_hint"),
        (
            {
                "subject": _uneven(256),
                "conversation": _uneven(256),
                "hints": {n: _uneven(300) for n in ("name", "email", "phone", "address")},
            },
            413,
            "token_too_long",
        ),
    ],
)
def test_refuses_what_no_token_can_say(
    api: Any, body: dict[str, Any], status: int, code: str
) -> None:
    response = api.call("POST", "/tokens", json=body)
    assert (response.status_code, response.json["error"]["code"]) == (status, code)
