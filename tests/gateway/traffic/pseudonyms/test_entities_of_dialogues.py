"""Linking over whole dialogues, with findings given by hand.

A mention is written `[value]entity(given surname gender case)`.

Each mention is found with the lemmas a detector gives it; what is tested is who shares a token.
"""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from gateway.ports.detector import Finding, NameForm
from gateway.traffic.inflection.morfeusz import MorfeuszInflection
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap

GRAMMAR = MorfeuszInflection()
_MARK = re.compile(r"\[([^\]]+)\](\w+)(?:\(([^)]*)\))?")
_KINDS = {
    "t": "PHONE_NUMBER",
    "e": "EMAIL_ADDRESS",
    "a": "ADDRESS",
    "d": "DATE_OF_BIRTH",
    "i": "IBAN_CODE",
    "p": "PL_PESEL",
    "v": "VEHICLE_PLATE",
    "c": "CONTRACT_NUMBER",
}

DIALOGUES = [
    # A title, cases, a fond form, the surname alone, another order.
    ["[Jan Kowalski]P1(jan kowalski m)",
     "Panie [Janie]P1(jan - m)",
     "pana [Kowalskiego]P1(- kowalski m)",
     "[Janek]P1(janek - m) i [KOWALSKI JAN]P1(jan kowalski m)",
     "[J. Kowalski]P1(- kowalski m)"],
    # Husband and wife, and the family.
    ["[Ewa Kowalska]P1(ewa kowalska f)",
     "mąż [Zbigniew Kowalski]P2(zbigniew kowalski m)",
     "[Zbyszek]P2(zbyszek - m) wie",
     "pani [Kowalska]P1(- kowalska f)",
     "Pan [Kowalski]P2(- kowalski m)",
     "państwa [Kowalskich]P3(- kowalski -)",
     "u [Kowalskich]P3(- kowalski -)",
     "teraz [Kowalska-Duda]P1(- kowalska-duda f)",
     "Pani [Kowalska-Duda]P1(- kowalska-duda f)"],
    # One spelling for a man and a woman.
    ["[Anna Nowak]P1(anna nowak f)",
     "brat [Piotr Nowak]P2(piotr nowak m)",
     "pani [Nowak]P1(- nowak -)",
     "pan [Nowak]P2(- nowak -)",
     "dla pana [Nowaka]P2(- nowak m)",
     "Pani [Aniu]P1(ania - f)"],
    # A correction: two people, for all we know.
    ["[Jan Nowak]P1(jan nowak m)",
     "Nie [Nowak]P1(- nowak m), a [Nowacki]P2(- nowacki m)",
     "Panie [Nowacki]P2(- nowacki m)",
     "pana [Nowaka]P1(- nowak m)"],
    # Initials of relatives.
    ["[Irena Kołodziej]P1(irena kołodziej f)",
     "[Marcin Kołodziej]P2(marcin kołodziej m)",
     "[I. Kołodziej]P1(- kołodziej -)",
     "[M. Kolodziej]P2(- kolodziej -)"],
    # Typed in haste, and a slip of the fingers.
    ["[Paweł Brzęczyk]P1(paweł brzęczyk m)",
     "[pawel brzeczyk]P1(pawel brzeczyk m)",
     "[Brzęczky]P1(- brzęczky -)",
     "[Bzręczyk]P1(- bzręczyk -)"],
    # Names that only look like slips: other people.
    ["[Nowacki]P1(- nowacki m)",
     "[Nowicki]P2(- nowicki m)",
     "[Kowalski]P3(- kowalski m)",
     "[Kowalska]P4(- kowalska f)",
     "nie [Meyer]P5(- meyer -), [Meier]P6(- meier -)"],
    # A given name that is a man's and a woman's.
    ["[Deniz Kaya]P1(deniz kaya m)",
     "Panie [Deniz]P1(deniz - m)",
     "Pani [Deniz]P1(deniz - f)",
     "mąż [Emre Kaya]P2(emre kaya m)",
     "Pani [Kaya]P1(- kaya f)"],
    # Who is called by a name that two have is who was called before.
    [
        "[Rafał Domagała]P1(rafał domagała m)",
        "Panie [Rafale]P1(rafał - m voc)",
        "syn [Jakub Domagała]P2(jakub domagała m)",
        "Panie [Domagała]P1(- domagała m voc)",
        "pan [Jakub]P2(jakub - m)",
    ],
    # Two of one given name.
    ["[Jan Nowak]P1(jan nowak m)",
     "[Jan Lis]P2(jan lis m)",
     "[Lis]P2(- lis m)",
     "[Nowak]P1(- nowak m)",
     "[Jana Lisa]P2(jan lis m)"],
    # Surname first, then the given name, in English.
    ["Mr [Smith]P1(- smith m)",
     "[Robert Smith]P1(robert smith m)",
     "[Bob]P1(bob - m)",
     "Mrs [Smith]P2(- smith -)"],
    # Values.
    ["[501 223 884]t1",
     "[+48 501-223-884]t1",
     "[0048501223884]t1",
     "[pięćset jeden dwieście dwadzieścia trzy osiemset osiemdziesiąt cztery]t1",
     "[501223885]t2"],
    ["[natalia.kruk@wp.pl]e1",
     "[natalia kropka kruk malpa wp kropka pl]e1",
     "[Natalia.Kruk@WP.PL]e1",
     "[natalia.kruk (at) wp.pl]e1",
     "[natalia.krok@wp.pl]e2"],
    ["[ul. Długa 41, Legnica]a1",
     "[Długą 41]a1",
     "[dluga 41]a1",
     "[Długa 42]a2"],
    ["[4.11.1992]d1",
     "[4 listopada 1992]d1",
     "[czwarty listopada dziewięćdziesiątego drugiego]d1",
     "[5.11.1992]d2"],
    ["[65 1020 5558 7561 2199 9837 2047]i1",
     "[PL65102055587561219998372047]i1",
     "[92110461563]p1",
     "[921104 61563]p1",
     "[SK 9412M]v1",
     "[sk9412m]v1",
     "[FIT-00918]c1",
     "[fit00918]c1"],
]  # fmt: skip


