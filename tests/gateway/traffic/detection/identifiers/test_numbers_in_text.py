"""Numbers found by check and by label, in sentences of many languages."""

from __future__ import annotations

import sys

import pytest

from gateway.traffic.detection.findings import Finding, without_overlaps
from gateway.traffic.detection.identifiers.catalogue import identifier_recognisers
from gateway.traffic.detection.normalised import normalise
from gateway.traffic.detection.reading import Reading

RECOGNISERS = identifier_recognisers("xx")


def found(text: str, language: str) -> list[tuple[str, str]]:
    plain = normalise(text)
    reading = Reading(plain.text, language)
    findings = [
        Finding(*plain.original_span(m.start, m.end), m.entity_type, m.score)
        for recogniser in RECOGNISERS
        for m in recogniser.matches(reading)
    ]
    return [(text[f.start : f.end], f.entity_type) for f in without_overlaps(findings)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("pl", "Wypowiadam umowę nr 12/ENE/0098374/19 z zachowaniem", "12/ENE/0098374/19"),
        ("pl", "Nr polisy POL-8841-220976, dziękuję", "POL-8841-220976"),
        ("pl", "jej nr klienta to 0047719283", "0047719283"),
        ("pl", "księga wieczysta WA1M / 00202326 / 1 proszę", "WA1M / 00202326 / 1"),
        ("pl", "dowód ctg647457, odbierze kolega", "ctg647457"),
        ("pl", "PESEL: 5 3 1 0 1 5 5 4 2 8 6", "5 3 1 0 1 5 5 4 2 8 6"),
        ("pl", "PESEL 44051401358, pomyłka w ostatniej cyfrze", "44051401358"),
        ("pl", "PESEL 440514\n01359", "440514\n01359"),
        ("pl", "PESEL 440514,01359", "440514,01359"),
        ("pl", "NIP 526_025_02_74", "526_025_02_74"),
        ("pl", "prawo jazdy nr 00874/12/1465", "00874/12/1465"),
        ("pl", "nr rej. DW 6KC19, czerwony", "DW 6KC19"),
        ("pl", "VIN WVWZZZ61RAZ1FR0XS", "WVWZZZ61RAZ1FR0XS"),
        ("pl", "konto 76 1870 0006\n3560 6170 8886 5693", "76 1870 0006\n3560 6170 8886 5693"),
        ("pl", "imei 490154203237518", "490154203237518"),
        ("de", "IBAN: DE40\n4306 0967\n9983 3976 26", "DE40\n4306 0967\n9983 3976 26"),
        ("de", "Kundennummer 7719 0042", "7719 0042"),
        ("de", "Kennzeichen: B-KT 4821", "B-KT 4821"),
        ("de", "Rentenversicherungsnummer 65 200679 H 204", "65 200679 H 204"),
        ("de", "Grundbuch von Pankow Blatt 20417, Eigentümer", "Pankow Blatt 20417"),
        ("en", "Policy number HM-4471902-C, name on it", "HM-4471902-C"),
        ("en", "my NHS number is 943 476 5919", "943 476 5919"),
        ("en", "NI no. is TH 17 71 30 D", "TH 17 71 30 D"),
        ("en", "the title number is WYK482913", "WYK482913"),
        ("fr", "mon véhicule est immatriculé FK-418-ZT", "FK-418-ZT"),
        ("fr", "mon contrat n° 0047711829 A conformément", "0047711829 A"),
        ("es", "matrícula 4417 KLM", "4417 KLM"),
        ("es", "mi nie es y3587438g", "y3587438g"),
        ("it", "carta d'identità CA48213FH", "CA48213FH"),
        ("nl", "Kenteken: K-482-TR", "K-482-TR"),
        ("cs", "ŠPZ 4AB 7713 stojí", "4AB 7713"),
        ("hu", "adószám 60734965-1-42", "60734965-1-42"),
        ("sv", "Personnummer 860603-9478", "860603-9478"),
        ("uk", "договір № КС-448120", "КС-448120"),
        ("el", "ΑΔΤ: ΑΚ 482917", "ΑΚ 482917"),
        ("hr", "čestica 2281, k.o. Bibinje", "2281, k.o. Bibinje"),
    ],
)
def test_finds_what_a_label_announces(language: str, text: str, value: str) -> None:
    assert value in [each for each, _ in found(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Zamówienie ZAM/2024/03/11873 od 5 dni w realizacji"),
        ("pl", "faktura FV/1187/04/2024 na 349,99 zł"),
        ("pl", "umowa z 14.02.2024 na 24 miesiące po 1200 zł"),
        ("pl", "numer licznika 30041887765, stan 15 482 kWh"),
        ("pl", "paczka 00159007731234567890 utknęła w sortowni"),
        ("pl", "EAN 5901234123457, blender Philips HR3652"),
        ("pl", "art. 27 ustawy z dnia 23 kwietnia 1964 r."),
        ("pl", "auto za 45000 zł, Toyota Yaris 2019"),
        ("pl", "zgłoszenie 1234567890 od wczoraj"),
        ("de", "Bestellnummer 4471902331 vom 03.04.2024"),
        ("de", "Rechnung 2024-00177, Betrag 1.249,00 EUR"),
        ("en", "order 113-4471902-7743 was due on 12/05/2024"),
        ("en", "part number 90915-YZZD4 for a Corolla"),
        ("fr", "ma commande 4471902331 du 12/05/2024"),
        ("es", "pedido 4471902331, importe 112,40 €"),
    ],
)
def test_leaves_numbers_of_things_alone(language: str, text: str) -> None:
    assert found(text, language) == []


def calls(text: str) -> int:
    """How many functions are entered while the text is read; the clock plays no part."""
    count = 0

    def step(*_: object) -> None:
        nonlocal count
        count += 1

    reading = Reading(normalise(text).text, "pl")
    sys.setprofile(step)
    try:
        for recogniser in RECOGNISERS:
            list(recogniser.matches(reading))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece", ["5 ", "1.2.", "12-", "a1 ", "+1 ", "0a:", "12\n", "PL6", "tel 5 ", "ur. ", "pięć "]
)
def test_twice_the_text_takes_twice_the_steps(piece: str) -> None:
    calls(piece * 50)
    assert calls(piece * 800) < 2.5 * calls(piece * 400)
