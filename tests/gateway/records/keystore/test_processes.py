"""Two processes on one keystore: what one destroys, the other cannot open from memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from uuid import UUID

import pytest

from gateway.errors import SealingError
from tests.contracts.sqlite_house import TENANT, House

CHILD = Path(__file__).with_name("warm_child.py")
ROOT = Path(__file__).parents[4]


@contextmanager
def warm_process(folder: Path) -> Iterator[Callable[..., str]]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, str(CHILD), str(folder)],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        question: IO[str] = process.stdin
        reply: IO[str] = process.stdout

        def ask(*ids: UUID) -> str:
            question.write(" ".join(map(str, ids)) + "\n")
            question.flush()
            return reply.readline().strip()

        yield ask
        question.close()
    assert process.returncode == 0


def test_no_stale_key_in_fifty_shreds(house: House) -> None:
    neighbour, neighbours = house.person()
    kept = house.keystore.create_value_keys(TENANT, neighbours, 1)[0]
    people = []
    for _ in range(50):
        subject = house.keystore.create_subject(TENANT)
        conversation = house.keystore.create_conversation(TENANT, subject)
        value = house.keystore.create_value_keys(TENANT, conversation, 1)[0]
        people.append((subject, conversation, value))
    answers: list[tuple[str, str, str]] = []
    with warm_process(house.folder) as ask:
        for person in people:
            before = ask(*person)
            house.keystore.shred_subject(TENANT, person[0])
            answers.append((before, ask(*person), ask(neighbour, neighbours, kept)))
    assert answers == [("open", "shut", "open")] * 50


def test_no_value_key_is_made_for_a_conversation_that_another_process_destroyed(
    house: House,
) -> None:
    _, conversation = house.keystore.create_subject_and_conversation(TENANT)
    house.keystore.create_value_keys(TENANT, conversation, 1)
    other = House(house.folder)
    try:
        other.keystore.shred_conversation(TENANT, conversation)
    finally:
        other.close()
    with pytest.raises(SealingError):
        house.keystore.create_value_keys(TENANT, conversation, 1)
