from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.conversation.answers import Delta, Frame, Lane, LaneEnded, LaneKind
from gateway.conversation.messages import AnswerShape
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Proceed, Refuse
from gateway.traffic.stages.disclosure import Disclosure, OpeningWords
from policies.notices.book import NoticeBook
from tests.desks import PRINCIPAL, Office
from tests.drafts import FORCED_TOOL, JSON, draft_of, policy_with

TEXT = Lane(0, LaneKind.TEXT)
OTHER = Lane(1, LaneKind.TEXT)
TOOL = Lane(0, LaneKind.TOOL_ARGUMENTS)


def test_the_first_turn_begins_with_the_disclosure(office: Office) -> None:
    verdict = Disclosure(office.words).decide(draft_of(office, "Halo?"))
    assert isinstance(verdict, Proceed) and verdict.draft.disclosure == "shown"
    assert [notice.name for notice in verdict.draft.opening_words] == ["disclosure"]


def test_who_was_told_is_not_told_again(office: Office) -> None:
    draft = draft_of(office, "Halo?")
    told = replace(draft.exchange.conversation, disclosed_at=office.clock.now())
    draft = replace(draft, exchange=replace(draft.exchange, conversation=told))
    verdict = Disclosure(office.words).decide(draft)
    assert verdict.draft.disclosure == "suppressed; reason=already-shown"
    assert not verdict.draft.opening_words


@pytest.mark.parametrize(("shape", "reason"), [(JSON, "json-mode"), (FORCED_TOOL, "forced-tool")])
def test_where_no_words_can_stand_the_headers_tell(
    office: Office, shape: AnswerShape, reason: str
) -> None:
    verdict = Disclosure(office.words).decide(draft_of(office, "Halo?", shape=shape))
    assert isinstance(verdict, Proceed)
    assert verdict.draft.disclosure == f"header-only; reason={reason}"


def test_policy_may_leave_it_to_the_headers_or_to_nobody(office: Office) -> None:
    stage = Disclosure(office.words)
    headers = policy_with(office.policy, disclosure={"in_band": False})
    verdict = stage.decide(draft_of(office, "Halo?", policy=headers))
    assert verdict.draft.disclosure == "header-only; reason=policy"
    none = policy_with(office.policy, disclosure={"required": False})
    verdict = stage.decide(draft_of(office, "Halo?", policy=none))
    assert verdict.draft.disclosure == "suppressed; reason=policy"


def test_without_an_approved_text_the_model_is_not_called(office: Office) -> None:
    silent = OwnWords(NoticeBook.load(accepted=frozenset({"reviewed"})), PRINCIPAL)
    verdict = Disclosure(silent).decide(draft_of(office, "Halo?"))
    assert isinstance(verdict, Refuse) and verdict.error.code == "no_disclosure_text"


def _passed(opening: OpeningWords, *events: Frame | LaneEnded) -> list[Frame | LaneEnded]:
    return [out for event in events for out in opening.feed(event)]  # type: ignore[misc]


def test_our_words_come_once_before_the_first_words_of_each_choice() -> None:
    opening = OpeningWords("Ours. ")
    frames = _passed(
        opening,
        Frame((Delta(TEXT, ""),)), Frame((Delta(TEXT, "a"), Delta(OTHER, ""))),
        Frame((Delta(OTHER, "b"),)), Frame((Delta(TEXT, "c"),)), LaneEnded(TEXT),
    )  # fmt: skip
    said = {lane: "".join(d.text for f in frames if isinstance(f, Frame) for d in f.deltas
                          if d.lane == lane) for lane in (TEXT, OTHER)}  # fmt: skip
    assert said == {TEXT: "Ours. ac", OTHER: "Ours. b"}
    assert opening.delivered


def test_a_turn_of_tool_calls_only_carries_nothing_and_the_disclosure_waits() -> None:
    opening = OpeningWords("Ours. ")
    frame = Frame((Delta(TOOL, "{}"),))
    assert _passed(opening, frame) == [frame]
    assert not opening.delivered


@given(st.lists(st.tuples(st.sampled_from([TEXT, OTHER, TOOL]), st.text(max_size=3)), max_size=8))
def test_no_words_of_the_model_are_ever_lost_or_moved(pieces: list[tuple[Lane, str]]) -> None:
    frames = [Frame((Delta(lane, text),), shell=object()) for lane, text in pieces]
    passed = _passed(OpeningWords("Ours. "), *frames)
    assert [frame for frame in passed if isinstance(frame, Frame) and frame.shell] == frames
    assert _passed(OpeningWords(""), *frames) == frames
