"""What a caller brought along to say who speaks: checked by the door, read by the opening."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SubjectClaims:
    """What a signed subject token says. `subject` is the tenant's own reference for the person."""

    subject: str | None = field(default=None, repr=False)
    conversation: str | None = field(default=None, repr=False)
    language: str | None = None
    hints: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    cohort: str | None = None
    old_enough: bool | None = None


@dataclass(frozen=True, slots=True)
class Caller:
    """One request's caller, after authentication.

    `client` tells API clients apart (a key's id, or `loopback`); `headers` are only those that the
    opening may need, names in lower case. `tenant_name` and `assistant` are what rules of a policy
    call them; `country` is a code in lower case; `auxiliary` is what a header says that the
    front-end asks for on its own.
    """

    tenant: UUID
    client: str
    claims: SubjectClaims | None = None
    conversation: str | None = field(default=None, repr=False)
    language: str | None = None
    accept_language: str | None = None
    channel: str = "chat"
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    country: str | None = None
    tenant_name: str = "default"
    assistant: str | None = None
    auxiliary: str | None = None
    gpc: bool = False
    purposes: tuple[str, ...] = ("answer",)

    def header(self, name: str) -> str | None:
        """The value of an identity header, if it came."""
        return next((value for key, value in self.headers if key == name.lower()), None)
