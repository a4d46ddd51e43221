from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.conversation.messages import Role, TextKind
from gateway.errors import DetectionError
from gateway.ports.detector import Analysis, Finding, TextRequest
from gateway.traffic.inflection.morfeusz import MorfeuszInflection
from gateway.traffic.pseudonyms.clearing import (
    Cleared,
    Clearing,
    customer_text,
    whole_message,
)
from gateway.traffic.pseudonyms.listed import ListedWords
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from gateway.traffic.pseudonyms.restorer import Restorer
from tests.desks import clearing

CASE = "GW-7K3Q-0000-1111-2222-3333-4444"


def _clear(
    *texts: str, placeholders: PlaceholderMap | None = None, kind: TextKind = TextKind.PROSE,
    entities: frozenset[str] | None = None,
) -> Cleared:  # fmt: skip
    requests = [TextRequest(text, Role.CUSTOMER, kind, "pl", "scope") for text in texts]
    return clearing().clear(requests, placeholders or PlaceholderMap(()), entities)


def test_texts_are_cleared_in_order_into_one_map_and_counted() -> None:
    cleared = _clear("Tu Jan Kowalski, jan@wp.pl.", "To ja, Jan Kowalski.")
    assert cleared.texts == ("Tu [PERSON_1], [EMAIL_1].", "To ja, [PERSON_1].")
    assert cleared.counts == {"PERSON": 2, "EMAIL_ADDRESS": 1}
    assert [len(each) for each in cleared.replacements] == [2, 1]
    assert len(cleared.analyses) == 2


def test_a_list_of_entities_limits_what_is_replaced() -> None:
    cleared = _clear("Tu Jan Kowalski, jan@wp.pl.", entities=frozenset({"EMAIL_ADDRESS"}))
    assert cleared.texts == ("Tu Jan Kowalski, [EMAIL_1].",)


@pytest.mark.parametrize("written", [CASE, CASE.lower(), f"({CASE})"])
def test_a_case_number_is_always_replaced(written: str) -> None:
    """It leads to a conversation: whoever reads it at the provider could ask for it."""
    cleared = _clear(f"Mój numer to {written} dziękuję", entities=frozenset({"IBAN_CODE"}))
    assert CASE.lower() not in cleared.texts[0].lower()
    assert cleared.counts == {"CASE_NUMBER": 1}


def test_what_only_resembles_a_case_number_is_none() -> None:
    assert "CASE_NUMBER" not in _clear(f"X{CASE}", f"{CASE}5", CASE[:-1]).counts


@pytest.mark.parametrize("name", ["Qwrtzx Blorpf", "xx", "Jan Kowalski", "ACME-77 sp. z o.o."])
def test_a_member_that_exists_to_name_somebody_is_replaced_as_a_whole(name: str) -> None:
    cleared = _clear(name, kind=TextKind.NAME)
    assert cleared.texts == ("[PERSON_1]",)


def test_a_blank_name_names_nobody() -> None:
    assert _clear("  ", "", kind=TextKind.NAME).texts == ("  ", "")


def test_a_detector_that_fails_clears_nothing() -> None:
    class Failing:
        def analyse(self, requests: Sequence[TextRequest]) -> list[Analysis]:
            raise DetectionError("detector_timeout", "Constant words.")

    with pytest.raises(DetectionError):
        Clearing(Failing()).clear([customer_text("a", "pl", "s")], PlaceholderMap(()))


def test_a_detector_that_forgets_a_text_lets_none_through() -> None:
    class Forgetful:
        def analyse(self, requests: Sequence[TextRequest]) -> list[Analysis]:
            return []

    with pytest.raises(ValueError, match="zip"):
        Clearing(Forgetful()).clear([customer_text("a", "pl", "s")], PlaceholderMap(()))


def test_hints_are_known_before_the_first_word() -> None:
    placeholders = PlaceholderMap(())
    hints = [
        ("name", "Jan Kowalski"), ("email", "j@q.pl"), ("phone", "600100200"),
        ("address", "Zielona 7"), ("name", " "), ("email", ""), ("shoe", "43"),
    ]  # fmt: skip
    clearing().learn(hints, placeholders, "scope")
    cleared = _clear(
        "Dla Kowalskiego, j@q.pl, 600 100 200, Zielona 7, 43", placeholders=placeholders
    )
    assert cleared.texts[0] == "Dla [PERSON_1], [EMAIL_1], [PHONE_1], [ADDRESS_1], 43"
    assert len(placeholders.entries) == 4


