"""How old somebody says to be, in Polish, English, German, French and Spanish (Art. 8 GDPR).

Only what a person says of themselves counts ("mam 13 lat", "I'm 12"), not of their children, of a
guarantee or of experience. "Not 16 yet" is taken as 15. Of a year of birth the age reached in this
year is taken. Letter case and diacritics do not matter. Nothing of it is kept but the answer.
"""

from __future__ import annotations

import unicodedata
from typing import Final

import regex

LOWEST: Final = 4
HIGHEST: Final = 120

_WORDS: Final = {
    "osiem": 8, "dziewiec": 9, "dziesiec": 10, "jedenascie": 11, "dwanascie": 12,
    "trzynascie": 13, "czternascie": 14, "pietnascie": 15, "szesnascie": 16, "siedemnascie": 17,
    "osiemnascie": 18, "dziewietnascie": 19, "dwadziescia": 20,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwolf": 12, "zwoelf": 12, "dreizehn": 13,
    "vierzehn": 14, "funfzehn": 15, "fuenfzehn": 15, "sechzehn": 16, "siebzehn": 17,
    "achtzehn": 18, "neunzehn": 19, "zwanzig": 20,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt": 20,
    "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14,
    "quince": 15, "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19,
    "veinte": 20,
}  # fmt: skip
_N: Final = r"(?P<n>[0-9]{1,3}|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")"
_ENDS: Final = r"(?=\s*(?:$|[.,!?;:)\n]|-\s|(?:and|but|so|can|now|too|und|aber|kann|darf)\b))"
_NO_AGE_PL: Final = (
    r"(?!\s+(?:gwarancj|doswiadczen|staz|praktyk|temu|umow|abonament|kredyt|wspolprac|na\b|do\b|od\b"
    r"|nauki|czlonk|jako\b|prac[yu]\b|w\s+firm|prawo\s|konto\b|u\s+(?:was|panst)|starsz|mlodsz))"
)


def _patterns(*written: str) -> tuple[regex.Pattern[str], ...]:
    return tuple(regex.compile(r"(?<![\w'])" + each.replace("{N}", _N)) for each in written)


