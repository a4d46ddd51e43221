import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection import coverage
from gateway.traffic.detection.coverage import Figures, Share, below_gate, covered, wilson
from gateway.traffic.detection.language import COVERED


def _figures(names: Share) -> Figures:
    nothing = Share(0, 0)
    return Figures(40, names, nothing, nothing, nothing)


def test_an_interval_is_wilson_s() -> None:
    # Wilson (1927), as worked out by hand for 2 of 10.
    assert wilson(2, 10) == pytest.approx((0.0567, 0.5098), abs=1e-4)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_its_share(share: tuple[int, int]) -> None:
    low, high = wilson(*share)
    rate = share[0] / share[1]
    assert -1e-9 <= low <= rate + 1e-9 and rate - 1e-9 <= high <= 1 + 1e-9


def test_one_leak_in_a_small_set_does_not_decide_and_half_of_it_does() -> None:
    assert _figures(Share(2, 12)).passes
    assert not _figures(Share(6, 12)).passes
    assert not _figures(Share(200, 1000)).passes


def test_a_language_below_the_gate_is_served_only_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    figures = {code: _figures(Share(0, 20)) for code in COVERED - {"ga", "mt"}}
    figures["ga"] = _figures(Share(15, 20))
    monkeypatch.setattr(coverage, "measured", lambda: figures)
    assert below_gate() == {"ga", "mt"}
    assert covered() == COVERED - {"ga", "mt"}
    assert covered(["ga", "xx"]) == COVERED - {"mt"}


def test_polish_english_and_german_are_served_as_published() -> None:
    assert covered() >= {"pl", "en", "de"}
