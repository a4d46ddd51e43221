"""``python -m audit_log``: verify, export or show a log, without the gateway.

Exit status: 0 done and, for ``verify``, everything held; 1 something did not; 2 wrong usage.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from audit_log.bundle import export_bundle
from audit_log.bundle_verifier import verify_bundle
from audit_log.checkpoint import Checkpoint, open_checkpoint
from audit_log.errors import AuditError, VerificationError
from audit_log.notes import NoteKey
from audit_log.reading import Filter, read_events
from audit_log.records import EventType, canonical_bytes
from audit_log.store import open_read_only, origins
from audit_log.verifier import Verified, verify_database


@dataclass(frozen=True, slots=True)
class _Report:
    """What a command says, for a person and as JSON."""

    sentence: str
    members: dict[str, str | int | None]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m audit_log", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    verify = commands.add_parser("verify", help="verify a live SQLite log, or a bundle")
    source = verify.add_mutually_exclusive_group(required=True)
    source.add_argument("--database", type=Path, help="SQLite file; read only")
    source.add_argument("--bundle", type=Path, help="exported directory or .zip")
    verify.add_argument("--key", required=True, metavar="VKEY", help="from the paper card")
    verify.add_argument(
        "--checkpoint", type=Path, action="append", default=[], help="one kept earlier; repeatable"
    )
    verify.add_argument("--json", action="store_true")
    export = commands.add_parser("export", help="write a bundle that verifies by itself")
    export.add_argument("--database", type=Path, required=True)
    export.add_argument("--key", required=True, metavar="VKEY")
    export.add_argument("--out", type=Path, required=True, help="new directory, or new .zip")
    export.add_argument("--json", action="store_true")
    show = commands.add_parser("show", help="print events as JSON Lines, oldest first")
    show.add_argument("--database", type=Path, required=True)
    show.add_argument("--origin", help="which log; needed where there are several")
    show.add_argument("--last", type=int, default=20, help="how many of the newest")
    show.add_argument("--type", type=EventType, action="append", choices=list(EventType))
    show.add_argument("--conv", help="conversation id")
    return parser


def _kept(paths: Sequence[Path], key: NoteKey) -> list[Checkpoint]:
    return [open_checkpoint(path.read_text(encoding="utf-8"), key) for path in paths]


def _verified(verified: Verified, verb: str) -> _Report:
    sentence = f"{verb}: {verified.origin}, {verified.size} entries, root {verified.root.hex()}"
    root = verified.root.hex()
    return _Report(
        sentence, {"ok": True, "origin": verified.origin, "size": verified.size, "root": root}
    )


def _verify(chosen: argparse.Namespace) -> _Report:
    key = NoteKey.parse(chosen.key)
    kept = _kept(chosen.checkpoint, key)
    if chosen.bundle is not None:
        return _verified(verify_bundle(chosen.bundle, key, kept), "verified")
    return _verified(verify_database(chosen.database, key, kept), "verified")


def _export(chosen: argparse.Namespace) -> _Report:
    with open_read_only(chosen.database) as connection:
        done = export_bundle(connection, NoteKey.parse(chosen.key), chosen.out)
    return _verified(done, "exported")


def _show(chosen: argparse.Namespace) -> int:
    wanted = Filter(types=chosen.type, conv=chosen.conv)
    with open_read_only(chosen.database) as connection:
        known = origins(connection)
        if chosen.origin is None and len(known) != 1:
            sys.stderr.write("".join(f"--origin {one}\n" for one in known))
            return 2
        newest = read_events(
            connection, chosen.origin or known[0], wanted, newest_first=True, limit=chosen.last
        )
        for logged in reversed(list(newest)):
            body = json.loads(canonical_bytes(logged.event))
            sys.stdout.write(json.dumps({"seq": logged.seq, **body}) + "\n")
    return 0


def _failure(error: AuditError) -> _Report:
    members: dict[str, str | int | None] = {"ok": False, "code": error.code}
    if isinstance(error, VerificationError):
        members |= {"step": error.step, "row": error.row, "seq": error.seq}
    return _Report(f"NOT done: {error}", members)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit status."""
    chosen = _parser().parse_args(arguments)
    try:
        if chosen.command == "show":
            return _show(chosen)
        report, status = (_verify if chosen.command == "verify" else _export)(chosen), 0
    except AuditError as error:
        report, status = _failure(error), 1
    except OSError:
        report, status = _Report("NOT done: a file cannot be read", {"ok": False}), 1
    as_json = getattr(chosen, "json", False)
    sys.stdout.write((json.dumps(report.members) if as_json else report.sentence) + "\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
