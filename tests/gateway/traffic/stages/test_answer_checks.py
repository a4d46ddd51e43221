"""The check on the model's words: what goes through, what is replaced, what waits for what."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from gateway.conversation.answers import (
    AnswerEnded,
    AnswerEvent,
    AnswerFailed,
    Delta,
    Frame,
    Lane,
    LaneEnded,
    LaneKind,
)
from gateway.traffic.stages.answer_checks import ClauseChecks, ClauseRule

LANE = Lane(0, LaneKind.TEXT)
OTHER = Lane(1, LaneKind.TEXT)
TOOL = Lane(0, LaneKind.TOOL_ARGUMENTS)


def checking(limit: int = 280) -> ClauseChecks:
    rule = ClauseRule(lambda clause, _: "human" in clause, "I am a machine.")
    return ClauseChecks((rule,), limit)


def passed(check: ClauseChecks, events: Sequence[AnswerEvent]) -> list[AnswerEvent]:
    return [out for event in events for out in check.feed(event)]


def spoken(events: Sequence[AnswerEvent], lane: Lane = LANE) -> str:
    frames = [event for event in events if isinstance(event, Frame)]
    return "".join(d.text for frame in frames for d in frame.deltas if d.lane == lane)


def streamed(pieces: Sequence[str], lane: Lane = LANE) -> list[AnswerEvent]:
    return [*(Frame((Delta(lane, piece),), shell=piece) for piece in pieces), LaneEnded(lane)]


def split_by(text: str, cuts: Sequence[int]) -> list[str]:
    places = sorted({0, len(text), *(cut % (len(text) + 1) for cut in cuts)})
    return [text[a:b] for a, b in zip(places, places[1:], strict=False)]


@given(st.text("ab .!?\n", max_size=60), st.lists(st.integers(0, 60), max_size=8))
def test_text_without_a_claim_is_unchanged_however_it_is_cut(text: str, cuts: list[int]) -> None:
    events = passed(checking(limit=9), [*streamed(split_by(text, cuts)), AnswerEnded()])
    assert spoken(events) == text
    assert isinstance(events[-1], AnswerEnded)


@given(st.lists(st.integers(0, 60), max_size=12))
def test_a_claim_is_replaced_however_it_is_cut(cuts: list[int]) -> None:
    text = "Yes. I am human, no machine! Go on, please"
    check = checking()
    events = passed(check, [*streamed(split_by(text, cuts)), AnswerEnded()])
    assert spoken(events) == "Yes. I am a machine. Go on, please"
    assert check.rules[0].blocked == 1


@given(st.lists(st.integers(0, 60), max_size=12))
def test_every_frame_of_the_provider_comes_through_in_its_order(cuts: list[int]) -> None:
    pieces = split_by("Yes. I am human, no machine! Go on, please", cuts)
    events = passed(checking(), [*streamed(pieces), AnswerEnded()])
    shells = [event.shell for event in events if isinstance(event, Frame) and event.shell]
    assert shells == pieces


def test_two_choices_do_not_wait_for_each_other_beyond_a_clause() -> None:
    check = checking()
    out = passed(check, [Frame((Delta(LANE, "One. Tw"),)), Frame((Delta(OTHER, "Uno. Du"),))])
    assert spoken(out) == "One." and spoken(out, OTHER) == "Uno."
    out = passed(check, [Frame((Delta(LANE, "o. "),)), Frame((Delta(OTHER, "e. "),))])
    assert spoken(out) == " Two." and spoken(out, OTHER) == " Due."


def test_a_clause_that_never_ends_waits_for_the_limit_and_no_longer() -> None:
    check = checking(limit=10)
    assert spoken(passed(check, streamed(["1234567890"])[:1])) == ""
    assert spoken(passed(check, streamed(["1"])[:1])) == "1234567890"


def test_a_clause_that_is_too_long_is_cut_between_words_and_both_halves_are_judged() -> None:
    check = checking(limit=12)
    events = passed(check, streamed(["so long and I am human and so on"]))
    assert spoken(events) == "so long and I am a machine. and so on"
    assert check.rules[0].blocked == 1


PIECES = ["human", "hu", "man", " ", ".", "!", '"', "\n", "a", ")", ":", "…", "é", "\u2028"]


@given(
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.lists(st.integers(0, 60), max_size=8),
    st.sampled_from([7, 280]),
)
def test_any_cut_of_any_text_gives_the_same_words_and_keeps_every_frame(
    text: str, cuts: list[int], limit: int
) -> None:
    whole, cut = checking(limit), checking(limit)
    pieces = split_by(text, cuts)
    events = passed(cut, [*streamed(pieces), AnswerEnded()])
    assert spoken(events) == spoken(passed(whole, streamed([text])))
    assert cut.rules[0].blocked == whole.rules[0].blocked
    assert [e.shell for e in events if isinstance(e, Frame) and e.shell] == pieces
    if "human" not in text:
        assert spoken(events) == text and cut.rules[0].blocked == 0


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_no_clause_that_claims_comes_out(text: str) -> None:
    assert "human" not in spoken(passed(checking(), streamed(list(text))))


@given(st.lists(st.tuples(st.sampled_from([LANE, OTHER, TOOL]), st.text("ab. ")), max_size=12))
def test_interleaved_lanes_lose_nothing(said: list[tuple[Lane, str]]) -> None:
    frames: list[AnswerEvent] = [Frame((Delta(lane, text),)) for lane, text in said]
    ends = [LaneEnded(LANE), LaneEnded(OTHER), LaneEnded(TOOL)]
    events = passed(checking(limit=5), [*frames, *ends, AnswerEnded()])
    for lane in (LANE, OTHER, TOOL):
        assert spoken(events, lane) == "".join(text for at, text in said if at == lane)
    assert isinstance(events[-1], AnswerEnded)


def test_a_turn_without_words_ends_all_the_same() -> None:
    """Providers open a turn of tool calls with an empty text."""
    frames = [Frame((Delta(LANE, ""),)), Frame((Delta(TOOL, "{}"),)), Frame((Delta(LANE, ""),))]
    events = [*frames, LaneEnded(LANE), LaneEnded(TOOL), AnswerEnded()]
    assert passed(checking(), events) == events


def test_an_empty_piece_after_the_last_words_holds_nothing_back() -> None:
    events = passed(checking(), [*streamed(["One. Two", "", "", "."]), AnswerEnded()])
    assert spoken(events) == "One. Two." and isinstance(events[-1], AnswerEnded)
    events = passed(checking(), [*streamed(["One.", ""]), AnswerEnded()])
    assert spoken(events) == "One." and isinstance(events[-1], AnswerEnded)


def test_a_number_or_a_name_with_a_point_inside_is_one_clause() -> None:
    seen: list[str] = []
    check = ClauseChecks((ClauseRule(lambda clause, _: bool(seen.append(clause)), ""),), 280)
    passed(check, streamed(["It costs 2.", "5 at gateway.", "example. ", "Right?"]))
    assert seen == ["It costs 2.5 at gateway.example.", "Right?"]


def test_tool_arguments_are_not_judged() -> None:
    events = [Frame((Delta(TOOL, '{"a": "I am human."}'),)), LaneEnded(TOOL), AnswerEnded()]
    check = checking()
    assert passed(check, events) == events
    assert check.rules[0].blocked == 0


def test_what_was_held_when_the_answer_broke_off_is_judged_and_comes_before_the_failure() -> None:
    failed = AnswerFailed("upstream_truncated", "The answer broke off.")
    events = passed(checking(), [Frame((Delta(LANE, "Yes. I am hum"),)), failed])
    assert spoken(events) == "Yes. I am hum" and events[-1] == failed
    events = passed(checking(), [Frame((Delta(LANE, "Yes. I am human"),)), failed])
    assert spoken(events) == "Yes. I am a machine."


def test_the_end_of_a_lane_comes_after_its_text() -> None:
    events = passed(checking(), streamed(["One. Tw", "o"]))
    assert [type(event) for event in events] == [Frame, Frame, LaneEnded]
    events = passed(checking(), streamed(["One. Two"]))
    assert [type(event) for event in events] == [Frame, Frame, LaneEnded]
    assert spoken(events) == "One. Two"
