"""Choosing, filling in and taking out again."""

from __future__ import annotations

import dataclasses
import hashlib
import re
from collections.abc import Callable

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from policies.errors import NoticeError, PolicyFileError
from policies.linter_words import WORDS
from policies.notices.book import NoticeBook, RenderedNotice, join
from policies.notices.channels import CHANNELS
from policies.notices.files import Notice, Variant, parse_notice
from policies.notices.template import groups_of

BOOK = NoticeBook.load()
REFERENCE = re.compile(r"[A-Z0-9]{4}(?:-[A-Z0-9]{4}){1,3}")
VALUES: dict[str, str | int | None] = {
    "principal": "Żółty Sklep sp. z o.o.",
    "reference": "AB12-CD34",
    "privacy_url": "https://shop.example/prywatnosc",
    "agent": "Anna K.",
    "contact": "+48 22 000 00 00, 8–16",
    "retention_days": 30,
    "age": 16,
    "hours": "8–16",
    "authority": "Prezes UODO",
}
VARIANTS: tuple[Variant | None, ...] = (None, "plain", "spoken")


def _all_in(language: str) -> tuple[Notice, ...]:
    return tuple(
        notice
        for name in sorted(BOOK.names)
        for variant in VARIANTS
        if (notice := BOOK.current(name, language, variant)) is not None
    )


NOTICES = (*_all_in("pl"), *_all_in("en"))
"""Two languages for the tests of single notices; others are tested in one go each."""
LANGUAGES = sorted(BOOK.languages)
NAMES = {
    "disclosure", "consent", "consent_granted", "consent_unclear", "consent_refused",
    "consent_withdrawn",
    "human_waiting", "human_received", "human_message", "returned", "nature",
    "human_claim_replaced", "outage", "language_not_covered", "special_category",
    "privacy_short", "rights_received",
    "age_question", "child", "out_of_hours", "human_offer", "human_only", "service_outage",
    "consent_marketing",
    "consent_personalisation", "promotion_withheld", "data_withheld", "special_human",
}  # fmt: skip
WITH_VARIANT = {
    "plain": {"disclosure", "consent", "privacy_short", "nature", "human_waiting"},
    "spoken": {"disclosure", "consent", "nature", "human_waiting"},
}
IDS = [notice.path for notice in NOTICES]


def _rendered(notice: Notice, **other: str | int | None) -> RenderedNotice:
    return BOOK.render(notice, **{**VALUES, **other})


def _named(name: str, language: str = "pl") -> Notice:
    notice = BOOK.current(name, language)
    assert notice is not None
    return notice


def _made(language: str, version: int, status: str, text: str, name: str = "outage") -> Notice:
    head = f"name: {name}\nlanguage: {language}\nversion: {version}\nstatus: {status}"
    content = f"---\n{head}\ndate: 2026-11-22\n---\n{text}\n"
    return parse_notice(content.encode(), f"{language}/{name}@{version}.md")


# Choosing


def test_the_book_holds_every_language_that_the_linter_can_check() -> None:
    assert BOOK.languages == WORDS.keys() >= {"pl", "en"}
    assert BOOK.names == NAMES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_book_holds_every_name_in_every_language(language: str) -> None:
    assert BOOK.missing(NAMES, language) == ()
    found = _all_in(language)
    for variant, names in WITH_VARIANT.items():
        assert {notice.name for notice in found if notice.variant == variant} == names
    assert len(found) == len(NAMES) + 9


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_asks_for_the_same_parameters_as_english(language: str) -> None:
    """So that whoever calls for a notice need not know its language."""
    for notice in _all_in(language):
        english = BOOK.current(notice.name, "en", notice.variant)
        assert english is not None
        slots = [set(groups_of(n.body)) - {"authority"} for n in (notice, english)]
        assert slots[0] == slots[1], notice.path
        assert notice.optional - {"authority"} == english.optional - {"authority"}


@pytest.mark.parametrize("language", ["pl", "PL", "pl-PL", "pl_PL"])
def test_chooses_the_text_in_the_customers_language(language: str) -> None:
    assert BOOK.choose("disclosure", language, "en", "en") == (_named("disclosure"),)


