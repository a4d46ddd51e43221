"""Detection as the main path asks for it: implements `gateway.ports.detector.Detector`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gateway.conversation.messages import Role
from gateway.errors import DetectionError
from gateway.ports import detector as port
from gateway.traffic.detection.analyser import failed
from gateway.traffic.detection.analysis import Analysis, Detector, Intents, TextRequest
from gateway.traffic.detection.findings import Finding
from gateway.traffic.detection.intents.reader import (
    TABLES,
    read_intents,
    reads_as_human_claim,
)
from gateway.traffic.detection.language import language_of
from gateway.traffic.detection.normalised import normalise

_CHAT_ROLE = {
    Role.CUSTOMER: "user",
    Role.ASSISTANT: "assistant",
    Role.SYSTEM: "system",
    Role.TOOL: "tool",
    Role.SURROUNDING: "system",
}


UNDERSTOOD = frozenset(TABLES)
"""Languages in which it is read what a customer asks for in words."""


@dataclass(frozen=True, slots=True)
class Examining:
    """Hands requests to a pool (or to this process) and its answers back in the port's words."""

    detector: Detector

    def analyse(self, requests: Sequence[port.TextRequest]) -> list[port.Analysis]:
        """See `Detector.analyse`."""
        asked = [TextRequest(each.text, each.language_hint, each.scope) for each in requests]
        try:
            return [_analysis(found) for found in self.detector.analyse_many(asked)]
        except DetectionError:
            raise
        except Exception as error:  # whatever a detector dies of, it has examined nothing
            raise failed() from error


def read_wishes(text: str, language: str, role: Role = Role.CUSTOMER) -> port.Wishes:
    """What a text asks for. In this process, without the pool: a wish for a human is understood

    also when examining for personal data fails.
    """
    return _wishes(read_intents(normalise(text).text, language, _CHAT_ROLE[role]))


def claims_human(clause: str, language: str) -> bool:
    """Whether an assistant's words claim that a human speaks."""
    return reads_as_human_claim(normalise(clause).text, language)


def detect_language(text: str, hint: str | None) -> tuple[str, bool]:
    """ISO 639-1 code, and whether the text itself tells it."""
    guess = language_of(normalise(text).text, hint)
    return guess.language, guess.certain


def _analysis(found: Analysis) -> port.Analysis:
    return port.Analysis(
        found.language,
        found.certain,
        tuple(_finding(finding) for finding in found.findings),
    )


def _finding(finding: Finding) -> port.Finding:
    form = finding.lemma
    name = port.NameForm(form.given, form.surname, form.gender, form.case) if form else None
    return port.Finding(
        finding.start, finding.end, finding.entity_type, finding.score, name, finding.base
    )


def _wishes(intents: Intents) -> port.Wishes:
    return port.Wishes(
        wants_human=intents.wants_human,
        returns_to_bot=intents.returns_to_bot,
        consent_reply=intents.consent_reply,
        asks_nature=intents.asks_nature,
        rights_request=intents.rights_request,
        special_categories=intents.special_categories,
        claims_human=intents.claims_human,
    )
