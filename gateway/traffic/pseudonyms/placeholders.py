"""The placeholder map: every real value of one conversation and the token it goes by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from gateway.errors import ClientError
from gateway.ports.detector import Finding
from gateway.ports.inflection import Inflection, NoInflection
from gateway.ports.vault import OpenedRows, VaultEntry
from gateway.traffic.pseudonyms import token_writer
from gateway.traffic.pseudonyms.addresses import Places
from gateway.traffic.pseudonyms.alike import NumbersAlike
from gateway.traffic.pseudonyms.case_forms import formed_with_ending, in_case
from gateway.traffic.pseudonyms.days import KnownDays
from gateway.traffic.pseudonyms.grammar import LARGEST_NUMBER, Token, tokens_in, written
from gateway.traffic.pseudonyms.kept_texts import KeptTexts, Mark, Replacement, Written
from gateway.traffic.pseudonyms.known_names import KnownNames, NameOccurrence
from gateway.traffic.pseudonyms.labels import (
    LITERAL,
    PERSON,
    Likeness,
    label_for,
    likeness_of,
)
from gateway.traffic.pseudonyms.linking import also_written, link_of
from gateway.traffic.pseudonyms.memory import KnownValues
from gateway.traffic.pseudonyms.mentions import Mentions, is_called
from gateway.traffic.pseudonyms.people import People, with_spelling
from gateway.traffic.pseudonyms.person import Person
from gateway.traffic.pseudonyms.spans import names_joined, united

_Key = tuple[str, int]  # label and number

_ADDRESS: Final = "ADDRESS"
_MET_BEFORE: Final = 1.0  # score: it was somebody's data then, so it is now


@dataclass(slots=True)
class _Placed:
    """A span and the entry chosen for it."""

    finding: Finding = field(repr=False)
    key: _Key


class PlaceholderMap:
    """One map a conversation. Not safe for threads: one request has it at a time.

    Values equal by `labels.Likeness` share one token, which restores to the form first seen:
    `600100200` after `600 100 200` comes back with spaces, and a name in a second case with the
    ending of the first, unless the model asked for a case that was met. Everything else comes back
    character by character, and text that only looks like a token comes back as it was typed.
    """

    def __init__(
        self, entries: Iterable[VaultEntry] = (), inflection: Inflection | None = None
    ) -> None:
        self._grammar = grammar = inflection or NoInflection()
        self.opened_rows = OpenedRows()
        self.shelf_emptied = -1  # see `MapShelf.emptied`
        self.is_stored = False  # whether this request's admission has put it into the vault
        self._entries: dict[_Key, VaultEntry] = {}
        self._given: dict[_Key, VaultEntry] = {}
        self._by_link: dict[tuple[str, str], _Key] = {}
        self._highest: Counter[str] = Counter()
        self._mentions = Mentions(grammar)
        self._people = People(grammar)
        self._names = KnownNames(grammar)
        self._places = Places()
        self._alike = NumbersAlike()
        self._days = KnownDays()
        self._known = KnownValues()
        self._kept = KeptTexts()
        self._asked: set[Mark] = set()
        self._read: tuple[NameOccurrence, ...] = ()  # the names in the text cleared last
        self._changes = 0
        self._knows_more = False
        for entry in sorted(entries, key=lambda each: (each.label, each.number)):
            linked = _linked_by_value(entry)
            self._given[entry.label, entry.number] = linked
            self._hold(linked)
            for _, spelling in entry.forms:
                self._remember(linked, spelling)

    def __repr__(self) -> str:
        counts = ", ".join(f"{label}: {n}" for label, n in sorted(self._counts().items()))
        return f"PlaceholderMap({counts})"

    def _counts(self) -> Counter[str]:
        return Counter(label for label, _ in self._entries)

    @property
    def entries(self) -> tuple[VaultEntry, ...]:
        """All entries by label and number."""
        return tuple(self._entries[key] for key in sorted(self._entries))

    @property
    def new_entries(self) -> tuple[VaultEntry, ...]:
        """Entries that were not given: to be added to the vault before their tokens are sent."""
        return tuple(
            self._entries[key] for key in sorted(self._entries.keys() - self._given.keys())
        )

    @property
    def grown_entries(self) -> tuple[VaultEntry, ...]:
        """Given entries which have learnt a spelling or a name part since: to be replaced."""
        grown = [key for key, given in self._given.items() if _differ(self._entries[key], given)]
        return tuple(self._entries[key] for key in sorted(grown))

    def clear(self, text: str, findings: Sequence[Finding]) -> str:
        """The text with a token for each finding, known value and typed look-alike of a token.

        Raises DetectionError (`finding_out_of_range`), ClientError (`too_many_placeholders`).
        """
        return self.cleared(text, findings).text

    def cleared(self, text: str, findings: Sequence[Finding]) -> Written:
        """As `clear`, with what was replaced; costs next to nothing for a text cleared before."""
        self._kept.doubt(self._names.changed())
        kept = self._kept.find(text, findings, lambda: self._names.occurrences(text))
        if kept is not None:
            return kept
        self._kept.begin()
        self._asked.clear()
        self._people.asked()
        replaced = self.replacements(text, findings)
        self._kept.doubt(self._names.changed())
        spans = [(each.start, each.end, each.placeholder) for each in replaced]
        written = Written(token_writer.write(text, spans), replaced)
        self._kept.keep(text, findings, written, self._marks_of(text), self._read)
        return written

    def _marks_of(self, text: str) -> set[Mark]:
        """All by which the result of clearing `text` just now depends on this map."""
        return (
            self._known.marks_of(text)
            | self._names.marks_of(text)
            | self._places.marks_of(text)
            | self._alike.marks_of(text)
            | self._days.marks_of(text)
            | self._people.asked()
            | self._asked
        )

    @property
    def changes(self) -> int:
        """A count that grows whenever an entry is new or learns something."""
        return self._changes

    @property
    def size(self) -> int:
        """Entries and kept texts together, to bound memory by."""
        return len(self._entries) + len(self._kept)

    def reopened(self, entries: Sequence[VaultEntry]) -> bool:
        """Makes this map, used before, as good as one newly opened over what the vault holds now.

        False if the vault holds anything else by now (an erasure, another process, a change that
        was not committed): then only a new map will do.
        """
        if self._knows_more or len(entries) != len(self._entries):
            return False
        for each in entries:
            mine = self._entries.get((each.label, each.number))
            if mine is None or _differ(mine, each):
                return False
        # Equal, and from now on the same: the next comparison is quick.
        self._entries = {(each.label, each.number): each for each in entries}
        self._given = dict(self._entries)
        self.is_stored = False
        return True

    def as_it_stands(self) -> dict[_Key, VaultEntry]:
        """What the vault will hold once `new_entries` and `grown_entries` are in it."""
        return dict(self._entries)

    def stored(self, held: dict[_Key, VaultEntry]) -> None:
        """The vault has taken in what was `as_it_stands` then: what is new counts from there."""
        self._given, self.is_stored = held, True

    def still_held(self, entries: Sequence[VaultEntry]) -> bool:
        """Whether the vault holds what it held when this map was opened or last stored."""
        if len(entries) != len(self._given):
            return False
        held = ((self._given.get((each.label, each.number)), each) for each in entries)
        return not any(mine is None or _differ(mine, each) for mine, each in held)

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

    def value_for(self, token: Token) -> str | None:
        """What the token stands for; None if this conversation never issued it.

        Without case it comes as it was first seen, word for word; with one as it was met in that
        case, else as grammar forms it (see `case_forms`).
        """
        entry = self._entries.get((token.label, token.number))
        if entry is None or likeness_of(token.label) is not Likeness.NAME:
            return None if entry is None else entry.value
        if token.case is None:
            return entry.value
        return in_case(entry, token.case, self._grammar)

    def value_with_ending(self, token: Token) -> str | None:
        """The name in the case that an ending stuck to its token asks for; None if none is known.

        `[PERSON_1]owi` is the dative. Where no grammar knows the name, the ending stays an ending.
        """
        entry = self._entries.get((token.label, token.number))
        if entry is None or token.case is not None or not token.ending:
            return None
        if likeness_of(token.label) is not Likeness.NAME:
            return None
        return formed_with_ending(entry, token.ending.lstrip("-'’"), self._grammar)

    def may_go_on(self, token: Token) -> bool:
        """Whether a token issued here has this one's number and one more digit."""
        return any((token.label, 10 * token.number + digit) in self._entries for digit in range(10))

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

    def spelling_of(self, token: Token, number: int) -> str | None:
        """The spelling with this number; the form first seen where there is none, None where the

        token was never issued here.
        """
        entry = self._entries.get((token.label, token.number))
        if entry is None:
            return None
        return entry.forms[number][1] if number < len(entry.forms) else entry.value

    def entity_type_of(self, token: Token) -> str | None:
        """For the audit's counts; None if this conversation never issued the token."""
        entry = self._entries.get((token.label, token.number))
        return None if entry is None else entry.entity_type

    def residue(self, body: str) -> frozenset[str]:
        """Labels of identifiers, e-mails and phones of this map that stand in an outgoing body.

        The last wall before sending: anything but an empty set means that the body must not go.
        The body is read as text and with its JSON escapes undone; values below six characters and
        names are not looked for, and nothing fires inside longer words or numbers.
        """
        return self._known.strong_labels_in(body)

    def _occurrences(self, text: str) -> list[Finding]:
        self._read = self._names.occurrences(text)
        read = {
            (each.start, each.end): Finding(each.start, each.end, PERSON, _MET_BEFORE, each.name)
            for each in self._read
        }
        spelled = [
            Finding(each.start, each.end, each.entity_type, _MET_BEFORE)
            for each in self._known.occurrences(text)
            if each.label != PERSON
            or (
                (each.start, each.end) not in read
                and not self._names.may_be_common(text, each.start, each.end)
            )
        ]
        places = [
            Finding(start, end, _ADDRESS, _MET_BEFORE)
            for start, end in self._places.occurrences(text)
        ]
        return [*read.values(), *spelled, *places, *self._days.occurrences(text)]

    def _placed(self, text: str, findings: Sequence[Finding]) -> list[_Placed]:
        """Spans with their entries. What was first met in this very text is looked for again in
        all of it, so that one hit of the detector covers every occurrence."""
        spans = names_joined(text, united(text, findings, self._occurrences(text)))
        before = len(self._entries)
        keys = {_identity(span): self._key_for(span, text) for span in spans}
        if len(self._entries) > before:
            spans = names_joined(text, united(text, findings, self._occurrences(text)))
        spans = sorted([*spans, *self._alike.beside(text, spans)], key=lambda span: span.start)
        return [
            _Placed(span, keys.get(_identity(span)) or self._key_for(span, text)) for span in spans
        ]

    def _literals(self, text: str, start: int, end: int) -> Iterable[Replacement]:
        for token in tokens_in(text[start:end]):
            key = self._linked(LITERAL, LITERAL, token.spelling)
            yield Replacement(start + token.start, start + token.end, LITERAL, written(*key))

    def _key_for(self, span: Finding, text: str) -> _Key:
        label, value = label_for(span.entity_type), text[span.start : span.end]
        if likeness_of(label) is Likeness.TOWN:
            return self._town(label, span, value)
        if likeness_of(label) is not Likeness.NAME:
            return self._linked(label, span.entity_type, value)
        mention = self._mentions.person(text, span.start, span.end, span.name)
        case = (span.name.case if span.name else None) or ""
        addressed = case == "voc" or is_called(text, span.start)
        link, number = self._people.meet(value, mention, text, addressed=addressed)
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

    def _linked(self, label: str, entity_type: str, value: str) -> _Key:
        link = link_of(label, likeness_of(label), value)
        links = (link, *also_written(label, link))
        known = (self._by_link.get((label, each)) for each in links)
        key = next(filter(None, known), None) or self._same_place(label, value)
        if key is None:
            entry = self._new(label, entity_type, value, link, ())
            self._hold(entry)
            key = entry.label, entry.number
        return key

    def _town(self, label: str, span: Finding, value: str) -> _Key:
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

    def _same_place(self, label: str, value: str) -> _Key | None:
        """The address that this is another spelling of; it learns the spelling."""
        if likeness_of(label) is not Likeness.PLACE:
            return None
        self._asked |= self._places.mark_of(value)
        number = self._places.meant_by(value)
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
        number = self._highest[label] + 1
        if number > LARGEST_NUMBER:
            raise ClientError(
                "too_many_placeholders",
                "The conversation holds more personal data than can be replaced.",
                status=413,
            )
        return VaultEntry(label, number, entity_type, value, link, forms)

    def _hold(self, entry: VaultEntry) -> None:
        key = entry.label, entry.number
        is_new = key not in self._entries
        if self._entries.get(key) != entry:
            self._changes += 1
        self._entries[key] = entry
        likeness = likeness_of(entry.label)
        if likeness is Likeness.NAME:
            self._kept.touch(self._people.hold(entry))
            self._names.learn(entry.number, self._people.person(entry.number))
        else:
            self._by_link.setdefault((entry.label, entry.link), key)
        if likeness is Likeness.TOWN:
            for spelling in (entry.value, *(each for _, each in entry.forms)):
                self._by_link.setdefault(
                    (entry.label, link_of(entry.label, likeness, spelling)), key
                )
        if likeness is Likeness.PLACE:
            spellings = (entry.value, *(each for _, each in entry.forms))
            self._kept.touch(self._places.hold(entry.number, spellings))
        if is_new:
            self._highest[entry.label] = max(self._highest[entry.label], entry.number)
            self._remember(entry, entry.value)

    def _remember(self, entry: VaultEntry, spelling: str) -> None:
        if entry.label == LITERAL:
            return
        self._kept.touch(self._known.learn(entry.label, entry.entity_type, spelling, entry.link))
        self._kept.touch(self._alike.learn(entry.label, entry.entity_type, spelling))
        self._kept.touch(self._days.learn(entry.label, entry.entity_type, entry.link))
        if spelling != entry.value and all(spelling != each for _, each in entry.forms):
            self._knows_more = True  # no vault will hold it: more spellings than are kept


def _linked_by_value(entry: VaultEntry) -> VaultEntry:
    """The entry with the link that its value alone gives, where it was stored without one."""
    if entry.link:
        return entry
    likeness = likeness_of(entry.label)
    if likeness is Likeness.NAME:
        return replace(entry, link=Person.from_mention(entry.value, None).to_link())
    return replace(entry, link=link_of(entry.label, likeness, entry.value))


def _differ(one: VaultEntry, other: VaultEntry) -> bool:
    """Whether two entries are not equal; quick where they are one object, as most are."""
    return one is not other and one != other


def _identity(span: Finding) -> tuple[int, int, str]:
    return span.start, span.end, span.entity_type
