"""Names in the languages that have a pack: `sentences/<code>.txt` marks what must be found.

One message a line (`\\n` where it has a line break), `[[…]]` around names; a line without marks
must stay as it is.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.names.by_pack import PackNameRecogniser
from gateway.traffic.detection.names.pack_data import (
    PACKED,
    WORD,
    built_lists,
    listed,
    pack_of,
    table,
)
from gateway.traffic.detection.names.pack_scripts import plain
from gateway.traffic.detection.names.pack_words import filter_of
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match

_MARK = re.compile(r"\[\[(.*?)\]\]")
_SENTENCES = [
    pytest.param(path.stem, line.replace("\\n", "\n"), id=f"{path.stem}-{number}")
    for path in sorted((Path(__file__).parent / "sentences").glob("*.txt"))
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
    if line
]


_ALPHABETS = [regex.compile(rf"\p{{{name}}}") for name in ("Latin", "Cyrillic", "Greek")]


def _texts(table: object) -> list[str]:
    if isinstance(table, dict):
        return [text for value in table.values() for text in _texts(value)]
    return [table] if isinstance(table, str) else []


def found_in(text: str, language: str) -> list[Match]:
    return list(PackNameRecogniser("xx").matches(Reading(text, language)))


def unmarked(line: str) -> tuple[str, set[int]]:
    text, wanted, at = "", set[int](), 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        wanted |= {len(text) + place for place, letter in enumerate(mark[1]) if letter.isalnum()}
        text += mark[1]
        at = mark.end()
    return text + line[at:], wanted


@pytest.mark.parametrize(("language", "line"), _SENTENCES)
def test_finds_every_name_and_nothing_else(language: str, line: str) -> None:
    text, wanted = unmarked(line)
    masked = {
        place
        for match in found_in(text, language)
        for place in range(match.start, match.end)
        if text[place].isalnum()
    }
    assert masked == wanted


def test_is_silent_where_it_has_no_pack() -> None:
    assert found_in("меня зовут Иван Петров", "ru") == []


@pytest.mark.parametrize(
    ("language", "text", "given", "surname", "gender"),
    [
        ("cs", "Mluvila jsem s Jiřím Kubešem.", "Jiří", "Kubeš", "m"),
        ("hr", "Razgovarala sam s Domagojem Šarićem.", "Domagoj", "Šarić", "m"),
        ("fi", "Äidin, Eeva Lahtisen, kortti.", "Eeva", "Lahtinen", "f"),
        ("hu", "A nevem Kovács Zoltán.", "Zoltán", "Kovács", "m"),
        ("el", "Αγαπητέ κύριε Παπαδόπουλε,", "", "Παπαδόπουλος", None),
        ("ga", "A Mháirín, a chara", "Máirín", "", "f"),
        ("da", "Jeg hedder Kirsten Overgaard.", "Kirsten", "Overgaard", "f"),
    ],
)
def test_gives_the_base_forms_that_link_mentions(
    language: str, text: str, given: str, surname: str, gender: str | None
) -> None:
    (match,) = found_in(text, language)
    assert match.lemma is not None
    assert not given or given in match.lemma.given
    assert not surname or surname in match.lemma.surname
    assert match.lemma.gender == gender


@pytest.mark.parametrize("language", sorted(PACKED))
def test_every_pack_has_names_and_cues(language: str) -> None:
    pack = pack_of(language)
    assert len(pack.given) >= 250
    assert len(pack.surnames) >= 100
    kinds = {cue.kind for cues in pack.cues.values() for cue in cues}
    assert kinds >= {"sure", "label", "title", "relative", "sign", "intro", "greet"}


@pytest.mark.parametrize("language", [*sorted(PACKED), "shared"])
def test_no_word_of_a_pack_mixes_alphabets(language: str) -> None:
    built = [word for words in built_lists(language).values() for word in words]
    words = " ".join(_texts(table(language)) + built)
    mixed = [
        word
        for word in WORD.findall(words)
        if sum(bool(alphabet.search(word)) for alphabet in _ALPHABETS) > 1
    ]
    assert mixed == []


@pytest.mark.parametrize("language", sorted(PACKED))
def test_no_greeting_is_a_name_before_the_words_that_announce_one(language: str) -> None:
    cues = table(language)["cues"]
    given = pack_of(language).given
    for greeting in listed(cues, "greet"):
        if plain(greeting) in given:
            continue
        for announced in listed(cues, "after_sure"):
            text = f"{greeting.capitalize()}, {announced} Brzqvan."
            masked = [(match.start, match.end) for match in found_in(text, language)]
            assert all(start >= len(greeting) for start, _ in masked), text


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("it", "SONO PAOLA RUSSO E ASPETTO ANCORA IL PACCO", ["PAOLA RUSSO"]),
        ("it", "MI CHIAMO PAOLA RUSSO ASPETTO UNA RISPOSTA", ["PAOLA RUSSO"]),
        ("es", "SOY GONZALO LÓPEZ Y ESPERO MI PEDIDO", ["GONZALO LÓPEZ"]),
        ("nl", "IK BEN WILLEM BAKKER EN WACHT OP MIJN PAKKET", ["WILLEM BAKKER"]),
        ("cs", "JMENUJI SE JANA NOVÁKOVÁ A ČEKÁM NA ZÁSILKU", ["JANA NOVÁKOVÁ"]),
    ],
)
def test_a_name_in_a_line_of_capitals_ends_before_common_words(
    language: str, text: str, wanted: list[str]
) -> None:
    assert [text[match.start : match.end] for match in found_in(text, language)] == wanted


@given(st.text(max_size=80), st.sampled_from(sorted(PACKED)))
def test_finds_disjoint_spans_inside_any_text(text: str, language: str) -> None:
    spans = sorted((match.start, match.end) for match in found_in(text, language))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in zip(spans, spans[1:], strict=False))


@given(st.sets(st.text(min_size=1)))
def test_a_filter_holds_the_words_it_was_made_of(words: set[str]) -> None:
    held = filter_of(words)
    assert all(word in held for word in words)
