"""Unique strings through every route at DEBUG: found in no log, error, audit row or unsealed byte.

Runs against a real `gateway serve` process, so that its own log lines and its workers' are read.
"""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import urllib3

from tests.builders import streamed, whole
from tests.fakes import FakeProvider, Received, Reply, json_reply

ROOT = Path(__file__).parents[2]
NAME, SURNAME = "Zdzisława", "Kanarkowska"
EMAIL = "zdzislawa.kanarkowska@kanarek.example"
PESEL = "02270812350"
PHONE = "698 765 431"
FREE = "kanarekwolnylecibardzowysoko"
CANARIES = (SURNAME, EMAIL, PESEL, PHONE, PHONE.replace(" ", ""), FREE, "kanarek.example")
SAID = f"Jestem {NAME} {SURNAME}, {EMAIL}, PESEL {PESEL}, tel. {PHONE}, {FREE}"


@dataclass
class Serving:
    """A gateway process and what it wrote."""

    address: str
    folder: Path
    process: subprocess.Popen[str]
    errors: Path
    http: urllib3.PoolManager = field(default_factory=lambda: urllib3.PoolManager(retries=False))

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, bytes]:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        data = body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode()
        answer = self.http.request(
            method,
            self.address + path,
            body=data,
            headers={"Content-Type": "application/json", **sent},
        )
        return answer.status, answer.data


def quoting(received: Received) -> Reply:
    """A provider that quotes what it got in an error, every third time."""
    body = received.json() if received.body else {}
    if body.get("model") == "refuse":
        return json_reply({"error": {"message": f"I will not say {SAID}", "code": SAID}}, 400)
    if body.get("model") == "break":
        return json_reply(f"<html>{SAID}</html>".encode(), 502)
    if body.get("stream"):
        return streamed(f"Dobrze, [PERSON_1]. {FREE}")
    return whole(f"Dobrze, [PERSON_1]. {FREE}")


@pytest.fixture(scope="module")
def provider() -> Iterator[FakeProvider]:
    with FakeProvider(quoting) as provider:
        yield provider


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory, provider: FakeProvider) -> Iterator[Serving]:
    folder = tmp_path_factory.mktemp("canary")
    errors = folder / "stderr.log"
    command = [
        sys.executable, "-X", "dev", "-W", "ignore", "-c",
        "from gateway.cli import main; main()", "serve", "--port", "0",
        "--data-dir", str(folder / "house"), "--upstream", provider.base_url,
    ]  # fmt: skip
    with errors.open("w") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True,
            env={**os.environ, "GATEWAY_LOG_LEVEL": "DEBUG", "GATEWAY_DETECTION__WORKERS": "1"},
            start_new_session=True,
        )  # fmt: skip
        assert process.stdout is not None
        ready = process.stdout.readline()
        assert ready.startswith("ready "), errors.read_text()[-2000:]
        try:
            yield Serving(ready.split()[1], folder / "house", process, errors)
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(60)
            process.stdout.close()


def chat(messages: list[dict[str, Any]], **members: Any) -> dict[str, Any]:
    return {"model": "m", "messages": messages, **members}


