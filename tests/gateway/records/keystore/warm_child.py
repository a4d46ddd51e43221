"""A process with a warm cache: opens a key for each line it is sent. Run by test_processes.py.

Reads `SUBJECT CONVERSATION VALUE`, answers `open` or `shut`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from uuid import UUID

from gateway.errors import SealingError
from tests.contracts.sqlite_house import TENANT, House


def answer(house: House, subject: UUID, conversation: UUID, value: UUID) -> str:
    opened = 0
    for question in (
        lambda: house.keystore.subject_key(TENANT, subject),
        lambda: house.keystore.conversation_key(TENANT, subject, conversation),
        lambda: house.keystore.value_keys(TENANT, conversation, [value]),
    ):
        try:
            question()
            opened += 1
        except SealingError:
            continue
    return {3: "open", 0: "shut"}.get(opened, "mixed")


if __name__ == "__main__":
    house = House(Path(sys.argv[1]))
    for line in sys.stdin:
        ids = [UUID(part) for part in line.split()]
        sys.stdout.write(answer(house, *ids) + "\n")
        sys.stdout.flush()
    house.close()
