"""The closed vocabularies of an audit event; SPEC.md has a sentence for each type."""

from enum import StrEnum


class EventType(StrEnum):
    """What happened, as ``subject.action``. A type outside this list is refused."""

    TURN_RECEIVED = "turn.received"
    TURN_PSEUDONYMISED = "turn.pseudonymised"
    TURN_FORWARDED = "turn.forwarded"
    TURN_ANSWERED = "turn.answered"
    TURN_RESTORED = "turn.restored"
    TURN_BLOCKED = "turn.blocked"
    TURN_FAILED = "turn.failed"
    TURN_OBSERVED = "turn.observed"
    POLICY_DECISION = "policy.decision"
    DISCLOSURE_SHOWN = "disclosure.shown"
    NATURE_QUESTION_DETECTED = "nature_question.detected"
    SELF_DISCLOSURE_SENT = "self_disclosure.sent"
    HUMAN_CLAIM_BLOCKED = "human_claim.blocked"
    SPECIAL_CATEGORY_DETECTED = "special_category.detected"
    NOTICE_SHOWN = "notice.shown"
    CONSENT_REQUESTED = "consent.requested"
    CONSENT_GIVEN = "consent.given"
    CONSENT_REFUSED = "consent.refused"
    CONSENT_WITHDRAWN = "consent.withdrawn"
    HUMAN_REQUEST = "human.request"
    HUMAN_OFFER = "human.offer"
    HUMAN_TAKEOVER = "human.takeover"
    HUMAN_MESSAGE = "human.message"
    HUMAN_RETURNED = "human.returned"
    HUMAN_CLOSED = "human.closed"
    AI_OPTOUT = "ai.optout"
    VAULT_READ = "vault.read"
    TRANSCRIPT_READ = "transcript.read"
    DSR_OPENED = "dsr.opened"
    DSR_VERIFIED = "dsr.verified"
    DSR_FULFILLED = "dsr.fulfilled"
    DSR_REFUSED = "dsr.refused"
    ERASURE_REQUESTED = "erasure.requested"
    ERASURE_COMMITTED = "erasure.committed"
    ERASURE_DESTROYED = "erasure.destroyed"
    HOLD_PLACED = "hold.placed"
    HOLD_RELEASED = "hold.released"
    RETENTION_EXPIRED = "retention.expired"
    EXPORT_CREATED = "export.created"
    KEY_ROTATED = "key.rotated"
    KEY_DESTROYED = "key.destroyed"
    APIKEY_CREATED = "apikey.created"
    APIKEY_REVOKED = "apikey.revoked"
    OPERATOR_INVITED = "operator.invited"
    ROLE_CHANGED = "role.changed"
    CONFIG_CHANGED = "config.changed"
    MODEL_CHANGED = "model.changed"
    RESTORE_COMPLETED = "restore.completed"
    LOG_OPENED = "log.opened"
    LOG_KEY_ROTATED = "log.key_rotated"
    GATEWAY_STARTED = "gateway.started"
    GATEWAY_STOPPED = "gateway.stopped"
    INCIDENT_OPENED = "incident.opened"


class ActorKind(StrEnum):
    """Who acted. `USER` is the customer; the console roles are staff."""

    USER = "user"
    DPO = "dpo"
    AGENT = "agent"
    SUPERVISOR = "supervisor"
    AUDITOR = "auditor"
    ADMIN = "admin"
    SERVICE = "service"
    APIKEY = "apikey"


class LegalBasis(StrEnum):
    """Art. 6(1)(a)–(f) GDPR, and explicit consent under Art. 9(2)(a)."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGAL_OBLIGATION = "legal_obligation"
    VITAL_INTERESTS = "vital_interests"
    PUBLIC_TASK = "public_task"
    LEGITIMATE_INTERESTS = "legitimate_interests"
    EXPLICIT_CONSENT = "explicit_consent"


class Result(StrEnum):
    """How it ended; `Outcome.code` says why."""

    OK = "ok"
    DENIED = "denied"
    ERROR = "error"
