"""`gateway inspect`: the contract by which it is measured from outside."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gateway.cli.inspecting import _read
from gateway.traffic.detection import detector
from tests.builders import _analyser_for_all_tests
from tests.commands import COMMAND, Done, environment, here

MEMBERS = {
    "id", "language", "findings", "text", "wants_human", "consent_reply", "asks_nature",
    "rights_request", "special_categories", "claims_human",
}  # fmt: skip


@pytest.fixture(autouse=True)
def one_analyser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The models are loaded once for all tests, not once a command."""
    real = detector.InlineDetector

    def made() -> detector.InlineDetector:
        return real(make=lambda: _analyser_for_all_tests()._analyser)  # type: ignore[arg-type,return-value]

    monkeypatch.setattr(detector, "InlineDetector", made)


def _run(tmp_path: Path, *lines: object) -> Done:
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    return here(tmp_path, "inspect", stdin=b"\n".join(raw) + b"\n")


def _all(tmp_path: Path, *lines: object) -> list[dict[str, Any]]:
    done = _run(tmp_path, *lines)
    assert done.code == 0, done.err
    return [json.loads(line) for line in done.out.splitlines()]


def test_a_line_has_all_its_members(tmp_path: Path) -> None:
    (found,) = _all(tmp_path, {"id": 7, "text": "Tu Jan Kowalski, jan@wp.pl.", "language": "pl"})
    assert found.keys() == MEMBERS
    assert (found["id"], found["language"]) == (7, "pl")
    assert found["text"] == "Tu [PERSON_1], [EMAIL_1]."
    assert [f["placeholder"] for f in found["findings"]] == ["[PERSON_1]", "[EMAIL_1]"]
    assert all(
        f.keys() == {"start", "end", "entity_type", "score", "placeholder"} and 0 <= f["score"] <= 1
        for f in found["findings"]
    )
    assert found["claims_human"] is None and found["wants_human"] is False


@pytest.mark.parametrize("before", ["", "👩‍👩‍👧 ", "𝔘𝔫𝔦 ", "e\u0301 ", "🇵🇱🇵🇱: ", "\u200b ", "ﬁ ½ "])
def test_offsets_are_code_points_of_what_came_in(tmp_path: Path, before: str) -> None:
    text = f"{before}mój adres to jan@wp.pl, telefon 600 100 200 🙂"
    (found,) = _all(tmp_path, {"id": 1, "text": text})
    pieces = {f["entity_type"]: text[f["start"] : f["end"]] for f in found["findings"]}
    assert pieces["EMAIL_ADDRESS"] == "jan@wp.pl"
    assert pieces["PHONE_NUMBER"] == "600 100 200"
    rebuilt, place = "", 0
    for f in found["findings"]:
        rebuilt += text[place : f["start"]] + f["placeholder"]
        place = f["end"]
    assert rebuilt + text[place:] == found["text"]


def test_lines_of_one_conversation_share_one_map_in_order(tmp_path: Path) -> None:
    found = _all(
        tmp_path,
        {"id": 1, "text": "a@wp.pl", "conversation": "x"},
        {"id": 2, "text": "b@wp.pl", "conversation": "y"},
        {"id": 3, "text": "c@wp.pl i a@wp.pl", "conversation": "x"},
        {"id": 4, "text": "b@wp.pl", "conversation": "y"},
    )
    assert [each["text"] for each in found] == [
        "[EMAIL_1]", "[EMAIL_1]", "[EMAIL_2] i [EMAIL_1]", "[EMAIL_1]",
    ]  # fmt: skip


def test_lines_without_a_conversation_stand_alone(tmp_path: Path) -> None:
    found = _all(
        tmp_path, {"id": 1, "text": "a@wp.pl"}, {"id": 2, "text": "b@wp.pl"},
        {"id": 3, "text": "c@wp.pl", "conversation": ""},
        {"id": 4, "text": "d@wp.pl", "conversation": None},
    )  # fmt: skip
    assert {each["text"] for each in found} == {"[EMAIL_1]"}


def test_a_value_met_before_is_found_again_where_the_detector_alone_would_not(
    tmp_path: Path,
) -> None:
    found = _all(
        tmp_path,
        {"id": 1, "text": "Nazywam się Jan Kowalski.", "conversation": "x"},
        {"id": 2, "text": "kod: JAN KOWALSKI", "conversation": "x"},
    )
    assert found[1]["text"] == "kod: [PERSON_1]"


def test_a_typed_look_alike_is_replaced_but_is_no_finding(tmp_path: Path) -> None:
    (found,) = _all(tmp_path, {"id": 1, "text": "co to jest [PERSON_1]?"})
    assert found["findings"] == []
    assert "[PERSON_1]" not in found["text"]


def test_what_is_wished_for_is_told(tmp_path: Path) -> None:
    found = _all(
        tmp_path,
        {"id": 1, "text": "chcę rozmawiać z człowiekiem"},
        {"id": 2, "text": "tak"},
        {"id": 3, "text": "wycofuję zgodę"},
        {"id": 4, "text": "Czy jesteś człowiekiem?"},
        {"id": 5, "text": "proszę usunąć moje dane"},
    )
    assert found[0]["wants_human"] is True
    assert [each["consent_reply"] for each in found[1:3]] == ["grant", "withdraw"]
    assert found[3]["asks_nature"] is True
    assert found[4]["rights_request"] == "erasure"


