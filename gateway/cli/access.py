"""`gateway apikey …` and `gateway token mint`: who may come in."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

import typer

from audit_log.kinds import ActorKind, EventType
from audit_log.records import Actor
from gateway.cli.frame import ConfigOption, DataDirOption, JsonOption, fail, opened, show
from gateway.installation import Installation
from gateway.ports.access import ApiKeyRecord
from gateway.ports.records import Work
from gateway.services.access.api_keys import SCOPES, make
from gateway.services.access.subject_tokens import LIFE_SECONDS, SubjectTokens
from gateway.services.clock import SystemClock
from gateway.traffic.pipeline.evidence import event

keys_app = typer.Typer(help="Keys with which a tenant's systems call the gateway.")
token_app = typer.Typer(help="Signed tokens that say who a customer is.")

THE_COMMAND_LINE = Actor(ActorKind.SERVICE, "command-line")


@keys_app.command("create")
def create_key(
    scope: Annotated[list[str] | None, typer.Option(help="May be given again.")] = None,
    days: Annotated[
        int | None, typer.Option(help="Ends after so many days.", min=1, max=36_500)
    ] = None,
    config: ConfigOption = None,
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a key and show it once. Without --scope it may chat."""
    scopes = frozenset(scope or ["chat"])
    if scopes - SCOPES:
        fail(f"A scope is one of: {', '.join(sorted(SCOPES))}.", 2)
    now = SystemClock().now()
    key = make()
    with opened(config, data_dir) as installation:
        record = ApiKeyRecord(
            key.id,
            installation.deployment.tenant,
            key.digest,
            scopes,
            now,
            expires_at=now + timedelta(days=days) if days else None,
        )
        created = event(
            EventType.APIKEY_CREATED, record.tenant, now, actor=THE_COMMAND_LINE, count=len(scopes)
        )

        def write(work: Work) -> None:
            work.api_keys.add(record)
            work.record(created)

        installation.records.commit(write)
    show(
        {"id": key.id, "key": key.written, "scopes": sorted(scopes)},
        as_json,
        f"{key.written}\nThis key is shown once. Its id is {key.id}; it may: "
        f"{', '.join(sorted(scopes))}.",
    )


@keys_app.command("revoke")
def revoke_key(
    key_id: str,
    config: ConfigOption = None,
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """End a key now."""
    now = SystemClock().now()
    with opened(config, data_dir) as installation:
        revoked = event(
            EventType.APIKEY_REVOKED,
            installation.deployment.tenant,
            now,
            actor=THE_COMMAND_LINE,
        )

        def write(work: Work) -> bool:
            found = work.api_keys.revoke(key_id, now)
            if found:
                work.record(revoked)
            return found

        if not installation.records.commit(write):
            fail("There is no such active key.", 1)
    show({"id": key_id, "revoked": True}, as_json, f"Key {key_id} is revoked.")


@keys_app.command("list")
def list_keys(
    config: ConfigOption = None, data_dir: DataDirOption = None, as_json: JsonOption = False
) -> None:
    """Show ids, scopes and dates; never a key."""
    now = SystemClock().now()
    with opened(config, data_dir) as installation:
        keys = installation.records.read(lambda work: work.api_keys.all(now))
    rows = [
        {
            "id": key.id,
            "scopes": sorted(key.scopes),
            "created_at": key.created_at.isoformat(),
            "active": key.active,
        }
        for key in keys
    ]
    lines = [f"{r['id']}  {r['created_at']}  {'active' if r['active'] else 'ended'}" for r in rows]
    show(rows, as_json, "\n".join(lines) or "No keys yet.")


@token_app.command("mint")
def mint(
    subject: Annotated[str, typer.Option("--subject", help="Your own reference for the person.")],
    conversation: Annotated[str | None, typer.Option("--conversation")] = None,
    language: Annotated[str | None, typer.Option("--language")] = None,
    cohort: Annotated[str | None, typer.Option("--cohort", help="For `rollout.cohorts`.")] = None,
    hint: Annotated[list[str] | None, typer.Option("--hint", help="name=…, email=… …")] = None,
    config: ConfigOption = None,
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Mint a subject token as a tenant's back end would."""
    with opened(config, data_dir) as installation:
        token = _mint(installation, subject, conversation, language, cohort, hint or [])
    show({"token": token, "expires_in": LIFE_SECONDS}, as_json, token)


def _mint(
    installation: Installation,
    subject: str,
    conversation: str | None,
    language: str | None,
    cohort: str | None,
    hint: list[str],
) -> str:
    pairs = [pair.partition("=") for pair in hint]
    if not all(sign and value.strip() for _, sign, value in pairs):
        fail("A hint is written name=…, email=…, phone=… or address=…", 2)
    hints = {name: value for name, _, value in pairs}
    return SubjectTokens(installation.keys).mint(
        installation.deployment.tenant,
        subject,
        conversation=conversation,
        language=language,
        hints=hints,
        cohort=cohort,
    )
