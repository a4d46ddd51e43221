"""The map: clearing, numbering, and coming back exactly as it was."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gateway.errors import ClientError
from gateway.ports.detector import Finding, NameForm
from gateway.ports.vault import VaultEntry
from gateway.traffic.pseudonyms.folding import fold
from gateway.traffic.pseudonyms.grammar import tokens_in
from gateway.traffic.pseudonyms.labels import label_for, likeness_of
from gateway.traffic.pseudonyms.linking import link_of
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from gateway.traffic.pseudonyms.restorer import Restorer, inside_json_string

FRAGMENTS = st.one_of(
    st.sampled_from(
        [
            "[PERSON_1]",
            "PERSON_1:dat",
            "PERSON\\_1",
            "PERSON 1",
            "EMAIL_2",
            "&#91;PERSON_1&#93;",
            "%5Bperson_1%5D",
            "\\u005bPERSON_1\\u005d",
            "&lt;email-2&gt;",
            "X",
            "owi",
            "[person 1]",
            "[ PERSON_1 ]",
            "[PERSON\\_1]",
            "\\[PERSON\\_1\\]",
            "{{email-2}}",
            "[PERSON\u00a01]",
            "<Phone 3>",
            "(PESEL_1)",
            "((LITERAL_1))",
            "[LITERAL_1]",
            "[LITERAL_2]",
            "[SECRET_1]",
            "[ORG_1]",
            "[PERSON_1:dat]",
            "[person_1 : GEN ]",
            "[PERSON_",
            "_1]",
            "1]",
            "PERSON_1",
            "[",
            "]",
            "[[",
            "]]",
            "{",
            "}",
            "{{",
            "}}",
            "<",
            ">",
            "(",
            ")",
            "\\",
            "\\\\",
            ":dat",
            "]:",
            "[ORG_999999]",
            "[PERSON\\\\_1]",
            '"',
            "\n",
            "\t",
            " ",
            "\r\n",
            "\x00",
            "\u2028",
            "Zażółć",
            "gęślą",
            "👩‍👩‍👧",
            "e\u0301",
            "ß",
            "İ",
            "\ud800",
            "Jan",
            "Kowalski",
            "jan@x.pl",
            "600 100 200",
            "600100200",
            "\uff3bPERSON_1\uff3d",
            "[PERSON_\u0661]",
            "_",
            "1",
        ]
    ),
    st.text(max_size=6),
)
TEXTS = st.lists(FRAGMENTS, max_size=14).map("".join)


@st.composite
def texts_with_findings(
    draw: st.DrawFn, kinds: tuple[str, ...] = ("ORG", "SECRET", "MEDICAL_LICENCE")
) -> tuple[str, list[Finding]]:
    """A text and overlapping candidates in it; the map's own overlap rule makes them disjoint."""
    text = draw(TEXTS)
    spans = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(1, 12)), max_size=6))
    scores = st.sampled_from([0.4, 0.85, 1.0])
    return text, [
        Finding(start, min(start + length, len(text)), draw(st.sampled_from(kinds)), draw(scores))
        for start, length in spans
    ]


@settings(max_examples=900, deadline=None)
@given(st.lists(texts_with_findings(), min_size=1, max_size=3))
def test_what_was_cleared_comes_back_character_by_character(
    said: list[tuple[str, list[Finding]]],
) -> None:
    placeholders = PlaceholderMap()
    cleared = [placeholders.clear(text, findings) for text, findings in said]
    restored = [Restorer(placeholders).restore(each) for each in cleared]
    assert restored == [text for text, _ in said]
    again = PlaceholderMap(placeholders.entries)
    assert [Restorer(again).restore(each) for each in cleared] == restored


@settings(max_examples=500, deadline=None)
@given(texts_with_findings(), st.booleans(), st.integers(1, 9))
def test_inside_a_json_document_it_comes_back_just_so(
    said: tuple[str, list[Finding]], ascii_only: bool, size: int
) -> None:
    text, findings = said
    placeholders = PlaceholderMap()
    document = json.dumps(
        {"a": placeholders.clear(text, findings), "b": [1, {"c": "ą"}]}, ensure_ascii=ascii_only
    )
    restorer = Restorer(placeholders, inside_json_string)
    pieces = [document[at : at + size] for at in range(0, len(document), size)]
    restored = "".join([*map(restorer.feed, pieces), restorer.finish()])
    assert json.loads(restored) == {"a": text, "b": [1, {"c": "ą"}]}


def words(name: str) -> set[str]:
    """What is compared of a name without lemma."""
    return set(re.findall(r"\w+", fold(name)))


