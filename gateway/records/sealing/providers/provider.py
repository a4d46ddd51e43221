"""What the keystore asks of whoever keeps the topmost key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ProviderHealth:
    """State of a provider: its name, the version it wraps with, and all that can still unwrap."""

    provider: str
    current: int
    versions: tuple[int, ...]


class KeyProvider(Protocol):
    """Keeps key-encryption keys in numbered versions and can truly destroy old ones.

    Safe from any thread and process. An unreachable provider is a StoreError
    (`keys_unavailable`); a blob it cannot open is a SealingError.
    """

    def wrap(self, plaintext: bytes, aad: bytes) -> bytes:
        """Wraps under the current version. The blob names provider and version."""
        ...

    def unwrap(self, blob: bytes, aad: bytes) -> bytes:
        """Opens a blob of any version that is not destroyed."""
        ...

    def rotate(self) -> int:
        """Makes a new version and returns its number; older ones still unwrap."""
        ...

    def destroy_versions_below(self, version: int) -> None:
        """Destroys every version before this one, for good. Idempotent."""
        ...

    def health(self) -> ProviderHealth: ...
