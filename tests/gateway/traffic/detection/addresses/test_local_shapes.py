import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.addresses.local_shapes import local_addresses
from gateway.traffic.detection.addresses.recogniser import AddressRecogniser
from gateway.traffic.detection.reading import Reading


def masked(text: str, language: str) -> str:
    found = list(AddressRecogniser(language).matches(Reading(text, language)))
    covered = {place for match in found for place in range(match.start, match.end)}
    return "".join("_" if place in covered else sign for place, sign in enumerate(text))


@pytest.mark.parametrize(
    ("language", "before", "address", "behind"),
    [
        ("nl", "ons huis: ", "Achter de Molen 22, Leeuwarden", ", bel aan"),
        ("nl", "Bezorgen op ", "Herengracht 241-hs, 1016 EA Amsterdam", " aub"),
        ("nl", "ik sta op ", "Pastoor van Dijkkade 88 III, 3553 AM Utrecht", "."),
        ("nl", "nu ", "Steenweg op Halle 118 bus 4, 1780 Wemmel", ""),
        ("pt", "moro no ", "Bairro da Ponte, Rua D, n.º 4, 1.º Esq., Faro", "."),
        ("pt", "o ", "lote 9 r/c esq, Urb. Quinta do Lago, Santa Iria", " chama-me"),
        ("pt", "na ", "Avenida 25 de Abril, Bloco C, 2.º frente, 2800-301 Almada", ""),
        ("ro", "la ", "nr. 231, sat Moeciu, comuna Bran", ""),
        ("ro", "în ", "Cartierul Astra, str. Poienii 47-49, ap. 88", "."),
        ("sk", "bývam v ", "Lendaku č. 241", "."),
        ("sk", "pošlite na ", "Sídl. Juh č. 1288, Vranov nad Topľou", "."),
        ("sl", "selim se na ", "dunajsko 33 v ljubljani", ""),
        ("sl", "hiša na ", "Trubarjevi 7 v Novem mestu", ", hvala"),
        ("sv", "till ", "Hällby gård 4, 635 14 Eskilstuna", "."),
        ("sv", "bor på ", "Kungsgatan 55 1tr ög, Göteborg", "."),
        ("uk", "адреса: ", "с. Верхня Лука, Верховинський р-н, Львівська обл., буд. 33", "."),
        ("uk", "пишіть: ", "м.Тернопіль,вул.Руська,15/3", ""),
        ("lt", "butas ", "S. Nėries ir J. Tumo g. 14-2 Panevėžys", ", raktai"),
        ("lt", "yra ", "Vasario 16-osios g. 8", "."),
        ("lv", "uz ", '"Liepas", Vecate, Mazsalacas nov., LV-4211', "."),
        ("mt", "noqgħod ", "Nru 9, Misraħ il-Barrieri, Santa Venera", "."),
    ],
)
def test_masks_the_whole_address_of_its_country(
    language: str, before: str, address: str, behind: str
) -> None:
    found = masked(before + address + behind, language)
    left = found[len(before) : len(before) + len(address)]
    assert not any(map(str.isalnum, left))
    assert found.endswith(behind)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "ПЛАЧУ ЩОМІСЯЦЯ ДО 20, А ВИ МОВЧИТЕ"),
        ("pt", "A Fibra 500 custa 30 euros na Quinta dos Descontos"),
        ("nl", "De Miele Complete 3 zuigt slecht"),
        ("sl", "Gorenje Nova 7 ne dela"),
        ("lt", "Prekė kainuoja 12 Eur, dvi kainuoja 20"),
        ("lv", "Vilciens Rīga kavējas 20 minūtes"),
    ],
)
def test_leaves_numbers_of_other_things_alone(language: str, text: str) -> None:
    assert masked(text, language) == text


@given(
    st.sampled_from(["nl", "pt", "ro", "sk", "sl", "sv", "uk", "lt", "lv", "mt"]),
    st.text(alphabet='Aa Bb. 1,/-"ČąйВ\n', max_size=80),
)
def test_every_span_lies_in_the_text_and_holds_a_digit(language: str, text: str) -> None:
    for start, end in local_addresses(Reading(text, language)):
        assert 0 <= start < end <= len(text)
        assert any(map(str.isdigit, text[start:end]))
