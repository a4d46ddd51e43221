import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.addresses.coded import coded_addresses
from gateway.traffic.detection.addresses.recogniser import AddressRecogniser
from gateway.traffic.detection.reading import Reading


def masked(text: str, language: str = "en") -> str:
    found = list(AddressRecogniser(language).matches(Reading(text, language)))
    covered = {place for match in found for place in range(match.start, match.end)}
    return "".join("_" if place in covered else sign for place, sign in enumerate(text))


@pytest.mark.parametrize(
    ("language", "before", "address", "behind"),
    [
        ("en", "Ring at ", "No. 3, The Old Forge, Mill Lane, Great Bardfield, CM7 4SQ", ", please"),
        ("en", "Send to ", "the old smithy, Beck Brow, Kendal LA9 4AB", ""),
        ("en", "MY FLAT IS ", "APT 7 BLOCK D, HARBOUR GATE, DUBLIN 4, D04 X2K8", " AND NOT 8"),
        ("en", "I'm at ", "LS6 2AB, Headingley, 14 Ash View Road", "."),
        ("en", "", "Flat 2B (buzzer 9), Elm Court, 3–5 West Row, Leeds, LS1 2AD", ". Thanks"),
        ("en", "Post: ", "Unit 4410 Box 12, APO AE 09128", ", thanks"),
        ("en", "Sent to ", "c/o Lark's Rise, Ferry Lane, Wivenhoe CO7 9AA", " again"),
        ("en", "Owner of ", "Block 3-11 Dunmore Estate", "\nThanks"),
        ("de", "Paket: ", "Packstation 104, 50667 Köln", ", bitte"),
        ("de", "Wir wohnen ", "Chalet Alpenrose, Dorf 12, 3906 Saas", ", danke"),
        ("de", "Wohnung ", "Top 4, Stiege 2, Prager Straße 9, 1210 Wien", ": Klingel defekt"),
        ("de", "Neu ist ", "Am Bach 3;99423;Weimar", ";x"),
        ("de", "Neu: ", "Oberer Ring 4½, 86150 Augsburg", ", bitte"),
        ("mt", "Jien ", "15, Dar il-Paċi, Triq il-Kbira, Ħaż-Żebbuġ ZBG 1272", "."),
    ],
)
def test_masks_what_belongs_to_the_code(
    language: str, before: str, address: str, behind: str
) -> None:
    found = masked(before + address + behind, language)
    assert found[len(before) : len(before) + len(address)].strip("_") == ""
    assert found.startswith(before) and found.endswith(behind)


@pytest.mark.parametrize(
    "text",
    [
        "I paid 40 on Monday, 12 on Friday, so what is model AB1 2CD for",
        "Address line 1 is empty in your form, why?",
        "I'm waiting, it was sent, is SW1A 1AA covered?",
    ],
)
def test_leaves_sentences_before_a_code_alone(text: str) -> None:
    assert masked(text).startswith(text[:20])


def test_leaves_who_lives_there_above_a_townland() -> None:
    text = "Eoghan Mac Aodha\nCnoc an Eas\nBaile Beag\nCo. Donegal F92 X4T1\n\nA chara"
    (start, end) = next(iter(coded_addresses(Reading(text, "en"))))
    assert text[start:end] == "Cnoc an Eas\nBaile Beag\nCo. Donegal F92 X4T1"


@given(st.text(alphabet="AB12 ,\nthe.()SW1A 2D-", max_size=80))
def test_spans_lie_in_the_text_and_are_not_empty(text: str) -> None:
    for start, end in coded_addresses(Reading(text, "en")):
        assert 0 <= start < end <= len(text)
