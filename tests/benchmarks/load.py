"""Customers in a closed loop: each asks, waits for the whole answer, asks again. Own process.

Reads one `Order` as JSON from standard input, prints `open` and `shut` around the measured time and
then one `Seen` as JSON. Connections are kept alive; every message is new; a fault is counted and
the connection made anew.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import asdict, dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

from tests.benchmarks.messages import FIRST_WORD, message

PATIENCE_SECONDS: Final = 120.0
LONGEST_WAIT_SECONDS: Final = 8.0
ENOUGH: Final = 8
"""Answers below which a window is kept open longer."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to do. `seconds` is measured after `ramp` seconds; `turns` only for conversations."""

    url: str
    kind: str
    language: str
    clients: int
    seconds: float
    ramp: float
    seed: int
    turns: int = 100


@dataclass(slots=True)
class Seen:
    """What was measured: milliseconds of answers that ended in the open window, and its length.

    `first_ms` is the time to the model's own first word; `by_turn` the times of single turns.
    """

    answers_ms: list[float] = field(default_factory=list)
    first_ms: list[float] = field(default_factory=list)
    by_turn: dict[int, list[float]] = field(default_factory=dict)
    errors: int = 0
    seconds: float = 0.0


class Fault(Exception):
    """An answer that is none."""


class Customer:
    """One kept-alive connection."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._host, self._port = parts.hostname or "", parts.port or 80
        self._path = parts.path.removesuffix("/v1") + "/v1/chat/completions"
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def ask(self, body: dict[str, Any]) -> AsyncIterator[bytes]:
        """Pieces of the answer's body. Raises Fault, OSError, EOFError, TimeoutError."""
        content = json.dumps(body, ensure_ascii=False).encode()
        head = (
            f"POST {self._path} HTTP/1.1\r\nHost: {self._host}:{self._port}\r\n"
            "Authorization: Bearer sk-benchmark\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(content)}\r\n\r\n"
        )
        if self._writer is None:
            self._reader, self._writer = await asyncio.open_connection(self._host, self._port)
        assert self._reader is not None
        self._writer.write(head.encode() + content)
        status, headers = _read_head(await self._reader.readuntil(b"\r\n\r\n"))
        async for piece in _body(self._reader, headers):
            if status == 200:
                yield piece
        if status != 200:
            raise Fault
        if headers.get("connection") == "close":
            self.hang_up()

    def hang_up(self) -> None:
        if self._writer is not None:
            self._writer.close()
        self._reader = self._writer = None


def _read_head(head: bytes) -> tuple[int, dict[str, str]]:
    first, *lines = head.decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in lines if line)
    return int(first.split()[1]), {name.lower(): value.strip().lower() for name, _, value in pairs}


async def _body(reader: asyncio.StreamReader, headers: dict[str, str]) -> AsyncIterator[bytes]:
    if "chunked" not in headers.get("transfer-encoding", ""):
        yield await reader.readexactly(int(headers.get("content-length", "0")))
        return
    while size := int(await reader.readuntil(b"\r\n"), 16):
        yield (await reader.readexactly(size + 2))[:-2]
    await reader.readuntil(b"\r\n")


class Watch:
    """The window in which answers count.

    It opens after `ramp` seconds, once every customer has been answered on average (a queue that
    is still filling up says nothing), and shuts after `seconds`, once there is enough to count.
    Both waits for answers are bounded.
    """

    def __init__(self, order: Order) -> None:
        self.order = order
        self.seen = Seen()
        self.open = False
        self.over = False
        self.answered = 0

    async def run(self) -> None:
        await self._wait(self.order.ramp, self.order.clients)
        begun = self.begin()
        await self._wait(self.order.seconds, self.answered + ENOUGH)
        self.end(begun)

    async def _wait(self, seconds: float, answered: int) -> None:
        await asyncio.sleep(seconds)
        for _ in range(int(LONGEST_WAIT_SECONDS / 0.02)):
            if self.answered >= answered:
                return
            await asyncio.sleep(0.02)

    def begin(self) -> float:
        self.open = True
        print("open", flush=True)
        return time.perf_counter()

    def end(self, begun: float) -> None:
        self.seen.seconds = time.perf_counter() - begun
        print("shut", flush=True)
        self.open, self.over = False, True


