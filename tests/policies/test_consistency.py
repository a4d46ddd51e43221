"""What must hold between sections."""

from __future__ import annotations

import pytest

from policies.consistency import SENTENCES, contradictions, first_contradiction
from policies.loader import BUNDLED, load_policy
from policies.model import Disclosure, Human, Transcripts


@pytest.mark.parametrize("name", BUNDLED)
def test_bundled_policy_contradicts_nothing(name: str) -> None:
    assert first_contradiction(load_policy(name)) is None


def test_finds_every_contradiction_with_its_place() -> None:
    broken = load_policy("eu-contract").model_copy(
        update={
            "purposes": load_policy("eu-contract").purposes[:1],
            "disclosure": Disclosure(required=False),
            "human": Human(offered=False),
            "transcripts": Transcripts(keep=True),
        }
    )
    assert [(fault.code, fault.path) for fault in contradictions(broken)] == [
        ("purpose_transcript_missing", ("transcripts", "keep")),
        ("disclosure_required", ("disclosure", "required")),
        ("human_required", ("human", "offered")),
    ]


def test_observe_refuses_everything_that_writes_or_promises() -> None:
    protecting = load_policy("eu-customer-chat").model_copy(update={"mode": "observe"})
    codes = [fault.code for fault in contradictions(protecting)]
    assert codes.count("observe_changes_body") == 9
    assert codes[-2:] == ["observe_keeps_transcript", "observe_offers_human"]
    assert set(codes) <= SENTENCES.keys()
