"""Patterns are given a time to search in, not a time in which to work on what they found."""

from __future__ import annotations

import time

import pytest
import regex

from gateway.traffic.detection import recogniser
from gateway.traffic.detection.recogniser import found_by


@pytest.fixture(autouse=True)
def little_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recogniser, "PATTERN_SECONDS", 0.2)


def test_work_between_two_matches_is_not_counted() -> None:
    seen = 0
    for _ in found_by(regex.compile("a"), "a b a b a"):
        end = time.process_time() + 0.25
        while time.process_time() < end:
            pass
        seen += 1
    assert seen == 3


def test_a_search_that_does_not_end_is_given_up() -> None:
    with pytest.raises(TimeoutError):
        found_by(regex.compile(r"(?:a|aa)+$"), "a" * 60 + "b")


def test_matches_may_overlap_and_begin_anywhere() -> None:
    pattern = regex.compile("aa")
    assert [each.start() for each in found_by(pattern, "aaaa", overlapped=True)] == [0, 1, 2]
    assert [each.start() for each in found_by(pattern, "aaaa", 1)] == [1]
