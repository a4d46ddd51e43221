"""The live side of the page: server-sent events that carry whatever part has changed."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from typing import Final

LIMIT_STREAMS: Final = 24
LIFETIME_SECONDS: Final = 60.0
PAUSE_SECONDS: Final = 0.5


def live_parts(
    refreshed: Callable[[], dict[str, str] | None],
    draining: Callable[[], bool],
    *,
    pause_seconds: float = PAUSE_SECONDS,
    lifetime_seconds: float = LIFETIME_SECONDS,
) -> Iterator[str]:
    """Events named `parts`, each a JSON object of part → HTML, only with what is new.

    `refreshed` gives all parts as they are now, or None while there is no session. The stream ends
    after `lifetime_seconds` (a browser connects again by itself) or when the house drains; a
    comment every few rounds lets a vanished browser be noticed.
    """
    sent: dict[str, str] = {}
    until = time.monotonic() + lifetime_seconds
    pause = threading.Event()
    yield "retry: 2000\n\n"
    while time.monotonic() < until and not draining():
        parts = refreshed() or {}
        fresh = {name: html for name, html in parts.items() if sent.get(name) != html}
        sent.update(fresh)
        if fresh:
            yield f"event: parts\ndata: {json.dumps(fresh, ensure_ascii=False)}\n\n"
        else:
            yield ": \n\n"
        pause.wait(pause_seconds)
