"""The rules that judge the clauses of one answer, and what they found."""

from __future__ import annotations

from dataclasses import dataclass

from gateway.traffic.stages.answer_checks import ClauseRule
from gateway.traffic.stages.invented_data import Examination


@dataclass(frozen=True, slots=True)
class Checks:
    """The rules for the clauses of one answer; each may be left out."""

    claims: ClauseRule | None = None
    promotions: ClauseRule | None = None
    made_up: ClauseRule | None = None
    examination: Examination | None = None

    @property
    def rules(self) -> tuple[ClauseRule, ...]:
        """Those that there are, in the order in which they judge."""
        every = (self.claims, self.promotions, self.made_up)
        return tuple(each for each in every if each is not None)

    @property
    def invented(self) -> dict[str, int]:
        """Personal data that was withheld, by kind."""
        return dict(self.examination.counts) if self.examination is not None else {}
