"""Several processes on one data.db: nothing acknowledged is lost, and each effect has its event."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from uuid import UUID

from tests.contracts.sqlite_house import TENANT, House

CHILD = Path(__file__).with_name("committing_child.py")
ROOT = Path(__file__).parents[4]


def start(house: House, person: tuple[UUID, UUID], count: int) -> subprocess.Popen[str]:
    arguments = [str(house.folder), *map(str, person), str(count)]
    return subprocess.Popen(
        [sys.executable, str(CHILD), *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


def stored(house: House, person: tuple[UUID, UUID]) -> list[str]:
    lines = house.records.read(lambda work: work.transcripts.read(TENANT, *person))
    return [line.text for line in lines]


def test_two_processes_share_one_database_and_one_log(house: House) -> None:
    people = [house.person() for _ in range(2)]
    children = [start(house, person, 20) for person in people]
    outputs = [child.communicate()[0].split() for child in children]
    assert [child.returncode for child in children] == [0, 0]
    for person, acknowledged in zip(people, outputs, strict=True):
        assert len(acknowledged) == 20
        assert stored(house, person) == acknowledged
        assert len(house.queries.events(TENANT, conversation=person[1])) == 20


def test_a_killed_process_loses_nothing_that_it_acknowledged(house: House) -> None:
    person = house.person()
    for kill_after in (1, 4, 9):
        before = len(stored(house, person))
        child = start(house, person, 1000)
        assert child.stdout is not None
        acknowledged = [child.stdout.readline().strip() for _ in range(kill_after)]
        child.kill()
        acknowledged += child.stdout.read().split()
        child.wait()
        child.stdout.close()
        kept = stored(house, person)[before:]
        assert kept[: len(acknowledged)] == acknowledged
        assert len(kept) - len(acknowledged) <= 1  # committed, but killed before it could say so
        events = house.queries.events(TENANT, conversation=person[1], limit=5000)
        assert len(events) == before + len(kept)
