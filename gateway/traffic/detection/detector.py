"""Detectors: in a pool of processes for serving, in this process for the command line and tests.

Threads do not scale detection (it is all computing under one lock); processes do.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeoutError
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from gateway.errors import DetectionError
from gateway.ports.detector import Analysis, TextRequest
from gateway.traffic.detection.analyser import TextAnalyser, failed
from gateway.traffic.detection.digest_cache import DigestCache

Maker = Callable[[], TextAnalyser]
Read = tuple[str, str | None]
"""What a worker needs to know: the text, and what language to take it for in doubt."""


class InlineDetector:
    """Analyses in the calling thread, one text after the other."""

    def __init__(self, *, cache_entries: int = 20_000, make: Maker = TextAnalyser) -> None:
        self._make = make
        self._analyser: TextAnalyser | None = None
        self._cache = DigestCache(cache_entries)
        self._lock = threading.Lock()

    def analyse(self, requests: Sequence[TextRequest]) -> list[Analysis]:
        """One analysis for each request, in order. Raises DetectionError."""
        return _through_cache(self._cache, requests, self._analyse)

    def _analyse(self, texts: Sequence[Read]) -> list[Analysis]:
        self.ready()
        assert self._analyser is not None  # noqa: S101 - set by ready()
        with self._lock:
            return _analysed(self._analyser, texts)

    def ready(self) -> None:
        """Load the analyser if it is not."""
        with self._lock:
            if self._analyser is None:
                self._analyser = self._make()

    def close(self) -> None:
        """Forget every analysis."""
        self._cache.clear()


class DetectionPool:
    """Analyses in `workers` processes. A call that takes longer than `timeout_seconds` fails.

    A dead worker, a timeout and any exception raise DetectionError; the pool is then made anew, so
    the next call finds it whole. Other calls in the pool at that moment fail as well: closed, not
    open. Safe to call from many threads.
    """

    def __init__(
        self,
        workers: int,
        timeout_seconds: float,
        *,
        cache_entries: int = 20_000,
        make: Maker = TextAnalyser,
    ) -> None:
        self._workers = workers
        self._timeout_seconds = timeout_seconds
        self._make = make
        self._cache = DigestCache(cache_entries)
        self._lock = threading.Lock()
        self._executor: ProcessPoolExecutor | None = None
        self._closed = False

    def analyse(self, requests: Sequence[TextRequest]) -> list[Analysis]:
        """One analysis for each request, in order. Raises DetectionError."""
        return _through_cache(self._cache, requests, self._analyse)

    def ready(self, timeout_seconds: float = 120.0) -> None:
        """Start every worker and load its models; raises DetectionError if one cannot."""
        self._run([[("ok", None)] for _ in range(self._workers * 2)], timeout_seconds)

    def close(self) -> None:
        """Stop all workers and forget every analysis."""
        with self._lock:
            self._closed = True
            executor, self._executor = self._executor, None
        if executor is not None:
            executor.shutdown(wait=True, cancel_futures=True)
        self._cache.clear()

    def _analyse(self, texts: Sequence[Read]) -> list[Analysis]:
        batches = _batches(texts, self._workers)
        answers = self._run(
            [[texts[place] for place in batch] for batch in batches], self._timeout_seconds
        )
        ordered: dict[int, Analysis] = {}
        for batch, answer in zip(batches, answers, strict=True):
            ordered.update(zip(batch, answer, strict=True))
        return [ordered[place] for place in range(len(texts))]

    def _run(
        self, batches: Sequence[Sequence[Read]], timeout_seconds: float
    ) -> list[list[Analysis]]:
        deadline = time.monotonic() + timeout_seconds
        executor = self._running()
        try:
            futures: list[Future[_Outcome]] = [
                executor.submit(_work, list(batch)) for batch in batches
            ]
            outcomes = [future.result(max(0.0, deadline - time.monotonic())) for future in futures]
        except FutureTimeoutError as exc:
            self._discard(executor)
            raise DetectionError(
                "detector_timeout",
                "The text could not be examined in time; nothing was sent.",
                retry_after=5,
            ) from exc
        except (BrokenProcessPool, RuntimeError, OSError) as exc:
            self._discard(executor)
            raise DetectionError(
                "detector_died", "The text could not be examined; nothing was sent.", retry_after=5
            ) from exc
        return [outcome.analyses_or_raise() for outcome in outcomes]

    def _running(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._closed:
                raise failed()
            if self._executor is None:
                methods = multiprocessing.get_all_start_methods()
                method = "forkserver" if "forkserver" in methods else "spawn"
                self._executor = ProcessPoolExecutor(
                    self._workers, multiprocessing.get_context(method), _start_worker, (self._make,)
                )
            return self._executor

    def _discard(self, executor: ProcessPoolExecutor) -> None:
        """Kill the workers of a pool that hangs or broke: a stuck one cannot be asked to stop."""
        with self._lock:
            if self._executor is executor:
                self._executor = None
        # There is no public way to reach the processes before Python 3.14's kill_workers().
        processes = list((getattr(executor, "_processes", None) or {}).values())
        for process in processes:
            process.kill()
        executor.shutdown(wait=False, cancel_futures=True)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What comes back from a worker: analyses, or why not. No exception crosses, its text might
    quote the message it failed on."""

    analyses: list[Analysis]
    error: tuple[str, str, int] | None = None

    def analyses_or_raise(self) -> list[Analysis]:
        if self.error is not None:
            code, public, status = self.error
            raise DetectionError(code, public, status=status)
        return self.analyses


