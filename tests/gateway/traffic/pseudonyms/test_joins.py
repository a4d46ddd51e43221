"""Data split over two messages."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from gateway.conversation.messages import Role
from gateway.ports.detector import Analysis, Finding, TextRequest
from gateway.traffic.pseudonyms.clearing import Clearing
from gateway.traffic.pseudonyms.examination import Earlier
from gateway.traffic.pseudonyms.joins import with_split_data
from tests.desks import clearing


def _requests(*texts: str) -> list[TextRequest]:
    return [TextRequest(text, Role.CUSTOMER, scope="s") for text in texts]


SPLIT = [
    ("mój telefon 501 234", "567", "mój telefon [PHONE_1]", "[PHONE_2]"),
    ("konto PL61 1090 1014 0000", "0712 1981 2874", "konto [IBAN_1]", "[IBAN_2]"),
    ("karta 4111 1111", "1111 1111 ok?", "karta [CARD_1]", "[CARD_2] ok?"),
]


@pytest.mark.parametrize(("first", "second", "one", "other"), SPLIT)
def test_both_halves_are_masked(first: str, second: str, one: str, other: str) -> None:
    house = clearing()
    said = house.clear(_requests(first, second), house.open_map())
    assert said.texts == (one, other)


@pytest.mark.parametrize(("first", "second"), [pair[:2] for pair in SPLIT])
def test_the_second_half_is_masked_where_the_first_has_gone_out(first: str, second: str) -> None:
    house = clearing()
    placeholders = house.open_map()
    house.clear(_requests(first), placeholders)
    said = house.clear(
        _requests(second), placeholders, earlier=Earlier(said=tuple(_requests(first)))
    )
    assert not any(map(str.isdigit, said.texts[0].replace("_1", "").replace("_2", "")))


def test_an_address_for_mail_is_put_together() -> None:
    house = clearing()
    for texts in (("jan.kowalski", "@wp.pl"), ("jan.kowalski@", "wp.pl")):
        said = house.clear(_requests(*texts), house.open_map())
        assert "wp" not in said.texts[1] and "kowalski" not in said.texts[0]


@pytest.mark.parametrize(
    ("first", "second"),
    [("poproszę 2", "3 maja"), ("Tak", "Dziękuję"), ("zamówienie 501234", "567 zł"), ("", "5")],
)
def test_what_only_stands_side_by_side_is_left(first: str, second: str) -> None:
    house = clearing()
    assert house.clear(_requests(first, second), house.open_map()).texts == (first, second)


class _Asked:
    """Finds everything, and counts what it was asked."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def analyse(self, requests: Sequence[TextRequest]) -> list[Analysis]:
        self.texts += [request.text for request in requests]
        return [
            Analysis("pl", True, (Finding(0, len(r.text), "PHONE_NUMBER", 1.0),)) for r in requests
        ]


NOTHING = Analysis("pl", True, ())


def test_the_detector_is_asked_only_where_two_texts_look_like_halves() -> None:
    asked = _Asked()
    requests = _requests("Gdzie paczka?", "nr 12", "już wiem", "tel 600", "100 200", "ok")
    found = with_split_data(requests, [NOTHING] * 6, asked)
    assert asked.texts == ["tel 600 100 200"]
    assert [len(each.findings) for each in found] == [0, 0, 0, 1, 1, 0]
    assert (found[3].findings[0].end, found[4].findings[0].end) == (7, 7)


def test_only_a_customers_own_words_are_put_together() -> None:
    asked = _Asked()
    requests = [TextRequest("tel 600", Role.ASSISTANT), TextRequest("100 200", Role.CUSTOMER)]
    assert with_split_data(requests, [NOTHING] * 2, asked) == [NOTHING, NOTHING]
    assert asked.texts == []


def test_a_long_message_before_is_read_at_its_end_only() -> None:
    asked = _Asked()
    house = Clearing(asked)
    house.clear(
        _requests("100 200"),
        house.open_map(),
        earlier=Earlier(said=tuple(_requests("x" * 999 + " 60"))),
    )
    assert max(map(len, asked.texts)) < 120