MIXED = ("PERSON", "EMAIL_ADDRESS", "PHONE_NUMBER", "PL_PESEL", "ADDRESS", "LITERAL", "ORG")


@settings(max_examples=500, deadline=None)
@given(st.lists(texts_with_findings(MIXED), min_size=1, max_size=3))
def test_values_of_every_kind_come_back_in_the_form_first_seen(
    said: list[tuple[str, list[Finding]]],
) -> None:
    placeholders = PlaceholderMap()
    for text, findings in said:
        replacements = placeholders.replacements(text, findings)
        values = {f"[{e.label}_{e.number}]": e for e in placeholders.entries}
        expected, place = "", 0
        for each in replacements:
            value, original = values[each.placeholder].value, text[each.start : each.end]
            label = label_for(each.entity_type)
            if label in ("PERSON", "ADDRESS"):  # one person, one place in several words
                known, said_now = words(value), words(original)
                assert known <= said_now or said_now <= known
            else:
                kind = likeness_of(label)
                assert link_of(label, kind, value) == link_of(label, kind, original)
            expected += text[place : each.start] + value
            place = each.end
        cleared = placeholders.clear(text, findings)
        assert Restorer(placeholders).restore(cleared) == expected + text[place:]


@settings(max_examples=500, deadline=None)
@given(texts_with_findings(MIXED))
def test_a_cleared_text_holds_issued_tokens_only(said: tuple[str, list[Finding]]) -> None:
    placeholders = PlaceholderMap()
    cleared = placeholders.clear(*said)
    issued = {f"[{entry.label}_{entry.number}]" for entry in placeholders.entries}
    assert {token.spelling for token in tokens_in(cleared)} <= issued
    assert all(placeholders.value_for(token) is not None for token in tokens_in(cleared))


@example(
    (
        "x[ORG_1][ORG_1][PERSON_1][ORG_1]",
        [
            Finding(14, 22, "PERSON", 0.4),
            Finding(7, 14, "EMAIL_ADDRESS", 0.4),
            Finding(19, 27, "PERSON", 0.4),
        ],
    )
)
@settings(max_examples=300, deadline=None)
@given(texts_with_findings(MIXED))
def test_the_same_text_is_cleared_the_same_way_in_a_later_turn(
    said: tuple[str, list[Finding]],
) -> None:
    text, findings = said
    first = PlaceholderMap()
    first.clear(text, findings)
    known = -1
    while len(first.entries) != known:  # what a clearing finds of its own makes the next one differ
        known = len(first.entries)
        settled = first.clear(text, findings)
    later = PlaceholderMap(first.entries)
    assert later.clear(text, findings) == settled
    assert later.new_entries == ()


def at(text: str, part: str, entity_type: str, name: NameForm | None = None) -> Finding:
    start = text.index(part)
    return Finding(start, start + len(part), entity_type, 0.9, name)


def test_numbers_count_up_from_the_left_and_never_restart() -> None:
    text = "a@x.pl b@x.pl c@x.pl"
    kinds = [at(text, part, "EMAIL_ADDRESS") for part in ("b@x.pl", "a@x.pl", "c@x.pl")]
    first = PlaceholderMap()
    assert first.clear(text, kinds) == "[EMAIL_1] [EMAIL_2] [EMAIL_3]"
    kept = [entry for entry in first.entries if entry.number != 1]
    second = PlaceholderMap(kept)
    assert second.clear("d@x.pl", [Finding(0, 6, "EMAIL_ADDRESS", 1.0)]) == "[EMAIL_4]"
    assert [entry.number for entry in second.new_entries] == [4]


def test_an_old_token_still_means_the_same_at_turn_seven() -> None:
    entries: tuple[VaultEntry, ...] = ()
    for turn in range(7):
        placeholders = PlaceholderMap(entries)
        text = f"Jan Nowak pisze po raz {turn}, mail u{turn}@x.pl"
        findings = [at(text, "Jan Nowak", "PERSON"), at(text, f"u{turn}@x.pl", "EMAIL_ADDRESS")]
        assert placeholders.clear(text, findings) == (
            f"[PERSON_1] pisze po raz {turn}, mail [EMAIL_{turn + 1}]"
        )
        entries += placeholders.new_entries
    assert Restorer(PlaceholderMap(entries)).restore("[EMAIL_1] [PERSON_1]") == "u0@x.pl Jan Nowak"


def test_typed_tokens_are_literals_and_a_finding_over_one_wins() -> None:
    text = "[PERSON_1] i [email 1], [PERSON_2]"
    placeholders = PlaceholderMap()
    findings = [Finding(0, 7, "PERSON", 0.9), at(text, "[PERSON_2]", "ADDRESS")]
    cleared = placeholders.clear(text, findings)
    assert cleared == "[PERSON_1]_1] i [LITERAL_1], [ADDRESS_1]"
    assert Restorer(placeholders).restore(cleared) == text


