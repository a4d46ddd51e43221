"""What happens in a demo session: the customer says something, a human answers, things are erased.

Each function calls the gateway's API as any client would and writes what came of it into the
session. A route that refuses leaves its code in `session.problem`; nothing else is kept of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from gateway.web.demo.assistant import DemoAssistant
from gateway.web.demo.client import Facts, GatewayClient, RouteRefused
from gateway.web.demo.sessions import Author, DemoSession, Erased, Verdict

LIMIT_CHARACTERS = 2_000
AGENT = "Marta"

_PARAGRAPH = "\n\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """The next stretch of an answer on its way."""

    author: Author
    text: str = field(repr=False)


class TurnRunning(Exception):
    """An answer is still on its way in this session; the new message was not taken."""


def say(client: GatewayClient, session: DemoSession, text: str) -> Iterator[Piece]:
    """Sends the customer's words and yields the answer as it comes; the session keeps both.

    Consume it to the end or close it: what came so far is kept either way. Raises TurnRunning
    before anything is sent.
    """
    if not session.turn_lock.acquire(blocking=False):
        raise TurnRunning
    try:
        yield from _answered(client, session, text)
    finally:
        session.turn_lock.release()


def _answered(client: GatewayClient, session: DemoSession, text: str) -> Iterator[Piece]:
    with session.lock:
        session.turns += 1
        session.problem = None
        session.erased = None
        session.add(Author.CUSTOMER, text)
        history = session.history()
    facts, said, complete = Facts(), _Said(), False
    try:
        for item in client.say(history, session.visitor):
            if isinstance(item, Facts):
                facts = item
                with session.lock:
                    session.facts = _merged(session.facts, facts)
                continue
            author = _author(facts, item, first=not said.pieces)
            said.pieces.append(Piece(author, item))
            yield said.pieces[-1]
        complete = True
    except RouteRefused as refused:
        with session.lock:
            session.problem = refused.code
    finally:
        with session.lock:
            for author, words in said.by_author():
                session.add(author, words, language=facts.language, broken=not complete)


@dataclass(slots=True)
class _Said:
    pieces: list[Piece] = field(default_factory=list, repr=False)

    def by_author(self) -> list[tuple[Author, str]]:
        joined: list[tuple[Author, str]] = []
        for piece in self.pieces:
            if joined and joined[-1][0] is piece.author:
                joined[-1] = (piece.author, joined[-1][1] + piece.text)
            else:
                joined.append((piece.author, piece.text))
        return joined


def _author(facts: Facts, text: str, *, first: bool) -> Author:
    """Who wrote a piece. The gateway's words before the model's are a paragraph of their own."""
    match facts.author:
        case "human":
            return Author.HUMAN
        case "gateway":
            return Author.GATEWAY
        case _:
            pass
    if facts.author is None and (
        facts.consent in ("required", "refused", "withdrawn")
        or facts.handover in ("waiting", "human", "closed")
    ):
        return Author.GATEWAY
    return Author.GATEWAY if first and text.endswith(_PARAGRAPH) else Author.ASSISTANT


def _merged(old: Facts, new: Facts) -> Facts:
    """The newest facts; the reference stays once it is known."""
    if new.reference is not None or old.reference is None:
        return new
    return replace(new, reference=old.reference)


def refresh(client: GatewayClient, session: DemoSession) -> None:
    """Reads what is new: state, audit events, and messages a human wrote meanwhile.

    While an answer is on its way only the events are read, so that nothing overtakes it.
    """
    reference = session.facts.reference
    if reference is None:
        return
    try:
        events = client.events(reference, session.last_event)
        with session.lock:
            session.add_events(events)
        if session.answering:
            _read_state(client, session, reference)
            return
        if _read_state(client, session, reference):
            _deliver(client, session, reference)
    except RouteRefused as refused:
        with session.lock:
            session.problem = refused.code


def _read_state(client: GatewayClient, session: DemoSession, reference: str) -> bool:
    """Whether a human speaks or is awaited."""
    seen = client.conversation(reference)
    with session.lock:
        if session.facts.reference != reference:
            return False
        state, pseudonym = seen.get("state"), seen.get("upstream_user")
        session.state = state if isinstance(state, str) else None
        session.pseudonym = pseudonym if isinstance(pseudonym, str) else None
        return session.with_human


def _deliver(client: GatewayClient, session: DemoSession, reference: str) -> None:
    if not session.turn_lock.acquire(blocking=False):
        return
    try:
        for message in client.deliver(reference):
            text, agent = message.get("text"), message.get("agent")
            if isinstance(text, str):
                named = agent if isinstance(agent, str) else None
                with session.lock:
                    session.add(Author.HUMAN, text, agent=named)
    finally:
        session.turn_lock.release()


def hand_over(client: GatewayClient, session: DemoSession, action: str) -> None:
    """Asks for a human, or goes back to the assistant. Without a conversation nothing happens."""
    reference = session.facts.reference
    if reference is not None:
        with _telling(session):
            client.handover(reference, action)
        refresh(client, session)


def reply_as_agent(client: GatewayClient, session: DemoSession, text: str) -> None:
    """The visitor writes as the agent, which takes a waiting conversation over."""
    reference = session.facts.reference
    if reference is None or not session.with_human:
        return
    with _telling(session):
        client.reply_as_agent(reference, AGENT, text)
    refresh(client, session)


def verify(client: GatewayClient, session: DemoSession, *, tamper: bool) -> None:
    """Has the log checked, or a copy of it with one byte changed; the live log is never touched."""
    with _telling(session):
        found = client.verify(tamper=tamper)
        failed = found.get("failed")
        where = failed if isinstance(failed, dict) else {}
        row, size = where.get("seq"), found.get("size")
        verdict = Verdict(
            verified=found.get("verified") is True,
            size=size if type(size) is int else 0,
            tampered=tamper,
            row=row if type(row) is int else None,
            step=_text(where.get("step")),
            code=_text(where.get("code")),
        )
        with session.lock:
            session.verdict = verdict


def forget(client: GatewayClient, assistant: DemoAssistant, session: DemoSession) -> None:
    """Has the person erased at the gateway and at the assistant, and begins anew."""
    reference = session.facts.reference
    if reference is None:
        return
    refresh(client, session)
    with _telling(session):
        answer = client.erase(reference)
        counts = answer.get("destroyed")
        destroyed = counts if isinstance(counts, dict) else {}
        sequence = answer.get("sequence")
        with session.lock:
            requests = assistant.forget(session.pseudonym) if session.pseudonym else 0
            session.begin_anew()
            session.erased = Erased(
                sequence if type(sequence) is int else None,
                {str(k): v for k, v in destroyed.items() if type(v) is int},
                requests,
            )
        read_persons_events(client, session)


def read_persons_events(client: GatewayClient, session: DemoSession) -> None:
    """Reads what the log says of the person outside any conversation: an export, an erasure.

    Found by the keyed reference in the events already held.
    """
    known = {event["sref"] for event in session.events if isinstance(event.get("sref"), str)}
    with _telling(session):
        newer = client.events(None, session.last_event)
        with session.lock:
            session.add_events([event for event in newer if event.get("sref") in known])


def _text(value: object) -> str | None:
    return str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else None


class _telling:
    """Turns a refused route into `session.problem`."""

    def __init__(self, session: DemoSession) -> None:
        self._session = session

    def __enter__(self) -> None:
        with self._session.lock:
            self._session.problem = None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        if isinstance(error, RouteRefused):
            with self._session.lock:
                self._session.problem = error.code
            return True
        return False
