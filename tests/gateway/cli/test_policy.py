from __future__ import annotations

import signal
import threading
from pathlib import Path

import pytest

from tests.commands import here, serving


@pytest.mark.parametrize("name", ["eu-customer-chat", "eu-contract", "api-internal", "observe"])
def test_every_bundled_policy_is_in_order(tmp_path: Path, name: str) -> None:
    done = here(tmp_path, "policy", "check", name)
    assert done.code == 0 and done.out.startswith(f"{name}@1#")
    told = here(tmp_path, "policy", "check", name, "--json").json()
    assert told["valid"] is True and told["policy"].startswith(name)


def test_a_fault_is_told_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("policy: mine\nversion: 1\nredactoin: {}\n")
    done = here(tmp_path, "policy", "check", "mine.yaml")
    assert done.code == 1 and "mine.yaml:" in done.err and "Traceback" not in done.err
    told = here(tmp_path, "policy", "check", "mine.yaml", "--json")
    assert told.code == 1
    assert told.json()["valid"] is False and told.json()["code"]


def test_a_policy_that_is_nowhere_is_told(tmp_path: Path) -> None:
    assert here(tmp_path, "policy", "check", "nope.yaml").code == 1


def test_the_schema_is_one_for_editors(tmp_path: Path) -> None:
    schema = here(tmp_path, "policy", "schema").json()
    assert schema["additionalProperties"] is False
    assert "purposes" in schema["properties"]


MINE = """\
policy: mine
version: 1
title: Mine
audience: end_user
mode: protect
purposes: [{id: answer, basis: contract}]
rules:
  - {id: closed, when: {channel: [sms]}, refuse: true}
  - {id: others, when: {}, then: {}}
tests:
  - {name: short messages are closed, given: {channel: sms}, expect: {rule: closed}}
"""


def test_every_fault_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(MINE.replace("sms", "smss").replace("then", "thn"))
    done = here(tmp_path, "policy", "check", "mine.yaml")
    assert done.code == 1 and done.err.count("mine.yaml:") >= 2
    assert "Did you mean `sms`?" in done.err and "Did you mean `then`?" in done.err
    told = here(tmp_path, "policy", "check", "mine.yaml", "--json").json()
    assert {each["code"] for each in told["faults"]} >= {"value_unknown", "key_unknown"}


def test_tests_inside_are_run_one_by_one(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(MINE)
    done = here(tmp_path, "policy", "test", "mine.yaml")
    assert done.code == 0
    assert done.out == "ok    short messages are closed\n1 of 1 tests passed\n"


def test_a_test_that_fails_makes_the_command_fail(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(MINE.replace("rule: closed", "rule: others"))
    done = here(tmp_path, "policy", "test", "mine.yaml")
    assert done.code == 1 and "FAIL  short messages are closed" in done.out
    assert "rule: expected others, found closed" in done.out
    told = here(tmp_path, "policy", "test", "mine.yaml", "--json")
    assert told.code == 1 and told.json()["passed"] is False
    assert told.json()["tests"][0]["faults"] == ["rule: expected others, found closed"]


def test_a_policy_without_tests_says_so(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(MINE.split("tests:")[0])
    assert here(tmp_path, "policy", "test", "mine.yaml").out == "no tests\n"


def test_two_policies_are_compared(tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_text(MINE)
    (tmp_path / "new.yaml").write_text(MINE.replace("[sms]", "[sms, voice]"))
    done = here(tmp_path, "policy", "diff", "old.yaml", "new.yaml")
    assert done.code == 0
    assert done.out.splitlines()[1:] == ["added    rules[closed].when.channel: voice"]
    told = here(tmp_path, "policy", "diff", "old.yaml", "new.yaml", "--json").json()
    assert told["changes"] == [
        {"kind": "added", "path": "rules[closed].when.channel", "old": None, "new": "voice"}
    ]
    same = here(tmp_path, "policy", "diff", "old.yaml", "old.yaml")
    assert "no difference" in same.out


def test_one_policy_is_compared_with_that_of_the_settings(tmp_path: Path) -> None:
    done = here(tmp_path, "policy", "diff", "eu-contract")
    assert done.out.startswith("eu-customer-chat@1#") and " -> eu-contract@1#" in done.out
    assert here(tmp_path, "policy", "diff", "nope.yaml").code == 1


def test_a_request_is_explained(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(MINE)
    body = b'{"model": "m", "messages": [{"role": "user", "content": "Hello, where is it?"}]}'
    headers = {"Content-Type": "application/json", "X-Gateway-Channel": "sms"}
    flags = ("--upstream", "http://127.0.0.1:9", "--policy", "mine.yaml", "--data-dir", "data")
    with serving(tmp_path, *flags) as served:
        answer = served.call("POST", "/v1/chat/completions", body=body, headers=headers)
        request = answer.headers["X-Gateway-Request-Id"]
        edited = MINE.replace("version: 1", "version: 2").replace("[sms]", "[voice]")
        (tmp_path / "mine.yaml").write_text(edited)
        served.process.send_signal(signal.SIGHUP)
        for _ in range(600):
            answer = served.call("POST", "/v1/chat/completions", body=body, headers=headers)
            if answer.status == 502:  # the rule is gone: the call goes on, and nobody is there
                break
            threading.Event().wait(0.05)
        assert answer.status == 502
    done = here(tmp_path, "policy", "explain", request, "--data-dir", "data")
    assert done.code == 0
    assert "rule closed" in done.out and "rules: rule_refuses" in done.out
    assert "(mine.yaml:8)" in done.out
    told = here(tmp_path, "policy", "explain", request, "--data-dir", "data", "--json").json()
    rules = next(each for each in told["decisions"] if each["what"] == "rules")
    assert (rules["rule"], rules["line"], rules["setting"]) == ("closed", 8, "rules[0]")
    assert here(tmp_path, "policy", "explain", "0" * 32, "--data-dir", "data").code == 1
