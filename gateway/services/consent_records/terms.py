"""The words of the Data Privacy Vocabulary that we use: one table, from one release.

A word that is not in it is refused, so that no typo gets into a record that must last for years.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Final

from policies.countries.codes import COUNTRIES

OWN: Final = "gateway"
"""The prefix of what ISO/IEC TS 27560 asks for and DPV has no word for (digest, channel, act)."""
OWN_NAMESPACE: Final = "urn:x-assistant-gateway:consent#"


class UnknownTerm(ValueError):
    """A word that the release of DPV in the table does not have."""


@lru_cache(maxsize=1)
def _table() -> dict[str, object]:
    text = files(__package__).joinpath("dpv_terms.json").read_text(encoding="utf-8")
    table: dict[str, object] = json.loads(text)
    return table


def release() -> str:
    """Which release of DPV the words are from."""
    return str(_table()["release"])


def known() -> Mapping[str, str]:
    """Each word with its label."""
    terms = _table()["terms"]
    assert isinstance(terms, dict)  # noqa: S101 - package data of ours
    return terms


def term(name: str) -> str:
    """The word itself, such as `dpv:ConsentGiven`. Raises UnknownTerm."""
    if name not in known():
        raise UnknownTerm(f"{release()} has no term of this name in our table")
    return name


def place(country: str) -> str:
    """A country as DPV writes it: `pl` → `loc:PL`. Raises UnknownTerm."""
    if country not in COUNTRIES:
        raise UnknownTerm("no such country")
    return f"loc:{country.upper()}"


def context() -> dict[str, str]:
    """The JSON-LD context: DPV publishes namespaces, no context document, so it stands within."""
    namespaces = _table()["namespaces"]
    assert isinstance(namespaces, dict)  # noqa: S101 - package data of ours
    return {**namespaces, OWN: OWN_NAMESPACE}
