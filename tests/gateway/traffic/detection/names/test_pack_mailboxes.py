"""Names that stand in the text's own e-mail addresses too."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.names.by_pack import PackNameRecogniser
from gateway.traffic.detection.names.pack_data import pack_of
from gateway.traffic.detection.names.pack_mailboxes import echoed, mailbox_words
from gateway.traffic.detection.names.pack_tokens import tokens
from gateway.traffic.detection.reading import Reading


def _names(text: str, language: str) -> list[str]:
    matches = PackNameRecogniser("xx").matches(Reading(text, language))
    return [text[match.start : match.end] for match in matches]


def test_gives_the_words_before_the_at_sign_without_digits() -> None:
    assert mailbox_words("pište na Žofie.dvorska88@x.cz") == {"zofie", "dvorska"}
    assert mailbox_words("no address in here") == frozenset()


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "ponedme yeray.benitez.88@x.es como correo. yeray benitez", "yeray benitez"),
        ("da", "ny mail er soerenklitgaard72@x.dk, soeren klitgaard her", "soeren klitgaard"),
        ("el", "to mail mou einai giota.lymperi@x.gr, eimai i Giota Lymperi", "Giota Lymperi"),
        ("bg", "имейлът ми е zvezdomir.karastoichev@x.bg, Звездомир Карастойчев",
         "Звездомир Карастойчев"),
    ],
)  # fmt: skip
def test_finds_the_name_that_the_address_spells(language: str, text: str, name: str) -> None:
    assert name in _names(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "Podporu mám na podpora@x.cz, ale podpora neodpovídá."),
        ("fi", "Lähetin viestin osoitteeseen asiakaspalvelu@x.fi ja asiakaspalvelu ei vastaa."),
        ("hu", "Az info@x.hu címre írtam, de az info nem jött meg."),
    ],
)
def test_leaves_the_words_of_a_role_mailbox_alone(language: str, text: str) -> None:
    assert _names(text, language) == []


@given(st.text(alphabet="ab.@ AB-_\nž1", max_size=60))
def test_echoed_places_are_tokens_of_the_text(text: str) -> None:
    pack = pack_of("cs")
    found = tokens(text, pack)
    assert echoed(found, pack, mailbox_words(text)) <= set(range(len(found)))
