"""Which notice stands at a place of a text."""

from __future__ import annotations

from policies.notices.files import Notice, parse_notice
from policies.notices.finding import Finder


def _made(text: str, name: str = "outage", frame: str = "") -> Notice:
    head = f"name: {name}\nlanguage: en\nversion: 1\nstatus: machine\ndate: 2026-11-22{frame}"
    return parse_notice(f"---\n{head}\n---\n{text}\n".encode(), f"en/{name}@1.md")


def test_finds_texts_that_are_shorter_than_the_key_or_begin_with_a_value() -> None:
    short, open_, frame = (
        _made("Wait."),
        _made("{principal} waits.", "one"),
        _made("{agent} (human):", "two", "\nframe: true"),
    )
    finder = Finder([short, open_, frame])
    for text, notice in (
        ("Wait.\n\nx", short),
        ("Shop waits.\n\nx", open_),
        ("Ann (human): hi", frame),
    ):
        found = finder.longest(text, 0)
        assert found is not None
        assert found.notice is notice
        assert text[found.end :] in ("x", "hi")
    assert finder.longest("Wait", 0) is None
    assert finder.longest("", 0) is None


def test_gives_back_the_case_numbers_and_not_other_values() -> None:
    finder = Finder([_made("Shop: {principal}\nCase: {reference}\nAgain: {reference}")])
    found = finder.longest("  Shop: A\nCase: B\nAgain: C", 0)
    assert found is not None
    assert found.references == ("B", "C")
    assert "'B'" not in repr(found)


def test_finds_the_form_without_the_lines_that_a_voice_leaves_out() -> None:
    notice = _made("Hello there.\n\nCase: {reference}\nPlease wait.")
    finder = Finder([notice])
    for text in ("Hello there.\nPlease wait.", "Hello there.\nCase: X\nPlease wait."):
        found = finder.longest(text, 0)
        assert found is not None
        assert (found.notice, found.end) == (notice, len(text))
