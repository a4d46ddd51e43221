import pytest

from gateway.traffic.detection.names.polish import PolishNameRecogniser
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match

RECOGNISER = PolishNameRecogniser("pl")


def names(text: str) -> list[str]:
    return [text[match.start : match.end] for match in matches(text)]


def matches(text: str) -> list[Match]:
    return list(RECOGNISER.matches(Reading(text, "pl")))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paczkę wydano Janowi Kowalskiemu.", "Janowi Kowalskiemu"),
        ("nazywam się jan kowalski i czekam", "jan kowalski"),
        ("zamowienie dla malgorzaty wisniewskiej", "malgorzaty wisniewskiej"),
        ("Panie Marku, dziękuję", "Marku"),
        ("Z panią Anną Nowak-Kowalską", "Anną Nowak-Kowalską"),
        ("Pozdrawiam, Katarzyna Brzęczyszczykiewicz", "Katarzyna Brzęczyszczykiewicz"),
        ("jan_kowalski", "jan_kowalski"),
        ("Kowalski Jan", "Kowalski Jan"),
        ("J. Kowalski odebrał", "J. Kowalski"),
        ("Pani Pcimiak nie odpisała", "Pcimiak"),
        ("pan Wilk dzwonił", "Wilk"),
        ("Anna Maria Wiśniewska", "Anna Maria Wiśniewska"),
        ("JAN KOWALSKI", "JAN KOWALSKI"),
        ("imię i nazwisko: Róża Maj", "Róża Maj"),
        ("mówiła mi o tym agnieszka", "agnieszka"),
    ],
)
def test_finds_the_name(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Wilk zjadł owcę",
        "Róża kwitnie w maju",
        "Zima była mroźna",
        "Marka Samsung jest dobra",
        "Kupiłem Samsung Galaxy w Gdańsku",
        "Dzień Dobry",
        "Pan Kierownik był miły",
        "tak zgadzam się",
    ],
)
def test_leaves_ordinary_words_alone(text: str) -> None:
    assert names(text) == []


def test_cases_of_one_person_share_a_base_form() -> None:
    surnames = [
        set(match.lemma.surname)
        for text in ("Janowi Kowalskiemu", "Jana Kowalskiego", "Widzę Kowalskiego", "z Kowalskim")
        for match in matches(text)
        if match.lemma
    ]
    assert len(surnames) == 4
    assert set.intersection(*surnames) == {"Kowalski"}


def test_a_woman_s_surname_is_another() -> None:
    [match] = matches("Widzę Kowalską")
    assert match.lemma is not None
    assert match.lemma.surname == ("Kowalska",)
    assert match.lemma.gender == "f"


def test_an_unknown_surname_keeps_its_possible_base_forms() -> None:
    [match] = matches("rozmawiałem z panem Pcimiakiem")
    assert match.lemma is not None
    assert "Pcimiak" in match.lemma.surname
