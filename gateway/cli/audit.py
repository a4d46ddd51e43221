"""`gateway audit …`: prove the log, hand it out, look at it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from audit_log.bundle import export_bundle
from audit_log.bundle_verifier import verify_bundle
from audit_log.errors import AuditError, VerificationError
from audit_log.notes import LocalSigner, NoteKey
from audit_log.reading import latest
from audit_log.records import canonical_bytes
from audit_log.verifier import verify_database
from gateway.cli.frame import ConfigOption, DataDirOption, JsonOption, fail, settings_from, show
from gateway.installation import published_checkpoint, read_deployment
from gateway.records.storage.connection import open_engine, reading
from gateway.settings import Data

app = typer.Typer(help="The audit log: verify, export, show.")


@app.command("verify")
def verify(
    bundle: Annotated[Path | None, typer.Option("--bundle", help="An exported bundle.")] = None,
    key: Annotated[str | None, typer.Option("--key", help="The log's public key (vkey).")] = None,
    config: ConfigOption = None,
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check every record of the live log, or of a bundle. Exit code 0 only if all of it holds."""
    try:
        size, root = _verified(bundle, key, config, data_dir)
    except VerificationError as error:
        fault = {"step": error.step, "row": error.row, "seq": error.seq, "code": error.code}
        if as_json:
            show({"verified": False, "failed": fault}, as_json)
            raise SystemExit(1) from error
        fail(f"NOT VERIFIED: {error.row} does not hold ({error.step}, {error.code}).", 1)
    show(
        {"verified": True, "size": size, "root": root, "failed": None},
        as_json,
        f"Verified: {size} records, root {root}.",
    )


def _verified(
    bundle: Path | None, key: str | None, config: Path | None, data_dir: Path | None
) -> tuple[int, str]:
    if bundle is not None:
        if key is None:
            fail("A bundle is verified against a key that you know from elsewhere: give --key.", 2)
        found = verify_bundle(bundle, NoteKey.parse(key))
        return found.size, found.root.hex()
    data = settings_from(config, data_dir).data
    signer = _signer(data)
    published = published_checkpoint(data, signer)
    found = verify_database(
        data.database,
        NoteKey.parse(key) if key else signer.key,
        [published] if published is not None else [],
    )
    return found.size, found.root.hex()


@app.command("export")
def export(
    out: Annotated[Path, typer.Option("--out", help="A new folder, or a file ending in .zip.")],
    config: ConfigOption = None,
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write a bundle that anybody can verify without the gateway."""
    data = settings_from(config, data_dir).data
    signer = _signer(data)
    engine = open_engine(data.database, query_only=True)
    try:
        with reading(engine) as connection:
            export_bundle(connection, signer.key, out)
    except AuditError as error:
        fail(f"The log could not be exported ({error}).", 1)
    finally:
        engine.dispose()
    show({"bundle": str(out), "key": signer.key.text}, as_json, f"{out}\nkey: {signer.key.text}")


@app.command("show")
def show_log(
    last: Annotated[int, typer.Option("--last", help="How many records.")] = 20,
    config: ConfigOption = None,
    data_dir: DataDirOption = None,
) -> None:
    """Write the newest records, oldest first, one line of JSON each."""
    data = settings_from(config, data_dir).data
    origin = read_deployment(data).origin
    engine = open_engine(data.database, query_only=True)
    try:
        with reading(engine) as connection:
            for logged in reversed(list(latest(connection, origin, last))):
                body = canonical_bytes(logged.event).decode()
                sys.stdout.write(f'{{"seq":{logged.seq},{body[1:]}\n')
    finally:
        engine.dispose()


def _signer(data: Data) -> LocalSigner:
    read_deployment(data)
    return LocalSigner.parse(data.log_key.read_text().strip())
