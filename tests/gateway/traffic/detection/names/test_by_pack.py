"""What the words around a name say of it, in languages with a pack."""

from __future__ import annotations

import pytest

from gateway.traffic.detection.names.by_pack import PackNameRecogniser
from gateway.traffic.detection.reading import Reading


def _names(language: str, text: str) -> list[str]:
    found = PackNameRecogniser("xx").matches(Reading(text, language))
    return [text[m.start : m.end] for m in sorted(found, key=lambda m: m.start)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("nl", "Naam: Jeroen van 't Hooft", ["Jeroen van 't Hooft"]),
        ("nl", "mevrouw de Groot belde", ["de Groot"]),
        ("nl", "tnv G. de Wit, de rode trui", ["G. de Wit"]),
        ("nl", "u spreekt met Truus van Beek-de Boer", ["Truus van Beek-de Boer"]),
        ("it", "sono la nipote di Carmelina Scuderi", ["Carmelina Scuderi"]),
        ("pt", "fala o marido da Odete Figueira", ["Odete Figueira"]),
        ("pt", "a consulta do meu filho Salvador Antunes", ["Salvador Antunes"]),
        ("sk", "letím s Thu Ha do Hanoja", ["Thu Ha"]),
    ],
)
def test_particles_belong_to_surnames_only(language: str, text: str, wanted: list[str]) -> None:
    assert _names(language, text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("it", "CHIEDO IL RIMBORSO. PAOLA DE LUCA", ["PAOLA DE LUCA"]),
        ("pt", "ROSA PINTO, 3ª CLASSIFICADA, ESPERA", ["ROSA PINTO"]),
        ("lt", "SKAMBINU NUO RYTO. STASYS GRYBAS, GIMĘS 1955", ["STASYS GRYBAS"]),
        ("nl", "IK WACHT. SHANTI RAMDIN, GEBOREN 22-11-1978", ["SHANTI RAMDIN"]),
        ("uk", "ШЕВЧУК НІНА ПЕТРІВНА, ВЕТЕРАН ПРАЦІ", ["ШЕВЧУК НІНА ПЕТРІВНА"]),
    ],
)
def test_surnames_in_capitals_are_masked_whole(language: str, text: str, wanted: list[str]) -> None:
    assert _names(language, text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("uk", "Пан Гусейнов визнав. З Гусейновим підписали", ["Гусейнов", "Гусейновим"]),
        (
            "lt",
            "kaimynas Vladimiras Kozlovskis, su Kozlovskiu",
            ["Vladimiras Kozlovskis", "Kozlovskiu"],
        ),
    ],
)
def test_another_case_of_a_surname_met_is_a_name(
    language: str, text: str, wanted: list[str]
) -> None:
    assert _names(language, text) == wanted


def test_the_last_word_behind_a_greeting_is_a_signature() -> None:
    assert _names("nl", "tot morgen dan, groetjes kees") == ["kees"]


def test_an_unknown_given_name_is_told_by_the_surname_behind_it() -> None:
    assert _names("pt", "atualizem o contrato, pago pela Gislaine Tavares") == ["Gislaine Tavares"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ro", "Mai aveți trandafirul „Regina Maria” la ghiveci?"),
        ("sk", "Ktorá posteľ je širšia, Malta alebo Monika?"),
        ("sl", 'Kavč Nina ali Bled? Na spletu piše "Nina 3-sed, siva".'),
    ],
)
def test_goods_with_a_persons_name_are_left(language: str, text: str) -> None:
    assert _names(language, text) == []
