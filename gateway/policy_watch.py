"""Hot reload: looks at the policy file while serving, and puts a good edit into force.

A policy that cannot be used never replaces one that can: it is reported, and the old one stays.
Exchanges that are open keep the policy they were opened under.
"""

from __future__ import annotations

import logging
import threading
from typing import Final

from audit_log.kinds import EventType, Result
from audit_log.records import AuditEvent
from gateway.app import Parts
from gateway.errors import GatewayError
from gateway.policy_loading import keep_source, vocabulary
from gateway.traffic.pipeline.evidence import event, outcome, policy_member
from policies.errors import PolicyFileError
from policies.loader import file_of, parse_rulebook
from policies.model import Policy
from policies.rulebook import Rulebook
from policies.texts import require_texts

EVERY_SECONDS: Final = 1.0
_SETTLE_SECONDS: Final = 0.05
_SETTLE_LOOKS: Final = 20

log = logging.getLogger("gateway.policy")


class PolicyWatch:
    """Looks once a second, and at once when woken. One for each serving process."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._vocabulary = vocabulary()
        self._file = file_of(parts.settings.policy.name).absolute()
        self._seen: bytes | None = parts.rules.rulebook.source
        self._looked_for = parts.rules.rulebook.on_request
        self._woken = threading.Event()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="policy-watch", daemon=True)

    def start(self) -> None:
        """Looks from now on, in a thread of its own."""
        self._thread.start()

    def wake(self) -> None:
        """Look now. Safe in a signal handler."""
        self._woken.set()

    def stop(self) -> None:
        """Ends the looking; returns when the last look is done."""
        self._stopped.set()
        self._woken.set()
        self._thread.join()

    def look(self) -> None:
        """One look: an unchanged file costs a read, a changed one is used or refused."""
        content = self._settled()
        if content == self._seen:
            return
        self._seen = content
        try:
            rulebook = self._read(content)
            if rulebook.digest != self._parts.rules.rulebook.digest:
                self._record_change(rulebook)
            self._parts.rules.replace(rulebook)
        except PolicyFileError as error:
            self._refuse(error.code, error.line)
        except GatewayError as error:
            self._seen = None  # nothing is wrong with the file: the next look tries again
            self._refuse(error.code, 0)

    def _run(self) -> None:
        while not self._stopped.is_set():
            self._woken.wait(EVERY_SECONDS)
            self._woken.clear()
            if self._stopped.is_set():
                return
            try:
                self.look()
            except Exception as error:
                log.error("policy_look_failed", extra={"exception": type(error).__name__})

    def _settled(self) -> bytes | None:
        """The bytes once they stay the same: an editor may be writing. None: no file to be read."""
        content = self._bytes()
        for _ in range(_SETTLE_LOOKS):
            if content == self._seen or self._stopped.wait(_SETTLE_SECONDS):
                break
            before, content = content, self._bytes()
            if before == content:
                break
        return content

    def _bytes(self) -> bytes | None:
        try:
            return self._file.read_bytes()
        except OSError:
            return None

    def _read(self, content: bytes | None) -> Rulebook:
        """The edited policy, if it may be used here and now. Raises PolicyFileError."""
        file = str(self._file)
        if content is None:
            raise PolicyFileError("file_unreadable", file, 0, "The file cannot be read.")
        old = self._parts.rules.rulebook.source
        if len(content) < len(old) and old.startswith(content):
            # What is left of a file may be a policy by itself, with other rules.
            raise PolicyFileError(
                "file_cut_off",
                file,
                content.count(b"\n") + 1,
                "This is the beginning of the old file: its end is missing. Raise `version` if so"
                " it shall be.",
            )
        rulebook = parse_rulebook(content, file, self._vocabulary)
        require_texts(rulebook, self._parts.book)
        if not rulebook.on_request <= self._looked_for:
            raise PolicyFileError(
                "restart_needed",
                file,
                0,
                "This asks for kinds that the running detectors do not look for: restart.",
            )
        return rulebook

    def _record_change(self, rulebook: Rulebook) -> None:
        """Kept and recorded before it holds."""
        keep_source(self._parts.settings, rulebook)
        self._commit(self._event(EventType.CONFIG_CHANGED, Result.OK, None, policy=rulebook.base))
        log.info("policy_changed", extra={"policy": rulebook.base.digest_shown})

    def _refuse(self, code: str, line: int) -> None:
        rules = self._parts.rules
        rules.refuse(code, line)
        log.error("policy_refused", extra={"code": code, "line": line})
        refused = self._event(
            EventType.POLICY_REFUSED, Result.DENIED, code, policy=rules.policy, line=line
        )
        try:
            self._commit(refused)
        except GatewayError as error:
            log.error("record_failed", extra={"code": error.code})

    def _event(
        self, kind: EventType, result: Result, code: str | None, *, policy: Policy, line: int = 0
    ) -> AuditEvent:
        return event(
            kind,
            self._parts.installation.deployment.tenant,
            self._parts.clock.now(),
            policy=policy_member(policy),
            outcome=outcome(result, code),
            count=line or None,
        )

    def _commit(self, done: AuditEvent) -> None:
        self._parts.installation.records.commit(lambda work: work.record(done))
