"""Restoration: the same text for every cut, nothing foreign, nothing lost."""

from __future__ import annotations

import json
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.ports.detector import Finding, NameForm
from gateway.ports.vault import VaultEntry
from gateway.traffic.inflection.morfeusz import MorfeuszInflection
from gateway.traffic.pseudonyms.labels import KNOWN_LABELS
from gateway.traffic.pseudonyms.person import Person
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from gateway.traffic.pseudonyms.restorer import LONGEST_HELD, Restorer, inside_json_string

AWKWARD = 'Ala "Ż"\\\n\t👩‍👧 \u2028</script>'
ENTRIES = (
    VaultEntry(
        "PERSON",
        1,
        "PERSON",
        "Janowi Kowalskiemu",
        Person().to_link(),
        (("dat", "Janowi Kowalskiemu"), ("gen", "Jana Kowalskiego")),
    ),
    VaultEntry("PERSON", 12, "PERSON", AWKWARD, Person().to_link()),
    VaultEntry("EMAIL", 1, "EMAIL_ADDRESS", "jan@x.pl", "~jan@x.pl"),
    VaultEntry("LITERAL", 1, "LITERAL", "[PERSON_1]", "[PERSON_1]"),
    VaultEntry("LITERAL", 2, "LITERAL", '{{"\\_email 1}}', "x"),
    VaultEntry("MEDICAL_LICENCE", 3, "MEDICAL_LICENCE", "L-77", "L-77"),
)
FIXTURES = [
    ("", ""),
    ("Bez tokenów, zażółć gęślą jaźń.", None),
    ("[PERSON_1]", "Janowi Kowalskiemu"),
    ("[PERSON_1] na początku", "Janowi Kowalskiemu na początku"),
    ("na końcu [PERSON_1]", "na końcu Janowi Kowalskiemu"),
    ("w [PERSON_1] środku", "w Janowi Kowalskiemu środku"),
    ("[EMAIL_1][PERSON_1][EMAIL_1]", "jan@x.plJanowi Kowalskiemujan@x.pl"),
    ("[EMAIL_1] [EMAIL_1]", "jan@x.pl jan@x.pl"),
    ("[[PERSON_1]]", "[Janowi Kowalskiemu]"),
    ("[[[EMAIL_1]]]", "[[jan@x.pl]]"),
    ("{{EMAIL_1}}", "jan@x.pl"),
    ("{{{EMAIL_1}}}", "{jan@x.pl}"),
    ("{{EMAIL_1}", "{jan@x.pl"),
    ("{EMAIL_1}}", "jan@x.pl}"),
    ("<<EMAIL_1>>", "jan@x.pl"),
    ("<<EMAIL_1> >", "<jan@x.pl >"),
    ("((EMAIL_1))", "jan@x.pl"),
    ("(email_1)", "jan@x.pl"),
    ("(email 1) (EMAIL 1)", "(email 1) jan@x.pl"),
    ("<email-1>", "jan@x.pl"),
    ("[ E-mail_1 ]", None),
    ("[ Email_1 ]", "jan@x.pl"),
    ("[email\u00a01] [email\u20111]", "jan@x.pl jan@x.pl"),
    ("**[PERSON\\_1]**", "**Janowi Kowalskiemu**"),
    ("\\[PERSON\\_1\\]", "Janowi Kowalskiemu"),
    ("\\[PERSON_1]", "\\Janowi Kowalskiemu"),
    ("\\\\\\[EMAIL_1\\]\\", "\\jan@x.pl\\"),
    ("[EMAIL_1](mailto:[EMAIL_1])", "jan@x.pl(mailto:jan@x.pl)"),
    ("([EMAIL_1])", "(jan@x.pl)"),
    ("<b>[EMAIL_1]</b>", "<b>jan@x.pl</b>"),
    ("[PERSON_1", None),
    ("tekst [PERSO", None),
    ("[PERSON_1:da", None),
    ("[PERSON_1:dat", None),
    ("[", None),
    ("\\", None),
    ("[PERSON_2] [PHONE_1] [FOO_1]", None),
    ("[PERSON_1] [PERSON_11] [PERSON_12", "Janowi Kowalskiemu [PERSON_11] [PERSON_12"),
    ("[PERSON_01] [PERSON_1000000]", None),
    ("[PERSON_1:gen]/[PERSON_1:dat]", "Jana Kowalskiego/Janowi Kowalskiemu"),
    ("[person_1 : GEN]", "Jana Kowalskiego"),
    ("[PERSON_1:voc] [PERSON_1:xyz]", "Janowi Kowalskiemu Janowi Kowalskiemu"),
    ("[\u0420ERSON_1] [PERSON_\u0661]", None),
    ("\uff3bEMAIL_1\uff3d", "\uff3bjan@x.pl\uff3d"),
    ("EMAIL_1", "jan@x.pl"),
    ("Do PERSON_1, EMAIL_1.", "Do Janowi Kowalskiemu, jan@x.pl."),
    ("Do PERSON_1", None),  # it may have been PERSON_12
    ("PERSON_1: tak", "Janowi Kowalskiemu: tak"),
    ("PERSON_1:gen!", "Jana Kowalskiego!"),
    ("PERSON 1 i Person 1 i EMAIL 1", "Janowi Kowalskiemu i Person 1 i EMAIL 1"),
    ('**PERSON\\_1** `EMAIL_1` "EMAIL_1"', '**Janowi Kowalskiemu** `jan@x.pl` "jan@x.pl"'),
    ("XEMAIL_1 EMAIL_1x EMAIL_10 EMAIL_1-a EMAIL_1@ /EMAIL_1", None),
    ("&#91;EMAIL_1&#93; &lt;EMAIL_1&gt;", "jan@x.pl jan@x.pl"),
    ("https://x.pl/?q=%5BEMAIL_1%5D", "https://x.pl/?q=jan@x.pl"),
    ("\\u005bEMAIL_1\\u005d \\u003cEMAIL_1\\u003e", "jan@x.pl jan@x.pl"),
    ("[PERSON_1]owi", "Janowi Kowalskiemuowi"),
    ("[PERSON_1]-em i [PERSON_1]’s", "Janowi Kowalskiemu-em i Janowi Kowalskiemu’s"),
    ("[PERSON_1]zowiek", "Janowi Kowalskiemuzowiek"),
    ("[PERSON\n_1] [PERSON_1\n]", None),
    ("[MEDICAL_LICENCE_3] [medical_licence_3]", "L-77 [medical_licence_3]"),
    ("[LITERAL_1] i [PERSON_1]", "[PERSON_1] i Janowi Kowalskiemu"),
    ("[literal 1]", "[PERSON_1]"),
    ("[PERSON_12]!", AWKWARD + "!"),
    ("[PERSON_[EMAIL_1]]", "[PERSON_jan@x.pl]"),
    ("[PERSON_1][", "Janowi Kowalskiemu["),
    ("{[(<[EMAIL_1]>)]}", "{[(<jan@x.pl>)]}"),
]
JSON_FIXTURES: list[tuple[str, object]] = [
    (
        '{"do":"[EMAIL_1]","kto":"[PERSON_12]","x":["[LITERAL_2]"]}',
        {"do": "jan@x.pl", "kto": AWKWARD, "x": ['{{"\\_email 1}}']},
    ),
    ('{"a":"[PERSON\\\\_12]\\n[EMAIL_1]\\\\"}', {"a": AWKWARD + "\njan@x.pl\\"}),
    (
        '{"[LITERAL_2]":"[LITERAL_1]","[PERSON_9]":1}',
        {'{{"\\_email 1}}': "[PERSON_1]", "[PERSON_9]": 1},
    ),
    ('["\\\\[EMAIL_1\\\\]","\\"[EMAIL_1]\\""]', ["jan@x.pl", '"jan@x.pl"']),
]


