"""Which languages may be served: those whose measured figures pass the gate.

`figures.json` beside this file is written by `python -m gateway.traffic.evaluation --publish` from
the annotated sets in the repository. A language under the gate is served only where an operator
says so by name (`detection.accept_below_gate`), and then `gateway doctor` and the start message
keep saying it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from gateway.traffic.detection.language import COVERED

NAMES_LEAKED: Final = 0.10
IDENTIFIERS_LEAKED: Final = 0.05
ADDRESSES_LEAKED: Final = 0.20
MASKED_WITHOUT_NEED: Final = 0.10
"""The gate, as shares of marks or messages. The sets of most languages are small: one message in

forty moves a share by 2.5 points, so this keeps out what is broken, not what is mediocre.
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares measured for one language, and from how many messages."""

    messages: int
    names_leaked: float
    identifiers_leaked: float
    addresses_leaked: float
    masked_without_need: float

    @property
    def passes(self) -> bool:
        """Whether all four lie within the gate."""
        return (
            self.names_leaked <= NAMES_LEAKED
            and self.identifiers_leaked <= IDENTIFIERS_LEAKED
            and self.addresses_leaked <= ADDRESSES_LEAKED
            and self.masked_without_need <= MASKED_WITHOUT_NEED
        )


@cache
def measured() -> dict[str, Figures]:
    """The published figures by ISO 639-1 code."""
    text = files(__package__).joinpath("figures.json").read_text("utf-8")
    return {code: Figures(**figures) for code, figures in json.loads(text).items()}


def below_gate() -> frozenset[str]:
    """Languages that have recognisers for names, and figures that do not pass, or none."""
    return frozenset(
        code for code in COVERED if code not in measured() or not measured()[code].passes
    )


def covered(accepted_below_gate: Iterable[str] = ()) -> frozenset[str]:
    """Languages that are served: the gate's, and those that an operator accepts in spite of it."""
    return COVERED - (below_gate() - frozenset(accepted_below_gate))
