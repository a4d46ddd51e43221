"""Which language a message is in, and whether that is certain.

Two witnesses are added up: how frequent the message's words are in each language (`vocabulary`),
and py3langid, a naive Bayes model over byte n-grams, for words that no list has. Limited to the 24
official languages of the EU plus Ukrainian and Russian. Chat is short and leaves diacritics out, so
words are looked up without them as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import regex
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from gateway.ports.detector import FALLBACK_LANGUAGE
from gateway.traffic.detection.names.pack_data import PACKED
from gateway.traffic.detection.normalised import folded

KNOWN = ("bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv uk ru").split()
"""ISO 639-1 codes that can be answered."""

COVERED = frozenset({"pl", "en", "de"}) | PACKED
"""Languages whose names are found; elsewhere only numbers, addresses and full Polish names."""

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’-]*")
_NOT_PROSE = regex.compile(r"[\p{L}\d.+-]*[@\d][\p{L}\d@.+-]*")
_NUMBER_OR_AT = regex.compile(r"[@\d]")
_LONGEST_READ = 2_000

# Of two natural logarithms' scales: found by trying on the development sets.
_WEIGHT_OF_LETTERS = 0.2
_MOST_AGAINST = 40.0
_RAREST = 3.2
"""A Zipf value below which a word says nothing of a language."""
_OTHER_SPELLING = 0.3
_HEAD_START = {"pl": 1.0, "en": 0.8}
_TELLING, _CERTAIN, _NEEDS_NO_MORE = 0.5, 1.8, 8.0
"""How far the first must lie before the second to be told at all, to overrule a hint, and by words

