"""Rebuilds `lists/`: `python -m gateway.traffic.detection.names.packs.build [CODE…]`.

Needs Faker, wordfreq and simplemma, which the gateway itself does not.
"""

from __future__ import annotations

import gzip
import re
import statistics
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from gateway.traffic.detection.names.pack_data import (
    PACKED,
    inflections,
    table,
)
from gateway.traffic.detection.names.pack_scripts import in_latin, plain
from gateway.traffic.detection.names.pack_words import filter_of
from gateway.traffic.detection.names.packs.dictionaries import counted_names, dictionary

_LISTS = Path(__file__).parent / "lists"
_FAKER = {
    "bg": "bg_BG", "cs": "cs_CZ", "da": "da_DK", "el": "el_GR", "es": "es_ES es_CO", "et": "et_EE",
    "fi": "fi_FI", "fr": "fr_FR fr_CA", "ga": "ga_IE", "hr": "hr_HR", "hu": "hu_HU", "it": "it_IT",
    "lt": "lt_LT", "lv": "lv_LV", "mt": "", "nl": "nl_NL nl_BE", "pt": "pt_PT pt_BR",
    "ro": "ro_RO", "sk": "sk_SK", "sl": "sl_SI", "sv": "sv_SE", "uk": "uk_UA",
}  # fmt: skip
_FOREIGN = (
    "en_US en_GB en_IN en_NG en_KE en_PK tr_TR pl_PL de_DE fr_FR it_IT es_ES pt_PT ro_RO hr_HR "
    "nl_NL sv_SE cs_CZ sk_SK hu_HU fi_FI fr_DZ az_AZ sl_SI lt_LT lv_LV da_DK"
).split()
_MIXED = re.compile(r"[a-zA-Z].*[\u0370-\u04ff]|[\u0370-\u04ff].*[a-zA-Z]")
"""Latin letters beside Greek or Cyrillic ones."""
_COUNTED_AS = {"hr": "sh"}
_COMPARED = "en de fr es it pt nl pl sv fi hu ro cs".split()
_COMMON, _LISTED_BUT_COMMON = 3.9, 4.0
"""Zipf values: an everyday word; a name of a made list that is rather taken for a word."""
_RARE = 3.3
"""Zipf value below which a word that no dictionary has may be a name from anywhere."""
_MOST_COMMON, _MOST_SEEN, _STOP = 8_000, 34_000, 220
_HOMOGRAPH = 4.6
_OWN_WORD = 0.8
"""How much more frequent than elsewhere a word is that is one of the language."""


def main(codes: list[str]) -> None:
    """Write the lists of `codes`, or of every language that has a pack."""
    foreign_given = _shared() if not codes or "shared" in codes else _foreign_given()
    foreign_given |= {name for name in counted_names() if len(name) > 3 and name.isalpha()}
    for code in codes or sorted(PACKED):
        if code != "shared":
            _build(code, foreign_given)


def _shared() -> set[str]:
    given, surnames = _foreign_given(), set()
    for locale in _FOREIGN:
        surnames |= _faker(locale, "last_names", "male_last_names")
    common = {word for code in ("en", "de", "fr") for word in _frequent(code, 4.2, 6_000)}
    weak = set(map(plain, table("shared")["weak"].split()))
    stop = {word for code in ("en", "de", "fr") for word in _frequent(code, 5.5, 800)}
    _write(
        "shared",
        given=sorted(given - weak - stop),
        world=sorted({name for name in counted_names() if len(name) > 3} - given - weak - stop),
        surnames=sorted({name for name in surnames if len(name) > 3} - common),
    )
    return given


def _foreign_given() -> set[str]:
    given: set[str] = set()
    for locale in _FOREIGN:
        given |= _faker(locale, "first_names")
    return {name for name in given if len(name) > 3 and name.isalpha()}


