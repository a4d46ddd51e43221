from __future__ import annotations

import pytest

from gateway.duties.rights.wording import WORDING, spoken
from gateway.ports.consents import ConsentAct, ConsentStatus
from gateway.ports.conversations import HandoverState
from gateway.ports.transcripts import Author


@pytest.mark.parametrize("language", WORDING)
def test_every_language_has_all_words(language: str) -> None:
    words = WORDING[language]
    assert words.keys() == WORDING["en"].keys()
    needed = {
        *(f"author.{author.value}" for author in Author),
        *(f"state.{state.value}" for state in HandoverState),
        *(f"status.{status.value}" for status in ConsentStatus),
        *(f"act.{act.value}" for act in ConsentAct),
    }
    assert needed <= words.keys()
    assert all(words.values())


@pytest.mark.parametrize(
    ("wanted", "default", "chosen"),
    [("pl", "en", "pl"), ("en-GB", "pl", "en"), ("uk", "pl", "pl"), (None, "de", "en")],
)
def test_falls_back_to_the_default_and_then_to_english(
    wanted: str | None, default: str, chosen: str
) -> None:
    assert spoken(wanted, default) == chosen
