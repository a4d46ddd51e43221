"""The overlap rule."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.errors import DetectionError
from gateway.ports.detector import Finding, NameForm
from gateway.traffic.pseudonyms.spans import addresses_joined, names_joined, united

TEXT = "Jan Kowalski ul. Polna 5"


@st.composite
def candidates(draw: st.DrawFn) -> list[Finding]:
    pairs = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
    kinds = st.sampled_from(["PERSON", "ADDRESS", "PHONE_NUMBER"])
    return [
        Finding(min(pair), max(pair), draw(kinds), draw(st.sampled_from([0.5, 1.0])))
        for pair in draw(st.lists(pairs, max_size=8))
    ]


@given(candidates(), candidates())
def test_spans_are_sorted_disjoint_and_cover_every_letter(
    found: list[Finding], known: list[Finding]
) -> None:
    spans = united(TEXT, found, [each for each in known if each.start < each.end])
    for one, other in zip(spans, spans[1:], strict=False):
        assert one.end <= other.start
    covered = {i for each in spans for i in range(each.start, each.end)}
    wanted = {i for each in (*found, *known) for i in range(each.start, each.end)}
    assert {i for i in wanted if TEXT[i].isalnum()} <= covered <= wanted


def test_the_longer_wins_and_the_rest_of_the_loser_stays_covered() -> None:
    spans = united(TEXT, [Finding(4, 24, "ADDRESS", 0.9)], [Finding(0, 12, "PERSON", 1.0)])
    assert [(s.start, s.end, s.entity_type) for s in spans] == [
        (0, 4, "PERSON"),
        (4, 24, "ADDRESS"),
    ]


def test_on_equal_length_the_known_value_keeps_its_kind() -> None:
    spans = united(TEXT, [Finding(0, 12, "ADDRESS", 0.9)], [Finding(0, 12, "PERSON", 1.0)])
    assert [s.entity_type for s in spans] == ["PERSON"]


def test_a_finding_that_says_more_about_the_same_name_is_taken() -> None:
    name = NameForm(("jan",), ("kowalski",), "m", "nom")
    spans = united(TEXT, [Finding(0, 12, "PERSON", 0.9, name)], [Finding(0, 12, "PERSON", 1.0)])
    assert [s.name for s in spans] == [name]


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (0, 99), (5, 4)])
def test_a_finding_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(DetectionError) as refused:
        united(TEXT, [Finding(start, end, "PERSON", 1.0)], [])
    assert refused.value.code == "finding_out_of_range"


def _named(start: int, end: int, given: str, surname: str, gender: str | None = None) -> Finding:
    name = NameForm((given,) if given else (), (surname,) if surname else (), gender, "nom")
    return Finding(start, end, "PERSON", 0.9, name)


def test_a_given_name_and_a_surname_side_by_side_are_one_name() -> None:
    spans = [_named(0, 6, "", "ciompa"), _named(7, 14, "zygfryd", "", "m")]
    (whole,) = names_joined("Ciompa Zygfryd", spans)
    assert (whole.start, whole.end) == (0, 14)
    assert whole.name == NameForm(("zygfryd",), ("ciompa",), "m", "nom")


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Lis, Jan", [_named(0, 3, "", "lis"), _named(5, 8, "jan", "")]),
        ("Jan Ewa", [_named(0, 3, "jan", ""), _named(4, 7, "ewa", "")]),
        ("Ewa Lis", [_named(0, 3, "ewa", "", "f"), _named(4, 7, "", "lis", "m")]),
        ("Jan Lis", [_named(0, 3, "jan", "lis"), _named(4, 7, "", "lis")]),
        ("Jan Lis", [_named(0, 3, "jan", ""), Finding(4, 7, "PERSON", 0.9)]),
        ("Jan Lis", [_named(0, 3, "jan", ""), replace(_named(4, 7, "", "lis"), entity_type="ORG")]),
    ],
)
def test_what_may_be_two_stays_two(text: str, spans: list[Finding]) -> None:
    assert names_joined(text, spans) == spans


def _addresses(text: str, *parts: str) -> list[Finding]:
    places = [text.index(part) for part in parts]
    return [
        Finding(start, start + len(part), "ADDRESS", 0.9)
        for start, part in zip(places, parts, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("34-733 Sosnów Dolny 31", ("34-733 Sosnów Dolny", "31")),
        ("34-733 Sosnów Dolny 31", ("34-733", "Sosnów Dolny 31")),
        ("Modrzewiowa 3, 34-733 Sosnów", ("Modrzewiowa 3", "34-733 Sosnów")),
    ],
)
def test_a_postal_code_beside_a_street_is_one_address_with_it(
    text: str, parts: tuple[str, ...]
) -> None:
    joined = addresses_joined(text, _addresses(text, *parts))
    assert [(each.start, each.end) for each in joined] == [(0, len(text))]


@pytest.mark.parametrize("text", ["Modrzewiowa 3, Sosnowa 5", "Modrzewiowa 3 i Sosnowa 5"])
def test_two_streets_are_two_addresses(text: str) -> None:
    assert len(addresses_joined(text, _addresses(text, "Modrzewiowa 3", "Sosnowa 5"))) == 2