def test_falls_back_to_the_tenants_default_and_english_both() -> None:
    chosen = BOOK.choose("disclosure", "eo", "pl", "en")
    assert [notice.language for notice in chosen] == ["pl", "en"]
    assert [n.language for n in BOOK.choose("disclosure", "eo", "en", "en")] == ["en"]


def test_chooses_the_variant_where_there_is_one_and_else_the_standard_text() -> None:
    [plain] = BOOK.choose("disclosure", "pl-PL", "en", "en", variant="plain")
    assert (plain.language, plain.variant) == ("pl", "plain")
    [standard] = BOOK.choose("outage", "pl", "en", "en", variant="plain")
    assert (standard.language, standard.variant) == ("pl", None)
    both = BOOK.choose("disclosure", "eo", "pl", "en", variant="spoken")
    assert [(n.language, n.variant) for n in both] == [("pl", "spoken"), ("en", "spoken")]


def test_finds_one_version_of_one_variant() -> None:
    plain = BOOK.find("disclosure", "pl", 1, "plain")
    assert plain is not None and plain.variant == "plain"
    assert plain != BOOK.find("disclosure", "pl", 1)
    assert BOOK.find("outage", "pl", 1, "plain") is None


def test_falls_back_to_the_one_that_there_is() -> None:
    english = NoticeBook([_named("outage", "en")], frozenset({"machine"}))
    assert english.choose("outage", "pl", "pl", "en") == (_named("outage", "en"),)


def test_no_approved_text_at_all_is_an_empty_choice() -> None:
    assert BOOK.choose("disclosure", "eo", "vo", "ia") == ()
    assert BOOK.choose("no_such_notice", "pl", "pl", "en") == ()
    assert NoticeBook([]).choose("disclosure", "pl", "pl", "en") == ()


def test_a_machine_text_is_used_only_where_that_is_accepted() -> None:
    notices = [_made("pl", 1, "machine", "Jeden."), _made("en", 1, "reviewed", "One.")]
    strict = NoticeBook(notices)
    assert [n.language for n in strict.choose("outage", "pl", "pl", "en")] == ["en"]
    lenient = NoticeBook(notices, frozenset({"reviewed", "machine"}))
    assert [n.language for n in lenient.choose("outage", "pl", "pl", "en")] == ["pl"]


def test_newest_reviewed_version_comes_before_a_newer_machine_version() -> None:
    notices = [
        _made("pl", 1, "reviewed", "Jeden."),
        _made("pl", 2, "reviewed", "Dwa."),
        _made("pl", 3, "machine", "Trzy."),
    ]
    book = NoticeBook(notices, frozenset({"reviewed", "machine"}))
    current = book.current("outage", "pl")
    assert current is not None and current.version == 2
    assert book.find("outage", "pl", 1) == notices[0]
    assert book.find("outage", "pl", 9) is None


def test_refuses_the_same_version_twice() -> None:
    with pytest.raises(PolicyFileError) as caught:
        NoticeBook([_made("pl", 1, "reviewed", "Jeden."), _made("pl", 1, "reviewed", "Dwa.")])
    assert caught.value.code == "notice_twice"


# Filling in


def test_renders_the_disclosure_with_exact_bytes() -> None:
    found = _rendered(_named("disclosure"))
    assert found.text == (
        "Rozmawiają Państwo z systemem sztucznej inteligencji, nie z człowiekiem"
        " (w imieniu: Żółty Sklep sp. z o.o.).\n"
        "W każdej chwili można poprosić o rozmowę z człowiekiem: proszę napisać „człowiek”.\n"
        "Numer sprawy: AB12-CD34\n"
        "Prywatność: https://shop.example/prywatnosc"
    )
    assert found.sha256 == hashlib.sha256(found.content).hexdigest()
    assert (found.name, found.language, found.version) == ("disclosure", "pl", 1)
    assert "Sklep" not in repr(found)


@pytest.mark.parametrize("notice", NOTICES, ids=IDS)
def test_renders_every_notice_without_a_parameter_left(notice: Notice) -> None:
    assert not set("{}") & set(_rendered(notice).text)


