#!/usr/bin/env python3
"""Verifies the audit log bundle it lies in. Standard library only; read it before you trust it.

    python3 -I verify.py [--key VKEY] [--checkpoint FILE] [DIRECTORY]

--key         the key from your paper card. Without it the bundle's own card is taken, which shows
              only that the bundle agrees with itself.
--checkpoint  a checkpoint you kept earlier: the log must begin with exactly what that one signed.

Exit status 0 when everything holds, 1 when something does not, 2 on wrong usage.

What is checked: every file against SHA256SUMS; the key's hash; the Ed25519 signature of the
checkpoint (RFC 8032); each entry against its leaf hash, each tile against the tile below, and the
root over all entries against the signed one (RFC 6962, C2SP tlog-tiles).
What the entries say is not looked at.
"""

from __future__ import annotations

import argparse
import base64
import binascii
import hashlib
import os
import sys
from functools import partial
from typing import Callable  # noqa: UP035 (collections.abc cannot be subscribed in 3.8)

TILE_WIDTH = 256


class Refused(Exception):
    """Something does not hold; the text says what and where."""


def require(holds: bool, complaint: str) -> None:
    if not holds:
        raise Refused(complaint)


# --- Ed25519, RFC 8032 section 5.1 -----------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def recover_x(y: int, sign: int) -> int:
    require(y < P, "point is not canonical")
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    require((x * x - square) % P == 0, "point is not on the curve")
    require(x != 0 or sign == 0, "point is not canonical")
    return P - x if x & 1 != sign else x


def decode_point(data: bytes) -> tuple[int, int, int, int]:
    number = int.from_bytes(data, "little")
    y = number & (1 << 255) - 1
    x = recover_x(y, number >> 255)
    return x, y, 1, x * y % P


def encode_point(point: tuple[int, int, int, int]) -> bytes:
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def add(
    one: tuple[int, int, int, int], other: tuple[int, int, int, int]
) -> tuple[int, int, int, int]:
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def multiply(factor: int, point: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    result = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            result = add(result, point)
        point = add(point, point)
        factor >>= 1
    return result


BASE = decode_point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def verify_signature(public: bytes, message: bytes, signature: bytes) -> None:
    require(len(public) == 32 and len(signature) == 64, "key or signature has a wrong length")
    scalar = int.from_bytes(signature[32:], "little")
    require(scalar < ORDER, "signature is not canonical")
    x, y, z, t = decode_point(public)
    digest = hashlib.sha512(signature[:32] + public + message).digest()
    challenge = int.from_bytes(digest, "little") % ORDER
    expected = add(multiply(scalar, BASE), multiply(challenge, (P - x, y, z, P - t)))
    require(encode_point(expected) == signature[:32], "the signature does not hold")


# --- signed note and checkpoint --------------------------------------------------------------


def decode_base64(text: str) -> bytes:
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error):
        raise Refused("bad base64") from None
    require(base64.b64encode(data).decode() == text, "base64 is not canonical")
    return data


def read_key(vkey: str) -> tuple[str, bytes, bytes]:
    """Name, key hash, public key."""
    parts = vkey.split("+", 2)
    require(len(parts) == 3, "the key is no vkey")
    data = decode_base64(parts[2])
    require(len(data) == 33 and data[:1] == b"\x01", "the key is not Ed25519")
    key_hash = hashlib.sha256(parts[0].encode() + b"\n" + data).digest()[:4]
    require(key_hash.hex() == parts[1], "the key's hash does not fit")
    return parts[0], key_hash, data[1:]


def read_checkpoint(note: bytes, vkey: str) -> tuple[int, bytes]:
    """Size and root, once the signature holds."""
    name, key_hash, public = read_key(vkey)
    text, separator, line = note.rpartition(b"\n\n")
    start = f"\u2014 {name} ".encode()
    one_line = line.endswith(b"\n") and line.count(b"\n") == 1
    require(bool(separator) and one_line and line.startswith(start), "checkpoint is malformed")
    data = decode_base64(line[len(start) : -1].decode("ascii", "replace"))
    require(data[:4] == key_hash, "the checkpoint is signed by another key")
    verify_signature(public, text + b"\n", data[4:])
    lines = text.decode("utf-8", "replace").split("\n")
    require(len(lines) == 3 and lines[0] == name, "the checkpoint is of another log")
    require(lines[1].isdigit() and str(int(lines[1])) == lines[1], "checkpoint is malformed")
    root = decode_base64(lines[2])
    require(len(root) == 32, "checkpoint is malformed")
    return int(lines[1]), root


# --- tree, RFC 6962 section 2.1 --------------------------------------------------------------


def node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


class Edge:
    """Roots of the full subtrees, largest first."""

    def __init__(self) -> None:
        self.size = 0
        self.hashes: list[bytes] = []

    def append(self, leaf: bytes) -> None:
        bits = self.size
        while bits & 1:
            leaf = node(self.hashes.pop(), leaf)
            bits >>= 1
        self.hashes.append(leaf)
        self.size += 1

    def root(self) -> bytes:
        if not self.hashes:
            return hashlib.sha256(b"").digest()
        result = self.hashes[-1]
        for left in reversed(self.hashes[:-1]):
            result = node(left, result)
        return result


def root_of(hashes: list[bytes]) -> bytes:
    edge = Edge()
    for one in hashes:
        edge.append(one)
    return edge.root()


# --- the files -------------------------------------------------------------------------------


def tile_path(level: str, index: int, width: int) -> str:
    groups = [f"{index % 1000:03d}"]
    index //= 1000
    while index:
        groups.insert(0, f"x{index % 1000:03d}")
        index //= 1000
    return f"tile/{level}/" + "/".join(groups) + ("" if width == TILE_WIDTH else f".p/{width}")


