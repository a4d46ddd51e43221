"""What is due: pure questions about instants, and numbers that cannot quietly mean "never"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from gateway.errors import SettingsError
from gateway.ports.conversations import ConversationRecord

LONGEST_KEPT: Final = timedelta(days=3650)
"""No policy can ask for more (`transcripts.retention_days`)."""

LARGEST_BATCH: Final = 1000


@dataclass(frozen=True, slots=True)
class Budget:
    """How much one sweep does: `batch` conversations at a time with a pause after each batch, and

    at most `most` in all (None: until nothing is due). Raises SettingsError (`bad_retention`) for
    anything that would make a sweep do nothing: a value that cannot be used stops it loudly.
    """

    batch: int = 50
    most: int | None = None
    pause_seconds: float = 0.05

    def __post_init__(self) -> None:
        counts = (self.batch,) if self.most is None else (self.batch, self.most)
        whole = all(type(count) is int and count > 0 for count in counts)
        pause = self.pause_seconds
        timed = type(pause) in (int, float) and 0 <= pause <= 60
        if not whole or self.batch > LARGEST_BATCH or not timed:
            raise SettingsError("bad_retention", "A number of the retention sweep makes no sense.")


def due(records: Iterable[ConversationRecord], now: datetime) -> tuple[ConversationRecord, ...]:
    """Those whose period has ended, the longest overdue first.

    Raises ValueError where an instant has no time zone: compared wrongly, it would pass unnoticed.
    """
    ended = [record for record in records if _utc(record.expires_at) <= _utc(now)]
    return tuple(sorted(ended, key=lambda record: (record.expires_at, record.id)))


def beyond_any_policy(now: datetime) -> datetime:
    """An end of keeping after this instant can come from no policy: it is a fault, not a rule."""
    return _utc(now) + LONGEST_KEPT


def _utc(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant.astimezone(UTC)