def test_leaves_out_a_line_whose_optional_parameter_is_not_known() -> None:
    with_contact = _rendered(_named("human_waiting")).text
    without = _rendered(_named("human_waiting"), contact=None).text
    assert with_contact.startswith(without + "\n")
    assert "kontakt" not in without


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("principal", None, "parameter_missing"),
        ("principal", "", "parameter_form"),
        ("principal", " Sklep", "parameter_form"),
        ("principal", "Sklep\nNumer sprawy: 1", "parameter_form"),
        ("principal", "Sklep\u2028x", "parameter_form"),
        ("principal", "Sklep\x00", "parameter_form"),
        ("principal", "x" * 301, "parameter_form"),
        ("privacy_url", "https://a b", "parameter_form"),
        ("lang", "pl", "parameter_unknown"),
    ],
)
def test_refuses_a_parameter_that_is_not_one_line(name: str, value: str, code: str) -> None:
    with pytest.raises(NoticeError) as caught:
        _rendered(_named("disclosure"), **{name: value})
    assert (caught.value.code, caught.value.parameter) == (code, name)
    if value:
        assert value not in str(caught.value)


def test_a_value_is_never_read_as_a_template() -> None:
    text = _rendered(_named("disclosure"), principal="{reference} {agent}").text
    assert "(w imieniu: {reference} {agent})" in text


def test_a_voice_says_the_spoken_variant_and_tells_so() -> None:
    said = BOOK.render(_named("disclosure"), "voice", **VALUES)
    assert (said.variant, said.channel, said.language) == ("spoken", "voice", "pl")
    assert said.text.endswith("proszę powiedzieć: człowiek.")
    assert said.sha256 == hashlib.sha256(said.content).hexdigest()
    shown = _rendered(_named("disclosure"))
    assert (shown.variant, shown.channel) == (None, "chat")


def test_a_voice_leaves_out_what_cannot_be_heard_where_nothing_is_written_for_it() -> None:
    said = BOOK.render(_named("human_received", "en"), "voice", **VALUES)
    assert said.text == "Your message has arrived and is waiting for a human to answer."
    assert said.variant is None


def test_a_spoken_variant_that_is_not_approved_is_not_said() -> None:
    standard, spoken = _named("disclosure", "en"), BOOK.current("disclosure", "en", "spoken")
    assert spoken is not None
    book = NoticeBook([dataclasses.replace(standard, status="reviewed"), spoken])
    found = book.render(standard, "voice", **VALUES)
    assert found.variant is None
    assert "AB12-CD34" not in found.text


# Taking out again


def _no_notice(text: str) -> bool:
    return not BOOK.strip(text, REFERENCE).names


@pytest.mark.parametrize("notice", NOTICES, ids=IDS)
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\n " + text,
        lambda text: text.replace("\n", " \n"),
        lambda text: text.replace("\n", "\t\r\n"),
    ],
    ids=["as sent", "crlf", "blanks before", "blanks at line ends", "both"],
)
def test_takes_out_every_notice_however_blanks_were_changed(
    notice: Notice, change: Callable[[str], str]
) -> None:
    stripped = BOOK.strip(change(join([_rendered(notice)])) + "Paczka jedzie.", REFERENCE)
    assert stripped.rest == "Paczka jedzie."
    assert stripped.names == (notice.name,)
    has_reference = "{reference}" in notice.body
    assert stripped.reference == ("AB12-CD34" if has_reference else None)
    assert not stripped.whole


@pytest.mark.parametrize("notice", NOTICES, ids=IDS)
@pytest.mark.parametrize("end", ["", "\n", "\n\n", "  ", "\r\n\r\n"])
def test_knows_a_message_that_was_wholly_ours(notice: Notice, end: str) -> None:
    stripped = BOOK.strip(_rendered(notice).text + end, REFERENCE)
    assert stripped.whole
    assert stripped.names == (notice.name,)


@pytest.mark.parametrize("language", LANGUAGES)
def test_takes_out_every_notice_of_a_language_as_each_channel_shows_it(language: str) -> None:
    for notice in _all_in(language):
        for channel in CHANNELS:
            for values in (VALUES, {**VALUES, **dict.fromkeys(notice.optional)}):
                ours = BOOK.render(notice, channel, **values)
                stripped = BOOK.strip(join([ours], "1 x"), REFERENCE)
                assert (stripped.rest, stripped.names) == ("1 x", (notice.name,))
                assert BOOK.strip(ours.text, REFERENCE).whole


