"""The demo as people meet it: headless Chromium in front of `gateway demo`, nothing faked.

A machine without Chromium skips these visibly; with GATEWAY_REQUIRE_BROWSER=1 that is a failure.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PATIENCE = 30_000  # milliseconds; a slow machine waits, it does not fail
STORY = {
    "pl": {"name": "Anna Wiśniewska", "row": r"Pierwszy zły wpis: nr \d+", "human": "CZŁOWIEK"},
    "en": {"name": "Emma Clarke", "row": r"First bad record: no\. \d+", "human": "HUMAN"},
}


def chromium_path() -> str | None:
    return next(
        (
            found
            for name in ("chromium", "chromium-browser", "google-chrome")
            if (found := shutil.which(name))
        ),
        None,
    )


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    path = chromium_path()
    if path is None:
        if os.environ.get("GATEWAY_REQUIRE_BROWSER") == "1":
            pytest.fail("GATEWAY_REQUIRE_BROWSER=1, and there is no Chromium on this machine")
        pytest.skip("no Chromium on this machine: the demo page was not looked at")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """`gateway demo` on a free port, as a user starts it."""
    folder = tmp_path_factory.mktemp("demo")
    command = [str(Path(sys.executable).parent / "gateway"), "demo", "--port", "0"]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [*command, "--data-dir", str(folder / "data")],
            cwd=folder, stdout=subprocess.PIPE, stderr=log, text=True,
        )  # fmt: skip
        assert process.stdout is not None
        ready = next((line for line in process.stdout if line.startswith("ready ")), None)
        assert ready is not None, (folder / "log").read_text()
        yield ready.split()[1]
        process.terminate()
        process.stdout.close()
        process.wait(timeout=60)


class Visit:
    """One visitor: a fresh browser context, and everything the console complained about."""

    def __init__(self, context: BrowserContext, address: str, language: str) -> None:
        self.complaints: list[str] = []
        self.page: Page = context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(f"{address}/demo?language={language}", wait_until="load")

    def _note(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def one(self, selector: str) -> Locator:
        return self.page.locator(selector)

    def ask_and_agree(self) -> None:
        """The parcel story up to the assistant's answer."""
        self.one("#suggest-parcel").click()
        self.one("#grant").click()
        self.settled()
        expect(self.one(".seen").first).to_be_visible(timeout=PATIENCE)

    def settled(self) -> None:
        """Until the answer has come and the suggestions are back."""
        expect(self.one("#suggest-parcel")).to_be_visible(timeout=PATIENCE)
        expect(self.one(".coming")).to_have_count(0, timeout=PATIENCE)


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Any]:
    contexts: list[BrowserContext] = []

    def begin(language: str = "pl", **options: Any) -> Visit:
        context = chromium.new_context(**{"viewport": {"width": 1440, "height": 950}, **options})
        contexts.append(context)
        return Visit(context, address, language)

    yield begin
    for context in contexts:
        context.close()


def violations(page: Page) -> list[str]:
    # Colours half-way through a transition are nobody's choice.
    page.evaluate("Promise.allSettled(document.getAnimations().map(each => each.finished))")
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [f"{v['id']}: {node['target']} {node['html']}" for v in found for node in v["nodes"]]


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_story_is_told_in_three_columns(visit: Any, language: str) -> None:
    visitor = visit(language)
    visitor.one("#suggest-parcel").click()
    expect(visitor.one(".bubble.gateway").first).to_be_visible(timeout=PATIENCE)
    expect(visitor.one(".seen")).to_have_count(0)
    visitor.one("#grant").click()
    visitor.settled()
    name = STORY[language]["name"]
    expect(visitor.one(".bubble.assistant").last).to_contain_text(name)
    seen = visitor.one("#part-model").inner_text()
    assert "[PERSON_1]" in seen
    for value in (name, name.split()[1], "31-147", "NW1 6XE", "601 234 567", "020 7946 0958"):
        assert value not in visitor.one("#part-model").text_content()
    for kind in ("disclosure.shown", "consent.requested", "consent.given", "turn.forwarded"):
        expect(visitor.one(f".events code:text-is('{kind}')").first).to_be_visible()
    visitor.one("#suggest-invoice").click()
    expect(visitor.one(".bubble.assistant").last).to_contain_text("@example.com", timeout=PATIENCE)
    visitor.settled()
    expect(
        visitor.one(
            ".seen",
        )
        .filter(has_text="[EMAIL_1]")
        .first
    ).to_be_visible()
    assert "@example.com" not in visitor.one("#part-model").text_content()
    assert visitor.complaints == []


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_tampered_copy_turns_red_and_names_the_row(visit: Any, language: str) -> None:
    visitor = visit(language)
    visitor.one("#suggest-parcel").click()
    expect(visitor.one("#grant")).to_be_visible(timeout=PATIENCE)
    visitor.one("#verify").click()
    expect(visitor.one("#verdict[data-verified=true]")).to_have_class(re.compile("good"))
    visitor.one("#tamper").click()
    red = visitor.one("#verdict[data-verified=false]")
    expect(red).to_have_class(re.compile("stop"))
    expect(red).to_contain_text(re.compile(STORY[language]["row"]))
    assert red.evaluate("e => getComputedStyle(e).color") == "rgb(157, 32, 24)"
    visitor.one("#verify").click()
    expect(visitor.one("#verdict[data-verified=true]")).to_be_visible()
    assert visitor.complaints == []


