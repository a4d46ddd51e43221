"""Gateway keys: how a tenant's own systems prove who they are.

`gwk_<8 characters id>_<43 characters secret>_<6 characters check>`. The secret is 256 random bits,
so its SHA-256 is stored and nothing slower is needed (keys-and-audit.md §4).
"""

from __future__ import annotations

import base64
import hashlib
import secrets
import zlib
from dataclasses import dataclass, field

from gateway.errors import ClientError
from gateway.ports.access import ApiKeyRecord

SCOPES = frozenset({"chat", "tokens", "desk", "dsr", "audit:read", "oversight"})
PREFIX = "gwk"


@dataclass(frozen=True, slots=True)
class NewKey:
    """A fresh key. `written` is shown once and kept nowhere."""

    id: str
    written: str = field(repr=False)
    digest: bytes = field(repr=False)


def make() -> NewKey:
    """A key nobody has seen before."""
    key_id = secrets.token_hex(4)
    secret = base64.urlsafe_b64encode(secrets.token_bytes(32)).decode().rstrip("=")
    return NewKey(key_id, f"{PREFIX}_{key_id}_{secret}_{_check(key_id + secret)}", _digest(secret))


def looks_like_one(written: str) -> bool:
    """Whether this is meant as a gateway key and not as a provider's."""
    return written.startswith(PREFIX + "_")


def id_of(written: str) -> str:
    """The id inside a written key. Raises ClientError (`invalid_api_key`, 401)."""
    return _parts(written)[0]


def verify(written: str, record: ApiKeyRecord | None, scope: str) -> None:
    """Raises ClientError: `invalid_api_key` (401) or `key_scope` (403)."""
    _, secret = _parts(written)
    stored = record.digest if record is not None else bytes(32)
    matches = secrets.compare_digest(stored, _digest(secret))
    if record is None or not matches or not record.active:
        raise _invalid()
    if scope not in record.scopes:
        raise ClientError("key_scope", "This key may not do that.", status=403)


def _parts(written: str) -> tuple[str, str]:
    prefix, _, rest = written.partition("_")
    key_id, _, rest = rest.partition("_")
    secret, _, check = rest.rpartition("_")
    known_form = written.isascii() and prefix == PREFIX and secret
    if not known_form or check != _check(key_id + secret):
        raise _invalid()
    return key_id, secret


def _invalid() -> ClientError:
    return ClientError("invalid_api_key", "This gateway key is not valid.", status=401)


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()


def _check(text: str) -> str:
    """Catches typing mistakes before any look-up; no secret."""
    return f"{zlib.crc32(text.encode()) & 0xFFFFFF:06x}"
