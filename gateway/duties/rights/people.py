"""Whose data is meant: a case number, the tenant's own reference for a person, or our id."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from gateway.errors import SealingError
from gateway.ports.keys import KeyVault
from gateway.ports.records import Records
from gateway.traffic.identification.opening import SUBJECT
from gateway.traffic.identification.references import References

LONGEST_REFERENCE = 256


@dataclass(frozen=True, slots=True)
class SubjectFile:
    """One person as the rights desk knows them: random ids only.

    `living` is False once their key is destroyed; `reference` is what the audit log holds for them
    and goes with the key. `language` is that of their newest conversation.
    """

    tenant: UUID
    subject: UUID
    living: bool
    reference: str | None
    conversations: tuple[UUID, ...]
    language: str | None


@dataclass(frozen=True, slots=True)
class People:
    """Finds the person behind a reference. Finding nobody is an answer, not an error."""

    records: Records
    keys: KeyVault
    references: References

    def find(self, tenant: UUID, ref: str) -> SubjectFile | None:
        """The person, or None where nothing of this tenant is kept under the reference.

        A tenant may use UUIDs of its own, so its references are looked for before our ids.
        """
        if not 0 < len(ref) <= LONGEST_REFERENCE:
            return None
        if self.references.is_ours(tenant, ref):
            record = self.records.read(lambda work: work.conversations.by_reference(tenant, ref))
            return None if record is None else self.file(tenant, record.subject)
        found = self.keys.find(tenant, SUBJECT, ref)
        if found is not None:
            return self.file(tenant, found)
        subject = as_id(ref)
        if subject is None:
            return None
        file = self.file(tenant, subject)
        return file if file.reference is not None or file.conversations else None

    def file(self, tenant: UUID, subject: UUID) -> SubjectFile:
        """The file of a subject, known to exist or not."""
        records = self.records.read(lambda work: work.conversations.of_subject(tenant, subject))
        reference = self._log_reference(tenant, subject)
        return SubjectFile(
            tenant,
            subject,
            reference is not None,
            reference,
            tuple(record.id for record in records),
            records[-1].language if records else None,
        )

    def _log_reference(self, tenant: UUID, unit: UUID) -> str | None:
        try:
            return self.keys.subject_reference(tenant, unit)
        except SealingError:
            return None  # a key under this id, but no person's: some conversation's, say


def as_id(ref: str) -> UUID | None:
    """A UUID in its usual spelling, or None."""
    try:
        found = UUID(ref)
    except ValueError:
        return None
    return found if str(found) == ref.lower() else None
