"""Reads a language's pack: the hand-written table and the lists built beside it."""

from __future__ import annotations

import gzip
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Literal, cast, get_args

import regex

from gateway.traffic.detection.findings import Gender
from gateway.traffic.detection.names.pack_scripts import in_latin, plain
from gateway.traffic.detection.names.pack_words import WordFilter

PACKED = frozenset(
    entry.name[:2]
    for entry in files(__package__).joinpath("packs/lists").iterdir()
    if entry.name.endswith(".seen")
)
"""ISO 639-1 codes of the languages that have a pack."""

CueKind = Literal[
    "sure",
    "label",
    "title",
    "relative",
    "sign",
    "intro",
    "near",
    "greet",
    "after_sure",
    "after",
    "did",
]
_ANNOUNCING: frozenset[CueKind] = frozenset({"label", "title", "relative", "sign"})
"""Words of these cues are everyday words, never names by themselves."""
_KINDS: tuple[CueKind, ...] = get_args(CueKind)
WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*")


@dataclass(frozen=True, slots=True)
class Cue:
    """Plain words that announce a name; one that ends in `*` is the beginning of a word."""

    kind: CueKind
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GivenName:
    """A given name as it is written, and whose it is where only one gender bears it."""

    written: str = field(repr=False)
    gender: Gender | None


@dataclass(frozen=True, slots=True)
class Pack:
    """One language. All keys are plain spellings; see packs/README.md for what each list means."""

    code: str
    script: str
    surname_first: bool
    given: Mapping[str, GivenName] = field(repr=False)
    weak: frozenset[str] = field(repr=False)
    surnames: Mapping[str, str] = field(repr=False)
    foreign_given: frozenset[str] = field(repr=False)
    foreign_surnames: frozenset[str] = field(repr=False)
    common: WordFilter = field(repr=False)
    seen: WordFilter = field(repr=False)
    stop: frozenset[str] = field(repr=False)
    barred: frozenset[str] = field(repr=False)
    products: tuple[frozenset[str], tuple[str, ...]] = field(repr=False)
    inflections: Mapping[str, tuple[str, ...]] = field(repr=False)
    mutations: tuple[tuple[str, str], ...] = field(repr=False)
    surname_endings: tuple[str, ...] = field(repr=False)
    sure_endings: tuple[str, ...] = field(repr=False)
    particles: frozenset[str] = field(repr=False)
    elisions: frozenset[str] = field(repr=False)
    skipped: frozenset[str] = field(repr=False)
    titles: frozenset[str] = field(repr=False)
    announcing: frozenset[str] = field(repr=False)
    greeting: frozenset[str] = field(repr=False)
    cues: Mapping[str, tuple[Cue, ...]] = field(repr=False)


@cache
def pack_of(code: str) -> Pack:
    """The pack of a language in `PACKED`, read when first asked for and kept."""
    own, shared = table(code), table("shared")
    script = own.get("script", "latin")
    built = built_lists(code)
    given = _given(own, built, script)
    stop = frozenset(built["stop"])
    cues = _cues((own, _without(shared, stop)), script)
    words, stems = _starred(listed(own, "products"))
    surnames = {
        key: name
        for name in _all(own, "surnames") + built["surnames"]
        for key in _spellings([name], script)
    }
    return Pack(
        code=code,
        script=script,
        surname_first=bool(own.get("surname_first", False)),
        given=given,
        weak=frozenset(_spellings(_all(own, "weak") + built["weak"], script)),
        surnames=surnames,
        foreign_given=foreign()[0] | (world() if built["world"] else frozenset()),
        foreign_surnames=foreign()[1],
        common=_filter(code, "common"),
        seen=_filter(code, "seen"),
        stop=stop,
        barred=frozenset(map(plain, listed(own, "barred")))
        | (frozenset(map(plain, listed(shared, "barred"))) - _only_unmarked(own))
        | (brands() - given.keys() - surnames.keys()),
        products=(frozenset(words), tuple(stems)),
        inflections=inflections(own),
        mutations=_changes(own, "mutations"),
        surname_endings=tuple(_spellings(_all(own, "surname_endings"), script)),
        sure_endings=tuple(_spellings(_all(own, "sure_endings"), script)),
        particles=frozenset(map(plain, _all(own, "particles") + _all(shared, "particles"))),
        elisions=frozenset(_all(own, "elisions")),
        skipped=frozenset(_spellings(_all(own, "skipped"), script)),
        titles=frozenset(
            cue.words[0]
            for group in cues.values()
            for cue in group
            if cue.kind == "title" and len(cue.words) == 1
        ),
        announcing=frozenset(
            word
            for group in cues.values()
            for cue in group
            if cue.kind in _ANNOUNCING
            for word in cue.words
            if len(word) > 2
        ),
        greeting=frozenset(
            cue.words[-1] for group in cues.values() for cue in group if cue.kind == "greet"
        ),
        cues=cues,
    )


def _only_unmarked(own: Mapping[str, Any]) -> frozenset[str]:
    """Surnames that are another word only once their marks are left out: Bašić, basic."""
    return frozenset(plain(name) for name in _all(own, "surnames") if plain(name) != name.lower())


def _without(shared: Mapping[str, Any], stop: frozenset[str]) -> dict[str, Any]:
    """The shared cues that are no function words here (`att` in Swedish, `hi` in Maltese)."""
    cues = {
        kind: ",".join(
            cue for cue in listed(shared["cues"], kind) if kind == "label" or plain(cue) not in stop
        )
        for kind in shared["cues"]
    }
    return {"cues": cues}


