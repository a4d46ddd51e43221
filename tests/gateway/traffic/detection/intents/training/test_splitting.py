from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.intents.training.messages import Marked
from gateway.traffic.detection.intents.training.splitting import (
    ONE_IN,
    fingerprint,
    parted,
    set_aside,
)

ROWS = st.lists(
    st.builds(
        Marked,
        st.sampled_from(["rights", "consent"]),
        st.sampled_from(["pl", "de"]),
        st.text("aAb \n", max_size=6),
        st.just("none"),
    ),
    max_size=80,
)


@given(ROWS, st.integers(0, 99))
def test_no_message_is_on_both_sides(rows: list[Marked], seed: int) -> None:
    learning, calibrating = parted(rows, set_aside(rows, seed))
    assert len(learning) + len(calibrating) == len(rows)
    sides = [
        {" ".join(row.text.lower().split()) for row in side} for side in (learning, calibrating)
    ]
    assert not sides[0] & sides[1]


@given(ROWS, st.integers(0, 99), st.randoms())
def test_the_seed_alone_decides(rows: list[Marked], seed: int, draw) -> None:
    shuffled = list(rows)
    draw.shuffle(shuffled)
    assert set_aside(rows, seed) == set_aside(shuffled, seed)


def test_a_twelfth_is_set_aside_and_another_seed_takes_others() -> None:
    rows = [Marked("consent", "pl", f"nie, {number}", "refuse") for number in range(1_200)]
    one, other = set_aside(rows, 1), set_aside(rows, 2)
    assert len(one) == len(other) == len(rows) // ONE_IN
    assert one != other


def test_case_and_blanks_make_no_other_message() -> None:
    assert fingerprint(" Tak,\n chcę ") == fingerprint("tak, CHCĘ")
    assert fingerprint("tak") != fingerprint("tak.")
    assert 0 <= fingerprint("tak") < 2**64