def test_without_hints_the_detector_is_not_asked() -> None:
    class Never:
        def analyse(self, requests: Sequence[TextRequest]) -> list[Analysis]:
            raise AssertionError("it was asked")

    Clearing(Never()).learn([("email", "j@q.pl")], PlaceholderMap(()), "scope")


@given(st.text(max_size=40))
def test_a_whole_message_is_one_value_and_comes_back_as_it_was(text: str) -> None:
    placeholders = PlaceholderMap(())
    kept = whole_message(text, placeholders)
    assert kept == ("[MESSAGE_1]" if text else "")
    assert Restorer(placeholders).restore(kept) == text


def test_what_is_printed_holds_no_text() -> None:
    assert "Kowalski" not in repr(_clear("Tu Jan Kowalski."))
    assert "Kowalski" not in repr(customer_text("Tu Jan Kowalski.", "pl", "s"))


def test_what_a_later_text_makes_personal_is_masked_in_the_earlier_ones_too() -> None:
    class OnlyTheLast:
        def analyse(self, requests: Sequence[TextRequest]) -> list[Analysis]:
            found = Finding(8, 19, "PHONE_NUMBER", 1.0)
            return [Analysis("pl", True, (found,) if r is requests[-1] else ()) for r in requests]

    texts = ["zamowienie 501234567", "telefon 501 234 567"]
    requests = [TextRequest(text, Role.CUSTOMER) for text in texts]
    cleared = Clearing(OnlyTheLast()).clear(requests, PlaceholderMap(()))
    assert cleared.texts == ("zamowienie [PHONE_1]", "telefon [PHONE_1]")


HINTS = [
    ("name", "Katarzyna Wilk-Zawadzka"),
    ("email", "Kasia.WZ@Example.pl"),
    ("phone", "+48 600 100 200"),
    ("address", "ul. Zielona 7/2, 00-001 Warszawa"),
]


@pytest.mark.parametrize(
    ("text", "cleared"),
    [
        ("katarzyna wilk-zawadzka", "[PERSON_1]"),
        ("Dla Wilk-Zawadzkiej Katarzyny", "Dla [PERSON_1]"),
        ("z kasia, bo kaśka prosi", "z [PERSON_1], bo [PERSON_1] prosi"),
        ("Pani Kasiu, o Katarzynie", "Pani [PERSON_1], o [PERSON_1]"),
        ("KATARZYNO", "[PERSON_1]"),
        ("pisz KASIA.WZ@EXAMPLE.PL", "pisz [EMAIL_1]"),
        ("tel 600-100-200, 0048600100200", "tel [PHONE_1], [PHONE_1]"),
        ("mieszkam na zielonej 7", "mieszkam na [ADDRESS_1]"),
        ("wilk w lesie, zielone 7 jabłek", "wilk w lesie, zielone 7 jabłek"),
    ],
)
def test_hints_are_masked_in_every_form_from_the_first_message(text: str, cleared: str) -> None:
    house = Clearing(clearing().detector, MorfeuszInflection())
    placeholders = house.open_map()
    house.learn(HINTS, placeholders, "scope")
    assert house.clear([customer_text(text, "pl", "scope")], placeholders).texts == (cleared,)


def test_a_policy_s_words_are_replaced_and_left() -> None:
    class AlwaysAName:
        def analyse(self, requests: Sequence[TextRequest]) -> list[Analysis]:
            return [
                Analysis("pl", True, (Finding(0, 4, "PERSON", 0.9), Finding(8, 11, "PERSON", 0.9)))
                for _ in requests
            ]

    clearing = Clearing(AlwaysAName(), listed=ListedWords.of(["Feniks"], ["róża"]))
    requests = [TextRequest("Róża od Jan, Feniks", Role.CUSTOMER)]
    cleared = clearing.clear(requests, PlaceholderMap(()))
    assert cleared.texts == ("Róża od [PERSON_1], [LISTED_1]",)
