"""Presidio's anonymizer writes the tokens and moves no span."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.traffic.pseudonyms.token_writer import write


def test_adjacent_and_space_separated_spans_of_one_kind_stay_apart() -> None:
    text = "Jan  Nowak Nowak"
    spans = [(0, 3, "[P_1]"), (3, 4, "[P_2]"), (5, 10, "[P_3]"), (11, 16, "[P_3]")]
    assert write(text, spans) == "[P_1][P_2] [P_3] [P_3]"


def test_white_space_at_the_edges_is_kept_byte_by_byte() -> None:
    text = " \r\n\tJan\u2028 \x00 Ewa\u00a0\n"
    first, second = text.index("Jan"), text.index("Ewa")
    spans = [(first, first + 3, "[A]"), (second, second + 3, "[B]")]
    assert write(text, spans) == " \r\n\t[A]\u2028 \x00 [B]\u00a0\n"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.lists(st.integers(0, 200), max_size=90), st.data())
def test_equals_plain_splicing(text: str, cuts: list[int], data: st.DataObject) -> None:
    edges = sorted({min(cut, len(text)) for cut in cuts})
    pairs = zip(edges, edges[1:], strict=False)
    chosen = [(a, b, f"[T_{n}]") for n, (a, b) in enumerate(pairs) if data.draw(st.booleans())]
    expected, place = "", 0
    for start, end, token in chosen:
        expected += text[place:start] + token
        place = end
    assert write(text, chosen) == expected + text[place:]


def test_nothing_to_write_leaves_the_text() -> None:
    assert write("", []) == ""
    assert write(" \n", []) == " \n"
