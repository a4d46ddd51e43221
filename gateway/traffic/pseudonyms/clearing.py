"""Takes personal data out of texts: examines them, then writes placeholders in its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

import regex

from gateway.conversation.messages import Role, TextKind
from gateway.ports.detector import Analysis, Detector, Finding, TextRequest
from gateway.ports.inflection import Inflection
from gateway.ports.vault import VaultEntry
from gateway.traffic.pseudonyms import token_writer
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap, Replacement

CASE_NUMBER: Final = "CASE_NUMBER"
_HINTED: Final = {"email": "EMAIL_ADDRESS", "phone": "PHONE_NUMBER", "address": "ADDRESS"}
_CASE_NUMBER = regex.compile(r"(?<![A-Z0-9])GW(?:-[0-9A-Z]{4}){6}(?![A-Z0-9])", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cleared:
    """The texts in their order, what was replaced in each, and how each was read."""

    texts: tuple[str, ...] = field(repr=False)
    counts: dict[str, int]
    analyses: tuple[Analysis, ...] = field(repr=False)
    replacements: tuple[tuple[Replacement, ...], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Clearing:
    """Clears texts into one conversation's placeholder map. Raises DetectionError, never skips."""

    detector: Detector
    inflection: Inflection | None = None

    def open_map(self, entries: Iterable[VaultEntry] = ()) -> PlaceholderMap:
        """A conversation's map over what its vault holds, which knows the grammar of names."""
        return PlaceholderMap(entries, self.inflection)

    def clear(
        self,
        requests: Sequence[TextRequest],
        placeholders: PlaceholderMap,
        entities: frozenset[str] | None = None,
    ) -> Cleared:
        """`entities` limits what is masked; None masks everything that was found.

        The order of `requests` is the order in which placeholders are numbered. A case number of
        ours and a text whose whole purpose is to name somebody are always masked.
        """
        analyses = self.detector.analyse(requests)
        findings = [
            _chosen(request, analysis, entities)
            for request, analysis in zip(requests, analyses, strict=True)
        ]
        examined = list(zip(requests, findings, strict=True))
        known = placeholders.entries
        written = [placeholders.replacements(request.text, found) for request, found in examined]
        if placeholders.entries != known:
            # What is recognised in the newest message is personal in the oldest one too, where the
            # same digits may have stood for nothing.
            written = [placeholders.replacements(r.text, found) for r, found in examined]
        texts = (
            token_writer.write(request.text, [(r.start, r.end, r.placeholder) for r in replaced])
            for request, replaced in zip(requests, written, strict=True)
        )
        counts = Counter(each.entity_type for replaced in written for each in replaced)
        return Cleared(tuple(texts), dict(counts), tuple(analyses), tuple(written))

    def learn(
        self, hints: Sequence[tuple[str, str]], placeholders: PlaceholderMap, scope: str
    ) -> None:
        """Puts what is known of the customer into the map before any message is read.

        Names are examined, so that other grammatical cases of them link to the same placeholder.
        """
        names = [value for kind, value in hints if kind == "name" and value.strip()]
        requests = [TextRequest(v, Role.CUSTOMER, TextKind.NAME, None, scope) for v in names]
        if requests:
            self.clear(requests, placeholders)
        for kind, value in hints:
            entity = _HINTED.get(kind)
            if entity is not None and value.strip():
                placeholders.clear(value, [Finding(0, len(value), entity, 1.0)])


def _chosen(
    request: TextRequest, analysis: Analysis, entities: frozenset[str] | None
) -> list[Finding]:
    """What of the findings is masked; a case number of ours always."""
    found = _findings(request, analysis)
    if entities is None:
        return found
    return [each for each in found if each.entity_type in entities | {CASE_NUMBER}]


def _findings(request: TextRequest, analysis: Analysis) -> list[Finding]:
    found = list(analysis.findings)
    if request.kind is TextKind.NAME and request.text.strip():
        whole = [f for f in found if f.end - f.start >= len(request.text.strip())]
        if not whole:
            # The member exists to name somebody: what no recogniser knows is a name all the same.
            form = next((f.name for f in found if f.entity_type == "PERSON"), None)
            found = [Finding(0, len(request.text), "PERSON", 1.0, form)]
    for match in _CASE_NUMBER.finditer(request.text):
        found = [f for f in found if f.end <= match.start() or f.start >= match.end()]
        found.append(Finding(match.start(), match.end(), CASE_NUMBER, 1.0))
    return sorted(found, key=lambda finding: finding.start)


def whole_message(text: str, placeholders: PlaceholderMap) -> str:
    """One placeholder for a whole message, where it must be kept but could not be examined."""
    if not text:
        return text
    return placeholders.clear(text, [Finding(0, len(text), "MESSAGE", 1.0)])


def customer_text(text: str, language: str, scope: str) -> TextRequest:
    """A customer's message as a request to the detector."""
    return TextRequest(text, Role.CUSTOMER, TextKind.PROSE, language, scope)
