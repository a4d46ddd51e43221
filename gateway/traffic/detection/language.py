"""Which language a message is in, and whether that is certain.

py3langid (a naive Bayes model over byte n-grams) limited to the 24 official languages of the EU
plus Ukrainian and Russian; in front of it a table of words that only one of our two covered
languages has, since chat is short and leaves diacritics out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from gateway.traffic.detection.normalised import folded

KNOWN = ("bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv uk ru").split()
"""ISO 639-1 codes that can be answered."""

COVERED = frozenset({"pl", "en"})
"""Languages whose names are found; elsewhere only numbers, addresses and full Polish names."""

FALLBACK = "pl"

_WORD = regex.compile(r"[\p{L}']+")
_LETTERS_FOR_CERTAINTY = 18
_CONFIDENT = 0.9

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
_ENGLISH = frozenset(
    """
    about after again agree all am an and any are as at be been before but by call can cancel
    cannot can't change could customer delivered delivery did didn't do does doesn't don't
    email for from get got had has have hello help her hey his how i i'd i'll i'm i've if
    is it it's its just know last like live make me mr mrs ms much my name need never new
    not now of on one or order our out parcel phone please put received refund regards
    return send sent she should so some speak still talk thank thanks that that's the their them
    there they this today track was we well were what when where which who why will with
    would yes you your yours yesterday hi nope yeah sure okay arrived missing where's want
    human person agent someone real
    """.split()
)
# Words of both lists decide nothing.
_ONLY_POLISH = _POLISH - _ENGLISH - {"problem", "do", "i", "a", "to", "ten", "on", "numer", "ale"}
_ONLY_ENGLISH = (
    _ENGLISH
    - _POLISH
    - {"do", "i", "on", "as", "call", "email", "so", "no", "am", "an", "me", "all"}
)
_WEAK_POLISH = frozenset({"i", "do", "a", "to", "ten", "ale"})
_POLISH_LETTERS = regex.compile(r"[ąęłńśźżĄĘŁŃŚŹŻ]")
_OTHER_LETTERS = regex.compile(
    r"[äöüßåøæñçàèìòùâêîôûõãășşțţčřšžěůďťňľĺŕőűģķļņāēīūėįųģőαβγδεά-ώа-яёіїєґъ]", regex.I
)
_TALKING = 3
_LETTERS = regex.compile(r"\p{L}")


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
    """The language of `text`; where that is not certain, the hint's, else Polish.

    A hint is an ISO 639-1 code, with or without region (`pl-PL`); one that is not known is ignored.
    """
    fallback = _known(hint) or FALLBACK
    words = [folded(word) for word in _WORD.findall(text)]
    if not words:
        return Guess(fallback, False)
    by_words = _by_words(text, words)
    if by_words is not None:
        return by_words
    letters = sum(map(len, words))
    code, confidence = _model().classify(" ".join(_WORD.findall(text)).lower()[:2000])
    certain = (
        letters >= _LETTERS_FOR_CERTAINTY and len(words) >= _TALKING and confidence >= _CONFIDENT
    )
    # Unmarked text in another Latin language is claimed only on good evidence: a Polish chat
    # without diacritics looks like half the Slavic languages to the model.
    if certain and code not in COVERED and text.isascii() and _hits(words, _ONLY_POLISH):
        return Guess("pl", False)
    return Guess(code, True) if certain else Guess(fallback, False)


def _by_words(plain: str, words: list[str]) -> Guess | None:
    polish = _hits(words, _ONLY_POLISH)
    english = _hits(words, _ONLY_ENGLISH)
    if polish or english:
        polish += 0.5 * _hits(words, _WEAK_POLISH)
    if _POLISH_LETTERS.search(plain):
        polish += 2
    if polish == english or (polish < 1 and english < 1):
        return None
    share = max(polish, english) / len(words)
    other = bool(_OTHER_LETTERS.search(plain))
    if other or share < 0.2 or (len(words) >= 6 and share < 0.25):
        return None
    if min(polish, english) > max(polish, english) / 2:
        return None
    return Guess("pl" if polish > english else "en", True)


def _hits(words: list[str], table: frozenset[str]) -> float:
    return float(sum(word in table for word in words))


def _known(hint: str | None) -> str | None:
    if not hint:
        return None
    code = hint.replace("_", "-").split("-")[0].strip().lower()
    return code if code in KNOWN else None


@cache
def _model() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(KNOWN)
    return identifier
