"""An operator tells of an outage: at once, in the customer's language, before or instead of it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from audit_log.kinds import EventType
from tests.builders import Customer, MovableClock, running, saying
from tests.commands import here
from tests.desks import book
from tests.journeys.reading_the_log import events_of
from tests.policy_files import bundled_with

OUT_OF_ORDER = {
    "pl": "Gdzie jest moja paczka?",
    "en": "Where is my parcel, please?",
    "de": "Wo ist mein Paket, bitte?",
    "uk": "Де моя посилка, будь ласка?",
}


def policy(folder: Path, section: str) -> str:
    file = folder / "banner.yaml"
    file.write_text(bundled_with(section))
    return str(file)


def first_line(language: str) -> str:
    notice = book().current("service_outage", language)
    assert notice is not None
    return notice.body.splitlines()[0]


def test_on_and_off_by_a_command_in_the_customers_language(tmp_path: Path) -> None:
    with saying("Tak.") as provider:
        with running(tmp_path, provider.base_url, policy="eu-contract") as gateway:
            done = here(tmp_path, "switch", "banner", "on", "--data-dir", str(tmp_path))
            assert done.code == 0 and "banner on" in done.out, done.err
            for language, words in OUT_OF_ORDER.items():
                headers = {"X-Gateway-Language": language}
                customer = Customer(gateway.client(), headers=headers)
                assert customer.say(words).startswith(first_line(language))
                assert customer.last_headers["x-gateway-handover"] == "waiting"
                assert customer.last_headers["content-language"] == language
            assert provider.requests == []
            here(tmp_path, "switch", "banner", "off", "--data-dir", str(tmp_path))
            assert "Tak." in Customer(gateway.client()).say("Gdzie paczka?")
            states = [e.state for e in events_of(gateway) if e.type is EventType.OVERSIGHT_BANNER]
            assert states == ["on", "off"]


def test_before_answers_where_the_policy_says_so(tmp_path: Path) -> None:
    chosen = policy(tmp_path, "outage_banner: {shown: true, place: before}")
    with saying("Tak.") as provider:
        with running(tmp_path / "g", provider.base_url, policy=chosen) as gateway:
            customer = Customer(gateway.client())
            said = customer.say("Gdzie paczka?", stream=True)
            assert first_line("pl") in said and said.endswith("Tak.")
            assert customer.last_headers["x-gateway-handover"] == "bot"
            again = customer.say("A kiedy?")
            assert again.startswith(first_line("pl"))
            history = provider.requests[-1].body.decode("unicode_escape")
            assert first_line("pl") not in history  # the model does not read our words
            data = customer.client.chat.completions.create(
                model="m",
                messages=[{"role": "user", "content": "JSON?"}],
                response_format={"type": "json_object"},
            )
            assert data.choices[0].message.content == "Tak."  # JSON stays JSON


def test_by_policy_and_instead(tmp_path: Path) -> None:
    chosen = policy(tmp_path, "outage_banner: {shown: true}")
    with saying("Tak.") as provider:
        with running(tmp_path / "g", provider.base_url, policy=chosen) as gateway:
            assert Customer(gateway.client()).say("Halo?").startswith(first_line("pl"))
            assert provider.requests == []


def test_it_ends_by_itself(tmp_path: Path) -> None:
    clock = MovableClock()
    until = (clock.now() + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%S")
    with saying("Tak.") as provider:
        with running(tmp_path, provider.base_url, policy="eu-contract", clock=clock) as gateway:
            arguments = ("--until", until, "--data-dir", str(tmp_path))
            assert here(tmp_path, "switch", "banner", "on", *arguments).code == 0
            assert Customer(gateway.client()).say("Halo?").startswith(first_line("pl"))
            clock.ahead = timedelta(hours=2)
            assert "Tak." in Customer(gateway.client()).say("Gdzie paczka?")


@pytest.mark.parametrize("until", ["2020-01-01T00:00:00"])
def test_an_end_in_the_past_is_refused(tmp_path: Path, until: str) -> None:
    with saying("Tak.") as provider:
        with running(tmp_path, provider.base_url, policy="eu-contract"):
            arguments = ("--until", until, "--data-dir", str(tmp_path))
            done = here(tmp_path, "switch", "banner", "on", *arguments)
            assert done.code == 3 and "until_past" in done.err