def tab_to(page: Page, selector: str) -> None:
    """Presses Tab until the element has the focus, and sees that the focus can be seen."""
    for _ in range(150):
        page.keyboard.press("Tab")
        where = page.evaluate(
            """selector => {
                const at = document.activeElement;
                return [at.matches(selector), getComputedStyle(at).outlineStyle !== "none",
                        at.tagName];
            }""",
            selector,
        )
        assert where[1] or where[2] == "BODY", where
        if where[0]:
            return
    pytest.fail(f"{selector} cannot be reached by keyboard")


def test_the_tour_needs_no_mouse(visit: Any) -> None:
    visitor = visit("pl")
    page: Page = visitor.page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "message"
    page.keyboard.type("Nazywam się Anna Wiśniewska. Gdzie jest moja paczka?")
    page.keyboard.press("Enter")
    expect(visitor.one("#grant")).to_be_visible(timeout=PATIENCE)
    tab_to(page, "#grant")
    page.keyboard.press("Space")
    visitor.settled()
    expect(visitor.one(".bubble.assistant")).to_contain_text("Anna Wiśniewska")
    tab_to(page, ".seen")
    expect(visitor.one(".original.linked").first).to_be_visible()
    tab_to(page, "#tamper")
    page.keyboard.press("Enter")
    expect(visitor.one("#verdict[data-verified=false]")).to_be_visible()
    tab_to(page, "#human")
    page.keyboard.press("Enter")
    expect(visitor.one("#reply")).to_be_visible(timeout=PATIENCE)
    tab_to(page, "#reply-send")
    page.keyboard.press("Enter")
    expect(visitor.one(".bubble.human .by")).to_contain_text("CZŁOWIEK", timeout=PATIENCE)
    tab_to(page, "#return")
    page.keyboard.press("Enter")
    expect(visitor.one("#human")).to_be_visible(timeout=PATIENCE)
    tab_to(page, "#forget")
    page.keyboard.press("Enter")
    expect(visitor.one(".notice.good")).to_be_visible(timeout=PATIENCE)
    expect(visitor.one(".bubble")).to_have_count(0)
    assert visitor.complaints == []


def test_the_tour_needs_no_script(visit: Any) -> None:
    visitor = visit("en", java_script_enabled=False)
    visitor.ask_and_agree()
    expect(visitor.one(".bubble.assistant")).to_contain_text("Emma Clarke")
    visitor.one(".seen").first.click()
    assert visitor.page.url.endswith("#original-PERSON_1")
    visitor.one("#tamper").click()
    expect(visitor.one("#verdict[data-verified=false]")).to_be_visible()
    visitor.one("#human").click()
    visitor.one("#reply").fill("I am a person, and I am on it.")
    visitor.one("#reply-send").click()
    expect(visitor.one(".bubble.human")).to_contain_text("HUMAN · Marta")
    visitor.one("#return").click()
    expect(visitor.one("#reply")).to_have_count(0)
    with visitor.page.expect_download() as download:
        visitor.one("#export").click()
    with zipfile.ZipFile(io.BytesIO(Path(download.value.path()).read_bytes())) as archive:
        assert archive.namelist()
    visitor.one("#forget").click()
    expect(visitor.one(".notice.good")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["pl", "en"])
