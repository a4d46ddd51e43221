"""Appends to a log until it has done its count, or is killed; writes each acknowledged number.

    appending_child.py DATABASE COUNT SEED

A number is written to stdout only once COMMIT has returned.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.audit_log.building import an_event, open_database, write  # noqa: E402


def run(database: Path, count: int, seed: int) -> None:
    engine = open_database(database, create=False)
    for number in range(count):
        batch = [an_event(seed * 1_000_000 + number * 3 + n) for n in range(1 + number % 3)]
        for seq in write(engine, batch if seed >= 1000 else batch[:1]):
            sys.stdout.write(f"{seq}\n")
        sys.stdout.flush()
    engine.dispose()


if __name__ == "__main__":
    run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
