"""Writes the model half-way between two states of one training.

python -m gateway.traffic.detection.sense.training.averaging EARLIER LATER --out FILE
"""

from __future__ import annotations

import argparse
from pathlib import Path

from gateway.traffic.detection.sense.training.storing import averaged, read_model, write


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
