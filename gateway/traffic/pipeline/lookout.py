"""Ends running answers when somebody stops the assistant (Art. 14(4)(e) AI Act).

One for all answers of a process; its thread runs only while there are any.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from gateway.errors import GatewayError
from gateway.ports.switches import Switches, SwitchKind, SwitchRecord, is_on

LOOK_SECONDS: Final = 0.2
BLIND_LOOKS: Final = 4
"""So many looks in a row that tell nothing count as a stop: nobody could stop the answers then."""

log = logging.getLogger("gateway.lookout")


@dataclass(frozen=True, slots=True)
class Running:
    """One answer on its way. `stop` ends it, from any thread; called at most once."""

    tenant: UUID
    assistant: str
    stop: Callable[[], None] = field(repr=False)


Tell = Callable[[UUID, int], None]
"""(tenant, how many answers were ended just now)"""


@dataclass(slots=True)
class Lookout:
    """Looks a few times a second while answers run. `tell` hears of those that were ended."""

    switches: Switches
    tell: Tell
    _running: dict[int, Running] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _looking: bool = False
    _blind: int = 0

    def is_stopped(self, tenant: UUID, assistant: str) -> bool:
        """Whether no model may be called for this assistant now. Raises StoreError."""
        return is_on(self.switches.standing(), SwitchKind.HUMANS_ONLY, tenant, assistant)

    def watch(self, running: Running) -> Callable[[], None]:
        """Ends it when a stop comes. Returns what ends the watch."""
        with self._lock:
            self._running[id(running)] = running
            if not self._looking:
                self._looking = True
                threading.Thread(target=self._run, name="lookout", daemon=True).start()

        def end() -> None:
            with self._lock:
                self._running.pop(id(running), None)

        return end

    def look(self) -> bool:
        """One look; whether there is still anything to look after."""
        with self._lock:
            if not self._running:
                self._looking = False
                return False
            mine = tuple(self._running.values())
        standing = self._standing()
        ended = [
            each
            for each in mine
            if (self._blind >= BLIND_LOOKS if standing is None else _stops(standing, each))
        ]
        with self._lock:
            ended = [each for each in ended if self._running.pop(id(each), None) is not None]
        for each in ended:
            each.stop()
        for tenant in {each.tenant for each in ended}:
            self.tell(tenant, sum(each.tenant == tenant for each in ended))
        return True

    def _standing(self) -> tuple[SwitchRecord, ...] | None:
        """None where it cannot be known at the moment."""
        try:
            found = self.switches.standing()
        except GatewayError:
            self._blind += 1
            return None
        self._blind = 0
        return found

    def _run(self) -> None:
        while True:
            try:
                if not self.look():
                    return
            except Exception as error:
                log.error("lookout_failed", extra={"exception": type(error).__name__})
            time.sleep(LOOK_SECONDS)


def _stops(standing: tuple[SwitchRecord, ...], running: Running) -> bool:
    return is_on(standing, SwitchKind.HUMANS_ONLY, running.tenant, running.assistant)
