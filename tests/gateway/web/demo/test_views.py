"""The page over HTTP: without scripts as a browser would use it, and for the page's own script."""

from __future__ import annotations

import html
import http.cookies
import io
import json
import re
import zipfile
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
import urllib3


class Browser:
    """Keeps the cookie and the form token, follows no redirects."""

    def __init__(self, url: str, language: str = "pl") -> None:
        self.url, self.language = url, language
        self.pool = urllib3.PoolManager(retries=False)
        self.cookie = ""
        self.token = ""

    def get(self, path: str, **headers: str) -> urllib3.BaseHTTPResponse:
        answer = self.pool.request(
            "GET", self.url + path, headers={"Cookie": self.cookie, **headers}, redirect=False
        )
        if "Set-Cookie" in answer.headers:
            jar = http.cookies.SimpleCookie(answer.headers["Set-Cookie"])
            self.cookie = "; ".join(f"{k}={v.value}" for k, v in jar.items())
        return answer

    def page(self) -> str:
        text = html.unescape(self.get(f"/demo?language={self.language}").data.decode())
        self.token = re.findall(r'name="form_token" value="([0-9a-f]+)"', text)[0]
        return text

    def post(
        self, path: str, headers: dict[str, str] | None = None, **fields: str
    ) -> urllib3.BaseHTTPResponse:
        form = {"form_token": self.token, "language": self.language, **fields}
        return self.pool.request(
            "POST",
            self.url + path,
            body=urlencode(form),
            headers={
                "Content-Type": "application/x-www-form-urlencoded",
                "Cookie": self.cookie,
                "Sec-Fetch-Site": "same-origin",
                **(headers or {}),
            },
            redirect=False,
        )

    def say(self, **fields: str) -> str:
        answer = self.post("/demo/say", **fields)
        assert answer.status == 303
        assert answer.headers["Location"] == f"/demo?language={self.language}#latest"
        return self.page()


@pytest.fixture
def browser(house: Any) -> Iterator[Browser]:
    made = Browser(house.url)
    made.page()
    yield made
    made.pool.clear()


def test_the_whole_story_without_scripts(browser: Browser) -> None:
    asked = browser.say(suggestion="parcel")
    assert "bez zgody nie ma wywołania" in asked
    assert "Czy zgadzasz się" in asked
    assert 'value="grant"' in asked
    answered = browser.say(suggestion="grant")
    assert '<a class="seen" id="seen-PERSON_1" href="#original-PERSON_1"' in answered
    assert '<a class="original" id="original-PERSON_1" href="#seen-PERSON_1"' in answered
    assert "Wysłano do modelu" in answered
    assert browser.post("/demo/handover", action="request").status == 303
    assert 'id="reply"' in browser.page()
    browser.post("/demo/agent", reply="Już pomagam.")
    page = browser.page()
    assert "CZŁOWIEK · Marta" in page
    assert "Model milczy" in page
    browser.post("/demo/handover", action="return")
    assert 'id="reply"' not in browser.page()


def test_verification_is_green_and_for_a_tampered_copy_red_with_the_row(browser: Browser) -> None:
    browser.say(suggestion="parcel")
    browser.post("/demo/verify", tamper="0")
    assert 'data-verified="true"' in browser.page()
    browser.post("/demo/verify", tamper="1")
    page = browser.page()
    assert 'data-verified="false"' in page
    assert "Pierwszy zły wpis: nr 2." in page
    assert re.search(r'class="event plain bad" id="row-2"', page)


def test_export_downloads_the_archive(browser: Browser) -> None:
    browser.say(suggestion="parcel")
    answer = browser.post("/demo/export")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="my-data.zip"'
    assert answer.headers["Cache-Control"] == "no-store"
    with zipfile.ZipFile(io.BytesIO(answer.data)) as archive:
        assert json.loads(archive.read("data.json")) == {"reference": "G-0001"}


def test_deleting_shows_what_is_gone(browser: Browser) -> None:
    browser.say(suggestion="parcel")
    browser.post("/demo/forget")
    page = browser.page()
    assert "wiersze zapisu rozmowy" in page
    assert "erasure.destroyed" in page
    assert "Wpis o usunięciu: nr 41." in page
    assert "Anna Wiśniewska" not in page.replace("nazywam się Anna Wiśniewska", "")


def test_a_wish_for_a_human_can_open_the_conversation(browser: Browser) -> None:
    browser.post("/demo/handover", action="request")
    page = browser.page()
    assert "Chcę rozmawiać z człowiekiem." in page
    assert 'id="return"' in page


def test_buttons_before_the_first_message_do_no_harm(browser: Browser, house: Any) -> None:
    for path in ("/demo/forget", "/demo/export", "/demo/agent"):
        assert browser.post(path).status == 303
    assert browser.post("/demo/handover", action="return").status == 303
    assert house.fake.calls == []


