"""What the gateway costs, beside the same provider called directly, in one run.

    python -m tests.benchmarks [--requests N]

Everything on loopback; the gateway is the real `gateway serve` under gunicorn. Compare within one
run only. Figures worth keeping go to docs/performance.md by hand, with their date.
"""

from __future__ import annotations

import argparse
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import urllib3

from tests.builders import chunk, whole
from tests.fakes import DONE, FakeProvider, Received, Reply, stream_reply

ROOT = Path(__file__).parents[2]
WORDS = (
    "Dzień dobry, nazywam się Jan Kowalski i czekam na paczkę numer {n} już od tygodnia. Proszę "
    "o kontakt na adres jan.kowalski@example.pl albo telefonicznie 600 100 200 po godzinie "
    "szesnastej. Mój PESEL to 44051401359, mieszkam przy ulicy Długiej 5 m. 3 w Krakowie. Kurier "
    "nie zadzwonił, a w aplikacji widzę tylko, że przesyłka jest w drodze. Czy Anna Nowak z biura "
    "obsługi może sprawdzić, gdzie ona jest? Dziękuję za pomoc i pozdrawiam serdecznie."
)
STREAM_CHUNKS = 60


def answer(received: Received) -> Reply:
    if received.json().get("stream"):
        steps = [chunk({"role": "assistant"})]
        steps += [chunk({"content": f"słowo{i} "}) for i in range(STREAM_CHUNKS)]
        return stream_reply([*steps, chunk({}, "stop"), DONE])
    return whole("Dobrze, [PERSON_1].")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--requests", type=int, default=60)
    count = parser.parse_args().requests
    with tempfile.TemporaryDirectory() as folder, FakeProvider(answer) as provider:
        with serving(Path(folder), provider.base_url, "eu-contract") as gateway:
            table = [
                ("p50 ms, 1 client", lambda url: p50(url, count, 1)),
                ("p50 ms, 8 clients", lambda url: p50(url, count, 8)),
                ("requests/s, 8 clients", lambda url: rate(url, count * 2, 8)),
                ("first byte ms, streamed", lambda url: first_byte(url, max(5, count // 6))),
                ("turn 30, history resent, p50 ms", lambda url: long_history(url, 10)),
            ]
            print(f"| {'':34} | direct | gateway | ratio |\n|---|---|---|---|")
            for name, measure in table:
                row(name, measure, provider.base_url, gateway)
    return 0


def row(name: str, measure: Callable[[str], float], direct: str, gateway: str) -> None:
    measure(gateway)  # warm
    plain, through = measure(direct), measure(gateway)
    print(f"| {name:34} | {plain:.1f} | {through:.1f} | {through / plain:.1f} |", flush=True)


def body(number: int, turns: int = 1, stream: bool = False) -> dict[str, object]:
    messages = []
    for turn in range(turns):
        messages.append({"role": "user", "content": WORDS.format(n=f"{number}-{turn}")})
        messages.append({"role": "assistant", "content": f"Rozumiem, sprawa {turn}."})
    return {"model": "m", "messages": messages[:-1], "stream": stream}


def call(pool: urllib3.PoolManager, url: str, sent: dict[str, object]) -> float:
    started = time.perf_counter()
    reply = pool.request("POST", f"{url}/v1/chat/completions", json=sent, timeout=120)
    if reply.status != 200:
        raise RuntimeError(f"status {reply.status}")
    return (time.perf_counter() - started) * 1000


def p50(url: str, count: int, clients: int) -> float:
    pool = urllib3.PoolManager(maxsize=clients, retries=False)
    unique = time.perf_counter_ns()
    with ThreadPoolExecutor(clients) as threads:
        times = list(threads.map(lambda n: call(pool, url, body(unique + n)), range(count)))
    return statistics.median(times)


def rate(url: str, count: int, clients: int) -> float:
    pool = urllib3.PoolManager(maxsize=clients, retries=False)
    unique = time.perf_counter_ns()
    started = time.perf_counter()
    with ThreadPoolExecutor(clients) as threads:
        list(threads.map(lambda n: call(pool, url, body(unique + n)), range(count)))
    return count / (time.perf_counter() - started)


def first_byte(url: str, count: int) -> float:
    pool = urllib3.PoolManager(retries=False)
    times = []
    for number in range(count):
        started = time.perf_counter()
        sent = body(time.perf_counter_ns() + number, stream=True)
        reply = pool.request(
            "POST", f"{url}/v1/chat/completions", json=sent, preload_content=False, timeout=60
        )
        next(iter(reply.stream(1)))
        times.append((time.perf_counter() - started) * 1000)
        reply.drain_conn()
    return statistics.median(times)


def long_history(url: str, count: int) -> float:
    pool = urllib3.PoolManager(retries=False)
    unique = time.perf_counter_ns()
    return statistics.median(call(pool, url, body(unique, turns=30 + n)) for n in range(count))


@contextmanager
def serving(folder: Path, upstream: str, policy: str) -> Iterator[str]:
    command = [
        sys.executable, "-c", "from gateway.cli import main; main()", "serve", "--port", "0",
        "--data-dir", str(folder), "--upstream", upstream, "--policy", policy,
    ]  # fmt: skip
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        start_new_session=True, env={**os.environ, "GATEWAY_LOG_LEVEL": "ERROR"},
    )  # fmt: skip
    assert process.stdout is not None
    ready = process.stdout.readline()
    if not ready.startswith("ready "):
        raise RuntimeError("the gateway did not start")
    try:
        yield ready.split()[1]
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(60)
        process.stdout.close()


if __name__ == "__main__":
    sys.exit(main())
