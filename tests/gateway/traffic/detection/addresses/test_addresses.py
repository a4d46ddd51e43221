"""Addresses as people write them: all of each is masked, and nothing beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.addresses import AddressRecogniser
from gateway.traffic.detection.normalised import normalise
from gateway.traffic.detection.reading import Reading

HERE = Path(__file__).parent
RECOGNISER = AddressRecogniser("xx")


def written(table: str) -> list[tuple[str, str]]:
    """Language and message of each line: `xx: ` at its head, or the language of the table."""
    language = "pl"
    lines = []
    for line in (HERE / table).read_text("utf-8").splitlines():
        if line.startswith("@"):
            language = line[1:].strip()
        elif line and not line.startswith("#"):
            lines.append((language, line.replace("\\n", "\n")))
    return lines


def unmarked(message: str) -> tuple[str, set[int]]:
    text, inside, places = "", False, set()
    for letter in message:
        if letter in "«»":
            inside = letter == "«"
            continue
        if inside and letter.isalnum():
            places.add(len(text))
        text += letter
    return text, places


def masked(text: str, language: str) -> set[int]:
    plain = normalise(text)
    places: set[int] = set()
    for match in RECOGNISER.matches(Reading(plain.text, language)):
        start, end = plain.original_span(match.start, match.end)
        places |= {place for place in range(start, end) if text[place].isalnum()}
    return places


@pytest.mark.parametrize(
    ("language", "message"), [*written("polish.txt"), *written("other_languages.txt")]
)
def test_masks_the_whole_address_and_nothing_else(language: str, message: str) -> None:
    text, expected = unmarked(message)
    found = masked(text, language)
    assert "".join(text[p] for p in sorted(expected - found)) == ""
    assert "".join(text[p] for p in sorted(found - expected)) == ""


@given(st.text(alphabet="ul. Długa5/3,0-9\n mKraków\"'AaZż(", max_size=80))
def test_spans_lie_inside_any_text_and_never_end_in_a_space(text: str) -> None:
    for match in RECOGNISER.matches(Reading(text, "pl")):
        assert 0 <= match.start < match.end <= len(text)
        assert not text[match.start : match.end].startswith((" ", ","))
        assert not text[match.start : match.end].endswith((" ", ","))


def test_finds_nothing_without_a_digit_or_a_street() -> None:
    reading = Reading("Dzień dobry, kiedy przyjdzie paczka? Czekam od wtorku.", "pl")
    assert list(RECOGNISER.matches(reading)) == []
