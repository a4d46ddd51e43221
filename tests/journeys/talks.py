"""Random conversations under random policies, and what may never happen in one.

Told small in the tests, large in the proofs. Customers know what they mean, since every sentence
here is of one kind; so it is known without asking the gateway when the model must not be called.
What then happened is read twice: at the provider, call by call, and in the audit log.
"""

from __future__ import annotations

import json
import random
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from audit_log.kinds import ActorKind, EventType
from audit_log.records import Actor, AuditEvent
from gateway.duties.oversight.switching import Order, SwitchDesk
from gateway.ports.switches import SwitchKind
from gateway.traffic.detection.understanding import UNDERSTOOD
from tests.builders import RunningGateway, running, saying
from tests.fakes import FakeProvider
from tests.journeys.own_policy import policy_file
from tests.journeys.reading_the_log import events_of, wait_until
from tests.journeys.talk_words import SENTENCES

NOTICES = Path(__file__).parents[2] / "policies" / "notices"
MODEL_SAYS = "Zamówienie 12 / order 12: OK."
OPERATOR = Actor(ActorKind.SERVICE, "command-line")
LANGUAGES = ("pl", "pl", "pl", "en", "en", *(x for x in SENTENCES if x not in ("pl", "en")))
WEIGHTS = {
    "ordinary": 10, "grant": 8, "refuse": 2, "unclear": 2, "withdraw": 3, "human": 2, "back": 3,
    "nature": 2, "young": 1, "convicted": 1, "title": 1,
}  # fmt: skip
CHANNELS = ("chat", "email", "widget", "api")


@dataclass(frozen=True)
class Chosen:
    """A policy as a test knows it."""

    base: str
    age: str
    share: int
    cohorts: bool
    criminal: str
    auxiliary: str
    keep: bool
    invented: str

    @property
    def wants_consent(self) -> bool:
        return self.base == "eu-customer-chat"

    @property
    def heeds_age(self) -> bool:
        return self.wants_consent and self.age != "off"

    def written(self, folder: Path) -> str:
        """The file, made from a bundled policy."""
        changes = [
            ("  check: declared ", f"  check: {self.age} "),
            ("  keep: true", f"  keep: {str(self.keep).lower()}"),
            ("  invented_data: record ", f"  invented_data: {self.invented} "),
        ]
        path = Path(policy_file(folder, self.base, *changes))
        cohorts = ", cohorts: [pilot], cohort_header: X-Cohort" if self.cohorts else ""
        more = {
            "rollout": f"{{share: {self.share}{cohorts}}}",
            "special_categories": f"{{criminal: {self.criminal}}}",
            "auxiliary": self.auxiliary,
        }
        text = path.read_text("utf-8")
        for key, value in more.items():
            text = re.sub(rf"^{key}:.*\n(?:[ \t].*\n)*", "", text, flags=re.MULTILINE)
            text += f"{key}: {value}\n"
        path.write_text(text, encoding="utf-8")
        return str(path)


def any_policy(chance: random.Random) -> Chosen:
    base = chance.choice(("eu-customer-chat", "eu-customer-chat", "eu-contract"))
    ages = ("off", "declared", "ask") if base == "eu-customer-chat" else ("off", "declared")
    return Chosen(
        base=base,
        age=chance.choice(ages),
        share=chance.choices((0, 40, 100), (1, 3, 16))[0],
        cohorts=chance.random() < 0.12,
        criminal=chance.choice(("human", "warn")),
        auxiliary=chance.choice(("refuse", "clear")),
        keep=chance.random() < 0.5,
        invented=chance.choice(("off", "record", "record", "withhold")),
    )


@dataclass
class Talk:
    """One customer, and what they have said so far that binds us."""

    number: int
    language: str
    headers: dict[str, str]
    by_history: bool
    old_enough: bool | None
    in_cohort: bool
    messages: list[dict[str, str]] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    called: list[str] = field(default_factory=list)
    granted: bool = False
    with_people: bool = False
    young: bool = False
    asked: bool = False
    """Whether the question for consent was in what the customer was told last."""
    said: str = ""
    """All that the customer was told, in order."""

    def hears(self, kind: str, chosen: Chosen) -> None:
        """Takes in what is said now, before anybody has answered."""
        asked = chosen.wants_consent and self.asked
        match kind:
            case "human":
                self.with_people = True
            case "back":
                self.with_people = False
            case "grant" if asked:
                self.granted = True
            case "refuse" if asked:
                self.granted, self.with_people = False, True
            case "withdraw":
                self.granted = False
            case "young":
                self.young = True
            case "convicted" if chosen.criminal == "human":
                self.with_people = True
            case _:
                pass

    def forbidden(self, chosen: Chosen, stopped: bool) -> str | None:
        """Why the model must not be called now; None where it may be."""
        too_young = self.young and self.old_enough is not True
        if stopped:
            return "switch"
        if chosen.share == 0 or (chosen.cohorts and not self.in_cohort):
            return "outside"
        if chosen.heeds_age and (self.old_enough is False or too_young):
            return "under_age"
        if self.with_people:
            return "with_people"
        if chosen.wants_consent and not self.granted:
            return "no_basis"
        return None


