import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.language import COVERED, KNOWN, language_of

TABLE = [
    json.loads(line)
    for line in (Path(__file__).parent / "languages.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("row", TABLE, ids=[str(number) for number in range(len(TABLE))])
def test_tells_the_language_of_a_chat_message(row: dict[str, object]) -> None:
    guess = language_of(str(row["text"]))
    assert guess.language == row["language"]
    if "certain" in row:
        assert guess.certain is row["certain"]


def test_an_unsure_text_falls_to_the_hint() -> None:
    assert language_of("ok", "en").language == "en"
    assert language_of("DHL 123456789", "de-AT").language == "de"
    assert language_of("ok", "tlh").language == "pl"


def test_a_certain_text_overrules_the_hint() -> None:
    assert language_of("where is my parcel, please?", "pl").language == "en"
    assert language_of("gdzie jest moja paczka", "en").language == "pl"


def test_covered_languages_are_known_ones() -> None:
    assert set(KNOWN) >= COVERED


@given(st.text(max_size=80), st.none() | st.sampled_from(KNOWN))
def test_any_text_has_a_known_language(text: str, hint: str | None) -> None:
    assert language_of(text, hint).language in KNOWN
