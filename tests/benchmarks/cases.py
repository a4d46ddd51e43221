"""The cases, the same for every target."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Case:
    """`kind`: `whole` answers, `streamed` ones, or a `conversation` with its history resent."""

    name: str
    kind: str
    language: str
    clients: int = 1


CASES: Final = (
    *(
        Case(f"{language}-{clients}", "whole", language, clients)
        for language in ("pl", "en")
        for clients in (1, 8, 32)
    ),
    Case("pl-streamed", "streamed", "pl"),
    Case("en-streamed", "streamed", "en"),
    Case("pl-turns", "conversation", "pl"),
    Case("en-turns", "conversation", "en"),
)