def test_an_empty_or_endless_message_is_turned_back_with_words(browser: Browser) -> None:
    assert "Wpisz najpierw wiadomość." in browser.say(message="  ")
    assert "do 2000 znaków" in browser.say(message="x" * 2_001)


def test_a_refusal_of_the_gateway_is_told_by_its_code(browser: Browser, house: Any) -> None:
    house.fake.refuse = True
    assert "Bramka odmówiła: detector_unavailable." in browser.say(suggestion="parcel")
    browser.post("/demo/export")


def test_what_is_typed_is_text_and_never_markup(browser: Browser) -> None:
    browser.post("/demo/say", message='<img src=x onerror="alert(1)">')
    raw = browser.get("/demo?language=pl").data.decode()
    assert "<img src=x" not in raw
    assert "&lt;img src=x" in raw


def test_a_script_gets_the_answer_as_it_comes_and_then_the_parts(browser: Browser) -> None:
    browser.say(suggestion="parcel")
    answer = browser.post("/demo/say", {"Accept": "text/event-stream"}, suggestion="grant")
    assert answer.headers["Content-Type"].startswith("text/event-stream")
    events = re.findall(r"event: (\w+)\ndata: (.*)\n\n", answer.data.decode())
    pieces = [json.loads(data) for name, data in events if name == "piece"]
    assert {piece["author"] for piece in pieces} == {"assistant"}
    assert len(pieces) > 10
    assert "Anna Wiśniewska" in "".join(piece["text"] for piece in pieces)
    assert events[-1][0] == "parts"
    assert "[PERSON_1]" in json.loads(events[-1][1])["model"]


def test_a_script_is_told_of_an_empty_message_too(browser: Browser) -> None:
    answer = browser.post("/demo/say", {"Accept": "text/event-stream"}, message=" ")
    parts = json.loads(answer.data.decode().split("data: ")[1])
    assert "Wpisz najpierw wiadomość." in parts["notice"]


def test_a_script_gets_changed_parts_instead_of_a_redirect(browser: Browser) -> None:
    answer = browser.post("/demo/verify", {"Accept": "application/json"}, tamper="1")
    assert answer.status == 200
    assert 'data-verified="false"' in answer.json()["parts"]["verdict"]


def test_the_live_stream_sends_the_audit_column(browser: Browser, house: Any) -> None:
    browser.say(suggestion="parcel")
    answer = browser.pool.request(
        "GET",
        house.url + "/demo/events?language=pl",
        headers={"Cookie": browser.cookie},
        preload_content=False,
    )
    received = b""
    while b"event: parts" not in received or not received.endswith(b"\n\n"):
        received += answer.read1(65536)
    answer.close()
    parts = json.loads(received.split(b"data: ", 1)[1].split(b"\n\n")[0])
    assert "consent.requested" in parts["audit"]


def test_the_live_stream_needs_a_session(house: Any) -> None:
    stranger = Browser(house.url)
    assert stranger.get("/demo/events").status == 204


@pytest.mark.parametrize(
    ("headers", "token", "status"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, None, 403),
        ({"Sec-Fetch-Site": "same-site"}, None, 403),
        ({}, "", 400),
        ({}, "0" * 64, 400),
        ({}, "ą", 400),
        ({"Cookie": ""}, None, 400),
    ],
)
def test_a_forged_form_is_refused_and_does_nothing(
    browser: Browser, house: Any, headers: dict[str, str], token: str | None, status: int
) -> None:
    fields = {} if token is None else {"form_token": token}
    answer = browser.post("/demo/say", headers, suggestion="parcel", **fields)
    assert answer.status == status
    assert "wygasł" in answer.data.decode()
    assert house.fake.calls == []


@pytest.mark.parametrize(
    ("query", "accepted", "language"),
    [
        ("?language=en", "pl", "en"),
        ("", "pl-PL,pl;q=0.9,en;q=0.5", "pl"),
        ("?language=xx", "de", "en"),
        ("", "", "en"),
    ],
)
def test_the_page_speaks_the_language_asked_for(
    house: Any, query: str, accepted: str, language: str
) -> None:
    answer = Browser(house.url).get(f"/demo{query}", **{"Accept-Language": accepted})
    assert f'<html lang="{language}">' in answer.data.decode()


def test_messages_in_another_language_are_marked_so(browser: Browser) -> None:
    browser.say(suggestion="parcel")
    browser.language = "en"
    assert '<li class="bubble gateway" lang="pl"><p class="by" lang="en">' in browser.page()


def test_two_browsers_do_not_see_each_other(browser: Browser, house: Any) -> None:
    browser.say(suggestion="parcel")
    other = Browser(house.url)
    assert "Czy zgadzasz się" not in other.page()