def test_names_in_several_cases_differ_by_their_ending_only() -> None:
    dative, genitive = "Janowi Kowalskiemu", "Jana Kowalskiego"
    text = f"Dałem {dative}, nie ma {genitive} [PERSON_1:gen]."
    name = ("jan",), ("kowalski",), "m"
    placeholders = PlaceholderMap()
    cleared = placeholders.clear(
        text,
        [
            at(text, dative, "PERSON", NameForm(*name, "dat")),
            at(text, genitive, "PERSON", NameForm(*name, "gen")),
        ],
    )
    assert cleared == "Dałem [PERSON_1], nie ma [PERSON_1] [LITERAL_1]."
    restored = Restorer(placeholders).restore(cleared)
    assert restored == f"Dałem {dative}, nie ma {dative} [PERSON_1:gen]."
    assert [a[:3] for a in restored.split()] == [b[:3] for b in text.split()]


def test_a_phone_with_the_zero_of_old_is_the_same_phone() -> None:
    for first, second in (("012 633 20 11", "12 633 20 11"), ("126332011", "0126332011")):
        one = PlaceholderMap()
        for text in (first, second):
            found = [Finding(0, len(text), "PHONE_NUMBER", 1.0)]
            assert one.clear(text, found) == "[PHONE_1]"
        other = [Finding(0, 12, "PHONE_NUMBER", 1.0)]
        assert one.clear("22 633 20 11", other) == "[PHONE_2]"


def test_a_case_that_was_met_is_restored_in_it() -> None:
    placeholders = PlaceholderMap()
    name = ("jan",), ("kowalski",), "m"
    for text, case in (
        ("Janowi Kowalskiemu", "dat"),
        ("Kowalskim", "inst"),
        ("Janem Kowalskim", "ins"),
    ):
        form = NameForm(name[0] if " " in text else (), name[1], "m", case)
        placeholders.clear(text, [Finding(0, len(text), "PERSON", 0.9, form)])
    restore = Restorer(placeholders).restore
    assert restore("[PERSON_1:ins]|[PERSON_1:INST]") == "Janem Kowalskim|Janem Kowalskim"
    assert restore("[PERSON_1:voc]|[PERSON_1]") == "Janowi Kowalskiemu|Janowi Kowalskiemu"


def test_one_identifier_in_two_spellings_has_one_token() -> None:
    text = "600 100 200 albo +48600100200"
    findings = [at(text, "600 100 200", "PHONE_NUMBER"), at(text, "+48600100200", "PHONE_NUMBER")]
    placeholders = PlaceholderMap()
    assert placeholders.clear(text, findings) == "[PHONE_1] albo [PHONE_1]"
    assert Restorer(placeholders).restore("[PHONE_1]") == "600 100 200"


def test_ten_thousand_values_collide_nowhere() -> None:
    placeholders = PlaceholderMap()
    text = " ".join(f"u{n}@x.pl" for n in range(10_000))
    findings, place = [], 0
    for part in text.split(" "):
        findings.append(Finding(place, place + len(part), "EMAIL_ADDRESS", 1.0))
        place += len(part) + 1
    cleared = placeholders.clear(text, findings)
    assert len(set(cleared.split(" "))) == 10_000
    assert Restorer(placeholders).restore(cleared) == text


def test_sixty_four_conversations_at_once_share_nothing() -> None:
    def conversation(n: int) -> bool:
        placeholders = PlaceholderMap()
        for turn in range(20):
            text = f"Osoba{n}x{turn} i u{n}.{turn}@x.pl [PERSON_1]"
            name, mail, _ = text.replace(" i ", " ").split(" ")
            findings = [at(text, name, "PERSON"), at(text, mail, "EMAIL_ADDRESS")]
            cleared = placeholders.clear(text, findings)
            assert cleared == f"[PERSON_{turn + 1}] i [EMAIL_{turn + 1}] [LITERAL_1]"
            assert Restorer(placeholders).restore(cleared) == text
        return len(placeholders.entries) == 41

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(conversation, range(64)))


def test_entries_stored_without_a_link_are_linked_by_their_value() -> None:
    placeholders = PlaceholderMap(
        [
            VaultEntry("PHONE", 2, "PHONE_NUMBER", "600 100 200"),
            VaultEntry("PERSON", 3, "PERSON", "Jan Nowak"),
        ]
    )
    assert placeholders.clear("+48600100200 Jan Nowak", []) == "[PHONE_2] [PERSON_3]"
    assert placeholders.new_entries == ()


