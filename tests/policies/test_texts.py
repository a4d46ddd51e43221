"""Consumers in Poland can read the texts in Polish, or the policy is refused (PL-06)."""

from __future__ import annotations

import pytest

from policies.errors import PolicyFileError
from policies.loader import BUNDLED, load_rulebook, parse_rulebook
from policies.notices.book import BUNDLED_NOTICES, NoticeBook
from policies.notices.files import read_notice
from policies.notices.manifest import files
from policies.texts import require_texts

ACCEPTED = frozenset(("reviewed", "machine"))
NOTICES = [read_notice(BUNDLED_NOTICES, file) for file in files(BUNDLED_NOTICES)]
WITHOUT_POLISH = NoticeBook([n for n in NOTICES if n.language != "pl"], ACCEPTED)
BASE = """\
policy: shop
version: 1
title: A shop
audience: end_user
mode: protect
languages: {default: en}
purposes: [{id: answer, basis: contract}]
"""


@pytest.mark.parametrize("name", BUNDLED)
def test_bundled_policies_have_their_texts(name: str) -> None:
    require_texts(load_rulebook(name), NoticeBook(NOTICES, ACCEPTED))


@pytest.mark.parametrize("name", ["eu-customer-chat", "eu-contract"])
def test_a_polish_policy_without_polish_texts_is_refused(name: str) -> None:
    book = load_rulebook(name)
    with pytest.raises(PolicyFileError) as caught:
        require_texts(book, WITHOUT_POLISH)
    line = book.source.decode().split("\n").index("country: pl") + 1
    assert (caught.value.code, caught.value.line) == ("country_text_missing", line)


def test_one_missing_text_is_enough() -> None:
    book = NoticeBook([n for n in NOTICES if (n.language, n.name) != ("pl", "nature")], ACCEPTED)
    with pytest.raises(PolicyFileError, match="country_text_missing"):
        require_texts(load_rulebook("eu-contract"), book)


def test_a_rule_for_poland_asks_for_polish_too() -> None:
    rules = "rules:\n  - id: poland\n    when:\n      country: [de, pl]\n    then: {}\n"
    with pytest.raises(PolicyFileError) as caught:
        require_texts(parse_rulebook((BASE + rules).encode(), "s"), WITHOUT_POLISH)
    assert caught.value.line == 11


def test_programs_and_other_countries_need_no_polish() -> None:
    require_texts(load_rulebook("api-internal"), WITHOUT_POLISH)
    require_texts(parse_rulebook(BASE.encode(), "s"), WITHOUT_POLISH)
    require_texts(parse_rulebook((BASE + "country: es\n").encode(), "s"), WITHOUT_POLISH)
