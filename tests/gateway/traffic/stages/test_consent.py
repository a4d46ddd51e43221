from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from gateway.conversation.messages import AnswerShape
from gateway.ports.consents import ConsentRecord, ConsentStatus
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Proceed, Refuse, Reply, Verdict
from gateway.traffic.stages.consent import Consent
from policies.notices.book import NoticeBook
from tests.desks import PRINCIPAL, TENANT, Office
from tests.drafts import FORCED_TOOL, JSON, committed, draft_of, policy_with, queue_of

QUESTION = "Gdzie moja paczka?"


def _stage(office: Office) -> Consent:
    return Consent(office.words, queue_of(office))


def _asked(office: Office, **members: Any) -> tuple[Verdict, ConsentRecord]:
    """Somebody asks something for the first time; the question of consent is on record."""
    verdict = _stage(office).decide(draft_of(office, QUESTION, **members))
    committed(office, verdict)
    subject = verdict.draft.exchange.conversation.subject
    record = office.records.read(lambda w: w.consents.current(TENANT, subject, "answer"))
    assert record is not None
    return verdict, record


def _answer(office: Office, text: str, *before: str, **members: Any) -> Verdict:
    verdict, asked = _asked(office)
    record = verdict.draft.exchange.conversation
    draft = draft_of(office, *before, text, record=record, consent=asked, **members)
    place = draft.conversation.messages[-1].place
    conversation = replace(draft.conversation, removed=(place,))
    return _stage(office).decide(replace(draft, conversation=conversation))


def test_the_first_words_meet_the_question_and_it_is_on_record_as_shown(office: Office) -> None:
    verdict, record = _asked(office)
    assert isinstance(verdict, Reply) and verdict.reason == "consent_required"
    assert verdict.draft.consent == "required"
    assert "TAK (wyrażam zgodę)" in verdict.words
    assert record.status is ConsentStatus.REQUESTED
    assert record.notice_bytes.decode() in verdict.words
    assert record.notice_name == "consent" and len(record.notice_sha256) == 64
    assert verdict.draft.exchange.conversation.reference in verdict.words


def test_a_yes_is_on_record_with_the_very_question_and_the_first_question_is_answered(
    office: Office,
) -> None:
    verdict = _answer(office, "tak", QUESTION)
    assert isinstance(verdict, Proceed) and verdict.draft.consent == "granted"
    assert "consent.given" in committed(office, verdict)
    subject = verdict.draft.exchange.conversation.subject
    history = office.records.read(lambda w: w.consents.history(TENANT, subject))
    assert [act.status.value for act in history] == ["requested", "granted"]
    assert history[0].notice_bytes == history[1].notice_bytes


def test_a_yes_alone_is_on_record_and_the_question_is_asked_for(office: Office) -> None:
    verdict = _answer(office, "tak")
    assert isinstance(verdict, Reply) and verdict.reason == "consent_granted"
    assert "consent.given" in committed(office, verdict)


def test_a_no_leads_to_a_human(office: Office) -> None:
    verdict = _answer(office, "nie", QUESTION)
    assert isinstance(verdict, Reply) and verdict.reason == "human_requested"
    assert verdict.draft.consent == "refused" and verdict.draft.handover.value == "waiting"
    assert {"consent.refused", "human.request"} <= set(committed(office, verdict))


@pytest.mark.parametrize("other", [True, False])
def test_a_yes_to_a_question_of_another_conversation_is_no_yes(office: Office, other: bool) -> None:
    _, asked = _asked(office)
    record = office.conversation(asked.subject)
    draft = draft_of(office, QUESTION, "tak", record=record, consent=asked if other else None)
    verdict = _stage(office).decide(draft)
    assert isinstance(verdict, Reply) and verdict.reason == "consent_required"


def test_another_question_before_an_answer_is_met_by_the_question_again(office: Office) -> None:
    verdict = _answer(office, "A kiedy przyjdzie?", QUESTION)
    assert isinstance(verdict, Reply) and verdict.reason == "consent_required"


def test_an_unclear_answer_is_asked_about(office: Office) -> None:
    from gateway.ports.detector import Wishes

    verdict = _answer(office, "może", QUESTION, wishes=Wishes(consent_reply="unclear"))
    assert isinstance(verdict, Reply) and verdict.reason == "consent_unclear"
    assert "TAK, NIE albo" in verdict.words


def _granted(office: Office, **changes: Any) -> Verdict:
    verdict, asked = _asked(office)
    given = replace(asked, status=ConsentStatus.GRANTED, **changes)
    record = verdict.draft.exchange.conversation
    return _stage(office).decide(draft_of(office, QUESTION, record=record, consent=given))


def test_with_consent_the_words_go_on(office: Office) -> None:
    verdict = _granted(office)
    assert isinstance(verdict, Proceed) and verdict.draft.consent == "granted"
    assert not verdict.draft.effects


@pytest.mark.parametrize("changes", [{"notice_version": "0"}, {"status": ConsentStatus.WITHDRAWN}])
def test_a_consent_to_other_words_or_a_withdrawn_one_does_not_count(
    office: Office, changes: dict[str, Any]
) -> None:
    verdict, asked = _asked(office)
    given = replace(asked, **({"status": ConsentStatus.GRANTED} | changes))
    record = verdict.draft.exchange.conversation
    again = _stage(office).decide(draft_of(office, QUESTION, record=record, consent=given))
    assert isinstance(again, Reply) and again.reason == "consent_required"


def test_a_consent_is_too_old_after_its_time(office: Office) -> None:
    now = office.clock.now()
    assert isinstance(_granted(office, at=now - timedelta(days=364)), Proceed)
    assert isinstance(_granted(office, at=now - timedelta(days=365)), Reply)


@pytest.mark.parametrize("shape", [JSON, FORCED_TOOL])
def test_where_no_question_can_stand_the_call_is_refused(
    office: Office, shape: AnswerShape
) -> None:
    verdict = _stage(office).decide(draft_of(office, QUESTION, shape=shape))
    assert isinstance(verdict, Refuse)
    assert (verdict.error.code, verdict.error.status) == ("consent_required", 403)
    assert not verdict.draft.effects


def test_where_policy_asks_elsewhere_the_call_is_refused(office: Office) -> None:
    policy = policy_with(office.policy, consent={"ask_in_chat": False})
    assert isinstance(_stage(office).decide(draft_of(office, QUESTION, policy=policy)), Refuse)


def test_without_an_approved_text_there_is_no_question_and_no_call(office: Office) -> None:
    silent = OwnWords(NoticeBook.load(accepted=frozenset({"reviewed"})), PRINCIPAL)
    verdict = Consent(silent, queue_of(office)).decide(draft_of(office, QUESTION))
    assert isinstance(verdict, Refuse)
    assert (verdict.error.code, verdict.error.status) == ("no_approved_text", 503)


def test_where_no_consent_is_needed_nothing_is_asked(contract: Office) -> None:
    verdict = _stage(contract).decide(draft_of(contract, QUESTION))
    assert isinstance(verdict, Proceed) and verdict.draft.consent == "not-required"


def test_the_digest_on_record_is_of_the_notice_that_was_shown(office: Office) -> None:
    verdict, record = _asked(office)
    assert isinstance(verdict, Reply)
    (notice,) = office.words.say(verdict.draft.exchange, "consent")
    assert record.notice_sha256 == hashlib.sha256(notice.text.encode()).hexdigest()
    assert record.notice_sha256 == hashlib.sha256(record.notice_bytes).hexdigest()
    assert notice.text in verdict.words
