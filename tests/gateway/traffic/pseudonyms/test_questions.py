"""Answers that mean something only behind their question."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from gateway.conversation.messages import Role
from gateway.ports.detector import Analysis, TextRequest
from gateway.traffic.pseudonyms.examination import Earlier, later
from gateway.traffic.pseudonyms.questions import with_answers
from tests.desks import clearing


def _talk(*texts: str) -> list[TextRequest]:
    sides = (Role.ASSISTANT, Role.CUSTOMER)
    return [TextRequest(text, sides[n % 2], scope="s") for n, text in enumerate(texts)]


ASKED = [
    ("Proszę podać numer paszportu.", "FX 604418", "PASSPORT"),
    ("Jaki jest numer rejestracyjny pojazdu?", "pkn 4t71", "PLATE"),
    ("Poproszę kod pocztowy i miasto.", "35-213 Rzeszów", "ADDRESS"),
    ("Czy mogę prosić o nazwisko?", "kura", "PERSON"),
    ("What is your customer number, please?", "it's 4471-90", "CONTRACT_NUMBER"),
]


@pytest.mark.parametrize(("question", "answer", "label"), ASKED)
def test_the_question_says_what_the_answer_is(question: str, answer: str, label: str) -> None:
    house = clearing()
    said = house.clear(_talk(question, answer), house.open_map())
    assert said.texts[0] == question
    assert f"[{label}_1]" in said.texts[1]


@pytest.mark.parametrize(("question", "answer", "label"), ASKED)
def test_it_does_so_when_it_was_cleared_before(question: str, answer: str, label: str) -> None:
    house = clearing()
    placeholders = house.open_map()
    asked, answered = _talk(question, answer)
    first = house.clear([asked], placeholders)
    before = later([asked], first.analyses, Earlier())
    second = house.clear([answered], placeholders, earlier=before)
    assert f"[{label}_1]" in second.texts[0]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Proszę podać numer paszportu.", "nie mam go teraz przy sobie"),
        ("Czy chodzi o odkurzacz Dyson V11?", "tak, o Dyson V11 Absolute za 2499 zł"),
        ("Na kiedy umówić kuriera?", "na czwartek po 17:00"),
        ("Jak mogę pomóc?", "nie działa mi pralka Bosch Serie 6"),
        ("", "dzień dobry"),
    ],
)
def test_an_answer_with_nothing_personal_is_left(question: str, answer: str) -> None:
    house = clearing()
    assert house.clear(_talk(question, answer), house.open_map()).texts == (question, answer)


def test_only_what_was_said_just_before_is_the_question() -> None:
    house = clearing()
    asked = TextRequest("Proszę podać numer paszportu.", Role.SYSTEM, scope="s")
    answer = TextRequest("FX 604418", Role.CUSTOMER, scope="s")
    assert house.clear([asked, answer], house.open_map()).texts[1] == "FX 604418"
    far = [*_talk("Proszę podać numer paszportu.", "nie", "Dobrze.", "FX 604418")]
    assert house.clear(far, house.open_map()).texts[3] == "FX 604418"


def test_a_name_found_without_the_question_keeps_its_ends() -> None:
    house = clearing()
    said = house.clear(_talk("Poproszę imię i nazwisko.", "też Szymon Wójcik"), house.open_map())
    assert said.texts[1] == "też [PERSON_1]"


def test_a_long_answer_is_read_by_itself() -> None:
    house = clearing()
    answer = "FX 604418 " + "i jeszcze pytanie o zwrot " * 5
    said = house.clear(_talk("Numer paszportu?", answer), house.open_map())
    assert said.texts[1] == answer


class _Asked:
    """Finds nothing, and remembers what it was asked."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def analyse(self, requests: Sequence[TextRequest]) -> list[Analysis]:
        self.texts += [each.text for each in requests]
        return [Analysis("pl", True, ()) for _ in requests]


def test_an_earlier_answer_is_not_read_again() -> None:
    talk = _talk("Numer paszportu?", "FX 604418", "A numer dowodu?", "ABC 123456")
    nothing, asked = [Analysis("pl", True, ())] * 4, _Asked()
    with_answers(talk, nothing, asked, first=2)
    assert asked.texts == ["A numer dowodu: ABC 123456"]