def whole(text: str) -> str:
    return Restorer(PlaceholderMap(ENTRIES)).restore(text)


def in_pieces(pieces: list[str], placeholders: PlaceholderMap, *, in_json: bool = False) -> str:
    restorer = Restorer(placeholders, inside_json_string if in_json else None)
    out = []
    for piece in pieces:
        out.append(restorer.feed(piece))
        assert restorer.held <= LONGEST_HELD
    out.append(restorer.finish())
    assert restorer.held == 0
    return "".join(out)


@pytest.mark.parametrize(("text", "expected"), FIXTURES)
def test_a_whole_answer_is_restored(text: str, expected: str | None) -> None:
    assert whole(text) == (text if expected is None else expected)


@pytest.mark.parametrize(("text", "expected"), JSON_FIXTURES)
def test_arguments_of_a_tool_stay_the_same_document(text: str, expected: object) -> None:
    document = Restorer(PlaceholderMap(ENTRIES), inside_json_string).restore(text)
    assert json.loads(document) == expected


@pytest.mark.parametrize("in_json", [False, True])
@pytest.mark.parametrize("text", [text for text, _ in (*FIXTURES, *JSON_FIXTURES)])
def test_every_cut_into_two_and_three_gives_the_same(text: str, in_json: bool) -> None:
    placeholders = PlaceholderMap(ENTRIES)
    escape = inside_json_string if in_json else None
    expected = Restorer(placeholders, escape).restore(text)
    for cut in range(len(text) + 1):
        pieces = [text[:cut], text[cut:]]
        assert in_pieces(pieces, placeholders, in_json=in_json) == expected
    for first, second in combinations(range(len(text) + 1), 2):
        pieces = [text[:first], text[first:second], text[second:]]
        assert in_pieces(pieces, placeholders, in_json=in_json) == expected
    assert in_pieces(list(text), placeholders, in_json=in_json) == expected


