"""The client of the assistant behind the gateway, as the settings name it."""

from __future__ import annotations

from gateway.errors import GatewayError, SettingsError
from gateway.ports.upstream import Upstream
from gateway.settings import Settings
from gateway.traffic.upstream.client import UpstreamClient
from gateway.traffic.upstream.headers import Credential, PassOnCredential, ProviderKey


def upstream_of(settings: Settings) -> Upstream:
    """Raises SettingsError where none is named, or the address is no usable one."""
    chosen = settings.upstream
    if chosen.url is None:
        raise SettingsError(
            "upstream_missing",
            "Which assistant is behind the gateway? Set upstream.url or give --upstream URL.",
        )
    key = chosen.provider_key()
    credential: Credential = ProviderKey(key) if key else PassOnCredential()
    try:
        return UpstreamClient(
            chosen.url,
            credential=credential,
            connect_seconds=chosen.connect_timeout_seconds,
            read_seconds=chosen.read_timeout_seconds,
            connections=settings.server.threads,
        )
    except GatewayError as error:
        raise SettingsError(error.code, error.public) from error
