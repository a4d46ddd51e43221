from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.duties.rights.contents import contents
from gateway.duties.rights.readable import page
from gateway.ports.consents import ConsentRecord
from gateway.ports.queries import ConversationHoldings, SubjectHoldings
from gateway.ports.transcripts import Author, Ending
from tests.contracts.sqlite_house import NOON, consent_record, conversation_record, line

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}{% raw %}</style>&lt;\"'`"


def _page(text: str, language: str = "pl", agent: str | None = None) -> str:
    subject = uuid4()
    record = conversation_record(uuid4(), subject)
    lines = tuple(line(record.id, text, author=author, agent=agent) for author in Author)
    consent: ConsentRecord = consent_record(subject, record.id, notice=text.encode())
    rows = {"conversation": 1, "transcript_line": len(lines), "consent": 1}
    holdings = SubjectHoldings((ConversationHoldings(record, lines, ()),), (consent,), rows)
    return page(contents(holdings, (), NOON, language), language).decode()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    return reader


def test_hostile_text_stays_text() -> None:
    reader = _read(_page(HOSTILE, agent=HOSTILE))
    assert not {"script", "img", "iframe", "link", "a", "form"} & set(reader.tags)
    assert not [name for name in reader.attributes if name.startswith("on") or name == "src"]
    assert reader.text.count(HOSTILE) == 2 * len(Author) + 1


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\0")))
def test_whatever_was_said_is_read_back_and_adds_no_markup(text: str) -> None:
    plain, said = _read(_page("x")), _read(_page(text))
    assert said.tags == plain.tags
    assert text in said.text


def test_takes_nothing_from_outside_and_allows_only_its_own_style() -> None:
    html = _page("x")
    assert "http://" not in html and "https://" not in html and "url(" not in html
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in html.replace("&#39;", "'")


@pytest.mark.parametrize(("language", "title"), [("pl", "Kopia Twoich danych"), ("en", "A copy")])
def test_speaks_the_language_of_the_conversation(language: str, title: str) -> None:
    html = _page("x", language)
    assert f'<html lang="{language}">' in html and title in html


def test_says_how_a_line_ended() -> None:
    record = conversation_record(uuid4(), uuid4())
    from dataclasses import replace

    cut = replace(line(record.id, "a"), ending=Ending.TRUNCATED)
    holdings = SubjectHoldings(
        (ConversationHoldings(record, (cut,), ()),), (), {"conversation": 1, "transcript_line": 1}
    )
    assert "(cut off)" in page(contents(holdings, (), NOON, "en"), "en").decode()
