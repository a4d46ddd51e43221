"""Every failure the gateway can name.

    GatewayError
    ├── ClientError        the request cannot be served as it was sent (4xx)
    ├── PolicyError        a rule forbids it (403)
    ├── DetectionError     a text could not be examined, so it cannot be cleared (503)
    ├── UpstreamError      the assistant behind the gateway failed (502, 503, 504 or its own 4xx)
    ├── StoreError         a record could not be written or read (503)
    │   └── ConflictError  somebody else changed the same thing first; try again
    ├── SealingError       a sealed record does not open (500)
    └── SettingsError      the gateway must not start like this

Each has a stable `code` (for programs) and a constant `public` sentence (for people). What caused
it stays in `raise … from`; nothing of it is ever shown to a client or written to a log.
Legal outcomes (consent is missing, a human was asked for) are no errors but `Verdict` values.
"""

from __future__ import annotations


class GatewayError(Exception):
    """Base of all. `code` matches `[a-z0-9_]+`; `status` is the HTTP status it maps to."""

    default_status = 500

    def __init__(
        self, code: str, public: str, *, status: int | None = None, retry_after: int | None = None
    ) -> None:
        super().__init__(code)
        self.code = code
        self.public = public
        self.status = self.default_status if status is None else status
        self.retry_after = retry_after


class ClientError(GatewayError):
    """The request cannot be served as it was sent. Nothing went to the model."""

    default_status = 400


class PolicyError(GatewayError):
    """A rule forbids it. Nothing went to the model."""

    default_status = 403


class DetectionError(GatewayError):
    """A text could not be examined. What was not examined is not sent."""

    default_status = 503


class UpstreamError(GatewayError):
    """The assistant behind the gateway refused, failed, or broke off."""

    default_status = 502


class StoreError(GatewayError):
    """A record could not be written or read. Without its record nothing happens."""

    default_status = 503


class ConflictError(StoreError):
    """Another writer took the same place first; the caller reads again and retries."""

    default_status = 409


class SealingError(GatewayError):
    """A sealed record does not open: key gone, wrong place, or changed bytes."""

    default_status = 500


class SettingsError(GatewayError):
    """The gateway must not start like this."""

    default_status = 500