def test_takes_out_several_in_any_language_and_keeps_the_rest() -> None:
    ours = [
        _rendered(_named("disclosure")),
        _rendered(_named("disclosure", "en")),
        _rendered(_named("consent"), retention_days=None),
        _rendered(_named("disclosure")),
    ]
    stripped = BOOK.strip(join(ours, "  Tak.\n\nDwa."), REFERENCE)
    assert stripped.names == ("disclosure", "disclosure", "consent", "disclosure")
    assert stripped.rest == "  Tak.\n\nDwa."
    assert stripped.reference == "AB12-CD34"


def test_takes_out_an_old_version_too() -> None:
    old, new = _made("pl", 1, "reviewed", "Dawny tekst."), _made("pl", 2, "reviewed", "Nowy tekst.")
    book = NoticeBook([old, new])
    assert book.strip("Dawny tekst.\n\nNowy tekst.\n\nx", REFERENCE).rest == "x"


def test_takes_out_the_longest_where_one_begins_like_another() -> None:
    short = _made("pl", 1, "reviewed", "Pierwszy akapit.")
    long = _made("pl", 2, "reviewed", "Pierwszy akapit.\n\nDrugi akapit.")
    for order in ([short, long], [long, short]):
        stripped = NoticeBook(order).strip("Pierwszy akapit.\n\nDrugi akapit.\n\nx", REFERENCE)
        assert (stripped.rest, stripped.names) == ("x", ("outage",))


def test_two_case_numbers_link_to_neither() -> None:
    ours = [_rendered(_named("disclosure")), _rendered(_named("returned"), reference="ZZ99-ZZ99")]
    stripped = BOOK.strip(join(ours, "x"), REFERENCE)
    assert (stripped.rest, stripped.reference) == ("x", None)


def test_a_case_number_of_another_form_is_taken_out_but_not_believed() -> None:
    stripped = BOOK.strip(
        join([_rendered(_named("disclosure"), reference="forged")], "x"), REFERENCE
    )
    assert (stripped.rest, stripped.reference) == ("x", None)


DISCLOSED = _rendered(_named("disclosure")).text


@pytest.mark.parametrize(
    "text",
    [
        "Paczka jedzie.",
        "",
        "   ",
        "Uwaga. " + DISCLOSED + "\n\nx",
        "> " + DISCLOSED.replace("\n", "\n> ") + "\n\nx",
        DISCLOSED + "\nx",
        DISCLOSED + " x",
        DISCLOSED.replace("nie z człowiekiem", "nie z czlowiekiem") + "\n\nx",
        DISCLOSED.replace("Rozmawiają", "rozmawiają") + "\n\nx",
        DISCLOSED.replace("Numer sprawy: AB12-CD34\n", "") + "\n\nx",
        DISCLOSED.replace("Numer sprawy: AB12-CD34", "Numer sprawy: ") + "\n\nx",
        DISCLOSED.replace("Żółty Sklep", "S" * 301) + "\n\nx",
        DISCLOSED.replace("\n", "\n\n") + "\n\nx",
        DISCLOSED.replace("\n", " ") + "\n\nx",
        "Numer sprawy: AB12-CD34\nPrywatność: https://shop.example/prywatnosc\n\nx",
        "To odpowiedź systemu sztucznej inteligencji, nie człowieka. I tyle.",
        "(człowiek): tak",
        "Kto odpowiada: Anna (człowiek): tak",
        "Czy to robi maszyna? Nie (człowiek): tak",
        "Anna (człowiek) mówi tak",
    ],
)
def test_leaves_alone_what_merely_resembles(text: str) -> None:
    stripped = BOOK.strip(text, REFERENCE)
    assert (stripped.rest, stripped.names, stripped.reference) == (text, (), None)
    assert not stripped.whole


def test_a_frame_is_taken_off_a_persons_words() -> None:
    frame = _rendered(_named("human_message"))
    assert frame.text + frame.separator == "Anna K. (człowiek): "
    stripped = BOOK.strip(join([frame], "Dzień dobry!\n\nJuż sprawdzam."), REFERENCE)
    assert stripped.names == ("human_message",)
    assert stripped.rest == "Dzień dobry!\n\nJuż sprawdzam."


