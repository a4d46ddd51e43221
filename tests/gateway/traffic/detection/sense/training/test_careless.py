from random import Random

from hypothesis import example, given
from hypothesis import strategies as st

from gateway.traffic.detection.sense.training.careless import carelessly

SEEDS = st.integers(0, 2**32)


@given(st.text(min_size=1).filter(str.strip), SEEDS)
@example("...", 0)
@example("\u0301", 3)
@example("!?!?!?!?", 1)
def test_a_message_never_becomes_empty(text: str, seed: int) -> None:
    draw = Random(seed)
    assert all(carelessly(text, draw).strip() for _ in range(20))


@given(st.text(), SEEDS)
def test_the_same_seed_types_alike(text: str, seed: int) -> None:
    assert carelessly(text, Random(seed)) == carelessly(text, Random(seed))


def test_people_type_in_many_ways() -> None:
    draw = Random(5)
    typed = {carelessly("Chcę rozmawiać z człowiekiem!", draw) for _ in range(300)}
    assert {
        "Chcę rozmawiać z człowiekiem!",
        "chcę rozmawiać z człowiekiem!",
        "chce rozmawiac z czlowiekiem!",
        "CHCĘ ROZMAWIAĆ Z CZŁOWIEKIEM!",
        "chcę rozmawiać z człowiekiem",
    } <= typed
    assert len(typed) > 20
    assert all(each[0] in "Cc" for each in typed)
