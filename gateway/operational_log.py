"""Log lines for operators: JSON, and only fields on a list. Never a text, a body, a URL, a name.

A line holds the event's name, ids, counts and durations. Whatever else a library or a mistake puts
into a log record (arguments, tracebacks with their messages, locals) does not come out.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import threading
from datetime import UTC, datetime
from typing import Final

ALLOWED: Final = frozenset(
    {
        "request_id", "route", "format", "status", "ms", "code", "stage", "count", "bytes",
        "worker", "policy", "line", "event_type", "port", "exception",
    }
)  # fmt: skip
_OURS: Final = ("gateway", "audit_log", "policies")
_EVENT: Final = re.compile(r"[a-z][a-z0-9_]{0,63}")
_WORD: Final = re.compile(r"[A-Za-z0-9_.:/<>-]{1,64}")
"""Codes, ids, routes, names of classes. What has not this form may be somebody's words."""
_WITHHELD: Final = "withheld"


class AllowListedJson(logging.Formatter):
    """Formats a record as one JSON line of allow-listed fields."""

    def format(self, record: logging.LogRecord) -> str:
        ours = record.name.split(".", 1)[0] in _OURS
        # Our own messages are constant event names; a library's may quote anything.
        named = ours and isinstance(record.msg, str) and _EVENT.fullmatch(record.msg)
        line: dict[str, object] = {
            "ts": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": _word(record.name),
            "event": record.msg if named and not record.args else "library_message",
        }
        if record.exc_info and record.exc_info[0] is not None:
            line["exception"] = record.exc_info[0].__name__
        for name in ALLOWED & record.__dict__.keys():
            value = record.__dict__[name]
            line[name] = value if isinstance(value, (int, float, bool)) else _word(value)
        return json.dumps(line, ensure_ascii=True)


def _word(value: object) -> str:
    return value if isinstance(value, str) and _WORD.fullmatch(value) else _WITHHELD


def set_up(level: str = "INFO") -> None:
    """Sends every logger of the process through the allow-list, to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(AllowListedJson())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    # Libraries speak only when something is wrong, unless an operator asks for everything.
    root.setLevel(level if level == "DEBUG" else "WARNING")
    for name in _OURS:
        logging.getLogger(name).setLevel(level)
    logging.captureWarnings(True)
    # A record that cannot be formatted must not come out whole, with its arguments, by itself.
    logging.raiseExceptions = False
    threading.excepthook = _thread_ended


def _thread_ended(args: threading.ExceptHookArgs) -> None:
    """Python's own hook would print the traceback with the exception's words."""
    name = args.exc_type.__name__
    logging.getLogger("gateway.threads").error("thread_ended", extra={"exception": name})