def test_axe_finds_nothing_at_any_point_of_the_tour(visit: Any, language: str, scheme: str) -> None:
    visitor = visit(language, color_scheme=scheme)
    page = visitor.page
    assert violations(page) == []
    visitor.one("#suggest-parcel").click()
    expect(visitor.one("#grant")).to_be_visible(timeout=PATIENCE)
    assert violations(page) == []
    visitor.one("#grant").click()
    visitor.settled()
    visitor.one("#tamper").click()
    expect(visitor.one("#verdict[data-verified=false]")).to_be_visible()
    visitor.one("summary").click()
    visitor.one(".seen").first.hover()
    assert violations(page) == []
    visitor.one("#human").click()
    visitor.one("#reply-send").click()
    expect(visitor.one(".bubble.human")).to_be_visible(timeout=PATIENCE)
    visitor.one("#verify").click()
    expect(visitor.one("#verdict[data-verified=true]")).to_be_visible()
    page.set_viewport_size({"width": 400, "height": 850})
    assert violations(page) == []
    visitor.one("#forget").click()
    expect(visitor.one(".notice.good")).to_be_visible(timeout=PATIENCE)
    assert violations(page) == []
    page.goto(page.url.split("?")[0] + f"?language={'en' if language == 'pl' else 'pl'}")
    assert violations(page) == []
    assert visitor.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_text_can_be_tried(visit: Any, address: str, language: str, scheme: str) -> None:
    visitor = visit(language, color_scheme=scheme)
    page: Page = visitor.page
    page.goto(f"{address}/demo/try?language={language}", wait_until="load")
    assert violations(page) == []
    page.locator("#text").fill("Tu Jan Kowalski, ul. Długa 5/3, 00-238 Warszawa, jan@wp.pl")
    page.locator("#text").press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#seen-PERSON_1")).to_have_text("[PERSON_1]")
    expect(page.locator("#original-PERSON_1")).to_have_text("Jan Kowalski")
    assert "[[PERSON|Jan Kowalski]]" in page.locator("#marked").input_value()
    assert violations(page) == []
    assert visitor.complaints == []


def test_axe_would_find_a_fault(visit: Any) -> None:
    page = visit("en").page
    page.evaluate(
        """() => {
            const word = document.querySelector("h1");
            word.style.color = "#ddd"; word.style.background = "#eee";
            document.getElementById("send").textContent = "";
        }"""
    )
    found = " ".join(violations(page))
    assert "color-contrast" in found
    assert "button-name" in found


def test_the_answer_is_seen_growing(visit: Any) -> None:
    visitor = visit("pl")
    visitor.one("#suggest-parcel").click()
    expect(visitor.one("#grant")).to_be_visible(timeout=PATIENCE)
    visitor.page.evaluate(
        """() => {
            window.lengths = new Set();
            new MutationObserver(() => {
                const words = document.querySelector(".bubble.assistant.coming .words");
                if (words) window.lengths.add(words.textContent.length);
            }).observe(document.getElementById("part-chat"),
                       {subtree: true, childList: true, characterData: true});
        }"""
    )
    visitor.one("#grant").click()
    visitor.settled()
    assert visitor.page.evaluate("window.lengths.size") >= 5


def test_yes_and_no_look_alike(visit: Any) -> None:
    # Nobody is nudged: Article 4(11) GDPR; EDPB Guidelines 03/2022 on deceptive design patterns.
    visitor = visit("en")
    visitor.one("#suggest-parcel").click()
    expect(visitor.one("#grant")).to_be_visible(timeout=PATIENCE)
    looks = [
        visitor.one(button).evaluate(
            """(node) => {
                const { color, backgroundColor, fontWeight, fontSize } = getComputedStyle(node);
                return [color, backgroundColor, fontWeight, fontSize];
            }"""
        )
        for button in ("#grant", "#refuse")
    ]
    assert looks[0] == looks[1]


