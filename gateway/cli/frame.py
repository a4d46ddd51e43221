"""What every command shares: how faults are told, how settings are found, how results are shown."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from audit_log.errors import AuditError
from gateway.errors import GatewayError
from gateway.installation import Installation, open_installation
from gateway.services.clock import SystemClock
from gateway.settings import Settings, load

REFUSED = 3

ConfigOption = Annotated[
    Path | None, typer.Option("--config", help="The settings file.", show_default="gateway.toml")
]
DataDirOption = Annotated[
    Path | None,
    typer.Option("--data-dir", help="Where records and keys lie.", show_default="gateway-data"),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Write JSON for programs.")]
YesOption = Annotated[bool, typer.Option("--yes", help="Do it without asking.")]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Only say what would be done.")]


def run(app: Callable[[], Any]) -> NoReturn:
    """Runs the command line; a fault of ours becomes one sentence and an exit code."""
    logging.getLogger().handlers[:] = [logging.NullHandler()]
    try:
        app()
    except GatewayError as error:
        fail(f"{error.public} ({error.code})")
    except AuditError as error:
        fail(f"{error.sentence} ({error.code})")
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python must not complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        place = f": {error.filename}" if error.filename else ""
        fail(f"{error.strerror or 'A file or a connection failed'}{place}")
    raise SystemExit(0)


def fail(sentence: str, code: int = REFUSED) -> NoReturn:
    """Says on standard error why not, and ends."""
    typer.secho(sentence, fg=typer.colors.RED, err=True)
    raise SystemExit(code)


def settings_from(
    config: Path | None, data_dir: Path | None, **sections: dict[str, Any]
) -> Settings:
    """Settings with the flags of a command on top; flags not given count for nothing."""
    flags: dict[str, Any] = {
        name: {key: value for key, value in section.items() if value is not None}
        for name, section in sections.items()
    }
    if data_dir is not None:
        flags["data"] = {"dir": data_dir}
    return load(config, {name: section for name, section in flags.items() if section})


@contextmanager
def opened(config: Path | None, data_dir: Path | None) -> Iterator[Installation]:
    """The installation, for one command beside a running server."""
    installation = open_installation(settings_from(config, data_dir).data, SystemClock())
    try:
        yield installation
    finally:
        installation.close()


def show(value: Any, as_json: bool, text: str | None = None) -> None:
    """Writes a result: JSON for programs, else `text` or one line a member."""
    if as_json:
        sys.stdout.write(json.dumps(value, ensure_ascii=False, default=str) + "\n")
    elif text is not None:
        sys.stdout.write(text + "\n")
    else:
        for name, member in value.items():
            sys.stdout.write(f"{name}: {member}\n")
