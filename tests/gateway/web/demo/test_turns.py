"""What the session holds after each thing that can happen, in front of the fake gateway."""

from __future__ import annotations

from typing import Any

import pytest

from gateway.web.demo import turns
from gateway.web.demo.client import GatewayClient
from gateway.web.demo.sessions import Author, DemoSession
from gateway.web.demo.suggestions import words_behind

PARCEL = words_behind("parcel", "pl") or ""


@pytest.fixture
def client(house: Any) -> GatewayClient:
    return GatewayClient(lambda: house.url)


@pytest.fixture
def session() -> DemoSession:
    return DemoSession()


def say(client: GatewayClient, session: DemoSession, text: str) -> list[turns.Piece]:
    pieces = list(turns.say(client, session, text))
    turns.refresh(client, session)
    return pieces


def authors(session: DemoSession) -> list[str]:
    return [entry.author.value for entry in session.entries]


def test_the_consent_question_is_the_gateways_and_no_model_is_called(
    client: GatewayClient, session: DemoSession, house: Any
) -> None:
    say(client, session, PARCEL)
    assert authors(session) == ["customer", "gateway"]
    assert session.asks_consent
    assert session.facts.reference == "G-0001"
    assert session.pseudonym is not None
    assert house.assistant.captures(session.pseudonym) == []
    assert [event["type"] for event in session.events][:1] == ["disclosure.shown"]


def test_after_consent_the_answer_is_the_assistants_with_values_restored(
    client: GatewayClient, session: DemoSession, house: Any
) -> None:
    say(client, session, PARCEL)
    say(client, session, "TAK")
    assert authors(session) == ["customer", "gateway", "customer", "assistant"]
    assert "Anna Wiśniewska" in session.entries[-1].text
    assert session.pseudonym is not None
    assert "Anna" not in house.assistant.captures(session.pseudonym)[0].decode()


def test_the_whole_history_goes_out_each_turn_without_identity_headers(
    client: GatewayClient, session: DemoSession, house: Any
) -> None:
    say(client, session, PARCEL)
    say(client, session, "TAK")
    sent = [call for call in house.fake.calls if call[0] == "POST /v1/chat/completions"]
    assert [len(body["messages"]) for _, _, body in sent] == [1, 3]
    assert "G-0001" in sent[1][2]["messages"][1]["content"]
    assert not any(name.lower().startswith("x-gateway") for _, head, _ in sent for name in head)


def test_a_human_answers_in_the_same_chat(client: GatewayClient, session: DemoSession) -> None:
    say(client, session, "Chcę rozmawiać z człowiekiem.")
    assert session.state == "waiting"
    assert authors(session)[-1] == "gateway"
    turns.reply_as_agent(client, session, "Już pomagam.")
    assert session.state == "human"
    last = session.entries[-1]
    assert (last.author, last.text, last.agent) == (Author.HUMAN, "Już pomagam.", turns.AGENT)
    assert {"role": "assistant", "content": "Już pomagam."} in session.history()
    turns.hand_over(client, session, "return")
    assert session.state == "returned"
    assert not session.with_human


def test_nobody_can_speak_as_agent_before_a_human_was_asked_for(
    client: GatewayClient, session: DemoSession, house: Any
) -> None:
    turns.reply_as_agent(client, session, "x")
    say(client, session, PARCEL)
    turns.reply_as_agent(client, session, "x")
    assert not [name for name, _, _ in house.fake.calls if name.endswith("/messages")]


def test_verification_tells_the_row(client: GatewayClient, session: DemoSession) -> None:
    turns.verify(client, session, tamper=False)
    assert session.verdict is not None
    assert session.verdict.verified
    turns.verify(client, session, tamper=True)
    verdict = session.verdict
    assert (verdict.verified, verdict.row, verdict.step, verdict.code, verdict.tampered) == (
        False, 2, "4", "leaf_hash", True,
    )  # fmt: skip


def test_erasure_empties_the_session_and_the_assistant(
    client: GatewayClient, session: DemoSession, house: Any
) -> None:
    say(client, session, PARCEL)
    say(client, session, "TAK")
    pseudonym = session.pseudonym
    turns.forget(client, house.assistant, session)
    assert session.entries == []
    assert session.erased is not None
    assert session.erased.sequence == 41
    assert session.erased.destroyed == {"keys": 3, "transcript_lines": 5}
    assert session.erased.requests == 1
    assert house.assistant.captures(pseudonym) == []
    assert session.events
    say(client, session, PARCEL)
    assert session.facts.reference == "G-0002"
    assert session.erased is None


def test_a_refusal_is_told_by_its_code_and_keeps_the_customers_words(
    client: GatewayClient, session: DemoSession, house: Any
) -> None:
    house.fake.refuse = True
    assert list(turns.say(client, session, PARCEL)) == []
    assert session.problem == "detector_unavailable"
    assert authors(session) == ["customer"]
    turns.verify(client, session, tamper=False)
    assert session.problem == "detector_unavailable"
    assert session.verdict is None


def test_a_second_message_waits_for_the_first_answer(
    client: GatewayClient, session: DemoSession
) -> None:
    first = turns.say(client, session, PARCEL)
    next(first)
    assert session.answering
    with pytest.raises(turns.TurnRunning):
        next(turns.say(client, session, "TAK"))
    turns.refresh(client, session)
    first.close()
    assert not session.answering
    assert authors(session) == ["customer", "gateway"]
    assert session.entries[-1].broken