@dataclass
class Told:
    """Counts, and what broke a rule: must stay empty."""

    counts: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)


def tell(seed: int, conversations: int, turns: tuple[int, int] = (3, 8)) -> Told:
    """One installation under one random policy: so many customers, interleaved, with restarts."""
    chance, told = random.Random(seed), Told()
    chosen = any_policy(chance)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        provider = stack.enter_context(saying(MODEL_SAYS))
        story = _Story(seed, chance, chosen, chosen.written(folder), folder / "g", provider, told)
        story.tell(conversations, turns)
    return told


@dataclass
class _Story:
    seed: int
    chance: random.Random
    chosen: Chosen
    policy: str
    folder: Path
    provider: FakeProvider
    told: Told
    stopped: bool = False

    def tell(self, conversations: int, turns: tuple[int, int]) -> None:
        talks: list[Talk] = []
        steps = [n for n in range(conversations) for _ in range(self.chance.randint(*turns))]
        self.chance.shuffle(steps)
        by_number: dict[int, Talk] = {}
        phases = self.chance.randint(1, 3)
        size = -(-len(steps) // phases)
        for phase in range(phases):
            with running(self.folder, self.provider.base_url, policy=self.policy) as gateway:
                for number in steps[phase * size : (phase + 1) * size]:
                    if number not in by_number:
                        by_number[number] = self._customer(gateway, number)
                        talks.append(by_number[number])
                    if self.chance.random() < (0.2 if self.stopped else 0.02):
                        self._switch(gateway)
                    self._turn(gateway, by_number[number])
                self.told.counts["restarts"] += phase > 0
                if phase == phases - 1:
                    self._read_the_log(gateway, talks)
        self.told.counts["conversations"] += len(talks)

    def _customer(self, gateway: RunningGateway, number: int) -> Talk:
        chance = self.chance
        language = chance.choice(LANGUAGES)
        headers = {"X-Gateway-Channel": chance.choice(CHANNELS)}
        if chance.random() < 0.5:
            headers["X-Gateway-Language"] = language
        in_cohort = chance.random() < 0.7
        old_enough = chance.choice((None, None, None, None, True, False))
        if old_enough is not None:
            body = {"subject": f"k{number}", "old_enough": old_enough}
            made = gateway.call("POST", "/gateway/v1/tokens", json=body)
            headers["X-Gateway-Subject"] = made.json()["token"]
        if in_cohort:
            headers["X-Cohort"] = "pilot"
        return Talk(number, language, headers, chance.random() < 0.5, old_enough, in_cohort)

    def _switch(self, gateway: RunningGateway) -> None:
        parts = gateway.parts
        opened = parts.installation
        desk = SwitchDesk(opened.records, opened.keys, parts.switches, parts.clock)
        self.stopped = not self.stopped
        desk.throw(gateway.tenant, Order(SwitchKind.HUMANS_ONLY, self.stopped), OPERATOR)
        self.told.counts["switched"] += 1

    def _turn(self, gateway: RunningGateway, talk: Talk) -> None:
        kind = self._kind(talk)
        text = self.chance.choice(SENTENCES[talk.language][kind]).format(number=talk.number)
        talk.hears(kind, self.chosen)
        forbidden = talk.forbidden(self.chosen, self.stopped)
        before = len(self.provider.requests)
        answer, request = self._say(gateway, talk, text, kind)
        called = len(self.provider.requests) - before
        self.told.counts["turns"] += 1
        self.told.counts["calls"] += called
        self.told.counts[f"said:{kind}"] += 1
        if forbidden is not None:
            self.told.counts[f"forbidden:{forbidden}"] += 1
        if called:
            talk.called.append(request)
        if called > (forbidden is None):
            self._broken(talk, f"{kind}: a call in spite of {forbidden}")
        if kind == "title":
            return  # a front-end's own question changes nothing for the customer
        if self.stopped and kind != "withdraw":
            talk.with_people = True
        talk.asked = _shows("consent", answer) or _shows("consent_unclear", answer)
        told_before = talk.said + answer.partition(MODEL_SAYS)[0]
        if MODEL_SAYS in answer and not _discloses(told_before):
            self._broken(talk, "the model spoke before it was disclosed")
        talk.said += answer

    def _kind(self, talk: Talk) -> str:
        if not talk.messages:
            return "ordinary"
        kinds = [kind for kind in WEIGHTS if kind in SENTENCES[talk.language]]
        if talk.language not in UNDERSTOOD:
            kinds = ["ordinary", "title"]
        if talk.asked and "grant" in kinds and self.chance.random() < 0.5:
            return "grant"
        return self.chance.choices(kinds, [WEIGHTS[kind] for kind in kinds])[0]

    def _say(self, gateway: RunningGateway, talk: Talk, text: str, kind: str) -> tuple[str, str]:
        """The answer, and the id of the request."""
        headers = dict(talk.headers)
        messages = [*talk.messages, {"role": "user", "content": text}]
        if talk.requests and not talk.by_history:
            headers["X-Gateway-Conversation"] = talk.headers["reference"]
        headers.pop("reference", None)
        if kind == "title":
            headers["X-Gateway-Auxiliary"] = "title"
        stream = self.chance.random() < 0.3
        body: dict[str, Any] = {"model": "m", "messages": messages, "stream": stream}
        done = gateway.call("POST", "/v1/chat/completions", json=body, headers=headers)
        answer = _text(done.data, stream and done.status == 200) if done.status < 300 else ""
        request = done.headers.get("x-gateway-request-id", "")
        if kind == "title":
            return answer, request
        talk.requests.append(request)
        if done.status < 300:
            talk.headers["reference"] = done.headers["x-gateway-conversation"]
            talk.messages = [*messages, {"role": "assistant", "content": answer}]
        return answer, request

    def _broken(self, talk: Talk, what: str) -> None:
        self.told.broken.append(
            f"seed {self.seed}, {self.chosen}, customer {talk.number} ({talk.language}, "
            f"{'history' if talk.by_history else 'header'}): {what}"
        )

    def _read_the_log(self, gateway: RunningGateway, talks: list[Talk]) -> None:
        """The same rules once more, from the log alone."""

        def complete() -> bool:
            kinds = Counter(event.type for event in events_of(gateway))
            ends = kinds[EventType.TURN_ANSWERED] + kinds[EventType.TURN_FAILED]
            return ends >= kinds[EventType.TURN_FORWARDED]

        wait_until(complete)
        events = events_of(gateway)
        forwarded = sum(event.type is EventType.TURN_FORWARDED for event in events)
        if forwarded != len(self.provider.requests):
            self.told.broken.append(
                f"seed {self.seed}: {len(self.provider.requests)} calls, {forwarded} on record"
            )
        for what in by_the_log(events, self.chosen):
            self.told.broken.append(f"seed {self.seed}, {self.chosen}: {what}")
        of_request = {event.turn: event.conv for event in events if event.turn}
        self.told.counts["linked"] += sum(
            len({of_request.get(request) for request in talk.requests}) == 1 for talk in talks
        )


def by_the_log(events: list[AuditEvent], chosen: Chosen) -> Iterator[str]:
    """What the events of an installation show to be wrong, in their order."""
    stopped = False
    disclosed, granted, away, outside = set(), set(), set(), set()
    for event in events:
        conv = event.conv
        match event.type:
            case EventType.OVERSIGHT_STOP if event.state == "ordered":
                stopped = True
            case EventType.OVERSIGHT_RESUMED:
                stopped = False
            case EventType.DISCLOSURE_SHOWN:
                disclosed.add(conv)
            case EventType.CONSENT_GIVEN if event.purpose == "answer":
                granted.add(event.sref)
            case EventType.CONSENT_WITHDRAWN | EventType.CONSENT_REFUSED:
                granted.discard(event.sref)
            case EventType.HUMAN_REQUEST:
                away.add(conv)
                if event.state in ("outside_share", "outside_cohort"):
                    outside.add(conv)
            case EventType.HUMAN_RETURNED | EventType.HUMAN_CLOSED:
                away.discard(conv)
            case EventType.TURN_FORWARDED:
                if stopped:
                    yield "forwarded while everything was with people"
                if conv in away:
                    yield "forwarded after a hand-over"
                if conv in outside:
                    yield "forwarded outside the roll-out"
                if chosen.wants_consent and event.sref not in granted:
                    yield "forwarded without consent"
            case EventType.TURN_ANSWERED if event.count and conv not in disclosed:
                yield "answered before the disclosure was shown"
            case _:
                pass


def _text(data: bytes, streamed: bool) -> str:
    if not streamed:
        return str(json.loads(data)["choices"][0]["message"]["content"] or "")
    records = (json.loads(line[6:]) for line in data.split(b"\n\n") if line.startswith(b"data: {"))
    choices = (record["choices"][0] for record in records if record.get("choices"))
    return "".join(choice["delta"].get("content") or "" for choice in choices)


def _discloses(text: str) -> bool:
    """Whoever comes back from people is told in other words, and as fully."""
    return _shows("disclosure", text) or _shows("returned", text)


def _shows(name: str, text: str) -> bool:
    return any(fragment in text for fragment in _fragments(name))


@lru_cache
def _fragments(name: str) -> frozenset[str]:
    """The longest line without a parameter of a notice, in every language."""
    found = set()
    for path in NOTICES.glob(f"*/{name}@*.md"):
        body = path.read_text("utf-8").split("---\n", 2)[2]
        found.add(max((line for line in body.splitlines() if "{" not in line), key=len))
    return frozenset(found)
