"""kill -9, again and again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import urllib3

from audit_log.kinds import EventType
from audit_log.notes import LocalSigner
from audit_log.reading import Filter, read_events
from audit_log.store import open_read_only
from audit_log.verifier import verify_database
from gateway.installation import read_deployment
from gateway.settings import Data
from tests.audit_log.building import SIGNER, open_database
from tests.audit_log.killing import kill_while_writing
from tests.builders import saying

ROOT = Path(__file__).parents[2]
LOG_KILLS = 100
GATEWAY_KILLS = 12
CLIENTS = 8


def audit_log(progress: Callable[[int, int], None]) -> str:
    """The log alone."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "log.db"
        open_database(database).dispose()
        acked: list[int] = []
        for kill in range(LOG_KILLS):
            acked += kill_while_writing(database, kill, 20)
            progress(kill + 1, LOG_KILLS)
            size = verify_database(database, SIGNER.key).size
            assert len(set(acked)) == len(acked), "a number was given twice"
            assert max(acked) < size, "an acknowledged record is not there"
    return f"{LOG_KILLS} kills, {len(acked):,} acknowledged, {size:,} stored, 0 lost, verifies"


def gateway(progress: Callable[[int, int], None]) -> str:
    """A serving gateway under load. LOG-04: no model call without a record that was there first."""
    received = 0
    with tempfile.TemporaryDirectory() as folder, saying("Dobrze, [PERSON_1].") as provider:
        for kill in range(GATEWAY_KILLS):
            _serve_and_kill(Path(folder), provider.base_url, after_seconds=3.0 + 0.13 * kill)
            progress(kill + 1, GATEWAY_KILLS)
        received = sum(1 for request in provider.requests if request.method == "POST")
        data = Data(dir=Path(folder))
        forwarded = _forwarded(data)
        size = _verified(data)
    assert received > 0, "no call reached the provider, so nothing was shown"
    assert forwarded >= received, f"{received} calls, {forwarded} records"
    return (
        f"{GATEWAY_KILLS} kills, {received:,} calls at the provider, {forwarded:,} records of "
        f"calls, {size:,} records, verifies"
    )


def _serve_and_kill(folder: Path, upstream: str, after_seconds: float) -> None:
    command = [
        sys.executable, "-c", "from gateway.cli import main; main()", "serve", "--port", "0",
        "--data-dir", str(folder), "--upstream", upstream, "--policy", "eu-contract",
    ]  # fmt: skip
    environment = {**os.environ, "GATEWAY_DETECTION__WORKERS": "1"}
    server = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env=environment, start_new_session=True,
    )  # fmt: skip
    assert server.stdout is not None
    try:
        ready = server.stdout.readline()
        assert ready.startswith("ready "), "the gateway did not start again after a kill"
        address = ready.split()[1]
        stop = threading.Event()
        clients = [
            threading.Thread(target=_chat, args=(address, n, stop), daemon=True)
            for n in range(CLIENTS)
        ]
        for client in clients:
            client.start()
        time.sleep(after_seconds)
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait(30)
        server.stdout.close()
    stop.set()
    for client in clients:
        client.join(30)


def _chat(address: str, number: int, stop: threading.Event) -> None:
    pool = urllib3.PoolManager(retries=False)
    for turn in range(10_000):
        if stop.is_set():
            return
        body = {
            "model": "m",
            "messages": [
                {"role": "user", "content": f"Tu Jan Kowalski, wiadomość {number} {turn}"}
            ],
        }
        try:
            pool.request("POST", f"{address}/v1/chat/completions", json=body, timeout=10)
        except (urllib3.exceptions.HTTPError, OSError):
            return


def _forwarded(data: Data) -> int:
    origin = read_deployment(data).origin
    with open_read_only(data.database) as connection:
        chosen = Filter(types=[EventType.TURN_FORWARDED])
        return sum(1 for _ in read_events(connection, origin, chosen))


def _verified(data: Data) -> int:
    signer = LocalSigner.parse(data.log_key.read_text().strip())
    return verify_database(data.database, signer.key).size
