"""What the page remembers of a browser."""

from __future__ import annotations

from gateway.web.demo.client import Facts
from gateway.web.demo.sessions import (
    LIMIT_ENTRIES,
    LIMIT_EVENTS,
    Author,
    DemoSession,
    Sessions,
)


def test_the_gateways_and_the_assistants_words_are_one_message_in_the_history() -> None:
    session = DemoSession(turns=1)
    session.add(Author.CUSTOMER, "a")
    session.add(Author.GATEWAY, "notice\n\n")
    session.add(Author.ASSISTANT, "answer")
    session.turns = 2
    session.add(Author.CUSTOMER, "b")
    session.add(Author.HUMAN, "c")
    session.add(Author.HUMAN, "d")
    assert session.history() == [
        {"role": "user", "content": "a"},
        {"role": "assistant", "content": "notice\n\nanswer"},
        {"role": "user", "content": "b"},
        {"role": "assistant", "content": "c"},
        {"role": "assistant", "content": "d"},
    ]


def test_a_long_conversation_keeps_its_beginning_and_its_end() -> None:
    session = DemoSession()
    for number in range(LIMIT_ENTRIES + 20):
        session.add(Author.CUSTOMER, str(number))
    texts = [entry.text for entry in session.entries]
    assert len(texts) == LIMIT_ENTRIES
    assert texts[:3] == ["0", "1", "2"]
    assert texts[-1] == str(LIMIT_ENTRIES + 19)


def test_events_are_taken_once_and_in_order() -> None:
    session = DemoSession()
    session.add_events([{"seq": 3}, {"seq": 5}])
    session.add_events([{"seq": 5}, {"seq": 6}, {"seq": "x"}, {}])
    assert [event["seq"] for event in session.events] == [3, 5, 6]
    assert session.last_event == 6
    session.add_events([{"seq": n} for n in range(7, 7 + LIMIT_EVENTS)])
    assert len(session.events) == LIMIT_EVENTS


def test_a_new_beginning_forgets_the_words_and_keeps_the_log() -> None:
    session = DemoSession(facts=Facts(reference="G-1"), state="human", pseudonym="u")
    session.add(Author.CUSTOMER, "a")
    session.add_events([{"seq": 1}])
    session.begin_anew()
    assert session.entries == []
    assert session.facts.reference is None
    assert not session.with_human
    assert session.pseudonym is None
    assert session.last_event == 1


def test_the_session_unused_longest_goes_first_and_is_told_of() -> None:
    gone: list[DemoSession] = []
    sessions = Sessions(gone.append, limit=2)
    first, second = sessions.of("a"), sessions.of("b")
    assert sessions.find("a") is first
    sessions.of("c")
    assert gone == [second]
    assert sessions.find("b") is None
    assert sessions.find(None) is None


def test_shows_no_words_in_its_repr() -> None:
    session = DemoSession()
    session.add(Author.HUMAN, "secret", agent="secret")
    assert "secret" not in repr(session) + repr(session.entries)
