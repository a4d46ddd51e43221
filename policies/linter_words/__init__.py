"""The words by which the linter reads a legal text: one module a language, named by its code.

A language without a module cannot be checked, so its disclosures are refused: add the module
together with its golden sets in `tests/policies/golden`. A module exports `WORDS`.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of

__all__ = ["WORDS", "Words", "any_of"]


def _of(code: str) -> Words:
    words = import_module(f"{__name__}.{code}").WORDS
    if not isinstance(words, Words):
        raise TypeError(code)
    return words


# Found by name, since `is.py` (Icelandic) cannot be imported by a statement.
WORDS: Final[Mapping[str, Words]] = MappingProxyType(
    {
        module.name: _of(module.name)
        for module in pkgutil.iter_modules(__path__)
        if len(module.name) in (2, 3)
    }
)
