from __future__ import annotations

from dataclasses import replace

import pytest

from gateway.conversation.messages import AnswerShape
from gateway.traffic.pipeline.evidence import notice_member
from gateway.traffic.pipeline.own_words import OwnWords, Principal
from gateway.traffic.pipeline.stage import Refuse, Reply
from policies.loader import load_policy
from tests.desks import Office, book
from tests.drafts import FORCED_TOOL, JSON, committed, draft_of, found_again, policy_with


def test_a_text_comes_in_the_customers_language_with_the_case_number(office: Office) -> None:
    exchange = draft_of(office, "Halo", language="en").exchange
    (notice,) = office.words.say(exchange, "disclosure")
    assert notice.language == "en" and exchange.conversation.reference in notice.text


def test_without_an_approved_text_there_it_comes_in_two_languages(office: Office) -> None:
    exchange = draft_of(office, "Halo", language="eo").exchange
    assert [notice.language for notice in office.words.say(exchange, "disclosure")] == ["pl", "en"]


def test_policy_names_the_principal_before_the_settings_do(office: Office) -> None:
    words = OwnWords(book(), Principal("Settings Co", "https://s.example/p", "22 000"))
    controller = {"name": "Policy Co", "privacy_url": "https://p.example/p", "contact": "33 000"}
    policy = policy_with(office.policy, controller=controller)
    (ours,) = words.say(draft_of(office, "Halo").exchange, "disclosure")
    (theirs,) = words.say(draft_of(office, "Halo", policy=policy).exchange, "disclosure")
    assert "Settings Co" in ours.text and "https://s.example/p" in ours.text
    assert "Policy Co" in theirs.text and "https://p.example/p" in theirs.text
    (waiting,) = words.say(draft_of(office, "Halo", policy=policy).exchange, "human_waiting")
    assert "33 000" in waiting.text


def _speak(office: Office, draft: object, **members: object) -> object:
    notices = office.words.say(draft.exchange, "nature")  # type: ignore[attr-defined]
    return office.words.speak(draft, "asked_nature", notices, public="Public.", **members)  # type: ignore[arg-type]


def test_the_first_words_begin_with_the_disclosure_and_both_are_on_record(office: Office) -> None:
    verdict = _speak(office, draft_of(office, "Halo"))
    assert isinstance(verdict, Reply) and verdict.draft.disclosure == "shown"
    assert verdict.words.index("Numer sprawy") < len(verdict.words)
    assert committed(office, verdict) == ["disclosure.shown", "notice.shown"]
    assert found_again(office, verdict.draft).disclosed_at is not None


def test_who_was_told_hears_only_the_notice(office: Office) -> None:
    draft = draft_of(office, "Halo")
    told = replace(draft.exchange.conversation, disclosed_at=office.clock.now())
    verdict = _speak(office, replace(draft, exchange=replace(draft.exchange, conversation=told)))
    assert isinstance(verdict, Reply)
    assert committed(office, verdict) == ["notice.shown"]
    verdict = _speak(office, draft, disclose=False)
    assert isinstance(verdict, Reply) and committed(office, verdict) == ["notice.shown"]


@pytest.mark.parametrize("shape", [JSON, FORCED_TOOL])
def test_where_no_words_can_stand_the_answer_is_an_error_with_their_code(
    office: Office, shape: AnswerShape
) -> None:
    verdict = _speak(office, draft_of(office, "Halo", shape=shape))
    assert isinstance(verdict, Refuse)
    assert (verdict.error.code, verdict.error.public) == ("asked_nature", "Public.")
    assert not verdict.draft.effects


def test_programs_get_no_words(office: Office) -> None:
    policy = load_policy("api-internal")
    assert isinstance(_speak(office, draft_of(office, "Halo", policy=policy)), Refuse)


def test_without_a_text_nothing_is_said(office: Office) -> None:
    draft = draft_of(office, "Halo")
    assert isinstance(office.words.speak(draft, "x", (), public="Public."), Refuse)


def test_the_gateways_words_are_taken_off_again_when_they_come_back(office: Office) -> None:
    from gateway.traffic.identification.references import REFERENCE

    verdict = _speak(office, draft_of(office, "Halo"))
    assert isinstance(verdict, Reply)
    stripped = book().strip(verdict.words, REFERENCE)
    assert stripped.whole and stripped.reference == verdict.draft.exchange.conversation.reference


def test_policy_may_want_plain_words_and_the_log_says_which_text_it_was(office: Office) -> None:
    plain = policy_with(office.policy, languages={"plain": True})
    exchange = draft_of(office, "Halo", policy=plain).exchange
    (usual,) = office.words.say(draft_of(office, "Halo").exchange, "disclosure")
    (simple,) = office.words.say(exchange, "disclosure")
    (without,) = office.words.say(exchange, "consent_refused")  # has no plain variant
    assert (simple.title, without.title) == ("disclosure.plain", "consent_refused")
    assert simple.text != usual.text
    assert notice_member(exchange, simple).name == "disclosure.plain"


def test_a_voice_reads_no_address_and_a_short_message_has_no_gaps(office: Office) -> None:
    draft = draft_of(office, "Halo")
    heard, short = (
        office.words.say(replace(draft.exchange, channel=channel), "disclosure")[0]
        for channel in ("voice", "sms")
    )
    assert heard.title == "disclosure.spoken" and "http" not in heard.text
    assert "\n\n" not in short.text and "http" in short.text


def test_an_unknown_channel_shows_texts_as_a_chat_does(office: Office) -> None:
    draft = draft_of(office, "Halo")
    (usual,) = office.words.say(draft.exchange, "disclosure")
    (other,) = office.words.say(replace(draft.exchange, channel="kiosk"), "disclosure")
    assert other == usual
