from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from gateway.errors import ConflictError, DetectionError, PolicyError, StoreError
from gateway.traffic.detection.language import COVERED
from gateway.traffic.pipeline.admission import ATTEMPTS, admit
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.stage import Proceed, Refuse, Reply, Verdict
from gateway.traffic.stages.redaction import Redaction
from tests.desks import Office, clearing
from tests.drafts import draft_of, queue_of


@dataclass
class Deciding:
    decision: Callable[[Draft], Verdict]
    name: str = "deciding"
    asked: int = 0

    def decide(self, draft: Draft) -> Verdict:
        self.asked += 1
        return self.decision(draft)


def _raising(error: Exception) -> Deciding:
    def decision(draft: Draft) -> Verdict:
        raise error

    return Deciding(decision)


def _clearing(office: Office) -> Redaction:
    return Redaction(office.words, clearing(), queue_of(office), COVERED)


class Busy:
    """Records in which somebody else is always quicker, `times` times."""

    def __init__(self, inner: Any, times: int) -> None:
        self.inner, self.times = inner, times

    def commit(self, effect: Any) -> Any:
        self.times -= 1
        if self.times >= 0:
            raise ConflictError("placeholder_taken", "Constant words.")
        return self.inner.commit(effect)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)


def test_what_may_go_on_is_on_record_before_it_goes(office: Office) -> None:
    verdict = admit(draft_of(office, "Halo"), [Deciding(Proceed), _clearing(office)],
                    office.records)  # fmt: skip
    assert isinstance(verdict, Proceed) and verdict.draft.sendable is not None
    assert office.kinds()[-1] == "turn.forwarded"


def test_the_first_stage_that_ends_the_way_ends_it(office: Office) -> None:
    after = Deciding(Proceed)
    reply = Deciding(lambda draft: Reply(draft, "asked_nature", "Words."), "truth")
    verdict = admit(draft_of(office, "Halo"), [reply, after], office.records)
    assert isinstance(verdict, Reply) and verdict.words == "Words." and after.asked == 0
    blocked = office.events()[-1]
    assert (blocked.type.value, blocked.state) == ("turn.blocked", "truth")
    assert blocked.outcome is not None and blocked.outcome.code == "asked_nature"


def test_a_refusal_is_on_record_as_denied(office: Office) -> None:
    error = PolicyError("consent_required", "Constant words.")
    verdict = admit(
        draft_of(office, "Halo"), [Deciding(lambda draft: Refuse(draft, error))], office.records
    )
    assert isinstance(verdict, Refuse) and verdict.error is error
    blocked = office.events()[-1]
    assert blocked.outcome is not None and blocked.outcome.result.value == "denied"


def test_an_error_with_a_name_is_a_refusal_and_what_was_decided_before_stands(
    office: Office,
) -> None:
    def marked(draft: Draft) -> Verdict:
        return Proceed(replace(draft, disclosure="shown"))

    error = DetectionError("detector_timeout", "Constant words.")
    verdict = admit(draft_of(office, "Halo"), [Deciding(marked), _raising(error)], office.records)
    assert isinstance(verdict, Refuse) and verdict.error is error
    assert verdict.draft.disclosure == "shown"


def test_an_error_without_a_name_lets_nothing_slip_past_and_says_nothing(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    verdict = admit(
        draft_of(office, "Halo"), [_raising(ValueError("Kowalski")), Deciding(Proceed)],
        office.records,
    )  # fmt: skip
    assert isinstance(verdict, Refuse)
    assert (verdict.error.code, verdict.error.status) == ("stage_failed", 503)
    assert "Kowalski" not in caplog.text


def test_without_anything_cleared_nothing_goes_on(office: Office) -> None:
    verdict = admit(draft_of(office, "Halo"), [Deciding(Proceed)], office.records)
    assert isinstance(verdict, Refuse) and verdict.error.code == "not_cleared"


def test_when_somebody_was_quicker_the_stages_run_again_over_what_stands_now(
    office: Office,
) -> None:
    seen = Deciding(Proceed)
    verdict = admit(
        draft_of(office, "Tu Jan Kowalski"), [seen, _clearing(office)], Busy(office.records, 2)
    )
    assert isinstance(verdict, Proceed) and seen.asked == 3
    assert office.kinds().count("turn.forwarded") == 1


def test_who_is_never_quick_enough_is_told_to_try_again(office: Office) -> None:
    with pytest.raises(StoreError) as refused:
        admit(draft_of(office, "Halo"), [Deciding(Proceed)], Busy(office.records, ATTEMPTS))
    assert refused.value.code == "records_busy"


def test_without_its_record_nothing_happens(office: Office) -> None:
    class Unwritable:
        def commit(self, effect: object) -> None:
            raise StoreError("records_unavailable", "Constant words.")

    with pytest.raises(StoreError):
        admit(draft_of(office, "Halo"), [Deciding(Proceed)], Unwritable())  # type: ignore[arg-type]


def test_a_failing_effect_leaves_no_half_of_a_decision(office: Office) -> None:
    def effect(work: Any) -> None:
        raise StoreError("records_unavailable", "Constant words.")

    decided = Deciding(lambda draft: Reply(draft.with_effects(effect), "x", "y"))
    with pytest.raises(StoreError):
        admit(draft_of(office, "Halo"), [decided], office.records)
    assert office.kinds() == []