def table(code: str) -> dict[str, Any]:
    """`packs/<code>.toml` as it is written."""
    return tomllib.loads(files(__package__).joinpath(f"packs/{code}.toml").read_text("utf-8"))


@cache
def brands() -> frozenset[str]:
    """Words of brands, makers and chains that are spelled like names, in their plain spelling."""
    path = files(__package__).joinpath("packs/brands.txt")
    lines = path.read_text("utf-8").splitlines()
    return frozenset(
        plain(word) for line in lines if not line.startswith("#") for word in line.split()
    )


def listed(pack: Mapping[str, Any], key: str) -> list[str]:
    """Entries separated by commas or ends of lines; each may hold several words."""
    text = cast(str, pack.get(key, "")).replace("\n", ",")
    return [entry.strip() for entry in text.split(",") if entry.strip()]


def inflections(pack: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Plain ending to the endings that a base form can have instead of it."""
    found: dict[str, list[str]] = {}
    for ending, base in _changes(pack, "inflections"):
        found.setdefault(ending, []).append(base)
    return {ending: tuple(bases) for ending, bases in found.items()}


def cut(text: str, elisions: frozenset[str]) -> list[tuple[int, int]]:
    """Places of the words of `text`; an article that leans on the next word is one of its own."""
    places: list[tuple[int, int]] = []
    for word in WORD.finditer(text):
        start, end = word.span()
        head, apostrophe, rest = word[0].partition("'")
        if apostrophe and rest and head in elisions:
            places.append((start, start + len(head)))
            start += len(head) + 1
        places.append((start, end))
    return places


@cache
def foreign() -> tuple[frozenset[str], frozenset[str]]:
    """Plain given names and surnames that people bring along into every language."""
    shared, built = table("shared"), built_lists("shared")
    return (
        frozenset(map(plain, _all(shared, "given") + built["given"])),
        frozenset(map(plain, _all(shared, "surnames") + built["surnames"])),
    )


@cache
def world() -> frozenset[str]:
    """Plain given names of the whole world, for packs whose words were checked against them."""
    return frozenset(map(plain, built_lists("shared")["world"]))


def built_lists(code: str) -> dict[str, list[str]]:
    """The lists in `lists/<code>.gz`: a line each, its name before a colon."""
    packed = files(__package__).joinpath(f"packs/lists/{code}.gz").read_bytes()
    lists: dict[str, list[str]] = {
        name: [] for name in ("given_m", "given_f", "given", "world", "weak", "surnames", "stop")
    }
    for line in gzip.decompress(packed).decode().splitlines():
        name, _, words = line.partition(":")
        lists[name] = words.split()
    return lists


def _filter(code: str, name: str) -> WordFilter:
    return WordFilter(files(__package__).joinpath(f"packs/lists/{code}.{name}").read_bytes())


def _all(pack: Mapping[str, Any], key: str) -> list[str]:
    return cast(str, pack.get(key, "")).split()


def _given(
    own: Mapping[str, Any], built: Mapping[str, list[str]], script: str
) -> dict[str, GivenName]:
    found: dict[str, GivenName] = {}
    genders: tuple[tuple[str, Gender], ...] = (("given_m", "m"), ("given_f", "f"))
    for key, gender in genders:
        for name in _all(own, key) + built[key]:
            for spelling in _spellings([name], script):
                before = found.get(spelling)
                both = before is not None and before.gender != gender
                found[spelling] = GivenName(
                    before.written if before else name, None if both else gender
                )
    return found


def _spellings(names: Iterable[str], script: str) -> list[str]:
    """Plain spellings, of Greek and Cyrillic words also the Latin one."""
    found = []
    for name in names:
        word = plain(name)
        found.append(word)
        if script != "latin":
            found.extend(in_latin(word, script)[:1])
    return found


def _changes(pack: Mapping[str, Any], key: str) -> tuple[tuple[str, str], ...]:
    pairs = (entry.partition(">") for entry in _all(pack, key))
    return tuple((plain(ending), plain(base)) for ending, _, base in pairs)


def _starred(entries: Iterable[str]) -> tuple[list[str], list[str]]:
    words = [plain(entry) for entry in entries]
    return (
        [word for word in words if not word.endswith("*")],
        [word[:-1] for word in words if word.endswith("*")],
    )


def _cues(tables: Iterable[Mapping[str, Any]], script: str) -> dict[str, tuple[Cue, ...]]:
    found: dict[str, list[Cue]] = {}
    for pack in tables:
        elisions = frozenset(_all(pack, "elisions"))
        for kind in _KINDS:
            for phrase in listed(pack.get("cues", {}), kind):
                for words in _phrases(phrase, elisions, script):
                    key = words[0] if not words[0].endswith("*") else words[0][:STEM] + "*"
                    found.setdefault(key, []).append(Cue(kind, words))
    return {
        key: tuple(sorted(set(cues), key=lambda cue: (-len(cue.words), cue.kind, cue.words)))
        for key, cues in found.items()
    }


STEM = 3
"""Letters of a starred first word by which its cue is found; it has at least as many."""


def _phrases(phrase: str, elisions: frozenset[str], script: str) -> Iterable[tuple[str, ...]]:
    words = [
        phrase[start:end] + ("*" if phrase[end : end + 1] == "*" else "")
        for start, end in cut(phrase, elisions)
    ]
    yield tuple(map(plain, words))
    if script != "latin" and not phrase.isascii():
        latin = [
            next(iter(in_latin(plain(word.rstrip("*")), script)), word.rstrip("*"))
            + "*" * word.endswith("*")
            for word in words
        ]
        yield tuple(latin)
