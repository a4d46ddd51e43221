from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from gateway import doctor
from gateway.doctor import Finding, Level, examine
from gateway.errors import DetectionError
from gateway.settings import Settings
from tests.commands import here
from tests.fakes import FakeProvider, json_reply


@pytest.fixture(scope="module")
def provider() -> Iterator[FakeProvider]:
    with FakeProvider(json_reply({})) as provider:
        yield provider


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, provider: FakeProvider) -> Path:
    folder = tmp_path_factory.mktemp("house")
    assert here(folder, "init", "--upstream", provider.base_url).code == 0
    return folder


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch, house: Path) -> None:
    """In the folder; detection is examined once, in the test that says so."""
    monkeypatch.chdir(house)
    fine = Finding("detection", Level.FINE, "not looked at here")
    monkeypatch.setattr(doctor, "_detection", lambda _: fine)


def _found() -> dict[str, Finding]:
    return {finding.what: finding for finding in examine(None, None)}


def test_a_whole_installation_has_only_warnings_about_its_words() -> None:
    found = _found()
    assert list(found) == [
        "settings", "policy", "legal texts", "principal", "consent records",
        "records", "detection", "languages",
        "upstream",
        "disk", "clock",
    ]  # fmt: skip
    worse = {what: finding.level for what, finding in found.items() if finding.level}
    assert worse == {
        "legal texts": Level.WARNING, "principal": Level.WARNING, "consent records": Level.WARNING,
    }  # fmt: skip
    assert "controller.address" in found["consent records"].sentence
    assert "lawyer" in found["legal texts"].sentence


def test_the_command_ends_with_the_worst_level_and_tells_it_to_programs(house: Path) -> None:
    done = here(house, "doctor", "--json")
    assert done.code == 1 and done.json()["exit"] == 1
    assert {each["level"] for each in done.json()["findings"]} == {"fine", "warning"}
    text = here(house, "doctor").out
    assert text.splitlines()[0] == "ok    settings: read"
    assert "warn  legal texts:" in text


def test_all_fine_is_zero(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_texts", lambda _: Finding("legal texts", Level.FINE, "reviewed"))
    monkeypatch.setattr(doctor, "_principal", lambda _: Finding("principal", Level.FINE, "named"))
    monkeypatch.setattr(doctor, "_consent_records", lambda _: Finding("x", Level.FINE, "complete"))
    assert here(house, "doctor").code == 0


def test_without_an_installation_it_is_broken_and_says_what_to_do(tmp_path: Path) -> None:
    done = here(tmp_path, "doctor")
    assert done.code == 2
    assert "BAD   records: nothing here yet. Run: gateway init" in done.out
    assert "BAD   upstream: none." in done.out
    assert not list(tmp_path.iterdir())


def test_settings_that_cannot_be_read_are_the_only_finding(tmp_path: Path) -> None:
    (tmp_path / "gateway.toml").write_text("[server]\nprot = 1\n")
    done = here(tmp_path, "doctor", "--json")
    assert done.code == 2
    (finding,) = done.json()["findings"]
    assert finding["what"] == "settings" and "Did you mean 'port'?" in finding["sentence"]


def test_a_policy_that_only_observes_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GATEWAY_POLICY__NAME", "observe")
    assert _found()["policy"].level is Level.WARNING


def test_a_policy_that_is_none_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GATEWAY_POLICY__NAME", "nope")
    found = _found()
    assert {found[w].level for w in ("policy", "legal texts", "records")} == {Level.BROKEN}


def test_a_start_that_would_be_refused_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GATEWAY_SERVER__HOST", "0.0.0.0")  # noqa: S104
    found = _found()["records"]
    assert found.level is Level.BROKEN and "apikey create" in found.sentence


def test_lost_keys_are_broken(tmp_path: Path) -> None:
    assert here(tmp_path, "init").code == 0
    (tmp_path / "gateway-data" / "keyring" / "keyring.json").unlink()
    assert here(tmp_path, "doctor").code == 2


def test_an_upstream_that_does_not_answer_is_a_warning_without_its_whole_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GATEWAY_UPSTREAM__URL", "http://user:secret@127.0.0.1:9/v1")
    upstream = _found()["upstream"]
    assert (upstream.level, upstream.sentence) == (
        Level.WARNING, "127.0.0.1 does not answer now.",
    )  # fmt: skip


def test_missing_texts_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "needed_notices", lambda policy: frozenset({"disclosure", "none"}))
    texts = _found()["legal texts"]
    assert (texts.level, texts.sentence) == (Level.BROKEN, "missing: none")


def test_little_room_is_a_warning_and_a_wrong_clock_is_broken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Past(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:  # type: ignore[override]
            return datetime(2020, 1, 1, tzinfo=UTC)

    monkeypatch.setattr(doctor, "datetime", Past)
    monkeypatch.setattr(doctor, "MIBIBYTES_FREE", 2**60)
    found = _found()
    assert found["disk"].level is Level.WARNING and found["clock"].level is Level.BROKEN


@pytest.fixture
def detection(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The real look at detection, over a scripted detector."""
    real: Any = doctor_detection

    def look(answer: Any) -> Finding:
        class Scripted:
            def __init__(self, make: object) -> None: ...

            def analyse(self, requests: object) -> Any:
                if isinstance(answer, Exception):
                    raise answer
                return answer

        monkeypatch.setattr(doctor, "InlineDetector", Scripted)
        found: Finding = real(Settings())
        return found

    return look


doctor_detection = doctor._detection


def test_detection_finds_what_it_must_find() -> None:
    assert doctor_detection(Settings()).level is Level.FINE


def test_detection_that_fails_or_overlooks_is_broken(detection: Any) -> None:
    class Nothing:
        findings = ()

    assert detection([Nothing()]).level is Level.BROKEN
    assert detection(DetectionError("detector_failed", "Constant words.")).level is Level.BROKEN


def test_a_finding_is_plain_json() -> None:
    finding = Finding("disk", Level.WARNING, "1 MiB free")
    assert json.loads(json.dumps(finding.as_json())) == {
        "what": "disk", "level": "warning", "sentence": "1 MiB free",
    }  # fmt: skip
