"""What the model is told."""

from __future__ import annotations

from gateway.traffic.pseudonyms.grammar import CASES, tokens_in
from gateway.traffic.pseudonyms.note import note_to_model


def test_the_note_is_in_the_language_of_the_conversation_or_in_english() -> None:
    assert note_to_model("pl").startswith("Tokeny")
    assert note_to_model("de").startswith("Marken")
    assert note_to_model("fr") == note_to_model("en") != note_to_model("de")


def test_every_token_in_a_note_is_one_and_the_polish_one_explains_the_cases() -> None:
    for language in ("pl", "en", "de"):
        tokens = list(tokens_in(note_to_model(language)))
        assert {token.label for token in tokens} == {"PERSON", "EMAIL"}
    cases = {token.case for token in tokens_in(note_to_model("pl"))}
    assert cases == {*CASES, None} - {"nom"}
