"""What is looked for only on request, and models that add to our findings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.errors import DetectionError, SettingsError
from gateway.traffic.detection.analyser import TextAnalyser, asked_for
from gateway.traffic.detection.findings import ASKED_FOR, Finding, added, without_overlaps
from gateway.traffic.detection.larger_models import catalogue
from gateway.traffic.detection.larger_models.finder import LabelledSpan

TEXT = "Nazywam się Jan Kowalski, jestem z Krakowa, pracuję w Kowal-Bud sp. z o.o."


@pytest.fixture(scope="module")
def asked() -> TextAnalyser:
    return TextAnalyser(also=ASKED_FOR)


def _found(analyser: TextAnalyser, text: str) -> list[tuple[str, str]]:
    found = analyser.analyse(text, None).findings
    return [(each.entity_type, text[each.start : each.end]) for each in found]


def test_places_and_companies_are_left_unless_asked_for(asked: TextAnalyser) -> None:
    assert _found(TextAnalyser(), TEXT) == [("PERSON", "Jan Kowalski")]
    assert _found(asked, TEXT) == [
        ("PERSON", "Jan Kowalski"),
        ("LOCATION", "Krakowa"),
        ("ORGANIZATION", "Kowal-Bud sp. z o.o."),
    ]
    assert asked_for(frozenset()) == []


def test_a_town_in_an_address_belongs_to_the_address(asked: TextAnalyser) -> None:
    found = _found(asked, "Mieszkam przy ul. Długiej 5/3, 00-950 Warszawa.")
    assert [kind for kind, _ in found] == ["ADDRESS"]


def test_a_company_called_after_somebody_is_one_finding(asked: TextAnalyser) -> None:
    found = _found(asked, "Faktura dla Jan Kowalski i Synowie sp. z o.o. za maj")
    assert [kind for kind, _ in found] == ["ORGANIZATION"]


class _Model:
    """Takes everything for somebody's name; fails on `boom`."""

    types = {"NAME": "PERSON"}

    def __init__(self, name: str) -> None:
        """Nothing to load."""

    def spans(self, text: str) -> list[LabelledSpan]:
        if "boom" in text:
            raise RuntimeError("Jan Kowalski")
        return [LabelledSpan(0, len(text), "NAME")]


@pytest.fixture
def with_model(monkeypatch: pytest.MonkeyPatch) -> TextAnalyser:
    adapters = {"stand-in": catalogue.Adapter("json", False, _Model)}
    monkeypatch.setattr(catalogue, "ADAPTERS", adapters)
    return TextAnalyser(models=("stand-in",))


def test_a_model_adds_and_takes_nothing_away(with_model: TextAnalyser) -> None:
    ours = TextAnalyser().analyse(TEXT, None).findings
    both = with_model.analyse(TEXT, None).findings
    assert set(ours) < set(both)


def test_a_model_that_fails_refuses_the_text(with_model: TextAnalyser) -> None:
    with pytest.raises(DetectionError) as caught:
        with_model.analyse("boom", None)
    assert caught.value.code == "detector_failed"
    assert "Kowalski" not in caught.value.public


def test_a_model_that_is_not_there_is_a_settings_error() -> None:
    with pytest.raises(SettingsError):
        TextAnalyser(models=("nobody-knows",))


_SPANS = st.lists(
    st.builds(
        lambda start, length, kind: Finding(start, start + length, kind, 0.6),
        st.integers(0, 30),
        st.integers(1, 10),
        st.sampled_from(["PERSON", "LOCATION", "IBAN_CODE", "ORGANIZATION"]),
    ),
    max_size=6,
)


@given(_SPANS, _SPANS)
def test_added_findings_keep_ours_and_cover_both(ours: list[Finding], more: list[Finding]) -> None:
    kept = without_overlaps(ours)
    both = added(kept, more)
    assert set(kept) <= set(both)
    covered = [place for each in both for place in range(each.start, each.end)]
    assert len(covered) == len(set(covered))
    assert set(covered) == {p for each in (*ours, *more) for p in range(each.start, each.end)}
