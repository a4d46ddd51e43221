import pytest

from gateway.traffic.detection.identifiers.local_numbers import LocalNumbersRecogniser
from gateway.traffic.detection.reading import Reading


def found(text: str, language: str) -> list[tuple[str, str]]:
    matches = LocalNumbersRecogniser("xx").matches(Reading(text, language))
    return [(m.entity_type, text[m.start : m.end]) for m in matches]


@pytest.mark.parametrize(
    ("language", "text", "entity_type", "value"),
    [
        ("sk", "nabúral mi na PO 117 HC", "VEHICLE_PLATE", "PO 117 HC"),
        ("sk", "nie na ten starý 2938471056/1100", "IBAN_CODE", "2938471056/1100"),
        ("sk", "zapísané na LV č. 54, k. ú. Sásová", "LAND_REGISTER", "LV č. 54, k. ú. Sásová"),
        ("sl", "k.o. 1456 parc. št. 812/3", "LAND_REGISTER", "k.o. 1456 parc. št. 812/3"),
        ("sl", "ID znak 1740-1204/3-0", "LAND_REGISTER", "1740-1204/3-0"),
        ("sv", "fastigheten Torsby Näs 1:44", "LAND_REGISTER", "Torsby Näs 1:44"),
        ("sv", "kontonr 8327-9, 934 218 405-1", "IBAN_CODE", "8327-9, 934 218 405-1"),
        ("sv", "farmor, fjortonde mars 1942,", "DATE_OF_BIRTH", "fjortonde mars 1942"),
        ("nl", "mijn Polo, GZ-772-K", "VEHICLE_PLATE", "GZ-772-K"),
        ("nl", "Ede, sectie K, nummer 4412", "LAND_REGISTER", "Ede, sectie K, nummer 4412"),
        ("pt", "artigo matricial 4471 de Benfica", "LAND_REGISTER", "4471"),
        ("ro", "nr. reg. com. F12/889/2015", "COMPANY_ID", "F12/889/2015"),
        ("ro", "CF 102331-C1-U7 Iași", "LAND_REGISTER", "102331-C1-U7 Iași"),
        (
            "uk",
            "кадастровий 3220881300:04:001:0060",
            "LAND_REGISTER",
            "3220881300:04:001:0060",
        ),
        (
            "uk",
            "народився третього травня дві тисячі восьмого",
            "DATE_OF_BIRTH",
            "третього травня дві тисячі восьмого",
        ),
        ("lt", "kadastro nr. 0101/0048:213", "LAND_REGISTER", "0101/0048:213"),
        ("lv", "kadastra nr. 0100 048 2133", "LAND_REGISTER", "0100 048 2133"),
    ],
)
def test_knows_the_shape_of_its_country(
    language: str, text: str, entity_type: str, value: str
) -> None:
    assert (entity_type, value) in found(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sk", "tričko SK 120 XL a KS 500 GB"),
        ("sv", "matchen slutade Malmö 3:1"),
        ("nl", "bestelnummer: GZ-772-K"),
        ("pt", "artigo 18 do contrato"),
        ("lv", "pasūtījums 0100 048 2133"),
        ("en", "fastigheten Torsby 1:44"),
    ],
)
def test_leaves_other_numbers_alone(language: str, text: str) -> None:
    assert found(text, language) == []
