"""Writes the model half-way between two states of one training.

python -m gateway.traffic.detection.sense.training.averaging EARLIER LATER --out FILE
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from gateway.traffic.detection.sense.packing import Stored
from gateway.traffic.detection.sense.training.storing import averaged, write


def read_model(file: Path) -> dict[str, Stored]:
    """The arrays of a model."""
    with np.load(file, allow_pickle=False) as arrays:
        return {name: arrays[name] for name in arrays.files}


def main() -> None:
    """Reads two states, writes a third."""
    parser = argparse.ArgumentParser(prog="sense.training.averaging", description=__doc__)
    parser.add_argument("earlier", type=Path)
    parser.add_argument("later", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args()
    write(chosen.out, averaged(read_model(chosen.earlier), read_model(chosen.later)))


if __name__ == "__main__":
    main()
