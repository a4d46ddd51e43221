"""Which headers cross the gateway, in either direction. What is not listed stays behind.

Never towards the provider: cookies, `forwarded`, `x-forwarded-*`, `baggage`, `tracestate`,
`x-gateway-*` and every header that names a person (wire-formats.md §2, "strip all identity
headers"). Never towards the client: cookies, `server`, and what describes the provider's transport.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, assert_never
from urllib.parse import parse_qsl, urlencode

USER_AGENT: Final = "assistant-gateway"


@dataclass(frozen=True, slots=True)
class PassOnCredential:
    """The client's own provider credential goes on (loopback without gateway keys only)."""


@dataclass(frozen=True, slots=True)
class ProviderKey:
    """The gateway's own key at this provider; what the client sent stays behind."""

    value: str = field(repr=False)
    header: str = "authorization"

    @property
    def header_value(self) -> str:
        """As the header takes it: a bearer token in `authorization`, bare elsewhere."""
        return f"Bearer {self.value}" if self.header == "authorization" else self.value


@dataclass(frozen=True, slots=True)
class NoCredential:
    """The upstream asks for none."""


Credential = PassOnCredential | ProviderKey | NoCredential

_FROM_CLIENT: Final[Mapping[str, re.Pattern[str]]] = {
    # A grammar each: a free header value could carry anything a body could.
    "openai-beta": re.compile(
        r"[a-z][a-z_-]{1,40}(?:-20\d\d-\d\d-\d\d)?(?:=v\d{1,2})?"
        r"(?:, ?[a-z][a-z_-]{1,40}(?:-20\d\d-\d\d-\d\d)?(?:=v\d{1,2})?){0,7}"
    ),
    "traceparent": re.compile(
        r"00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}"
    ),  # W3C Trace Context §3.2
}
_BEARER: Final = re.compile(r"Bearer [!-~]{1,4096}")
_TO_CLIENT: Final = frozenset({"content-type", "openai-processing-ms", "retry-after"})
_TO_CLIENT_PREFIX: Final = "x-ratelimit-"
_RENAMED: Final[Mapping[str, str]] = {"x-request-id": "x-upstream-request-id"}
_PLAIN_VALUE: Final = re.compile(r"[ -~]{1,256}")
_QUERY: Final[Mapping[str, re.Pattern[str]]] = {
    # A grammar each, as for headers: eleven digits would fit a free one, and be somebody's number.
    "api-version": re.compile(r"20\d\d-\d\d-\d\d(?:-preview)?|v1|preview"),
    "limit": re.compile(r"\d{1,3}"),
    "order": re.compile(r"asc|desc"),
}


def request_headers(
    client: Mapping[str, str],
    *,
    credential: Credential,
    stream: bool,
    with_body: bool,
    configured: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """The headers of one call. `configured` are the operator's own, such as
    `openai-organization`; the client's header of that name stays behind."""
    sent = {
        "accept": "text/event-stream" if stream else "application/json",
        "accept-encoding": "identity",
        "user-agent": USER_AGENT,
    }
    if with_body:
        sent["content-type"] = "application/json"
    given = {name.lower(): value for name, value in client.items()}
    for name, grammar in _FROM_CLIENT.items():
        value = given.get(name)
        if value is not None and grammar.fullmatch(value):
            sent[name] = value
    match credential:
        case PassOnCredential():
            if _BEARER.fullmatch(given.get("authorization", "")):
                sent["authorization"] = given["authorization"]
        case ProviderKey():
            sent[credential.header.lower()] = credential.header_value
        case NoCredential():
            pass
        case _:
            assert_never(credential)
    return sent | {name.lower(): value for name, value in (configured or {}).items()}


def answer_headers(provider: Mapping[str, str]) -> dict[str, str]:
    """What of a provider's headers may be seen, names in lower case."""
    kept: dict[str, str] = {}
    for name, value in provider.items():
        lower = name.lower()
        if _PLAIN_VALUE.fullmatch(value) is None:
            continue
        if lower in _TO_CLIENT or lower.startswith(_TO_CLIENT_PREFIX):
            kept[lower] = value
        elif lower in _RENAMED:
            kept[_RENAMED[lower]] = value
    return kept


def query_string(client: str) -> str:
    """What of a client's query may go on; anything else could carry a text unseen."""
    try:
        pairs = parse_qsl(client, max_num_fields=64)
    except ValueError:
        return ""  # more members than any known call has
    return urlencode([(n, v) for n, v in pairs if n in _QUERY and _QUERY[n].fullmatch(v)])
