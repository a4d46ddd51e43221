"""A small gateway that speaks the routes the demo page uses, in front of the real assistant.

It is no gateway: its redaction is a table of the suggestions' values. The browser tour runs against
the real one.
"""

from __future__ import annotations

import io
import itertools
import json
import re
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import urllib3
from flask import Flask, Response, jsonify, request
from werkzeug.serving import make_server

from gateway.web import pages
from gateway.web.demo.assistant import DemoAssistant
from gateway.web.demo.views import create_demo_blueprint
from tests.desks import clearing

VALUES = {
    "Anna Wiśniewska": "[PERSON_1]",
    "Emma Clarke": "[PERSON_1]",
    "ul. Długa 12/4, 31-147 Kraków": "[ADDRESS_1]",
    "12 Baker Street, London NW1 6XE": "[ADDRESS_1]",
    "601 234 567": "[PHONE_1]",
    "020 7946 0958": "[PHONE_1]",
    "anna.wisniewska@example.com": "[EMAIL_1]",
    "emma.clarke@example.com": "[EMAIL_1]",
    "92071314764": "[PESEL_1]",
    "Jan Kowalski": "[PERSON_2]",
    "Oliver Bennett": "[PERSON_2]",
    "PL61 1090 1014 0000 0712 1981 2874": "[IBAN_1]",
    "GB82 WEST 1234 5698 7654 32": "[IBAN_1]",
}
REFERENCE = re.compile(r"G-[0-9]{4}")
DISCLOSURE = {
    "pl": "Rozmawiasz z systemem sztucznej inteligencji, nie z człowiekiem. Sprawa {reference}.",
    "en": "You are chatting with an AI system, not a human. Your reference is {reference}.",
}
CONSENT = {
    "pl": "Czy zgadzasz się na przetwarzanie tej rozmowy? Odpowiedz TAK albo NIE.",
    "en": "Do you consent to the processing of this conversation? Reply YES or NO.",
}
WAITING = {"pl": "Przekazuję rozmowę człowiekowi.", "en": "A human will take over."}


@dataclass
class Talk:
    """One conversation of the fake."""

    reference: str
    language: str
    state: str = "bot"
    consent: str = "required"
    waiting: list[dict[str, Any]] = field(default_factory=list)
    inbox: list[str] = field(default_factory=list)

    @property
    def user(self) -> str:
        return f"u-{self.reference}"


