from __future__ import annotations

import pytest

from gateway.ports.consents import ConsentStatus
from gateway.ports.conversations import HandoverState
from gateway.traffic.pipeline.stage import Proceed, Refuse, Reply, Verdict
from gateway.traffic.stages.asked_in_words import NATURE_QUESTION_WORDS, AskedInWords
from tests.desks import TENANT, Office
from tests.drafts import JSON, committed, draft_of, found_again, policy_with, queue_of, transcript

HUMAN = "Chcę rozmawiać z człowiekiem, tu Jan Kowalski"
NATURE = "Czy jesteś człowiekiem?"
WITHDRAW = "wycofuję zgodę"


def _decide(office: Office, *said: str, **members: object) -> Verdict:
    draft = draft_of(office, *said, **members)  # type: ignore[arg-type]
    return AskedInWords(office.words, queue_of(office)).decide(draft)


def test_an_ordinary_question_goes_on(office: Office) -> None:
    verdict = _decide(office, "Gdzie moja paczka?")
    assert isinstance(verdict, Proceed) and not verdict.draft.effects


def test_a_wish_for_a_human_is_served_in_one_step_and_the_words_are_kept_cleared(
    office: Office,
) -> None:
    verdict = _decide(office, HUMAN)
    assert isinstance(verdict, Reply) and verdict.reason == "human_requested"
    assert verdict.draft.handover is HandoverState.WAITING
    kinds = committed(office, verdict)
    assert {"human.request", "ai.optout", "notice.shown"} <= set(kinds)
    assert found_again(office, verdict.draft).state is HandoverState.WAITING
    assert transcript(office, verdict.draft) == [HUMAN.replace("Jan Kowalski", "[PERSON_1]")]


def test_where_no_human_is_offered_the_wish_changes_nothing(office: Office) -> None:
    policy = policy_with(office.policy, human={"offered": False})
    assert isinstance(_decide(office, HUMAN, policy=policy), Proceed)


@pytest.mark.parametrize("state", [HandoverState.WAITING, HandoverState.HUMAN])
@pytest.mark.parametrize("said", [HUMAN, NATURE])
def test_who_is_with_a_human_already_is_left_to_them(
    office: Office, state: HandoverState, said: str
) -> None:
    assert isinstance(_decide(office, said, state=state), Proceed)


def test_in_json_the_wish_for_a_human_is_a_refusal_with_its_code(office: Office) -> None:
    verdict = _decide(office, HUMAN, shape=JSON)
    assert isinstance(verdict, Refuse) and verdict.error.code == "human_requested"
    committed(office, verdict)
    assert found_again(office, verdict.draft).state is HandoverState.WAITING


def test_a_withdrawal_is_recorded_and_stops_the_call(office: Office) -> None:
    verdict = _decide(office, WITHDRAW)
    assert isinstance(verdict, Reply) and verdict.reason == "consent_withdrawn"
    assert verdict.draft.consent == "withdrawn"
    assert "consent.withdrawn" in committed(office, verdict)
    subject = verdict.draft.exchange.conversation.subject
    current = office.records.read(lambda w: w.consents.current(TENANT, subject, "answer"))
    assert current is not None and current.status is ConsentStatus.WITHDRAWN


def test_where_there_is_nothing_to_withdraw_the_words_go_on(contract: Office) -> None:
    assert isinstance(_decide(contract, WITHDRAW), Proceed)


def test_the_short_question_what_are_you_gets_the_truth_and_nothing_else(office: Office) -> None:
    verdict = _decide(office, NATURE)
    assert isinstance(verdict, Reply) and verdict.reason == "asked_nature"
    assert "sztucznej inteligencji" in verdict.words
    kinds = committed(office, verdict)
    assert {"nature_question.detected", "self_disclosure.sent"} <= set(kinds)


def test_a_longer_message_gets_the_truth_before_its_answer(office: Office) -> None:
    long = NATURE + (
        " Zamówienie z wtorku nie doszło, a miało być w czwartek rano w paczkomacie przy dworcu;"
        " kod odbioru nie przyszedł. Kiedy je dostanę?"
    )
    assert len(long.split()) > NATURE_QUESTION_WORDS
    verdict = _decide(office, long)
    assert isinstance(verdict, Proceed)
    assert [notice.name for notice in verdict.draft.opening_words] == ["nature"]


def test_json_stays_json_when_somebody_asks_what_answers(office: Office) -> None:
    verdict = _decide(office, NATURE, shape=JSON)
    assert isinstance(verdict, Proceed) and not verdict.draft.opening_words


def test_a_wish_for_a_human_is_served_together_with_the_truth_where_both_are_asked(
    office: Office,
) -> None:
    draft = draft_of(office, "Jesteś botem? Połącz mnie z konsultantem.")
    assert draft.exchange.wishes.asks_nature and draft.exchange.wishes.wants_human
    verdict = AskedInWords(office.words, queue_of(office)).decide(draft)
    assert isinstance(verdict, Reply) and verdict.reason == "human_requested"
    (nature,) = office.words.say(draft.exchange, "nature")
    (waiting,) = office.words.say(draft.exchange, "human_waiting")
    assert verdict.words.index(nature.text) < verdict.words.index(waiting.text)
    assert {"nature_question.detected", "human.request"} <= set(committed(office, verdict))
