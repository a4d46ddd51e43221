"""Verification of an exported bundle, directory or ZIP, by our own code.

The second reader of the same format is `verify_bundle.py`, which travels inside the bundle and
shares no line with this package. Steps as in `verifier`.
"""

import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from audit_log.bundle import CARD, CHECKPOINT, SUMS, card_text
from audit_log.checkpoint import Checkpoint, Origin
from audit_log.errors import BundleError, NoteError, VerificationError
from audit_log.notes import NoteKey
from audit_log.tiles import TILE_WIDTH, Tile, TileBuilder, numbered_path
from audit_log.tree import HASH_BYTES, join, leaf_hash, split
from audit_log.verifier import RootWatch, Verified, check_body, check_checkpoint

_LARGEST_FILE = 256 * (2 + 65_535)
_SUMS_LIMIT = 256 * 1024 * 1024
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,127}", re.ASCII)
# What `zipfile` lets out on damaged archives, found by flipping bytes.
_DAMAGE = (
    OSError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    KeyError,
    ValueError,
    RuntimeError,
    EOFError,
)
_LOOSE = frozenset({CHECKPOINT, CARD, "README.txt", "verify.py"})


class _Files(Protocol):
    def names(self) -> set[str]: ...
    def read(self, name: str, limit: int) -> bytes: ...


class _Directory:
    def __init__(self, root: Path) -> None:
        self._root = root

    def names(self) -> set[str]:
        found = self._root.rglob("*")
        return {one.relative_to(self._root).as_posix() for one in found if not one.is_dir()}

    def read(self, name: str, limit: int) -> bytes:
        with _unreadable(), (self._root / name).open("rb") as file:
            return _bounded(file.read(limit + 1), limit)


class _Zip:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def names(self) -> set[str]:
        with _unreadable():
            names = self._archive.namelist()
        if len(set(names)) != len(names):
            raise BundleError("file_twice")
        return set(names)

    def read(self, name: str, limit: int) -> bytes:
        # Inflates no more than is asked for.
        with _unreadable(), self._archive.open(name) as file:
            return _bounded(file.read(limit + 1), limit)


@contextmanager
def _unreadable() -> Iterator[None]:
    """Turns all that a damaged file or archive may raise into one refusal."""
    try:
        yield
    except _DAMAGE as error:
        raise BundleError("unreadable") from error


def _bounded(data: bytes, limit: int) -> bytes:
    if len(data) > limit:
        raise BundleError("file_too_large")
    return data


@contextmanager
def _open(path: Path) -> Iterator[_Files]:
    if path.is_dir():
        yield _Directory(path)
    else:
        with _unreadable():
            archive = zipfile.ZipFile(path)
        with archive:
            yield _Zip(archive)


def verify_bundle(path: Path, key: NoteKey, published: Sequence[Checkpoint] = ()) -> Verified:
    """Verifies a bundle against a key the auditor holds from elsewhere.

    Nothing is unpacked to disk. Raises VerificationError naming the entry or file.
    """
    try:
        with _open(path) as bundle:
            return _Reader(bundle, key).verify(published)
    except BundleError as error:
        raise VerificationError("file", None, error.code, error.detail or "bundle") from error


