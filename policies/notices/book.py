"""The book of legal texts: chooses, fills in, and takes out again what the gateway itself said."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from policies.errors import PolicyFileError
from policies.notices import manifest, template
from policies.notices.files import Notice, Status, read_notice

BUNDLED_NOTICES: Final = Path(__file__).parent
_LEADING: Final = re.compile(r"\s*+")


@dataclass(frozen=True, slots=True)
class RenderedNotice:
    """A notice as a person sees it. `sha256` is that of `text` in UTF-8, the exact bytes."""

    text: str = field(repr=False)
    name: str
    language: str
    version: int
    sha256: str
    separator: str = template.SEPARATOR

    @property
    def content(self) -> bytes:
        """The exact bytes, for the receipt (Art. 7(1) GDPR)."""
        return self.text.encode("utf-8")


@dataclass(frozen=True, slots=True)
class Stripped:
    """What is left of an assistant message without the gateway's own words at its start.

    `names` lists the notices found, in order; `reference` is the case number in them, None where
    there is none, where it has not the asked form, or where two differ.
    """

    rest: str = field(repr=False)
    names: tuple[str, ...] = ()
    reference: str | None = None

    @property
    def whole(self) -> bool:
        """Whether the whole message was ours."""
        return bool(self.names) and not self.rest.strip()


class NoticeBook:
    """All versions of all notices. Immutable; share one among threads."""

    def __init__(
        self, notices: Iterable[Notice], accepted: frozenset[Status] = frozenset(("reviewed",))
    ) -> None:
        """`accepted`: the statuses whose texts count as approved. See `load` for the usual way."""
        shelves: dict[tuple[str, str], dict[int, Notice]] = {}
        for notice in notices:
            shelf = shelves.setdefault((notice.name, notice.language), {})
            if notice.version in shelf:
                path = f"{notice.language}/{notice.name}@{notice.version}.md"
                raise PolicyFileError("notice_twice", path, 0, "This notice exists twice.")
            shelf[notice.version] = notice
        self._shelves: Mapping[tuple[str, str], Mapping[int, Notice]] = shelves
        self._accepted = accepted
        self._known = tuple(
            (_first_words(notice), notice)
            for shelf in shelves.values()
            for notice in shelf.values()
        )

    @classmethod
    def load(
        cls,
        *roots: Path,
        accepted: frozenset[Status] = frozenset(("reviewed", "machine")),
    ) -> NoticeBook:
        """Reads every notice under `roots` (the bundled ones, if none is named).

        Raises PolicyFileError for a file that is no notice, that the linter refuses, or whose bytes
        differ from MANIFEST.json where a root has one: a shown text never changes afterwards.
        """
        notices: list[Notice] = []
        for root in roots or (BUNDLED_NOTICES,):
            manifest.check(root)
            notices += [read_notice(root, file) for file in manifest.files(root)]
        return cls(notices, accepted)

    @property
    def languages(self) -> frozenset[str]:
        """Languages in which an approved disclosure exists."""
        return frozenset(
            language
            for name, language in self._shelves
            if self.current(name, language)
            if name == "disclosure"
        )

    @property
    def names(self) -> frozenset[str]:
        """Names of all notices, in whatever language."""
        return frozenset(name for name, _ in self._shelves)

    def find(self, name: str, language: str, version: int) -> Notice | None:
        """One version, approved or not: what a receipt names can always be read again."""
        return self._shelves.get((name, language), {}).get(version)

    def current(self, name: str, language: str) -> Notice | None:
        """The newest reviewed version, else the newest accepted one, else None."""
        shelf = self._shelves.get((name, language), {})
        approved = [n for n in shelf.values() if n.status in self._accepted]
        return max(approved, key=lambda n: (n.status == "reviewed", n.version), default=None)

    def choose(self, name: str, language: str, default: str, fallback: str) -> tuple[Notice, ...]:
        """The approved text in `language`; without one, those in `default` and `fallback`, both.

        `language` may be a tag such as `pl-PL`; its first part counts. An empty tuple means that
        there is no approved text at all, and then no model may be called (AIA-01, DSC-02).
        """
        own = self.current(name, re.split("[-_]", language.lower(), maxsplit=1)[0])
        if own is not None:
            return (own,)
        others = (self.current(name, other) for other in dict.fromkeys((default, fallback)))
        return tuple(notice for notice in others if notice is not None)

    def missing(self, names: Iterable[str], language: str) -> tuple[str, ...]:
        """Those of `names` that have no approved text in `language`, sorted."""
        return tuple(sorted(name for name in set(names) if self.current(name, language) is None))

    def render(self, notice: Notice, **params: str | int | None) -> RenderedNotice:
        """Fills in a notice. Parameters it has no place for are ignored if they are known ones.

        Raises NoticeError where one is missing, unknown, or not one line of at most 300 characters.
        """
        text = template.fill_in(notice.body, notice.optional, params)
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        return RenderedNotice(
            text, notice.name, notice.language, notice.version, digest, notice.separator
        )

    def strip(self, text: str, reference_pattern: re.Pattern[str]) -> Stripped:
        """Takes the gateway's own words off the START of an assistant message.

        Every version in every language, repeated, each followed by its separator or the end of the
        message. Blanks at line ends and \\r\\n are tolerated; anything else that differs is not
        ours and stays. `reference_pattern` must match a whole case number.
        Time is linear in `len(text)`; `rest` is a true end of `text`, not changed by a character.
        """
        position, names = 0, []
        references: list[str] = []
        while (found := self._longest(text, position)) is not None:
            notice, match = found
            position = match.end()
            names.append(notice.name)
            slots = zip(template.groups_of(notice.body), match.groups(), strict=True)
            references += [value for slot, value in slots if slot == "reference" and value]
        valid = {r for r in references if reference_pattern.fullmatch(r)}
        # Two case numbers in one message: whose it is cannot be told, so it links to neither.
        reference = valid.pop() if len(valid) == 1 else None
        return Stripped(text[position:], tuple(names), reference)

    def _longest(self, text: str, position: int) -> tuple[Notice, re.Match[str]] | None:
        leading = _LEADING.match(text, position)
        start = position if leading is None else leading.end()
        best: tuple[Notice, re.Match[str]] | None = None
        for first_words, notice in self._known:
            if not text.startswith(first_words, start):
                continue
            match = notice.pattern.match(text, start)
            if match is not None and (best is None or match.end() > best[1].end()):
                best = (notice, match)
        return best


def join(notices: Iterable[RenderedNotice], rest: str = "") -> str:
    """Puts notices before a text, each with its separator; what `strip` takes off again."""
    return "".join(notice.text + notice.separator for notice in notices) + rest


def _first_words(notice: Notice) -> str:
    slot = template.PARAMETER.search(notice.body)
    end = len(notice.body) if slot is None else slot.start()
    return notice.body[:end].split("\n", 1)[0]
