"""Greek and Cyrillic names as people type them in Latin letters, and spellings made comparable."""

from __future__ import annotations

from gateway.traffic.detection.normalised import folded

_BULGARIAN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъьюя",
        "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya".split(),
        strict=True,
    )
)
_UKRAINIAN = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch - iu ia".split(),
        strict=True,
    )
) | {"ь": "", "'": ""}
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψω",
        "a v g d e z i th i k l m n x o p r s t y f ch ps o".split(),
        strict=True,
    )
)
_GREEK_PAIRS = (("ου", "ou"), ("αυ", "av"), ("ευ", "ev"), ("γγ", "ng"), ("γκ", "gk"))
_GREEK_FOREIGN = (("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("τζ", "j"), ("χ", "h"), ("ου", "u"))


def plain(word: str) -> str:
    """Lower case without diacritics; a final sigma is a sigma."""
    return folded(word).replace("ς", "σ")


def in_latin(word: str, script: str) -> tuple[str, ...]:
    """Latin spellings of a plain word: the usual one first, then how a foreign name was meant."""
    if not word or word.isascii():
        return ()
    if script == "greek":
        return (_spell(_pairs(word, _GREEK_PAIRS), _GREEK), _as_foreign_greek(word))
    table = _UKRAINIAN if script == "ukrainian" else _BULGARIAN
    spelled = _spell(word, table)
    return (spelled, spelled.replace("kh", "h")) if "kh" in spelled else (spelled,)


def _as_foreign_greek(word: str) -> str:
    return _spell(_pairs(word, _GREEK_FOREIGN), _GREEK)


def _pairs(word: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for greek, latin in pairs:
        word = word.replace(greek, latin)
    return word


def _spell(word: str, table: dict[str, str]) -> str:
    return "".join(table.get(letter, letter) for letter in word)
