"""The crash matrix: killed or failing between any two steps, never a resurrected key, never a lost
neighbour, and the next start takes it to its end."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from gateway.errors import SealingError, StoreError
from gateway.ports.keys import UnitKind
from gateway.records.keystore import journal
from gateway.records.keystore.journal import Journal, State
from gateway.records.keystore.keystore import Keystore
from gateway.records.keystore.schema import shred_journal
from gateway.records.sealing.providers.local import LocalProvider
from gateway.records.storage.connection import open_engine, reading
from tests.contracts.sqlite_house import TENANT, House, SteadyClock
from tests.gateway.records.keystore.crash_child import POINTS

CHILD = Path(__file__).with_name("crash_child.py")
ROOT = Path(__file__).parents[4]


class Scene:
    """A person who is to be erased, and a neighbour with keys in most buckets."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        house = House(folder)
        self.subject, self.conversation = house.person()
        self.values = house.keystore.create_value_keys(TENANT, self.conversation, 8)
        house.keystore.enter(TENANT, "email", "jan@example.pl", self.subject)
        self.neighbour, self.neighbours = house.person()
        self.kept = house.keystore.create_value_keys(TENANT, self.neighbours, 100)
        house.keystore.enter(TENANT, "email", "ewa@example.pl", self.neighbour)
        self.expected = self.neighbours_keys(house.keystore)
        house.close()
        self.copy = folder / "copy.db"
        shutil.copy(folder / "keys" / "keys.db", self.copy)

    def neighbours_keys(self, store: Keystore) -> tuple[Any, ...]:
        return (
            store.subject_key(TENANT, self.neighbour),
            store.conversation_key(TENANT, self.neighbour, self.neighbours),
            store.value_keys(TENANT, self.neighbours, self.kept),
            store.subject_reference(TENANT, self.neighbour),
            store.find(TENANT, "email", "EWA@example.pl"),
            store.digest(TENANT, "prefix", b"x"),
        )

    def assert_gone(self, store: Keystore) -> None:
        assert not store.has_key(TENANT, self.subject)
        assert store.living(TENANT, [self.conversation, *self.values]) == set()
        assert store.subject_reference(TENANT, self.subject) is None
        assert store.find(TENANT, "email", "jan@example.pl") is None
        with pytest.raises(SealingError):
            store.conversation_key(TENANT, self.subject, self.conversation)
        with pytest.raises(SealingError):
            store.value_keys(TENANT, self.conversation, self.values)

    def assert_old_copy_is_shut(self, provider: LocalProvider) -> None:
        with pytest.raises(SealingError):
            _open_from(self.copy, provider, self.subject)


def _open_from(path: Path, provider: LocalProvider, subject: UUID) -> bytes:
    store = Keystore.open(path, provider, SteadyClock())
    try:
        return store.subject_key(TENANT, subject)
    finally:
        store.close()


@pytest.fixture
def scene(tmp_path: Path, empty_house: Path) -> Scene:
    shutil.copytree(empty_house, tmp_path, dirs_exist_ok=True)
    return Scene(tmp_path)


def states(house: House) -> list[State]:
    engine = open_engine(house.keys_path, query_only=True)
    with reading(engine) as connection:
        rows = connection.execute(select(shred_journal.c.state)).scalars().all()
    engine.dispose()
    return [State(row) for row in rows]


@pytest.mark.parametrize("point", POINTS)
def test_killed_anywhere_it_is_all_or_nothing_and_goes_on(scene: Scene, point: str) -> None:
    command = [sys.executable, str(CHILD), str(scene.folder), str(scene.subject), point]
    command.append(str(TENANT))
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert ended.returncode == -signal.SIGKILL, ended.stderr.decode()
    house = House(scene.folder)
    try:
        committed = not house.keystore.has_key(TENANT, scene.subject)
        assert committed == (house.keystore.shred_sequence() == 1)
        assert scene.neighbours_keys(house.keystore) == scene.expected
        if committed:  # the start has finished it by itself
            scene.assert_gone(house.keystore)
            scene.assert_old_copy_is_shut(house.provider)
            assert states(house) == [State.DONE]
        receipt = house.keystore.shred_subject(TENANT, scene.subject)
        assert receipt.sequence == 1
        assert receipt.destroyed[UnitKind.VALUE] == 8
        scene.assert_gone(house.keystore)
        scene.assert_old_copy_is_shut(house.provider)
        assert scene.neighbours_keys(house.keystore) == scene.expected
        assert states(house) == [State.DONE]
    finally:
        house.close()


def test_the_matrix_reaches_both_sides_of_the_commit() -> None:
    assert "before:rotate" in POINTS
    assert "after:truncate" in POINTS
    assert len(POINTS) == 20


@pytest.mark.parametrize("step", ["replicate", "truncate_wal", "destroy_versions_below"])
def test_a_failing_step_is_reported_and_taken_up_again(
    scene: Scene, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = House(scene.folder)

    def broken(*_: object) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patch:
        owner: Any = LocalProvider if step.startswith("destroy") else journal
        patch.setattr(owner, step, broken)
        with pytest.raises(StoreError) as refused:
            house.keystore.shred_subject(TENANT, scene.subject)
        assert refused.value.code == "shred_unfinished"
        scene.assert_gone(house.keystore)
    receipt = house.keystore.shred_subject(TENANT, scene.subject)
    assert receipt.sequence == 1
    scene.assert_old_copy_is_shut(house.provider)
    assert scene.neighbours_keys(house.keystore) == scene.expected
    house.close()


def test_nothing_is_destroyed_before_every_replica_has_the_new_state(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = House(scene.folder)
    order: list[str] = []
    replicate, destroy = journal.replicate, LocalProvider.destroy_versions_below

    def watched_replicate(*args: Any) -> None:
        order.append("replicate")
        replicate(*args)

    def watched_destroy(self: LocalProvider, version: int) -> None:
        order.append("destroy")
        destroy(self, version)

    monkeypatch.setattr(journal, "replicate", watched_replicate)
    monkeypatch.setattr(LocalProvider, "destroy_versions_below", watched_destroy)
    house.keystore.shred_subject(TENANT, scene.subject)
    house.close()
    assert order == ["replicate", "destroy"]


def test_a_reader_in_the_way_leaves_the_last_step_for_later(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = House(scene.folder)
    with monkeypatch.context() as patch:
        patch.setattr(journal, "truncate_wal", lambda _: False)
        receipt = house.keystore.shred_subject(TENANT, scene.subject)
    assert receipt.sequence == 1
    assert states(house) == [State.DESTROYED]
    house.close()
    house = House(scene.folder)
    assert states(house) == [State.DONE]
    house.close()


def test_an_unfinished_shred_is_finished_before_the_next(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = House(scene.folder)
    with monkeypatch.context() as patch:
        patch.setattr(Journal, "replay", lambda _: None)
        house.keystore.shred_subject(TENANT, scene.subject)
    assert states(house) == [State.COMMITTED]
    house.keystore.shred_conversation(TENANT, scene.neighbours)
    assert states(house) == [State.DONE, State.DONE]
    house.close()
