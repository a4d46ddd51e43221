"""Failures of the audit log.

    AuditError
    ├── RecordError         an event does not fit the closed schema
    ├── NoteError           a key, a signed note or a checkpoint is malformed or not signed by us
    ├── ProofError          an inclusion or consistency proof does not hold
    ├── StoreError          the database cannot be read as an audit log
    ├── TrailError          an append or a seal was refused; the caller must roll back
    │   └── ForkError       the log is shorter than, or contradicts, a published checkpoint
    ├── BundleError         an export was refused
    └── VerificationError   a log or a bundle does not verify; names the step and the row

Each carries a stable `code`. No message holds a value taken from a record.
"""


class AuditError(Exception):
    """Base of all failures; `code` is stable, the sentence is constant."""

    sentence = "The audit log refused."

    def __init__(self, code: str, detail: str = "") -> None:
        """Takes a stable `code`, and a `detail` that is a name of ours (a member, a file)."""
        self.code = code
        self.detail = detail
        super().__init__(f"{self.sentence} [{code}{': ' + detail if detail else ''}]")


class RecordError(AuditError):
    """An event, or stored bytes, do not fit the schema `gateway.audit/1`."""

    sentence = "The audit event does not fit its schema."


class NoteError(AuditError):
    """A key, signed note or checkpoint is malformed, or its signature does not hold."""

    sentence = "The signed note was refused."


class ProofError(AuditError):
    """A Merkle proof does not connect what it claims to connect."""

    sentence = "The proof does not hold."


class StoreError(AuditError):
    """The database could not be read, or holds something that is no audit log."""

    sentence = "The audit log could not be read."


class TrailError(AuditError):
    """An append or seal was refused; the caller must roll its transaction back."""

    sentence = "The audit log did not accept the record."


class ForkError(TrailError):
    """The log is shorter than, or contradicts, a checkpoint kept outside the database."""

    sentence = "The audit log contradicts a checkpoint that was already published."


class BundleError(AuditError):
    """An export was refused or a bundle could not be read."""

    sentence = "The audit bundle was refused."


class VerificationError(AuditError):
    """The first thing that does not verify.

    `step` is one of `audit_log.verifier.STEPS`; `row` names the culprit in words
    (``entry 17``, ``tile 0/3``, ``head``, ``file checkpoint``); `seq` is the sequence number where
    the culprit is an entry, else None.
    """

    sentence = "The audit log does not verify."

    def __init__(self, step: str, seq: int | None, code: str, row: str = "") -> None:
        self.step = step
        self.seq = seq
        self.row = row or ("head" if seq is None else f"entry {seq}")
        super().__init__(code, f"step {step}, {self.row}")
