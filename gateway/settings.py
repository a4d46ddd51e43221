"""Infrastructure settings: read once, whole, from flags, environment, `.env` and `gateway.toml`.

In that order of precedence. An unknown key stops the start with a suggestion. What privacy officers
decide is not here but in the policy.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)
from pydantic_settings import SettingsError as UnreadableVariable

from gateway.errors import SettingsError
from gateway.settings_faults import told, unknown_variable

MEBIBYTE = 1024 * 1024
PREFIX = "GATEWAY_"


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Server(_Section):
    """Where the gateway listens. Beyond loopback it needs gateway keys, and TLS or a proxy."""

    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    threads: int = Field(default=64, ge=4, le=1000)
    workers: int = Field(default=1, ge=1, le=64)
    behind_proxy: bool = False
    tls_certificate: Path | None = None
    tls_key: Path | None = None
    body_limit_bytes: int = Field(default=2 * MEBIBYTE, ge=1024, le=64 * MEBIBYTE)
    public_url: str | None = None
    allowed_hosts: tuple[str, ...] = ()

    @property
    def on_loopback(self) -> bool:
        """Whether only this machine can reach the gateway. A proxy brings everybody here."""
        if self.behind_proxy:
            return False
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False


class Data(_Section):
    """Where records and keys lie. Three folders, so that keys can be kept apart from data."""

    dir: Path = Path("gateway-data")
    keys_dir: Path | None = None
    keyring_dir: Path | None = None

    @property
    def database(self) -> Path:
        return self.dir / "data" / "data.db"

    @property
    def policies(self) -> Path:
        """Every policy that was ever in force, by digest."""
        return self.dir / "policies"

    @property
    def keystore(self) -> Path:
        return (self.keys_dir or self.dir / "keys") / "keys.db"

    @property
    def keyring(self) -> Path:
        return (self.keyring_dir or self.dir / "keyring") / "keyring.json"

    @property
    def log_key(self) -> Path:
        """The audit log's signing key: apart from the data and from the key-encryption key."""
        return (self.keys_dir or self.dir / "keys") / "log-signing.key"

    @property
    def receipt_key(self) -> Path:
        """The key that signs receipts of consent: apart from that of the log, and with it."""
        return (self.keys_dir or self.dir / "keys") / "consent-receipts.key"


class UpstreamSettings(_Section):
    """The assistant. A private or plain-http address is fine here: the operator named it."""

    url: str | None = None
    api_key: SecretStr | None = None
    api_key_file: Path | None = None
    models: tuple[str, ...] = ()
    connect_timeout_seconds: float = Field(default=5.0, gt=0, le=60)
    read_timeout_seconds: float = Field(default=120.0, gt=0, le=900)

    @field_validator("url")
    @classmethod
    def _http(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/") if value else value

    def provider_key(self) -> str | None:
        """The provider's key, from its file or the setting. SettingsError for a file not there."""
        if self.api_key_file is not None:
            try:
                return self.api_key_file.read_text().strip()
            except (OSError, ValueError) as error:
                raise SettingsError(
                    "api_key_file_unreadable", "upstream.api_key_file cannot be read."
                ) from error
        return self.api_key.get_secret_value() if self.api_key else None


class PolicySettings(_Section):
    """Which policy rules: a bundled name or a file."""

    name: str = "eu-customer-chat"


class Detection(_Section):
    """The processes that look for personal data, and languages served below the gate.

    `accept_below_gate`: ISO 639-1 codes whose measured figures do not pass (docs/detection.md) and
    that are served all the same. `models`: larger models that are asked besides, each `KIND` or
    `KIND:NAME` (docs/operations.md).
    """

    workers: int = Field(default=2, ge=0, le=64)
    timeout_seconds: float = Field(default=20.0, gt=0, le=300)
    accept_below_gate: tuple[str, ...] = ()
    models: tuple[str, ...] = ()


class PrincipalSettings(_Section):
    """On whose behalf the assistant speaks; a policy may say otherwise."""

    name: str = "this company"
    privacy_url: str | None = None
    contact: str | None = None
    address: str | None = None


class Settings(BaseSettings):
    """All of it, frozen."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        env_file=".env",
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    server: Server = Server()
    data: Data = Data()
    upstream: UpstreamSettings = UpstreamSettings()
    policy: PolicySettings = PolicySettings()
    detection: Detection = Detection()
    principal: PrincipalSettings = PrincipalSettings()
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_capitals(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @property
    def public_url(self) -> str:
        """How customers reach the gateway."""
        scheme = "https" if self.server.tls_certificate else "http"
        return self.server.public_url or f"{scheme}://{self.server.host}:{self.server.port}"


class _OwnDotEnv(DotEnvSettingsSource):
    """Of `.env` only what is meant for the gateway: other programs keep their things there too."""

    def _read_env_files(self) -> Mapping[str, str | None]:
        found = super()._read_env_files()
        return {name: found[name] for name in found if name.upper().startswith(PREFIX)}


def load(config: Path | None = None, flags: dict[str, Any] | None = None) -> Settings:
    """Reads everything. `flags` are nested like the file, without the ones not given.

    `config` None takes `gateway.toml` in the working folder if there is one. Raises SettingsError
    (`settings_invalid`) that names file and key, never a value.
    """
    path = config or Path("gateway.toml")
    if config is not None and not path.is_file():
        raise SettingsError("settings_missing", f"{path.name}: there is no such file.")

    class _Sourced(Settings):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,
            file_secret_settings: PydanticBaseSettingsSource,
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            toml = TomlConfigSettingsSource(settings_cls, path if path.is_file() else None)
            return init_settings, env_settings, _OwnDotEnv(settings_cls), toml

    fault = unknown_variable(os.environ, PREFIX, Settings)
    if fault is not None:
        raise SettingsError("settings_invalid", fault)
    try:
        return _Sourced(**(flags or {}))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError("settings_invalid", f"{path.name}: this is not TOML.") from error
    except UnreadableVariable as error:
        raise SettingsError(
            "settings_invalid", f"A variable {PREFIX}… holds what is no value for its setting."
        ) from error
    except ValidationError as error:
        raise SettingsError("settings_invalid", told(error, path, PREFIX, Settings)) from error


def refuse_unsafe(settings: Settings, *, has_keys: bool) -> None:
    """Raises SettingsError where a start would open what should be shut."""
    server = settings.server
    if not server.on_loopback:
        if not has_keys:
            raise SettingsError(
                "keys_needed",
                "Beyond loopback, or behind a proxy, every caller needs a gateway key. "
                "Make one: gateway apikey create.",
            )
        if server.tls_certificate is None and not server.behind_proxy:
            raise SettingsError(
                "tls_needed",
                "Beyond loopback set server.tls_certificate and server.tls_key, or "
                "server.behind_proxy = true if a proxy ends TLS.",
            )
    if (server.tls_certificate is None) != (server.tls_key is None):
        raise SettingsError("tls_incomplete", "TLS needs both a certificate and its key.")
    for path in (server.tls_certificate, server.tls_key):
        if path is not None and not path.is_file():
            raise SettingsError(
                "tls_unreadable", "There is no file at server.tls_certificate or server.tls_key."
            )
    if server.workers > 1:
        raise SettingsError(
            "one_worker", "SQLite allows one gateway process. Set server.workers = 1."
        )
    data = settings.data
    folders = [data.database.parent, data.keystore.parent, data.keyring.parent]
    if len({os.path.realpath(folder) for folder in folders}) < len(folders):
        raise SettingsError(
            "keys_beside_data",
            "The database, the keystore and the keyring must lie in three folders.",
        )
