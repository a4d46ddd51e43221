from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.sense.pieces import BEGIN, END, UNKNOWN, Pieces

SCORES = {
    "\u2581": (4, -5.0),
    "\u2581un": (5, -2.0),
    "a": (6, -3.0),
    "able": (7, -2.0),
    "b": (8, -4.0),
}
PIECES = Pieces(SCORES, {"\uff41": "a"})


def test_takes_the_likeliest_cut() -> None:
    assert PIECES.cut("unable", 10) == [BEGIN, 5, 7, END]


def test_an_unknown_letter_is_one_unknown_piece() -> None:
    assert PIECES.cut("aZb", 10) == [BEGIN, 4, 6, UNKNOWN, 8, END]


def test_letters_are_read_as_their_plain_forms() -> None:
    assert PIECES.cut("\uff41", 10) == PIECES.cut("a", 10)


@given(st.text(alphabet="unable zb", max_size=200), st.integers(1, 50))
def test_never_gives_more_than_was_asked_for(text: str, most: int) -> None:
    found = PIECES.cut(text, most)
    assert found[0] == BEGIN and found[-1] == END
    assert len(found) <= most + 2
