"""Desks over real records on SQLite: what tests of duties and of the API share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from audit_log.kinds import ActorKind
from audit_log.records import Actor
from gateway.duties.acts import Acts
from gateway.duties.consents.desk import ConsentDesk
from gateway.duties.evidence.verification import LogVerification
from gateway.duties.handover.desk import HumanDesk
from gateway.duties.oversight.switching import SwitchDesk
from gateway.duties.retention.sweep import RetentionSweep
from gateway.duties.rights.desk import RightsDesk
from gateway.duties.rights.people import People
from gateway.ports.conversations import ConversationRecord, HandoverState
from gateway.ports.transcripts import Author, TranscriptLine
from gateway.records.storage.queries import SqlQueries
from gateway.services.switchboard import Switchboard
from gateway.traffic.detection.detector import InlineDetector
from gateway.traffic.identification.opening import SUBJECT
from gateway.traffic.identification.references import References
from gateway.traffic.pipeline.own_words import OwnWords, Principal
from gateway.traffic.pseudonyms.clearing import Clearing, customer_text
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from policies.in_force import InForce
from policies.loader import load_policy
from policies.model import Policy
from policies.notices.book import NoticeBook
from policies.rulebook import Rulebook
from tests.contracts.sqlite_house import TENANT, House, make_files, trail_of

DPO = Actor(ActorKind.DPO, "0" * 32)
PRINCIPAL = Principal("Sklep Testowy", "https://sklep.example/prywatnosc")
MONTH = timedelta(days=30)


@lru_cache(maxsize=1)
def clearing() -> Clearing:
    """The real detector, loaded once."""
    return Clearing(InlineDetector())


@lru_cache(maxsize=1)
def book() -> NoticeBook:
    return NoticeBook.load()


class Office:
    """All desks of one tenant over the records in a folder."""

    def __init__(self, folder: Path, policy: str = "eu-customer-chat") -> None:
        if not (folder / "data").exists():
            make_files(folder)
        self.house = House(folder)
        self.policy: Policy = load_policy(policy)
        self.clock = self.house.clock
        self.keys = self.house.keystore
        self.records = self.house.records
        self.queries = SqlQueries(self.records)
        self.references = References(self.keys)
        self.acts = Acts(self.records, self.keys, self.clock, InForce(Rulebook.of(self.policy)))
        self.words = OwnWords(book(), PRINCIPAL)
        self.humans = HumanDesk(self.acts, clearing())
        self.consents = ConsentDesk(self.acts, self.words)
        self.rights = self.rights_desk(self.records, self.keys)
        self.switches = Switchboard(self.records, self.records.switches_number, self.clock)
        self.switching = SwitchDesk(self.records, self.keys, self.switches, self.clock)
        self.verification = LogVerification(
            self.house.data_path, lambda tenant: trail_of(str(tenant))._signer.key
        )

    def rights_desk(self, records: Any, keys: Any) -> RightsDesk:
        people = People(self.records, keys, self.references)
        return RightsDesk(people, records, keys, self.queries, "pl")

    def sweep(self, keys: Any = None, records: Any = None) -> RetentionSweep:
        return RetentionSweep(
            records or self.records, keys or self.keys, self.queries, lambda _: None
        )

    def close(self) -> None:
        self.house.close()

    def customer(self, named: str | None = None, tenant: UUID = TENANT) -> UUID:
        """A new person, known to the tenant under a reference or anonymous."""
        subject = self.keys.create_subject(tenant)
        if named is not None:
            self.keys.enter(tenant, SUBJECT, named, subject)
        return subject

    def conversation(
        self,
        subject: UUID,
        *,
        tenant: UUID = TENANT,
        known: bool = True,
        language: str = "pl",
        life: timedelta = MONTH,
        state: HandoverState = HandoverState.BOT,
    ) -> ConversationRecord:
        """An open conversation with a case number of ours."""
        record = ConversationRecord(
            id=self.keys.create_conversation(tenant, subject),
            reference=self.references.issue(tenant),
            tenant=tenant,
            subject=subject,
            subject_known=known,
            state=state,
            language=language,
            channel="chat",
            opened_at=self.clock.now(),
            expires_at=self.clock.now() + life,
        )
        self.records.commit(lambda work: work.conversations.open(record))
        return record

    def says(self, record: ConversationRecord, text: str, author: Author = Author.CUSTOMER) -> None:
        """Keeps a line as the main path does: cleared, the values in the vault."""
        placeholders = PlaceholderMap(
            self.records.read(
                lambda work: work.vault.entries(record.tenant, record.subject, record.id)
            )
        )
        request = customer_text(text, record.language or "pl", str(record.id))
        cleared = clearing().clear([request], placeholders).texts[0]

        def keep(work: Any) -> None:
            work.vault.add(record.tenant, record.subject, record.id, placeholders.new_entries)
            line = TranscriptLine(
                id=uuid4(),
                conversation=record.id,
                turn=1,
                author=author,
                text=cleared,
                at=self.clock.now(),
                expires_at=record.expires_at,
                request_id=uuid4().hex,
                delivered_at=self.clock.now(),
            )
            work.transcripts.append(record.tenant, record.subject, (line,))

        self.records.commit(keep)

    def stored(self, record: ConversationRecord) -> list[str]:
        """The transcript as it lies in the store: placeholders, no values."""
        lines = self.records.read(
            lambda work: work.transcripts.read(record.tenant, record.subject, record.id)
        )
        return [line.text for line in lines]

    def state(self, record: ConversationRecord) -> HandoverState:
        found = self.records.read(lambda work: work.conversations.by_id(record.tenant, record.id))
        assert found is not None
        return found.state

    def events(self, tenant: UUID = TENANT) -> list[Any]:
        return [one.event for one in self.queries.events(tenant, limit=10_000)]

    def kinds(self, tenant: UUID = TENANT) -> list[str]:
        return [event.type.value for event in self.events(tenant)]


class Faulty:
    """Passes everything on, but raises `error` in place of the call of `method` number `at`."""

    def __init__(self, inner: Any, method: str, error: Exception, at: int = 1) -> None:
        self._inner, self._method, self._error, self._left = inner, method, error, at

    def __getattr__(self, name: str) -> Any:
        if name != self._method:
            return getattr(self._inner, name)
        self._left -= 1
        if self._left == 0:
            raise self._error
        return getattr(self._inner, name)


def after(inner: Any, method: str, error: Exception) -> Any:
    """Like `inner`, but `method` does its work and then the process seems to die."""

    class Dying:
        def __getattr__(self, name: str) -> Any:
            real: Callable[..., Any] = getattr(inner, name)
            if name != method:
                return real

            def work_and_die(*args: Any, **kwargs: Any) -> Any:
                real(*args, **kwargs)
                raise error

            return work_and_die

    return Dying()