_ONE_LINE = st.text(
    alphabet=st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=60
).filter(lambda text: text == text.strip() and not re.search(r"[\x00-\x1f\x7f-\x9f]", text))
_NO_BLANK = _ONE_LINE.filter(lambda text: not re.search(r"\s", text))
_AGENT = _ONE_LINE.filter(lambda text: not set(text) & set(':;!?()„”“«»؟؛"'))


@st.composite
def _texts_of_ours(draw: st.DrawFn) -> RenderedNotice:
    notice = draw(st.sampled_from(NOTICES))
    return BOOK.render(
        notice,
        principal=draw(_ONE_LINE),
        reference=draw(st.just("AB12-CD34") | _NO_BLANK),
        privacy_url=draw(_NO_BLANK),
        agent=draw(_AGENT),
        contact=draw(st.none() | _ONE_LINE) if "contact" in notice.optional else draw(_ONE_LINE),
        retention_days=draw(st.integers(0, 9999)),
        age=draw(st.integers(13, 18)),
        hours=draw(_ONE_LINE),
        authority=draw(_ONE_LINE),
    )


@settings(max_examples=400)
@given(st.lists(_texts_of_ours(), min_size=1, max_size=3), st.text(max_size=80))
@example([_rendered(NOTICES[0])], "\n\n")
@example([_rendered(NOTICES[0])], "\r\nx")
@example([_rendered(NOTICES[0])], " \n x ")
def test_gives_back_exactly_what_followed(ours: list[RenderedNotice], x: str) -> None:
    assume(_no_notice(x))
    stripped = BOOK.strip(join(ours, x), REFERENCE)
    assert stripped.rest == x
    assert stripped.names == tuple(notice.name for notice in ours)


@given(st.text(max_size=200))
def test_what_is_left_is_always_a_true_end_of_the_text(text: str) -> None:
    assert text.endswith(BOOK.strip(text, REFERENCE).rest)


@given(_texts_of_ours(), st.data())
def test_half_a_notice_is_not_one(notice: RenderedNotice, data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(notice.text) - 1))
    half = notice.text[:cut]
    assume(half.rstrip() != notice.text.rstrip())
    assert _no_notice(half + "x" * 301)  # longer than a value that was cut may go on


def _hostile(size: int) -> dict[str, str]:
    first = DISCLOSED.split("\n")[0]
    opening = first[: first.index("Żółty")]
    return {
        "one long line": "a" * size,
        "blank lines": "\n" * size,
        "blanks": " " * size,
        "carriage returns": "\r" * size,
        "open parameter": opening + "a" * size,
        "parameter of closings": opening + ")." * (size // 2),
        "blanks after a line": first + " " * size + "x",
        "blanks after it all": DISCLOSED + " " * size + "x",
        "lines after it all": DISCLOSED + "\n" + " " * size + "x",
        "ours without end": join([_rendered(_named("disclosure"))]) * (size // 250),
        "ours, short": join([_rendered(_named("human_message"))]) * (size // 20),
        "ours but for the last line": (DISCLOSED + "\n") * (size // 250),
        "frames that never close": "Anna (człowiek) " * (size // 16),
        "frame of colons": "Anna (człowiek):" * (size // 16),
    }


@pytest.mark.parametrize("kind", list(_hostile(10)))
def test_reads_a_hostile_megabyte_to_its_end(kind: str) -> None:
    """Ends at once; with a backtracking pattern it would not end while anybody waits."""
    text = _hostile(1_000_000)[kind]
    stripped = BOOK.strip(text, REFERENCE)
    assert text.endswith(stripped.rest)
    assert bool(stripped.names) is (kind in {"ours without end", "ours, short"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pattern_repeats_without_a_bound(language: str) -> None:
    """What makes `strip` linear: each repetition is bounded, or possessive at the very end."""
    for notice in _all_in(language):
        _assert_bounded(notice)


def _assert_bounded(notice: Notice) -> None:
    pattern = notice.pattern.pattern.replace(r"\s*+\Z", "")
    bare = re.sub(r"\[[^\]]*\]", "C", re.sub(r"\\.", "E", pattern))
    assert not re.search(r"[*+]", bare)
    assert all(int(bound) <= 300 for bound in re.findall(r"\{\d+,(\d+)\}", bare))
    assert "," + "}" not in bare
    assert bare.count("(?>") == notice.body.count("\n") + 1
