from __future__ import annotations

from pathlib import Path
from typing import Any

from gateway.conversation.messages import ObservedConversation
from gateway.errors import DetectionError
from gateway.traffic.pipeline.stage import Proceed
from gateway.traffic.pseudonyms.clearing import Clearing
from gateway.traffic.stages.observation import Observation
from tests.desks import Office, clearing
from tests.drafts import committed, draft_of


def test_nothing_is_changed_and_what_would_have_been_done_is_on_record(tmp_path: Path) -> None:
    office = Office(tmp_path, "observe")
    verdict = Observation(clearing()).decide(draft_of(office, "Tu Jan Kowalski, jan@wp.pl"))
    assert isinstance(verdict, Proceed)
    assert isinstance(verdict.draft.sendable, ObservedConversation)
    assert verdict.draft.disclosure == "suppressed; reason=observe"
    assert committed(office, verdict) == ["turn.observed"]
    event = office.events()[-1]
    assert dict(event.detect or {}) == {"PERSON": 1, "EMAIL_ADDRESS": 1}
    assert event.state == "observed"
    office.close()


def test_a_detector_that_fails_is_on_record_and_stops_nothing(tmp_path: Path) -> None:
    class Failing:
        def analyse(self, requests: object) -> list[Any]:
            raise DetectionError("detector_failed", "Constant words.")

    office = Office(tmp_path, "observe")
    verdict = Observation(Clearing(Failing())).decide(draft_of(office, "Tu Jan Kowalski"))
    assert isinstance(verdict, Proceed)
    committed(office, verdict)
    assert office.events()[-1].state == "detector_failed"
    office.close()