alone to leave the letters uncounted, which cost five times as much as the words."""

_BY_A_LETTER = 3.0
_ONLY_POLISH_LETTERS = regex.compile(r"[łśźŁŚŹ]")
_NO_POLISH_LETTERS = regex.compile(
    r"[áéíúýčďěňřšťžůľĺŕäöüßåæøõãâêçñàèìòùőűșțăîģķļņāēīūėįųė]", regex.IGNORECASE
)

_POLISH = frozenset(
    """
    a ale albo bardzo bez blad bledny brak by byc bylo byl byla chce chcialbym chcialabym
    chciec chyba
    ci cie co cos czekam czemu czy czyli dalej dla dlaczego do dobra dobry dobrze dostac
    dostalem dostalam
    dziekuje dzieki dzien dzisiaj dzis gdzie gdy i ile ja jak jaki jaka jakie jednak jego jej
    jest jestem jeszcze jutro juz kiedy kto ktora ktory ktore ktos kup kupilem kupilam ma maja mam
    mi mial mnie moge moga moj moja moje moze mozna musze na nad nadal nam nas nasz nazywam nic nie
    niestety nigdy niz o od odpowiedz oraz paczka paczke paczki paczce pan pana pani panie panu
    pieniadze po pod pomoc pomocy poniewaz prosze problem przed przez przy raz reklamacja
    reklamacje sa sie skad sobie sprawa sprawie sprawdz swoje tak tam tego tej ten teraz tez to
    tutaj twoj tych tylko tym u w wam was wczoraj witam wszystko wiem wie z za zamowienie zamowienia
    zamowieniu zamowilem zamowilam ze zeby zwrot zwrotu zgadzam zgoda zgode chodzi dziala czlowiek
    czlowiekiem rozmawiac konsultant konsultantem numer mieszkam siema hej czesc jasne spoko
    pozdrawiam powazaniem imie nazwisko adres telefon faktura fakture ulica zmienic podac
    """.split()
)
_ALSO_NAMES = frozenset({"maja"})


def function_words() -> frozenset[str]:
    """Folded everyday words of Polish that nobody is called in lower case."""
    return _FUNCTION_WORDS


_FUNCTION_WORDS = _POLISH - _ALSO_NAMES


@dataclass(frozen=True, slots=True)
class Guess:
    """`certain` is False where the text is too short or the model too unsure to overrule a hint."""

    language: str
    certain: bool


def language_of(text: str, hint: str | None = None) -> Guess:
    """The language of `text`; where that is not certain, the hint's, else the likeliest.

    A hint is an ISO 639-1 code, with or without region (`pl-PL`); one that is not known is ignored.
    """
    hinted = _known(hint)
    words = _WORD.findall(_prose(text[:_LONGEST_READ]).lower())
    if not words:
        return Guess(hinted or FALLBACK_LANGUAGE, False)
    evidence = _by_words(words)
    evidence["pl"] += _polish_by_letters(text)
    first, lead = _leader(evidence)
    if lead < _NEEDS_NO_MORE:
        first, lead = _leader(_with_letters(evidence, words))
    if lead >= _CERTAIN and _is_talk(words):
        return Guess(first, True)
    told = lead >= _TELLING or evidence["pl"] < 0
    return Guess(hinted or (first if told else FALLBACK_LANGUAGE), False)


def _prose(text: str) -> str:
    """The text without what holds digits or an `@`, which is in no language."""
    if not _NUMBER_OR_AT.search(text):
        return text
    return " ".join(
        _NOT_PROSE.sub(" ", piece) if _NUMBER_OR_AT.search(piece) else piece
        for piece in text.split()
    )


def _polish_by_letters(text: str) -> float:
    """What single letters say for the language that is taken where nothing else speaks."""
    if _ONLY_POLISH_LETTERS.search(text):
        return _BY_A_LETTER
    return -_BY_A_LETTER if _NO_POLISH_LETTERS.search(text) else 0.0


def _leader(evidence: dict[str, float]) -> tuple[str, float]:
    first, second = sorted(evidence, key=evidence.__getitem__, reverse=True)[:2]
    return first, evidence[first] - evidence[second]


def _by_words(words: list[str]) -> dict[str, float]:
    total = {code: _HEAD_START.get(code, 0.0) for code in KNOWN}
    known = _vocabulary()
    for word in words:
        for code, weight in known.get(word, ()):
            total[code] += weight
    return total


def _with_letters(evidence: dict[str, float], words: list[str]) -> dict[str, float]:
    letters = dict(_model().rank(" ".join(words)))
    best = max(letters[code] for code in KNOWN)
    return {
        code: weight + _WEIGHT_OF_LETTERS * max(letters[code] - best, -_MOST_AGAINST)
        for code, weight in evidence.items()
    }


def _is_talk(words: Iterable[str]) -> bool:
    """Whether any word is one that people use: a name and a number are in no language."""
    return any(word in _vocabulary() for word in words)


@cache
def _vocabulary() -> dict[str, tuple[tuple[str, float], ...]]:
    """Word to languages with the weight it gives each; also by its spelling without diacritics."""
    weights: dict[str, dict[str, float]] = {}
    for line in files(__package__).joinpath("vocabulary/words.txt").read_text("utf-8").splitlines():
        word, _, values = line.partition("\t")
        plain = folded(word)
        for value in values.split():
            code, weight = value[:2], float(value[2:]) - _RAREST
            _raise(weights.setdefault(word, {}), code, weight)
            if plain != word:
                _raise(weights.setdefault(plain, {}), code, weight - _OTHER_SPELLING)
    return {word: tuple(by.items()) for word, by in weights.items()}


def frequent_words(language: str) -> list[str]:
    """The language's frequent words, as they are spelled and without diacritics."""
    return [word for word, by in _vocabulary().items() if any(code == language for code, _ in by)]


def _raise(by: dict[str, float], code: str, weight: float) -> None:
    by[code] = max(by.get(code, 0.0), weight)


def _known(hint: str | None) -> str | None:
    if not hint:
        return None
    code = hint.replace("_", "-").split("-")[0].strip().lower()
    return code if code in KNOWN else None


@cache
def _model() -> LanguageIdentifier:
    every = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=False)
    every.set_languages(KNOWN)
    # The same over our languages only: the one from the file keeps all its tables, 27 MB.
    return LanguageIdentifier(
        every.nb_ptc,
        every.nb_pc,
        every.nb_classes,
        every.tk_nextmove,
        every.tk_output,
        norm_probs=False,
        tk_row=every.tk_row,
    )
