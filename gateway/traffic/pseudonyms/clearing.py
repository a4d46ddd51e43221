"""Takes personal data out of texts: examines them, then writes placeholders in its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

import regex

from gateway.conversation.messages import Role, TextKind
from gateway.ports.detector import Analysis, Detector, Finding, TextRequest
from gateway.ports.inflection import Inflection
from gateway.ports.vault import OpenedRows, VaultEntry
from gateway.traffic.pseudonyms.examination import NOTHING_EARLIER, Earlier, examined
from gateway.traffic.pseudonyms.kept_texts import Replacement
from gateway.traffic.pseudonyms.listed import ListedWords
from gateway.traffic.pseudonyms.map_shelf import MapShelf
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from policies.model import ON_REQUEST, Policy

CASE_NUMBER: Final = "CASE_NUMBER"
SENTENCE: Final = "SENTENCE"
"""Words that go behind a placeholder whole, for what they tell and not for whom they name."""

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
    listed: ListedWords = field(default_factory=ListedWords)
    shelf: MapShelf = field(default_factory=MapShelf)

    def open_map(self, entries: Iterable[VaultEntry] = ()) -> PlaceholderMap:
        """A conversation's map over what its vault holds, which knows the grammar of names."""
        return PlaceholderMap(entries, self.inflection)

    def map_of(
        self,
        conversation: UUID,
        read: Callable[[OpenedRows], tuple[VaultEntry, ...]],
        used: PlaceholderMap | None = None,
    ) -> PlaceholderMap:
        """A conversation's map as its vault stands, which `read` reads; give it back after use.

        `used` is a map that this request had from here before. Raises as `read` does.
        """
        emptied = self.shelf.emptied
        known = used or self.shelf.take(conversation)
        rows = known.opened_rows if known is not None else OpenedRows()
        entries = read(rows)
        if known is None or not known.reopened(entries):
            known = self.open_map(entries)
            known.opened_rows = rows
        known.shelf_emptied = emptied
        return known

    def give_back(self, conversation: UUID, placeholders: PlaceholderMap) -> None:
        """The request is done with the map, which the next one may have."""
        self.shelf.put(conversation, placeholders, placeholders.shelf_emptied)

    def clear(
        self,
        requests: Sequence[TextRequest],
        placeholders: PlaceholderMap,
        entities: frozenset[str] | None = None,
        *,
        earlier: Earlier = NOTHING_EARLIER,
        under: Policy | None = None,
        whole: Sequence[Sequence[tuple[int, int]]] = (),
    ) -> Cleared:
        """`entities` limits what is masked; None masks everything that was found.

        `under` is the policy whose listed words hold; what only other policies ask for, and the
        detector looks for on their behalf, is left.

        The order of `requests` is the order in which placeholders are numbered. A case number of
        ours and a text whose whole purpose is to name somebody are always masked. `earlier` is what
        was said before these texts, where they are not the whole conversation. `whole` are spans of
        each text that go behind one placeholder each, whatever stands in them.
        """
        analyses = examined(requests, earlier, self.detector)
        findings = self._chosen(requests, analyses, entities, under)
        if any(whole):
            findings = [_behind(s, f) for s, f in zip(whole, findings, strict=True)]
        read = list(zip(requests, findings, strict=True))
        known = placeholders.changes
        written = [placeholders.cleared(request.text, found) for request, found in read]
        if placeholders.changes != known:
            # What is recognised in the newest message is personal in the oldest one too, where the
            # same digits may have stood for nothing. The last was written with all of it known.
            anew = [placeholders.cleared(r.text, found) for r, found in read[:-1]]
            written = [*anew, *written[-1:]]
        counts = Counter(r.entity_type for each in written for r in each.replacements)
        return Cleared(
            tuple(each.text for each in written),
            dict(counts),
            tuple(analyses),
            tuple(each.replacements for each in written),
        )

    def found(self, requests: Sequence[TextRequest], under: Policy) -> list[list[Finding]]:
        """What of each text would be replaced under a policy that replaces all kinds."""
        analyses = examined(requests, NOTHING_EARLIER, self.detector)
        return self._chosen(requests, analyses, None, under)

    def _chosen(
        self,
        requests: Sequence[TextRequest],
        analyses: Sequence[Analysis],
        entities: frozenset[str] | None,
        under: Policy | None,
    ) -> list[list[Finding]]:
        listed, unasked = self.listed, frozenset[str]()
        if under is not None:
            chosen = under.redaction
            listed = ListedWords.of(chosen.always, chosen.never)
            unasked = ON_REQUEST - chosen.on_request
        return [
            listed.applied(request.text, _chosen(request, analysis, entities, unasked))
            for request, analysis in zip(requests, analyses, strict=True)
        ]

    def learn(
        self,
        hints: Sequence[tuple[str, str]],
        placeholders: PlaceholderMap,
        scope: str,
        under: Policy | None = None,
    ) -> None:
        """Puts what is known of the customer into the map before any message is read.

        Names are examined, so that other grammatical cases of them link to the same placeholder.
        """
        names = [value for kind, value in hints if kind == "name" and value.strip()]
        requests = [TextRequest(v, Role.CUSTOMER, TextKind.NAME, None, scope) for v in names]
        if requests:
            self.clear(requests, placeholders, under=under)
        for kind, value in hints:
            entity = _HINTED.get(kind)
            if entity is not None and value.strip():
                placeholders.clear(value, [Finding(0, len(value), entity, 1.0)])


def _chosen(
    request: TextRequest,
    analysis: Analysis,
    entities: frozenset[str] | None,
    unasked: frozenset[str],
) -> list[Finding]:
    """What of the findings is masked; a case number of ours always."""
    found = [each for each in _findings(request, analysis) if each.entity_type not in unasked]
    if entities is None:
        return found
    return [each for each in found if each.entity_type in entities | {CASE_NUMBER}]


def _behind(spans: Sequence[tuple[int, int]], findings: list[Finding]) -> list[Finding]:
    """One finding for each span, in place of all that touch it; what is cut goes behind as well."""
    for start, end in spans:
        touching = [each for each in findings if each.start < end and start < each.end]
        findings = [each for each in findings if each not in touching]
        start = min([start, *(each.start for each in touching)])
        end = max([end, *(each.end for each in touching)])
        findings.append(Finding(start, end, SENTENCE, 1.0))
    return sorted(findings, key=lambda finding: finding.start)


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
