"""Texts of a conversation, each in the light of those before it."""

from __future__ import annotations

from collections.abc import Sequence

from gateway.conversation.messages import Role, TextKind
from gateway.ports.detector import Analysis, TextRequest
from gateway.traffic.pseudonyms.examination import NOTHING_EARLIER, Earlier, examined, later


class Telling:
    """Tells a language by the first word; whatever else is Polish, and not for certain."""

    def __init__(self) -> None:
        self.hints: list[tuple[str, str | None]] = []

    def analyse(self, requests: Sequence[TextRequest]) -> list[Analysis]:
        self.hints += [(each.text, each.language_hint) for each in requests]
        return [self._read(each) for each in requests]

    def _read(self, request: TextRequest) -> Analysis:
        word = request.text.split()[0]
        if word in ("en", "de"):
            return Analysis(word, True, ())
        return Analysis(request.language_hint or "pl", False, ())


def _said(*texts: str, hint: str | None = None) -> list[TextRequest]:
    return [TextRequest(text, Role.CUSTOMER, language_hint=hint) for text in texts]


def _languages(requests: Sequence[TextRequest], earlier: Earlier = NOTHING_EARLIER) -> list[str]:
    return [each.language for each in examined(requests, earlier, Telling())]


def test_a_short_text_is_read_in_the_language_of_the_talk_so_far() -> None:
    assert _languages(_said("ok", "en hello", "ok", "de hallo", "ok")) == [
        "pl", "en", "en", "de", "de",
    ]  # fmt: skip


def test_what_was_said_before_tells_the_language_too() -> None:
    assert _languages(_said("ok"), Earlier("de")) == ["de"]


def test_a_language_that_was_said_outright_stays() -> None:
    assert _languages(_said("en hello", "ok", hint="sv")) == ["en", "sv"]


def test_a_description_of_a_tool_tells_nothing_and_is_told_nothing() -> None:
    tool = TextRequest("en tool", Role.SURROUNDING)
    label = TextRequest("de label", Role.CUSTOMER, TextKind.NAME)
    assert _languages([tool, label, *_said("ok")]) == ["en", "de", "pl"]
    unsure = TextRequest("ok", Role.SURROUNDING)
    assert _languages([*_said("en hello"), unsure]) == ["en", "pl"]


def test_only_what_was_unsure_is_read_twice() -> None:
    detector = Telling()
    examined(_said("en hello", "ok", "en again"), NOTHING_EARLIER, detector)
    assert detector.hints[3:] == [("ok", "en")]


def test_the_last_of_each_side_is_kept_for_later() -> None:
    talk = [
        TextRequest("one", Role.CUSTOMER),
        TextRequest("two", Role.ASSISTANT),
        TextRequest("three", Role.CUSTOMER),
        TextRequest("a rule", Role.SYSTEM),
    ]
    analyses = [Analysis("en", True, ())] * 4
    assert later(talk, analyses, NOTHING_EARLIER) == Earlier("en", (talk[1], talk[2]))
    assert later([], [], Earlier("de", (talk[0],))) == Earlier("de", (talk[0],))


def test_what_was_said_is_not_shown() -> None:
    said = Earlier("pl", tuple(_said("Jan Kowalski")))
    assert "Kowalski" not in repr(said)
