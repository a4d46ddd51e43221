from random import Random

from gateway.traffic.detection.intents.training.messages import Marked
from gateway.traffic.detection.sense.training.__main__ import with_some_again

KNOWN = [Marked("rights", "en", f"delete account {number}", "erasure") for number in range(400)]
NEW = [Marked("rights", "en", "a copy of my data", "access")]


def test_what_was_added_is_always_shown_and_a_share_of_all_else() -> None:
    shown = with_some_again([*KNOWN, *NEW], NEW, 0.25, Random(3))
    assert shown[-1] == NEW[0]
    assert 60 < len(shown) < 140
    assert with_some_again(KNOWN, NEW, 1.0, Random(3)) == KNOWN
    assert with_some_again(KNOWN, NEW, 0.0, Random(3)) == []
