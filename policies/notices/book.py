"""The book of legal texts: chooses, fills in, and takes out again what the gateway itself said."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from policies.errors import PolicyFileError
from policies.notices import channels, manifest, template
from policies.notices.channels import Channel
from policies.notices.files import Notice, Status, Variant, read_notice
from policies.notices.finding import Finder

BUNDLED_NOTICES: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class RenderedNotice:
    """A notice as a person sees it. `sha256` is that of `text` in UTF-8, the exact bytes."""

    text: str = field(repr=False)
    name: str
    language: str
    version: int
    sha256: str
    separator: str = template.SEPARATOR
    variant: Variant | None = None
    channel: Channel = "chat"

    @property
    def title(self) -> str:
        """Name and variant as in the file's name: `consent`, `consent.plain`."""
        return f"{self.name}.{self.variant}" if self.variant else self.name

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
        shelves: dict[tuple[str, str, Variant | None], dict[int, Notice]] = {}
        for notice in notices:
            shelf = shelves.setdefault((notice.name, notice.language, notice.variant), {})
            if notice.version in shelf:
                raise PolicyFileError("notice_twice", notice.path, 0, "This notice exists twice.")
            shelf[notice.version] = notice
        self._shelves: Mapping[tuple[str, str, Variant | None], Mapping[int, Notice]] = shelves
        self._accepted = accepted
        self._finder = Finder(notice for shelf in shelves.values() for notice in shelf.values())

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
            for name, language, _ in self._shelves
            if name == "disclosure"
            if self.current(name, language)
        )

    @property
    def names(self) -> frozenset[str]:
        """Names of all notices, in whatever language."""
        return frozenset(name for name, _, _ in self._shelves)

    def find(
        self, name: str, language: str, version: int, variant: Variant | None = None
    ) -> Notice | None:
        """One version, approved or not: what a receipt names can always be read again."""
        return self._shelves.get((name, language, variant), {}).get(version)

    def current(self, name: str, language: str, variant: Variant | None = None) -> Notice | None:
        """The newest reviewed version of exactly this variant, else the newest accepted one."""
        shelf = self._shelves.get((name, language, variant), {})
        approved = [n for n in shelf.values() if n.status in self._accepted]
        return max(approved, key=lambda n: (n.status == "reviewed", n.version), default=None)

    def choose(
        self, name: str, language: str, default: str, fallback: str, variant: Variant | None = None
    ) -> tuple[Notice, ...]:
        """The approved text in `language`; without one, those in `default` and `fallback`, both.

        `language` may be a tag such as `pl-PL`; its first part counts. In each language `variant`
        comes before the standard text, and the standard text before another language. An empty
        tuple means that there is no approved text at all, and then no model may be called
        (AIA-01, DSC-02).
        """
        own = self._best(name, re.split("[-_]", language.lower(), maxsplit=1)[0], variant)
        if own is not None:
            return (own,)
        others = (self._best(name, other, variant) for other in dict.fromkeys((default, fallback)))
        return tuple(notice for notice in others if notice is not None)

    def _best(self, name: str, language: str, variant: Variant | None) -> Notice | None:
        return self.current(name, language, variant) or self.current(name, language)

    def missing(self, names: Iterable[str], language: str) -> tuple[str, ...]:
        """Those of `names` that have no approved text in `language`, sorted."""
        return tuple(sorted(name for name in set(names) if self.current(name, language) is None))

    def render(
        self, notice: Notice, channel: Channel = "chat", /, **params: str | int | None
    ) -> RenderedNotice:
        """Fills in a notice as `channel` shows it.

        A voice says the spoken variant where an approved one exists. Parameters that a notice has
        no place for are ignored if they are known ones. Raises NoticeError where one is missing,
        unknown, or not one line of at most 300 characters.
        """
        preferred = channels.variant_for(channel)
        if preferred is not None:
            notice = self.current(notice.name, notice.language, preferred) or notice
        body = channels.body_for(notice.body, channel)
        text = template.fill_in(body, notice.optional, params)
        return RenderedNotice(
            text=text,
            name=notice.name,
            language=notice.language,
            version=notice.version,
            sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
            separator=notice.separator,
            variant=notice.variant,
            channel=channel,
        )

    def strip(self, text: str, reference_pattern: re.Pattern[str]) -> Stripped:
        """Takes the gateway's own words off the START of an assistant message.

        Every version and variant in every language and in the form of every channel, repeated,
        each followed by its separator or the end of the message. Blanks at line ends and \\r\\n are
        tolerated; anything else that differs is not ours and stays. `reference_pattern` must match
        a whole case number.
        Time is linear in `len(text)`; `rest` is a true end of `text`, not changed by a character.
        """
        position, names = 0, []
        references: list[str] = []
        while (found := self._finder.longest(text, position)) is not None:
            position = found.end
            names.append(found.notice.name)
            references += found.references
        valid = {r for r in references if reference_pattern.fullmatch(r)}
        # Two case numbers in one message: whose it is cannot be told, so it links to neither.
        reference = valid.pop() if len(valid) == 1 else None
        return Stripped(text[position:], tuple(names), reference)


def join(notices: Iterable[RenderedNotice], rest: str = "") -> str:
    """Puts notices before a text, each with its separator; what `strip` takes off again."""
    return "".join(notice.text + notice.separator for notice in notices) + rest
