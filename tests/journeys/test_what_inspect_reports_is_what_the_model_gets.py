"""The proxy path clears exactly what `gateway inspect` reports: same messages, real sockets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from gateway.traffic.detection import detector
from gateway.traffic.evaluation.annotated import Annotated, read_annotated
from tests.builders import Customer, _analyser_for_all_tests, running, whole
from tests.commands import here
from tests.fakes import FakeProvider, Received, Reply

SETS = Path(__file__).parents[1] / "gateway/traffic/evaluation/sets/dev"
LANGUAGES = sorted(path.stem for path in SETS.glob("*.txt") if "_" not in path.stem)
EVERY = {"pl": 12, "en": 16, "de": 16}
FEWEST_SENT = 0.8
"""The rest asks for a human, say, and is answered by the gateway."""
UNSURE = (
    "skrivs som trädet ek, sune ek, mail sune.ek@bahnhof.se",
    "Lieferadresse: Packstation 148, 50823 Köln, Postnummer 38841907, Empfänger Özgür",
    "Giorgio Armani Si 50 ml, folia naruszona, zwrot?",
)
"""Too short to tell their language for certain, and read otherwise where they are told one."""


@pytest.fixture(autouse=True)
def one_analyser(monkeypatch: pytest.MonkeyPatch) -> None:
    real = detector.InlineDetector

    def made() -> detector.InlineDetector:
        return real(make=lambda: _analyser_for_all_tests()._analyser)  # type: ignore[arg-type,return-value]

    monkeypatch.setattr(detector, "InlineDetector", made)


def _reported(folder: Path, messages: list[Annotated]) -> list[str]:
    lines = [
        json.dumps(
            {
                "id": number,
                "text": each.text,
                "role": each.role.value if each.role.value in ("user", "assistant") else "user",
                **({"conversation": each.conversation} if each.conversation else {}),
            }
        ).encode()
        for number, each in enumerate(messages)
    ]
    done = here(folder, "inspect", stdin=b"\n".join(lines) + b"\n")
    assert done.code == 0, done.err
    return [json.loads(line)["text"] for line in done.out.splitlines()]


def _messages(language: str) -> list[Annotated]:
    return read_annotated(SETS / f"{language}.txt")[:: EVERY.get(language, 8)]


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with FakeProvider(whole("ok")) as provider:
        yield provider


def _newest(received: Received) -> Any:
    return received.json()["messages"][-1]["content"]


def test_of_single_messages_in_every_language(tmp_path: Path, provider: FakeProvider) -> None:
    messages = [each for language in LANGUAGES for each in _messages(language)]
    messages += [Annotated(text, "", ()) for text in UNSURE]
    reported = _reported(tmp_path, messages)
    sent = 0
    with running(tmp_path / "house", provider.base_url, policy="eu-contract") as gateway:
        client = gateway.client()
        for message, expected in zip(messages, reported, strict=True):
            before = len(provider.requests)
            Customer(client).say(message.text)
            for received in provider.requests[before:]:
                assert _newest(received) == expected
                sent += 1
    assert sent >= FEWEST_SENT * len(messages)


def test_of_dialogues_with_their_history_sent_anew(tmp_path: Path) -> None:
    turns = read_annotated(SETS / "pl_dialogues.txt")
    dialogues = [list(each) for _, each in groupby(turns, key=lambda turn: turn.conversation)][::6]
    told = {id(t): text for t, text in zip(
        [t for d in dialogues for t in d], _reported(tmp_path, sum(dialogues, [])), strict=True
    )}  # fmt: skip
    says: list[str] = [""]

    def answer(_: Received) -> Reply:
        return whole(says[0])

    sent = asked = 0
    with (
        FakeProvider(answer) as provider,
        running(tmp_path / "house", provider.base_url, policy="eu-contract") as gateway,
    ):
        client = gateway.client()
        for dialogue in dialogues:
            customer = Customer(client)
            for turn, reply in zip(dialogue[::2], dialogue[1::2], strict=False):
                says[0] = reply.text
                asked += 1
                before = len(provider.requests)
                customer.say(turn.text)
                customer.headers = {"X-Gateway-Conversation": customer.reference}
                for received in provider.requests[before:]:
                    assert _newest(received) == told[id(turn)]
                    sent += 1
    assert sent >= FEWEST_SENT * asked