NOISE = st.one_of(
    st.sampled_from([text for text, _ in FIXTURES]),
    st.text(alphabet="[]{}<>()\\_- :PERSONEMAILemail12\u00a0", max_size=20),
    st.sampled_from(["PERSON_1", "EMAIL_1", "%5B", "&#91;", "\\u005b", "owi", "-em", ":dat", "X"]),
    st.text(max_size=8),
)


@settings(max_examples=700, deadline=None)
@given(st.lists(NOISE, max_size=6).map("".join), st.lists(st.integers(0, 200), max_size=8))
def test_any_text_in_any_pieces_gives_the_same(text: str, cuts: list[int]) -> None:
    edges = [0, *sorted(min(cut, len(text)) for cut in cuts), len(text)]
    pieces = [text[a:b] for a, b in zip(edges, edges[1:], strict=False)]
    assert in_pieces(pieces, PlaceholderMap(ENTRIES)) == whole(text)
    assert in_pieces(list(text), PlaceholderMap(ENTRIES)) == whole(text)


def inflecting() -> PlaceholderMap:
    placeholders = PlaceholderMap((), MorfeuszInflection())
    for value, name in (
        ("Janowi Kowalskiemu", NameForm(("Jan",), ("Kowalski",), "m", "dat")),
        ("Anna Nowak", NameForm(("Anna",), ("Nowak",), "f", "nom")),
        ("John Xqwzt", NameForm(("John",), ("Xqwzt",), "m", "nom")),
        ("Kasię", NameForm(("Kasia",), (), "f", "acc")),
        ("NOWAKA", NameForm((), ("Nowak",), "m", "gen")),
        ("Bąk", NameForm((), ("Bąk",), None, "nom")),
    ):
        placeholders.clear(value, [Finding(0, len(value), "PERSON", 1.0, name)])
    return placeholders


INFLECTED = [
    ("[PERSON_1]", "Janowi Kowalskiemu"),
    ("[PERSON_1:gen] [PERSON_1:celownik]", "Jana Kowalskiego Janowi Kowalskiemu"),
    ("Panie [PERSON_1:voc]!", "Panie Janie Kowalski!"),
    ("Pan [PERSON_1], pana **[PERSON_1]**", "Pan Jan Kowalski, pana **Jana Kowalskiego**"),
    ("Panu [PERSON_1], Panie [PERSON_1]", "Panu Janowi Kowalskiemu, Panie Janie Kowalski"),
    ("Panie [PERSON_2], panem [PERSON_3]", "Panie Anna Nowak, panem John Xqwzt"),
    ("Pani [PERSON_4], pani [PERSON_1]", "Pani Kasia, pani Janowi Kowalskiemu"),
    ("kapitan [PERSON_1] i PAN PERSON_1.", "kapitan Janowi Kowalskiemu i PAN Jan Kowalski."),
    ("[PERSON_1]owi, [PERSON_1]-em", "Janowi Kowalskiemu, Janem Kowalskim"),
    ("dla [PERSON_1]a", "dla Jana Kowalskiego"),
    ("[PERSON_1]'s [PERSON_1]s", "Janowi Kowalskiemu's Janowi Kowalskiemus"),
    ("[PERSON_1]i [PERSON_2]", "Janowi Kowalskiemui Anna Nowak"),
    ("[PERSON_2:dat], [PERSON_2]ę, [PERSON_2]y", "Annie Nowak, Annę Nowak, Anny Nowak"),
    ("[PERSON_3:dat] [PERSON_3]owi", "John Xqwzt John Xqwztowi"),
    ("[PERSON_4] [PERSON_4:ins] PERSON_4:voc", "Kasię Kasią Kasiu"),
    ("[PERSON_5] [PERSON_5:dat]", "NOWAKA NOWAKOWI"),
    ("[PERSON_6:dat]", "Bąk"),
    ("[PERSON_7]owi", None),
]


@pytest.mark.parametrize(("text", "expected"), INFLECTED)
def test_names_are_formed_in_the_case_that_is_meant(text: str, expected: str | None) -> None:
    assert Restorer(inflecting()).restore(text) == (text if expected is None else expected)


@pytest.mark.parametrize("text", [text for text, _ in INFLECTED])
def test_formed_names_are_the_same_however_the_answer_is_cut(text: str) -> None:
    placeholders = inflecting()
    expected = Restorer(placeholders).restore(text)
    for cut in range(len(text) + 1):
        assert in_pieces([text[:cut], text[cut:]], placeholders) == expected
    assert in_pieces(list(text), placeholders) == expected


def test_text_before_a_possible_token_is_not_held_back() -> None:
    restorer = Restorer(PlaceholderMap(ENTRIES))
    assert restorer.feed("Dzień dobry [PER") == "Dzień dobry "
    assert restorer.feed("SON_1") == ""
    assert restorer.feed("] i") == "Janowi Kowalskiemu i"
    assert restorer.finish() == ""


def test_a_cut_off_token_is_never_guessed() -> None:
    restorer = Restorer(PlaceholderMap(ENTRIES))
    assert restorer.feed("Do [PERSON_1") + restorer.finish() == "Do [PERSON_1"
    assert restorer.seen.total() == 0


def test_an_echo_of_every_token_there_is_restores_no_foreign_value() -> None:
    own, other = (
        PlaceholderMap(ENTRIES),
        PlaceholderMap(
            [
                VaultEntry(label, n, label, f"OBCY-{label}-{n}", Person().to_link())
                for label in KNOWN_LABELS
                for n in range(1, 40)
            ]
        ),
    )
    shapes = ("[{}_{}]", "{{{{{} {}}}}}", "<{}-{}>", "\\[{}\\_{}\\]", "({}_{}:gen)")
    issued = {(entry.label, entry.number) for entry in ENTRIES}
    said = [
        (label, n, shapes[(n + k) % len(shapes)].format(label, n))
        for k, label in enumerate((*KNOWN_LABELS, "MEDICAL_LICENCE"))
        for n in range(1, 1000)
    ]
    restorer = Restorer(own)
    answer = "\n".join(text for _, _, text in said)
    restored = "".join([restorer.feed(answer[i : i + 7]) for i in range(0, len(answer), 7)])
    restored += restorer.finish()
    assert not any(entry.value in restored for entry in other.entries)
    expected = "\n".join(
        text if (label, n) not in issued else Restorer(own).restore(text) for label, n, text in said
    )
    assert restored == expected
    assert restorer.seen.total() <= len(issued)


@settings(max_examples=300, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_any_value_inside_json_stays_one_string(value: str) -> None:
    placeholders = PlaceholderMap([VaultEntry("ORG", 1, "ORG", value, value)])
    restorer = Restorer(placeholders, inside_json_string)
    document = restorer.restore('{"a":"x[ORG_1]y","[ORG_1]":[1]}')
    assert json.loads(document) == {"a": f"x{value}y", value: [1]} or value == "a"


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.booleans(), NOISE), max_size=10))
def test_lanes_that_come_interleaved_do_not_touch_each_other(
    pieces: list[tuple[bool, str]],
) -> None:
    placeholders = PlaceholderMap(ENTRIES)
    lanes = {True: Restorer(placeholders), False: Restorer(placeholders)}
    out = {True: "", False: ""}
    for lane, piece in pieces:
        out[lane] += lanes[lane].feed(piece)
    for lane, restorer in lanes.items():
        assert out[lane] + restorer.finish() == whole("".join(p for at, p in pieces if at is lane))


def test_counts_what_was_restored_by_entity_type_and_shows_nothing_else() -> None:
    restorer = Restorer(PlaceholderMap(ENTRIES))
    restorer.feed("[EMAIL_1] [EMAIL_1] [PERSON_1:gen] [PERSON_9] [LITERAL_1] [EMA")
    assert restorer.seen == {"EMAIL_ADDRESS": 2, "PERSON": 1, "LITERAL": 1}
    assert repr(restorer) == "Restorer(4 characters held, 4 restored)"


def test_a_fond_form_is_put_into_a_case_after_the_formal_name_was_said() -> None:
    placeholders = PlaceholderMap((), MorfeuszInflection())
    for value, name in (
        ("Bożenka Klon", NameForm(("Bożenka",), ("Klon",), "f", "nom")),
        ("Bożena", NameForm(("Bożena",), (), "f", "nom")),
    ):
        assert placeholders.clear(value, [Finding(0, len(value), "PERSON", 1.0, name)]) == (
            "[PERSON_1]"
        )
    assert Restorer(placeholders).restore("[PERSON_1:dat], [PERSON_1]ą") == (
        "Bożence Klon, Bożenką Klon"
    )