@pytest.fixture(scope="module")
def answers(serving: Serving) -> list[tuple[str, int, bytes]]:
    """Every route is called, well and badly, with canaries wherever a caller can put one."""
    told: list[tuple[str, int, bytes]] = []

    def call(name: str, method: str, path: str, body: Any = None, **headers: str) -> bytes:
        status, data = serving.call(method, path, body, **headers)
        told.append((name, status, data))
        return data

    history: list[dict[str, Any]] = [{"role": "user", "content": SAID, "name": SURNAME}]
    path = "/v1/chat/completions"
    asked = json.loads(call("consent question", "POST", path, chat(history)))
    reference = asked["x_gateway"]["conversation"]
    history += [asked["choices"][0]["message"], {"role": "user", "content": "tak"}]
    call("OK answer", "POST", path, chat(history, user=EMAIL, metadata={"a": PESEL}))
    call("OK stream", "POST", path, chat(history, stream=True))
    call("provider refuses", "POST", path, chat(history) | {"model": "refuse"})
    call("provider breaks", "POST", path, chat(history) | {"model": "break"})
    call("malformed", "POST", path, f'{{"messages": "{SAID}'.encode())
    call("wrong type", "POST", path, {"model": "m", "messages": [SAID]})
    call("unknown role", "POST", path, chat([{"role": SURNAME, "content": SAID}]))
    call("model name", "POST", path, chat(history) | {"model": SAID})
    call("bad token", "POST", path, chat(history), X_Gateway_Subject=FREE + "." + FREE)
    call("bad key", "POST", path, chat(history), Authorization=f"Bearer gwk_{FREE}_x_y")
    call("bad language", "POST", path, chat(history), X_Gateway_Language=FREE)
    call("query", "POST", path + "?" + urllib.parse.urlencode({"q": SAID}), chat(history))
    call("unknown route", "GET", f"/v1/{FREE}")
    call("unknown page", "GET", f"/{FREE}?x={urllib.parse.quote(SAID)}")
    call("embeddings", "POST", "/v1/embeddings", {"model": "m", "input": SAID})
    call("models", "GET", "/v1/models")
    call("image", "POST", path, chat([{"role": "user", "content": [
        {"type": "image_url", "image_url": {"url": f"https://x/{FREE}.png"}}]}]))  # fmt: skip
    history += [{"role": "assistant", "content": "ok"}, {"role": "user", "content": "człowiek!"}]
    call("human", "POST", path, chat(history))
    history += [{"role": "user", "content": SAID}]
    call("waiting", "POST", path, chat(history))
    own = f"/gateway/v1/conversations/{reference}"
    call("OK state", "GET", own)
    call("take", "POST", own + "/handover", {"action": "take", "agent": SURNAME})
    call("OK agent", "POST", own + "/messages", {"agent": SURNAME, "text": SAID})
    call("OK lines", "GET", own + "/messages")
    call("bad action", "POST", own + "/handover", {"action": FREE})
    call("bad member", "POST", own + "/messages", {FREE: SAID})
    call("OK consents", "GET", f"/gateway/v1/consents?conversation={reference}")
    call("consents unknown", "GET", f"/gateway/v1/consents?conversation={FREE}")
    call("OK export", "GET", f"/gateway/v1/subjects/{reference}/export")
    call("export unknown", "GET", f"/gateway/v1/subjects/{urllib.parse.quote(EMAIL)}/export")
    call("erase unknown", "DELETE", f"/gateway/v1/subjects/{urllib.parse.quote(EMAIL)}")
    call("OK token", "POST", "/gateway/v1/tokens", {"subject": EMAIL, "hints": {"name": SURNAME}})
    call("bad hint", "POST", "/gateway/v1/tokens", {"subject": EMAIL, "hints": {FREE: SURNAME}})
    call("events", "GET", f"/gateway/v1/audit/events?conversation={reference}")
    call("bad events", "GET", f"/gateway/v1/audit/events?after={FREE}")
    call("verify", "GET", "/gateway/v1/audit/verify")
    call("disclosure", "GET", "/gateway/v1/disclosure?language=pl")
    call("disclosure odd", "GET", f"/gateway/v1/disclosure?language={FREE}")
    for page in ("/healthz", "/readyz", "/version", "/openapi.json"):
        call(page, "GET", page)
    return told


def in_any_form(canary: str) -> list[bytes]:
    """As it is, percent-encoded, JSON-escaped, in another letter case."""
    forms = {canary, urllib.parse.quote(canary), json.dumps(canary)[1:-1], canary.lower()}
    return [form.encode() for form in forms]


def test_the_calls_that_should_succeed_did(answers: list[tuple[str, int, bytes]]) -> None:
    statuses = {name: status for name, status, _ in answers}
    assert {n: s for n, s in statuses.items() if n.startswith("OK") and s != 200} == {}
    assert statuses["malformed"] == 400 and statuses["provider refuses"] == 400


def test_no_error_quotes_what_was_sent(answers: list[tuple[str, int, bytes]]) -> None:
    quoted = [
        (name, canary)
        for name, status, data in answers
        if status >= 400
        for canary in CANARIES
        if any(form in data for form in in_any_form(canary))
    ]
    assert quoted == []


def test_no_log_line_holds_a_canary(
    serving: Serving, answers: list[tuple[str, int, bytes]]
) -> None:
    log = serving.errors.read_bytes()
    assert log.count(b"\n") > len(answers), "at DEBUG there must be a log to search"
    assert [c for c in CANARIES if any(form in log for form in in_any_form(c))] == []
    for line in log.splitlines():
        json.loads(line)  # one line, one record


def test_no_file_of_the_gateway_holds_a_canary(
    serving: Serving, answers: list[tuple[str, int, bytes]]
) -> None:
    found = [
        (path.name, canary)
        for path in serving.folder.rglob("*")
        if path.is_file()
        for canary in CANARIES
        for form in in_any_form(canary)
        if form in path.read_bytes() or form.decode() in str(path)
    ]
    assert found == []


def test_no_audit_row_holds_a_canary_and_there_are_rows(
    serving: Serving, answers: list[tuple[str, int, bytes]]
) -> None:
    with sqlite3.connect(serving.folder / "data" / "data.db") as connection:
        rows = [bytes(row[0]) for row in connection.execute("SELECT body FROM audit_entry")]
    connection.close()
    assert len(rows) > len(answers) / 2
    assert [c for c in CANARIES for row in rows if any(f in row for f in in_any_form(c))] == []
