import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.analyser import TextAnalyser
from gateway.traffic.detection.disguises.encoded import encoded_runs
from gateway.traffic.detection.disguises.escapes import without_escapes


@pytest.fixture(scope="module")
def analyser() -> TextAnalyser:
    return TextAnalyser()


def covered(analyser: TextAnalyser, text: str) -> list[str]:
    return [text[f.start : f.end] for f in analyser.analyse(text, "pl").findings]


def test_a_run_in_base64_that_holds_a_number_is_masked_whole(analyser: TextAnalyser) -> None:
    run = base64.b64encode(b"klient, PESEL 44051401359").decode()
    assert covered(analyser, f"dane: {run} ok") == [run]


def test_hexadecimal_and_tokens_are_looked_into(analyser: TextAnalyser) -> None:
    assert covered(analyser, "0x6a616e406578616d706c652e636f6d ok") == [
        "0x6a616e406578616d706c652e636f6d"
    ]
    token = "eyJhbGciOiJIUzI1NiJ9.eyJlbWFpbCI6ImphbkB3cC5wbCJ9.abcdefghijk"
    assert covered(analyser, token) == [token]


@pytest.mark.parametrize(
    "mail", ["jan%40wp.pl", "jan&#64;wp.pl", "jan&commat;wp.pl", "jan\\u0040wp.pl", "%6Aan@wp.pl"]
)
def test_codes_of_signs_are_seen_through(analyser: TextAnalyser, mail: str) -> None:
    assert covered(analyser, f"mail {mail} ok") == [mail]


@pytest.mark.parametrize("number", ["⑤⓪①②③④⑤⑥⑦", "5️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣", "５０１２３４５６７"])
def test_pictures_of_digits_are_digits(analyser: TextAnalyser, number: str) -> None:
    assert covered(analyser, f"tel {number}") == [number]


def test_pictures_and_long_words_say_nothing() -> None:
    assert not list(encoded_runs("konstantynopolitanczykowianeczka " + "A" * 40))
    image = base64.b64encode(bytes(range(128, 250))).decode()
    assert not list(encoded_runs(f"data:image/png;base64,{image}"))


@given(st.text(max_size=80))
def test_every_letter_keeps_a_place_in_the_original(text: str) -> None:
    undone = without_escapes(text)
    if undone is not None:
        plain, places = undone
        assert len(plain) == len(places)
        assert places == sorted(places)
        assert all(0 <= place < len(text) for place in places)


def _in_tags(said: str) -> str:
    return "".join(chr(0xE0000 + ord(letter)) for letter in said)


def test_what_is_said_in_tag_characters_is_masked_as_a_whole(analyser: TextAnalyser) -> None:
    hidden = _in_tags("jan.kowalski@wp.pl")
    assert covered(analyser, f"Dzień dobry{hidden}!") == [hidden]
    assert covered(analyser, "\U0001f3f4" + _in_tags("gbeng") + "\U000e007f") == []


@pytest.mark.parametrize(
    "written",
    [
        "600&nbsp;100&nbsp;200",
        "600&#32;100&#160;200",
        "600&ZeroWidthSpace;100&shy;200",
        "jan.kowalski&#0000064;wp.pl",
        "Jan Kowal&shy;ski",
    ],
)
def test_entities_of_blanks_and_of_nothing_hide_nothing(
    analyser: TextAnalyser, written: str
) -> None:
    assert covered(analyser, f"kontakt: {written} dziękuję") == [written]
