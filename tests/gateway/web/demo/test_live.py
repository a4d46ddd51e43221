"""The live stream of changed parts."""

from __future__ import annotations

import itertools
import json

from gateway.web.demo.live import live_parts


def data_of(event: str) -> dict[str, str]:
    parsed: dict[str, str] = json.loads(event.split("data: ", 1)[1])
    return parsed


def test_sends_only_what_changed_and_a_comment_in_between() -> None:
    rounds = iter([{"a": "1", "b": "1"}, {"a": "1", "b": "1"}, None, {"a": "1", "b": "2"}])
    stream = live_parts(lambda: next(rounds), lambda: False, pause_seconds=0)
    events = list(itertools.islice(stream, 5))
    assert events[0].startswith("retry:")
    assert data_of(events[1]) == {"a": "1", "b": "1"}
    assert events[2] == events[3] == ": \n\n"
    assert data_of(events[4]) == {"b": "2"}


def test_ends_when_the_house_drains() -> None:
    assert len(list(live_parts(dict, lambda: True, pause_seconds=0))) == 1


def test_ends_after_its_lifetime() -> None:
    assert len(list(live_parts(dict, lambda: False, pause_seconds=0, lifetime_seconds=0))) == 1


def test_an_event_is_one_line_of_data_whatever_the_html() -> None:
    parts = iter([{"a": "<p>\n\nąę</p>"}])
    stream = live_parts(lambda: next(parts), lambda: False, pause_seconds=0)
    event = list(itertools.islice(stream, 2))[1]
    assert event.count("\n") == 3
    assert data_of(event) == {"a": "<p>\n\nąę</p>"}
