"""A history that grows turn by turn is cleared as if nothing had been kept of the turns before."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gateway.conversation.messages import Role
from gateway.ports.detector import Analysis, Finding, NameForm, TextRequest
from gateway.ports.vault import OpenedRows, VaultEntry
from gateway.traffic.inflection.morfeusz import MorfeuszInflection
from gateway.traffic.pseudonyms.clearing import Cleared, Clearing, customer_text
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap

# What is found, by what stands there: spelling, given names, surnames, gender, case.
_NAMES = {
    "Jan Kowalski": (("Jan",), ("Kowalski",), "m", "nom"),
    "Janowi Kowalskiemu": (("Jan",), ("Kowalski",), "m", "dat"),
    "Jan Nowak": (("Jan",), ("Nowak",), "m", "nom"),
    "Jan": (("Jan",), (), "m", "nom"),
    "Nowaka": ((), ("Nowak", "Nowaka"), None, "gen"),
    "Nowak": ((), ("Nowak",), None, "nom"),
    "pani Nowak": ((), ("Nowak",), "f", "nom"),
    "Anna Nowak": (("Anna",), ("Nowak",), "f", "nom"),
    "Anią": (("Ania",), (), "f", "ins"),
    "Kowalska": ((), ("Kowalska", "Kowalski"), "f", "nom"),
    "Janie": (("Jan",), (), "m", "voc"),
    "Kowlaski": None,
    "Deniz Aydin": None,
}
_VALUES = {
    "jan@wp.pl": "EMAIL_ADDRESS",
    "JAN@wp.pl": "EMAIL_ADDRESS",
    "600 100 200": "PHONE_NUMBER",
    "+48 600100200": "PHONE_NUMBER",
    "ul. Długa 5": "ADDRESS",
    "Długiej 5/3": "ADDRESS",
    "Długa 5, Kraków": "ADDRESS",
    "Kraków": "LOCATION",
}
_SAID_ELSEWHERE = (
    "Kowalskiego", "KOWALSKI", "kowalski", "Jana", "jan", "Ania", "na Długiej 5", "ul.", "Nowak",
    "600100200", "600 100", "200", "[PERSON_1]", "[EMAIL_9]", r"\nJan", "i", "Panie Janie",
    "Róża.", "w Krakowie",
)  # fmt: skip
_NOTED = regex.compile(r"«(?P<found>[^»]*)»")


class Told:
    """Finds what stands between « and »; each text is examined for itself."""

    def analyse(self, requests: Sequence[TextRequest]) -> list[Analysis]:
        return [Analysis("pl", True, tuple(self._found(each.text))) for each in requests]

    def _found(self, text: str) -> list[Finding]:
        return [
            self._finding(noted.start("found"), noted["found"]) for noted in _NOTED.finditer(text)
        ]

    def _finding(self, start: int, said: str) -> Finding:
        if said in _VALUES:
            return Finding(start, start + len(said), _VALUES[said], 1.0)
        form = _NAMES[said]
        return Finding(start, start + len(said), "PERSON", 1.0, NameForm(*form) if form else None)


_piece = st.one_of(
    st.sampled_from([f"«{said}»" for said in (*_NAMES, *_VALUES)]),
    st.sampled_from([*_SAID_ELSEWHERE, *_NAMES, *_VALUES]),
)
_text = st.lists(_piece, max_size=4).map(" ".join)
_turns = st.lists(st.lists(_text, min_size=1, max_size=2), min_size=1, max_size=6)


def _house() -> Clearing:
    return Clearing(Told(), MorfeuszInflection())


def _clear(house: Clearing, history: Sequence[str], placeholders: PlaceholderMap) -> Cleared:
    return house.clear([customer_text(text, "pl", "s") for text in history], placeholders)


@settings(deadline=None, max_examples=150)
@given(_turns)
@example([["«Nowaka»"], ["«Jan Nowak» «Anna Nowak»"], ["Nowak"]])
@example([["Jan"], ["«Jan»"], ["«Jan Nowak»"], ["«Jan Kowalski» Jan"]])
@example([["Nowak"], ["«Kraków»"], ["«ul. Długa 5»"], ["na Długiej 5 «Długa 5, Kraków»"]])
def test_kept_results_change_neither_texts_nor_map(turns: list[list[str]]) -> None:
    house, history = _house(), list[str]()
    entries: tuple[VaultEntry, ...] = ()
    kept = house.open_map()
    for turn in turns:
        history += turn
        anew = house.open_map(entries)
        from_nothing = _clear(house, history, anew)
        assert kept.reopened(entries)
        assert _clear(house, history, kept) == from_nothing
        assert kept.entries == anew.entries
        assert (kept.new_entries, kept.grown_entries) == (anew.new_entries, anew.grown_entries)
        entries = anew.entries


def test_a_text_seen_before_is_not_looked_at_again(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    house, kept = _house(), PlaceholderMap()
    history = ["Tu «Jan Kowalski».", "Proszę na «jan@wp.pl»."]
    _clear(house, history, kept)
    first = _clear(house, history, kept)

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(PlaceholderMap, "replacements", never)
    assert _clear(house, history, kept) == first


def test_a_value_learnt_later_is_masked_in_a_text_kept_before() -> None:
    house, kept = _house(), PlaceholderMap()
    early = "Napisz do jan@wp.pl, jeśli Kowalski zapyta."
    assert _clear(house, [early], kept).texts == (early,)
    texts = _clear(house, [early, "«jan@wp.pl» ma «Jan Kowalski»"], kept).texts
    assert texts[0] == "Napisz do [EMAIL_1], jeśli [PERSON_1] zapyta."


def test_a_text_whose_findings_are_others_now_is_cleared_anew() -> None:
    kept = PlaceholderMap()
    finding = Finding(0, 9, "EMAIL_ADDRESS", 1.0)
    assert kept.cleared("jan@wp.pl", []).text == "jan@wp.pl"
    assert kept.cleared("jan@wp.pl", [finding]).text == "[EMAIL_1]"


def test_a_vault_that_holds_something_else_gets_a_new_map() -> None:
    house, conversation = _house(), uuid4()
    known = house.map_of(conversation, lambda _: ())
    _clear(house, ["«Jan Kowalski»"], known)
    entries = known.entries
    house.give_back(conversation, known)
    other = (VaultEntry("PERSON", 1, "PERSON", "Ola"),)
    more = VaultEntry("EMAIL", 1, "EMAIL_ADDRESS", "a@b.pl", "~a@b.pl")
    for held in ((), other, (more, *entries)):
        found = house.map_of(conversation, lambda _, held=held: held)  # type: ignore[misc]
        assert found is not known
        assert [each.value for each in found.entries] == [each.value for each in held]
        house.give_back(conversation, known)
    assert house.map_of(conversation, lambda _: entries) is known
    assert known.new_entries == ()


def test_one_request_at_a_time_has_the_map_and_an_erasure_ends_it() -> None:
    house, conversation = _house(), uuid4()
    one, other = (house.map_of(conversation, lambda _: ()) for _ in range(2))
    assert one is not other
    house.give_back(conversation, one)
    house.shelf.empty()
    assert house.shelf.take(conversation) is None
    house.give_back(conversation, other)  # opened before the erasure
    assert house.shelf.take(conversation) is None


def test_the_shelf_gives_up_the_least_recently_used_and_what_lay_idle() -> None:
    house, ids = _house(), [uuid4() for _ in range(3)]
    house.shelf.most_held = 1
    for number, conversation in enumerate(ids):
        placeholders = house.map_of(conversation, lambda _: ())
        _clear(house, [f"«jan@wp.pl» {number}"], placeholders)
        house.give_back(conversation, placeholders)
    assert [house.shelf.take(each) is not None for each in ids] == [False, False, True]
    house.shelf.idle_seconds = -1
    house.give_back(ids[0], house.map_of(ids[0], lambda _: ()))
    assert house.shelf.take(ids[0]) is None


def test_what_is_kept_shows_nothing_of_anybody() -> None:
    house, conversation = _house(), uuid4()
    kept = house.map_of(conversation, lambda _: ())
    _clear(house, ["Tu «Jan Kowalski» «jan@wp.pl»"], kept)
    house.give_back(conversation, kept)
    shown = f"{house!r}{house.shelf!r}{kept!r}{kept._kept!r}{kept.opened_rows!r}{OpenedRows()!r}"
    assert "Kowalski" not in shown and "wp.pl" not in shown
    assert Role.CUSTOMER.value not in shown
