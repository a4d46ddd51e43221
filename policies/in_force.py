"""The rulebook that holds now. Swapped as a whole: a reader sees the old one or the new one."""

from __future__ import annotations

from dataclasses import dataclass

from policies.model import Policy
from policies.rulebook import Choice, Circumstances, Rulebook


@dataclass(frozen=True, slots=True)
class Fault:
    """Why an edit is not in force: a stable code, and the line (0: the file as a whole)."""

    code: str
    line: int


class InForce:
    """Shared by everything that opens exchanges. Exchanges that are open keep what they have."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rulebook = rulebook
        self._fault: Fault | None = None

    @property
    def fault(self) -> Fault | None:
        """What is wrong with the newest edit, while an older policy holds in its place."""
        return self._fault

    @property
    def rulebook(self) -> Rulebook:
        """As it stands at this moment; take it once where two questions must agree."""
        return self._rulebook

    @property
    def policy(self) -> Policy:
        """Its base: what holds where no conversation is known."""
        return self._rulebook.base

    def choose(self, found: Circumstances) -> Choice:
        """What holds for an exchange that begins now."""
        return self._rulebook.choose(found)

    def replace(self, rulebook: Rulebook) -> None:
        """From the next exchange on. One assignment: no lock is needed (Python's data model)."""
        self._rulebook = rulebook
        self._fault = None

    def refuse(self, code: str, line: int) -> None:
        """The newest edit cannot be used; what held goes on holding."""
        self._fault = Fault(code, line)