class _Reader:
    """Reads each file once, against its listed digest, and ticks it off."""

    def __init__(self, bundle: _Files, key: NoteKey) -> None:
        self._bundle = bundle
        self._key = key
        self._sums = _parse_sums(bundle.read(SUMS, _SUMS_LIMIT))
        self._unread = set(self._sums)
        for name in sorted(bundle.names() ^ (self._sums.keys() | {SUMS})):
            raise VerificationError("file", None, "file_not_as_listed", f"file {ascii(name)}")

    def verify(self, published: Sequence[Checkpoint]) -> Verified:
        """All steps; see `verifier`."""
        if self._take(CARD) != card_text(self._key).encode():
            raise VerificationError("file", None, "card_of_another_key", f"file {CARD}")
        note = self._take(CHECKPOINT).decode("utf-8", errors="replace")
        signed = check_checkpoint(note, self._key, f"file {CHECKPOINT}")  # 2, 3
        watch, tiles = RootWatch(signed, published), TileBuilder()
        for leaf in self._leaves(signed):  # 5 to 8
            watch.feed(leaf)
            for tile, _ in tiles.feed(leaf):
                self._match(tile)
        for tile in tiles.finish():
            self._match(tile)
        watch.finish()  # 10, 11
        for name in sorted(self._unread & _LOOSE):
            self._take(name)
        for name in sorted(self._unread):  # 12
            raise VerificationError("file", None, "file_besides", f"file {name}")
        return Verified(signed.origin, signed.size, signed.root)

    def _peek(self, name: str) -> bytes:
        """A listed file, its digest not yet checked."""
        if name not in self._unread:
            raise VerificationError("file", None, "file_missing", f"file {name}")
        return self._bundle.read(name, _LARGEST_FILE)

    def _take(self, name: str) -> bytes:
        data = self._peek(name)
        if sha256(data).hexdigest() != self._sums[name]:
            raise VerificationError("file", None, "digest_mismatch", f"file {name}")
        self._unread.remove(name)
        return data

    def _match(self, tile: Tile) -> None:
        """Step 8 above the lowest level, which `_leaves` has compared entry by entry."""
        if tile.level and self._take(tile.path) != join(tile.hashes):
            raise VerificationError("tile", None, "tile_mismatch", f"file {tile.path}")

    def _leaves(self, signed: Checkpoint) -> Iterator[bytes]:
        try:
            tenant = Origin.parse(signed.origin).tenant
        except NoteError as error:
            raise VerificationError("checkpoint", None, error.code) from error
        for first in range(0, signed.size, TILE_WIDTH):
            index, width = first // TILE_WIDTH, min(TILE_WIDTH, signed.size - first)
            hashes = self._take_hashes(index, width)
            name = f"tile/entries/{numbered_path(index, width)}"
            bodies = _unpack(self._peek(name), f"file {name}")
            for seq, (body, leaf) in enumerate(zip(bodies, hashes, strict=False), start=first):
                if leaf_hash(body) != leaf:  # 6
                    raise VerificationError("leaf", seq, "leaf_hash_mismatch")
                check_body(seq, body, tenant)  # 7
                yield leaf
            if len(bodies) != width:  # 5
                raise VerificationError("sequence", None, "wrong_count", f"file {name}")
            self._take(name)  # 12

    def _take_hashes(self, index: int, width: int) -> list[bytes]:
        name = f"tile/0/{numbered_path(index, width)}"
        data = self._take(name)
        if len(data) != width * HASH_BYTES:
            raise VerificationError("tile", None, "bad_length", f"file {name}")
        return split(data)


def _parse_sums(data: bytes) -> dict[str, str]:
    sums: dict[str, str] = {}
    for line in data.decode("utf-8", errors="replace").split("\n")[:-1]:
        digest, separator, name = line.partition("  ")
        # Plain names only: they are opened, and shown on an auditor's terminal.
        plain = _NAME.fullmatch(name) and ".." not in name.split("/")
        if not separator or not plain or name in sums:
            raise BundleError("bad_sums", f"file {SUMS}")
        sums[name] = digest
    listed = "".join(f"{digest}  {name}\n" for name, digest in sorted(sums.items()))
    if listed.encode() != data:
        raise BundleError("bad_sums", f"file {SUMS}")
    return sums


def _unpack(data: bytes, row: str) -> list[bytes]:
    bodies, at = list[bytes](), 0
    while at < len(data):
        end = at + 2 + int.from_bytes(data[at : at + 2], "big")
        if end > len(data) or at + 2 > len(data):
            raise VerificationError("sequence", None, "entry_cut", row)
        bodies.append(data[at + 2 : end])
        at = end
    return bodies
