"""Policy files for tests: a bundled one with a section written anew."""

from __future__ import annotations

import re
from pathlib import Path

RULES = Path(__file__).parents[1] / "policies" / "rules"


def bundled_with(section: str, base: str = "eu-contract") -> str:
    """The bundled file `base` with `section` (`name: …`) in place of its own, without tests."""
    name = section.partition(":")[0]
    head = (RULES / f"{base}.yaml").read_text().partition("\n# Run by `gateway policy")[0]
    left = re.sub(rf"(?m)^{name}:.*\n(?:[ ]+.*\n)*", "", head + "\n")
    return f"{left}\n{section}\n"
