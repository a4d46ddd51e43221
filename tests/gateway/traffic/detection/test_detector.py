import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from presidio_analyzer import PatternRecognizer

from gateway.conversation.messages import Role
from gateway.errors import DetectionError
from gateway.ports.detector import Analysis, TextRequest
from gateway.traffic.detection.analyser import TextAnalyser, all_recognisers
from gateway.traffic.detection.detector import DetectionPool, InlineDetector
from gateway.traffic.detection.digest_cache import DigestCache


class Staged(TextAnalyser):
    """The real analyser, with texts that make it fail as real faults do."""

    def analyse(self, text: str, language_hint: str | None) -> Analysis:
        if text == "hang":
            time.sleep(60)
        if text == "die":
            __import__("os")._exit(3)
        if text == "fail":
            raise ValueError("Jan Kowalski")
        return Analysis("pl", True)

    def __init__(self) -> None:
        """No models: these tests are about processes."""


def said(text: str, *, hint: str | None = None, scope: str = "") -> TextRequest:
    return TextRequest(text, Role.CUSTOMER, language_hint=hint, scope=scope)


@pytest.fixture(scope="module")
def inline() -> InlineDetector:
    return InlineDetector()


def test_finds_in_polish_and_english(inline: InlineDetector) -> None:
    polish, english = inline.analyse(
        [
            said("Dzień dobry, nazywam się Jan Kowalski, PESEL 44051401359"),
            said("My name is John Smith and my email is john@example.com"),
        ]
    )
    assert (polish.language, english.language) == ("pl", "en")
    assert [f.entity_type for f in polish.findings] == ["PERSON", "PL_PESEL"]
    assert [f.entity_type for f in english.findings] == ["PERSON", "EMAIL_ADDRESS"]


def test_the_same_text_gives_the_same_analysis() -> None:
    analyser = TextAnalyser()
    text = "Pani Anna Nowak, ul. Długa 5/3, 00-238 Warszawa, tel. 600 100 200"
    assert analyser.analyse(text, None) == analyser.analyse(text, None)


def test_refuses_a_text_that_is_too_long(inline: InlineDetector) -> None:
    with pytest.raises(DetectionError) as caught:
        inline.analyse([said("a" * 1_000_001)])
    assert caught.value.code == "text_too_long"


def test_no_recogniser_can_skip_a_pattern_that_times_out() -> None:
    assert not [r for r in all_recognisers() if isinstance(r, PatternRecognizer)]


def test_a_recogniser_that_fails_refuses_the_text() -> None:
    analyser = TextAnalyser()

    class Broken(type(analyser.engine.registry.recognizers[0])):  # type: ignore[misc]
        def matches(self, reading):  # type: ignore[no-untyped-def]
            raise TimeoutError("44051401359")

    first = analyser.engine.registry.recognizers[0]
    first.__class__ = Broken
    with pytest.raises(DetectionError) as caught:
        analyser.analyse("gdzie jest moja paczka 44051401359", "pl")
    assert caught.value.code == "detector_failed"
    assert "44051401359" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "code"),
    [("hang", "detector_timeout"), ("die", "detector_died"), ("fail", "detector_failed")],
)
def test_refuses_and_recovers(text: str, code: str) -> None:
    pool = DetectionPool(1, 30, make=Staged)
    try:
        pool.ready()
        pool._timeout_seconds = 1.0 if text == "hang" else 30.0
        with pytest.raises(DetectionError) as caught:
            pool.analyse([said(text)])
        assert caught.value.code == code
        pool._timeout_seconds = 30.0
        assert pool.analyse([said("ok")]) == [Analysis("pl", True)]
    finally:
        pool.close()


def test_a_closed_pool_refuses() -> None:
    pool = DetectionPool(1, 5, make=Staged)
    pool.close()
    with pytest.raises(DetectionError):
        pool.analyse([said("ok")])


def test_history_is_read_once_and_conversations_stay_apart() -> None:
    seen: list[str] = []

    class Counting(Staged):
        def analyse(self, text: str, language_hint: str | None) -> Analysis:
            seen.append(text)
            return Analysis("pl", True)

    detector = InlineDetector(make=Counting)
    detector.analyse([said("a", scope="1"), said("a", scope="1")])
    detector.analyse([said("a", scope="1")])
    assert seen == ["a"]
    detector.analyse([said("a", scope="2"), said("a", hint="en")])
    assert seen == ["a", "a", "a"]


def test_the_cache_is_bounded_keyed_and_never_written() -> None:
    cache, other = DigestCache(2), DigestCache(2)
    requests = [said(text) for text in "abc"]
    for request in requests:
        cache.put(cache.digest(request), Analysis("pl", True))
    assert len(cache) == 2
    assert cache.get(cache.digest(requests[0])) is None
    assert cache.digest(requests[1]) != other.digest(requests[1])
    with pytest.raises(TypeError):
        pickle.dumps(cache)


OWNER = """
import sys
from gateway.traffic.detection.detector import DetectionPool

class Idle:
    pass

if __name__ == "__main__":
    pool = DetectionPool(2, 30, make=Idle)
    executor = pool._running()
    for future in [executor.submit(int) for _ in range(8)]:
        future.result(60)
    print(*executor._processes, flush=True)
    sys.stdin.read()
"""


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads process states in /proc")
def test_no_worker_outlives_a_killed_owner(tmp_path: Path) -> None:
    script = tmp_path / "owner.py"
    script.write_text(OWNER)
    with subprocess.Popen(
        [sys.executable, str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    ) as owner:
        assert owner.stdout is not None
        workers = [int(number) for number in owner.stdout.readline().split()]
        assert workers
        assert all(map(is_alive, workers))
        owner.send_signal(signal.SIGKILL)
    for _ in range(300):
        if not any(map(is_alive, workers)):
            break
        time.sleep(0.1)
    assert not any(map(is_alive, workers))