async def _answered(customer: Customer, body: dict[str, Any], watch: Watch) -> str | None:
    """Asks once and counts; the answer's bytes as text, None for a fault."""
    begun = time.perf_counter()
    pieces: list[bytes] = []
    first: float | None = None
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            async for piece in customer.ask(body):
                pieces.append(piece)
                if first is None and body["stream"] and _has_word(pieces, watch.order.language):
                    first = (time.perf_counter() - begun) * 1000
        if FIRST_WORD[watch.order.language].encode() not in b"".join(pieces):
            raise Fault  # a refusal is quick, but it is not the model's answer
    except (Fault, OSError, EOFError, TimeoutError, ValueError):
        customer.hang_up()
        watch.seen.errors += 1
        await asyncio.sleep(0.05)
        return None
    watch.answered += 1
    if watch.open:
        watch.seen.answers_ms.append((time.perf_counter() - begun) * 1000)
        if first is not None:
            watch.seen.first_ms.append(first)
    return b"".join(pieces).decode()


def _has_word(pieces: list[bytes], language: str) -> bool:
    """Whether the model's own first word is among what was streamed so far."""
    said = ""
    for line in b"".join(pieces).split(b"\n"):
        if line.startswith(b"data: {"):
            try:
                choices = json.loads(line[6:])["choices"]
            except ValueError:
                continue  # the rest of the line is still to come
            said += "".join(choice["delta"].get("content") or "" for choice in choices)
    return FIRST_WORD[language] in said


def _asked(order: Order, messages: list[dict[str, str]]) -> dict[str, Any]:
    return {
        "model": f"bench-{order.language}",
        "messages": messages,
        "stream": order.kind == "streamed",
    }


async def _loop(customer: Customer, watch: Watch, chance: random.Random) -> None:
    while not watch.over:
        words = message(watch.order.language, chance)
        await _answered(customer, _asked(watch.order, [_user(words)]), watch)


def _user(words: str) -> dict[str, str]:
    return {"role": "user", "content": words}


async def _conversation(watch: Watch, chance: random.Random) -> None:
    """First turns of several conversations; then one of them climbs to its last turns.

    It climbs for at most `seconds`; where that is not enough, the history in between is filled in
    with the same answer and sent once before anything counts: warm is what has seen it before.
    Then its newest turn is asked for `seconds` again, at least once, with a new message each time.
    """
    order, customer = watch.order, Customer(watch.order.url)
    history: list[dict[str, str]] = []
    for _ in range(8):
        history = [_user(message(order.language, chance))]
        await _turn(customer, history, watch, 1)
    begun, turn = time.perf_counter(), 2
    while turn < order.turns and time.perf_counter() - begun < order.seconds:
        history.append(_user(message(order.language, chance)))
        await _turn(customer, history, watch, turn)
        turn += 1
    if turn < order.turns:
        said = history[-1]
        while turn < order.turns:
            history += [_user(message(order.language, chance)), said]
            turn += 1
        await _turn(customer, [*history, _user(message(order.language, chance))], watch, 0)
    opened = watch.begin()
    while not watch.seen.by_turn.get(order.turns) or time.perf_counter() - opened < order.seconds:
        new = _user(message(order.language, chance))
        await _turn(customer, [*history, new], watch, order.turns)
        if watch.seen.errors > 3:
            break
    watch.end(opened)


async def _turn(customer: Customer, history: list[dict[str, str]], watch: Watch, turn: int) -> None:
    begun = time.perf_counter()
    answer = await _answered(customer, _asked(watch.order, history), watch)
    if answer is None:
        return
    watch.seen.by_turn.setdefault(turn, []).append((time.perf_counter() - begun) * 1000)
    said = json.loads(answer)["choices"][0]["message"]["content"]
    history.append({"role": "assistant", "content": said})


async def _all(order: Order) -> Seen:
    watch = Watch(order)
    chances = [random.Random(f"{order.seed}-{place}") for place in range(order.clients)]
    if order.kind == "conversation":
        await _conversation(watch, chances[0])
        return watch.seen
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(watch.run())
        for chance in chances:
            tasks.create_task(_loop(Customer(order.url), watch, chance))
    return watch.seen


def main() -> None:
    order = Order(**json.loads(sys.stdin.readline()))
    print(json.dumps(asdict(asyncio.run(_all(order)))), flush=True)


if __name__ == "__main__":
    main()
