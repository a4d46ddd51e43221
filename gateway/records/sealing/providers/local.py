"""Key-encryption keys in a file of this machine, `keyring.json`, readable by its owner alone.

The file must lie outside whatever is backed up together with the data. Destroying a version
rewrites the file and overwrites the old bytes; what a journaling file system or a flash disk keeps
of them is out of our hands, so disk encryption belongs under it.
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from gateway.errors import SettingsError, StoreError
from gateway.records.sealing.primitives import KEY_BYTES, framed
from gateway.records.sealing.providers.provider import ProviderHealth
from gateway.records.sealing.refusal import refusal
from gateway.records.sealing.wrapping import new_key, unwrap, wrap

NAME = "local"
_FORMAT = 1
_HEADER = bytes([len(NAME)]) + NAME.encode()
_VERSION_BYTES = 4


@dataclass(frozen=True, slots=True)
class _Keyring:
    current: int
    keys: dict[int, bytes] = field(repr=False)

    @classmethod
    def parse(cls, data: bytes) -> Self:
        try:
            members = json.loads(data)
            keys = {int(v): base64.b64decode(k, validate=True) for v, k in members["keys"].items()}
            ring = cls(int(members["current"]), keys)
            if members["format"] != _FORMAT or members["provider"] != NAME:
                raise ValueError("another format")
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise _unreadable() from error
        if ring.current not in keys or any(len(key) != KEY_BYTES for key in keys.values()):
            raise _unreadable()
        return ring

    def dump(self) -> bytes:
        keys = {str(v): base64.b64encode(k).decode("ascii") for v, k in sorted(self.keys.items())}
        members = {"format": _FORMAT, "provider": NAME, "current": self.current, "keys": keys}
        return json.dumps(members, indent=1).encode("ascii") + b"\n"


class LocalProvider:
    """The provider of a single machine. Reads the file anew each time, so nothing goes stale."""

    def __init__(self, path: Path) -> None:
        """SettingsError where the file is missing, malformed, or not its owner's alone."""
        self._path = path
        self._lock_path = path.with_name(path.name + ".lock")
        self._new_path = path.with_name(path.name + ".new")
        with self._locked(fcntl.LOCK_SH):
            self._load()

    @classmethod
    def create(cls, path: Path) -> Self:
        """A new keyring with version 1; SettingsError where one is there already."""
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        _write_whole(draft, _Keyring(1, {1: new_key()}).dump())
        try:
            os.link(draft, path)  # unlike a rename, it never takes the place of a file
        except FileExistsError as error:
            raise SettingsError("keyring_exists", "There is a keyring here already.") from error
        finally:
            draft.unlink()
        _sync_folder(path.parent)
        return cls(path)

    def wrap(self, plaintext: bytes, aad: bytes) -> bytes:
        with self._locked(fcntl.LOCK_SH):
            ring = self._load()
        header = _HEADER + ring.current.to_bytes(_VERSION_BYTES, "big")
        return header + wrap(ring.keys[ring.current], plaintext, framed(header, aad))

    def unwrap(self, blob: bytes, aad: bytes) -> bytes:
        header, body = _split(blob)
        version = int.from_bytes(header[len(_HEADER) :], "big")
        with self._locked(fcntl.LOCK_SH):
            key = self._load().keys.get(version)
        if key is None:
            raise refusal()
        return unwrap(key, body, framed(header, aad))

    def rotate(self) -> int:
        with self._locked(fcntl.LOCK_EX):
            ring = self._load()
            version = ring.current + 1
            self._store(_Keyring(version, {**ring.keys, version: new_key()}))
        return version

    def destroy_versions_below(self, version: int) -> None:
        with self._locked(fcntl.LOCK_EX):
            ring = self._load()
            if version > ring.current:
                raise ValueError("the current version is not destroyed")
            kept = {number: key for number, key in ring.keys.items() if number >= version}
            if kept.keys() != ring.keys.keys():
                self._store(_Keyring(ring.current, kept))

    def health(self) -> ProviderHealth:
        with self._locked(fcntl.LOCK_SH):
            ring = self._load()
        return ProviderHealth(NAME, ring.current, tuple(sorted(ring.keys)))

    def _load(self) -> _Keyring:
        try:
            with self._path.open("rb") as file:
                if os.fstat(file.fileno()).st_mode & 0o077:
                    raise SettingsError(
                        "keyring_exposed", "Others than its owner may read or write the keyring."
                    )
                return _Keyring.parse(file.read())
        except FileNotFoundError as error:
            raise SettingsError("keyring_missing", "There is no keyring here.") from error
        except OSError as error:
            raise _unavailable() from error

    def _store(self, ring: _Keyring) -> None:
        """Replaces the file in one step and overwrites the bytes of the one before.

        The name of the new file is always the same: what a crash leaves of it is overwritten by
        the next write, so no forgotten copy keeps a version alive.
        """
        try:
            with self._path.open("r+b") as old:
                _write_whole(self._new_path, ring.dump())
                self._new_path.replace(self._path)
                _sync_folder(self._path.parent)
                size = os.fstat(old.fileno()).st_size
                old.write(bytes(size))
                old.flush()
                os.fsync(old.fileno())
        except OSError as error:
            raise _unavailable() from error

    @contextmanager
    def _locked(self, mode: int) -> Iterator[None]:
        """One writer, or any number of readers, over all processes."""
        try:
            handle = os.open(self._lock_path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except FileNotFoundError as error:
            raise SettingsError("keyring_missing", "There is no keyring here.") from error
        except OSError as error:
            raise _unavailable() from error
        try:
            fcntl.flock(handle, mode)
            yield
        finally:
            os.close(handle)


def _split(blob: bytes) -> tuple[bytes, bytes]:
    size = len(_HEADER) + _VERSION_BYTES
    if len(blob) <= size or not blob.startswith(_HEADER):
        raise refusal()
    return blob[:size], blob[size:]


def _write_whole(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "wb") as file:
        os.fchmod(handle, 0o600)
        file.write(data)
        file.flush()
        os.fsync(handle)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _unavailable() -> StoreError:
    return StoreError("keys_unavailable", "The keys cannot be reached at the moment.")


def _unreadable() -> SettingsError:
    return SettingsError("keyring_unreadable", "The keyring cannot be read.")
