"""The words of a text as one language's pack sees them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from gateway.traffic.detection.findings import Gender
from gateway.traffic.detection.names.pack_data import Pack, cut, pack_of
from gateway.traffic.detection.names.pack_scripts import in_latin, plain

LONGEST_ENDING, SHORTEST_BASE = 5, 3


@dataclass(frozen=True, slots=True)
class Kind:
    """What a word can be wherever it stands.

    `given`: 3 a name of the language and nothing else, 2 one from elsewhere, 1 a name that is also
    an everyday word, 0 none. `surname`: 3 by an ending that only names have, 2 listed, 1 by an
    ending that other words have too, 0 none.
    """

    plain: str = field(repr=False)
    given: int
    surname: int
    gender: Gender | None
    given_lemmas: tuple[str, ...] = field(repr=False)
    common: bool
    seen: bool
    stop: bool
    barred: bool
    inflected: bool = False
    """Whether it is a given name only when an ending is taken off."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word in its place. `capital` is False in a line that is all capitals."""

    start: int
    end: int
    text: str = field(repr=False)
    kind: Kind
    capital: bool
    upper: bool
    opens: bool
    gap: str = field(repr=False)
    """What stands between the word before (or the beginning) and this one."""

    @property
    def initial(self) -> bool:
        """Whether it is one letter, as in `A. Nowak`."""
        return len(self.text) == 1 and self.text.isupper()


def tokens(text: str, pack: Pack) -> list[Token]:
    """Every word of `text`; parts of e-mail and web addresses are left out."""
    found: list[Token] = []
    before = 0
    for line_start, line in _lines(text):
        places = [(line_start + a, line_start + b) for a, b in cut(line, pack.elisions)]
        loud = _is_loud([text[a:b] for a, b in places])
        for start, end in places:
            if _in_address(text, start, end):
                continue
            word, gap = text[start:end], text[before:start]
            found.append(
                Token(
                    start,
                    end,
                    word,
                    kind_of(word, pack.code),
                    _begins_large(word, pack.code) and not (loud and word.isupper()),
                    word.isupper() and len(word) > 1,
                    not found or any(mark in _SENTENCE_MARKS for mark in gap),
                    gap,
                )
            )
            before = end
    return found


_BEFORE_CAPITAL = frozenset("htngbdm")


def _begins_large(word: str, code: str) -> bool:
    """Whether it is capitalised; in Irish a small letter may be put before: `tSaoi`, `hUiginn`."""
    if word[:1].isupper():
        return True
    return code == "ga" and word[:1] in _BEFORE_CAPITAL and word[1:].lstrip("-h")[:1].isupper()


_SENTENCE_MARKS = frozenset('.!?\n\r:;•*"„”«»“()[]{}<>|\t')
_LOUD_WORDS = 3


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.splitlines(keepends=True):
        yield at, line
        at += len(line)


def _is_loud(words: list[str]) -> bool:
    """Whether capitals say nothing in this line."""
    long = [word for word in words if len(word) > 1]
    upper = sum(map(str.isupper, long))
    return upper >= _LOUD_WORDS and upper * 10 > len(long) * 6


def _in_address(text: str, start: int, end: int) -> bool:
    after, before = text[end : end + 2], text[max(0, start - 2) : start]
    return (
        after[:1] in ("@", "_")
        or before[-1:] in ("@", "_")
        or (before[-1:] == "/" and not before[:1].isspace())
        or before[-1:].isdigit()
        or after[:1].isdigit()
        or (after[:1] == "." and after[1:].isalnum() and len(after) == 2 and end - start > 1)
        or (before[-1:] == "." and before[:1].isalnum() and len(before) == 2 and end - start > 1)
    )


@lru_cache(maxsize=30_000)
def kind_of(word: str, code: str) -> Kind:
    """What `word` is in the language `code`. In memory only; the oldest go first."""
    pack = pack_of(code)
    whole = plain(word)
    parts = [part for part in whole.split("-") if part]
    if len(parts) < 2 or whole in pack.given:
        return _single(whole, pack)
    if len(parts) == 2 and parts[1] in pack.particles and word[:1].isupper():
        return _single(parts[0], pack)  # "van Beek-de Boer"
    if word.rpartition("-")[2][:1].islower() and word[:1].isupper():
        return Kind(whole, 0, 0, None, (), False, True, False, True)
    kinds = [_single(part, pack) for part in parts]
    first = kinds[0]
    return Kind(
        whole,
        first.given if all(kind.given or kind.surname > 1 for kind in kinds[1:]) else 0,
        max(kind.surname for kind in kinds),
        first.gender,
        first.given_lemmas,
        all(kind.common for kind in kinds),
        all(kind.seen for kind in kinds),
        False,
        any(kind.barred for kind in kinds) and not (first.given == 3 and kinds[1].given > 0),
    )


