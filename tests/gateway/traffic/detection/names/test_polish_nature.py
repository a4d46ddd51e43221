"""Seasons, beasts, wares, towns and shows that bear people's names."""

import pytest

from gateway.traffic.detection.names.polish import PolishNameRecogniser
from gateway.traffic.detection.reading import Reading


def names(text: str) -> list[str]:
    found = PolishNameRecogniser("pl").matches(Reading(text, "pl"))
    return [text[match.start : match.end] for match in found]


@pytest.mark.parametrize(
    "text",
    [
        "Zima przyszła w tym roku wcześniej i zabrakło mi węgla.",
        "Wiosna zbliża się wielkimi krokami, kiedy ruszacie z montażem?",
        "Szpak zrobił gniazdo w skrzynce gazowej, czy monter przyjedzie?",
        "Gołąb uwił gniazdo na balkonie, administracja nie reaguje.",
        "Wróbel wleciał do hali i włączył alarm.",
        "Róża zwiędła po dwóch dniach, chcę zwrot.",
        "Kalina przyszła przesuszona i połamana.",
        "Żurek jest za słony, poproszę o zwrot za zamówienie.",
        "Jarosław jest na trasie waszego kuriera?",
        "Paczkomat Jarosław jest pełny od tygodnia.",
        "Kupiłam prezenty na Mikołaja, dojdą do 5 grudnia?",
        "Czy Pan Tadeusz w wersji audio jest w abonamencie?",
        "Miś Tadek z reklamy jest do kupienia?",
    ],
)
def test_leaves_what_no_person_does(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jarosław będzie odbierał paczkę zamiast mnie.", "Jarosław"),
        ("Umowa ma być na Mikołaja, a nie na mnie, to mój syn.", "Mikołaja"),
        ("Szpak nie oddał mi kaucji od pół roku.", "Szpak"),
        ("Gołąb podpisał protokół odbioru, a ja nie.", "Gołąb"),
        ("Piątek odpowiada u was za reklamacje, proszę go poprosić.", "Piątek"),
    ],
)
def test_finds_people_who_do_what_people_do(text: str, name: str) -> None:
    assert names(text) == [name]
