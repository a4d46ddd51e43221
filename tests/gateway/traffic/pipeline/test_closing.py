from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

import pytest

from gateway.conversation.answers import AnswerEnded, AnswerFailed, Delta, Frame, Lane, LaneKind
from gateway.errors import ConflictError, DetectionError, StoreError
from gateway.traffic.pipeline.closing import ATTEMPTS, Closing, Ended
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.recording import Listener
from gateway.traffic.pseudonyms.clearing import Clearing
from tests.desks import Office, clearing
from tests.drafts import draft_of, found_again, policy_with, transcript


def _said(*texts: str, tool: str = "", end: Any = None) -> Listener:
    listener = Listener()
    events: list[Any] = [
        Frame((Delta(Lane(choice, LaneKind.TEXT), text),)) for choice, text in enumerate(texts)
    ]
    if tool:
        events.append(Frame((Delta(Lane(0, LaneKind.TOOL_ARGUMENTS), tool),)))
    for event in [*events, end or AnswerEnded()]:
        tuple(listener.feed(event))
    return listener


def _close(
    office: Office, draft: Draft, said: Listener, *, records: Any = None,
    detector: Clearing | None = None, remember: Any = None, **ended: Any,
) -> list[str]:  # fmt: skip
    before = len(office.kinds())
    members = {"restored": {}, "words_delivered": False, "claims_blocked": 0} | ended
    closing = Closing(records or office.records, detector or clearing(), office.clock)
    closing.close(draft, Ended(said, **members), remember)
    return office.kinds()[before:]


def test_what_was_said_is_kept_cleared_and_the_end_is_on_record(office: Office) -> None:
    draft = draft_of(office, "Halo")
    said = _said("Napiszemy na jan@wp.pl.", tool='{"to": "ola@wp.pl"}')
    assert _close(office, draft, said) == ["invented_data.found", "turn.answered"]
    assert office.events()[-2].detect == {"EMAIL_ADDRESS": 1}  # what was said, not to a tool
    assert transcript(office, draft) == ["Napiszemy na [EMAIL_1].", '{"to": "[EMAIL_2]"}']
    answered = office.events()[-1]
    assert (answered.state, answered.count) == ("complete", len("Napiszemy na jan@wp.pl."))
    assert found_again(office, draft).turns == 1


def test_where_policy_keeps_no_transcript_only_the_end_is_on_record(office: Office) -> None:
    policy = policy_with(office.policy, transcripts={"keep": False})
    draft = draft_of(office, "Halo", policy=policy)
    assert _close(office, draft, _said("Dzień dobry.")) == ["turn.answered"]
    assert transcript(office, draft) == []


def test_an_answer_without_words_leaves_no_line(office: Office) -> None:
    draft = draft_of(office, "Halo")
    assert _close(office, draft, _said("")) == ["turn.answered"]
    assert transcript(office, draft) == []


def test_restored_values_blocked_claims_and_delivered_words_are_on_record(office: Office) -> None:
    draft = draft_of(office, "Halo")
    draft = replace(draft, opening_words=office.words.say(draft.exchange, "disclosure"))
    kinds = _close(
        office, draft, _said("Dzień dobry."), restored={"PERSON": 2}, claims_blocked=1,
        words_delivered=True,
    )  # fmt: skip
    assert sorted(kinds) == [
        "disclosure.shown", "human_claim.blocked", "turn.answered", "turn.restored",
    ]  # fmt: skip
    assert found_again(office, draft).disclosed_at is not None


def test_words_that_never_went_out_do_not_count_as_shown(office: Office) -> None:
    draft = draft_of(office, "Halo")
    draft = replace(draft, opening_words=office.words.say(draft.exchange, "disclosure"))
    assert _close(office, draft, _said("")) == ["turn.answered"]
    assert found_again(office, draft).disclosed_at is None


def test_an_answer_that_broke_off_is_on_record_as_failed_and_its_part_is_kept(
    office: Office,
) -> None:
    draft = draft_of(office, "Halo")
    failed = AnswerFailed("upstream_truncated", "It broke off.")
    assert _close(office, draft, _said("Dzień", end=failed)) == ["turn.failed"]
    outcome = office.events()[-1].outcome
    assert (outcome.result.value, outcome.code) == ("error", "upstream_truncated")
    assert transcript(office, draft) == ["Dzień"]


def test_a_client_that_went_away_is_on_record(office: Office) -> None:
    draft = draft_of(office, "Halo")
    listener = Listener()
    tuple(listener.feed(Frame((Delta(Lane(0, LaneKind.TEXT), "Dz"),))))
    _close(office, draft, listener)
    answered = office.events()[-1]
    assert (answered.state, answered.outcome.code) == ("truncated", "client_gone")


def test_a_text_that_cannot_be_examined_is_kept_as_one_value(office: Office) -> None:
    class Failing:
        def analyse(self, requests: object) -> list[Any]:
            raise DetectionError("detector_failed", "Constant words.")

    draft = draft_of(office, "Halo")
    _close(office, draft, _said("Napiszemy do Jana."), detector=Clearing(Failing()))
    assert transcript(office, draft) == ["[MESSAGE_1]"]


def test_the_link_is_remembered_only_for_an_answer_that_is_complete(office: Office) -> None:
    remembered: list[str] = []
    draft = draft_of(office, "Halo")

    def remember(work: object, text: str) -> None:
        remembered.append(text)

    _close(office, draft, _said("Dz", end=AnswerFailed("x", "y")), remember=remember)
    assert remembered == []
    _close(office, draft, _said("Dzień dobry."), remember=remember)
    assert remembered == ["Dzień dobry."]


class Refusing:
    def __init__(self, inner: Any, error: Exception, times: int = 99) -> None:
        self.inner, self.error, self.times = inner, error, times

    def commit(self, effect: Any) -> Any:
        self.times -= 1
        if self.times >= 0:
            raise self.error
        return self.inner.commit(effect)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (StoreError("records_unavailable", "Constant."), "records_unavailable"),
        (ConflictError("placeholder_taken", "Constant."), "records_busy"),
        (ValueError("Kowalski"), "unexpected"),
    ],
)
def test_a_failure_to_write_is_logged_by_code_and_never_raised(
    office: Office, caplog: pytest.LogCaptureFixture, error: Exception, code: str
) -> None:
    with caplog.at_level(logging.ERROR):
        _close(
            office, draft_of(office, "Halo"), _said("a"), records=Refusing(office.records, error)
        )
    assert [getattr(record, "code", None) for record in caplog.records] == [code]
    assert "Kowalski" not in caplog.text


def test_who_was_quicker_only_delays_the_end(office: Office) -> None:
    error = ConflictError("placeholder_taken", "Constant.")
    records = Refusing(office.records, error, ATTEMPTS - 1)
    assert _close(office, draft_of(office, "Halo"), _said("a"), records=records) == [
        "turn.answered"
    ]
