"""A policy that asks for places and companies: they do not reach the model, and come back."""

from __future__ import annotations

from pathlib import Path

from gateway.app import analyser_maker
from gateway.policy_loading import load_rules
from gateway.traffic.detection.detector import InlineDetector
from tests.builders import Customer, running, settings_for, whole
from tests.fakes import FakeProvider, Received, Reply

SAID = "Mieszkam w Krakowie, pracuję w Kowal-Bud sp. z o.o., kiedy otwieracie w Krakowie?"


def echo(received: Received) -> Reply:
    return whole("Słyszę: " + received.json()["messages"][-1]["content"])


def _rules(folder: Path, also: str) -> str:
    rules = Path("policies/rules/eu-contract.yaml").read_text("utf-8")
    assert "  also: []" in rules
    file = folder / "mine.yaml"
    file.write_text(rules.replace("  also: []", f"  also: {also}"), "utf-8")
    return str(file)


def _told(folder: Path, also: str) -> tuple[str, str]:
    """What the model got, what the customer got."""
    with FakeProvider(echo) as provider:
        name = _rules(folder, also)
        settings = settings_for(folder / "house", provider.base_url, policy={"name": name})
        policy, _ = load_rules(settings)
        detector = InlineDetector(make=analyser_maker(settings, policy))
        with running(
            folder / "house", provider.base_url, policy=name, detector=detector
        ) as gateway:
            answer = Customer(gateway.client()).say(SAID)
        return provider.requests[-1].json()["messages"][-1]["content"], answer


def test_what_is_asked_for_is_replaced_and_comes_back(tmp_path: Path) -> None:
    sent, answer = _told(tmp_path, "[LOCATION, ORGANIZATION]")
    town, firm = "[LOCATION_1]", "[ORGANIZATION_1]"
    assert sent == f"Mieszkam w {town}, pracuję w {firm}, kiedy otwieracie w {town}?"
    assert "Słyszę: " + SAID in answer


def test_what_is_not_asked_for_stays(tmp_path: Path) -> None:
    sent, _ = _told(tmp_path, "[]")
    assert sent == SAID
