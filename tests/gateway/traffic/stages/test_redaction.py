from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from gateway.conversation.messages import (
    ClearedConversation,
    Message,
    OpaquePart,
    Role,
    TextKind,
    TextPart,
)
from gateway.errors import DetectionError
from gateway.ports.detector import Analysis
from gateway.traffic.detection.language import COVERED
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.stage import Proceed, Refuse, Reply, Verdict
from gateway.traffic.pseudonyms.clearing import Clearing
from gateway.traffic.stages.redaction import Redaction
from tests.desks import Office, clearing
from tests.drafts import ASSISTANT, committed, draft_of, policy_with, queue_of, transcript


def _decide(office: Office, draft: Draft) -> Verdict:
    return Redaction(office.words, clearing(), queue_of(office), COVERED).decide(draft)


def _sent(verdict: Verdict) -> dict[Any, str]:
    assert isinstance(verdict, Proceed)
    sendable = verdict.draft.sendable
    assert isinstance(sendable, ClearedConversation)
    return {each.place: each.text for each in sendable.replacements}


def _with(draft: Draft, *parts: Any, surroundings: tuple[Any, ...] = ()) -> Draft:
    message = Message(Role.CUSTOMER, ("messages", 9), parts)
    conversation = replace(
        draft.conversation,
        messages=(*draft.conversation.messages, message),
        surroundings=surroundings,
    )
    return replace(draft, conversation=conversation)


def test_every_text_goes_on_cleared_into_one_map(office: Office) -> None:
    draft = draft_of(
        office, "Tu Jan Kowalski.", (ASSISTANT, "Witam, panie Kowalski."), "To ja, jan@wp.pl"
    )
    verdict = _decide(office, draft)
    assert list(_sent(verdict).values()) == [
        "Tu [PERSON_1].", "Witam, panie [PERSON_1].", "To ja, [EMAIL_1]",
    ]  # fmt: skip
    kinds = committed(office, verdict)
    assert "turn.pseudonymised" in kinds
    assert transcript(office, verdict.draft) == ["To ja, [EMAIL_1]"]


def test_a_text_that_tells_no_language_is_read_in_the_presumed_one(office: Office) -> None:
    class Unsure:
        def __init__(self) -> None:
            self.hints: list[str | None] = []

        def analyse(self, requests: Any) -> list[Analysis]:
            self.hints += [each.language_hint for each in requests]
            return [Analysis("pl", False, ()) for _ in requests]

    unsure = Unsure()
    draft = draft_of(office, "ok", presumed_language="de")
    Redaction(office.words, Clearing(unsure), queue_of(office), COVERED).decide(draft)
    assert unsure.hints == [None, "de"]


def test_what_surrounds_the_messages_is_cleared_too_but_names_nobody_first(office: Office) -> None:
    draft = _with(
        draft_of(office, "Tu Jan Kowalski."),
        surroundings=(
            TextPart(("tools", 0, "description"), "Ask Anna Nowak about it."),
            TextPart(("user",), "klient-1", TextKind.IDENTIFIER),
        ),
    )
    sent = _sent(_decide(office, draft))
    assert sent["messages", 0, "content"] == "Tu [PERSON_1]."
    assert sent["tools", 0, "description"] == "Ask [PERSON_2] about it."
    assert ("user",) not in sent  # replaced by the upstream pseudonym when the body is written


def test_a_message_taken_out_is_neither_sent_nor_a_reason_to_refuse(office: Office) -> None:
    draft = _with(draft_of(office, "Halo"), OpaquePart(("messages", 9, "content", 0), "image"))
    conversation = replace(draft.conversation, removed=(("messages", 9),))
    sent = _sent(_decide(office, replace(draft, conversation=conversation)))
    assert list(sent) == [("messages", 0, "content")]


@pytest.mark.parametrize("kind", ["image", "audio", "file", "token_ids", "unreadable", "hologram"])
def test_what_cannot_be_read_is_refused(office: Office, kind: str) -> None:
    draft = _with(draft_of(office, "Halo"), OpaquePart(("messages", 9, "content", 0), kind))
    verdict = _decide(office, draft)
    assert isinstance(verdict, Refuse)
    assert (verdict.error.code, verdict.error.status) == ("unreadable_content", 422)


def test_what_policy_lets_pass_passes(office: Office) -> None:
    opaque = office.policy.redaction.opaque.model_copy(update={"image": "pass"})
    policy = policy_with(office.policy, redaction={"opaque": opaque})
    draft = _with(
        draft_of(office, "Halo", policy=policy), OpaquePart(("messages", 9, "content", 0), "image")
    )
    assert isinstance(_decide(office, draft), Proceed)


def test_only_what_policy_lists_is_replaced_where_it_lists(office: Office) -> None:
    policy = policy_with(office.policy, redaction={"entities": ("EMAIL_ADDRESS",)})
    draft = draft_of(office, "Tu Jan Kowalski, jan@wp.pl", policy=policy)
    assert list(_sent(_decide(office, draft)).values()) == ["Tu Jan Kowalski, [EMAIL_1]"]


UNKNOWN = "Добрый день, где находится моя посылка, которую я заказал на прошлой неделе?"


def test_a_language_whose_names_nobody_knows_is_refused_in_words(office: Office) -> None:
    verdict = _decide(office, draft_of(office, UNKNOWN, language="ru"))
    assert isinstance(verdict, Reply) and verdict.reason == "language_not_covered"


def test_policy_may_let_it_through_with_identifiers_cleared(office: Office) -> None:
    policy = policy_with(office.policy, redaction={"uncovered_language": "identifiers_only"})
    draft = draft_of(office, UNKNOWN + " jan@wp.pl", policy=policy, language="ru")
    (text,) = _sent(_decide(office, draft)).values()
    assert text.endswith("[EMAIL_1]")


def test_a_detector_that_fails_lets_nothing_through(office: Office) -> None:
    class Failing:
        def analyse(self, requests: object) -> list[Any]:
            raise DetectionError("detector_failed", "Constant words.")

    stage = Redaction(office.words, Clearing(Failing()), queue_of(office), COVERED)
    with pytest.raises(DetectionError):
        stage.decide(draft_of(office, "Halo"))


def test_after_a_yes_what_was_asked_before_it_is_kept(office: Office) -> None:
    draft = draft_of(office, "Tu Jan Kowalski.", "Gdzie paczka?", "tak")
    conversation = replace(draft.conversation, removed=(("messages", 2),))
    verdict = _decide(office, replace(draft, conversation=conversation))
    committed(office, verdict)
    assert transcript(office, verdict.draft) == ["Tu [PERSON_1].\nGdzie paczka?"]


def test_where_policy_keeps_no_transcript_nothing_is_kept(office: Office) -> None:
    policy = policy_with(office.policy, transcripts={"keep": False})
    verdict = _decide(office, draft_of(office, "Tu Jan Kowalski.", policy=policy))
    committed(office, verdict)
    assert transcript(office, verdict.draft) == []


def test_a_conversation_that_ends_with_the_assistant_adds_nothing(office: Office) -> None:
    verdict = _decide(office, draft_of(office, "Halo", (ASSISTANT, "Słucham?")))
    committed(office, verdict)
    assert transcript(office, verdict.draft) == []
