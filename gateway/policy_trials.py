"""Runs the tests inside a policy file: through the real stages, over a recording assistant.

A folder of its own that is gone afterwards, real records and keys, the detectors of this
installation; only the assistant behind the gateway is a stand-in, which writes down what it gets.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final
from uuid import uuid4

from audit_log.kinds import EventType, Result
from audit_log.reading import LoggedEvent
from gateway import installation
from gateway.app import Parts, assemble, house_of
from gateway.errors import GatewayError
from gateway.ports.upstream import UpstreamRequest
from gateway.records.storage.queries import SqlQueries
from gateway.relay import House, Inbound, Refused, relay
from gateway.services.clock import SystemClock
from gateway.settings import Data, PolicySettings, Settings
from gateway.traffic.detection.detector import DetectionPool, InlineDetector
from gateway.traffic.formats.registry import ROUTES
from gateway.traffic.identification.callers import Caller, SubjectClaims
from policies.comparing import shown
from policies.model import Policy
from policies.rule_model import CaseEntry, Outcome
from policies.rulebook import Rulebook
from policies.settings_by_path import NOTHING, value_of

SAYS_NOTHING: Final = "OK"
"""What a customer says in a test that is not about words."""

Body = Callable[[list[dict[str, str]], str], dict[str, Any]]

_BODIES: Final[Mapping[str, tuple[str, Body]]] = MappingProxyType(
    {
        "openai_chat": (
            "/v1/chat/completions",
            lambda messages, model: {"model": model, "messages": messages},
        ),
        "openai_embeddings": (
            "/v1/embeddings",
            lambda messages, model: {"model": model, "input": messages[-1]["content"]},
        ),
    }
)
_HUMAN: Final = frozenset(
    {
        "human_requested",
        "with_human",
        "humans_only",
        "service_outage",
        "outside_share",
        "outside_cohort",
        "special_human",
    }
)
_QUESTION: Final = frozenset({"consent_required", "consent_unclear"})
_NO: Final = frozenset({"no_rule", "rule_refuses", "language_not_covered"})
_MANY: Final = 10_000


@dataclass(frozen=True, slots=True)
class Tried:
    """How one test ended. `faults` is empty where it passed."""

    name: str
    faults: tuple[str, ...]
    rule: str | None = None
    outcome: str | None = None
    code: str | None = None

    @property
    def passed(self) -> bool:
        return not self.faults


@dataclass(slots=True)
class RecordingAssistant:
    """An upstream that answers a fixed sentence and keeps what it was sent."""

    received: list[bytes] = field(default_factory=list, repr=False)

    def send(self, request: UpstreamRequest) -> _Answer:
        self.received.append(request.body or b"")
        return _Answer(_ANSWERS.get(request.path, {}))


@dataclass(frozen=True, slots=True)
class _Answer:
    body: Mapping[str, Any]
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"content-type": "application/json"})

    def chunks(self) -> Iterator[bytes]:
        yield json.dumps(self.body).encode()

    def close(self) -> None:
        """Nothing is open."""


_ANSWERS: Final[Mapping[str, Mapping[str, Any]]] = {
    "/v1/chat/completions": {
        "id": "test",
        "object": "chat.completion",
        "created": 0,
        "model": "test",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": "Dziękuję. Thank you."},
                "finish_reason": "stop",
            }
        ],
    },
    "/v1/embeddings": {
        "object": "list",
        "model": "test",
        "data": [{"object": "embedding", "index": 0, "embedding": [0.0]}],
    },
}


def try_policy(
    settings: Settings, file: str, detector: DetectionPool | InlineDetector | None = None
) -> tuple[Tried, ...]:
    """Runs every test of a policy. Raises SettingsError where the policy cannot be used at all."""
    with _house(settings, file, detector) as (parts, house, assistant):
        cases = parts.rules.rulebook.cases
        return tuple(_Trial(parts, house, assistant, case).run() for case in cases)


@contextmanager
def _house(
    settings: Settings, file: str, detector: DetectionPool | InlineDetector | None
) -> Iterator[tuple[Parts, House, RecordingAssistant]]:
    with tempfile.TemporaryDirectory(prefix="gateway-policy-test-") as folder:
        upstream = settings.upstream.model_copy(
            update={"url": "http://127.0.0.1:9", "api_key": None, "api_key_file": None}
        )
        inline = settings.detection.model_copy(update={"workers": 0})
        own = settings.model_copy(
            update={
                "data": Data(dir=Path(folder)),
                "policy": PolicySettings(name=file),
                "upstream": upstream,
                "detection": inline,
            }
        )
        installation.create(own.data, SystemClock())
        assistant = RecordingAssistant()
        parts = replace(assemble(own, detector=detector), upstream=assistant)
        try:
            yield parts, house_of(parts), assistant
        finally:
            parts.close()


@dataclass(frozen=True, slots=True)
class _Trial:
    """One test on its way."""

    parts: Parts
    house: House
    assistant: RecordingAssistant
    case: CaseEntry

    def run(self) -> Tried:
        given = self.case.given
        path, body = _BODIES.get(given.route, ("", None))
        if body is None:
            return Tried(self.case.name, (f"route {given.route}: it cannot be tried yet",))
        self.assistant.received.clear()
        conversation, messages = str(uuid4()), list[dict[str, str]]()
        for text in given.said or (SAYS_NOTHING,):
            messages.append({"role": "user", "content": text})
            before = self._last_number()
            failed, said = self._send(path, body(messages, given.assistant), conversation)
            messages.append({"role": "assistant", "content": said})
        return self._compared(self._events(before), failed)

    def _send(
        self, path: str, body: dict[str, Any], conversation: str
    ) -> tuple[GatewayError | None, str]:
        """The error or what the customer reads."""
        wire_format = ROUTES.find("POST", path)
        if wire_format is None:
            raise LookupError(path)
        content = json.dumps(body).encode()
        caller = self._caller(conversation)
        inbound = Inbound(str(uuid4()), caller, wire_format, path, "", content, {})
        try:
            outbound = relay(inbound, self.house)
        except Refused as refused:
            return refused.error, ""
        except GatewayError as error:
            return error, ""
        try:
            answered = json.loads(b"".join(outbound.body))
        finally:
            outbound.body.close()
        choices = answered.get("choices") or [{}]
        return None, str(choices[0].get("message", {}).get("content") or "")

    def _caller(self, conversation: str) -> Caller:
        given = self.case.given
        return Caller(
            tenant=self.parts.installation.deployment.tenant,
            client="policy-test",
            claims=SubjectClaims(cohort=given.cohort) if given.cohort else None,
            conversation=conversation,
            language=given.language,
            channel=given.channel,
            country=given.country,
            tenant_name=given.tenant,
            assistant=given.assistant,
        )

    def _compared(self, events: tuple[LoggedEvent, ...], failed: GatewayError | None) -> Tried:
        expect = self.case.expect
        outcome, code = _outcome(events, failed)
        rule = next((e.event.policy.rule for e in events if e.event.policy is not None), None)
        policy = _policy_under(self.parts.rules.rulebook, rule)
        sent = [json.dumps(json.loads(b), ensure_ascii=False) for b in self.assistant.received]
        seen = "\n".join(sent)
        faults = [
            *_differs("rule", expect.rule, rule),
            *_differs("outcome", expect.outcome, outcome, f" ({code})" if code else ""),
            *_differs("code", expect.code, code),
        ]
        for path, wanted in expect.settings.items():
            found = value_of(policy, path)
            if found is NOTHING:
                faults.append(f"{path}: this policy has no such setting")
            elif found != wanted:
                faults.append(f"{path}: expected {shown(wanted)}, found {shown(found)}")
        faults += [
            f"the model did not see: {word}" for word in expect.model_sees if word not in seen
        ]
        faults += [f"the model saw: {word}" for word in expect.model_sees_not if word in seen]
        return Tried(self.case.name, tuple(faults), rule, outcome, code)

    def _events(self, after: int) -> tuple[LoggedEvent, ...]:
        tenant = self.parts.installation.deployment.tenant
        queries = SqlQueries(self.parts.installation.records)
        return queries.events(tenant, after=after, limit=_MANY)

    def _last_number(self) -> int:
        return max((logged.seq for logged in self._events(-1)), default=-1)


def _outcome(
    events: tuple[LoggedEvent, ...], failed: GatewayError | None
) -> tuple[Outcome, str | None]:
    """What came of the message, from the audit log as anybody would read it."""
    by_type = {logged.event.type: logged.event for logged in events}
    if EventType.TURN_FORWARDED in by_type and failed is None:
        return ("observed" if EventType.TURN_OBSERVED in by_type else "model"), None
    blocked = by_type.get(EventType.TURN_BLOCKED)
    if blocked is None or blocked.outcome is None:
        return "refused", failed.code if failed is not None else None
    code = blocked.outcome.code or ""
    if code in _HUMAN:
        return "human", code
    if code == "human_message":
        return "human_message", code
    if code in _NO or blocked.outcome.result is not Result.OK:
        return "refused", code
    return ("consent_question" if code in _QUESTION else "own_words"), code


def _policy_under(rulebook: Rulebook, rule: str | None) -> Policy:
    return next((each.policy for each in rulebook.rules if each.id == rule), rulebook.base)


def _differs(what: str, wanted: object, found: object, besides: str = "") -> Iterator[str]:
    if wanted is not None and wanted != found:
        yield f"{what}: expected {wanted}, found {found}{besides}"
