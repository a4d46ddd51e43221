"""Given names of catalogues, menus and choices, beside people of the same names."""

import pytest

from gateway.traffic.detection.names.by_pack import PackNameRecogniser
from gateway.traffic.detection.names.pack_data import brands
from gateway.traffic.detection.reading import Reading


def _names(language: str, text: str) -> list[str]:
    found = PackNameRecogniser("xx").matches(Reading(text, language))
    return [text[match.start : match.end] for match in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "Růžena, Božena i Ludmila – která z těch tří odrůd brambor se hodí na salát?"),
        ("cs", "Mám zájem o kuchyň Karolína v dekoru dub sonoma."),
        ("da", "Er der forskel på Mads- og Signe-sofaen ud over farven?"),
        ("et", "Kas Piret ja Triinu kardinad sobivad aknale?"),
        ("et", "Vajutan Minu teenused > Lisa ja midagi ei juhtu"),
        ("hr", "Ima li garnitura Vesna ili Dunja razvlačenje?"),
        ("hu", "A Panka hátizsák mekkora?"),
        ("fr", "une bouteille de Veuve Clicquot et un sac Longchamp"),
    ],
)
def test_leaves_goods_that_are_called_like_people(language: str, text: str) -> None:
    assert _names(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("cs", "Paní Božena si koupila kuchyň.", "Božena"),
        ("da", "Mads og Signe kommer i morgen.", "Mads"),
        ("hr", "Kolegica Vesna mi je rekla da zovem.", "Vesna"),
        ("el", "κουδούνι Μανωλάκου", "Μανωλάκου"),
        ("it", "citofono Brambilla", "Brambilla"),
    ],
)
def test_still_finds_people_of_the_same_names(language: str, text: str, name: str) -> None:
    assert name in _names(language, text)


def test_brands_hold_whole_words_in_their_plain_spelling() -> None:
    assert {"clicquot", "kitchenaid"} <= brands()
    assert not any(word.startswith("#") for word in brands())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ro", "Mașina de spălat Arctic Emilia face 1200 de ture?"),
        ("mt", "Il-magna tal-kafè Gaggia Anna qed tnixxi"),
        ("sv", "Finns tapeten Karin kvar i lager?"),
        ("it", "A Santa Lucia fate la consegna serale?"),
        ("nl", "Hotel Wilhelmina in Domburg, nog kamers?"),
    ],
)
def test_leaves_models_of_makers_works_and_saints(language: str, text: str) -> None:
    assert _names(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("it", "Rosa ha ritirato lei il pacco.", "Rosa"),
        ("it", "mio suocero gaspare lo presti non riesce", "gaspare lo presti"),
        ("lv", "sveiki te zane ozoliņa, aizmirsu paroli", "zane ozoliņa"),
        ("sv", "tjena kalle här, jag kan inte logga in", "kalle"),
        ("sl", "lp, gregor k.", "gregor k"),
    ],
)
def test_finds_doers_pairs_and_small_initials(language: str, text: str, name: str) -> None:
    assert name in _names(language, text)
