import pytest

from gateway.conversation.messages import Role
from gateway.ports.detector import Wishes
from gateway.traffic.detection.intents.reader import read_intents


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("tak", "grant"),
        ("TAK!", "grant"),
        ("zgadzam się", "grant"),
        ("ok", "grant"),
        ("nie", "refuse"),
        ("nie zgadzam się", "refuse"),
        ("tak, ale nie", "unclear"),
        ("może", "unclear"),
        ("a co to znaczy?", "unclear"),
        ("gdzie jest moja paczka?", None),
        ("paczki nie ma i cofam zgodę", "withdraw"),
        ("tak, ale tylko e-mail", "unclear"),
    ],
)
def test_reads_an_answer_to_the_question_for_consent(text: str, reply: str | None) -> None:
    assert read_intents(text, "pl").consent_reply == reply


def test_speaking_of_a_human_is_not_asking_for_one() -> None:
    assert not read_intents("czy człowiek może odebrać paczkę za mnie?", "pl").wants_human
    assert not read_intents("nie chcę rozmawiać z człowiekiem", "pl").wants_human
    assert read_intents("chce rozmawiac z konsultatnem", "pl").wants_human


def test_only_an_assistant_can_claim_to_be_human() -> None:
    assert read_intents("Jestem człowiekiem.", "pl", Role.ASSISTANT).claims_human is True
    assert read_intents("Jestem człowiekiem.", "pl").claims_human is None


def test_a_short_answer_is_understood_whatever_its_language() -> None:
    assert read_intents("yes", "pl").consent_reply == "grant"
    assert read_intents("tak", "en").consent_reply == "grant"
    assert read_intents("tak", "de").consent_reply == "grant"


def test_nothing_is_asked_by_an_empty_message() -> None:
    assert read_intents(" \n", "pl") == Wishes()
