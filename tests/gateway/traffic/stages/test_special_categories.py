from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.ports.detector import Wishes
from gateway.traffic.detection.understanding import read_wishes
from gateway.traffic.pipeline.stage import Proceed, Refuse, Reply, Verdict
from gateway.traffic.stages.special_categories import SpecialCategories
from policies.loader import load_policy
from tests.desks import Office, book
from tests.drafts import JSON, committed, draft_of, policy_with, queue_of

POLICY = load_policy("eu-contract")
MASKING = policy_with(POLICY, special_categories={"every": "mask"})
ILL = "Mam depresję i biorę leki."


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path, "eu-contract")
    yield made
    made.close()


def stage(office: Any, read: Any = read_wishes) -> SpecialCategories:
    queue = queue_of(office) if office is not None else None
    words = office.words if office is not None else book()
    return SpecialCategories(words, queue, read)  # type: ignore[arg-type]


def decided(office: Office, text: str, choice: str, **members: Any) -> Verdict:
    policy = policy_with(office.policy, special_categories={"every": choice, "criminal": choice})
    return stage(office).decide(draft_of(office, text, policy=policy, **members))


@pytest.mark.parametrize(
    ("choice", "code"), [("warn", "warned"), ("mask", "masked"), ("pass", "recorded")]
)
def test_the_kind_is_on_record_whatever_is_done(office: Office, choice: str, code: str) -> None:
    verdict = decided(office, ILL, choice)
    assert isinstance(verdict, Proceed) and verdict.reason == code
    assert bool(verdict.draft.opening_words) is (choice == "warn")
    assert committed(office, verdict) == ["special_category.detected"]
    assert office.events()[-1].state == "health" and "depres" not in str(office.events()[-1])


def test_people_answer_without_what_was_to_stand_before_the_model(office: Office) -> None:
    verdict = decided(office, ILL, "human")
    assert isinstance(verdict, Reply) and verdict.reason == "special_human"
    assert verdict.draft.opening_words == () and verdict.draft.disclosure == "suppressed"
    refused = decided(office, ILL, "human", shape=JSON)
    assert isinstance(refused, Refuse) and refused.error.code == "special_human"


def test_nothing_is_done_where_nothing_is_told(office: Office) -> None:
    verdict = decided(office, "Gdzie paczka?", "human")
    assert isinstance(verdict, Proceed) and verdict.reason == "none_found"


def test_only_the_telling_sentence_is_kept_back() -> None:
    text = f"Gdzie paczka?  {ILL}\nProszę o odpowiedź."
    spans = stage(None).sentences(text, "pl", MASKING)
    assert [text[start:end] for start, end in spans] == [ILL]


def test_the_whole_text_where_no_sentence_tells_it_alone() -> None:
    def only_whole(text: str, language: str) -> Wishes:
        return Wishes(special_categories=("health",) if "A." in text and "B." in text else ())

    assert stage(None, only_whole).sentences("A. B.", "pl", MASKING) == ((0, 5),)


def test_kinds_that_may_pass_are_not_looked_for() -> None:
    passing = policy_with(POLICY, special_categories={"every": "warn", "criminal": "pass"})
    assert stage(None).sentences(ILL, "pl", passing) == ()
    assert stage(None).sentences(ILL, "pl", POLICY) == ()  # health is warned of by default


def test_one_memory_serves_policies_that_differ() -> None:
    one = stage(None)
    assert one.sentences(ILL, "pl", POLICY) == ()
    assert one.sentences(ILL, "pl", MASKING) == ((0, len(ILL)),)
    assert one.sentences(ILL, "pl", MASKING) == ((0, len(ILL)),)


@given(st.lists(st.sampled_from([ILL, "Gdzie paczka?", " ", "\n", "Tak", "…", "!"]), max_size=8))
def test_spans_are_in_order_apart_and_inside(pieces: list[str]) -> None:
    text = "".join(pieces)
    end = 0
    for start, stop in stage(None).sentences(text, "pl", MASKING):
        assert end <= start < stop <= len(text)
        assert text[start:stop] == text[start:stop].strip() or (start, stop) == (0, len(text))
        end = stop
