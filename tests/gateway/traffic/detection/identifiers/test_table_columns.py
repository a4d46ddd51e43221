from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.identifiers.catalogue import NUMBER_KINDS, vocabulary
from gateway.traffic.detection.identifiers.table_columns import ColumnsRecogniser, tables
from gateway.traffic.detection.reading import Reading

_COLUMNS = ColumnsRecogniser(NUMBER_KINDS, vocabulary(), "pl")


def _found(text: str, language: str = "pl") -> set[tuple[str, str]]:
    reading = Reading(text, language)
    return {(m.entity_type, text[m.start : m.end]) for m in _COLUMNS.matches(reading)}


def test_reads_a_column_by_its_head() -> None:
    text = "ID klienta;Imie;Telefon;Zamowienie\n100234;Ola;608449127;7712345\n100235;Jan;22 647;99"
    assert _found(text) == {
        ("CONTRACT_NUMBER", "100234"),
        ("CONTRACT_NUMBER", "100235"),
        ("PHONE_NUMBER", "608449127"),
    }


def test_reads_dates_of_birth_in_a_table_with_rules() -> None:
    text = "| Passenger | DOB |\n|---|---|\n| A | 04JUL87 |\n| B | 22DEC16 |"
    assert _found(text, "en") == {("DATE_OF_BIRTH", "04JUL87"), ("DATE_OF_BIRTH", "22DEC16")}


def test_leaves_orders_prices_and_meters_alone() -> None:
    assert not _found("Zamowienie;Cena;Licznik\n88123456;149,99;00481234\n88123457;15;5512")


def test_leaves_lines_without_a_head_alone() -> None:
    assert not _found("5, 100234, 7\n6, 100235, 8")


@given(st.text("ab1;|,\n\t ", max_size=60))
def test_cells_are_where_they_say_they_are(text: str) -> None:
    for table in tables(text):
        for line in table:
            for cell in line:
                assert text[cell.start : cell.end] == cell.text


def test_reads_past_a_comma_in_quotation_marks() -> None:
    text = 'id,name,tel,plan\n3301,"Rowley, Colin",01904 496 012,Basic'
    assert _found(text, "en") == {("PHONE_NUMBER", "01904 496 012"), ("PERSON", "Rowley, Colin")}


def test_takes_a_column_of_goods_for_no_people() -> None:
    assert _found("name,price\nLena sofa,120\nOskar,99", "en") == set()
