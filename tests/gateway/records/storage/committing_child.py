"""A process that commits lines and says so after each. Run by test_processes.py.

    python committing_child.py FOLDER SUBJECT CONVERSATION COUNT

Prints the text of each line once its commit has returned.
"""

from __future__ import annotations

import sys
from pathlib import Path
from uuid import UUID, uuid4

from gateway.records.storage.work import SqlWork
from tests.contracts.sqlite_house import TENANT, House, event, line

if __name__ == "__main__":
    house = House(Path(sys.argv[1]))
    subject, conversation = UUID(sys.argv[2]), UUID(sys.argv[3])
    for _ in range(int(sys.argv[4])):
        words = uuid4().hex

        def effect(work: SqlWork, words: str = words) -> None:
            work.transcripts.append(TENANT, subject, (line(conversation, words),))
            work.record(event(conversation=conversation))

        house.records.commit(effect)
        sys.stdout.write(words + "\n")
        sys.stdout.flush()
    house.close()
