"""Two names that stand side by side as of two people: `Sam Brown and Samantha Brown`.

Nobody joins one person's name to itself by `and`, nor names them as their own wife. Where the two
are spelled differently they are two, however near their forms are.
"""

from __future__ import annotations

import re
from typing import Final

from gateway.ports.detector import Finding
from gateway.traffic.pseudonyms.folding import fold
from gateway.traffic.pseudonyms.labels import PERSON, label_for

_FARTHEST: Final = 48
_FULL: Final = re.compile(r"[^\W\d_]{2,}[ ].*[^\W\d_]{2,}")
_AND: Final = re.compile(r",?[ ](?:and|i|oraz|und|y|et|ed?|och|og|en|a|ja|és|și|&|\+)[ ]")
_RELATIVE: Final = re.compile(
    r"(?<![^\W_])(?:maz|meza|mezowi|mezem|zon[aeyo]|brat(?:a|u|em)?|siostr[aeyo]|syn(?:a|owi|em)?|"
    r"cork[aeio]|ojciec|ojca|matk[aeio]|mam[aeyo]|tat[aeyo]|husband|wife|partner|brother|sister|son|"
    r"daughter|father|mother|bruder|schwester|sohn|tochter|vater|mutter|frau|mann|ehemann|ehefrau|"
    r"manzel|manzelka|mujer|marido|esposa|femme|mari|moglie|marito)"
    r"(?:[ ](?:to|jest|is|ist|je|es|est|e))?[:,]?[ ]$"
)
_SENTENCE_ENDS: Final = re.compile(r"[.!?;\n]")


def are_two(text: str, one: Finding, other: Finding) -> bool:
    """Whether `other`, the next finding behind `one`, is said to be somebody else.

    Only of full names of different spelling; anything else is left to grammar.
    """
    if label_for(one.entity_type) != PERSON or label_for(other.entity_type) != PERSON:
        return False
    first, second = fold(text[one.start : one.end]), fold(text[other.start : other.end])
    if first == second or not (_FULL.fullmatch(first) and _FULL.fullmatch(second)):
        return False
    if not 0 < other.start - one.end <= _FARTHEST:
        return False
    between = fold(text[one.end : other.start])
    if _AND.fullmatch(between):
        return True
    return _SENTENCE_ENDS.search(between) is None and _RELATIVE.search(between) is not None