def test_the_end_of_the_answer_is_in_view(visit: Any) -> None:
    visitor = visit("en")
    visitor.ask_and_agree()
    below = """() => {
        const log = document.getElementById("part-chat").getBoundingClientRect();
        const last = [...document.querySelectorAll(".bubble")].pop().getBoundingClientRect();
        return last.bottom - log.bottom;
    }"""
    visitor.page.wait_for_function(f"({below})() <= 0")


def test_a_persons_reply_arrives_while_the_page_is_only_open(visit: Any, address: str) -> None:
    visitor = visit("pl")
    visitor.one("#suggest-human").click()
    expect(visitor.one("#reply")).to_be_visible(timeout=PATIENCE)
    second = visitor.page.context.new_page()
    second.goto(f"{address}/demo?language=pl")
    second.locator("#reply").fill("Piszę z drugiego okna.")
    second.locator("#reply-send").click()
    arrived = visitor.one(".bubble.human")
    expect(arrived).to_contain_text("Piszę z drugiego okna.", timeout=PATIENCE)


def test_a_placeholder_and_its_original_light_up_together(visit: Any) -> None:
    visitor = visit("pl")
    visitor.ask_and_agree()
    visitor.one(".seen[data-placeholder=PERSON_1]").first.hover()
    lit = visitor.one(".original.linked")
    expect(lit.first).to_have_text("Anna Wiśniewska", timeout=PATIENCE)
    expect(lit.filter(has_not_text="Anna Wiśniewska")).to_have_count(0)
    visitor.one("h1").hover()
    expect(lit).to_have_count(0)


def test_what_is_lit_stays_lit_when_the_page_is_renewed(visit: Any, address: str) -> None:
    visitor = visit("pl")
    visitor.ask_and_agree()
    visitor.one(".seen[data-placeholder=PERSON_1]").first.hover()
    lit = visitor.one(".original.linked").filter(has_text="Anna Wiśniewska")
    expect(lit.first).to_be_visible(timeout=PATIENCE)
    second = visitor.page.context.new_page()
    second.goto(f"{address}/demo?language=pl")
    second.locator("#message").fill("Jeszcze raz Anna Wiśniewska.")
    second.locator("#send").click()
    again = visitor.one(".bubble.customer").filter(has_text="Jeszcze raz")
    expect(again.locator(".linked")).to_have_text("Anna Wiśniewska", timeout=PATIENCE)


def test_markup_that_somebody_types_stays_text(visit: Any) -> None:
    visitor = visit("en")
    visitor.page.on("dialog", lambda _: visitor.complaints.append("a dialog"))
    visitor.one("#message").fill("<img src=x onerror=alert(1)><script>alert(2)</script> human")
    visitor.one("#send").click()
    expect(visitor.one(".bubble.gateway").first).to_be_visible(timeout=PATIENCE)
    expect(visitor.one(".bubble.customer")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(visitor.one(".columns img")).to_have_count(0)
    assert visitor.complaints == []


def test_the_policy_stops_a_script_that_got_in(visit: Any) -> None:
    """Shows that the console checks of this file would see a violation."""
    visitor = visit("en")
    visitor.page.evaluate(
        """() => {
            const script = document.createElement("script");
            try { script.text = "window.got = 1"; } catch {}
            document.body.append(script);
            document.body.append(Object.assign(document.createElement("p"), {id: "after"}));
            try { document.getElementById("after").innerHTML = "<b>x</b>"; } catch {}
        }"""
    )
    assert visitor.page.evaluate("window.got") is None
    assert visitor.one("#after").inner_html() == ""
    assert any(
        "Content Security Policy" in text or "Trusted" in text for text in visitor.complaints
    )


@pytest.mark.parametrize("width", [320, 400, 1000, 1440])
def test_nothing_is_wider_than_the_window(visit: Any, width: int) -> None:
    visitor = visit("pl", viewport={"width": width, "height": 800})
    visitor.ask_and_agree()
    wide = visitor.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0


def test_motion_stops_where_it_is_not_wanted(visit: Any) -> None:
    durations = (
        "[...document.querySelectorAll('button')].map(b => getComputedStyle(b).transitionDuration)"
    )
    assert set(visit("en", reduced_motion="reduce").page.evaluate(durations)) == {"0s"}
    assert set(visit("en").page.evaluate(durations)) != {"0s"}