_analyser: TextAnalyser | None = None


def _start_worker(make: Maker) -> None:
    global _analyser
    _die_with_parent()
    _analyser = make()
    # Lists and models stay until the process ends. Looked through again and again for garbage, they
    # would hold a request up for a fifth of a second each time.
    gc.collect()
    gc.freeze()


def _die_with_parent() -> None:
    """A worker of a gateway that was killed must not live on with texts in its memory."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, name="parent-watch", daemon=True).start()


def _work(texts: list[Read]) -> _Outcome:
    try:
        if _analyser is None:
            raise failed()
        return _Outcome(_analysed(_analyser, texts))
    except DetectionError as exc:
        return _Outcome([], (exc.code, exc.public, exc.status))
    except Exception:
        error = failed()
        return _Outcome([], (error.code, error.public, error.status))


def _analysed(analyser: TextAnalyser, texts: Sequence[Read]) -> list[Analysis]:
    return [analyser.analyse(text, hint) for text, hint in texts]


def _batches(texts: Sequence[Read], workers: int) -> list[list[int]]:
    """Places of texts, shared out by length; small work stays in one piece."""
    lengths = [len(text) for text, _ in texts]
    count = 1 if sum(lengths) < 2_000 else min(workers, len(texts))
    batches: list[list[int]] = [[] for _ in range(count)]
    loads = [0] * count
    for place in sorted(range(len(texts)), key=lambda place: -lengths[place]):
        lightest = loads.index(min(loads))
        batches[lightest].append(place)
        loads[lightest] += lengths[place] + 1
    return batches


def _through_cache(
    cache: DigestCache,
    requests: Sequence[TextRequest],
    analyse: Callable[[Sequence[Read]], list[Analysis]],
) -> list[Analysis]:
    digests = [cache.digest(request) for request in requests]
    answers = {digest: found for digest in digests if (found := cache.get(digest)) is not None}
    missing: dict[bytes, Read] = {
        digest: (request.text, request.language_hint)
        for digest, request in zip(digests, requests, strict=True)
        if digest not in answers
    }
    if missing:
        try:
            found_now = analyse(list(missing.values()))
        except DetectionError:
            raise
        except Exception as exc:  # whatever a detector dies of, it has examined nothing
            raise failed() from exc
        for digest, analysis in zip(missing, found_now, strict=True):
            cache.put(digest, analysis)
            answers[digest] = analysis
    return [answers[digest] for digest in digests]
