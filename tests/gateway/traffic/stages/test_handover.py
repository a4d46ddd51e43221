from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from gateway.errors import DetectionError
from gateway.ports.conversations import HandoverState
from gateway.ports.transcripts import Author, TranscriptLine
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.stage import Proceed, Refuse, Reply, Verdict
from gateway.traffic.pseudonyms.clearing import Clearing
from gateway.traffic.stages.handover import Handover, HumanQueue
from tests.desks import Office
from tests.drafts import (
    ASSISTANT,
    JSON,
    committed,
    draft_of,
    found_again,
    policy_with,
    queue_of,
    transcript,
)

BACK = "wróć do bota"


def _stage(office: Office, queue: HumanQueue | None = None) -> Handover:
    return Handover(office.words, queue or queue_of(office), office.records)


def _decide(office: Office, *said: str, **members: Any) -> Verdict:
    return _stage(office).decide(draft_of(office, *said, **members))


def _human_writes(office: Office, draft: Draft, text: str) -> None:
    record = draft.exchange.conversation
    line = TranscriptLine(
        id=uuid4(), conversation=record.id, turn=1, author=Author.HUMAN, text=text,
        at=office.clock.now(), expires_at=record.expires_at, request_id=uuid4().hex, agent="Ewa",
    )  # fmt: skip
    office.records.commit(
        lambda work: work.transcripts.append(record.tenant, record.subject, (line,))
    )


def test_while_the_model_may_answer_nothing_happens(office: Office) -> None:
    verdict = _decide(office, "Gdzie moja paczka?")
    assert isinstance(verdict, Proceed) and not verdict.draft.effects


@pytest.mark.parametrize("state", [HandoverState.WAITING, HandoverState.HUMAN])
def test_a_message_to_a_human_is_kept_cleared_and_never_goes_on(
    office: Office, state: HandoverState
) -> None:
    verdict = _decide(office, "Tu Jan Kowalski, halo?", state=state)
    assert isinstance(verdict, Reply) and verdict.reason == "with_human"
    committed(office, verdict)
    assert transcript(office, verdict.draft) == ["Tu [PERSON_1], halo?"]
    assert found_again(office, verdict.draft).state is state


def test_what_the_human_wrote_comes_with_their_name_and_the_real_values_and_only_once(
    office: Office,
) -> None:
    first = _decide(office, "Tu Jan Kowalski, halo?", state=HandoverState.HUMAN)
    committed(office, first)
    _human_writes(office, first.draft, "Dzień dobry, [PERSON_1].")
    record = first.draft.exchange.conversation
    second = _decide(office, "I co?", record=record)
    assert isinstance(second, Reply) and second.reason == "human_message"
    assert "Ewa (człowiek)" in second.words and "Dzień dobry, Jan Kowalski." in second.words
    assert "human.message" in committed(office, second)
    third = _decide(office, "A teraz?", record=record)
    assert isinstance(third, Reply) and third.reason == "with_human"


def test_in_json_the_human_waits_and_nothing_counts_as_delivered(office: Office) -> None:
    first = _decide(office, "halo?", state=HandoverState.HUMAN)
    committed(office, first)
    _human_writes(office, first.draft, "Dzień dobry.")
    record = first.draft.exchange.conversation
    refused = _decide(office, "I co?", record=record, shape=JSON)
    assert isinstance(refused, Refuse) and refused.error.code == "with_human"
    committed(office, refused)
    assert isinstance(_decide(office, "A teraz?", record=record), Reply)
    again = _decide(office, "A teraz?", record=record)
    assert isinstance(again, Reply) and "Dzień dobry." in again.words


def test_who_writes_after_the_end_waits_again(office: Office) -> None:
    verdict = _decide(office, "Jeszcze jedno.", state=HandoverState.CLOSED)
    assert isinstance(verdict, Reply) and verdict.draft.handover is HandoverState.WAITING
    committed(office, verdict)
    assert found_again(office, verdict.draft).state is HandoverState.WAITING


def test_who_comes_back_without_consent_is_asked_at_once(office: Office) -> None:
    verdict = _decide(office, BACK, state=HandoverState.HUMAN)
    assert isinstance(verdict, Proceed)  # to the consent stage, which discloses and asks
    assert verdict.draft.exchange.conversation.disclosed_at is None
    assert "human.returned" in committed(office, verdict)


def test_the_customer_may_come_back_and_is_told_again_what_answers(office: Office) -> None:
    draft = replace(draft_of(office, BACK, state=HandoverState.HUMAN), consent="granted")
    verdict = _stage(office).decide(draft)
    assert isinstance(verdict, Reply) and verdict.reason == "returned"
    assert "sztucznej inteligencji" in verdict.words
    assert {"human.returned", "disclosure.shown"} <= set(committed(office, verdict))
    found = found_again(office, verdict.draft)
    assert found.state is HandoverState.RETURNED and found.disclosed_at is not None


def test_in_json_coming_back_is_the_call_itself(office: Office) -> None:
    verdict = _decide(office, BACK, state=HandoverState.HUMAN, shape=JSON)
    assert isinstance(verdict, Proceed)
    assert "human.returned" in committed(office, verdict)
    found = found_again(office, verdict.draft)
    assert found.state is HandoverState.RETURNED and found.disclosed_at is None


def test_an_answer_is_kept_for_the_human_as_its_question_says(office: Office) -> None:
    question = (ASSISTANT, "Proszę podać numer paszportu.")
    draft = draft_of(office, "Halo?", question, "FX 604418", state=HandoverState.HUMAN)
    committed(office, _stage(office).decide(draft))
    assert transcript(office, draft) == ["[PASSPORT_1]"]


def test_a_message_that_cannot_be_examined_reaches_the_human_as_one_value(office: Office) -> None:
    class Failing:
        def analyse(self, requests: object) -> list[Any]:
            raise DetectionError("detector_failed", "Constant words.")

    queue = HumanQueue(office.words, Clearing(Failing()), office.records)
    draft = draft_of(office, "Tu Jan Kowalski", state=HandoverState.HUMAN)
    verdict = _stage(office, queue).decide(draft)
    committed(office, verdict)
    assert transcript(office, draft) == ["[MESSAGE_1]"]
    placeholders = queue.map_of(draft)
    assert [entry.value for entry in placeholders.entries] == ["Tu Jan Kowalski"]


def test_without_words_there_is_nothing_to_keep(office: Office) -> None:
    draft = draft_of(office, "  ", state=HandoverState.HUMAN)
    assert queue_of(office).keep_message(draft) is draft


def test_where_policy_keeps_no_transcript_the_human_still_gets_the_message(office: Office) -> None:
    policy = policy_with(office.policy, transcripts={"keep": False})
    verdict = _decide(office, "Tu Jan, halo?", state=HandoverState.HUMAN, policy=policy)
    assert isinstance(verdict, Reply)
    committed(office, verdict)
    assert transcript(office, verdict.draft)


def test_hints_of_a_token_are_known_before_the_first_word(office: Office) -> None:
    hints = (("name", "Zyta Abc-Qwerty"), ("email", "z@q.pl"), ("phone", " "))
    draft = draft_of(office, "Halo", hints=hints)
    placeholders = queue_of(office).map_of(draft)
    assert placeholders.clear("ZYTA ABC-QWERTY, z@q.pl", []) == "[PERSON_1], [EMAIL_1]"
    fresh = replace(draft, exchange=replace(draft.exchange, is_new=True, hints=()))
    assert not queue_of(office).map_of(fresh).entries
