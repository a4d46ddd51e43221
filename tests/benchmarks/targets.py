"""What is measured: ours, the peer, or any base URL. Each starts and ends its own processes."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import urllib3

ROOT: Final = Path(__file__).parents[2]
START_SECONDS: Final = 120.0


@dataclass(frozen=True, slots=True)
class Target:
    """A base URL, and the processes behind it as far as they are known."""

    name: str
    url: str
    pids: tuple[int, ...] = ()


def given(text: str) -> Target:
    """`NAME=URL`, or `NAME=URL@PID,PID` to have their CPU and memory measured as well."""
    name, _, rest = text.partition("=")
    url, _, pids = rest.partition("@")
    if not name or not url.startswith("http"):
        raise ValueError("a target is NAME=URL or NAME=URL@PID,PID")
    return Target(name, url.rstrip("/"), tuple(int(pid) for pid in pids.split(",") if pid))


@contextmanager
def upstream(chunks: int = 60, interval_ms: float = 20) -> Iterator[Target]:
    """The fake provider in a process of its own."""
    command = [
        sys.executable, "-m", "tests.benchmarks.upstream",
        "--chunks", str(chunks), "--interval-ms", str(interval_ms),
    ]  # fmt: skip
    with saying_ready(command) as (url, process):
        yield Target("direct", url, (process.pid,))


@contextmanager
def gateway(folder: Path, model: str) -> Iterator[Target]:
    """The real `gateway serve`: whole `eu-contract` policy, SQLite in `folder`, detection pool."""
    command = [
        sys.executable, "-c", "from gateway.cli import main; main()", "serve", "--port", "0",
        "--data-dir", str(folder), "--upstream", model, "--policy", "eu-contract",
    ]  # fmt: skip
    variables = {
        "GATEWAY_LOG_LEVEL": "ERROR",
        # What it costs to mask, not whether a language passes the gate of its figures.
        "GATEWAY_DETECTION__ACCEPT_BELOW_GATE": '["pl", "en"]',
    }
    with saying_ready(command, variables) as (url, process):
        yield Target("gateway", url, (process.pid,))


@contextmanager
def peer(environment: Path, folder: Path, model: str, workers: int = 1) -> Iterator[Target]:
    """LiteLLM's proxy with Presidio as guardrail; `workers` of the analyzer (its image has one)."""
    programs = environment / "venv" / "bin"
    apps = Path(__file__).parent / "peer"
    ports = _free_ports(3)
    serving = [str(programs / "gunicorn"), "--chdir", str(apps), "--log-level", "error"]
    with ExitStack() as stack:
        pids: list[int] = []
        for name, port, count in (("analyzer", ports[0], workers), ("anonymizer", ports[1], 1)):
            command = [*serving, "-w", str(count), "-b", f"127.0.0.1:{port}"]
            process = stack.enter_context(_running([*command, f"presidio_apps:{name}()"]))
            pids.append(process.pid)
            _until_up(f"http://127.0.0.1:{port}/health", process)
        config = folder / "litellm.yaml"
        config.write_text(_LITELLM.format(model=model), encoding="utf-8")
        command = [str(programs / "litellm"), "--config", str(config), "--host", "127.0.0.1"]
        variables = {
            "PRESIDIO_ANALYZER_API_BASE": f"http://127.0.0.1:{ports[0]}",
            "PRESIDIO_ANONYMIZER_API_BASE": f"http://127.0.0.1:{ports[1]}",
            "LITELLM_LOCAL_MODEL_COST_MAP": "True",
            "LITELLM_LOG": "ERROR",
            "LITELLM_MODE": "PRODUCTION",
            "LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY": "true",  # open, as ours is
        }
        command += ["--port", str(ports[2]), "--telemetry", "False"]
        process = stack.enter_context(_running(command, variables))
        url = f"http://127.0.0.1:{ports[2]}"
        _until_up(f"{url}/health/liveliness", process)
        yield Target("litellm+presidio", url, (*pids, process.pid))


_LITELLM: Final = """\
model_list:
  - model_name: bench-pl
    litellm_params: {{model: openai/bench-pl, api_base: "{model}/v1", api_key: none}}
  - model_name: bench-en
    litellm_params: {{model: openai/bench-en, api_base: "{model}/v1", api_key: none}}
guardrails:
  - guardrail_name: presidio
    litellm_params:
      guardrail: presidio
      mode: pre_call
      default_on: true
      output_parse_pii: true
      presidio_language: en
"""


@contextmanager
def saying_ready(
    command: Sequence[str], variables: Mapping[str, str] | None = None
) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A process that prints `ready URL` once it answers."""
    with _running(command, variables, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        words = process.stdout.readline().split()
        if words[:1] != ["ready"]:
            raise RuntimeError(f"{command[2]} did not start")
        yield words[1], process
        process.stdout.close()


@contextmanager
def _running(
    command: Sequence[str],
    variables: Mapping[str, str] | None = None,
    stdout: int = subprocess.DEVNULL,
) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=stdout, stderr=subprocess.DEVNULL, text=True,
        start_new_session=True, env={**os.environ, **(variables or {})},
    )  # fmt: skip
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):  # it ended by itself
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _until_up(url: str, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if urllib3.request("GET", url, retries=False, timeout=2).status == 200:
                return
        except urllib3.exceptions.HTTPError:
            pass
        time.sleep(0.2)
    raise RuntimeError(f"{url} did not come up")


def _free_ports(count: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports
