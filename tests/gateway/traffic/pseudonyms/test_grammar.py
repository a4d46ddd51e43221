"""The grammar of placeholders: what is one, what is none, and what may still become one."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gateway.traffic.pseudonyms.grammar import CASES, LONGEST, PATTERN, scan, tokens_in, written
from gateway.traffic.pseudonyms.labels import KNOWN_LABELS

SPACES = ["", " ", "  ", "\t", "\u00a0", "\u202f"]
SEPARATORS = [
    "&#95;",
    "%5F",
    "\\u005f",
    "_",
    "-",
    " ",
    "\\_",
    "\\\\_",
    "",
    " _ ",
    "\u2011",
    "\u2010",
    "__",
    "\u00a0",
]
PAIRS = [
    ("[", "]"),
    ("{", "}"),
    ("<", ">"),
    ("(", ")"),
    ("{{", "}}"),
    ("<<", ">>"),
    ("((", "))"),
    ("\\[", "\\]"),
    ("\\\\[", "\\\\]"),
    ("[", "\\]"),
    ("\\<", "\\>"),
    ("&#91;", "&#93;"),
    ("&#x5B;", "&#x5d;"),
    ("&lbrack;", "&rbrack;"),
    ("&lt;", "&gt;"),
    ("%5B", "%5d"),
    ("\\u005b", "\\u005D"),
    ("\\u003c", "\\u003e"),
]


@st.composite
def spellings(draw: st.DrawFn) -> tuple[str, str, int]:
    """A tolerated spelling of a token, its label and its number."""
    label = draw(st.sampled_from(KNOWN_LABELS))
    number = draw(st.integers(1, 999_999))
    opening, closing = draw(st.sampled_from(PAIRS))
    separator = draw(st.sampled_from(SEPARATORS))
    said = draw(st.sampled_from([label, label.lower(), label.title()]))
    if "(" in opening and "_" not in separator:
        said = label
    if "(" in opening and separator == "__":
        separator = "_"
    case = draw(st.sampled_from(["", *(f":{c}" for c in CASES), " : DAT", ":inst", ":celownik"]))
    space = draw(st.sampled_from(SPACES))
    return f"{opening}{space}{said}{separator}{number}{case}{space}{closing}", label, number


@settings(max_examples=500, deadline=None)
@given(spellings())
def test_every_tolerated_spelling_is_one_token(spelling: tuple[str, str, int]) -> None:
    text, label, number = spelling
    (token,) = tokens_in(text)
    assert (token.start, token.end) == (0, len(text))
    assert (token.label, token.number) == (label, number)
    assert len(text) <= LONGEST


@settings(max_examples=300, deadline=None)
@given(spellings())
def test_no_token_is_the_beginning_of_another(spelling: tuple[str, str, int]) -> None:
    text = spelling[0]
    for cut in range(1, len(text)):
        assert not any(token.start == 0 for token in tokens_in(text[:cut]))


@settings(max_examples=300, deadline=None)
@given(spellings())
def test_every_beginning_of_a_token_is_held_from_its_first_character(
    spelling: tuple[str, str, int],
) -> None:
    text = spelling[0]
    for cut in range(1, len(text)):
        assert scan("za " + text[:cut]).settled == 3


AROUND = st.text(alphabet="[]{}<>()\\_-: \tPERSONperson019:dat", max_size=12)


@settings(max_examples=800, deadline=None)
@given(AROUND, AROUND, st.sampled_from([*KNOWN_LABELS, "CASE_NUMBER"]), st.integers(1, 99))
def test_nothing_beside_a_canonical_token_changes_how_it_is_read(
    before: str, after: str, label: str, number: int
) -> None:
    token = written(label, number)
    read = [(each.start, each.end) for each in tokens_in(before + token + after)]
    assert (len(before), len(before) + len(token)) in read


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("[PERSON_1:dat]", "dat"),
        ("[PERSON_1:DAT]", "dat"),
        ("[person 1 : gen ]", "gen"),
        ("[PERSON_1:inst]", "ins"),
        ("[PERSON_1:kim]", None),
        ("[PERSON_1:celownik]", "dat"),
        ("[PERSON_1:narzędnik]", "ins"),
        ("[PERSON_1:Vocative]", "voc"),
        ("PERSON_1:gen", "gen"),
        ("PERSON_1:", None),
        ("[PERSON_1]", None),
    ],
)
def test_reads_the_grammatical_case(text: str, case: str | None) -> None:
    (token,) = tokens_in(text)
    assert token.case == case


@pytest.mark.parametrize(
    "text",
    [
        "person_1",
        "XPERSON_1",
        "PERSON_1x",
        "PERSON_1\\u0105",
        "PERSON-1",
        "PERSON 1st",
        "EMAIL 1",
        "MEDICAL_LICENCE_1",
        "&#91;PERSON_1]",
        "%5BPERSON_1]",
        "[PERSON_1",
        "PERSON_1]",
        "[PERSON_]",
        "[PERSON]",
        "[_1]",
        "[PERSON_0]",
        "[PERSON_01]",
        "[PERSON_1000000]",
        "[PERSON_1)",
        "(PERSON_1]",
        "{PERSON_1>",
        "[room_1]",
        "[Room 12]",
        "(card 1)",
        "(person-1)",
        "(patrz ID 4)",
        "[PERSON_1:]",
        "[PERSON_1:dat:gen]",
        "[PERSON_1 Jan]",
        "[PERSON\n1]",
        "[PERSON\\n1]",
        "[PER\u017fON_1]",
        "[\u0420ERSON_1]",
        "[PERSON_\u0661]",
        "[PERSON_\uff11]",
        "[A_1]",
        "[1]",
        "[]",
        "[PERSON\u200b_1]",
        "[  \tPERSON_1]",
        "[PERSON____1]",
    ],
)
def test_leaves_what_is_no_token(text: str) -> None:
    assert list(tokens_in(text)) == []


def test_a_token_in_square_brackets_keeps_the_outer_pair() -> None:
    (token,) = tokens_in("[[PERSON_1]]")
    assert (token.start, token.end) == (1, 11)


def test_the_longest_possible_tokens_stay_within_the_bound() -> None:
    inner = "  ADDRESS" + "\\\\_" * 3 + "999999  :  abcdefghijkl  "
    for text in (
        "&lbrack;" + inner.replace("\\\\_" * 3, "\\\\u005f") + "&rbrack;",
        "\\\\[" + inner + "\\\\]",
        "{{" + inner + "}}",
        "[" + "A" * 40 + "_999999:abcdefghijkl]",
    ):
        (token,) = tokens_in(text)
        assert (token.start, token.end) == (0, len(text))
        assert len(text) <= LONGEST
    assert list(tokens_in("[" + "A" * 41 + "_1]")) == []


@settings(max_examples=250, deadline=None)
@given(st.lists(st.one_of(spellings().map(lambda each: each[0]), AROUND), max_size=6).map("".join))
def test_scan_settles_exactly_what_a_whole_reading_finds(text: str) -> None:
    outcome = scan(text)
    whole = list(tokens_in(text))
    assert [t for t in whole if t.end <= outcome.settled] == list(outcome.tokens)
    assert len(text) - outcome.settled < LONGEST
    assert scan(text + "\n").settled == len(text) + 1


@pytest.mark.parametrize(
    "text",
    [
        "Zwykły tekst (zob. s. 12",
        "a < b i c > d",
        "[x",
        "tablica[k",
        "C:\\dane",
        '{"a": 1',
        "(1) punkt",
        "<b>Anna",
        "[PERSON_1,",
    ],
)
def test_nothing_is_held_that_cannot_become_a_token(text: str) -> None:
    assert scan(text).settled == len(text)


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("[PERSON_1]owi", "owi"),
        ("[PERSON_1]-em,", "-em"),
        ("[PERSON_1]’s", "’s"),
        ("[PERSON_1]i Anna", "i"),
        ("[PERSON_1]owiek2", ""),
        ("[PERSON_1]zowiek", ""),
        ("[EMAIL_1]owi", ""),
        ("PERSON_1-em", None),
    ],
)
def test_letters_stuck_to_a_person_are_its_ending_and_no_part_of_it(
    text: str, ending: str | None
) -> None:
    tokens = list(tokens_in(text))
    assert [each.ending for each in tokens] == ([] if ending is None else [ending])
    assert all(each.spelling == text[each.start : each.end] for each in tokens)


@pytest.mark.parametrize(
    "text", ["PERSON_1", "za PERSON_", "PERSON_1:da", "[PERSON_1]", "[PERSON_1]o"]
)
def test_what_the_next_character_can_change_is_held(text: str) -> None:
    assert scan(text).settled == (3 if text.startswith("za") else 0)


def test_what_went_out_before_is_looked_at_and_not_read_again() -> None:
    assert scan("XPERSON_1 ", 1).tokens == ()
    assert [each.start for each in scan(" PERSON_1 ", 1).tokens] == [1]
    assert scan("[PERSON_1] x", 11).tokens == ()


_NEAR_TOKENS = st.lists(
    st.sampled_from([
        *("[", "]", "(", ")", "<", ">", "{", "}", "\\", "&#91;", "&#93;", "%5B", "%5D", "\\u005b"),
        *("PERSON", "person", "Email", "CARD", "ORG", "A_B", "_", "-", " ", "\u00a0", "&#95;"),
        *("%5F", "&lowbar;", "\\u005f", "\\_", "1", "12", "0", ":dat", ": ", "owi"),
        "ul. D\u0142uga 5",
    ]),
    max_size=9,
).map("".join)  # fmt: skip


@settings(max_examples=1000)
@given(_NEAR_TOKENS)
@example("[ PERSON\u00a0\\\\_- 1 ]")
@example("PERSON&lowbar;1 %5BPERSON%5F1%5D")
def test_the_cheap_look_before_reading_overlooks_no_placeholder(text: str) -> None:
    found = [(token.start, token.end) for token in tokens_in(text)]
    assert found == [match.span() for match in PATTERN.finditer(text)]