def _build(code: str, foreign: set[str]) -> None:
    own = table(code)
    hand = {plain(name) for key in ("given_m", "given_f") for name in own[key].split()}
    weak = {plain(name) for name in own.get("weak", "").split()}
    made_m, made_f, surnames = _made(code)
    spelled = _spelled(code)
    frequency = {plain(word): value for word, value in reversed(spelled.items())}
    counted = _is_counted(code)
    doubtful = {
        name for name in map(plain, made_m | made_f)
        if name not in hand and frequency.get(name, 0.0) >= _LISTED_BUT_COMMON
    } | _homographs(spelled, {*own["given_m"].split(), *own["given_f"].split()})  # fmt: skip
    endings = inflections(own)
    own_script = own.get("script", "latin")
    sure = tuple(map(plain, own.get("sure_endings", "").split()))
    families = {plain(name) for name in [*surnames, *own.get("surnames", "").split()]}
    strange = foreign - weak
    own_names = hand | set(map(plain, made_m | made_f))
    words = dictionary(code)
    doubtful = {name for name in doubtful if name in words or not words}
    certain = (hand | set(map(plain, made_m | made_f))) - weak - doubtful
    for word in list(frequency):
        if (
            word in certain
            or (words and word in own_names and word not in words)
            or _is_strange(word, frequency[word], strange, words, code)
            or (word in families and word.endswith(sure) and len(word) > 4)
            or (
                counted
                and frequency[word] < _LISTED_BUT_COMMON
                and _is_form(word, certain, endings)
            )
        ):
            del frequency[word]
    ranked = sorted(frequency, key=frequency.__getitem__, reverse=True)
    common = [word for word in ranked if frequency[word] >= _COMMON][:_MOST_COMMON]
    seen = ranked[:_MOST_SEEN]
    common += _latin(common, own_script)
    (_LISTS / f"{code}.common").write_bytes(filter_of(common).bits)
    (_LISTS / f"{code}.seen").write_bytes(filter_of(seen + _latin(seen[:8_000], own_script)).bits)
    _write(
        code,
        given_m=sorted(made_m - set(own["given_m"].split())),
        given_f=sorted(made_f - set(own["given_f"].split())),
        weak=sorted(doubtful),
        surnames=sorted(surnames),
        stop=sorted(_stop(ranked, own_script)),
        world=["checked"],
    )
    sys.stdout.write(f"{code}: {len(certain)} given, {len(surnames)} surnames, {len(seen)} words\n")
    _report("taken for words though listed by Faker", doubtful)
    _report("certain though frequent", (w for w in hand - weak if _zipf(w, code) > 4.6))


def _report(title: str, words: Iterable[str]) -> None:
    sys.stdout.write(f"  {title}: {' '.join(sorted(words))}\n")


def _stop(ranked: list[str], script: str) -> set[str]:
    stop = set(ranked[:_STOP])
    return stop | set(_latin(stop, script))


def _latin(words: Iterable[str], script: str) -> list[str]:
    return [] if script == "latin" else [s for word in words for s in in_latin(word, script)[:1]]


def _made(code: str) -> tuple[set[str], set[str], set[str]]:
    men: set[str] = set()
    women: set[str] = set()
    surnames: set[str] = set()
    for locale in _FAKER[code].split():
        women |= _faker(locale, "first_names_female", folded=False)
        men |= _faker(locale, "first_names_male", folded=False)
        if not men and not women:
            every = _faker(locale, "first_names", folded=False)
            men, women = every, set(every)
        surnames |= _faker(locale, "last_names", "last_names_male", "last_names_female",
                           folded=False)  # fmt: skip
    return men, women, surnames


def _faker(locale: str, *lists: str, folded: bool = True) -> set[str]:
    provider: Any = import_module(f"faker.providers.person.{locale}").Provider
    found: set[str] = set()
    for name in lists:
        values = getattr(provider, name, ())
        if not isinstance(values, property):
            found |= {str(v).strip() for v in values}
    names = {
        name
        for name in found
        if name.replace("-", "").isalpha() and len(name) > 1 and not _MIXED.search(name)
    }
    return {plain(name) for name in names} if folded else {_as_written(name) for name in names}


def _as_written(name: str) -> str:
    return "-".join(part[:1].upper() + part[1:].lower() for part in name.split("-"))