class FakeGateway:
    """State of the fake; `calls` is what a test may look at, `refuse` makes routes answer 503."""

    def __init__(self, upstream: str) -> None:
        self.upstream = upstream
        self.talks: dict[str, Talk] = {}
        self.events: list[dict[str, Any]] = []
        self.calls: list[tuple[str, dict[str, str], Any]] = []
        self.refuse = False
        self.numbers = itertools.count(1)
        self.pool = urllib3.PoolManager(retries=False)

    def log(self, talk: Talk, kind: str, **members: Any) -> None:
        number = len(self.events) + 1
        at = "2026-11-22T10:00:00.000Z"
        self.events.append(
            {
                "seq": number,
                "type": kind,
                "time": at,
                "conv": talk.reference,
                "sref": talk.user,
                **members,
            }
        )

    def find(self, messages: list[dict[str, str]]) -> Talk | None:
        for message in messages:
            found = REFERENCE.search(message["content"])
            if message["role"] == "assistant" and found:
                return self.talks.get(found[0])
        return None

    def chat(self, body: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
        """Facts and text pieces."""
        messages = body["messages"]
        last = messages[-1]["content"]
        talk = self.find(messages)
        first = talk is None
        if talk is None:
            polish = bool(re.search("[ąćęłńóśźż]|Prosz", last))
            talk = Talk(f"G-{next(self.numbers):04d}", "pl" if polish else "en")
            self.talks[talk.reference] = talk
            self.log(talk, "disclosure.shown", art=["AIA-50.1"])
        self.log(talk, "turn.received")
        if talk.state in ("waiting", "human"):
            talk.inbox.append(last)
            yield self.facts(talk, "gateway"), WAITING[talk.language]
        elif "człowiek" in last or "human" in last:
            talk.state = "waiting"
            self.log(talk, "human.request", art=["GDPR-22.3"])
            opening = DISCLOSURE[talk.language].format(reference=talk.reference) + "\n\n"
            yield self.facts(talk, "gateway"), (opening if first else "") + WAITING[talk.language]
        elif talk.consent == "required" and last not in ("TAK", "YES"):
            self.log(talk, "consent.requested", art=["GDPR-7"])
            opening = DISCLOSURE[talk.language].format(reference=talk.reference) + "\n\n"
            yield self.facts(talk, "gateway"), (opening if first else "") + CONSENT[talk.language]
        else:
            if talk.consent != "granted":
                talk.consent = "granted"
                self.log(talk, "consent.given", art=["GDPR-7"])
            yield from self.ask_model(talk, messages)

    def ask_model(
        self, talk: Talk, messages: list[dict[str, str]]
    ) -> Iterator[tuple[dict[str, Any], str]]:
        kept = []
        known: dict[str, str] = {}
        for message in messages:
            text = message["content"]
            if text in ("TAK", "YES") or REFERENCE.search(text) or text in CONSENT.values():
                continue
            for value, token in VALUES.items():
                if value in text:
                    known[token] = value
                    text = text.replace(value, token)
            kept.append({"role": message["role"], "content": text})
        self.log(talk, "turn.pseudonymised", detect={"PERSON": 1})
        self.log(talk, "turn.forwarded", model={"provider": "demo", "model": "demo"})
        body = {"model": "demo", "messages": kept, "user": talk.user}
        answer = self.pool.request("POST", f"{self.upstream}/v1/chat/completions", json=body)
        text = answer.json()["choices"][0]["message"]["content"]
        for token, value in known.items():
            text = text.replace(token, value)
        self.log(talk, "turn.restored")
        for piece in re.findall(r"\S+\s*", text):
            yield self.facts(talk, "assistant"), piece

    def facts(self, talk: Talk, author: str) -> dict[str, Any]:
        return {
            "conversation": talk.reference,
            "consent": talk.consent,
            "handover": talk.state,
            "disclosed": True,
            "language": talk.language,
            "author": author,
        }


def fake_routes(app: Flask, fake: FakeGateway) -> None:
    """The routes of the brief, on the fake's state."""

    @app.before_request
    def note() -> Response | None:
        if request.path.startswith("/demo"):
            return None
        body = request.get_json(silent=True)
        fake.calls.append((f"{request.method} {request.path}", dict(request.headers), body))
        if fake.refuse:
            error = {"error": {"message": "no", "type": "x", "code": "detector_unavailable"}}
            return Response(json.dumps(error), status=503, mimetype="application/json")
        return None

    @app.post("/v1/chat/completions")
    def completions() -> Response:
        def stream() -> Iterator[str]:
            first = True
            for facts, piece in fake.chat(request.get_json()):
                chunk: dict[str, Any] = {"choices": [{"index": 0, "delta": {"content": piece}}]}
                if first:
                    chunk["x_gateway"] = facts
                    first = False
                yield f"data: {json.dumps(chunk)}\n\n"
            yield "data: [DONE]\n\n"

        return Response("".join(stream()), mimetype="text/event-stream")

    @app.get("/gateway/v1/conversations/<ref>")
    def conversation(ref: str) -> Response:
        talk = fake.talks[ref]
        return jsonify(
            reference=ref, state=talk.state, consent=talk.consent, upstream_user=talk.user
        )

    @app.post("/gateway/v1/conversations/<ref>/handover")
    def handover(ref: str) -> Response:
        talk = fake.talks[ref]
        states = {"request": "waiting", "take": "human", "return": "returned", "close": "closed"}
        talk.state = states[request.get_json()["action"]]
        fake.log(talk, f"human.{'takeover' if talk.state == 'human' else 'request'}")
        return jsonify(state=talk.state)

    @app.post("/gateway/v1/conversations/<ref>/messages")
    def reply(ref: str) -> Response:
        body = request.get_json()
        if fake.talks[ref].state == "waiting":
            fake.talks[ref].state = "human"
            fake.log(fake.talks[ref], "human.takeover")
        fake.talks[ref].waiting.append(
            {"author": "human", "text": body["text"], "agent": body["agent"]}
        )
        return jsonify(delivered=False)

    @app.post("/gateway/v1/conversations/<ref>/messages/deliver")
    def deliver(ref: str) -> Response:
        messages, fake.talks[ref].waiting = fake.talks[ref].waiting, []
        return jsonify(messages=messages)

    @app.get("/gateway/v1/audit/events")
    def events() -> Response:
        after, ref = int(request.args["after"]), request.args.get("conversation")
        found = [e for e in fake.events if ref in (None, e.get("conv")) and e["seq"] > after]
        return jsonify(events=found)

    @app.get("/gateway/v1/audit/verify")
    def verify() -> Response:
        return jsonify(verified=True, size=len(fake.events), failed=None)

    @app.post("/gateway/v1/audit/verify")
    def tamper() -> Response:
        failed = {"step": 4, "seq": 2, "code": "leaf_hash"}
        return jsonify(verified=False, size=len(fake.events), failed=failed)

    @app.get("/gateway/v1/subjects/<ref>/export")
    def export(ref: str) -> Response:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr("data.json", json.dumps({"reference": ref}))
        return Response(buffer.getvalue(), mimetype="application/zip")

    @app.delete("/gateway/v1/subjects/<ref>")
    def erase(ref: str) -> Response:
        talk = fake.talks.pop(ref)
        fake.log(talk, "erasure.destroyed", count=8)
        del fake.events[-1]["conv"]
        return jsonify(erased=True, sequence=41, destroyed={"keys": 3, "transcript_lines": 5})


@dataclass
class House:
    """A served demo: its address, the fake behind it and the assistant behind that."""

    url: str
    fake: FakeGateway
    assistant: DemoAssistant
    app: Flask


@pytest.fixture
def assistant() -> Iterator[DemoAssistant]:
    served = DemoAssistant(pause_seconds=0)
    served.start()
    yield served
    served.stop()


@pytest.fixture
def house(assistant: DemoAssistant) -> Iterator[House]:
    """The pages and the fake gateway on one loopback port, as in the product."""
    app = Flask(__name__, static_folder=None)
    fake = FakeGateway(assistant.url)
    address: list[str] = []
    app.register_blueprint(pages.create_chrome_blueprint())
    app.register_blueprint(create_demo_blueprint(lambda: address[0], assistant, clearing()))
    fake_routes(app, fake)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    server.daemon_threads = True  # type: ignore[attr-defined]
    address.append(f"http://127.0.0.1:{server.port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield House(address[0], fake, assistant, app)
    server.shutdown()
    thread.join()
    server.server_close()
