"""Export of a log as files that need none of our code to be verified.

    checkpoint          the signed note
    key-card.txt        origin and vkey, to be compared with the card the auditor holds on paper
    tile/<L>/<N>        tiles of height 8, the last ones partial (C2SP tlog-tiles)
    tile/entries/<N>    256 entries each, every one behind its length in two bytes
    verify.py           stands alone: Python's standard library, nothing of ours
    README.txt          how to verify
    SHA256SUMS          digest of every other file

Directory and ZIP hold the same bytes, and the same log gives the same bytes each time.
"""

import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection

from audit_log import store
from audit_log.checkpoint import open_checkpoint
from audit_log.errors import BundleError, NoteError
from audit_log.notes import NoteKey
from audit_log.store import Entry
from audit_log.tiles import TILE_WIDTH, TileBuilder, numbered_path
from audit_log.tree import CompactRange, join, leaf_hash
from audit_log.verifier import Verified

SUMS = "SHA256SUMS"
CARD = "key-card.txt"
CHECKPOINT = "checkpoint"
README = """\
Audit log bundle. To verify it with Python 3.8 or later and nothing else:

    python3 -I verify.py --key "THE KEY ON YOUR PAPER CARD"

Without --key the script takes key-card.txt, which shows only that the bundle agrees with itself.
Format: C2SP tlog-tiles, tlog-checkpoint and signed-note with Ed25519; tree of RFC 6962.
"""
_LENGTH_BYTES = 2
# Fixed, so that the same log gives the same archive.
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


class _Sink(Protocol):
    def add(self, name: str, data: bytes) -> None: ...


class _DirectorySink:
    def __init__(self, root: Path) -> None:
        self._root = root

    def add(self, name: str, data: bytes) -> None:
        target = self._root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


class _ZipSink:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def add(self, name: str, data: bytes) -> None:
        member = zipfile.ZipInfo(name, _ZIP_TIME)
        member.compress_type = zipfile.ZIP_DEFLATED
        member.external_attr = 0o644 << 16
        self._archive.writestr(member, data)


class _Summed:
    """Hands files on and remembers their digests."""

    def __init__(self, sink: _Sink) -> None:
        self._sink = sink
        self._sums: dict[str, str] = {}

    def add(self, name: str, data: bytes) -> None:
        self._sums[name] = sha256(data).hexdigest()
        self._sink.add(name, data)

    def finish(self) -> None:
        lines = (f"{digest}  {name}\n" for name, digest in sorted(self._sums.items()))
        self._sink.add(SUMS, "".join(lines).encode())


def card_text(key: NoteKey) -> str:
    """The key card, as in a bundle and on paper."""
    return f"origin: {key.name}\nvkey: {key.text}\n"


def export_bundle(connection: Connection, key: NoteKey, target: Path) -> Verified:
    """Writes the log of `key` to a new directory, or to a new file where `target` ends in .zip.

    Call inside one (read) transaction. Refuses an existing target, and a log whose entries do not
    hash to a root that `key` has signed (BundleError): nothing is left behind then.
    """
    if target.exists():
        raise BundleError("target_exists")
    with _sink(target) as sink:
        return _write(connection, key, _Summed(sink))


@contextmanager
def _sink(target: Path) -> Iterator[_Sink]:
    """A sink under a passing name, which gets its own name only when all is written."""
    passing = target.with_name(f".{target.name}.partial")
    try:
        if target.suffix == ".zip":
            with zipfile.ZipFile(passing, "x") as archive:
                yield _ZipSink(archive)
        else:
            passing.mkdir(parents=True)
            yield _DirectorySink(passing)
        passing.rename(target)
    except FileExistsError as error:
        raise BundleError("target_exists") from error
    except BaseException:
        _remove(passing)
        raise


def _remove(passing: Path) -> None:
    if passing.is_dir():
        shutil.rmtree(passing)
    else:
        passing.unlink(missing_ok=True)


def _write(connection: Connection, key: NoteKey, sink: _Summed) -> Verified:
    head = store.read_head(connection, key.name)
    if head is None:
        raise BundleError("log_missing")
    try:
        signed = open_checkpoint(head.checkpoint, key)
    except NoteError as error:
        raise BundleError(error.code) from error
    edge = _write_entries(store.stream_entries(connection, head.log), sink)
    if (edge.size, edge.root()) != (signed.size, signed.root):
        raise BundleError("root_not_signed")
    sink.add(CHECKPOINT, head.checkpoint.encode())
    sink.add(CARD, card_text(key).encode())
    sink.add("README.txt", README.encode())
    sink.add("verify.py", files(__package__).joinpath("verify_bundle.py").read_bytes())
    sink.finish()
    return Verified(signed.origin, signed.size, signed.root)


def _write_entries(entries: Iterator[Entry], sink: _Sink) -> CompactRange:
    edge, tiles, packed = CompactRange(), TileBuilder(), list[bytes]()
    for entry in entries:
        leaf = leaf_hash(entry.body)
        edge.append(leaf)
        packed.append(len(entry.body).to_bytes(_LENGTH_BYTES, "big") + entry.body)
        for tile, _ in tiles.feed(leaf):
            sink.add(tile.path, join(tile.hashes))
        if len(packed) == TILE_WIDTH:
            _add_entries(sink, edge.size // TILE_WIDTH - 1, packed)
            packed.clear()
    for tile in tiles.finish():
        sink.add(tile.path, join(tile.hashes))
    if packed:
        _add_entries(sink, edge.size // TILE_WIDTH, packed)
    return edge


def _add_entries(sink: _Sink, index: int, packed: list[bytes]) -> None:
    sink.add(f"tile/entries/{numbered_path(index, len(packed))}", join(packed))
