"""Which mentions are one person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gateway.ports.detector import Finding, NameForm
from gateway.ports.vault import VaultEntry
from gateway.traffic.inflection.morfeusz import MorfeuszInflection
from gateway.traffic.pseudonyms.people import People
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from gateway.traffic.pseudonyms.spellings import with_spelling

KOWALSKI, KOWALSKA, NOWAK = ("kowalski",), ("kowalska",), ("nowak",)
JAN, ADAM, ANNA = ("jan",), ("adam",), ("anna",)


def said(
    placeholders: PlaceholderMap,
    text: str,
    given: tuple[str, ...] = (),
    surname: tuple[str, ...] = (),
    gender: str | None = "m",
    case: str | None = None,
) -> str:
    name = NameForm(given, surname, gender, case) if given or surname else None
    return placeholders.clear(text, [Finding(0, len(text), "PERSON", 0.9, name)])


def test_every_case_and_part_of_one_name_is_one_person() -> None:
    one = PlaceholderMap()
    assert said(one, "Janowi Kowalskiemu", JAN, KOWALSKI, case="dat") == "[PERSON_1]"
    assert said(one, "Jana Kowalskiego", ("jan", "jana"), KOWALSKI, None, "gen") == "[PERSON_1]"
    assert said(one, "Kowalski", (), KOWALSKI, case="nom") == "[PERSON_1]"
    assert said(one, "Kowalskim", (), ("kowalski", "kowalskie"), case="loc") == "[PERSON_1]"
    assert said(one, "Pan Jan", JAN, (), case="nom") == "[PERSON_1]"
    assert said(one, "Kowalska", (), ("kowalska", "kowalski"), "f") == "[PERSON_2]"


def test_a_surname_met_first_takes_its_given_name_later() -> None:
    one = PlaceholderMap()
    assert said(one, "Kowalskiego", (), KOWALSKI, case="gen") == "[PERSON_1]"
    assert said(one, "Jan Kowalski", JAN, KOWALSKI, case="nom") == "[PERSON_1]"
    assert said(one, "Adam Kowalski", ADAM, KOWALSKI, case="nom") == "[PERSON_2]"


def test_an_ambiguous_part_of_a_name_is_somebody_new_and_stays_it() -> None:
    one = PlaceholderMap()
    said(one, "Jan Kowalski", JAN, KOWALSKI)
    said(one, "Adam Kowalski", ADAM, KOWALSKI)
    assert said(one, "Kowalski", (), KOWALSKI) == "[PERSON_3]"
    assert said(one, "Kowalskiemu", (), KOWALSKI, case="dat") == "[PERSON_3]"
    assert said(one, "Piotr Kowalski", ("piotr",), KOWALSKI) == "[PERSON_4]"
    assert said(one, "Jana Kowalskiego", JAN, KOWALSKI, case="gen") == "[PERSON_1]"


def test_a_spelling_keeps_its_token_when_a_namesake_appears() -> None:
    one = PlaceholderMap()
    said(one, "Jan Kowalski", JAN, KOWALSKI)
    assert said(one, "Kowalski", (), KOWALSKI) == "[PERSON_1]"
    said(one, "Adam Kowalski", ADAM, KOWALSKI)
    assert said(one, "Kowalski", (), KOWALSKI) == "[PERSON_1]"


def test_the_same_word_for_a_man_and_a_woman_is_two_people() -> None:
    one = PlaceholderMap()
    assert said(one, "Nowak", (), NOWAK, "m") == "[PERSON_1]"
    assert said(one, "Nowak", (), NOWAK, "f") == "[PERSON_2]"
    assert said(one, "Nowak", (), NOWAK, "m") == "[PERSON_1]"
    without_lemma = said(one, "Nowak")
    assert without_lemma == "[PERSON_3]"
    assert said(one, "NOWAK") == without_lemma


def test_names_without_lemma_are_linked_by_their_words() -> None:
    one = PlaceholderMap()
    assert said(one, "Xhemal Bërdynaj") == "[PERSON_1]"
    assert said(one, "XHEMAL  BËRDYNAJ") == "[PERSON_1]"
    assert said(one, "Bërdynaj") == "[PERSON_1]"
    assert said(one, "Arta Berdynaj") == "[PERSON_2]"
    assert said(one, "Berdynaj Xhemal") == "[PERSON_1]"
    assert said(PlaceholderMap(one.entries), "Arta") == "[PERSON_2]"


def test_candidate_lemmas_narrow_and_never_chain_strangers_together() -> None:
    one = PlaceholderMap()
    assert said(one, "Kowala", (), ("kowal", "kowala")) == "[PERSON_1]"
    assert said(one, "Kowalem", (), ("kowal", "kowale")) == "[PERSON_1]"
    assert said(one, "Kowale", (), ("kowale",)) == "[PERSON_2]"


def test_what_was_learnt_survives_the_vault() -> None:
    first = PlaceholderMap()
    said(first, "Kowalski", (), KOWALSKI)
    second = PlaceholderMap(first.entries)
    said(second, "Jan Kowalski", JAN, KOWALSKI, case="nom")
    assert second.new_entries == ()
    (grown,) = second.grown_entries
    assert grown.forms == (("", "Kowalski"), ("nom", "Jan Kowalski"))
    third = PlaceholderMap(second.entries)
    assert said(third, "Adam Kowalski", ADAM, KOWALSKI) == "[PERSON_2]"
    assert said(third, "Janem", JAN, ()) == "[PERSON_1]"


def test_fifty_people_in_fifty_messages_have_fifty_tokens() -> None:
    given = ["Jan", "Adam", "Piotr", "Anna", "Ewa", "Maria", "Olga", "Igor", "Leon", "Zofia"]
    surname = ["Kowal", "Nowak", "Wójcik", "Mazur", "Krawiec"]
    one = PlaceholderMap()
    tokens = {}
    for g in given:
        for s in surname:
            gender = "f" if g.endswith("a") else "m"
            name = f"{g} {s}"
            tokens[name] = said(one, name, (g.lower(),), (s.lower(),), gender, "nom")
    assert len(set(tokens.values())) == 50
    again = PlaceholderMap(one.entries)
    for name, token in reversed(tokens.items()):
        assert again.clear(f"Pisze {name}.", []) == f"Pisze {token}."


def test_spellings_are_bounded_and_not_repeated() -> None:
    entry = VaultEntry("PERSON", 1, "PERSON", "Jan", "", (("nom", "Jan"),))
    assert with_spelling(entry, "", "", "Jan").forms == (("nom", "Jan"),)
    assert with_spelling(entry, "", "inst", "Janem").forms[-1] == ("ins", "Janem")
    for n in range(99):
        entry = with_spelling(entry, "", "gen", f"Jana{n}")
    assert len(entry.forms) == 24


def test_a_link_that_is_none_of_ours_is_refused() -> None:
    with pytest.raises(ValueError, match="."):
        People().hold(VaultEntry("PERSON", 1, "PERSON", "Jan", "jan"))
    assert "Jan" not in repr(People())


def test_a_name_put_right_takes_over_the_gender_of_the_wrong_one() -> None:
    one = PlaceholderMap(inflection=MorfeuszInflection())
    text = "Zielonka a nie Zielińska"
    found = [
        Finding(0, 8, "PERSON", 0.9, NameForm((), ("zielonka",), None, "nom")),
        Finding(15, 24, "PERSON", 0.9, NameForm((), ("zielińska",), "f", "nom")),
    ]
    assert one.clear(text, found) == "[PERSON_1] a nie [PERSON_2]"
    assert said(one, "Ireneusz Zielonka", ("ireneusz",), ("zielonka",)) == "[PERSON_3]"


def test_two_names_of_one_person_side_by_side_are_one_mention() -> None:
    one = PlaceholderMap()
    said(one, "Agnieszka Kot-Bielecka", ("agnieszka",), ("kot-bielecka",), "f")
    found = [
        Finding(3, 16, "PERSON", 0.9, NameForm(("agnieszka",), ("kot",), "f", "nom")),
        Finding(17, 25, "PERSON", 0.9, NameForm((), ("bielecka",), "f", "nom")),
    ]
    assert one.clear("tu agnieszka kot bielecka", found) == "tu [PERSON_1]"
    found = [replace(each, start=each.start - 3, end=each.end - 3) for each in found]
    assert one.clear("agnieszka kot,bielecka", found) == "[PERSON_1],[PERSON_1]"


def test_a_form_of_two_names_does_not_draw_the_one_who_is_known_to_itself() -> None:
    """`Karola` is Karol in the genitive, or Karola; `Karoliny` is Karolina only."""
    two = PlaceholderMap((), MorfeuszInflection())
    sowa, karola = ("sowa",), ("karol", "karola", "karolina")
    assert said(two, "Karol Sowa", ("karol",), sowa) == "[PERSON_1]"
    assert said(two, "Karolina Sowa", ("karolina",), sowa, "f") == "[PERSON_2]"
    assert said(two, "Karola", karola, (), None) == "[PERSON_3]"
    assert said(two, "Karoliny", ("karolina",), (), "f", "gen") == "[PERSON_2]"
