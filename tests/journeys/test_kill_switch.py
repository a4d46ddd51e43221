"""One switch, and only people answer: new turns, running answers, every process (AIA-44)."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openai
import pytest

from audit_log.kinds import ActorKind, EventType
from gateway.ports.transcripts import Author
from tests.builders import Customer, RunningGateway, chunk, running, saying, streamed, whole
from tests.commands import here, serving, spawned
from tests.fakes import DONE, FakeProvider, Gate, Reply, stream_reply
from tests.journeys.reading_the_log import ends_with, events_of, wait_until

FIRST = "Gdzie moja paczka?"
BOUND_SECONDS = 5.0
"""Generous for a crowded machine; the house looks every 0.2 s and promises one second."""
PEOPLE = "Tę rozmowę prowadzą ludzie"


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with FakeProvider(streamed("Dzień dobry.")) as provider:
        yield provider


@pytest.fixture
def gateway(tmp_path: Path, provider: FakeProvider) -> Iterator[RunningGateway]:
    with running(tmp_path, provider.base_url, policy="eu-contract") as gateway:
        yield gateway


def switch(gateway: RunningGateway, position: str, *more: str) -> Any:
    """As an operator does it: another process than the one that serves, the same folder."""
    folder = gateway.settings.data.dir
    done = here(
        folder, "switch", "humans-only", position, "--data-dir", str(folder), "--json", *more
    )
    assert done.code == 0, done.err
    return done.json()


def slow(gate: Gate, before: int = 3, after: int = 50) -> Reply:
    """An answer that stands still in the middle until the test lets it go on."""
    return stream_reply(
        [
            chunk({"role": "assistant"}),
            *(chunk({"content": f"Zdanie {n}. "}) for n in range(before)),
            gate,
            *(chunk({"content": f"Późne {n}. "}) for n in range(after)),
            chunk({}, "stop"),
            DONE,
        ]
    )


def next_reply(provider: FakeProvider, reply: Reply) -> None:
    provider.then(reply, streamed("Znowu jestem."))
    provider._replies.pop(0)


def test_a_running_stream_ends_natively_and_a_person_takes_over(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    customer, gate = Customer(gateway.client()), Gate()
    customer.say(FIRST, stream=True)
    next_reply(provider, slow(gate))
    chunks = customer.client.chat.completions.create(
        model="test-model",
        messages=[*customer.messages, {"role": "user", "content": "A kiedy?"}],  # type: ignore[arg-type]
        stream=True,
        stream_options={"include_usage": True},
    )
    texts = [next(chunks)]  # the answer has begun
    assert gate.reached.wait(10)
    switch(gateway, "on", "--reason", "wrong_answers")
    switched = time.monotonic()
    texts += list(chunks)  # ends, though the provider stands still for ever
    assert time.monotonic() - switched < BOUND_SECONDS
    assert not gate.is_open()
    said = "".join(c.choices[0].delta.content or "" for c in texts if c.choices)
    assert "Zdanie 0." in said and "Późne" not in said
    assert said.index(PEOPLE) > said.index("Zdanie 0.")
    assert said.rstrip().endswith(customer.reference)  # the notice is the last that is said
    finished = [c.choices[0].finish_reason for c in texts if c.choices]
    assert finished[-1] == "stop" and finished.count("stop") == 1
    assert texts[-1].usage is not None  # a native end, with everything that was asked for


def test_no_byte_of_the_model_comes_after_the_end(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    customer, gate = Customer(gateway.client()), Gate()
    customer.say(FIRST, stream=True)
    next_reply(provider, slow(gate))
    with gateway.http.request(
        "POST",
        f"{gateway.url}/v1/chat/completions",
        json={
            "model": "test-model",
            "stream": True,
            "messages": [*customer.messages, {"role": "user", "content": "A kiedy?"}],
        },
        preload_content=False,
    ) as response:
        first = response.read1(16)
        assert gate.reached.wait(10)
        switch(gateway, "on")
        raw = first + response.read()
    assert provider.client_gone.wait(10)  # the call at the provider is given up
    gate.open()
    assert raw.endswith(b"data: [DONE]\n\n")
    assert "Późne".encode() not in raw and b"P\\u00f3" not in raw
    records = [json.loads(line[6:]) for line in raw.split(b"\n\n") if line.startswith(b"data: {")]
    assert len({record["id"] for record in records}) == 1  # one answer to its end


def test_after_the_switch_nothing_is_called_and_off_brings_the_assistant_back(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    provider._replies[:] = [lambda r: streamed("Tak.") if r.json().get("stream") else whole("Tak.")]
    before = Customer(gateway.client())
    before.say(FIRST)
    called = len(provider.requests)
    switch(gateway, "on", "--reason", "incident")
    assert PEOPLE in before.say("A kiedy?")
    assert before.last_headers["x-gateway-handover"] == "waiting"
    newcomer = Customer(gateway.client())
    told = newcomer.say("Dzień dobry, jestem Anna Nowak", stream=True)
    assert PEOPLE in told and newcomer.reference in told
    # Who is with people cannot go back to the model meanwhile, whatever is said.
    assert before.say("wracam do bota") and before.last_headers["x-gateway-handover"] == "waiting"
    assert len(provider.requests) == called
    switch(gateway, "off")
    fresh = Customer(gateway.client())
    fresh.say(FIRST)
    assert len(provider.requests) == called + 1
    # Conversations that people have stay with them until somebody hands back.
    before.say("Halo?")
    assert len(provider.requests) == called + 1
    before.say("wracam do bota")
    before.say("A kiedy?")
    assert len(provider.requests) == called + 2


def test_a_call_that_waits_for_its_first_byte_is_not_heard(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    """Whole answers too: what comes after the switch is dropped, and the customer told."""
    customer, gate = Customer(gateway.client()), Gate()
    customer.say(FIRST, stream=True)
    body = whole("Tajna odpowiedź.")
    next_reply(
        provider,
        Reply((gate, *body.steps), 200, dict(body.headers), framing="close"),
    )
    said: list[str] = []
    asking = threading.Thread(target=lambda: said.append(customer.say("A kiedy?")))
    asking.start()
    assert gate.reached.wait(10)
    switch(gateway, "on")
    gate.open()
    asking.join(10)
    assert said and PEOPLE in said[0] and "Tajna" not in said[0]
    assert customer.last_headers["x-gateway-handover"] == "waiting"
    assert customer.last_headers["ai-disclosure"] == "mode=none"


def test_the_log_says_who_when_and_what_it_ended(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    customer, gate = Customer(gateway.client()), Gate()
    customer.say(FIRST, stream=True)
    next_reply(provider, slow(gate))
    chunks = customer.client.chat.completions.with_raw_response.create(
        model="test-model",
        messages=[*customer.messages, {"role": "user", "content": "A kiedy?"}],  # type: ignore[arg-type]
        stream=True,
    )
    request_id = chunks.headers["x-gateway-request-id"]
    assert gate.reached.wait(10)
    switch(gateway, "on", "--reason", "drill", "--by", "Anna K.")
    list(chunks.parse())

    def both() -> bool:
        return len([e for e in events_of(gateway) if e.type is EventType.OVERSIGHT_STOP]) == 2

    assert wait_until(both)
    ordered, effective = [e for e in events_of(gateway) if e.type is EventType.OVERSIGHT_STOP]
    assert (ordered.state, effective.state, effective.count) == ("ordered", "effective", 1)
    assert ordered.actor.kind is ActorKind.ADMIN and "Anna" not in str(ordered)
    assert ordered.reason is not None and ordered.reason.code == "drill"
    assert effective.time >= ordered.time
    answered = ends_with(gateway, EventType.TURN_ANSWERED, request_id)
    assert answered.state == "truncated"
    assert answered.outcome is not None and answered.outcome.code == "humans_only"
    assert ends_with(gateway, EventType.TURN_BLOCKED, request_id).state == "oversight"
    asked = ends_with(gateway, EventType.HUMAN_REQUEST, request_id)
    assert asked.actor.kind is ActorKind.SERVICE  # it was not the customer who wished it
    record = gateway.parts.installation.records.read(
        lambda work: work.conversations.by_reference(gateway.tenant, customer.reference)
    )
    assert record is not None
    lines = gateway.parts.installation.records.read(
        lambda work: work.transcripts.read(gateway.tenant, record.subject, record.id)
    )
    assert [line.text for line in lines if line.author is Author.CUSTOMER].count("A kiedy?") == 1


def test_json_answers_and_tool_calls_end_with_a_native_error(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    client = gateway.client()
    switch(gateway, "on")
    with pytest.raises(openai.PermissionDeniedError) as refused:
        client.chat.completions.create(
            model="test-model",
            messages=[{"role": "user", "content": "Podaj stan paczki jako JSON"}],
            response_format={"type": "json_object"},
        )
    assert refused.value.code == "humans_only"
    assert provider.requests == []
    switch(gateway, "off")
    gate = Gate()
    call = {"index": 0, "id": "c1", "type": "function", "function": {"name": "f", "arguments": ""}}
    begun = {"index": 0, "function": {"arguments": '{"a": '}}
    provider._replies[:] = [
        stream_reply(
            [
                chunk({"role": "assistant", "tool_calls": [call]}),
                chunk({"tool_calls": [begun]}),
                chunk({"tool_calls": [begun]}),
                gate,
                DONE,
            ]
        )
    ]
    chunks = client.chat.completions.create(
        model="test-model", messages=[{"role": "user", "content": FIRST}], stream=True
    )
    next(chunks)
    assert gate.reached.wait(10)
    switch(gateway, "on")
    with pytest.raises(openai.APIError) as ended:
        list(chunks)
    assert ended.value.code == "humans_only"


def test_programs_and_observed_calls_are_stopped_too(tmp_path: Path) -> None:
    for policy in ("api-internal", "observe"):
        with saying("Tak.") as provider:
            with running(tmp_path / policy, provider.base_url, policy=policy) as gateway:
                customer = Customer(gateway.client())
                customer.say(FIRST)
                switch(gateway, "on")
                with pytest.raises(openai.APIStatusError) as refused:
                    customer.say("A teraz?")
                assert refused.value.code == "humans_only"
                assert len(provider.requests) == 1


def test_one_assistant_can_be_stopped_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with saying("Tak.") as provider:
        with running(tmp_path, provider.base_url, policy="eu-contract") as plain:
            refused = here(
                tmp_path, "switch", "humans-only", "on", "--assistant", "nobody",
                "--data-dir", str(tmp_path),
            )  # fmt: skip
            assert refused.code == 3 and "assistant_unknown" in refused.err
            assert plain.parts.switches.standing() == ()
        settings = tmp_path / "gateway.toml"
        settings.write_text('[upstream]\nmodels = ["shop", "bank"]\n')
        monkeypatch.setenv("GATEWAY_UPSTREAM__MODELS", '["shop", "bank"]')
        with running(tmp_path, provider.base_url, policy="eu-contract") as gateway:
            done = here(
                tmp_path, "switch", "humans-only", "on", "--assistant", "bank",
                "--config", str(settings), "--data-dir", str(tmp_path),
            )  # fmt: skip
            assert done.code == 0, done.err
            client = gateway.client()
            for model, calls in (("shop", 1), ("bank", 1), ("shop", 2)):
                client.chat.completions.create(
                    model=model, messages=[{"role": "user", "content": FIRST}]
                )
                assert len(provider.requests) == calls


def test_readiness_metrics_and_the_api_show_and_throw_it(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    def gauge() -> str:
        lines = gateway.call("GET", "/metrics").data.decode().splitlines()
        return next(line for line in lines if 'kind="humans_only",assistant=""' in line)

    assert gauge().endswith(" 0")
    assert json.loads(gateway.call("GET", "/readyz").data)["switches"] == []
    thrown = gateway.call(
        "POST", "/gateway/v1/switches", json={"kind": "humans_only", "on": True, "by": "Anna K."}
    )
    assert thrown.status == 200, thrown.data
    assert gauge().endswith(" 1")
    ready = gateway.call("GET", "/readyz")
    assert ready.status == 200  # a stopped assistant is not a broken gateway
    assert json.loads(ready.data)["switches"][0]["kind"] == "humans_only"
    assert PEOPLE in Customer(gateway.client()).say(FIRST)
    off = gateway.call("POST", "/gateway/v1/switches", json={"kind": "humans_only", "on": False})
    assert json.loads(off.data)["switches"] == []
    assert provider.requests == []
    bad = gateway.call("POST", "/gateway/v1/switches", json={"kind": "humans_only", "on": "yes"})
    assert bad.status == 400


def test_the_api_needs_the_scope_for_it(gateway: RunningGateway) -> None:
    folder = gateway.settings.data.dir
    keys = {
        scope: here(
            folder, "apikey", "create", "--scope", scope, "--data-dir", str(folder), "--json"
        ).json()["key"]
        for scope in ("chat", "desk", "oversight")
    }
    order = {"kind": "humans_only", "on": True}
    for scope, status in (("chat", 403), ("desk", 403), ("oversight", 200)):
        headers = {"Authorization": f"Bearer {keys[scope]}"}
        thrown = gateway.call("POST", "/gateway/v1/switches", json=order, headers=headers)
        assert thrown.status == status
    assert gateway.call("POST", "/gateway/v1/switches", json=order).status == 401


def test_a_serving_process_obeys_a_command_of_another_one(tmp_path: Path) -> None:
    gate = Gate()
    with FakeProvider(slow(gate)) as provider:
        arguments = ("--policy", "eu-contract", "--upstream", provider.base_url)
        with serving(tmp_path, *arguments) as served:
            client = openai.OpenAI(base_url=f"{served.url}/v1", api_key="sk-x", max_retries=0)
            ask = {"model": "m", "messages": [{"role": "user", "content": FIRST}], "stream": True}
            chunks = client.chat.completions.create(**ask)  # type: ignore[call-overload]
            next(chunks)
            assert gate.reached.wait(30)
            done = spawned(tmp_path, "switch", "humans-only", "on")
            assert done.code == 0, done.err
            said = "".join(c.choices[0].delta.content or "" for c in chunks if c.choices)
            assert PEOPLE in said and "Późne" not in said
            again = client.chat.completions.create(**ask)  # type: ignore[call-overload]
            assert PEOPLE in "".join(c.choices[0].delta.content or "" for c in again if c.choices)
            assert len(provider.requests) == 1
