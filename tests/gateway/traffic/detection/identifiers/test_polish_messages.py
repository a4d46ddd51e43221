"""Polish messages with one identifier each, and messages that hold none."""

from __future__ import annotations

import pytest

from gateway.traffic.detection.findings import Finding, without_overlaps
from gateway.traffic.detection.identifiers.catalogue import identifier_recognisers
from gateway.traffic.detection.reading import Reading

_RECOGNISERS = identifier_recognisers("pl")


def _found(text: str) -> list[str]:
    reading = Reading(text, "pl")
    findings = [
        Finding(m.start, m.end, m.entity_type, m.score)
        for recogniser in _RECOGNISERS
        for m in recogniser.matches(reading)
    ]
    return [text[f.start : f.end] for f in without_overlaps(findings)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # telephones
        ("moja karta (694 220 118) nie ma zasięgu", "694 220 118"),
        ("telefon męża 694 22 01 1 8", "694 22 01 1 8"),
        ("mój numer to 694 22 011 8", "694 22 011 8"),
        ("tel. sześć dziewięć cztery yyy dwa dwa zero, sto osiemnaście",
         "sześć dziewięć cztery yyy dwa dwa zero, sto osiemnaście"),
        ("komórka 694 dwieście dwadzieścia 118", "694 dwieście dwadzieścia 118"),
        ("dzwońcie na sześć dziewięć cztery, podwójne dwa, zero, sto osiemnaście",
         "sześć dziewięć cztery, podwójne dwa, zero, sto osiemnaście"),
        ("podam numer do taty: sześć dziewięć cztery", "sześć dziewięć cztery"),
        ("dwa dwa zero jeden jeden osiem", "dwa dwa zero jeden jeden osiem"),
        ("dzwonić po 18 694220118", "694220118"),
        # addresses of mailboxes
        ("mail: jola rak siedem małpa wp kropka pl", "jola rak siedem małpa wp kropka pl"),
        ("mój mail to jola.rak małpa gmail", "jola.rak małpa gmail"),
        ("poczta jola kropka rak na gmailu", "jola kropka rak na gmailu"),
        ("piszcie jola_7 małpa o2 pe el", "jola_7 małpa o2 pe el"),
        ("NIP 7122771015, faktury na biuro@rak-dachy.pl proszę", "biuro@rak-dachy.pl"),
        # dates of birth
        ("Data urodzenia to 9 marca 1971, prawda?", "9 marca 1971"),
        ("córka przyszła na świat 2.12.2021", "2.12.2021"),
        ("jestem z 14.02.1988 i mam zniżkę", "14.02.1988"),
        ("drugiego maja sześćdziesiątego ósmego", "drugiego maja sześćdziesiątego ósmego"),
        ("właściciel rocznik 2001, 6 lipca", "2001, 6 lipca"),
        # contracts
        ("leasing LT/220118/2023 wygasa", "LT/220118/2023"),
        ("umowa z 12.05.2022, numer UA-22018", "UA-22018"),
        ("nr ewid. 2201-18/4", "2201-18/4"),
        ("id konta: B2201187", "B2201187"),
        # papers
        ("00418/12/0663 i co dalej?", "00418/12/0663"),
        ("stary dowód oddałem, nowy dgb 220 118", "dgb 220 118"),
        ("dowód serii CCE nr 220118", "CCE nr 220118"),
        ("NIP PL 712-277-10-15", "PL 712-277-10-15"),
        ("faktura na firmę Dachy Rak, 7122771015", "7122771015"),
        ("dane do fv: Jola Rak, 712-277-10-15", "712-277-10-15"),
        ("kartą 5312-8841-2290-1143 płaciłam, zwrot?", "5312-8841-2290-1143"),
        ("konto 3 4 1 0 2 0 1 0 2 6 3 5 2 8 5 6 3 1 3 1 2 8 7 9 5 9",
         "3 4 1 0 2 0 1 0 2 6 3 5 2 8 5 6 3 1 3 1 2 8 7 9 5 9"),
        # devices and user names
        ("adres mac dekodera 00A1B2C3D4E5", "00A1B2C3D4E5"),
        ("skrytka na epuap: /jrak/domyslna", "jrak/domyslna"),
        ("login pozostaje: jolarak", "jolarak"),
        ("loguję się jako jola.rak i nic", "jola.rak"),
        # telephones in words with hyphens, with letters for noughts, behind Czech words
        ("numer: sześć-dziewięć-cztery, dwa-dwa-zero, jeden-jeden-osiem",
         "sześć-dziewięć-cztery, dwa-dwa-zero, jeden-jeden-osiem"),
        ("dzwonić na 6O1 22O 118", "6O1 22O 118"),
        ("to chyba mój telefon, czekam na 694 220 118", "694 220 118"),
        # pages made for one reader
        ("SMS kazał otworzyć http://doplata.example/t/48694220118", "http://doplata.example/t/48694220118"),
        ("strona trenerki Jola Rakowska: www.jolarakowska.pl", "www.jolarakowska.pl"),
        ("faktury na kontakt@pracownia-bzdurkiewicz.pl", "kontakt@pracownia-bzdurkiewicz.pl"),
        # plates
        ("skuter ma nr L4 511K", "L4 511K"),
        ("chcę OC na auto lu 5 rk18", "lu 5 rk18"),
        ("zabytek, tabl. żółte LU 22K", "LU 22K"),
        # dates of birth far behind their word, or right behind a person
        ("data urodzenia w karcie jest zła, powinno być 14.02.1988", "14.02.1988"),
        ("jolanta rak 14.02.1958, proszę o blokadę", "14.02.1958"),
        ("odbiór paszportu syna, ur. 7.04.2018, kiedy?", "7.04.2018"),
        # papers and contracts
        ("odprawa online, dokument nr ED 5519023", "ED 5519023"),
        ("umowa pożyczki na remont domu nr PR-660/2/25", "PR-660/2/25"),
        ("NR ABON. 5520118830 REZYGNACJA", "5520118830"),
        ("polisa OC nr TR-551-90-233 wygasła", "TR-551-90-233"),
        ("Agent: jaki ma pan numer klienta?\nKlient: 5519 0233", "5519 0233"),
        ("Ubezpieczony: firma\nPolisa: TRA/005519/24", "TRA/005519/24"),
        ("mój adres mejlowy to jola podkreślnik rak małpa wp kropka pl",
         "jola podkreślnik rak małpa wp kropka pl"),
    ],
)  # fmt: skip
def test_finds_the_whole_value(text: str, value: str) -> None:
    assert value in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Audi A4 2.0 TDI 190 KM i VW Golf 7 GTI 230 KM",
        "Kia 1.6 T-GDI 180 KM, Peugeot 308 SW 1.5 BlueHDi",
        "jakie RRSO kredytu 30 000 na 48 rat?",
        "pożyczka 7 350 na dwa lata, kredyt 250000",
        "umowa najmu 3/2023 do końca roku",
        "wniosek przez emp@tia i mObywatel@pl",
        "From: Sklep\nDate: Tue, 14 Jan 2025 19:22:08 +0100\n\nnarożnik pękł",
        "Wysłano: wtorek, 4 marca 2003 12:01",
        "następna wizyta 12.03.2025, gimnazjum 20.06.2005",
        "dwa trzy razy pisałam, sto dwadzieścia dni czekam",
        "mam konto na gmailu i na wp",
        "umówiona wizyta RTG 14.10 o 8:30",
        "policja kazała przelać 15 000 od ręki",
        "Agent: proszę o kod z SMS\nKlient: 551 902",
        "filtr Bosch CUK 31004 do Passata",
        "wkrętarka Makita DHR202 i auto na lawecie",
        "gra NBA 2K24 nie startuje, błąd CE-10825-1",
        "router 192.168.1.1, maska 255.255.255.0",
        "Data w stopce: 4 maja 1958 – to rok założenia?",
        "faktury ślijcie na reklamacje@sklep-ogrod.pl",
        "zobacz https://sklep.example/p/4829912",
    ],
)
def test_leaves_what_is_nobodys_alone(text: str) -> None:
    assert not _found(text)


def test_reads_a_table_by_its_head_and_leaves_the_head() -> None:
    table = "id;login;data_ur;nr_umowy\n1;jrak;1980-02-03;U/2201/20\n2;ebyk;1975-12-30;U/2202/20"
    assert _found(table) == ["jrak", "1980-02-03", "U/2201/20", "ebyk", "1975-12-30", "U/2202/20"]


def test_finds_the_user_in_a_line_of_a_log() -> None:
    line = '31.0.88.171 - jrak [12/Jun/2024:20:10:44 +0200] "POST /login HTTP/1.1" 401 512'
    assert _found(line) == ["31.0.88.171", "jrak"]


def test_a_hardware_address_does_not_begin_a_plate() -> None:
    assert _found("auto-log: mac=A4:5E:60:C1:22:D3 WIFI działa") == ["A4:5E:60:C1:22:D3"]


def test_a_word_of_the_next_line_is_no_part_of_a_number() -> None:
    assert _found("PESEL: 59050259308\n0ddział: chirurgia") == ["59050259308"]
