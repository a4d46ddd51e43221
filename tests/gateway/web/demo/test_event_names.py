"""Names of audit events."""

from __future__ import annotations

from audit_log.kinds import EventType
from gateway.web.demo.event_names import EVENT_NAMES


def test_every_kind_of_event_has_a_name_in_both_languages() -> None:
    assert EVENT_NAMES.keys() == {kind.value for kind in EventType}
    assert all(polish and english for polish, english in EVENT_NAMES.values())
