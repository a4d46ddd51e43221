from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.conversation.answers import Lane, LaneKind
from gateway.traffic.formats.openai_chat.surrogates import PairJoiner, whole_characters

LANE = Lane(0, LaneKind.TEXT)


def in_halves(text: str) -> str:
    """Each character beyond the BMP as two surrogates, as a JSON parser may deliver them."""
    units = text.encode("utf-16-le")
    return "".join(chr(int.from_bytes(units[i : i + 2], "little")) for i in range(0, len(units), 2))


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])), st.lists(st.integers(0, 40), max_size=5))
def test_any_cut_gives_the_same_characters(text: str, cuts: list[int]) -> None:
    halves = in_halves(text)
    edges = [0, *sorted(min(cut, len(halves)) for cut in cuts), len(halves)]
    joiner = PairJoiner()
    pieces = [joiner.feed(LANE, halves[a:b]) for a, b in pairwise(edges)]
    assert "".join(pieces) + joiner.finish(LANE) == text
    for piece in pieces:
        piece.encode("utf-8")


@settings(deadline=None)
@given(st.text(st.characters(codec=None)))
def test_what_comes_out_can_always_be_stored(text: str) -> None:
    joiner = PairJoiner()
    (joiner.feed(LANE, text) + joiner.finish(LANE)).encode("utf-8")
    whole_characters(text).encode("utf-8")


def test_lanes_do_not_share_halves() -> None:
    joiner, other = PairJoiner(), Lane(1, LaneKind.TEXT)
    assert joiner.feed(LANE, "\ud83d") == ""
    assert joiner.feed(other, "\ude00") == "\ufffd"
    assert joiner.feed(LANE, "\ude00") == "😀"
    assert joiner.finish(LANE) == ""


def test_an_empty_piece_keeps_the_half() -> None:
    joiner = PairJoiner()
    joiner.feed(LANE, "\ud83d")
    assert joiner.feed(LANE, "") == ""
    assert joiner.finish(LANE) == "\ufffd"
