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
from math import sqrt
from typing import Any, Final

from gateway.traffic.detection.language import COVERED

NAMES_LEAKED: Final = 0.10
IDENTIFIERS_LEAKED: Final = 0.05
ADDRESSES_LEAKED: Final = 0.20
MASKED_WITHOUT_NEED: Final = 0.10
"""The gate, as shares of marks or messages."""


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole`, as counted on the annotated sets."""

    part: int
    whole: int

    @property
    def rate(self) -> float:
        """0 where there was nothing to count."""
        return self.part / self.whole if self.whole else 0.0

    def exceeds(self, gate: float) -> bool:
        """Whether the share is above the gate beyond what chance explains.

        That is, whether the lower end of its 95 % interval is. The sets of most languages are
        small and hard: one leaked name in ten must not decide, five must.
        """
        return bool(self.whole) and wilson(self.part, self.whole)[0] > gate


@dataclass(frozen=True, slots=True)
class Figures:
    """What was counted for one language, and in how many messages."""

    messages: int
    names_leaked: Share
    identifiers_leaked: Share
    addresses_leaked: Share
    masked_without_need: Share

    @property
    def passes(self) -> bool:
        """Whether none of the four exceeds the gate."""
        return not (
            self.names_leaked.exceeds(NAMES_LEAKED)
            or self.identifiers_leaked.exceeds(IDENTIFIERS_LEAKED)
            or self.addresses_leaked.exceeds(ADDRESSES_LEAKED)
            or self.masked_without_need.exceeds(MASKED_WITHOUT_NEED)
        )


def wilson(part: int, whole: int, z: float = 1.96) -> tuple[float, float]:
    """The Wilson score interval of a share; `z` 1.96 for 95 %."""
    rate = part / whole
    middle = rate + z * z / (2 * whole)
    reach = z * sqrt(rate * (1 - rate) / whole + z * z / (4 * whole * whole))
    scale = 1 + z * z / whole
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)


@cache
def measured() -> dict[str, Figures]:
    """The published figures by ISO 639-1 code."""
    text = files(__package__).joinpath("figures.json").read_text("utf-8")
    return {code: _figures(counted) for code, counted in json.loads(text).items()}


def _figures(counted: dict[str, Any]) -> Figures:
    shares = {name: Share(*each) for name, each in counted.items() if name != "messages"}
    return Figures(counted["messages"], **shares)


def below_gate() -> frozenset[str]:
    """Languages that have recognisers for names, and figures that do not pass, or none."""
    return frozenset(
        code for code in COVERED if code not in measured() or not measured()[code].passes
    )


def covered(accepted_below_gate: Iterable[str] = ()) -> frozenset[str]:
    """Languages that are served: the gate's, and those that an operator accepts in spite of it."""
    return COVERED - (below_gate() - frozenset(accepted_below_gate))
