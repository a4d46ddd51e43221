"""The catalogue of the page."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

import gateway.web.demo
from gateway.web.demo.wording import LANGUAGES, Wording, phrases

HOME = Path(gateway.web.demo.__file__).parent


def test_every_phrase_takes_the_same_values_in_both_languages() -> None:
    for name, (polish, english) in phrases().items():
        fields = [
            {field for _, field, _, _ in string.Formatter().parse(text) if field}
            for text in (polish, english)
        ]
        assert fields[0] == fields[1], name
        assert polish.strip() and english.strip(), name


def test_every_phrase_is_used_and_every_used_phrase_exists() -> None:
    sources = [*HOME.rglob("*.html"), HOME / "views.py", HOME / "trial.py", HOME / "snippets.py"]
    text = "\n".join(source.read_text() for source in sources)
    used = set(re.findall(r'\bt\("([a-z_]+)"', text)) | set(re.findall(r"\bt\('([a-z_]+)'", text))
    built = {"author_", "role_", "consent_word_", "gone_"}
    assert used - built <= phrases().keys()
    quoted = set(re.findall(r"""["']([a-z_]+)["']""", text))
    for name in phrases():
        assert name in quoted or any(name.startswith(start) for start in built), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_fills_in_values_and_refuses_unknown_phrases(language: str) -> None:
    wording = Wording(language)  # type: ignore[arg-type]
    assert "2000" in wording("too_long", limit=2000)
    with pytest.raises(KeyError):
        wording("no_such_phrase")


def test_an_event_without_a_name_keeps_its_code() -> None:
    assert Wording("pl").event("turn.forwarded") == "Wysłano do modelu"
    assert Wording("pl").event("brand.new") == "brand.new"
    assert Wording("en").gone("keys") == "keys"
    assert Wording("pl").gone("brand_new") == "brand_new"
