"""Signed subject tokens: a tenant's back end says who its customer is.

Minted with an API key (`POST /gateway/v1/tokens`) or by `gateway token mint`; sent by the chat as
`X-Gateway-Subject`. Hints are personal data: never logged, never sent upstream.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass, field
from uuid import UUID

from itsdangerous import BadSignature, SignatureExpired, URLSafeTimedSerializer

from gateway.errors import ClientError
from gateway.ports.keys import KeyVault

LIFE_SECONDS = 15 * 60
AUDIENCE = "gateway"
HINTS = frozenset({"name", "email", "phone", "address"})
LONGEST = 4096
COHORT = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class TokenClaims:
    """What a valid token says."""

    subject: str = field(repr=False)
    conversation: str | None = field(repr=False)
    language: str | None
    hints: tuple[tuple[str, str], ...] = field(repr=False)
    cohort: str | None = None
    old_enough: bool | None = None


@dataclass(frozen=True, slots=True)
class SubjectTokens:
    """Mints and reads tokens under a key of the tenant."""

    keys: KeyVault

    def mint(
        self,
        tenant: UUID,
        subject: str,
        *,
        conversation: str | None = None,
        language: str | None = None,
        hints: dict[str, str] | None = None,
        cohort: str | None = None,
        old_enough: bool | None = None,
    ) -> str:
        """A token for 15 minutes. `old_enough`: the tenant knows that the person may consent alone

        (or, False, may not), or that a parent consented for them (Art. 8 GDPR).

        Raises ClientError for what `read`, or the exchange after it, could not take: `bad_subject`,
        `bad_language`, `bad_cohort`, `bad_hint` (a kind nobody understands),
        `token_too_long` (413).
        """
        if not subject.strip():
            raise ClientError("bad_subject", "A token needs a subject.")
        if language is not None and not _LANGUAGE.fullmatch(language):
            raise ClientError("bad_language", "A language is a code such as pl.")
        if cohort is not None and not COHORT.fullmatch(cohort):
            raise ClientError("bad_cohort", "A cohort is small letters, digits and hyphens.")
        if set(hints or {}) - HINTS:
            raise ClientError("bad_hint", f"A hint is one of: {', '.join(sorted(HINTS))}.")
        claims = {
            "tenant": str(tenant),
            "sub": subject,
            "conv": conversation,
            "language": language,
            "hints": hints or {},
            "cohort": cohort,
            "old_enough": old_enough,
            "aud": AUDIENCE,
            "jti": secrets.token_hex(16),
        }
        token = str(
            self._serializer(tenant).dumps(
                {name: value for name, value in claims.items() if value or value is False}
            )
        )
        if len(token) > LONGEST:
            raise ClientError("token_too_long", "The hints are too long for a token.", status=413)
        return token

    def read(self, tenant: UUID, token: str) -> TokenClaims:
        """Raises ClientError: `token_expired` or `invalid_token` (401)."""
        invalid = ClientError("invalid_token", "This subject token is not valid.", status=401)
        if len(token) > LONGEST:
            raise invalid
        try:
            claims = self._serializer(tenant).loads(token, max_age=LIFE_SECONDS)
        except SignatureExpired as error:
            raise ClientError(
                "token_expired", "This subject token has expired. Mint a new one.", status=401
            ) from error
        except BadSignature as error:
            raise invalid from error
        if (
            not isinstance(claims, dict)
            or claims.get("aud") != AUDIENCE
            or claims.get("tenant") != str(tenant)
            or not isinstance(claims.get("sub"), str)
            or not isinstance(claims.get("old_enough"), bool | None)
        ):
            raise invalid
        hints = claims.get("hints") or {}
        return TokenClaims(
            claims["sub"],
            claims.get("conv"),
            claims.get("language"),
            tuple((str(k), str(v)) for k, v in hints.items() if k in HINTS),
            claims.get("cohort"),
            claims.get("old_enough"),
        )

    def _serializer(self, tenant: UUID) -> URLSafeTimedSerializer:
        key = self.keys.digest(tenant, "subject-token", b"v1")
        return URLSafeTimedSerializer(key, salt="gateway.subject-token")
