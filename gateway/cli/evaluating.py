"""`gateway evaluate`: what leaks from marked messages, and what is masked without need."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gateway.cli.frame import fail


def evaluate(
    files: Annotated[
        list[Path], typer.Argument(help="Marked messages, `<language>.txt` each; see docs.")
    ],
    failures: Annotated[
        bool, typer.Option("--failures", help="List what went wrong, with its text.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit 1 if anything leaked or was masked needlessly.")
    ] = False,
) -> None:
    """Clear marked messages as the proxy would and count what is left.

    Messages are parted by lines of `---`; `[[PERSON|Jan Kowalski]]` must be masked,
    `[[?LOCATION|Kraków]]` may be. Keep what was missed, or masked without need, in a file of your
    own: with --strict it is a test.
    """
    # Imported late: see `gateway.cli.rights`.
    from gateway.traffic.evaluation.measuring import Measuring
    from gateway.traffic.evaluation.tables import table

    measuring = Measuring()
    try:
        scores = {str(path): measuring.file(path) for path in files}
    except (OSError, ValueError):
        fail("A file cannot be read, or a mark in it is not closed.", 2)
    typer.echo(table(scores, with_failures=failures))
    wrong = sum(
        len(reading.leaked()) + len(reading.innocent_masked())
        for score in scores.values()
        for reading in score.readings
    )
    if strict and wrong:
        fail(f"{wrong} place(s) leaked or masked without need.", 1)
