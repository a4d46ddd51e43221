from __future__ import annotations

from uuid import uuid4

from gateway.errors import StoreError
from gateway.ports.switches import SwitchKind, SwitchRecord
from gateway.traffic.pipeline.lookout import BLIND_LOOKS, Lookout, Running
from tests.contracts.sqlite_house import NOON, OTHER_TENANT, TENANT


class Board:
    """Switches that a test throws; None: nobody can tell."""

    def __init__(self) -> None:
        self.on: tuple[SwitchRecord, ...] | None = ()

    def standing(self) -> tuple[SwitchRecord, ...]:
        if self.on is None:
            raise StoreError("records_unavailable", "Constant words.")
        return self.on


def stop(assistant: str = "", tenant: object = TENANT) -> SwitchRecord:
    return SwitchRecord(tenant, SwitchKind.HUMANS_ONLY, assistant, True, NOON)  # type: ignore[arg-type]


def watched(board: Board, *running: tuple[object, str]) -> tuple[Lookout, list[str], list[object]]:
    """A look-out whose looks the test takes itself: its thread is told that there is one."""
    ended: list[str] = []
    told: list[object] = []
    lookout = Lookout(board, lambda tenant, count: told.append((tenant, count)))
    lookout._looking = True
    for tenant, assistant in running:
        name = f"{'other' if tenant == OTHER_TENANT else 'own'}-{assistant}"
        lookout.watch(Running(tenant, assistant, lambda name=name: ended.append(name)))  # type: ignore[arg-type, misc]
    return lookout, ended, told


def test_a_stop_ends_what_it_is_meant_for_once_and_tells() -> None:
    board = Board()
    lookout, ended, told = watched(board, (TENANT, "a"), (TENANT, "b"), (OTHER_TENANT, "a"))
    assert lookout.look() and ended == []
    board.on = (stop("a"),)
    assert lookout.look() and ended == ["own-a"]
    board.on = (stop(),)
    lookout.look()
    assert ended == ["own-a", "own-b"]
    assert told == [(TENANT, 1), (TENANT, 1)]
    lookout.look()
    assert len(ended) == 2 and len(told) == 2


def test_what_ended_by_itself_is_left_alone() -> None:
    board, ended = Board(), []
    lookout = Lookout(board, lambda tenant, count: None)
    lookout._looking = True
    end = lookout.watch(Running(TENANT, "a", lambda: ended.append(1)))
    end()
    end()
    board.on = (stop(),)
    assert not lookout.look()
    assert ended == []


def test_a_second_without_knowing_counts_as_a_stop_a_moment_does_not() -> None:
    board = Board()
    lookout, ended, _ = watched(board, (TENANT, "a"))
    board.on = None
    for _ in range(BLIND_LOOKS - 1):
        lookout.look()
    assert ended == []
    board.on = ()
    lookout.look()
    board.on = None
    for _ in range(BLIND_LOOKS):
        assert ended == []
        lookout.look()
    assert ended == ["own-a"]


def test_whether_a_call_may_still_be_made_is_asked_anew_each_time() -> None:
    board = Board()
    lookout = Lookout(board, lambda tenant, count: None)
    assert not lookout.is_stopped(TENANT, "a")
    board.on = (stop(tenant=uuid4()),)
    assert not lookout.is_stopped(TENANT, "a")
    board.on = (stop(),)
    assert lookout.is_stopped(TENANT, "a")
