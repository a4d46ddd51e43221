import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.names.polish_fields import labelled
from gateway.traffic.detection.normalised import folded


def values(text: str) -> list[tuple[str, bool]]:
    return [(text[start:end], sure) for start, end, sure in labelled(text, folded(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"lastName": "Chleb"}', [("Chleb", True)]),
        ("Imię i nazwisko: Ewa Sól\nTel: 1", [("Ewa Sól", True)]),
        ("Odbiorca: Jan Krzak, Radom", [("Jan Krzak", False)]),
        ("<surname>Krzak</surname>", [("Krzak", True)]),
        (
            "id;imie;nazwisko\n1;Ewa;Sól\n2;Jan;Krzak",
            [(n, True) for n in "Ewa Sól Jan Krzak".split()],
        ),
        ("Nazwisko: brak", []),
        ("imie=;x=1", []),
        ("Dobra nazwa, ale nie imię", []),
    ],
)
def test_reads_what_a_label_says(text: str, expected: list[tuple[str, bool]]) -> None:
    assert values(text) == expected


def test_a_table_ends_where_its_lines_end() -> None:
    assert values("imie;miasto\nEwa;Radom\n\nOla pisze, że Marek; nie") == [("Ewa", True)]


@given(st.text(alphabet='imę:;=\n"<>/ aJ,|\t', max_size=60))
def test_values_lie_within_the_text(text: str) -> None:
    for start, end, _ in labelled(text, folded(text)):
        assert 0 <= start < end <= len(text)
        assert text[start].isalpha()
