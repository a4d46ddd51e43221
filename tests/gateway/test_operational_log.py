from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.operational_log import ALLOWED, AllowListedJson, set_up

SECRET = "Jan Kowalski jan@wp.pl"
ANYTHING = st.one_of(
    st.text(), st.integers(), st.floats(), st.binary(), st.none(), st.builds(ValueError, st.text())
)


def _line(logger: str, msg: object, args: Any = (), **extra: object) -> dict[str, Any]:
    record = logging.getLogger(logger).makeRecord(
        logger, logging.ERROR, __file__, 1, msg, args, None, extra=extra
    )
    line: dict[str, Any] = json.loads(AllowListedJson().format(record))
    return line


def test_an_event_of_ours_comes_out_with_its_fields() -> None:
    line = _line("gateway.proxy", "request", status=200, ms=7, code="consent_required")
    assert line.pop("ts").endswith("+00:00")
    assert line == {
        "level": "error", "logger": "gateway.proxy", "event": "request",
        "status": 200, "ms": 7, "code": "consent_required",
    }  # fmt: skip


def test_what_a_library_says_does_not_come_out() -> None:
    line = _line("urllib3.connectionpool", f"GET /{SECRET}", (SECRET,), body=SECRET)
    assert line["event"] == "library_message"
    assert "Kowalski" not in json.dumps(line)


def test_a_logger_that_only_begins_like_ours_is_a_library() -> None:
    assert _line("gatewayish", "request")["event"] == "library_message"


@pytest.mark.parametrize("msg", [f"failed for {SECRET}", ValueError(SECRET), {"a": SECRET}, "%s"])
def test_a_message_of_ours_that_is_no_event_name_does_not_come_out(msg: object) -> None:
    line = _line("gateway.web", msg)
    assert line["event"] == "library_message"
    assert "Kowalski" not in json.dumps(line)


def test_a_message_with_arguments_does_not_come_out() -> None:
    assert _line("gateway.web", "request", (SECRET,))["event"] == "library_message"


def test_a_field_that_is_not_on_the_list_does_not_come_out() -> None:
    assert _line("gateway.web", "request", text="x", subject="y").keys() == {
        "ts", "level", "logger", "event",
    }  # fmt: skip


@pytest.mark.parametrize("name", sorted(ALLOWED))
@pytest.mark.parametrize("value", [SECRET, "x" * 65, "", None, [SECRET], ValueError(SECRET)])
def test_a_field_on_the_list_holds_a_word_of_ours_or_nothing(name: str, value: object) -> None:
    assert _line("gateway.web", "request", **{name: value})[name] == "withheld"


@given(msg=ANYTHING, args=st.lists(ANYTHING, max_size=3), extra=ANYTHING)
def test_no_argument_and_no_unlisted_field_ever_comes_out(
    msg: object, args: list[object], extra: object
) -> None:
    written = _line("gateway.web", msg, tuple(args), words=extra)
    assert written.keys() == {"ts", "level", "logger", "event"}
    if written["event"] != "library_message":
        assert not args and written["event"].replace("_", "a").isalnum()


@given(st.text(min_size=3).filter(lambda t: t not in "Traceback ValueError library_message"))
def test_no_words_of_an_exception_ever_come_out(words: str) -> None:
    marked = f"§{words}§"
    try:
        raise ValueError(marked) from KeyError(marked)
    except ValueError:
        record = logging.LogRecord(
            "gateway.x", logging.ERROR, __file__, 1, "failed", (), sys.exc_info()
        )
    record.exc_text = f"Traceback {marked}"
    record.stack_info = marked
    line = AllowListedJson().format(record)
    assert json.loads(line)["exception"] == "ValueError"
    assert "\\u00a7" not in line and "§" not in line and "Traceback" not in line


def test_a_line_is_always_one_line_of_ascii() -> None:
    written = AllowListedJson().format(
        logging.LogRecord("gateway.x", logging.INFO, "", 1, "a\nb", (), None)
    )
    assert written.isascii() and "\n" not in written


@pytest.fixture
def logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    names = ("gateway", "audit_log", "policies")
    before = root.handlers[:], root.level, [logging.getLogger(n).level for n in names]
    hooks = threading.excepthook, logging.raiseExceptions
    yield
    root.handlers[:], level, levels = before
    root.setLevel(level)
    for name, old in zip(names, levels, strict=True):
        logging.getLogger(name).setLevel(old)
    logging.captureWarnings(False)
    threading.excepthook, logging.raiseExceptions = hooks


@pytest.mark.usefixtures("logging_as_it_was")
def test_everything_in_the_process_goes_through_the_list(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up("INFO")
    logging.getLogger("gateway.x").info("request", extra={"status": 200})
    logging.getLogger("gateway.x").debug("not_at_this_level")
    logging.getLogger("somebody").info(SECRET)
    logging.getLogger("somebody").warning("%s", SECRET)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(SECRET, stacklevel=1)
    thread = threading.Thread(target=lambda: {}[SECRET])
    thread.start()
    thread.join()
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [(line["event"], line["logger"]) for line in lines] == [
        ("request", "gateway.x"),
        ("library_message", "somebody"),
        ("library_message", "py.warnings"),
        ("thread_ended", "gateway.threads"),
    ]
    assert lines[-1]["exception"] == "KeyError"


@pytest.mark.usefixtures("logging_as_it_was")
def test_an_operator_may_ask_for_everything(capsys: pytest.CaptureFixture[str]) -> None:
    set_up("DEBUG")
    logging.getLogger("somebody").debug(SECRET)
    assert json.loads(capsys.readouterr().err)["event"] == "library_message"


def test_a_fault_in_a_thread_of_a_real_process_leaves_no_words() -> None:
    script = (
        "import threading\nfrom gateway import operational_log\noperational_log.set_up()\n"
        f"t = threading.Thread(target=lambda: int({SECRET!r}))\nt.start(); t.join()\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert b"Kowalski" not in done.stderr
    assert json.loads(done.stderr)["event"] == "thread_ended"