def _single(word: str, pack: Pack) -> Kind:
    lemmas, gender, inflected = _given(word, pack)
    announces = word in pack.announcing
    common, seen = announces or word in pack.common, announces or word in pack.seen
    seen = seen or _is_denied(word, pack)
    stop = word in pack.stop
    spellings = (word, *in_latin(word, pack.script))
    given = 0
    if lemmas and len(word) > 1 and not stop:
        given = 1 if word in pack.weak or announces or (inflected and common) else 3
        if all(plain(lemma) in pack.weak for lemma in lemmas):
            given = 1
    elif len(word) > 2 and any(each in pack.foreign_given for each in spellings):
        given = 1 if seen or word in pack.greeting else 2
    return Kind(
        word,
        given,
        _surname(word, pack, spellings),
        gender,
        lemmas,
        common,
        seen,
        stop,
        word in pack.barred or (given < 3 and _is_barred_form(word, pack)),
        inflected,
    )


_INFLECTING = frozenset("sk sl uk lt lv".split())
_LONG = 5


def _is_barred_form(word: str, pack: Pack) -> bool:
    """`Milku`, `Rimi veikalā`: another case of a brand or a town; a listed surname is none."""
    if pack.code not in _INFLECTING or len(word) < _LONG or word in pack.surnames:
        return False
    if word.endswith(pack.sure_endings):
        return False
    return any(base in pack.barred and len(base) >= _LONG for base in bases_of(word, pack))


_DENYING = frozenset("sk cs sl hr lt lv uk bg".split())
_SHORTEST_DENIED = 7


def _is_denied(word: str, pack: Pack) -> bool:
    """`nezazvonil`: a word with "not" before it, where both are written as one."""
    if pack.code not in _DENYING or len(word) < _SHORTEST_DENIED or word in pack.given:
        return False
    return word.startswith(("ne", "не")) and (word[2:] in pack.seen or word.endswith(_OF_VERBS))


_OF_VERBS = (
    "il", "ila", "ilo", "ili", "al", "ala", "alo", "ali", "uty", "eny", "any", "ity", "el", "eli",
    "ив", "ила", "или", "ала", "али", "ений", "аний", "утий", "ено", "ано",
)  # fmt: skip


def _given(word: str, pack: Pack) -> tuple[tuple[str, ...], Gender | None, bool]:
    direct = pack.given.get(word)
    if direct is not None:
        return (direct.written,), direct.gender, False
    bases = [base for base in bases_of(word, pack) if base in pack.given]
    names = [pack.given[base] for base in bases]
    genders = {name.gender for name in names}
    return (
        tuple(dict.fromkeys(name.written for name in names)),
        genders.pop() if len(genders) == 1 else None,
        True,
    )


def bases_of(word: str, pack: Pack) -> list[str]:
    """What an inflected or mutated word can be a form of, likeliest first."""
    found: list[str] = []
    starts = [word]
    for mutated, base in pack.mutations:
        if word.startswith(mutated) and len(word) > len(mutated) + 1:
            starts.append(base + word[len(mutated) :])
    for start in starts:
        if start != word:
            found.append(start)
        for length in range(min(LONGEST_ENDING, len(start) - 2), 0, -1):
            for base in pack.inflections.get(start[-length:], ()):
                candidate = start[:-length] + base
                if len(candidate) >= SHORTEST_BASE:
                    found.append(candidate)
    return found


def _surname(word: str, pack: Pack, spellings: tuple[str, ...]) -> int:
    if len(word) > 4 and word not in pack.seen and word.endswith(pack.sure_endings):
        return 3
    if any(each in pack.surnames or each in pack.foreign_surnames for each in spellings):
        return 2
    if any(base in pack.surnames for base in bases_of(word, pack)):
        return 2
    return 1 if len(word) > 4 and word.endswith(pack.surname_endings) else 0
