"""Personal data that the model makes up is not put before a customer as true (Art. 5(1)(d) GDPR).

A clause is examined before values are put back, so what stands behind a placeholder is never in
question: only what the model wrote itself. Where policy only records it, nothing is examined here;
the answer is examined once when it has ended (`Closing`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import regex

from gateway.conversation.messages import Role, TextKind
from gateway.errors import DetectionError
from gateway.ports.detector import Finding, TextRequest
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.told import told_in
from gateway.traffic.pseudonyms.clearing import Clearing
from gateway.traffic.pseudonyms.grammar import tokens_in
from gateway.traffic.pseudonyms.said_before import PERSONAL, SaidBefore
from gateway.traffic.stages.answer_checks import ClauseRule

_SOMETHING = regex.compile(r"[\p{L}\d]")


@dataclass(slots=True)
class Examination:
    """Judges the clauses of one answer, and counts what it found by kind.

    A clause that cannot be examined does not go out: nobody knows what stands in it.
    """

    clearing: Clearing
    draft: Draft = field(repr=False)
    counts: Counter[str] = field(default_factory=Counter)
    _told: SaidBefore | None = field(default=None, repr=False)

    def judges(self, clause: str, before: str) -> bool:
        """Whether the clause holds, or ends, personal data that nobody told the model."""
        lead = before if not before or before[-1].isspace() else f"{before} "
        exchange = self.draft.exchange
        scope = str(exchange.conversation.id)
        text = lead + clause
        request = TextRequest(text, Role.ASSISTANT, TextKind.PROSE, exchange.language, scope)
        try:
            findings = self.clearing.found([request], exchange.policy)[0]
        except DetectionError:
            return True
        invented = [f for f in findings if f.end > len(lead) and self._is_invented(text, f)]
        self.counts.update(finding.entity_type for finding in invented)
        return bool(invented)

    def _is_invented(self, text: str, finding: Finding) -> bool:
        if finding.entity_type not in PERSONAL:
            return False
        own = _without_placeholders(text, finding)
        if not _SOMETHING.search(own):
            return False
        if self._told is None:
            self._told = told_in(self.draft)
        return not self._told.holds(own, finding.entity_type)


def _without_placeholders(text: str, finding: Finding) -> str:
    """What of a finding the model wrote itself; an ending stuck to a placeholder belongs to it."""
    own, at = "", finding.start
    for token in tokens_in(text):
        end = token.end + len(token.ending)
        if end <= at or token.start >= finding.end:
            continue
        own += f"{text[at : max(at, token.start)]} "
        at = end
    return own + text[at : finding.end]


@dataclass(frozen=True, slots=True)
class InventedData:
    """Makes the rule for the clauses of an answer, where policy wants such data withheld."""

    words: OwnWords
    clearing: Clearing

    def rule_for(self, draft: Draft) -> tuple[ClauseRule, Examination] | None:
        """None where policy does not withhold, or where words cannot stand in the answer."""
        policy = draft.exchange.policy
        if policy.answer_checks.invented_data != "withhold":
            return None
        if not (draft.conversation.shape.free_text or draft.exchange.auxiliary):
            return None
        notices = self.words.say(draft.exchange, "data_withheld")
        line = " ".join(" ".join(notice.text.split()) for notice in notices[:1])
        examination = Examination(self.clearing, draft)
        return ClauseRule(examination.judges, line, once_in_a_row=True), examination
