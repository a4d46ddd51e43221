"""Each decision in the log is explained by rule, setting, file and line, as they were then."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gateway.duties.evidence.explanation import Explained, explain
from gateway.installation import events_of_request
from gateway.policy_watch import PolicyWatch
from gateway.records.policy_sources import PolicySources
from tests.builders import RunningGateway, running, saying

FILE = """\
policy: shop
version: 1
title: A shop
audience: end_user
mode: protect
purposes:
  - id: answer
    basis: consent
    notice: consent
redaction:
  always: [Feniks]
rules:
  - id: closed
    why: Short messages are for people.
    when: {channel: [sms]}
    refuse: true
  - id: by-contract
    when: {channel: [email]}
    then:
      purposes:
        - {id: answer, basis: contract}
      redaction:
        always: [Gryf]
  - id: others
    when: {channel: [chat]}
    then: {}
"""


def _send(house: RunningGateway, channel: str, text: str, key: str | None = None) -> str:
    body = {"model": "m", "messages": [{"role": "user", "content": text}]}
    headers = {"Content-Type": "application/json", "X-Gateway-Channel": channel}
    if key is not None:
        headers["Authorization"] = f"Bearer gwk_{key}"
    answer = house.call("POST", "/v1/chat/completions", body=json.dumps(body), headers=headers)
    return str(answer.headers["X-Gateway-Request-Id"])


def _explained(house: RunningGateway, request: str) -> dict[str, Explained]:
    data = house.settings.data
    events = events_of_request(data, request)
    return {each.what: each for each in explain(events, PolicySources(data.policies).read)}


@pytest.fixture
def house(tmp_path: Path) -> Any:
    file = tmp_path / "mine.yaml"
    file.write_text(FILE, encoding="utf-8")
    with (
        saying("Tak.") as provider,
        running(tmp_path / "house", provider.base_url, policy=str(file)) as gateway,
    ):
        yield gateway


def _line(text: str) -> int:
    return [line.strip() for line in FILE.split("\n")].index(text) + 1


def test_a_rule_that_refuses_is_named_with_its_line_and_reason(house: RunningGateway) -> None:
    found = _explained(house, _send(house, "sms", "Gdzie jest moja paczka?"))
    rules = found["rules"]
    assert (rules.code, rules.rule, rules.setting) == ("rule_refuses", "closed", "rules[0]")
    assert rules.line == _line("- id: closed") and rules.loaded_from == "mine.yaml"
    assert rules.rule_says == "Short messages are for people."
    assert "consent" not in found  # nothing behind the refusal was decided


def test_no_rule_at_all_is_explained_too(house: RunningGateway) -> None:
    rules = _explained(house, _send(house, "voice", "Gdzie jest moja paczka?"))["rules"]
    assert (rules.code, rules.rule, rules.line) == ("no_rule", "default_deny", _line("rules:"))


def test_every_stage_tells_the_setting_that_made_it_decide(house: RunningGateway) -> None:
    found = _explained(house, _send(house, "email", "Gdzie jest Feniks i Gryf?"))
    stages = ["asked_in_words", "handover", "rules", "consent", "disclosure", "redaction"]
    assert [what for what in found if what in stages] == stages
    assert found["rules"].rule == "by-contract"
    consent = found["consent"]
    assert (consent.code, consent.setting) == ("not_needed", "rules[1].then.purposes")
    assert (consent.line, FILE.split("\n")[19].strip()) == (20, "purposes:")
    cleared = found["turn.pseudonymised"]
    assert cleared.setting == "redaction.entities" and cleared.line is None  # a default
    assert found["handover"].setting is None and found["turn.forwarded"].why


def test_a_setting_of_the_base_is_found_in_the_base(house: RunningGateway) -> None:
    found = _explained(house, _send(house, "chat", "Gdzie jest moja paczka?"))
    consent = found["consent"]
    assert (consent.code, consent.setting) == ("consent_required", "purposes[0].basis")
    assert (consent.line, consent.value, consent.rule) == (8, "consent", "others")


def test_a_later_edit_changes_no_explanation(house: RunningGateway) -> None:
    request = _send(house, "chat", "Gdzie jest moja paczka?")
    before = _explained(house, request)
    file = Path(house.settings.policy.name)
    file.write_text("# moved down\n\n" + FILE.replace("version: 1", "version: 2"), encoding="utf-8")
    PolicyWatch(house.parts).look()
    assert house.parts.policy.version == 2
    file.unlink()
    assert _explained(house, request) == before
    assert Path(str(before["consent"].file)).read_text(encoding="utf-8") == FILE


def test_a_source_that_was_tampered_with_explains_nothing(house: RunningGateway) -> None:
    request = _send(house, "chat", "Gdzie jest moja paczka?")
    for path in house.settings.data.policies.glob("*.yaml"):
        path.write_text("a: [", encoding="utf-8")
    consent = _explained(house, request)["consent"]
    assert (consent.file, consent.line, consent.rule) == (None, None, "others")
    assert consent.setting == "purposes[consent].basis"


def test_what_the_door_refused_asked_no_policy(house: RunningGateway) -> None:
    found = _explained(house, _send(house, "telephone", "Halo"))
    assert found["door"].code == "bad_header"
    assert found["door"].policy is None and found["door"].setting is None


def test_a_request_that_never_was_has_no_explanation(house: RunningGateway) -> None:
    assert _explained(house, "0" * 32) == {}
