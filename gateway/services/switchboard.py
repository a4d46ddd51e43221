"""What is switched on now: one look at a number for each question, the rows only after a change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from gateway.ports.clock import Clock
from gateway.ports.records import Records
from gateway.ports.switches import SwitchRecord


@dataclass(slots=True)
class Switchboard:
    """Implements `gateway.ports.switches.Switches`. Safe from any thread.

    `newest` gives a number that grows with every change in any process; it is asked every time, so
    what another process switched holds from the very next question.
    """

    records: Records
    newest: Callable[[], int]
    clock: Clock
    _known: tuple[int, tuple[SwitchRecord, ...]] = field(default=(-1, ()), init=False)

    def standing(self) -> tuple[SwitchRecord, ...]:
        number = self.newest()
        seen, rows = self._known
        if number != seen:
            # Read after the number: what changed in between is read again at the next question.
            rows = self.records.read(lambda work: work.switches.all())
            self._known = (number, rows)
        now = self.clock.now()
        return tuple(row for row in rows if row.holds(now))