def _homographs(spelled: dict[str, float], names: set[str]) -> set[str]:
    """Plain names that are a frequent word once its diacritics are left out (Mika, mikä)."""
    plain_names = {plain(name) for name in names}
    as_written = {name.lower() for name in names}
    return {
        plain(word) for word, value in spelled.items()
        if value >= _HOMOGRAPH and word not in as_written and plain(word) in plain_names
    }  # fmt: skip


def _is_counted(code: str) -> bool:
    wordfreq: Any = import_module("wordfreq")
    return _COUNTED_AS.get(code, code) in wordfreq.available_languages()


def _frequencies(code: str) -> dict[str, float]:
    """Plain word to the Zipf value of its most frequent spelling."""
    return {plain(word): value for word, value in reversed(_spelled(code).items())}


def _spelled(code: str) -> dict[str, float]:
    """Word to Zipf value, most frequent first; where nobody counted, from dictionaries."""
    wordfreq: Any = import_module("wordfreq")
    source = _COUNTED_AS.get(code, code)
    if not _is_counted(code):
        found = _from_dictionaries(code)
        return dict(sorted(found.items(), key=lambda pair: -pair[1]))
    counts = wordfreq.get_frequency_dict(source, wordlist="best")
    return {
        word: round(float(wordfreq.freq_to_zipf(counts[word])), 2)
        for word in wordfreq.top_n_list(source, 60_000, wordlist="best")
        if word.replace("'", "").replace("-", "").isalpha()
    }


def _from_dictionaries(code: str) -> dict[str, float]:
    found: dict[str, float] = {}
    here = Path(__file__).parents[2] / "vocabulary" / "handwritten.txt"
    for line in here.read_text("utf-8").splitlines():
        if line.startswith(f"{code}: "):
            for place, word in enumerate(line[4:].split()):
                found.setdefault(word, 7.0 - place / 100)
    for place, word in enumerate(table(code).get("words", "").split()):
        found.setdefault(word, 5.0 - place / 10_000)
    try:
        strategy: Any = import_module("simplemma.strategies.dictionaries.dictionary_factory")
        words = strategy.DefaultDictionaryFactory().get_dictionary(code)
    except ValueError:
        return found
    for word, lemma in words.items():
        for each in (word, lemma):
            text = each.decode() if isinstance(each, bytes) else each
            if text.islower() and text.isalpha() and len(text) < 15:
                found.setdefault(text, 3.0)
    return found


def _frequent(code: str, least: float, most: int) -> list[str]:
    ranked = sorted(_frequencies(code).items(), key=lambda pair: -pair[1])[:most]
    return [word for word, value in ranked if value >= least]


def _is_strange(
    word: str, here: float, strange: set[str], words: frozenset[str], code: str
) -> bool:
    """Whether `word` is a name from elsewhere rather than a word of the language."""
    if word not in strange:
        return False
    if word in counted_names():
        return here < _RARE and bool(words) and word not in words
    return _is_no_own_word(word, here, code)


def _is_no_own_word(word: str, here: float, code: str) -> bool:
    """Whether a name from elsewhere is no more frequent here than in other languages."""
    elsewhere = statistics.median(_zipf(word, other) for other in _COMPARED if other != code)
    return here < 3.0 or here - elsewhere < _OWN_WORD


def _zipf(word: str, code: str) -> float:
    wordfreq: Any = import_module("wordfreq")
    source = _COUNTED_AS.get(code, code)
    if source not in wordfreq.available_languages():
        return 0.0
    return float(wordfreq.zipf_frequency(word, source))


def _is_form(word: str, names: set[str], endings: dict[str, tuple[str, ...]]) -> bool:
    return any(
        word[:-length] + base in names
        for length in range(1, min(5, len(word) - 2) + 1)
        for base in endings.get(word[-length:], ())
    )


def _write(code: str, **lists: list[str]) -> None:
    text = "".join(f"{name}:{' '.join(words)}\n" for name, words in lists.items())
    (_LISTS / f"{code}.gz").write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main(sys.argv[1:])
