"""A text to try: what the page says of it is what the proxy path does."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import urllib3
from hypothesis import given
from hypothesis import strategies as st

from gateway.errors import DetectionError
from gateway.traffic.evaluation.annotated import read_annotated
from gateway.traffic.pseudonyms.clearing import Clearing
from gateway.web.demo.trial import LIMIT_CHARACTERS, tried
from tests.desks import clearing

TEXT = "Tu Jan Kowalski, jan@wp.pl. Kup [PERSON_7]."


def test_both_sides_are_cut_at_the_same_places() -> None:
    trial = tried(clearing(), TEXT)
    assert "".join(each.text for each in trial.typed) == TEXT
    assert "".join(each.text for each in trial.seen).startswith("Tu [PERSON_1], [EMAIL_1]. Kup ")
    assert [s.placeholder for s in trial.typed] == [s.placeholder for s in trial.seen]
    assert trial.language == "pl"


def test_what_was_found_is_listed_and_a_look_alike_is_not() -> None:
    found = tried(clearing(), TEXT).found
    assert [(f.text, f.placeholder, f.entity_type) for f in found] == [
        ("Jan Kowalski", "[PERSON_1]", "PERSON"),
        ("jan@wp.pl", "[EMAIL_1]", "EMAIL_ADDRESS"),
    ]
    assert all(f.certainty is not None and 50 <= f.certainty <= 100 for f in found)


def test_what_is_only_built_like_a_known_number_has_no_certainty_of_its_own() -> None:
    found = tried(clearing(), "Moja umowa TEL/771/22, a jego to TEL/717/22.").found
    assert [(each.text, each.certainty is None) for each in found] == [
        ("TEL/771/22", False),
        ("TEL/717/22", True),
    ]


def test_the_marked_text_is_a_test_that_holds(tmp_path: Path) -> None:
    marked = tried(clearing(), TEXT).marked
    file = tmp_path / "pl.txt"
    file.write_text(marked, encoding="utf-8")
    (message,) = read_annotated(file)
    assert message.text == TEXT
    assert [(m.entity_type, message.text[m.start : m.end]) for m in message.marks] == [
        ("PERSON", "Jan Kowalski"),
        ("EMAIL_ADDRESS", "jan@wp.pl"),
    ]


@given(st.text(alphabet="Jan Kowalski@wp.pl [PERSON_1] 600100200\n", min_size=1, max_size=60))
def test_any_text_is_shown_whole(text: str) -> None:
    trial = tried(clearing(), text)
    assert "".join(each.text for each in trial.typed) == text


def test_nothing_of_it_is_shown_by_accident() -> None:
    assert "Kowalski" not in repr(tried(clearing(), TEXT))


class Page:
    """A browser without scripts at the page."""

    def __init__(self, url: str) -> None:
        self.pool = urllib3.PoolManager(retries=False)
        self.url = url + "/demo/try"
        answer = self.pool.request("GET", self.url + "?language=pl")
        self.cookie = answer.headers["Set-Cookie"].split(";")[0]
        self.token = re.findall(rb'name="form_token" value="([0-9a-f]+)"', answer.data)[0].decode()

    def raw(self, text: str) -> bytes:
        return self._post(text, {}).data

    def show(self, text: str, **headers: str) -> tuple[int, str]:
        answer = self._post(text, headers)
        return answer.status, html.unescape(answer.data.decode())

    def _post(self, text: str, headers: dict[str, str]) -> urllib3.BaseHTTPResponse:
        return self.pool.request(
            "POST",
            self.url,
            body=urlencode({"form_token": self.token, "language": "pl", "text": text}),
            headers={
                "Content-Type": "application/x-www-form-urlencoded",
                "Cookie": self.cookie,
                "Sec-Fetch-Site": "same-origin",
                **headers,
            },
        )


@pytest.fixture
def page(house: Any) -> Iterator[Page]:
    made = Page(house.url)
    yield made
    made.pool.clear()


def test_the_page_shows_both_sides_and_the_test(page: Page) -> None:
    status, shown = page.show(TEXT)
    assert status == 200
    assert 'href="#seen-PERSON_1"' in shown and 'id="seen-PERSON_1"' in shown
    assert "[[PERSON|Jan Kowalski]], [[EMAIL_ADDRESS|jan@wp.pl]]" in shown
    assert "gateway evaluate pl.txt --failures --strict" in shown


def test_a_text_without_personal_data_is_said_to_have_none(page: Page) -> None:
    assert "Nie znaleziono danych osobowych" in page.show("Gdzie jest moja paczka?")[1]


def test_no_text_and_an_endless_one_are_turned_back_with_words(page: Page) -> None:
    assert "Wpisz najpierw wiadomość" in page.show("  ")[1]
    assert str(LIMIT_CHARACTERS) in page.show("a" * (LIMIT_CHARACTERS + 1))[1]


def test_what_is_typed_is_text_and_never_markup(page: Page) -> None:
    shown = page.raw("</textarea><script>alert(1)</script>").decode()
    assert "<script>alert(1)" not in shown and "&lt;script&gt;alert(1)" in shown


def test_a_forged_form_is_refused(page: Page) -> None:
    assert page.show(TEXT, **{"Sec-Fetch-Site": "cross-site"})[0] == 403
    page.token = "0" * 64
    assert page.show(TEXT)[0] == 400


def test_a_detector_that_fails_is_told_in_words(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise DetectionError("detector_failed", "It failed.")

    monkeypatch.setattr(Clearing, "clear", fail)
    status, shown = page.show(TEXT)
    assert status == 200 and "nie udało się zbadać" in shown