_BELOW: Final = _patterns(
    r"nie\s+mam\s+(?:jeszcze\s+|skonczonych\s+|ukonczonych\s+)*{N}\s+(?:lat|roku)\b" + _NO_AGE_PL,
    r"nie\s+(?:skonczyl|ukonczyl)[ae]m\s+(?:jeszcze\s+)?{N}\b",
    r"(?:mam|jestem)\s+(?:mniej\s+niz|ponizej|przed|niecale)\s+{N}(?:\s+(?:lat|lata|rokiem)\b)?"
    + _NO_AGE_PL,
    r"i(?:'|\s+a)?m\s+(?:not\s+(?:yet\s+|even\s+)?|under\s+|below\s+|younger\s+than\s+|almost\s+"
    r"|nearly\s+){N}(?:\s+years?\s+old)?(?:\s+yet)?" + _ENDS,
    r"ich\s+bin\s+(?:noch\s+)?(?:nicht|keine|unter|junger\s+als|juenger\s+als)\s+{N}\b(?!\s*(?:%|km))",
    r"je\s+n'?\s?ai\s+pas\s+(?:encore\s+)?{N}\s+ans\b",
    r"j'\s?ai\s+(?:moins\s+de|pas\s+encore|presque|bientot)\s+{N}\s+ans\b",
    r"(?:todavia\s+|aun\s+)?no\s+tengo\s+(?:aun\s+|todavia\s+)?{N}\s+anos\b(?!\s+de\b)",
    r"tengo\s+(?:menos\s+de|casi)\s+{N}\s+anos\b(?!\s+de\b)",
)
_EXACT: Final = _patterns(
    r"(?<!\bnie\s)(?:mam|skonczyl[ae]m|ukonczyl[ae]m)\s+(?:juz\s+|dopiero\s+|tylko\s+|teraz\s+"
    r"|skonczone\s+|ukonczone\s+|wiecej\s+niz\s+|ponad\s+)*{N}\s+(?:lat|lata|latek|roczkow|wiosen)\b"
    + _NO_AGE_PL,
    r"mam\s+(?:dopiero\s+|juz\s+)?{N}[.!]?\s*$",
    r"(?:jestem|jako)\s+{N}\s?-?\s?(?:letni|letnia|latk)\w*",
    r"i(?:'|\s+a)?m\s+(?:only\s+|just\s+|already\s+|still\s+|over\s+|older\s+than\s+|a\s+)*{N}"
    r"(?:\s*-?\s*(?:years?|yrs?)(?:\s*-?\s*(?:old|of\s+age))|\s*(?:y/?o)\b)",
    r"i(?:'|\s+a)?m\s+(?:only\s+|just\s+|already\s+|still\s+|over\s+)*{N}" + _ENDS,
    r"(?:as|being)\s+a\s+{N}\s*-?\s*years?\s*-?\s*old\b",
    r"my\s+age\s+is\s+{N}\b",
    r"(?:ich\s+)?bin\s+(?:erst\s+|schon\s+|gerade\s+|jetzt\s+|noch\s+|nur\s+|uber\s+)*{N}"
    r"(?:\s+jahre?\s+(?:alt|jung)\b|" + _ENDS + r"|\s+jahre" + _ENDS + r")",
    r"j'\s?ai\s+(?:seulement\s+|juste\s+|deja\s+|que\s+|plus\s+de\s+)*{N}\s+ans\b(?!\s+(?:d['e]|de\b|chez))",
    r"je\s+n'\s?ai\s+que\s+{N}\s+ans\b(?!\s+(?:d['e]|de\b))",
    r"(?<!\bno\s)tengo\s+(?:solo\s+|apenas\s+|ya\s+|mas\s+de\s+)*{N}\s+an(?:os|itos)\b"
    r"(?!\s+(?:de|como|en|con|para|siendo)\b)",
)
_COMPOUND: Final = regex.compile(
    r"(?<!\w)jestem\s+(?P<n>osmio|dziewiecio|dziesiecio|jedenasto|dwunasto|trzynasto|czternasto"
    r"|pietnasto|szesnasto|siedemnasto|osiemnasto)lat"
)
_STEMS: Final = {
    "osmio": 8, "dziewiecio": 9, "dziesiecio": 10, "jedenasto": 11, "dwunasto": 12,
    "trzynasto": 13, "czternasto": 14, "pietnasto": 15, "szesnasto": 16, "siedemnasto": 17,
    "osiemnasto": 18,
}  # fmt: skip
_BORN: Final = _patterns(
    r"(?:urodzil[ae]m\s+sie|i\s+was\s+born|ich\s+(?:bin|wurde)|je\s+suis\s+nee?|naci)\b"
    r"[^!?\n]{0,30}?\b(?P<year>(?:19|20)[0-9]{2})\b(?:[^!?\n]{0,3}(?:geboren)?)"
)


def stated_age(text: str, language: str, year: int) -> int | None:
    """The age somebody says to be in a message; None where they say none. `year` is this one.

    All five languages are read whatever `language` is: a short message often hides its own. Where
    two ages are told, the lower one counts.
    """
    plain = _folded(text)
    ages = [_number(m["n"]) - 1 for pattern in _BELOW for m in pattern.finditer(plain)]
    if not ages:
        ages += [_number(m["n"]) for pattern in _EXACT for m in pattern.finditer(plain)]
        ages += [_STEMS[m["n"]] for m in _COMPOUND.finditer(plain)]
    for pattern in _BORN:
        for match in pattern.finditer(plain):
            german = match[0].startswith("ich bin") and "geboren" not in plain[match.start() :]
            if not german:
                ages.append(year - int(match["year"]))
    return min((age for age in ages if LOWEST <= age <= HIGHEST), default=None)


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _WORDS[written]


def _folded(text: str) -> str:
    """Small letters without diacritics; the apostrophes of keyboards and of books are one."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("ł", "l").replace("ß", "ss"))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return letters.replace("’", "'").replace("ʼ", "'").replace("`", "'")
