"""Writes `model.npz`, what `encoder.py` reads, packed; and reads it to go on from."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np

from gateway.traffic.detection.sense.packing import (
    Floats,
    Stored,
    eight_bits,
    from_eight_bits,
)
from gateway.traffic.detection.sense.pieces import UNKNOWN
from gateway.traffic.detection.sense.training.network import layers_of
from gateway.traffic.detection.sense.training.source import Published

_NOT_LEARNT: Final = frozenset(
    {"pieces", "scores", "spellings", "embedding", "layers", "set_aside"}
)
_MATRICES: Final = (".look", ".gather", ".widen", ".narrow")


def stored(
    published: Published, parameters: Mapping[str, Any], set_aside: Collection[int]
) -> dict[str, Stored]:
    """The arrays of the model. `published`: with the pieces that are kept, and no others;
    `set_aside`: fingerprints of the messages that it was not shown, for whoever calibrates it.

    Raises ValueError for pieces or spellings that the file has no room for.
    """
    found: dict[str, Stored] = {
        "pieces": _text("\n".join(_names(published))),
        "scores": published.scores,
        "spellings": _text("\x00".join(_spellings(published))),
        "embedding": published.fours,
        "embedding_scale": published.scales,
        "layers": np.array(layers_of(dict(parameters))),
        "set_aside": np.array(sorted(set_aside), np.uint64),
    }
    return found | _packed(parameters)


def _packed(parameters: Mapping[str, Any]) -> dict[str, Stored]:
    found: dict[str, Stored] = {}
    for name, value in parameters.items():
        whole = np.asarray(value, np.float32)
        if name.endswith(_MATRICES):
            found[name], found[name + "_scale"] = eight_bits(whole)
        else:
            found[name] = whole.astype(np.float16) if name == "places" else whole
    return found


def averaged(earlier: Mapping[str, Stored], later: Mapping[str, Stored]) -> dict[str, Stored]:
    """The model half-way between two states of one training; pieces and `set_aside` of the later.

    What is learnt late in a row of small sets is less forgotten of the early ones so (Wortsman and
    others 2022, arXiv 2203.05482). Raises KeyError for states of different models.
    """
    first, last = parameters_of(earlier), parameters_of(later)
    return dict(later) | _packed({name: (first[name] + last[name]) / 2 for name in last})


def parameters_of(arrays: Mapping[str, Stored]) -> dict[str, Floats]:
    """What learning goes on from: the parameters in the arrays of a model, unpacked."""
    return {
        name: from_eight_bits(arrays[name], arrays[name + "_scale"])
        if name.endswith(_MATRICES)
        else arrays[name].astype(np.float32)
        for name in arrays
        if not name.endswith("_scale") and name not in _NOT_LEARNT
    }


def read_model(file: Path) -> dict[str, Stored]:
    """The arrays of a model."""
    with np.load(file, allow_pickle=False) as arrays:
        return {name: arrays[name] for name in arrays.files}


def write(file: Path, arrays: Mapping[str, Stored]) -> None:
    """Writes them, compressed."""
    contents: dict[str, Any] = dict(arrays)
    with file.open("wb") as out:
        np.savez_compressed(out, **contents)


def _names(published: Published) -> list[str]:
    """A line a piece, in their order; those that stand for no letters have an empty one."""
    last = {piece: number for number, piece in enumerate(published.pieces)}
    if any("\n" in piece for piece in published.pieces):
        raise ValueError("a piece holds a line break")
    return [
        piece if number > UNKNOWN and last[piece] == number else ""
        for number, piece in enumerate(published.pieces)
    ]


def _spellings(published: Published) -> list[str]:
    pairs = [sign + letters for sign, letters in published.spellings.items()]
    if any("\x00" in pair for pair in pairs):
        raise ValueError("a spelling holds the sign that parts spellings")
    return pairs


def _text(text: str) -> Stored:
    return np.frombuffer(text.encode("utf-8"), np.uint8)
