"""Documents cannot lag: commands, settings and links are compared with the code.

python -m tests.guards.documents            compare (part of make check)
python -m tests.guards.documents --write    renew docs/commands.md
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from gateway.cli import app
from gateway.settings import Settings

ROOT = Path(__file__).parents[2]
COMMANDS = ROOT / "docs" / "commands.md"
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def commands(group: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every command that does something, with its whole name.

    Told by what they have, not by their class: typer brings a copy of click of its own.
    """
    below: dict[str, Any] = getattr(group, "commands", {})
    for name in sorted(below):
        yield from commands(below[name], f"{path} {name}")
    if not below:
        yield path, group


def page() -> str:
    """docs/commands.md, made from the commands themselves."""
    lines = [
        "# Commands",
        "",
        "Made from the commands' own help (`python -m tests.guards.documents --write`).",
        "Exit codes: 0 done · 1 not as wished (not verified, nothing found, warnings) · 2 used",
        "wrongly, or broken (`doctor`) · 3 the gateway refused. Errors go to standard error.",
    ]
    for name, command in commands(typer.main.get_command(app), "gateway"):
        lines += ["", f"## `{name}`", "", (command.help or "").strip()]
        rows = []
        for parameter in command.params:
            if parameter.param_type_name == "argument":
                rows.append(f"| `{parameter.name.upper()}` | {_in_one_line(parameter.help)} |")
            elif not parameter.hidden and "--help" not in parameter.opts:
                rows.append(f"| `{', '.join(parameter.opts)}` | {_in_one_line(parameter.help)} |")
        if rows:
            lines += ["", "| option | |", "|---|---|", *rows]
    return "\n".join(lines) + "\n"


def _in_one_line(text: str | None) -> str:
    return " ".join((text or "").split()).replace("|", "\\|")


def settings_names() -> Iterator[str]:
    """Every setting as `section.key`."""
    for name, field in Settings.model_fields.items():
        section = field.annotation
        if hasattr(section, "model_fields"):
            yield from (f"{name}.{key}" for key in section.model_fields)
        else:
            yield name


def faults() -> Iterator[str]:
    """What does not fit, a sentence each."""
    if not COMMANDS.is_file() or COMMANDS.read_text(encoding="utf-8") != page():
        yield "docs/commands.md is not what the commands say: renew it with --write"
    operations = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    for name in settings_names():
        if f"`{name}`" not in operations:
            yield f"docs/operations.md does not explain the setting {name}"
    for document in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for target in LINK.findall(document.read_text(encoding="utf-8")):
            if "://" not in target and not (document.parent / target).exists():
                yield f"{document.relative_to(ROOT)} links to {target}, which is not there"


def main() -> int:
    if "--write" in sys.argv:
        COMMANDS.write_text(page(), encoding="utf-8")
    found = list(faults())
    for fault in found:
        print(fault)
    print("documents fit the code" if not found else f"{len(found)} faults in documents")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
