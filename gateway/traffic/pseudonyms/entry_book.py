"""The entries of one conversation: what of them the vault holds, what their tokens stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from gateway.errors import ClientError
from gateway.ports.inflection import Inflection
from gateway.ports.vault import OpenedRows, VaultEntry
from gateway.traffic.pseudonyms.case_forms import after_title, formed_with_ending, in_case
from gateway.traffic.pseudonyms.grammar import LARGEST_NUMBER, Token
from gateway.traffic.pseudonyms.labels import Likeness, likeness_of

Key = tuple[str, int]
"""Label and number."""


class EntryBook:
    """Entries by label and number, those given by the vault and those that came since."""

    def __init__(self, grammar: Inflection) -> None:
        self.opened_rows = OpenedRows()
        self.shelf_emptied = -1  # see `MapShelf.emptied`
        self.is_stored = False  # whether this request's admission has put it into the vault
        self._grammar = grammar
        self._entries: dict[Key, VaultEntry] = {}
        self._given: dict[Key, VaultEntry] = {}
        self._highest: Counter[str] = Counter()
        self._changes = 0
        self._knows_more = False  # than any vault will hold: more spellings than are kept

    def __repr__(self) -> str:
        counted = Counter(label for label, _ in self._entries)
        counts = ", ".join(f"{label}: {n}" for label, n in sorted(counted.items()))
        return f"{type(self).__name__}({counts})"

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

    @property
    def changes(self) -> int:
        """A count that grows whenever an entry is new or learns something."""
        return self._changes

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

    def as_it_stands(self) -> dict[Key, VaultEntry]:
        """What the vault will hold once `new_entries` and `grown_entries` are in it."""
        return dict(self._entries)

    def stored(self, held: dict[Key, VaultEntry]) -> None:
        """The vault has taken in what was `as_it_stands` then: what is new counts from there."""
        self._given, self.is_stored = held, True

    def still_held(self, entries: Sequence[VaultEntry]) -> bool:
        """Whether the vault holds what it held when this map was opened or last stored."""
        if len(entries) != len(self._given):
            return False
        held = ((self._given.get((each.label, each.number)), each) for each in entries)
        return not any(mine is None or _differ(mine, each) for mine, each in held)

    def value_for(self, token: Token, before: str = "") -> str | None:
        """What the token stands for; None if this conversation never issued it.

        Without case it comes as it was first seen, word for word, unless the title at the end of
        `before` needs another case; with one as it was met in that case, else as grammar forms it
        (see `case_forms`).
        """
        entry = self._entries.get((token.label, token.number))
        if entry is None or likeness_of(token.label) is not Likeness.NAME:
            return None if entry is None else entry.value
        if token.case is None:
            return after_title(entry, before, self._grammar) if before else entry.value
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

    def _next_number(self, label: str) -> int:
        number = self._highest[label] + 1
        if number > LARGEST_NUMBER:
            raise ClientError(
                "too_many_placeholders",
                "The conversation holds more personal data than can be replaced.",
                status=413,
            )
        return number

    def _enter(self, entry: VaultEntry) -> bool:
        """Takes the entry in; whether its number is new."""
        key = entry.label, entry.number
        is_new = key not in self._entries
        if self._entries.get(key) != entry:
            self._changes += 1
        self._entries[key] = entry
        if is_new:
            self._highest[entry.label] = max(self._highest[entry.label], entry.number)
        return is_new


def _differ(one: VaultEntry, other: VaultEntry) -> bool:
    """Whether two entries are not equal; quick where they are one object, as most are."""
    return one is not other and one != other