def _form(said: str | None) -> NameForm | None:
    if said is None:
        return None
    given, surname, gender, *case = said.split(" ")
    return NameForm(
        () if given == "-" else (given,),
        () if surname == "-" else (surname,),
        None if gender == "-" else gender,
        case[0] if case else None,
    )


def _tokens(dialogue: list[str]) -> dict[str, list[str]]:
    """Entity to the placeholders of its mentions, over turns that each open the map anew."""
    placeholders = PlaceholderMap((), GRAMMAR)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for turn in dialogue:
        placeholders = PlaceholderMap(placeholders.entries, GRAMMAR)
        text, findings, names, place = "", [], [], 0
        for mark in _MARK.finditer(turn):
            text += turn[place : mark.start()]
            start = len(text)
            text += mark[1]
            kind = _KINDS.get(mark[2][0], "PERSON")
            findings.append(Finding(start, len(text), kind, 0.9, _form(mark[3])))
            names.append(mark[2])
            place = mark.end()
        text += turn[place:]
        replaced = {
            each.start: each.placeholder for each in placeholders.replacements(text, findings)
        }
        for name, finding in zip(names, findings, strict=True):
            found[name].append(replaced[finding.start])
    return found


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda dialogue: dialogue[0])
def test_one_entity_has_one_token_and_no_two_share_one(dialogue: list[str]) -> None:
    tokens = _tokens(dialogue)
    assert {name: set(said) for name, said in tokens.items() if len(set(said)) > 1} == {}
    assert len({said[0] for said in tokens.values()}) == len(tokens)
