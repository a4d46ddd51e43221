"""Where the time comes from."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Gives the present instant, always aware, always UTC."""

    def now(self) -> datetime: ...
