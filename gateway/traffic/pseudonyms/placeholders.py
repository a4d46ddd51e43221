"""The placeholder map: every real value of one conversation and the token it goes by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from gateway.ports.detector import Finding
from gateway.ports.inflection import Inflection, NoInflection
from gateway.ports.vault import VaultEntry
from gateway.traffic.pseudonyms import token_writer
from gateway.traffic.pseudonyms.entry_book import EntryBook, Key
from gateway.traffic.pseudonyms.grammar import tokens_in, written
from gateway.traffic.pseudonyms.kept_texts import KeptTexts, Mark, Replacement, Written
from gateway.traffic.pseudonyms.labels import LITERAL, Likeness, label_for, likeness_of
from gateway.traffic.pseudonyms.linking import also_written, link_of
from gateway.traffic.pseudonyms.mentions import Mentions, is_called
from gateway.traffic.pseudonyms.met_before import MetBefore
from gateway.traffic.pseudonyms.people import People
from gateway.traffic.pseudonyms.person import Person
from gateway.traffic.pseudonyms.placed import Placed, joined
from gateway.traffic.pseudonyms.said_of_names import Says, said_of_names, whole_names
from gateway.traffic.pseudonyms.side_by_side import are_two
from gateway.traffic.pseudonyms.spans import addresses_joined, names_joined, united
from gateway.traffic.pseudonyms.spellings import with_spelling


class PlaceholderMap(EntryBook):
    """One map a conversation. Not safe for threads: one request has it at a time.

    Values equal by `labels.Likeness` share one token, which restores to the form first seen:
    `600100200` after `600 100 200` comes back with spaces, and a name in a second case with the
    ending of the first, unless the model asked for a case that was met. Everything else comes back
    character by character, and text that only looks like a token comes back as it was typed.
    """

    def __init__(
        self, entries: Iterable[VaultEntry] = (), inflection: Inflection | None = None
    ) -> None:
        grammar = inflection or NoInflection()
        super().__init__(grammar)
        self._by_link: dict[tuple[str, str], Key] = {}
        self._mentions = Mentions(grammar)
        self._people = People(grammar)
        self._met = MetBefore(grammar)
        self._kept = KeptTexts()
        self._asked: set[Mark] = set()
        for entry in sorted(entries, key=lambda each: (each.label, each.number)):
            linked = _linked_by_value(entry)
            self._given[entry.label, entry.number] = linked
            self._hold(linked)
            for _, spelling in entry.forms:
                self._remember(linked, spelling)

    def clear(self, text: str, findings: Sequence[Finding]) -> str:
        """The text with a token for each finding, known value and typed look-alike of a token.

        Raises DetectionError (`finding_out_of_range`), ClientError (`too_many_placeholders`).
        """
        return self.cleared(text, findings).text

    def cleared(self, text: str, findings: Sequence[Finding]) -> Written:
        """As `clear`, with what was replaced; costs next to nothing for a text cleared before."""
        self._kept.doubt(self._met.names.changed())
        kept = self._kept.find(text, findings, lambda: self._met.names.occurrences(text))
        if kept is not None:
            return kept
        self._kept.begin()
        self._asked.clear()
        self._people.asked()
        replaced = self.replacements(text, findings)
        self._kept.doubt(self._met.names.changed())
        spans = [(each.start, each.end, each.placeholder) for each in replaced]
        written = Written(token_writer.write(text, spans), replaced)
        self._kept.keep(text, findings, written, self._marks_of(text), self._met.read)
        return written

    def _marks_of(self, text: str) -> set[Mark]:
        """All by which the result of clearing `text` just now depends on this map."""
        return self._met.marks_of(text) | self._people.asked() | self._asked

    @property
    def size(self) -> int:
        """Entries and kept texts together, to bound memory by."""
        return len(self._entries) + len(self._kept)

    def replacements(self, text: str, findings: Sequence[Finding]) -> tuple[Replacement, ...]:
        """What `clear` replaces, in order; offsets are code points of `text`.

        A finding wins over a look-alike that it touches. Raises as `clear` does.
        """
        found: list[Replacement] = []
        place = 0
        for placed in self._placed(text, findings):
            start, end = placed.finding.start, placed.finding.end
            found.extend(self._literals(text, place, start))
            found.append(Replacement(start, end, placed.finding.entity_type, written(*placed.key)))
            place = end
        found.extend(self._literals(text, place, len(text)))
        return tuple(found)

    def spelling_number(self, placeholder: str, spelling: str) -> int | None:
        """Which of the entry's `forms` this spelling is; None for the form first seen.

        A spelling that is not there yet is learnt. `placeholder` must be one that this map wrote.
        """
        token = next(tokens_in(placeholder))
        entry = self._entries[token.label, token.number]
        if spelling == entry.value:
            return None
        spellings = [form for _, form in entry.forms]
        if spelling not in spellings:
            entry = replace(entry, forms=(*entry.forms, ("", spelling)))
            self._hold(entry)
            self._remember(entry, spelling)
            return len(spellings)
        return spellings.index(spelling)

    def residue(self, body: str) -> frozenset[str]:
        """Labels of identifiers, e-mails and phones of this map that stand in an outgoing body.

        The last wall before sending: anything but an empty set means that the body must not go.
        The body is read as text and with its JSON escapes undone; values below six characters and
        names are not looked for, and nothing fires inside longer words or numbers.
        """
        return self._met.values.strong_labels_in(body)

    def _placed(self, text: str, findings: Sequence[Finding]) -> list[Placed]:
        """Spans with their entries. What was first met in this very text is looked for again in
        all of it, so that one hit of the detector covers every occurrence."""
        spans = self._spans(text, findings)
        before = len(self._entries)
        keys = self._keys_of(text, spans)
        if len(self._entries) > before:
            spans = self._spans(text, findings)
        spans = sorted([*spans, *self._met.alike.beside(text, spans)], key=lambda span: span.start)
        return joined(
            text,
            [Placed(s, keys.get(_identity(s)) or self._key_for(s, text)) for s in spans],
        )

    def _spans(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        spans = united(text, findings, self._met.occurrences(text))
        return addresses_joined(text, whole_names(text, names_joined(text, spans)))

    def _keys_of(self, text: str, spans: Sequence[Finding]) -> dict[tuple[int, int, str], Key]:
        said = list(said_of_names(text, spans))
        other_names = {_identity(s.second): s.first for s in said if s.says is Says.ONE_PERSON}
        keys: dict[tuple[int, int, str], Key] = {}
        for before, span in zip((None, *spans), spans, strict=False):
            identity = _identity(span)
            first = other_names.get(identity)
            if first is None:
                is_other = before is not None and are_two(text, before, span)
                other = keys[_identity(before)] if before is not None and is_other else None
                keys[identity] = self._key_for(span, text, other)
            else:
                keys[identity] = self._renamed(keys[_identity(first)], span, text)
        for each in said:
            pair = keys[_identity(each.first)], keys[_identity(each.second)]
            if each.says is Says.FIRST_IS_WRONG:
                self._put_right(*pair)
            elif each.says is Says.SECOND_IS_WRONG:
                self._put_right(*reversed(pair))
        return keys

    def _renamed(self, key: Key, span: Finding, text: str) -> Key:
        """The person by one more surname."""
        value = text[span.start : span.end]
        mention = self._mentions.person(text, span.start, span.end, span.name)
        old = self._entries[key]
        person = self._people.person(old.number).also_called(mention)
        case = (span.name.case if span.name else None) or ""
        entry = with_spelling(old, person.to_link(), case, value)
        if entry is not old:
            self._hold(entry)
            self._remember(entry, value)
        return key

    def _put_right(self, wrong: Key, right: Key) -> None:
        """The name that is right takes over what is known of the one that was wrong."""
        if wrong == right:
            return
        links = self._people.put_right(wrong[1], right[1])
        for key, link in zip((wrong, right), links, strict=True):
            if link != self._entries[key].link:
                self._hold(replace(self._entries[key], link=link))

    def _literals(self, text: str, start: int, end: int) -> Iterable[Replacement]:
        for token in tokens_in(text[start:end]):
            key = self._linked(LITERAL, LITERAL, token.spelling)
            yield Replacement(start + token.start, start + token.end, LITERAL, written(*key))

    def _key_for(self, span: Finding, text: str, other: Key | None = None) -> Key:
        """The entry of the span, which is not `other`."""
        label, value = label_for(span.entity_type), text[span.start : span.end]
        if likeness_of(label) is Likeness.TOWN:
            return self._town(label, span, value)
        if likeness_of(label) is not Likeness.NAME:
            return self._linked(label, span.entity_type, value)
        name = self._mentions.read(text, span)
        mention = self._mentions.person(text, span.start, span.end, name)
        case = (name.case if name else None) or ""
        addressed = case == "voc" or is_called(text, span.start, span.end)
        link, number = self._people.meet(value, mention, text, addressed=addressed)
        if number is not None and (label, number) == other:
            link, number = replace(mention, settled=True).to_link(), None
        if number is None:
            entry = self._new(label, span.entity_type, value, link, ((case, value),))
        else:
            old = self._entries[label, number]
            entry = with_spelling(old, link, case, value)
            if entry is old:
                return label, number
        self._hold(entry)
        self._remember(entry, value)
        return entry.label, entry.number

    def _linked(self, label: str, entity_type: str, value: str) -> Key:
        link = link_of(label, likeness_of(label), value)
        links = (link, *also_written(label, link))
        known = (self._by_link.get((label, each)) for each in links)
        key = next(filter(None, known), None) or self._same_place(label, value)
        if key is None:
            entry = self._new(label, entity_type, value, link, ())
            self._hold(entry)
            key = entry.label, entry.number
        return key

    def _town(self, label: str, span: Finding, value: str) -> Key:
        """A place under its base form where one is known; every spelling met leads to it."""
        as_spelled = link_of(label, Likeness.TOWN, value)
        link = as_spelled if span.base is None else link_of(label, Likeness.TOWN, span.base)
        key = self._by_link.get((label, link)) or self._by_link.get((label, as_spelled))
        if key is None:
            entry = self._new(label, span.entity_type, value, link, ())
        else:
            old = self._entries[key]
            entry = old if value == old.value else with_spelling(old, old.link, "", value)
            if entry is old:
                return key
        self._hold(entry)
        self._remember(entry, value)
        return entry.label, entry.number

    def _same_place(self, label: str, value: str) -> Key | None:
        """The address that this is another spelling of; it learns the spelling."""
        if likeness_of(label) is not Likeness.PLACE:
            return None
        self._asked |= self._met.places.mark_of(value)
        number = self._met.places.meant_by(value)
        if number is None:
            return None
        old = self._entries[label, number]
        entry = with_spelling(old, old.link, "", value)
        if entry is not old:
            self._hold(entry)
            self._remember(entry, value)
        return label, number

    def _new(
        self,
        label: str,
        entity_type: str,
        value: str,
        link: str,
        forms: tuple[tuple[str, str], ...],
    ) -> VaultEntry:
        return VaultEntry(label, self._next_number(label), entity_type, value, link, forms)

    def _hold(self, entry: VaultEntry) -> None:
        key, is_new = (entry.label, entry.number), self._enter(entry)
        likeness = likeness_of(entry.label)
        if likeness is Likeness.NAME:
            self._kept.touch(self._people.hold(entry))
            self._met.names.learn(entry.number, self._people.person(entry.number))
        else:
            self._by_link.setdefault((entry.label, entry.link), key)
        if likeness is Likeness.TOWN:
            for spelling in (entry.value, *(each for _, each in entry.forms)):
                self._by_link.setdefault(
                    (entry.label, link_of(entry.label, likeness, spelling)), key
                )
        if likeness is Likeness.PLACE:
            spellings = (entry.value, *(each for _, each in entry.forms))
            self._kept.touch(self._met.places.hold(entry.number, spellings))
        if is_new:
            self._remember(entry, entry.value)

    def _remember(self, entry: VaultEntry, spelling: str) -> None:
        if entry.label == LITERAL:
            return
        self._kept.touch(self._met.learn(entry, spelling))
        if spelling != entry.value and all(spelling != each for _, each in entry.forms):
            self._knows_more = True


def _identity(span: Finding) -> tuple[int, int, str]:
    return span.start, span.end, span.entity_type


def _linked_by_value(entry: VaultEntry) -> VaultEntry:
    """The entry with the link that its value alone gives, where it was stored without one."""
    if entry.link:
        return entry
    likeness = likeness_of(entry.label)
    if likeness is Likeness.NAME:
        return replace(entry, link=Person.from_mention(entry.value, None).to_link())
    return replace(entry, link=link_of(entry.label, likeness, entry.value))
