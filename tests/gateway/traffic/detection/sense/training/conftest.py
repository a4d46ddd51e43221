"""A tiny encoder in the format that `source.py` reads, written by the tests."""

import struct

import numpy as np
import pytest

WIDTH, WIDENED = 384, 64
PIECES = [
    "<s>",
    "<pad>",
    "</s>",
    "<unk>",
    "\u2581",
    "\u2581paczka",
    "a",
    "ż",
    "\u2581b",
    "稣",
    "稣稣",
]
_DRAW = np.random.default_rng(7)


class Tiny:
    """One layer, eleven pieces. `weights`: every tensor before it was packed."""

    def __init__(self) -> None:
        self.pieces = PIECES
        self.scores = np.linspace(0, -5, len(PIECES)).astype(np.float32)
        self.spellings = {"ﬁ": "fi", "\u00a0": " "}
        self.weights = {name: _drawn(*shape) for name, shape in _shapes().items()}

    def content(self) -> bytes:
        text = [piece.encode() for piece in self.pieces]
        bounds = np.cumsum([0, *map(len, text)]).astype("<u4").tobytes()
        sizes = (WIDTH, 1, 12, WIDENED, len(text), 130, 1)
        head = b"E5S1" + struct.pack("<8i", 1, *sizes) + struct.pack("<fi", 1e-12, 32)
        head += struct.pack("<5iQ", len(text), 0, 2, 1, 3, sum(map(len, text)))
        head += bounds + self.scores.tobytes() + b"".join(text)
        spelled = b"".join(
            struct.pack(f"<IB{len(letters)}I", ord(sign), len(letters), *map(ord, letters))
            for sign, letters in self.spellings.items()
        )
        head += struct.pack("<iI", len(self.spellings), len(spelled)) + spelled
        return head + self._tensors(len(head))

    def _tensors(self, before: int) -> bytes:
        packed = {
            name: in_fours(value) if value.ndim == 2 else value.tobytes()
            for name, value in self.weights.items()
        }
        at = before + 4 + sum(2 + len(name) + 21 for name in packed)
        directory = struct.pack("<i", len(packed))
        for name, content in packed.items():
            kind, count = int(self.weights[name].ndim == 2), self.weights[name].size
            directory += struct.pack("<H", len(name)) + name.encode()
            directory += struct.pack("<BIQQ", kind, count, at, len(content))
            at += len(content)
        return directory + b"".join(packed.values())


def in_fours(matrix: np.ndarray) -> bytes:
    """Groups of 32 weights: a scale of two bytes, then four bits a weight."""
    groups = matrix.reshape(-1, 32)
    scales = (np.abs(groups).max(1) / 7).astype("<f2")
    steps = np.clip(np.rint(groups / scales.astype(np.float32)[:, None]), -8, 7).astype(np.int8)
    nibbles = (steps + 8).astype(np.uint8)
    halves = nibbles[:, :16] | (nibbles[:, 16:] << 4)
    return np.concatenate([scales[:, None].view(np.uint8), halves], axis=1).tobytes()


def _drawn(*shape: int) -> np.ndarray:
    return _DRAW.normal(0, 0.1, shape).astype(np.float32)


def _shapes() -> dict[str, tuple[int, ...]]:
    square = {f"l0.{name}.w": (WIDTH, WIDTH) for name in ("q", "k", "v", "ao")}
    flat = {f"l0.{name}.b": (WIDTH,) for name in ("q", "k", "v", "ao", "aln", "fo", "oln")}
    return {
        "emb.word": (len(PIECES), WIDTH),
        "emb.pos": (130 * WIDTH,),
        "emb.type": (WIDTH,),
        "emb.ln.w": (WIDTH,),
        "emb.ln.b": (WIDTH,),
        **square,
        **flat,
        "l0.aln.w": (WIDTH,),
        "l0.oln.w": (WIDTH,),
        "l0.fi.w": (WIDENED, WIDTH),
        "l0.fi.b": (WIDENED,),
        "l0.fo.w": (WIDTH, WIDENED),
    }


@pytest.fixture(scope="session")
def content(tiny: Tiny) -> bytes:
    return tiny.content()


@pytest.fixture(scope="session")
def tiny() -> Tiny:
    return Tiny()
