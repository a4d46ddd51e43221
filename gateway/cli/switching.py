"""`gateway switch …`: everything to people at once, and the outage banner."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final
from uuid import UUID

import typer

from audit_log.kinds import ActorKind
from audit_log.records import Actor
from gateway.cli.frame import (
    ConfigOption,
    DataDirOption,
    JsonOption,
    fail,
    opened,
    settings_from,
    show,
)
from gateway.duties.oversight.switching import Order, SwitchDesk, switch_as_json
from gateway.ports.switches import SwitchKind, SwitchReason, SwitchRecord
from gateway.services.clock import SystemClock
from gateway.services.switchboard import Switchboard

app = typer.Typer(help="Switches that hold at once, in every process of the installation.")

THE_COMMAND_LINE = Actor(ActorKind.SERVICE, "command-line")


TENANT_NAME: Final = "default"
"""What rules, and this command, call the one tenant of an installation."""


class Position(StrEnum):
    """Where a switch is put."""

    ON = "on"
    OFF = "off"


PositionArgument = Annotated[Position, typer.Argument(help="on or off")]
TenantOption = Annotated[str | None, typer.Option("--tenant", help="Left out: the one there is.")]
AssistantOption = Annotated[
    str | None, typer.Option("--assistant", help="One of upstream.models; left out: all.")
]
ReasonOption = Annotated[SwitchReason | None, typer.Option("--reason", help="For the record.")]
ByOption = Annotated[
    str | None,
    typer.Option("--by", help="Who does it; the log holds a keyed reference, not the name."),
]


@app.command("humans-only")
def humans_only(
    position: PositionArgument,
    tenant: TenantOption = None,
    assistant: AssistantOption = None,
    reason: ReasonOption = None,
    by: ByOption = None,
    config: ConfigOption = None,
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Send everything to people (on), or let the assistant answer again (off).

    On: no model is called from now on, and answers that are running end within a second. Off:
    conversations that people have stay with them until they, or the customers, hand back.
    """
    _throw(
        SwitchKind.HUMANS_ONLY, position, tenant, assistant, reason, None, by,
        config, data_dir, as_json,
    )  # fmt: skip


@app.command("banner")
def banner(
    position: PositionArgument,
    until: Annotated[
        datetime | None,
        typer.Option("--until", help="Off again by itself then (UTC), e.g. 2026-12-01T08:00:00."),
    ] = None,
    tenant: TenantOption = None,
    assistant: AssistantOption = None,
    reason: ReasonOption = None,
    by: ByOption = None,
    config: ConfigOption = None,
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Tell customers, in their language, that the assistant is out of order.

    Before its answers or instead of them: `outage_banner.place` of the policy says which.
    """
    end = until.replace(tzinfo=UTC) if until is not None and until.tzinfo is None else until
    _throw(
        SwitchKind.BANNER, position, tenant, assistant, reason, end, by,
        config, data_dir, as_json,
    )  # fmt: skip


@app.command("list")
def list_switches(
    config: ConfigOption = None, data_dir: DataDirOption = None, as_json: JsonOption = False
) -> None:
    """Show what is switched on now."""
    with _desk(config, data_dir) as (desk, own):
        standing = desk.standing(own)
    lines = [_line(each) for each in standing]
    show(
        {"switches": [switch_as_json(each) for each in standing]},
        as_json,
        "\n".join(lines) or "Nothing is switched on.",
    )


def _throw(
    kind: SwitchKind,
    position: Position,
    tenant: str | None,
    assistant: str | None,
    reason: SwitchReason | None,
    until: datetime | None,
    by: str | None,
    config: Path | None,
    data_dir: Path | None,
    as_json: bool,
) -> None:
    order = Order(kind, position is Position.ON, assistant, reason, until)
    with _desk(config, data_dir) as (desk, own):
        if tenant not in (None, TENANT_NAME, str(own)):
            fail("There is no such tenant here. (tenant_unknown)")
        actor = desk.person(own, by) if by is not None else THE_COMMAND_LINE
        record = desk.throw(own, order, actor)
        standing = desk.standing(own)
    left = [each for each in standing if each.kind is kind and not record.on]
    told = {
        "switched": switch_as_json(record),
        "switches": [switch_as_json(each) for each in standing],
    }
    lines = [_line(record), *(f"still {_line(each)}" for each in left)]
    show(told, as_json, "\n".join(lines))


@contextmanager
def _desk(config: Path | None, data_dir: Path | None) -> Iterator[tuple[SwitchDesk, UUID]]:
    """Only what a switch needs: no model is loaded, so a stop is not kept waiting."""
    settings, clock = settings_from(config, data_dir), SystemClock()
    with opened(config, data_dir) as house:
        board = Switchboard(house.records, house.records.switches_number, clock)
        assistants = frozenset(settings.upstream.models)
        tenant = house.deployment.tenant
        yield SwitchDesk(house.records, house.keys, board, clock, assistants), tenant


def _line(record: SwitchRecord) -> str:
    end = f" until {record.until.isoformat()}" if record.until is not None else ""
    whom = record.assistant or "every assistant"
    name = record.kind.value.replace("_", "-")
    return f"{name} {'on' if record.on else 'off'} for {whom} since {record.at.isoformat()}{end}"
