"""Names that are called out: `Dziękuję, Józefie Nowak.` is said to a man, not of a woman.

`Józefie`, `Stanisławie`, `Mirosławie` are a man's vocative and a woman's dative. Where somebody is
spoken to, it is the man's: a surname beside a vocative mostly keeps its nominative.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from gateway.ports.detector import NameForm
from gateway.ports.inflection import Inflection, NameWord
from gateway.traffic.pseudonyms.folding import fold

_REACH: Final = 16
_CALLED: Final = re.compile(
    r"(?:^|[.,!?:;\n(>*-][ ]?|(?<![^\W_])(?:panie|drogi|szanowny|witam|witaj|czesc|hej|halo|"
    r"dobry|wieczor)[ ])$"
)
_TO_A_MAN: Final = re.compile(r"(?<![^\W_])(?:panie|drogi|szanowny)[ ]$")
_PAUSE: Final = re.compile(r"[ ]?(?:[.,!?:;)…\n*<-]|$)")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def called_out(text: str, start: int, end: int, name: NameForm, inflection: Inflection) -> NameForm:
    """The name at `text[start:end]` as of a man who is spoken to, if it can be; else unchanged.

    Where nothing says that it is a man, the woman's name stays possible beside his.
    """
    if name.gender != "f" or name.case not in ("dat", "loc") or len(name.given) == 0:
        return name
    before = fold(text[max(0, start - _REACH) : start])
    if not (_CALLED.search(before) and _PAUSE.match(text, end)):
        return name
    words = _WORD.findall(text[start:end])
    men = [
        {each.lemma for each in inflection.readings(word, "given") if _is_called_man(each)}
        for word in words
    ]
    if len(words) > 2 or sum(map(bool, men)) != 1:
        return name
    surnames = {fold(lemma) for lemma in name.surname}
    others = [word for word, men_so in zip(words, men, strict=True) if not men_so]
    if any(fold(word) not in surnames for word in others):
        return name  # `Józefie Kowalskiej`: hers
    man = tuple(sorted(lemma for each in men for lemma in each))
    if _TO_A_MAN.search(before):
        return replace(name, given=man, gender="m", case="voc")
    return replace(name, given=(*name.given, *man), gender=None, case="voc")


def _is_called_man(reading: NameWord) -> bool:
    return reading.case == "voc" and reading.gender == "m" and not reading.plural
