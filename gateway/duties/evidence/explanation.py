"""Why was this request answered like that? Each decision with its rule, setting, file and line.

Read from the audit log and from the policies kept by digest; nothing is decided anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from audit_log.kinds import EventType
from audit_log.reading import LoggedEvent
from audit_log.records import AuditEvent
from gateway.traffic.stages.decisions import EVENTS, ORDER, RULE, Decided, decided_by
from policies.errors import PolicyFileError
from policies.rule_model import DEFAULT_DENY
from policies.strict_yaml import Document
from policies.tracing import KeptSource, Place, place_of, why_of

FindSource = Callable[[str], KeptSource | None]
"""Digest → the policy file that had it, if it was kept."""


@dataclass(frozen=True, slots=True)
class Explained:
    """One decision. `file`, `line`: in the kept copy of the policy; None: the file does not say.

    `what` is the stage that decided, or the kind of the record; `setting` the path as it stands in
    the file, None where no policy can decide otherwise.
    """

    number: int
    at: datetime
    what: str
    code: str | None
    why: str
    policy: str | None = None
    rule: str | None = None
    rule_says: str | None = None
    setting: str | None = None
    value: Any = None
    file: str | None = None
    loaded_from: str | None = None
    line: int | None = None


def explain(events: Iterable[LoggedEvent], find: FindSource) -> tuple[Explained, ...]:
    """Everything that was decided about one request, in the order of the log."""
    return tuple(one for logged in events for one in _explained(logged, find))


def _explained(logged: LoggedEvent, find: FindSource) -> Iterator[Explained]:
    event = logged.event
    verdicts = dict(event.verdicts or {})
    for stage, verdict in sorted(verdicts.items(), key=_in_order):
        would = "would: " if event.type is EventType.TURN_OBSERVED else ""
        yield _said(logged, would + stage, verdict, decided_by(stage, verdict), find)
    code = event.outcome.code if event.outcome is not None else None
    if event.type is EventType.TURN_BLOCKED and event.state is not None and code is not None:
        if verdicts.get(event.state) != code:  # of a stage outside the list, or of the door
            yield _said(logged, event.state, code, decided_by(event.state, code), find)
        return
    decided = EVENTS.get(event.type)
    if decided is not None:
        yield _said(logged, event.type.value, _code_of(event), decided, find)


def _in_order(verdict: tuple[str, str]) -> int:
    return ORDER.index(verdict[0]) if verdict[0] in ORDER else len(ORDER)


def _code_of(event: AuditEvent) -> str | None:
    return event.outcome.code if event.outcome is not None else event.state


def _said(
    logged: LoggedEvent, what: str, code: str | None, decided: Decided, find: FindSource
) -> Explained:
    event = logged.event
    policy = event.policy
    if policy is None:
        return Explained(logged.seq, event.time, what, code, decided.sentence)
    source, document = _kept(policy.hash, find)
    place = _place(document, decided, policy.rule)
    return Explained(
        number=logged.seq,
        at=event.time,
        what=what,
        code=code,
        why=decided.sentence,
        policy=f"{policy.id}@{policy.version}#{policy.hash[:16]}",
        rule=policy.rule,
        rule_says=why_of(document, policy.rule) if document is not None else None,
        setting=place.path if place is not None else decided.setting,
        value=place.value if place is not None and decided.setting != RULE else None,
        file=source.path if source is not None else None,
        loaded_from=source.loaded_from if source is not None else None,
        line=place.line if place is not None else _line_of_rule(document, policy.rule),
    )


def _kept(digest: str, find: FindSource) -> tuple[KeptSource | None, Document | None]:
    source = find(digest)
    if source is None:
        return None, None
    try:
        return source, source.document()
    except PolicyFileError:
        return None, None  # somebody changed the copy: it explains nothing any more


def _place(document: Document | None, decided: Decided, rule: str | None) -> Place | None:
    if document is None or decided.setting is None:
        return None
    return place_of(document, decided.setting, rule)


def _line_of_rule(document: Document | None, rule: str | None) -> int | None:
    if document is None or rule is None or rule == DEFAULT_DENY:
        return None
    return place_of(document, RULE, rule).line