class Bundle:
    """Files of a directory, each checked against SHA256SUMS when read."""

    def __init__(self, directory: str) -> None:
        self.directory = directory
        self.sums = self._read_sums()
        self.unread = set(self.sums)
        found = set()
        for folder, _, names in os.walk(directory):
            for name in names:
                path = os.path.relpath(os.path.join(folder, name), directory)
                found.add(path.replace(os.sep, "/"))
        for name in sorted(found ^ (set(self.sums) | {"SHA256SUMS"})):
            raise Refused(f"{ascii(name)}: in the folder or in SHA256SUMS, but not in both")

    def _read(self, name: str) -> bytes:
        with open(os.path.join(self.directory, name), "rb") as file:
            return file.read()

    def _read_sums(self) -> dict[str, str]:
        raw = self._read("SHA256SUMS")
        sums = {}
        for line in raw.decode("utf-8", "replace").splitlines():
            sums[line[66:]] = line[:64]
        again = "".join(f"{sums[name]}  {name}\n" for name in sorted(sums))
        require(again.encode() == raw, "SHA256SUMS: malformed")
        return sums

    def take(self, name: str, explain: Callable[[bytes], None] | None = None) -> bytes:
        """A listed file's bytes; `explain` may say more precisely what is wrong with them."""
        require(name in self.unread, f"{name}: missing")
        data = self._read(name)
        if explain is not None:
            explain(data)
        require(hashlib.sha256(data).hexdigest() == self.sums[name], f"{name}: changed")
        self.unread.remove(name)
        return data

    def take_hashes(self, level: int, index: int, width: int) -> list[bytes]:
        name = tile_path(str(level), index, width)
        data = self.take(name)
        require(len(data) == 32 * width, f"{name}: wrong length")
        return [data[at : at + 32] for at in range(0, len(data), 32)]


def check_entries(data: bytes, hashes: list[bytes], first: int) -> None:
    """Each entry hashes to its place in the tile, and nothing else lies in the file."""
    at = 0
    for seq, expected in enumerate(hashes, first):
        end = at + 2 + int.from_bytes(data[at : at + 2], "big")
        require(end <= len(data), f"entry {seq}: cut short")
        leaf = hashlib.sha256(b"\x00" + data[at + 2 : end]).digest()
        require(leaf == expected, f"entry {seq}: changed")
        at = end
    require(at == len(data), f"entries from {first}: something besides")


def check_level(bundle: Bundle, level: int, below: list[bytes]) -> list[bytes]:
    """The tiles of one level against the roots of the full tiles below; returns their own roots."""
    roots: list[bytes] = []
    for first in range(0, len(below), TILE_WIDTH):
        expected = below[first : first + TILE_WIDTH]
        name = tile_path(str(level), first // TILE_WIDTH, len(expected))
        hashes = bundle.take_hashes(level, first // TILE_WIDTH, len(expected))
        require(hashes == expected, f"{name}: not what the tiles below say")
        if len(hashes) == TILE_WIDTH:
            roots.append(root_of(hashes))
    return roots


def check_tree(bundle: Bundle, size: int, root: bytes, kept: dict[int, bytes]) -> None:
    edge = Edge()
    roots: list[bytes] = []
    for first in range(0, size, TILE_WIDTH):
        width = min(TILE_WIDTH, size - first)
        hashes = bundle.take_hashes(0, first // TILE_WIDTH, width)
        bundle.take(
            tile_path("entries", first // TILE_WIDTH, width),
            partial(check_entries, hashes=hashes, first=first),
        )
        for leaf in hashes:
            edge.append(leaf)
            if edge.size in kept:
                same = edge.root() == kept[edge.size]
                require(same, f"the log contradicts the kept checkpoint of size {edge.size}")
        if width == TILE_WIDTH:
            roots.append(root_of(hashes))
    level = 0
    while roots:
        level += 1
        roots = check_level(bundle, level, roots)
    require(edge.root() == root, "the root over all entries is not the signed one")


def verify(directory: str, vkey: str, kept_path: str) -> str:
    bundle = Bundle(directory)
    card = bundle.take("key-card.txt").decode("utf-8", "replace")
    vkey = vkey or card.rpartition("vkey: ")[2].rstrip("\n")
    origin = read_key(vkey)[0]
    require(card == f"origin: {origin}\nvkey: {vkey}\n", "key-card.txt: another key")
    size, root = read_checkpoint(bundle.take("checkpoint"), vkey)
    kept = {}
    if kept_path:
        with open(kept_path, "rb") as file:
            kept_size, kept_root = read_checkpoint(file.read(), vkey)
        require(kept_size <= size, "the log is shorter than the kept checkpoint")
        kept = {kept_size: kept_root}
    check_tree(bundle, size, root, kept)
    for name in ("README.txt", "verify.py"):
        bundle.take(name)
    for name in sorted(bundle.unread):
        raise Refused(f"{name}: belongs to no entry of this log")
    return f"verified: {origin}\nentries:  {size}\nroot:     {root.hex()}\nkey:      {vkey}\n"


def main() -> int:
    parser = argparse.ArgumentParser(description="Verifies an audit log bundle.")
    parser.add_argument("--key", default="", metavar="VKEY")
    parser.add_argument("--checkpoint", default="", metavar="FILE")
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("directory", nargs="?", default=here)
    chosen = parser.parse_args()
    try:
        report = verify(chosen.directory, chosen.key, chosen.checkpoint)
    except (Refused, OSError) as error:
        complaint = str(error) if isinstance(error, Refused) else "a file cannot be read"
        sys.stdout.write(f"NOT VERIFIED: {complaint}\n")
        return 1
    sys.stdout.write(report)
    if not chosen.key:
        sys.stdout.write("The key came from this bundle: compare it with your paper card.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