@pytest.mark.parametrize("unit", ["\\", "[", "{{person_", "1 ", "\\\\n", "@", "a@", "600 100 20 "])
def test_a_long_monotonous_text_is_read_in_linear_time(unit: str) -> None:
    placeholders = PlaceholderMap(
        [
            VaultEntry("PHONE", 1, "PHONE_NUMBER", "600 100 200"),
            VaultEntry("EMAIL", 1, "EMAIL_ADDRESS", "a@x.pl"),
        ]
    )
    text = unit * (300_000 // len(unit))  # quadratic reading would take minutes
    assert Restorer(placeholders).restore(placeholders.clear(text, [])) == text
    assert placeholders.residue(text) == frozenset()


def test_refuses_when_the_numbers_of_a_label_are_used_up() -> None:
    last = VaultEntry("ORG", 999_999, "ORG", "A", "A")
    placeholders = PlaceholderMap([last])
    with pytest.raises(ClientError) as refused:
        placeholders.clear("B", [Finding(0, 1, "ORG", 1.0)])
    assert refused.value.code == "too_many_placeholders"


def test_shows_counts_and_no_values() -> None:
    placeholders = PlaceholderMap()
    placeholders.clear("Jan Nowak", [Finding(0, 9, "PERSON", 1.0)])
    assert repr(placeholders) == "PlaceholderMap(PERSON: 1)"
    assert "Nowak" not in repr(placeholders.replacements("Jan Nowak", []))
    assert "Nowak" not in repr(placeholders.entries)


def test_what_was_stored_is_new_no_more_and_what_came_since_is() -> None:
    placeholders = PlaceholderMap()
    placeholders.clear("a@wp.pl", [Finding(0, 7, "EMAIL_ADDRESS", 1.0)])
    stands = placeholders.as_it_stands()
    placeholders.clear("b@wp.pl", [Finding(0, 7, "EMAIL_ADDRESS", 1.0)])
    placeholders.stored(stands)
    assert [entry.value for entry in placeholders.new_entries] == ["b@wp.pl"]
    held = placeholders.entries[:1]
    assert placeholders.still_held(held)
    assert not placeholders.still_held(())
    assert not placeholders.still_held([replace(held[0], value="c@wp.pl")])
    assert not placeholders.still_held(placeholders.entries)


def _town(text: str, word: str, base: str | None) -> list[Finding]:
    start = text.index(word)
    return [Finding(start, start + len(word), "LOCATION", 0.8, None, base)]


def test_a_town_in_another_case_keeps_its_placeholder_where_the_base_form_is_known() -> None:
    map_ = PlaceholderMap()
    first, second = "Jestem z Krakowa.", "Wracam do KRAKOWA przez Kraków."
    assert map_.clear(first, _town(first, "Krakowa", "krakow")) == "Jestem z [LOCATION_1]."
    cleared = map_.clear(second, _town(second, "Kraków", "krakow"))
    assert cleared == "Wracam do [LOCATION_1] przez [LOCATION_1]."
    other = "Potem Łódź."
    assert map_.clear(other, _town(other, "Łódź", "lodz")) == "Potem [LOCATION_2]."


def test_a_town_whose_base_form_nobody_knows_is_another_one() -> None:
    map_ = PlaceholderMap()
    for text, word, token in (
        ("v Praze", "Praze", "[LOCATION_1]"),
        ("do Prahy", "Prahy", "[LOCATION_2]"),
        ("V PRAZE", "PRAZE", "[LOCATION_1]"),
    ):
        assert map_.clear(text, _town(text, word, None)).endswith(token)


def test_a_town_is_known_again_after_the_vault_was_read() -> None:
    map_ = PlaceholderMap()
    for text, word in (("w Krakowie", "Krakowie"), ("Kraków", "Kraków")):
        map_.clear(text, _town(text, word, "krakow"))
    again = PlaceholderMap(map_.entries)
    assert again.clear("Był Kraków", []) == "Był [LOCATION_1]"
    assert again.clear("do Krakowa", _town("do Krakowa", "Krakowa", "krakow")) == "do [LOCATION_1]"
    assert again.value_for(next(tokens_in("[LOCATION_1]"))) == "Krakowie"


def test_a_company_is_one_whatever_its_capitals() -> None:
    map_ = PlaceholderMap()
    for text in ("Orlen S.A.", "ORLEN S.A."):
        found = [Finding(0, len(text), "ORGANIZATION", 0.8)]
        assert map_.clear(text, found) == "[ORGANIZATION_1]"