def test_only_an_assistants_words_are_judged_as_a_claim(tmp_path: Path) -> None:
    text = "Jestem człowiekiem."
    found = _all(
        tmp_path, {"id": 1, "text": text, "role": "assistant"}, {"id": 2, "text": text},
        {"id": 3, "text": "Dzień dobry.", "role": "assistant"},
    )  # fmt: skip
    assert [each["claims_human"] for each in found] == [True, None, False]


@pytest.mark.parametrize("role", ["user", "system", "developer", "tool", "function", None])
def test_every_role_of_a_chat_is_known(tmp_path: Path, role: str | None) -> None:
    (found,) = _all(tmp_path, {"id": 1, "text": "jan@wp.pl", "role": role})
    assert found["text"] == "[EMAIL_1]"


MALFORMED = [
    b"{", b"[]", b"null", b'"text"', b'{"id": 1}', b'{"text": 7}', b"\xff\xfe",
    b'{"text": "\\ud800"}', b'{"text": "a", "role": "robot"}', b'{"text": "a", "language": 7}',
    b'{"text": "a", "conversation": ["x"]}', b"[" * 100_000,
]  # fmt: skip


def test_a_malformed_line_is_answered_and_the_others_go_on(tmp_path: Path) -> None:
    done = _run(tmp_path, *MALFORMED, {"id": 99, "text": "jan@wp.pl"})
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert [answer.get("error") for answer in answers[:-1]] == ["malformed_line"] * len(MALFORMED)
    assert [answer["line"] for answer in answers[:-1]] == list(range(1, len(MALFORMED) + 1))
    assert answers[-1]["text"] == "[EMAIL_1]"
    assert done.code == 1 and f"{len(MALFORMED)} line(s)" in done.err
    assert "Traceback" not in done.err


def test_a_text_that_cannot_be_examined_is_answered_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gateway.cli import inspecting
    from gateway.errors import DetectionError

    real = inspecting._inspected

    def inspected(line: Any, *rest: Any) -> Any:
        if line.id == 1:
            raise DetectionError("detector_failed", "Constant words.")
        return real(line, *rest)

    monkeypatch.setattr(inspecting, "_inspected", inspected)
    done = _run(tmp_path, {"id": 1, "text": "jan@wp.pl"}, {"id": 2, "text": "jan@wp.pl"})
    first, second = (json.loads(line) for line in done.out.splitlines())
    assert first == {"id": 1, "line": 1, "error": "detector_failed"}
    assert second["text"] == "[EMAIL_1]" and done.code == 1


def test_empty_lines_say_nothing(tmp_path: Path) -> None:
    found = _all(tmp_path, b"", {"id": 1, "text": "a"}, b"  ", {"id": 2, "text": ""})
    assert [each["id"] for each in found] == [1, 2]


def test_a_file_may_be_given_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('\ufeff{"id": 1, "text": "zażółć"}\n', encoding="utf-8")
    done = here(tmp_path, "inspect", "in.jsonl")
    assert done.code == 0 and json.loads(done.out)["text"] == "zażółć"


def test_more_conversations_than_are_kept_make_the_oldest_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gateway.cli.inspecting.MOST_CONVERSATIONS", 2)
    lines = [{"id": i, "text": f"u{i}@wp.pl", "conversation": c} for i, c in enumerate("abcab")]
    assert [each["text"] for each in _all(tmp_path, *lines)] == ["[EMAIL_1]"] * 5


@given(st.binary(max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_break_the_reading_of_a_line(raw: bytes) -> None:
    try:
        line = _read(raw)
    except (ValueError, RecursionError):
        return
    assert isinstance(line.text, str)


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[subprocess.Popen[bytes]]:
    folder = tmp_path_factory.mktemp("inspect")
    with subprocess.Popen(
        [*COMMAND, "inspect"], cwd=folder, env=environment(PYTHONIOENCODING="ascii", LC_ALL="C"),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        yield process
        assert not list(folder.iterdir())


def test_each_line_is_answered_before_the_next_is_sent_whatever_the_locale(
    process: subprocess.Popen[bytes],
) -> None:
    assert process.stdin is not None and process.stdout is not None
    for number in range(3):
        line = {"id": number, "text": f"Zażółć {number}: jan{number}@wp.pl 🙂", "conversation": "x"}
        process.stdin.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        process.stdin.flush()
        answer = json.loads(process.stdout.readline())
        assert answer["text"] == f"Zażółć {number}: [EMAIL_{number + 1}] 🙂"
    process.stdin.close()
    assert process.wait(60) == 0
    assert process.stderr is not None and process.stderr.read() == b""


def test_a_reader_who_has_seen_enough_gets_no_complaint(tmp_path: Path) -> None:
    """As in `gateway policy schema | head -1`."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, "policy", "schema"], cwd=tmp_path, env=environment(),
        stdout=writing, stderr=subprocess.PIPE, timeout=60,
    )  # fmt: skip
    os.close(writing)
    assert b"Traceback" not in done.stderr and b"Exception" not in done.stderr
