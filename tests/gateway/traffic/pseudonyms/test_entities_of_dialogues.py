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
    # A name put right takes over the given name; the wrong one is another.
    ["[Grzegorz Mazga]P1(grzegorz mazga m)",
     "nie [Mazga]P1(- mazga -) tylko [Mazgaj]P2(- mazgaj m)",
     "panie [Grzegorzu]P2(grzegorz - m voc)",
     "pan [Mazga]P1(- mazga m) to kto inny"],
    # A namesake who says so, and who is spoken to.
    ["[Ola]P1(ola - f) to zgubiła, [Ola Kmita]P1(ola kmita f)",
     "a ja też [Ola]P2(ola - f)",
     "Pani [Olu]P2(ola - f voc)",
     "[Oli Kmicie]P1(ola kmita f) nic nie dam"],
    ["[Jan Bury]P1(jan bury m)", "to też [Bury]P2(- bury m) :) [Adam Bury]P2(adam bury m)"],
    # Given name and surname apart.
    ["[IDA MAJ]P1(ida maj f)", "[HELA]P2(hela - f), TEŻ [MAJ]P2(- maj f)", "[Hela]P2(hela - f)"],
    # An initial behind the given name; fond forms that were taken for surnames.
    ["[Ewa Rogala]P1(ewa rogala f)",
     "[Ewa Sidor]P2(ewa sidor f)",
     "[Ewce S.]P2(ewka - f)",
     "[Ewę R.]P1(ewa - f)"],
    ["[Florian Wrzos]P1(florian wrzos m)",
     "[Florek]P1(- florek -) wie",
     "[Dagmara Wrzos]P2(dagmara wrzos f)",
     "[Daga]P2(- daga -) też"],
    ["[Achim Krause]P1(- krause -)", "[Joachim Krause]P1(joachim krause m)"],
    # Who of two was called so.
    ["[Radek Szafran]P1(radek szafran m)",
     "[Radosław Lis]P2(radosław lis m)",
     "[Radku]P1(radek - m)"],
    # One name in two spellings, and both in one text.
    ["[Yurii Tkachenko]P1(yurii tkachenko m)",
     "[Jurij Tkaczenko]P1(jurij tkaczenko m)",
     "panu [Tkaczence]P1(- tkaczenko m)",
     "[Wiktoria Tkaczenko]P2(wiktoria tkaczenko f)",
     "[Viktoriia]P2(viktoriia - f)"],
    ["[Matthias Wolf]P1(matthias wolf m)", "[Mathias]P1(- mathias -) i [Mathiasa]P1(- mathias m)"],
    ["[Anna Gil]P1(anna gil f)", "[Hanna Gil]P2(hanna gil f)"],
    # Rare forms.
    ["[Ignacy Pędziwiatr]P1(ignacy pędziwiatr m)",
     "Panie [Pędziwietrze]P1(- pędziwietrz m voc)"],
    ["[Bernarda Wąs]P1(bernard wąs m)", "Pani [Bernardo]P1(- bernarda f)"],
    # Wives and daughters; never the husband, nor a neighbour of whoever speaks.
    ["[Inga Mazur]P1(inga mazur f)",
     "[Mazurowa]P1(- mazurowa f)",
     "z [Mazurową]P1(- mazurowa f)"],
    ["[Jan Mazur]P1(jan mazur m)", "[Mazurowa]P2(- mazurowa f)"],
    ["jestem [Zuzanna Cieślik]P1(zuzanna cieślik f)",
     "sąsiadka [Cieślikowa]P2(- cieślikowa f)",
     "[Cieślikowa]P2(- cieślikowa f)"],
    ["Panie [Macieju]P1(maciej - m voc)",
     "[Maciej Kmita]P1(maciej kmita m)",
     "sąsiad [Kmita]P2(- kmita m), [Kmita Zenon]P2(zenon kmita m)"],
    # Half of a double name, a maiden name, a name from before.
    ["[Zenobia Wrzos]P1(zenobia wrzos f)",
     "[Marzena Wrzos-Bielak]P2(marzena wrzos-bielak f)",
     "Pani [Wrzos]P1(- wrzos f)"],
    ["[Jan Zych]P2(jan zych m)",
     "[Olimpia Dziuba]P1(olimpia dziuba f) z domu [Zych]P1(- zych f)",
     "[Dziuba]P1(- dziuba f)"],
    ["byłem [Paweł Bury]P1(paweł bury m), jestem [Paweł Wrzos]P1(paweł wrzos m)",
     "panie [Pawle]P1(paweł - m voc)",
     "pan [Wrzos]P1(- wrzos m)"],
    # Who was spoken to, of a family.
    ["Pani [Aurelio]P1(aurelia - f voc)",
     "[Aurelia Zych]P1(aurelia zych f)",
     "[Olimpia Zych]P2(olimpia zych f)",
     "[Zych]P1(- zych f) dziękuje"],
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
    ["[wyzwolenia pięć, dźwirzyno]a1",
     "[ul. Wyzwolenia 5, 78-131 Dźwirzyno]a1",
     "[Wyzwolenia 15]a2"],
    ["[ul. Księcia Witolda 27C, Wrocław]a1",
     "[ksiecia witolda dwadziescia siedem klatka c, wroclaw]a1"],
    ["[ewa.lis@gmail.com]e1", "[ewa kropka lis na gmailu]e1", "[ewa kropka lis na wp]e2"],
    ["[11 лютого 1995]d1", "[11.02.1995]d1"],
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


def test_another_spelling_of_a_given_name_is_found_in_every_case() -> None:
    placeholders = PlaceholderMap((), GRAMMAR)
    full = Finding(0, 13, "PERSON", 0.9, NameForm(("matthias",), ("wolf",), "m", "nom"))
    assert placeholders.clear("Matthias Wolf", [full]) == "[PERSON_1]"
    short = Finding(0, 7, "PERSON", 0.9, NameForm((), ("mathias",), None, "nom"))
    assert placeholders.clear("Mathias wie", [short]) == "[PERSON_1] wie"
    assert placeholders.clear("powiem Mathiasowi", []) == "powiem [PERSON_1]"
