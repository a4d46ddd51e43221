from __future__ import annotations

import pytest

from gateway.traffic.upstream.headers import (
    Credential,
    NoCredential,
    PassOnCredential,
    ProviderKey,
    answer_headers,
    query_string,
    request_headers,
)

OWN = {
    "accept": "application/json",
    "accept-encoding": "identity",
    "content-type": "application/json",
    "user-agent": "assistant-gateway",
}
TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


def sent(
    client: dict[str, str], credential: Credential | None = None, **configured: str
) -> dict[str, str]:
    given = credential or NoCredential()
    headers = request_headers(
        client, credential=given, stream=False, with_body=True, configured=configured
    )
    assert OWN.items() <= headers.items()
    return {name: value for name, value in headers.items() if name not in OWN}


@pytest.mark.parametrize(
    ("name", "value", "passes"),
    [
        ("OpenAI-Beta", "assistants=v2", True),
        ("OpenAI-Beta", "responses-2025-03-11=v1, realtime=v1", True),
        ("OpenAI-Beta", "Jan Kowalski", False),
        ("OpenAI-Beta", "44051401359", False),
        ("Traceparent", TRACE, True),
        ("Traceparent", "00-jan-kowalski-01", False),
        ("Traceparent", TRACE + "\n", False),
        ("Tracestate", "a=b", False),
        ("Baggage", "user=jan", False),
        ("Cookie", "a=b", False),
        ("Forwarded", "for=1.2.3.4", False),
        ("X-Forwarded-For", "1.2.3.4", False),
        ("X-Forwarded-User", "jan", False),
        ("X-Real-IP", "1.2.3.4", False),
        ("X-Gateway-Subject", "token", False),
        ("X-OpenWebUI-User-Email", "jan@example.pl", False),
        ("X-LibreChat-User-Id", "jan", False),
        ("X-End-User", "jan", False),
        ("OpenAI-Organization", "org", False),
        ("OpenAI-Project", "p", False),
        ("X-Stainless-OS", "Linux", False),
        ("User-Agent", "Jan's browser", False),
        ("Referer", "https://x/?q=jan", False),
        ("Accept-Language", "pl", False),
        ("Accept-Encoding", "gzip", False),
        ("Content-Type", "text/jan", False),
        ("Content-Encoding", "gzip", False),
        ("Transfer-Encoding", "chunked", False),
        ("Host", "jan", False),
        ("Idempotency-Key", "jan", False),
        ("Authorization", "Bearer k", False),
        ("Api-Key", "k", False),
    ],
)
def test_of_a_clients_headers_only_the_listed_ones_go_on(
    name: str, value: str, passes: bool
) -> None:
    assert sent({name: value}) == ({name.lower(): value} if passes else {})


@pytest.mark.parametrize(
    ("credential", "expected"),
    [
        (NoCredential(), {}),
        (PassOnCredential(), {"authorization": "Bearer client"}),
        (ProviderKey("ours"), {"authorization": "Bearer ours"}),
        (ProviderKey("ours", header="Api-Key"), {"api-key": "ours"}),
    ],
)
def test_the_gateway_decides_which_credential_goes_on(
    credential: Credential, expected: dict[str, str]
) -> None:
    assert sent({"AUTHORIZATION": "Bearer client"}, credential) == expected


@pytest.mark.parametrize("value", ["Basic amFuOng=", "Bearer a b", "Bearer ", "Bearer ż", "jan"])
def test_only_a_bearer_token_is_passed_on(value: str) -> None:
    assert sent({"authorization": value}, PassOnCredential()) == {}


def test_configured_headers_are_the_operators() -> None:
    assert sent({"openai-organization": "theirs"}, **{"OpenAI-Organization": "ours"}) == {
        "openai-organization": "ours"
    }


def test_the_kind_of_answer_is_asked_for() -> None:
    headers = request_headers({}, credential=NoCredential(), stream=True, with_body=False)
    assert headers["accept"] == "text/event-stream" and "content-type" not in headers


def test_a_provider_key_is_not_shown() -> None:
    assert "ours" not in repr(ProviderKey("ours"))


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("Content-Type", "text/event-stream", {"content-type": "text/event-stream"}),
        ("Retry-After", "5", {"retry-after": "5"}),
        ("OpenAI-Processing-Ms", "12", {"openai-processing-ms": "12"}),
        ("X-RateLimit-Remaining-Tokens", "9", {"x-ratelimit-remaining-tokens": "9"}),
        ("X-Request-Id", "req_1", {"x-upstream-request-id": "req_1"}),
        ("X-Request-Id", "x" * 300, {}),
        ("Retry-After", "\x7fjan", {}),
        ("Set-Cookie", "a=b", {}),
        ("Server", "cloudflare", {}),
        ("CF-Ray", "1", {}),
        ("Content-Length", "5", {}),
        ("Content-Encoding", "gzip", {}),
        ("Transfer-Encoding", "chunked", {}),
        ("Location", "https://elsewhere/", {}),
        ("OpenAI-Organization", "org", {}),
        ("X-Gateway-Consent", "granted", {}),
        ("AI-Disclosure", "mode=none", {}),
        ("Strict-Transport-Security", "x", {}),
    ],
)
def test_of_a_providers_headers_only_the_listed_ones_are_seen(
    name: str, value: str, kept: dict[str, str]
) -> None:
    assert answer_headers({name: value}) == kept


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("", ""),
        ("api-version=2024-10-21&limit=5", "api-version=2024-10-21&limit=5"),
        ("user=jan&limit=5", "limit=5"),
        ("limit=jan%40example.pl", ""),
        ("limit=5&" + "a=b&" * 100, ""),
        ("order=asc&order=desc", "order=asc&order=desc"),
    ],
)
def test_of_a_query_only_the_listed_members_go_on(query: str, kept: str) -> None:
    assert query_string(query) == kept
