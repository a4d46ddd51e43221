from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.identifiers.polish_plates import is_polish_plate, polish_plates


def _found(text: str, *, small: bool = False) -> list[str]:
    return [text[start:end] for start, end in polish_plates(text, small=small)]


@pytest.mark.parametrize(
    "plate",
    ["LZA 4T18", "RZ 771KA", "OPO 19HC", "PKL 8XY1", "SK 3H512", "TBU AC44", "NEL-22CE"],
)
def test_finds_a_district_with_its_series_in_any_sentence(plate: str) -> None:
    assert _found(f"szlaban nie wpuścił {plate}, dlaczego?") == [plate]


@pytest.mark.parametrize(
    "text",
    [
        "TDI 190 KM",
        "T-GDI 180KM",
        "GTI 245 KM",
        "kod ZIMA25 i LATO24X",
        "model CB500F",
        "PO 100ML DZIENNIE",
        "iPhone SE 128GB",
        "XX 1A234",
    ],
)
def test_leaves_engines_models_and_measures_alone(text: str) -> None:
    assert not _found(text)


@pytest.mark.parametrize("plate", ["kr 9ab27", "zs812uf", "TKI88AP"])
def test_finds_small_and_glued_ones_where_a_vehicle_is_spoken_of(plate: str) -> None:
    assert not _found(f"moje {plate}")
    assert _found(f"moje {plate}", small=True) == [plate]


def test_leaves_small_measures_alone_even_beside_a_vehicle() -> None:
    assert not _found("auto po 150km i ok 500zl", small=True)


@given(st.sampled_from(["WX", "GD", "KR"]), st.from_regex(r"[1-9]{4}[A-PR-Z]", fullmatch=True))
def test_every_series_of_a_city_is_a_plate(district: str, series: str) -> None:
    assert is_polish_plate(district + series)
    assert not is_polish_plate("Q" + series)


@given(st.text(max_size=40))
def test_reads_any_text(text: str) -> None:
    for start, end in polish_plates(text, small=True):
        assert any(map(str.isdigit, text[start:end]))
