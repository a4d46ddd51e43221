"""The command `gateway` for tests: as a process of its own, in this process, and serving."""

from __future__ import annotations

import io
import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import urllib3

from gateway.cli import main

ROOT = Path(__file__).parents[1]
COMMAND = [sys.executable, "-c", "from gateway.cli import main; main()"]
PATIENCE_SECONDS = 120
"""How long a process may take before it counts as hanging; no test should come near."""


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


def environment(**variables: str) -> dict[str, str]:
    """This process's environment without settings of the gateway, and with `variables`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GATEWAY_")}
    return kept | {"PYTHONPATH": str(ROOT), "NO_COLOR": "1"} | variables


def spawned(
    folder: Path, *args: str, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> Done:
    """Runs the command as a process of its own, in `folder`."""
    done = subprocess.run(
        [*COMMAND, *args],
        cwd=folder,
        env=environment(**(env or {})),
        input=stdin,
        capture_output=True,
        timeout=PATIENCE_SECONDS,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def here(
    folder: Path, *args: str, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> Done:
    """Runs the same `main` in this process, in `folder`: seconds quicker than a new process."""
    out, err = io.TextIOWrapper(io.BytesIO()), io.TextIOWrapper(io.BytesIO())
    root, before = logging.getLogger(), logging.getLogger().handlers[:]
    came_from, code = Path.cwd(), 0
    try:
        os.chdir(folder)
        with (
            mock.patch.dict(os.environ, environment(**(env or {})), clear=True),
            mock.patch.object(sys, "argv", ["gateway", *args]),
            mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin))),
            redirect_stdout(out),
            redirect_stderr(err),
        ):
            main()
    except SystemExit as ended:
        code = int(ended.code or 0)
    finally:
        os.chdir(came_from)
        root.handlers[:] = before
    written = []
    for stream in (out, err):
        stream.flush()
        written.append(stream.buffer.getvalue().decode())  # type: ignore[attr-defined]
    return Done(code, *written)


@dataclass
class Served:
    """A gateway that serves as a process of its own."""

    folder: Path
    process: subprocess.Popen[bytes]
    url: str
    log: Path
    http: urllib3.PoolManager

    def call(self, method: str, path: str, **kwargs: Any) -> urllib3.BaseHTTPResponse:
        return self.http.request(method, self.url + path, **kwargs)

    def terminate(self) -> None:
        self.process.send_signal(signal.SIGTERM)

    def ended(self) -> int:
        return self.process.wait(PATIENCE_SECONDS)


@contextmanager
def serving(folder: Path, *args: str, env: Mapping[str, str] | None = None) -> Iterator[Served]:
    """`gateway serve` until the end of the block; `args` come after `--port 0`."""
    log = folder / "stderr.log"
    with log.open("wb") as errors:
        process = subprocess.Popen(
            [*COMMAND, "serve", "--port", "0", *args],
            cwd=folder,
            env=environment(**({"GATEWAY_DETECTION__WORKERS": "0"} | dict(env or {}))),
            stdout=subprocess.PIPE,
            stderr=errors,
        )
    try:
        assert process.stdout is not None
        said = process.stdout.readline().decode()
        assert said.startswith("ready http"), log.read_text()
        url = said.removeprefix("ready ").strip()
        yield Served(folder, process, url, log, urllib3.PoolManager(retries=False))
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(PATIENCE_SECONDS)
        if process.stdout is not None:
            process.stdout.close()
