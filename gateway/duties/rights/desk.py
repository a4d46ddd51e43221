"""The rights desk: what is kept of a person, in their hands or gone (Art. 15, 17, 20 GDPR).

Erasure goes in steps, each of which may be the last before a crash, and is taken up again there:

1. The request is on record.
2. The person's keys are destroyed; from here on nobody reads anything of them, in no copy.
3. Their rows are deleted, a tombstone set and the destruction recorded, all in one unit of work.

After a crash between 2 and 3 the same reference leads here again while this process lives; our own
id for the person always does; and the start of the gateway finishes what was left by itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from audit_log.kinds import EventType
from audit_log.records import Actor, Reason
from gateway.duties.rights.archive import archive
from gateway.duties.rights.contents import contents
from gateway.duties.rights.people import People, SubjectFile, as_id
from gateway.duties.rights.receipt import ErasureReceipt, counted, receipt_of
from gateway.duties.rights.wording import spoken
from gateway.errors import ClientError, StoreError
from gateway.ports.erasure import ErasingRecords, ErasingWork
from gateway.ports.keys import KeyVault, ShredReceipt
from gateway.ports.queries import Queries, SubjectHoldings
from gateway.traffic.pipeline.evidence import event

ACCESS = Reason("data_subject_access")
_UNFINISHED = "unfinished-erasure"


@dataclass(frozen=True, slots=True)
class RightsDesk:
    """Exports and erases. One for the house; `default_language` is that of the readable page."""

    people: People
    records: ErasingRecords
    keys: KeyVault
    queries: Queries
    default_language: str
    _unfinished: dict[bytes, UUID] = field(default_factory=dict, init=False, repr=False)

    def resolve(self, tenant: UUID, ref: str) -> SubjectFile | None:
        """Who is meant by a case number, the tenant's own reference, or our id for the person."""
        return self.people.find(tenant, ref)

    def count(self, file: SubjectFile) -> dict[str, int]:
        """How much is kept of a person: what an erasure would delete."""
        return counted(self.queries.counts_of_subject(file.tenant, file.subject))

    def export(self, tenant: UUID, ref: str, at: datetime, actor: Actor) -> bytes:
        """A ZIP of everything that is kept; well-formed, and saying so, where that is nothing.

        On record before the first byte is handed out. Raises StoreError (`erasure_unfinished`)
        between the steps of an erasure, (`export_incomplete`) if a section would be missing.
        """
        file = self.resolve(tenant, ref)
        holdings = self._holdings(tenant, file)
        created = event(
            EventType.EXPORT_CREATED,
            tenant,
            at,
            actor=actor,
            sref=file.reference if file else None,
            reason=ACCESS,
            count=sum(holdings.rows.values()),
            art=("GDPR-15.3", "GDPR-20"),
        )
        self.records.commit(lambda work: work.record(created))
        events = (
            self.queries.events_about(tenant, file.reference, file.conversations) if file else ()
        )
        language = spoken(file.language if file else None, self.default_language)
        return archive(contents(holdings, events, at, language), at, language)

    def erase(self, tenant: UUID, ref: str, at: datetime, actor: Actor) -> ErasureReceipt:
        """Destroys everything of a person and says what that was. May be repeated.

        Raises ClientError (`subject_not_found`, 404) where the reference leads to nobody: an
        erasure of nobody is not confirmed. After a finished erasure the person's references lead
        nowhere too, since they went with the rest; only our own id still brings the receipt.
        Raises StoreError (503) where a step could not be done now; then call again.
        """
        mark = self.keys.digest(tenant, _UNFINISHED, ref.encode())
        file = self.resolve(tenant, ref)
        subject = file.subject if file else (self._unfinished.get(mark) or as_id(ref))
        if subject is None:
            raise nobody()
        reference = file.reference if file else None
        if file is not None:
            self._unfinished[mark] = subject
        if file is not None and file.living:
            requested = event(
                EventType.ERASURE_REQUESTED,
                tenant,
                at,
                actor=actor,
                sref=reference,
                art=("GDPR-17",),
            )
            self.records.commit(lambda work: work.record(requested))  # 1
        shredded = self._shred(tenant, subject)  # 2
        receipt = self._clear_away(tenant, subject, reference, shredded, at, actor)  # 3
        self._unfinished.pop(mark, None)
        return receipt

    def _shred(self, tenant: UUID, subject: UUID) -> ShredReceipt:
        try:
            return self.keys.shred_subject(tenant, subject)
        except StoreError as error:
            if error.code == "unit_unknown":
                raise nobody() from error
            raise

    def _clear_away(
        self,
        tenant: UUID,
        subject: UUID,
        reference: str | None,
        shredded: ShredReceipt,
        at: datetime,
        actor: Actor,
    ) -> ErasureReceipt:
        done_before = self.queries.buried(subject)
        gone = event(
            EventType.ERASURE_DESTROYED,
            tenant,
            at,
            actor=actor,
            sref=reference,
            art=("GDPR-17",),
        )

        def delete(work: ErasingWork) -> dict[str, int]:
            rows = work.erasure.subject(tenant, subject, shredded.sequence)
            if not done_before or any(rows.values()):
                work.record(replace(gone, count=sum(rows.values())))
            return rows

        rows = self.records.commit(delete)
        number = self.queries.number_of(tenant, gone.id)
        return receipt_of(shredded, rows, number, repeated=number is None)

    def _holdings(self, tenant: UUID, file: SubjectFile | None) -> SubjectHoldings:
        if file is None:
            return SubjectHoldings((), ())
        if not file.living:
            if any(self.queries.counts_of_subject(tenant, file.subject).values()):
                raise StoreError(
                    "erasure_unfinished", "An erasure is under way here; it goes on by itself."
                )
            return SubjectHoldings((), ())
        return self.queries.holdings(tenant, file.subject)


def nobody() -> ClientError:
    """The same for a reference that never was, one of another tenant, and one that was erased."""
    return ClientError("subject_not_found", "Nothing is held under this reference.", status=404)
