"""What stands in the columns."""

from __future__ import annotations

import json

from gateway.web.demo.captures import Capture
from gateway.web.demo.panels import article_name, bubbles, event_rows, model_column
from gateway.web.demo.sessions import Author, DemoSession
from gateway.web.demo.wording import Wording


def capture(*messages: tuple[str, str], answer: str = "") -> Capture:
    body = {"messages": [{"role": r, "content": c} for r, c in messages], "user": "u-1"}
    return Capture(json.dumps(body).encode(), answer)


def marked_in(session: DemoSession, seen: list[Capture]) -> list[tuple[str, str | None]]:
    return [
        (segment.text, segment.placeholder)
        for bubble in bubbles(session, seen)
        for segment in bubble.segments
        if segment.placeholder
    ]


def test_marks_values_where_the_model_saw_placeholders_and_nowhere_else() -> None:
    session = DemoSession()
    session.add(Author.CUSTOMER, "Jestem Anna Nowak")
    session.add(Author.GATEWAY, "Zgoda?")
    session.add(Author.CUSTOMER, "TAK")
    session.add(Author.ASSISTANT, "Witam, Anna Nowak!")
    session.add(Author.CUSTOMER, "Anna Nowak czeka")
    assert marked_in(session, []) == []
    seen = [capture(("system", "x"), ("user", "Jestem [PERSON_1]"), answer="Witam, [PERSON_1]!")]
    assert marked_in(session, seen) == [("Anna Nowak", "PERSON_1")] * 2


def test_the_model_column_shows_the_last_request_and_its_bytes() -> None:
    assert model_column([]) is None
    last = capture(("developer", "note"), ("user", "[A_1]"), ("odd", "x"), answer="ok [A_1]")
    column = model_column([capture(("user", "a")), last])
    assert column is not None
    assert [message.role for message in column.messages] == ["system", "user", "user"]
    assert (column.requests, column.size, column.user) == (2, len(last.request), "u-1")
    assert column.raw.encode() == last.request
    assert column.answer[-1].placeholder == "A_1"


def test_what_the_instructions_name_is_only_an_example() -> None:
    column = model_column([capture(("system", "such as [PERSON_1]"), ("user", "[PERSON_1]"))])
    assert column is not None
    assert [m.segments[0].placeholder for m in column.messages] == [None, "PERSON_1"]


def test_the_model_column_bears_bytes_that_are_no_json() -> None:
    column = model_column([Capture(b"\xff{")])
    assert column is not None
    assert column.messages == ()


def test_rows_tell_what_the_event_tells_and_bear_anything() -> None:
    session = DemoSession()
    session.add_events(
        [
            {
                "seq": 1,
                "type": "disclosure.shown",
                "time": "2026-11-22T10:00:00.000Z",
                "notice": {"name": "disclosure", "language": "pl", "version": "1"},
                "art": ["AIA-50.1"],
            },
            {
                "seq": 2,
                "type": "turn.blocked",
                "time": "never",
                "detect": {"PERSON": 2},
                "outcome": {"result": "denied", "code": "x_y"},
                "model": {"provider": "p", "model": "m"},
            },
            {"seq": 3, "type": "human.request", "notice": "odd"},
        ]
    )
    rows = event_rows(session, Wording("pl"))
    assert [row.tone for row in rows] == ["duty", "stop", "human"]
    assert rows[0].facts == ("disclosure pl 1", "art. 50 ust. 1 AI Act")
    assert rows[1].facts == ("PERSON × 2", "p/m", "x_y")
    assert rows[1].clock == ""
    assert rows[2].facts == ()


def test_articles_are_written_as_people_write_them() -> None:
    assert article_name("GDPR-7.3", Wording("en")) == "Art. 7(3) GDPR"
    assert article_name("GDPR-6.1.a", Wording("pl")) == "art. 6 ust. 1 lit. a RODO"
    assert article_name("AIA-50.1", Wording("en")) == "Art. 50(1) AI Act"
    assert article_name("X-1", Wording("pl")) == "X-1"
