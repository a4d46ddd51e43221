"""Names in Polish chat, one table for each way in which people write them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
        ("Panie Marku, dziękuję", "Marku"),
        ("Z panią Anną Nowak-Kowalską", "Anną Nowak-Kowalską"),
        ("Pozdrawiam, Katarzyna Brzęczyszczykiewicz", "Katarzyna Brzęczyszczykiewicz"),
        ("jan_kowalski", "jan_kowalski"),
        ("Pani Pcimiak nie odpisała", "Pcimiak"),
        ("pan Wilk dzwonił", "Wilk"),
        ("Anna Maria Wiśniewska", "Anna Maria Wiśniewska"),
        ("imię i nazwisko: Róża Maj", "Róża Maj"),
    ],
)
def test_finds_the_name(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("nazywam się jan kowalski i czekam", "jan kowalski"),
        ("zamowienie dla malgorzaty wisniewskiej", "malgorzaty wisniewskiej"),
        ("mówiła mi o tym agnieszka", "agnieszka"),
        ("przelew zrobil lukasz wrobel w srode", "lukasz wrobel"),
        ("tu grazyna zolkiewska, dzwonilam rano", "grazyna zolkiewska"),
        ("prosze dopisac zbigniewa stepnia do umowy", "zbigniewa stepnia"),
        ("umowe podpisal pan wojciechowski", "wojciechowski"),
        ("kuzyn tomek odbierze po pracy", "tomek"),
    ],
)
def test_finds_names_in_small_letters_without_diacritics(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("JAN KOWALSKI", "JAN KOWALSKI"),
        ("NA FAKTURZE MA BYĆ HELENA SZCZEPANIAK", "HELENA SZCZEPANIAK"),
        ('{"IMIE": "BOGDAN", "MIASTO": "PIŁA"}', "BOGDAN"),
        ('{"order":{"lastName":"KAPUSTA","qty":2}}', "KAPUSTA"),
        ("imie=Zdzisława&miasto=Kutno", "Zdzisława"),
        ("<nazwisko>Pietruszka</nazwisko>", "Pietruszka"),
        ("From: Edward Malinowski <e.malinowski@example.pl>", "Edward Malinowski"),
        ('DW: "Sikora Renata" <r.sikora@example.pl>', "Sikora Renata"),
        ("Odbiorca: Leokadia Bury\nKwota: 120 zł", "Leokadia Bury"),
        ("Nr;Nazwisko;Kwota\n17;Chleb;20,00", "Chleb"),
    ],
)
def test_finds_names_in_capitals_fields_tables_and_headers(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("J. Kowalski odebrał", "J. Kowalski"),
        ("umowę zawarła Sz. Trojan", "Sz. Trojan"),
        ("Kowalski Jan", "Kowalski Jan"),
        ("W systemie jest WIŚNIEWSKA BARBARA", "WIŚNIEWSKA BARBARA"),
        ("dzwoniła niejaka Wiesława P. z piętra niżej", "Wiesława P."),
        ("Czekam na odpowiedź\npozdr. Ania", "Ania"),
        ("Proszę o korektę.\nz powazaniem\nkowalska a.", "kowalska a."),
        ("Paczka uszkodzona, zdjęcia wysłałem.\nRysiek", "Rysiek"),
    ],
)
def test_finds_initials_turned_order_and_signatures(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pani Kasiu, wszystko doszło", "Kasiu"),
        ("Panie Krzysiu, kiedy montaż?", "Krzysiu"),
        ("Zosieńko, dziękuję Ci za cierpliwość", "Zosieńko"),
        ("Odbierze Jasiek, ma klucze", "Jasiek"),
        ("spytam Bartusia i oddzwonię", "Bartusia"),
        ("Panie Kowalski, czekam na telefon", "Kowalski"),
        ("ochroniarz, pan Gieniek, ma kopertę", "Gieniek"),
        ("Proszę przekazać to Janowi", "Janowi"),
    ],
)
def test_finds_fond_names_and_forms_of_address(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("fakturę odebrał pan Smith", "Smith"),
        ("rozmawiałem z Peterem Johnsonem o zwrocie", "Peterem Johnsonem"),
        ("umowa dla Minha Nguyena", "Minha Nguyena"),
        ("bilet na Switłanę Bondarenko", "Switłanę Bondarenko"),
        ("konto Wołodymyra Szewczenki zablokowano", "Wołodymyra Szewczenki"),
        ("Oksana Kovalenko czeka na kartę", "Oksana Kovalenko"),
        ("Nazywam się Nguyen Thi Lan", "Nguyen Thi Lan"),
        ("przesyłka do Fatimy Al-Rashid nie dotarła", "Fatimy Al-Rashid"),
        ("pozdrawiam, Mehmet Yılmaz", "Mehmet Yılmaz"),
        ("dane: Ngozi Eze-Wilk, Płock", "Ngozi Eze-Wilk"),
    ],
)
def test_finds_foreign_names_inflected_or_not(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("jestem Róża, dzwoniłam rano", "Róża"),
        ("tu Wilk, dzwoniłem wczoraj", "Wilk"),
        ("Mróz z tej strony, czekam na montera", "Mróz"),
        ("Pan Gołąb przyniósł klatkę na gołębia", "Gołąb"),
        ("Nazywam się Edyta Zima i zimą nie mam ogrzewania", "Edyta Zima"),
        ("Na domofonie nazwisko Kapusta", "Kapusta"),
        ("inż. Pokora obiecał protokół", "Pokora"),
        ("kolega Darek Kruk widział kruka na dachu", "Darek Kruk"),
    ],
)
def test_tells_names_from_the_same_words(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mój mąż Piotr odbierze", "Piotr"),
        ("przepiszcie umowę na żonę, Annę", "Annę"),
        ("bilet dla wnuka Iwo", "Iwo"),
        ("u teściowej Genowefy nie ma zasięgu", "Genowefy"),
        ("państwo Kowalscy zrezygnowali", "Kowalscy"),
        ("paczka dla rodziny Nowaków", "Nowaków"),
        ("zostawcie u sąsiadki, pani Gołąbowej", "Gołąbowej"),
    ],
)
def test_finds_relatives_and_families(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Wilk zjadł owcę",
        "Róża kwitnie w maju",
        "Zima była mroźna",
        "Lis przegryzł kabel od kosiarki, czy to podlega gwarancji?",
        "Kania w panierce była niedosmażona",
        "Maj minął, a rabatu nie ma",
        "kupiłem u was sowę z porcelany i kruka z drewna",
        "w sobote bede w domu, z gory dziekuje",
        "Niemiec na infolinii by się przydał",
    ],
)
def test_leaves_common_words_alone(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Marka Samsung jest dobra",
        "Kupiłem Samsung Galaxy w Gdańsku",
        "Ile kosztuje Skoda Fabia albo Renault Megane?",
        "Czy narożnik Amelia 250 cm mieści się do windy?",
        "Poduszka Zuzia i pościel Laura będą w sobotę?",
        "Zestaw „Tosia” z frytkami był zimny",
        "Pan Tadeusz w twardej oprawie, ile kosztuje?",
        "Święty Mikołaj z czekolady się stopił",
        "pizza Kapryśna i zupa Babuni, na dowóz",
        "Jadę przez Radom do Krakowa, potem Zakopane",
        "Mazurek czy polka, co gracie w sobotę?",
        "Przedsprzedaż kończy się w Niedzielę 3 Maja",
    ],
)
def test_leaves_brands_products_dishes_and_places_alone(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dzień Dobry",
        "Pan Kierownik był miły",
        "tak zgadzam się",
        "ODDAJCIE PIENIĄDZE, CZEKAM JUŻ MIESIĄC! TO OSZUSTWO",
        "Dom na Woli, trzy pokoje, od zaraz",
        "Proszę Państwa, Paczkomat znowu pełny",
        '{"STATUS": "FAILED", "PROVIDER": "PAYU"}',
        "Temat: Zwrot\nOd: 12.04\nDo: piątku",
        "Produkt;Sztuk\nLampa;2\nStół;1",
        "Szkoda! Nic nie mogę zrobić?",
    ],
)
def test_leaves_greetings_shouting_and_records_alone(text: str) -> None:
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


@pytest.mark.parametrize(
    ("text", "given_name", "surname", "gender"),
    [
        ("zwrot dla Wołodymyra Melnyka", "Wołodymyr", "Melnyk", "m"),
        ("Switłanie Bondarenko wysłano kartę", "Switłana", "Bondarenko", "f"),
        ("Kowalska Anna", "Anna", "Kowalska", "f"),
        ("WRÓBLEWSKI STEFAN", "Stefan", "Wróblewski", "m"),
    ],
)
def test_gives_the_base_forms_of_both_names(
    text: str, given_name: str, surname: str, gender: str
) -> None:
    [match] = matches(text)
    assert match.lemma is not None
    assert given_name in match.lemma.given
    assert surname in match.lemma.surname
    assert match.lemma.gender == gender


def test_a_woman_s_surname_is_another() -> None:
    [match] = matches("Widzę Kowalską")
    assert match.lemma is not None
    assert match.lemma.surname == ("Kowalska",)
    assert match.lemma.gender == "f"


def test_an_unknown_surname_keeps_its_possible_base_forms() -> None:
    [match] = matches("rozmawiałem z panem Pcimiakiem")
    assert match.lemma is not None
    assert "Pcimiak" in match.lemma.surname


def test_reads_nothing_but_full_names_where_the_text_is_not_polish() -> None:
    strict = PolishNameRecogniser("xx", only_full=True)
    reading = Reading("Marek sent it to Anna Kowalska, Wilk did not", "en")
    assert [reading.text[m.start : m.end] for m in strict.matches(reading)] == ["Anna Kowalska"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Jan", "kowalska", "ŁUKASZ", "pan", "Wilk", "imię:", "J.", "Al-Rashid", ";", "\n", '"']
        ),
        max_size=12,
    )
)
def test_names_are_disjoint_sorted_and_within_the_text(words: list[str]) -> None:
    text = " ".join(words)
    found = [(match.start, match.end) for match in matches(text)]
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(former[1] <= later[0] for former, later in zip(found, found[1:], strict=False))
